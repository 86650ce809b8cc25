// opening.hpp — opening a session: there is a bearer, then the server says whose it is. Before anything is asked of the
// user, the ways in are tried that ask nothing.
#pragma once

#include <optional>
#include <vector>

#include "base/time.hpp"
#include "domain/session.hpp"
#include "domain/user.hpp"
#include "work/remote.hpp"

namespace latchkey::work {

struct Opening {
    Attempt attempt = {};                         // Of what the user did…
    std::optional<domain::Session> offered = {};  // Accepted by the server, its user not known yet.
    // …and whether somebody is in already, by ways that ask nothing of them.
    bool is_looking = false;
    std::vector<domain::SessionSource> sources = {};  // Those not tried yet.
    std::optional<Error> failure = {};                // Of one that was tried, where nobody said that nobody is in.
    std::optional<Instant> patience_until = {};       // By then something is shown…
    bool is_taking_long = false;                      // …from now on also the form, where there is one to fill in.

    friend bool operator==(const Opening&, const Opening&) = default;
};

// Looking begins, before it is known where to look: see look().
void begin(Opening& opening, Instant now);

// The first of the ways, to be tried now; none where there is none.
std::optional<domain::SessionSource> look(Opening& opening, std::vector<domain::SessionSource> sources);

// From then on something is to be shown, for it takes long.
void lose_patience(Opening& opening, Instant now);

// What a way has led to. Returns the next to try; none where the server is to be asked whose the session is that is
// offered now, or where that was the last.
std::optional<domain::SessionSource> take_found(Opening& opening, Result<domain::Session> found);

// The user does something of their own accord. Whether they can: not while something that they did is under way.
bool take_over(Opening& opening);

// What they gave is refused before anything is asked.
void refuse(Opening& opening, Error error);

// The server has taken it: to be asked whose it is.
void offer(Opening& opening, domain::Session session);

struct UserNews {
    std::optional<domain::Session> opened = {};      // It is theirs: the visit begins.
    std::optional<domain::Session> refused = {};     // To be closed again.
    std::optional<domain::SessionSource> next = {};  // To be tried now.
};

// Whose the offered session is, or why the server does not say.
UserNews take_user(Opening& opening, const Result<domain::User>& user);

}  // namespace latchkey::work
