// dialogs.hpp — the dialogs for a new token: name and life, and then the token itself.
#pragma once

#include <cstdint>
#include <optional>

#include "base/error.hpp"
#include "base/time.hpp"
#include "domain/token.hpp"

namespace latchkey::page {

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

}  // namespace latchkey::page
