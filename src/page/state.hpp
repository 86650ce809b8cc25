// state.hpp — everything the screen is drawn from. Plain values: copy it, compare it, print it.
//
// What is being typed stays out: it lives in page/drafts.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "domain/session.hpp"
#include "domain/token.hpp"
#include "domain/user.hpp"
#include "page/examine/dialogs.hpp"
#include "page/frame/appearance.hpp"
#include "page/frame/deployment.hpp"
#include "page/frame/place.hpp"
#include "page/generate/dialogs.hpp"
#include "page/language/page_language.hpp"
#include "page/revoke/dialogs.hpp"
#include "page/rotate/dialogs.hpp"
#include "page/tokens/listing.hpp"
#include "page/tokens/table.hpp"
#include "page/words/news.hpp"
#include "work/remote.hpp"
#include "work/session/idleness.hpp"
#include "work/session/keeping.hpp"
#include "work/session/opening.hpp"
#include "work/tokens/creation.hpp"
#include "work/tokens/examination.hpp"
#include "work/tokens/history.hpp"
#include "work/tokens/revocation.hpp"
#include "work/tokens/rotation.hpp"

namespace latchkey::page {

using namespace work;  // The page shows it.

using Dialog = std::variant<std::monostate, GenerateDialog, NewTokenDialog, RevokeDialog, DetailsDialog, CheckDialog,
                            RotateDialog, LeakDialog>;

enum class SignInWith { Password, Token };

// What somebody had chosen when their visit was ended. It is there again when they are back, and for nobody else.
struct Kept {
    std::string user_id;
    Table table = {};
    Dialog dialog = {};

    friend bool operator==(const Kept&, const Kept&) = default;
};

// Nobody is signed in.
struct SignIn {
    Remote<domain::SignInMethod> method;
    SignInWith with = SignInWith::Password;
    Opening opening = {};
    std::optional<News> reason = {};   // Why the last visit ended; none if it was the user's wish.
    bool has_lost_revocation = false;  // One was confirmed then, and not sent.
    std::optional<Route> wanted = {};  // Where the visit is to begin.
    std::optional<Kept> kept = {};     // Of the last visit, where that was not ended by its user.
    bool is_elsewhere = false;         // The user is signing in on another page: what they come back with counts.

    friend bool operator==(const SignIn&, const SignIn&) = default;
};

// In a page that has no right to show this one: nothing is asked, and nothing shown that matters.
struct Outside {
    std::optional<Route> wanted = {};  // Where to begin once that page has proven its right.

    friend bool operator==(const Outside&, const Outside&) = default;
};

// Somebody is signed in.
struct Visit {
    domain::Session session;
    domain::User user;
    Remote<std::vector<domain::Token>> tokens = {};
    std::uint32_t list_ticket = 0;  // A list asked for before the tokens changed is stale; its ticket tells.
    Instant listed_at = {};         // When it was answered last, by this machine's clock.
    Tab tab = Tab::AccessTokens;
    Dialog dialog = {};
    Dialog resumed = {};  // To be opened as soon as the token is there that it is about.
    Creation creation = {};
    Revocation revocation = {};
    Examination examination = {};
    Table table = {};
    KeptListing listing = {};
    std::map<domain::TokenId, int> numbers = {};  // Of tokens that share their names, as domain::numbers_of() gives it.
    std::chrono::milliseconds clock_offset{0};    // What the server's clock is ahead; 0 where that does not matter.
    Rotations rotations = {};
    History history = {};
    bool accepts_revoked = false;    // The server goes on accepting what was revoked, as far as is known.
    std::uint32_t check_ticket = 0;  // Of the last check that was begun.
    Keeping keeping = {};
    Idleness idleness = {};
    Instant opened_at = {};  // When something opened that another page may have led to.

    Instant server_time(Instant now) const { return now + clock_offset; }

    friend bool operator==(const Visit&, const Visit&) = default;
};

enum class Tone { Success, Failure };

// One sentence beside the page. Successes end by themselves; failures stay until the user closes them.
struct Notice {
    Tone tone;
    News news;
    std::optional<Instant> until = {};
    bool offers_reload = false;  // Which is the way on.

    friend bool operator==(const Notice&, const Notice&) = default;
};

// A session that the user has left, and the server does not know yet.
struct Unclosed {
    domain::Session session;
    Instant again_at;

    friend bool operator==(const Unclosed&, const Unclosed&) = default;
};

struct State {
    std::string server;  // Where scripts reach the API, such as "https://data.example.org/api".
    TimeZone zone;
    std::uint32_t visit_number = 0;  // Answers carry it: what was asked in an earlier visit is dropped.
    std::variant<SignIn, Visit, Outside> scene;
    Menu menu = Menu::None;
    std::optional<Notice> notice;
    Appearance appearance = {};
    PageLanguage language = {};
    Deployment deployment = {};
    std::string saved_rotations = {};
    std::optional<Unclosed> unclosed = {};
    bool has_signed_out = false;  // Whoever has is not let in again without being asked.

    friend bool operator==(const State&, const State&) = default;
};

// The visit under way; null when nobody is signed in, or when the answer belongs to another visit.
Visit* visit_in(State& state);
Visit* visit_in(State& state, std::uint32_t visit_number);

// A dialog is modal: nothing behind it opens another.
bool has_dialog(const Visit& visit);

// The open dialog, if it is a T.
template <class T>
T* open_dialog(State& state)
{
    auto* visit = visit_in(state);
    return visit ? std::get_if<T>(&visit->dialog) : nullptr;
}

}  // namespace latchkey::page
