// news.hpp — what there is to tell the user, as facts; words.hpp says them.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "base/time.hpp"

namespace latchkey::page {

enum class NewsCode : std::uint8_t {
    Failed,  // error

    // Of a token that was made.
    TokenCreated,
    LostTokenFound,       // The answer was lost, the token was not.
    CreatedTwice,         // name
    SameText,             // name: of another token that is the same text.
    ReplacementSameText,  // So is the one that was to replace it: another will be made.

    // Of tokens that were to be revoked.
    TokensRevoked,     // count
    TokensNotRevoked,  // count; name, where it is one; error: why.
    NothingRevoked,    // The user thought better of it.
    AcceptedStill,     // count, name, until: the server may not have heard of it yet…
    AcceptedOn,        // …or never will.
    EqualLives,        // name, other: of a token that is the same text, and keeps it alive.

    Copied,
    FileHandedOver,
    UncertainSession,  // Whether it is still there is being found out.

    LanguageChanged,      // name: of the language.
    LanguageUnavailable,  // Likewise.

    // Of a session that the user has left.
    LogoutHeard,
    LogoutUnheard,  // until: when it ends by itself.

    // Why a visit ended, or did not begin.
    SessionEnded,
    SignedOutBefore,
    SignedOutAtHost,
    SomebodyElseSignedIn,
    OwnTokenRevoked,
    SignedOutIdle,  // length: of the idleness.
};

struct News {
    NewsCode code;
    std::optional<Error> error = {};
    std::string name = {}, other = {};
    std::size_t count = 0;
    std::optional<Instant> until = {};  // None: for ever.
    std::chrono::minutes length{0};

    friend bool operator==(const News&, const News&) = default;
};

}  // namespace latchkey::page
