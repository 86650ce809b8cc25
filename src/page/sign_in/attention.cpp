// attention.cpp — whether somebody looks at the page, what may not wait for that, and what has changed meanwhile.

#include "page/generate/generate.hpp"
#include "page/revoke/revoke.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"

namespace latchkey::page {

namespace {

// A list as old as that is read again when somebody looks at it.
constexpr std::chrono::minutes kFresh{1};

}  // namespace

// Nobody looks at it now, or somebody else does; and it may never be looked at again. What was confirmed is done.
Effects on(State& state, const PageHidden&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    if (auto* made = std::get_if<NewTokenDialog>(&visit->dialog)) hide(*made);
    auto effect = send_pending(state, *visit);
    if (!effect) return {};
    return {std::move(*effect)};
}

// The session that came from the host may be over there, or somebody else's; and the list may have changed.
Effects on(State& state, const PageShown&, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit) return come_back(state);
    auto effects = look_at_session(*visit);
    if (!is_waiting(visit->tokens.attempt) && now - visit->listed_at > kFresh)
        effects.emplace_back(ask_tokens(state, *visit));
    return effects;
}

// What is being asked for may be older than the change.
Effects on(State& state, const TokensChangedElsewhere&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    auto effect = ask_tokens(state, *visit);
    return {std::move(effect)};
}

}  // namespace latchkey::page
