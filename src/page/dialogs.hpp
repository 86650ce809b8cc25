// dialogs.hpp — the dialogs about tokens, as far as they have something to remember.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "domain/token.hpp"
#include "work/remote.hpp"

namespace latchkey::page {

using namespace work;  // The page shows it.

// What a dialog shows of a creation: that with its ticket; or why it has not begun one.
struct Awaiting {
    std::uint32_t ticket = 0;  // None before the first.
    std::optional<Error> problem = {};

    friend bool operator==(const Awaiting&, const Awaiting&) = default;
};

// Choosing name and life of a new token.
struct GenerateDialog {
    domain::Lifetime lifetime = domain::kLifetimes.front();
    Awaiting awaiting = {};
    bool is_resumed = false;  // It was open when an earlier visit ended; what was typed then is there still.

    friend bool operator==(const GenerateDialog&, const GenerateDialog&) = default;
};

// The ways to use a token that the new-token dialog spells out.
enum class Usage { Header, Curl, Environment, Python, Java, Ingestion, Mcp };

struct NewTokenDialog {
    domain::TokenId id;
    bool is_revealed = false;
    Usage usage = Usage::Header;
    bool is_taken = false;                 // It was copied, or is one that the list has had for longer.
    bool is_leaving = false;               // It was not, and somebody wants to close the dialog.
    bool is_by_hand = false;               // The browser does not let the program copy it: the user does.
    std::optional<Instant> hides_at = {};  // When a revealed token is masked again by itself.
    bool is_spelt_out = false;             // The lines to use it with have the token in them.
    bool is_file_wished = false;           // Somebody asked for a file, and was told what that means.
    bool is_old = false;                   // The server gave back a token that was there before.

    friend bool operator==(const NewTokenDialog&, const NewTokenDialog&) = default;
};

enum class RevokeScope { Chosen, Expired, All };

struct RevokeDialog {
    std::vector<domain::TokenId> ids;
    RevokeScope scope = RevokeScope::Chosen;
    bool is_leak = false;
    bool is_word_wrong = false;  // What was typed is not what was asked for.

    friend bool operator==(const RevokeDialog&, const RevokeDialog&) = default;
};

// One of the user's own, and one from elsewhere.
struct DetailsDialog {
    domain::TokenId id;
    std::uint32_t ticket = 0;  // Of its examination.

    friend bool operator==(const DetailsDialog&, const DetailsDialog&) = default;
};
struct CheckDialog {
    std::uint32_t ticket = 0;  // None before a token was given.

    friend bool operator==(const CheckDialog&, const CheckDialog&) = default;
};

struct RotateDialog {
    domain::TokenId replaced;
    Awaiting awaiting = {};

    friend bool operator==(const RotateDialog&, const RotateDialog&) = default;
};

// What else there is to do after a leak.
struct LeakDialog {
    friend bool operator==(const LeakDialog&, const LeakDialog&) = default;
};

using Dialog = std::variant<std::monostate, GenerateDialog, NewTokenDialog, RevokeDialog, DetailsDialog, CheckDialog,
                            RotateDialog, LeakDialog>;

}  // namespace latchkey::page
