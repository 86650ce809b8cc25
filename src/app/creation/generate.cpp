// generate.cpp — making a token, once, whatever becomes of the answer.
#include <algorithm>
#include <iterator>

#include "app/steps.hpp"
#include "app/tokens/tokens_view.hpp"
#include "base/invisible.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

using namespace std::chrono_literals;

// What waits for the answer to a create request.
struct Creating {
    Attempt* attempt = nullptr;
    CreateRequest* request = nullptr;
};

Creating creating_in(Dialog& dialog)
{
    auto* generate = std::get_if<GenerateDialog>(&dialog);
    if (generate && is_waiting(generate->attempt)) return {&generate->attempt, &generate->request};
    auto* rotate = std::get_if<RotateDialog>(&dialog);
    if (rotate && is_waiting(rotate->attempt)) return {&rotate->attempt, &rotate->request};
    return {};
}

// Whether the server may have made the token all the same.
bool is_outcome_unknown(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::ServerFault:
    case ErrorKind::Malformed: return true;
    case ErrorKind::Unauthenticated:
    case ErrorKind::Redirected:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Busy:
    case ErrorKind::Rejected:
    case ErrorKind::Refused: return false;
    }
    return false;
}

// The tokens that came since the request was sent, and bear its name; none if the list cannot tell.
std::optional<std::vector<domain::TokenId>> created_since(const CreateRequest& request, const Visit& visit)
{
    const auto& [tokens, attempt] = visit.tokens;
    if (!request.known || !tokens || !std::holds_alternative<Idle>(attempt)) return std::nullopt;
    std::vector<domain::TokenId> ids;
    for (const auto& token : *tokens) {
        if (token.has_own_id && token.name == request.name && !request.known->contains(token.id))
            ids.push_back(token.id);
    }
    return ids;
}

// To be remembered until it is answered.
CreateRequest request_for(std::string name, const Visit& visit)
{
    CreateRequest request{.name = std::move(name)};
    if (!visit.tokens.latest) return request;
    request.known.emplace();
    for (const auto& token : *visit.tokens.latest) request.known->insert(token.id);
    return request;
}

// A token that nobody had before, or at least nobody is known to have had.
void hand_over(Visit& visit, const domain::TokenId& id)
{
    if (auto* rotate = std::get_if<RotateDialog>(&visit.dialog)) {
        visit.rotations.push_back({rotate->predecessor, id});
        rotate->attempt = Idle{};
        return;
    }
    visit.dialog = NewTokenDialog{.id = id};
}

bool was_known(const CreateRequest& request, const domain::TokenId& id)
{
    return request.known && request.known->contains(id);
}

Effects take_token(State& state, const domain::Token& token, Instant now)
{
    auto& visit = *visit_in(state);
    auto request = std::move(*creating_in(visit.dialog).request);
    if (was_known(request, token.id)) {
        visit.dialog = NewTokenDialog{.id = token.id, .is_taken = true, .is_old = true};
        return {};
    }
    add_token(visit, token);
    record(visit, Activity::Created, token, now);
    const auto* other = same_text_as(visit, token);
    auto* rotate = std::get_if<RotateDialog>(&visit.dialog);
    visit.answered = std::move(request);
    if (other && rotate && other->id == rotate->predecessor) {
        // To revoke one of the two would end neither.
        rotate->again_at = now + 1s;
        say(state, {NewsCode::SuccessorSameText}, now);
    } else {
        hand_over(visit, token.id);
        say(state, {NewsCode::TokenCreated}, now);
        if (other) warn(state, {.code = NewsCode::SameText, .name = called(*other, visit)});
    }
    Effects effects;
    tell_host(state, TellHost::Activity::Created, token, effects);
    if (auto saving = settle_rotations(state, visit)) effects.emplace_back(std::move(*saving));
    // A list asked for earlier may lack the new token.
    effects.emplace_back(ask_tokens(state, visit));
    return effects;
}

}  // namespace

Effects on(State& state, const GenerateAsked&, Instant)
{
    auto* visit = visit_in(state);
    if (visit && !has_dialog(*visit) && !visit->user.is_bot) visit->dialog = GenerateDialog{};
    return {};
}

