// history.cpp — see history.hpp.
#include "app/tokens/history.hpp"

#include "app/steps.hpp"
#include "app/tokens/tokens_view.hpp"

namespace latchkey::app {

namespace {

constexpr std::size_t kMost = 100;  // What nobody scrolls back to is forgotten.

}  // namespace

void record(Visit& visit, Activity activity, const domain::Token& token, Instant now)
{
    auto& history = visit.history;
    if (history.size() == kMost) history.erase(history.begin());
    history.push_back({.activity = activity, .id = token.id, .name = called(token, visit), .at = now});
    if (activity != Activity::Revoked) return;
    history.back().jwt = token.jwt;
    history.back().ends_at = token.expires_at;
}

void tell_host(const State& state, TellHost::Activity activity, const domain::Token& token, Effects& effects)
{
    if (state.deployment.is_framed) effects.emplace_back(TellHost{activity, token.id, token.name});
}

}  // namespace latchkey::app
