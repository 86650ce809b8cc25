// generate.cpp — the dialog for a new token, and what is said and shown of a creation; see work/tokens/creation.hpp.
#include "page/generate/generate.hpp"

#include <iterator>

#include "base/text.hpp"
#include "base/unicode/invisible.hpp"
#include "page/frame/notices.hpp"
#include "page/rotate/rotate.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"

namespace latchkey::page {

namespace {

std::optional<Tokens> known_tokens(const Visit& visit)
{
    if (!visit.tokens.latest) return std::nullopt;
    return *visit.tokens.latest;
}

// None where the last attempt to get the list has failed, or goes on.
std::optional<Tokens> listed_tokens(const Visit& visit)
{
    return std::holds_alternative<Idle>(visit.tokens.attempt) ? known_tokens(visit) : std::nullopt;
}

Effects take(State& state, CreationStep step)
{
    auto& visit = *visit_in(state);
    switch (step) {
    case CreationStep::None: return {};
    case CreationStep::Send:
        return {CreateToken{state.visit_number, visit.session.access_token, visit.creation.sent.draft}};
    case CreationStep::ReadList: return {ask_tokens(state, visit)};
    }
    return {};
}

// Whether the dialog that waits for it is still open.
bool is_awaited(const Visit& visit)
{
    const auto* generate = std::get_if<GenerateDialog>(&visit.dialog);
    const auto* rotate = std::get_if<RotateDialog>(&visit.dialog);
    return (generate && generate->awaiting.ticket == visit.creation.ticket) ||
           (rotate && rotate->awaiting.ticket == visit.creation.ticket);
}

// A token that nobody had before, or at least nobody is known to have had.
void hand_over(Visit& visit, const domain::TokenId& id, const std::optional<domain::TokenId>& replaced)
{
    if (replaced)
        visit.rotations.push_back({*replaced, id});
    else if (is_awaited(visit) && !is_waiting(visit.creation.attempt))
        visit.dialog = NewTokenDialog{.id = id};
}

Effects hand_over_made(State& state, Visit& visit, const domain::Token& token, Instant now)
{
    add_token(visit, token);
    record(visit, Activity::Created, token, now);
    const auto* other = same_text_as(visit, token);
    if (other && other->id == visit.creation.sent.replaced) {
        plan_again(visit.creation, now);
        say(state, {NewsCode::ReplacementSameText}, now);
    } else {
        hand_over(visit, token.id, visit.creation.sent.replaced);
        say(state, {NewsCode::TokenCreated}, now);
        if (other) warn(state, {.code = NewsCode::SameText, .name = called(*other, visit)});
    }
    Effects effects;
    tell_host(state, Activity::Created, token, effects);
    if (auto saving = settle_rotations(state, visit)) effects.emplace_back(std::move(*saving));
    // A list asked for earlier may lack the new token.
    effects.emplace_back(ask_tokens(state, visit));
    return effects;
}

void hand_over_found(State& state, Visit& visit, const CreationNews& news, Instant now, Effects& effects)
{
    const auto& token = *find_token(visit, news.id);
    record(visit, Activity::Created, token, now);
    tell_host(state, Activity::Created, token, effects);
    hand_over(visit, news.id, news.replaced);
    say(state, {NewsCode::LostTokenFound}, now);
}

// Where no dialog shows it any more.
void report_failure(State& state, const Visit& visit)
{
    const auto* error = std::get_if<Error>(&visit.creation.attempt);
    if (error && !is_awaited(visit)) warn(state, {NewsCode::Failed, *error});
}

}  // namespace

Attempt attempt_of(const Awaiting& awaiting, const Visit& visit)
{
    if (awaiting.problem) return *awaiting.problem;
    return awaiting.ticket > 0 && awaiting.ticket == visit.creation.ticket ? visit.creation.attempt : Idle{};
}

Effects on(State& state, const GenerateAsked&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit || has_dialog(*visit) || visit->user.is_bot) return {};
    auto& dialog = visit->dialog.emplace<GenerateDialog>();
    const auto& creation = visit->creation;
    if (!is_waiting(creation.attempt) || latest(creation).replaced) return {};
    dialog.awaiting.ticket = creation.ticket;
    dialog.is_resumed = true;
    dialog.lifetime = latest(creation).draft.lifetime;
    return {};
}

Effects on(State& state, const LifetimeChosen& action, Instant)
{
    auto* dialog = open_dialog<GenerateDialog>(state);
    const bool is_offered = action.lifetime != domain::Lifetime::Unlimited || state.deployment.allows_unlimited;
    if (dialog && is_offered && !is_waiting(attempt_of(dialog->awaiting, *visit_in(state))))
        dialog->lifetime = action.lifetime;
    return {};
}

Effects create(State& state, Awaiting& awaiting, CreationWish wish)
{
    auto& visit = *visit_in(state);
    awaiting.problem.reset();
    const auto step = ask(visit.creation, std::move(wish), known_tokens(visit));
    if (step == CreationStep::None)
        awaiting.problem = Error{ErrorKind::Busy, ErrorCode::CreateUnderWay};
    else
        awaiting.ticket = visit.creation.ticket;
    return take(state, step);
}

Effects on(State& state, const GenerateConfirmed& action, Instant)
{
    auto* dialog = open_dialog<GenerateDialog>(state);
    // The server makes a token for every request: a second press while the first is under way must not send one.
    if (!dialog || is_waiting(attempt_of(dialog->awaiting, *visit_in(state)))) return {};
    const std::string name(trimmed(action.name));
    if (seen(name).empty()) {
        dialog->awaiting.problem =
            Error{ErrorKind::Rejected, name.empty() ? ErrorCode::NoName : ErrorCode::InvisibleName};
        return {};
    }
    return create(state, dialog->awaiting, {{name, dialog->lifetime}});
}

Effects on(State& state, const CreateAnswered& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit || !is_waiting(visit->creation.attempt)) return {};
    if (!action.token && action.token.error().kind == ErrorKind::Unauthenticated)
        return report(state, action.token.error());
    const auto news = answer(visit->creation, action.token);
    if (news.end == CreationEnd::Made) return hand_over_made(state, *visit, *action.token, now);
    if (news.end == CreationEnd::WasThere && (is_awaited(*visit) || !has_dialog(*visit)))
        visit->dialog = NewTokenDialog{.id = action.token->id, .is_taken = true, .is_old = true};
    if (news.end == CreationEnd::Failed) report_failure(state, *visit);
    return take(state, news.step);
}

Effects settle_creation(State& state, Visit& visit, Instant now)
{
    const auto listed = listed_tokens(visit);
    if (listed && has_surplus(visit.creation, *listed))
        warn(state, {.code = NewsCode::CreatedTwice, .name = visit.creation.sent.draft.name});
    const auto news = settle(visit.creation, listed);
    auto effects = take(state, news.step);
    if (news.end == CreationEnd::Found) hand_over_found(state, visit, news, now, effects);
    if (news.end == CreationEnd::Failed) report_failure(state, visit);
    if (news.end == CreationEnd::Unknown) {
        warn(state, {NewsCode::Failed, news.error});
        if (is_awaited(visit)) visit.dialog = std::monostate{};
    }
    return effects;
}

Effects create_again(State& state, Instant now)
{
    auto* visit = visit_in(state);
    return visit ? take(state, begin_again(visit->creation, known_tokens(*visit), now)) : Effects{};
}

}  // namespace latchkey::page
