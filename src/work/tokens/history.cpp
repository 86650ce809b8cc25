// history.cpp — see history.hpp.
#include "work/tokens/history.hpp"

#include <utility>

namespace latchkey::work {

namespace {

constexpr std::size_t kMost = 100;  // What nobody scrolls back to is forgotten.

}  // namespace

Event& record(History& history, Activity activity, const domain::Token& token, std::string name, Instant now)
{
    if (history.size() == kMost) history.erase(history.begin());
    auto& event = history.emplace_back(Event{.activity = activity, .id = token.id, .name = std::move(name), .at = now});
    if (activity != Activity::Revoked) return event;
    event.jwt = token.jwt;
    event.ends_at = token.expires_at;
    return event;
}

}  // namespace latchkey::work
