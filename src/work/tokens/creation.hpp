// creation.hpp — making a token, once, whatever becomes of the answer.
//
// The server makes a token for every request. So one is sent at a time, and where its answer is lost, the list is read
// to see what has come of it before another is sent.
//
// Source   UserResource.java: PUT /users/security/token makes a new one each time.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>

#include "domain/token.hpp"
#include "work/remote.hpp"

namespace latchkey::work {

// A token that somebody wants, and the one that it is to take the place of, if any.
struct CreationWish {
    domain::TokenDraft draft = {};
    std::optional<domain::TokenId> replaced = {};

    friend bool operator==(const CreationWish&, const CreationWish&) = default;
};

// Nobody has to be looking for it to go on.
struct Creation {
    std::uint32_t ticket = 0;                             // Of the last one that was asked for.
    Attempt attempt = {};                                 // Waiting until it is known what has come of it.
    CreationWish sent = {};                               // Last…
    std::optional<std::set<domain::TokenId>> known = {};  // …and the tokens before it; none if nobody knew them.
    std::optional<Error> lost = {};                       // Why no answer came, until the list has told.
    std::optional<CreationWish> next = {};                // Since then; not sent before that.
    std::optional<Instant> again_at = {};                 // When to make another: the first would be of no use.
    bool is_uncounted = false;                            // Made; the list has not told yet that it was made once.

    friend bool operator==(const Creation&, const Creation&) = default;
};

enum class CreationStep {
    None,
    Send,      // …the draft of `sent`.
    ReadList,  // To settle() with what comes.
};

using Tokens = std::span<const domain::Token>;

// Begins one, unless one is under way. `listed`: the tokens that are there, if that is known.
CreationStep ask(Creation& creation, CreationWish wish, std::optional<Tokens> listed);

// What was asked for last: what the ticket is of.
const CreationWish& latest(const Creation& creation);

// The token that was to be replaced is gone: what comes is a token like any other.
void forget_replaced(Creation& creation, std::optional<Tokens> listed);

enum class CreationEnd {
    None,      // It goes on, or there was none.
    Made,      // …and nobody had that token before.
    WasThere,  // The server has given one that was there before.
    Found,     // The answer was lost, the token is in the list.
    Failed,    // The attempt says why.
    Unknown,   // The list cannot tell which token it is.
};

struct CreationNews {
    CreationEnd end = CreationEnd::None;
    CreationStep step = CreationStep::None;
    domain::TokenId id = {};                       // Of what was found…
    std::optional<domain::TokenId> replaced = {};  // …and what that is to take the place of.
    Error error = {};                              // Where nothing is known.
};

// The server has answered, or has not.
CreationNews answer(Creation& creation, const Result<domain::Token>& token);

// A list has come that was asked for after the request; none where it failed to come. What was found may not be what is
// wished by now: then that is sent.
CreationNews settle(Creation& creation, std::optional<Tokens> listed);

// Once a list has come: whether there are more tokens than were asked for. Told once.
//
// Source   Browsers and proxies send a request again when a connection breaks that they had used before (Chromium's
//          HttpNetworkTransaction::ShouldResendRequest), and the server then makes a second token.
bool has_surplus(Creation& creation, Tokens listed);

// What was made is the same text as the token that it is to replace, for it was made in the same second. To revoke one
// of the two would end neither: another is made, with begin_again().
void plan_again(Creation& creation, Instant now);
CreationStep begin_again(Creation& creation, std::optional<Tokens> listed, Instant now);

}  // namespace latchkey::work
