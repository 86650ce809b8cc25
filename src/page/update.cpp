// update.cpp — see update.hpp; each subject has its handlers.

#include "page/update.hpp"

#include <algorithm>
#include <utility>

#include "page/examine/examine.hpp"
#include "page/frame/appearance.hpp"
#include "page/frame/moving.hpp"
#include "page/frame/notices.hpp"
#include "page/frame/route.hpp"
#include "page/generate/generate.hpp"
#include "page/language/language.hpp"
#include "page/revoke/revoke.hpp"
#include "page/rotate/rotate.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/words/language.hpp"
#include "work/tokens/proof.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono_literals;

// Long enough that nobody is led to press what was not there when they aimed (double clickjacking).
constexpr auto kArming = 700ms;

// What there is to press: which dialog, and whether the step of a rotation has come that cannot be taken back.
std::pair<std::size_t, bool> offered_in(const State& state)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    if (!visit) return {};
    const bool may_revoke = std::ranges::any_of(visit->rotations, &Rotation::is_accepted);
    return {visit->dialog.index(), may_revoke};
}

template <class... Ones>
bool is_any_of(const Action& action)
{
    return (get_if<Ones>(action) || ...);
}

bool is_dangerous(const Action& action)
{
    return is_any_of<GenerateConfirmed, RevokeConfirmed, RevealToggled, SecretInUsageToggled, FileAsked,
                     ReplacementAsked, ReplacedRevokeAsked>(action);
}

// Another page that this one is framed in may lay things over it; one that led the user here by a link may have timed
// their next press; and what opens by itself with the list may open beneath it.
bool may_be_led(const State& state, const Action& action)
{
    return state.deployment.is_framed || is_any_of<AddressChanged, UserAnswered, TokensAnswered>(action);
}

// Whether it is still the user's session that the tokens belong to is not known for a moment.
bool is_withheld(State& state, const Action& action)
{
    const auto* visit = visit_in(state);
    return visit && visit->keeping.is_unsure &&
           is_any_of<CopyAsked, UsageCopyAsked, FileAsked, RevealToggled, SecretInUsageToggled>(action);
}

bool is_too_soon(State& state, const Action& action, Instant now)
{
    const auto* visit = visit_in(state);
    return visit && is_dangerous(action) && now < visit->opened_at + kArming;
}

Effects on(State& state, const DeadlinePassed&, Instant now)
{
    if (state.notice && state.notice->until && *state.notice->until <= now) state.notice.reset();
    lose_patience(state.language, now);
    auto* sign_in = std::get_if<SignIn>(&state.scene);
    if (sign_in) lose_patience(sign_in->opening, now);
    if (auto effects = close_again(state, now); !effects.empty()) return effects;
    auto* visit = visit_in(state);
    if (!visit) return {};
    if (is_due(visit->keeping, now)) return {RenewSession{}};
    auto* made = std::get_if<NewTokenDialog>(&visit->dialog);
    if (made && made->hides_at && *made->hides_at <= now) hide(*made);
    if (visit->revocation.pending && visit->revocation.pending->due <= now) return on(state, RevokeHurried{}, now);
    if (auto effects = go_on_proving(state, *visit, now); !effects.empty()) return effects;
    if (auto effects = create_again(state, now); !effects.empty()) return effects;
    return watch_idleness(state, now);
}

template <class Subject>
Effects on_any(State& state, Subject& subject, Instant now)
{
    return std::visit([&](auto& happened) { return on(state, std::move(happened), now); }, subject);
}

}  // namespace

Step update(State state, Action action, Instant now)
{
    use_texts(state.language.texts);
    if (is_too_soon(state, action, now)) return {std::move(state), {}};
    if (is_withheld(state, action)) {
        say(state, {NewsCode::UncertainSession}, now);
        return {std::move(state), {}};
    }
    const auto scene = state.scene.index();
    const auto before = offered_in(state);
    auto effects = std::visit([&](auto& subject) { return on_any(state, subject, now); }, action);
    auto* visit = visit_in(state);
    const bool has_opened = visit && has_dialog(*visit) && offered_in(state) != before;
    if (has_opened && may_be_led(state, action)) visit->opened_at = now;
    if (has_opened || state.scene.index() != scene) state.menu = Menu::None;
    if (visit) visit->listing.latest = listing_in(*visit, state.zone, now);
    return {std::move(state), std::move(effects)};
}

std::optional<Instant> deadline(const State& state)
{
    std::optional<Instant> first = state.notice ? state.notice->until : std::nullopt;
    const auto take = [&](std::optional<Instant> when) {
        if (when && (!first || *when < *first)) first = when;
    };
    if (const auto* sign_in = std::get_if<SignIn>(&state.scene)) take(sign_in->opening.patience_until);
    take(state.language.patience_until);
    if (state.unclosed) take(state.unclosed->again_at);
    const auto* visit = std::get_if<Visit>(&state.scene);
    if (!visit) return first;
    if (visit->revocation.pending) take(visit->revocation.pending->due);
    take(visit->keeping.renew_at);
    take(next_check_at(visit->history));
    take(due(visit->idleness, state.deployment.idle_limit));
    if (const auto* made = std::get_if<NewTokenDialog>(&visit->dialog)) take(made->hides_at);
    take(visit->creation.again_at);
    return first;
}

bool is_due(const State& state, Instant now)
{
    const auto due = deadline(state);
    const auto* visit = std::get_if<Visit>(&state.scene);
    return (due && *due <= now) || (visit && listing_in(*visit, state.zone, now) != visit->listing.latest);
}

}  // namespace latchkey::page
