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
#include "work/examination.hpp"
#include "work/remote.hpp"

namespace latchkey::app {

using namespace work;  // The page shows it.

// A request for a new token that is under way, and what is needed should its answer be lost.
struct CreateRequest {
    std::string name;
    std::optional<std::set<domain::TokenId>> known = {};  // The tokens before it; none if the list was not there yet.
    std::optional<Error> lost = {};  // Why no answer came. The request is never sent again: the list is read, to see.
    // Wished since: to be sent once the list has shown that nothing came of the one that was lost.
    std::optional<domain::TokenDraft> next = {};

    friend bool operator==(const CreateRequest&, const CreateRequest&) = default;
};

// Choosing name and life of a new token.
struct GenerateDialog {
    domain::Lifetime lifetime = domain::kLifetimes.front();
    Attempt attempt = {};
    CreateRequest request = {};  // Means something while the attempt is waiting.
    bool is_resumed = false;     // It was open when an earlier visit ended; what was typed then is there still.

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
    Examination examination = {};

    friend bool operator==(const DetailsDialog&, const DetailsDialog&) = default;
};
struct CheckDialog {
    Examination examination = {};

    friend bool operator==(const CheckDialog&, const CheckDialog&) = default;
};

struct RotateDialog {
    domain::TokenId predecessor;
    Attempt attempt = {};                  // To create the successor.
    CreateRequest request = {};            // Means something while that is waiting.
    std::optional<Instant> again_at = {};  // To make another, for one of this second would be the same text.

    friend bool operator==(const RotateDialog&, const RotateDialog&) = default;
};

// What else there is to do after a leak.
struct LeakDialog {
    friend bool operator==(const LeakDialog&, const LeakDialog&) = default;
};

using Dialog = std::variant<std::monostate, GenerateDialog, NewTokenDialog, RevokeDialog, DetailsDialog, CheckDialog,
                            RotateDialog, LeakDialog>;

}  // namespace latchkey::app
