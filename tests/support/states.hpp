// states.hpp — states of the program to begin a test with.
#pragma once

#include <ostream>
#include <vector>

#include "page/sign_in/sign_in_view.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/update.hpp"
#include "page/words/words.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::page {

inline void PrintTo(const State& state, std::ostream* out)
{
    *out << "State{visit " << state.visit_number
         << (state.notice ? ", \"" + words_for(state.notice->news, {}) + '"' : "");
    if (const auto* sign_in = std::get_if<SignIn>(&state.scene)) *out << ", sign-in: " << sign_in_view(*sign_in).reason;
    if (const auto* visit = std::get_if<Visit>(&state.scene)) {
        *out << ", list " << visit->list_ticket << ", attempt " << visit->tokens.attempt.index() << ", dialog "
             << visit->dialog.index() << ", revoking " << visit->revocation.under_way.size();
        for (const auto& token : visit->tokens.latest.value_or(std::vector<domain::Token>{}))
            *out << ", " << token.name;
    }
    *out << '}';
}

}  // namespace latchkey::page

namespace latchkey::test {

inline const domain::Session kSession{Secret("JWT-login"), Secret("refresh-1")};
inline const domain::User kJane{.id = "7f0d8d1e",
                                .name = "jane.doe",
                                .display_name = "Jane Doe",
                                .email = "jane.doe@example.org"};

// The server lets people in with a password, and nobody is in.
inline page::State signing_in()
{
    return {.server = "https://data.example.org/api",
            .zone = kBerlin,
            .visit_number = 1,
            .scene = page::SignIn{.method = {domain::SignInMethod{"basic", "basic"}, page::Idle{}}},
            .notice = std::nullopt};
}

// Jane is in, looking at her tokens.
inline page::State showing(std::vector<domain::Token> tokens)
{
    auto state = signing_in();
    auto& visit = state.scene.emplace<page::Visit>(page::Visit{.session = kSession,
                                                               .user = kJane,
                                                               .tokens = {std::move(tokens), page::Idle{}},
                                                               .list_ticket = 1,
                                                               .listed_at = kNow});
    page::arrange(visit);
    return state;
}

inline page::SignIn& sign_in_of(page::State& state)
{
    return std::get<page::SignIn>(state.scene);
}

inline page::Visit& visit_of(page::State& state)
{
    return std::get<page::Visit>(state.scene);
}

inline page::State showing(std::vector<domain::Token> tokens, page::Dialog dialog)
{
    auto state = showing(std::move(tokens));
    visit_of(state).dialog = std::move(dialog);
    return state;
}

// "ci" has been asked for in the dialog that is open, while nobody knew what tokens there are.
inline page::State creating(page::State state, page::Attempt attempt = page::Waiting{})
{
    visit_of(state).dialog = page::GenerateDialog{.awaiting = {1}};
    visit_of(state).creation = {.ticket = 1, .attempt = std::move(attempt), .sent = {{"ci"}}};
    return state;
}

// A list has been asked for, and has not come yet. Its ticket is 2.
inline page::State waiting_for_list(page::State state)
{
    visit_of(state).tokens.attempt = page::Waiting{};
    visit_of(state).list_ticket = 2;
    return state;
}

inline page::State saying(page::State state, page::News news)
{
    state.notice = page::Notice{page::Tone::Success, std::move(news), kNow + std::chrono::seconds(8)};
    return state;
}

inline page::State complaining(page::State state, page::News news)
{
    state.notice = page::Notice{page::Tone::Failure, std::move(news)};
    return state;
}

// Of a text that the server might say.
inline page::News news_of(std::string text)
{
    return {page::NewsCode::Failed, Error{ErrorKind::Rejected, ErrorCode::ServerSaid, std::move(text)}};
}

// What the notice says; nothing without one.
inline std::string said(const page::State& state)
{
    return state.notice ? words_for(state.notice->news, state.zone) : "";
}

// Nobody is in any more, and the server is being asked how to sign in. Whoever did not wish it comes back to `wanted`,
// with the `dialog` that was open.
inline page::State after_the_visit(std::optional<page::News> reason, page::Route wanted = {}, page::Dialog dialog = {})
{
    auto state = signing_in();
    state.visit_number = 2;
    page::SignIn sign_in{.method = {std::nullopt, page::Waiting{}}};
    if (reason) {
        sign_in.wanted = wanted;
        sign_in.kept = page::Kept{.user_id = kJane.id, .dialog = std::move(dialog)};
    }
    sign_in.reason = std::move(reason);
    state.scene = std::move(sign_in);
    return state;
}

// What was done is remembered.
inline page::State remembering(page::State state, page::Activity activity, const domain::Token& token)
{
    visit_of(state).history.push_back({.activity = activity, .id = token.id, .name = token.name, .at = kNow});
    return state;
}

inline page::Step step(page::State state, const page::Action& action)
{
    return page::update(std::move(state), action, kNow);
}

inline page::State after(page::State state, const page::Action& action)
{
    return step(std::move(state), action).state;
}

inline const Error kUnreachable{ErrorKind::Unreachable, ErrorCode::Unreachable};
inline const Error kExpired{ErrorKind::Unauthenticated, ErrorCode::TokenExpired};

}  // namespace latchkey::test
