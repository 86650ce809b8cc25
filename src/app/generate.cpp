// generate.cpp — making a token, and the dialog that hands it over.
#include "app/steps.hpp"
#include "app/usage.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

template <class T>
T* open_dialog(State& state)
{
    auto* visit = visit_in(state);
    return visit ? std::get_if<T>(&visit->dialog) : nullptr;
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
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::Refused: return false;
    }
    return false;
}

CreateRequest request_for(std::string name, const Visit& visit)
{
    CreateRequest request{.name = std::move(name)};
    if (!visit.tokens.latest) return request;
    request.known.emplace();
    for (const auto& token : *visit.tokens.latest) request.known->insert(token.id);
    return request;
}

// The tokens that came since the request was sent, and bear its name; none if the list cannot tell.
std::optional<std::vector<domain::TokenId>> come_of(const CreateRequest& request, const Visit& visit)
{
    const auto& [tokens, attempt] = visit.tokens;
    if (!request.known || !tokens || !std::holds_alternative<Idle>(attempt)) return std::nullopt;
    std::vector<domain::TokenId> ids;
    for (const auto& token : *tokens) {
        if (token.name == request.name && !request.known->contains(token.id)) ids.push_back(token.id);
    }
    return ids;
}

}  // namespace

Step on(State state, const GenerateAsked&, Instant)
{
    auto* visit = visit_in(state);
    if (visit && !has_dialog(*visit)) visit->dialog = GenerateDialog{};
    return {std::move(state), {}};
}

Step on(State state, const LifetimeChosen& action, Instant)
{
    auto* dialog = open_dialog<GenerateDialog>(state);
    if (dialog && !is_waiting(dialog->attempt)) dialog->lifetime = action.lifetime;
    return {std::move(state), {}};
}

Step on(State state, const GenerateConfirmed& action, Instant)
{
    auto* dialog = open_dialog<GenerateDialog>(state);
    // The server makes a token for every request: a second press while the first is under way must not send one.
    if (!dialog || is_waiting(dialog->attempt)) return {std::move(state), {}};
    const std::string name(trimmed(action.name));
    if (name.empty()) {
        dialog->attempt = Error{ErrorKind::Rejected, std::string(tr("message.enter-token-name"))};
        return {std::move(state), {}};
    }
    const auto& visit = *visit_in(state);
    dialog->attempt = Waiting{};
    dialog->request = request_for(name, visit);
    CreateToken effect{state.visit_number, visit.session.access_token, {name, dialog->lifetime}};
    return {std::move(state), {std::move(effect)}};
}

Step on(State state, const CreateAnswered& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    auto* dialog = visit ? std::get_if<GenerateDialog>(&visit->dialog) : nullptr;
    if (!dialog || !is_waiting(dialog->attempt)) return {std::move(state), {}};
    if (action.token) {
        add_token(*visit, *action.token);
        visit->dialog = NewTokenDialog{.id = action.token->id, .request = std::move(dialog->request)};
        say(state, std::string(tr("message.token-created")), now);
        // A list asked for earlier may lack the new token.
        auto effect = ask_tokens(state, *visit);
        return {std::move(state), {std::move(effect)}};
    }
    const auto& error = action.token.error();
    if (error.kind == ErrorKind::Unauthenticated) return report(std::move(state), error);
    if (is_outcome_unknown(error)) {
        dialog->request.lost = error;
        auto effect = ask_tokens(state, *visit);
        return {std::move(state), {std::move(effect)}};
    }
    dialog->attempt = error;
    return {std::move(state), {}};
}

// Browsers and proxies send a request again when a connection that they had used before breaks, and the server then
// makes a second token that nobody asked for (Chromium's HttpNetworkTransaction::ShouldResendRequest).
void report_surplus(State& state, Visit& visit)
{
    auto* dialog = std::get_if<NewTokenDialog>(&visit.dialog);
    if (!dialog || !dialog->request) return;
    const auto ids = come_of(*dialog->request, visit);
    if (!ids) return;
    if (ids->size() > 1) {
        auto text = fill(tr("message.token-created-twice"), {{"name", dialog->request->name}});
        state.notice = Notice{Tone::Failure, std::move(text), std::nullopt};
    }
    dialog->request.reset();
}

void settle_lost_create(State& state, Visit& visit, Instant now)
{
    auto* dialog = std::get_if<GenerateDialog>(&visit.dialog);
    if (!dialog || !is_waiting(dialog->attempt) || !dialog->request.lost) return;
    const auto ids = come_of(dialog->request, visit);
    if (ids && ids->size() == 1) {
        visit.dialog = NewTokenDialog{ids->front()};
        say(state, std::string(tr("message.lost-token-found")), now);
    } else if (ids && ids->empty()) {
        dialog->attempt = *dialog->request.lost;
    } else {
        auto text = fill(tr("message.create-answer-lost"), {{"name", dialog->request.name}});
        state.notice = Notice{Tone::Failure, std::move(text), std::nullopt};
        visit.dialog = std::monostate{};
    }
}

Step on(State state, const RevealToggled&, Instant)
{
    if (auto* dialog = open_dialog<NewTokenDialog>(state)) dialog->is_revealed = !dialog->is_revealed;
    return {std::move(state), {}};
}

Step on(State state, const UsageChosen& action, Instant)
{
    if (auto* dialog = open_dialog<NewTokenDialog>(state)) dialog->usage = action.usage;
    return {std::move(state), {}};
}

Step on(State state, const UsageCopyAsked&, Instant)
{
    const auto* dialog = open_dialog<NewTokenDialog>(state);
    const auto* token = dialog ? find_token(*visit_in(state), dialog->id) : nullptr;
    if (!token) return {std::move(state), {}};
    auto text = usage_text(dialog->usage, state.server, token->jwt);
    return copy(std::move(state), domain::TokenId(token->id), std::move(text));
}

}  // namespace latchkey::app
