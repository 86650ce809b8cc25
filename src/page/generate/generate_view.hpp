// generate_view.hpp — the dialogs for a new token as text and flags, ready to draw.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/state.hpp"

namespace latchkey::page {

struct GenerateView {
    struct Choice {
        domain::Lifetime lifetime;
        std::string label;  // "7 days"
        std::string ends;   // "30 Nov, 16:42"
        bool is_chosen;
    };

    std::vector<Choice> choices;
    std::string ends;    // "Ends Monday, 30 November 2026, 16:42 (Europe/Berlin)"
    bool is_endless;     // The chosen one never ends.
    std::string advice;  // On the name.
    bool is_waiting;
    std::string problem;
};

// `name` is what has been typed.
GenerateView generate_view(const GenerateDialog& dialog, const Visit& visit, const State& state, std::string_view name,
                           Instant now);

// A name to start from that the user does not have yet: "laptop, 23 Nov".
std::string suggested_name(const Visit& visit, const TimeZone& zone, Instant now);

struct NewTokenView {
    domain::TokenId id;
    std::string subtitle;  // “nightly ingestion”, ends 30 Nov 2026, 16:42
    Secret token;          // Empty unless it is revealed.
    bool is_revealed;
    std::string hides;  // That a revealed token is masked again by itself.
    Usage usage;
    bool is_spelt_out;
    Secret usage_text;    // With a placeholder unless it is spelt out.
    std::string refusal;  // The browser did not copy it: the token is selected, and the user has to.
    std::string warning;  // Before it closes with the token not copied.
    std::string caution;  // Before it is handed over as a file.
    std::string origin;   // That it is not new.
};

// None when the token is no longer in the list.
std::optional<NewTokenView> new_token_view(const NewTokenDialog& dialog, const Visit& visit, const State& state);

// Whoever leaves now is to be asked: a new token has been handed over, and nobody has taken it yet.
bool has_unfinished_business(const State& state);

}  // namespace latchkey::page
