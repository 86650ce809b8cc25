// history_view.hpp — what was done to tokens in this visit, and the sentence beside the page, ready to draw.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/state.hpp"

namespace latchkey::page {

struct EventView {
    domain::TokenId id;
    std::string text;        // "16:42 Revoked “laptop”"
    std::string proof;       // What the server says of a revoked token.
    bool is_suspicious;      // It still accepts it, or could not be asked.
    std::string prove_name;  // What the button is called that asks the server again; empty if there is none.
    bool is_asking;
};

// Newest first.
std::vector<EventView> history_view(const Visit& visit, const TimeZone& zone);

struct NoticeView {
    Tone tone;
    std::string text;
    // Of a revocation that is about to be sent; of a visit to end; of a sign-in in front of the server.
    enum class Offer { Nothing, Undo, Stay, Reload } offer;
};

// None while there is nothing to say.
std::optional<NoticeView> notice_view(const State& state);

}  // namespace latchkey::page