Effects on(State& state, const LifetimeChosen& action, Instant)
{
    auto* dialog = open_dialog<GenerateDialog>(state);
    const bool is_offered = action.lifetime != domain::Lifetime::Unlimited || state.deployment.allows_unlimited;
    if (dialog && is_offered && !is_waiting(dialog->attempt)) dialog->lifetime = action.lifetime;
    return {};
}

// Sends it; but where the answer to the one before was lost, the list is to say first that nothing has come of that.
Effects create(State& state, Attempt& attempt, CreateRequest& request, domain::TokenDraft draft)
{
    auto& visit = *visit_in(state);
    attempt = Waiting{};
    if (request.lost) {
        request.next = std::move(draft);
        auto effect = ask_tokens(state, visit);
        return {std::move(effect)};
    }
    request = request_for(draft.name, visit);
    CreateToken effect{state.visit_number, visit.session.access_token, std::move(draft)};
    return {std::move(effect)};
}

Effects on(State& state, const GenerateConfirmed& action, Instant)
{
    auto* dialog = open_dialog<GenerateDialog>(state);
    // The server makes a token for every request: a second press while the first is under way must not send one.
    if (!dialog || is_waiting(dialog->attempt)) return {};
    const std::string name(trimmed(action.name));
    if (seen(name).empty()) {
        dialog->attempt = Error{ErrorKind::Rejected, name.empty() ? ErrorCode::NoName : ErrorCode::InvisibleName};
        return {};
    }
    return create(state, dialog->attempt, dialog->request, {name, dialog->lifetime});
}

Effects on(State& state, const CreateAnswered& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    const auto creating = visit ? creating_in(visit->dialog) : Creating{};
    if (!creating.attempt) return {};
    if (action.token) return take_token(state, *action.token, now);
    const auto& error = action.token.error();
    if (error.kind == ErrorKind::Unauthenticated) return report(state, error);
    if (is_outcome_unknown(error)) {
        creating.request->lost = error;
        creating.request->next.reset();
        auto effect = ask_tokens(state, *visit);
        return {std::move(effect)};
    }
    *creating.attempt = error;
    return {};
}

// Browsers and proxies send a request again when a connection that they had used before breaks, and the server then
// makes a second token that nobody asked for (Chromium's HttpNetworkTransaction::ShouldResendRequest).
void report_surplus(State& state, Visit& visit)
{
    const auto ids = visit.answered ? created_since(*visit.answered, visit) : std::nullopt;
    if (!ids) return;
    if (ids->size() > 1) warn(state, {.code = NewsCode::CreatedTwice, .name = visit.answered->name});
    visit.answered.reset();
}

void settle_lost_create(State& state, Visit& visit, Instant now, Effects& effects)
{
    const auto creating = creating_in(visit.dialog);
    if (!creating.attempt || !creating.request->lost) return;
    const auto ids = created_since(*creating.request, visit);
    const auto lost = [&](ErrorCode code) { return Error{creating.request->lost->kind, code, creating.request->name}; };
    if (ids && ids->size() == 1) {
        const auto& token = *find_token(visit, ids->front());
        record(visit, Activity::Created, token, now);
        tell_host(state, TellHost::Activity::Created, token, effects);
        hand_over(visit, ids->front());
        say(state, {NewsCode::LostTokenFound}, now);
    } else if (ids && ids->empty() && creating.request->next) {
        auto draft = std::move(*creating.request->next);
        creating.request->lost.reset();
        std::ranges::move(create(state, *creating.attempt, *creating.request, std::move(draft)),
                          std::back_inserter(effects));
    } else if (ids && ids->empty()) {
        *creating.attempt = lost(ErrorCode::CreateMayCome);
    } else if (!ids && creating.request->known) {
        // The list did not come either: what was typed stays, and the next press looks again.
        *creating.attempt = lost(ErrorCode::CreateAnswerLost);
    } else {
        warn(state, {NewsCode::Failed, lost(ErrorCode::CreateAnswerLost)});
        visit.dialog = std::monostate{};
    }
}

}  // namespace latchkey::app
