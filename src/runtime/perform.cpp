// perform.cpp — see perform.hpp.
#include "runtime/perform.hpp"

#include <cstdlib>

#include "api/auth_api.hpp"
#include "api/token_api.hpp"
#include "api/user_api.hpp"
#include "base/strings.hpp"

namespace latchkey::runtime {

namespace {

// A port says what failed; what to tell the user is the same for every implementation of it.
Error in_words(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable: return {kind, std::string(tr("message.server-unreachable"))};
    case ErrorKind::TimedOut: return {kind, std::string(tr("message.server-too-slow"))};
    case ErrorKind::Malformed: return {kind, std::string(tr("message.answer-too-large"))};
    case ErrorKind::Refused: return {kind, std::string(tr("message.copy-refused"))};
    case ErrorKind::Unauthenticated:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::ServerFault: break;
    }
    std::abort();  // Kinds of answers: no port returns them.
}

// What `read` makes of an answer, whose text may hold tokens and is overwritten.
template <class Read>
auto reading(Result<ports::HttpResponse> answer, Read read) -> decltype(read(*answer))
{
    if (!answer) return std::unexpected(in_words(answer.error().kind));
    auto value = read(*answer);
    wipe(answer->body);
    return value;
}

// Sends a call and gives what came back, read by `read`, to `then`.
template <class Read, class Then>
void ask(const Ports& ports, api::Call call, Read read, Then then)
{
    ports.http.send(std::move(call.request), [read, then = std::move(then)](Result<ports::HttpResponse> answer) {
        then(reading(std::move(answer), read));
    });
}

void start(const app::AskSignInMethod&, const Ports& ports, Done done)
{
    ask(ports, api::sign_in_method(), api::read_sign_in_method,
        [done = std::move(done)](auto method) { done(app::SignInMethodAnswered{std::move(method)}); });
}

void start(const app::OpenSession& effect, const Ports& ports, Done done)
{
    ask(ports, api::login(effect.credentials), api::read_session,
        [done = std::move(done), visit = effect.visit_number](auto session) {
            done(app::SessionAnswered{visit, std::move(session)});
        });
}

void start(const app::CloseSession& effect, const Ports& ports, Done done)
{
    ports.http.send(api::logout(effect.session).request, [done = std::move(done)](const auto&) { done(std::nullopt); });
}

void load_user(const app::LoadUser& effect, api::Fields fields, const Ports& ports, Done done)
{
    ports.http.send(api::logged_in_user(effect.bearer, fields).request,
                    [effect, fields, ports, done = std::move(done)](Result<ports::HttpResponse> answer) {
                        // Older servers refuse the whole call for one field that they do not know.
                        if (fields == api::Fields::All && answer && api::refuses_a_field(*answer)) {
                            return load_user(effect, api::Fields::Basic, ports, done);
                        }
                        done(app::UserAnswered{effect.visit_number, reading(std::move(answer), api::read_user)});
                    });
}

void start(const app::LoadUser& effect, const Ports& ports, Done done)
{
    load_user(effect, api::Fields::All, ports, std::move(done));
}

void start(const app::ListTokens& effect, const Ports& ports, Done done)
{
    ask(ports, api::list_tokens(effect.bearer), api::read_tokens,
        [done = std::move(done), visit = effect.visit_number, ticket = effect.list_ticket](auto tokens) {
            done(app::TokensAnswered{visit, ticket, std::move(tokens)});
        });
}

void start(const app::CreateToken& effect, const Ports& ports, Done done)
{
    ask(ports, api::create_token(effect.bearer, effect.draft), api::read_token,
        [done = std::move(done), visit = effect.visit_number](auto token) {
            done(app::CreateAnswered{visit, std::move(token)});
        });
}

void start(const app::RevokeToken& effect, const Ports& ports, Done done)
{
    ask(ports, api::revoke_tokens(effect.bearer, {&effect.id, 1}), api::read_tokens,
        [done = std::move(done), visit = effect.visit_number, id = effect.id](auto remaining) {
            done(app::RevokeAnswered{visit, id, std::move(remaining)});
        });
}

void start(const app::CopyText& effect, const Ports& ports, Done done)
{
    ports.clipboard.write(effect.text, [done = std::move(done), id = effect.id](const Result<void>& copied) {
        if (copied) return done(app::CopyAnswered{id, {}});
        done(app::CopyAnswered{id, std::unexpected(in_words(copied.error().kind))});
    });
}

void start(const app::SaveTheme& effect, const Ports& ports, const Done& done)
{
    ports.storage.write(kThemeKey, app::name_of(effect.theme));
    done(std::nullopt);
}

}  // namespace

void perform(const app::Effect& effect, const Ports& ports, Done done)
{
    std::visit([&](const auto& order) { start(order, ports, std::move(done)); }, effect);
}

}  // namespace latchkey::runtime
