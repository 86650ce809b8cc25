// dialog_views.hpp — the three dialogs about tokens as text and flags, ready to draw.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"

namespace latchkey::app {

struct GenerateView {
    struct Choice {
        domain::Lifetime lifetime;
        std::string label;  // "7 days"
        std::string ends;   // "30 Nov, 16:42"
        bool is_chosen;
    };

    std::vector<Choice> choices;
    std::string ends;  // "Ends Monday, 30 November 2026, 16:42 (Europe/Berlin)"
    bool is_waiting;
    std::string problem;
};

GenerateView generate_view(const GenerateDialog& dialog, const TimeZone& zone, Instant now);

// A name to start from that the user does not have yet: "laptop, 23 Nov".
std::string suggested_name(const Visit& visit, const TimeZone& zone, Instant now);

struct NewTokenView {
    domain::TokenId id;
    std::string subtitle;  // “nightly ingestion”, ends 30 Nov 2026, 16:42
    Secret token;          // Empty unless it is revealed.
    bool is_revealed;
    Usage usage;
    Secret usage_text;    // With a placeholder unless the token is revealed.
    std::string refusal;  // The browser did not copy it: the token is selected, and the user has to.
    std::string warning;  // Before it closes with the token not copied.
};

// None when the token is no longer in the list.
std::optional<NewTokenView> new_token_view(const NewTokenDialog& dialog, const Visit& visit, const State& state);

// A new token has been handed over, and nobody has taken it yet: whoever leaves now is to be asked.
bool has_uncopied_token(const State& state);

struct RevokeView {
    std::string warning;  // What stops working.
};

std::optional<RevokeView> revoke_view(const RevokeDialog& dialog, const Visit& visit);

}  // namespace latchkey::app
