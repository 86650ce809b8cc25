// perform.cpp — see perform.hpp.
#include "runtime/perform.hpp"

#include "openmetadata/answer.hpp"
#include "openmetadata/appearance_api.hpp"
#include "openmetadata/auth_api.hpp"
#include "openmetadata/http_date.hpp"
#include "openmetadata/jwt/jwks.hpp"
#include "openmetadata/jwt/jwt.hpp"
#include "openmetadata/token_api.hpp"
#include "openmetadata/user_api.hpp"
#include "runtime/language_file.hpp"

namespace latchkey::runtime {

namespace {

// Nobody waits longer to be asked for a password.
constexpr std::chrono::seconds kLookingDeadline{5};

// What `read` makes of an answer, which is given up.
template <class Read>
auto reading(Result<ports::HttpResponse> answer, Read read) -> decltype(read(std::move(*answer)))
{
    if (!answer) return std::unexpected(answer.error());
    return read(std::move(*answer));
}

// Sends a call and gives what came back, read by `read`, to `then`.
template <class Read, class Then>
void ask(const Ports& ports, openmetadata::Call call, Read read, Then then)
{
    ports.http.send(std::move(call.request), [read, then = std::move(then)](Result<ports::HttpResponse> answer) {
        then(reading(std::move(answer), read));
    });
}

void start(const work::AskSignInMethod&, const Ports& ports, Done done)
{
    ask(ports, openmetadata::sign_in_method(), openmetadata::read_sign_in_method,
        [ports, done = std::move(done)](auto method) {
            if (!method) return done(work::SignInMethodAnswered{std::move(method)});
            // What does not say its version is treated as the newest.
            ask(ports, openmetadata::version(), openmetadata::read_version, [method, done](const auto& version) {
                auto answered = method;
                if (version) answered->version = *version;
                done(work::SignInMethodAnswered{std::move(answered)});
            });
        });
}

void start(const work::AskBrand&, const Ports& ports, Done done)
{
    ports.http.send(openmetadata::theme_preference().request,
                    [done = std::move(done)](const Result<ports::HttpResponse>& answer) {
                        done(work::BrandAnswered{answer ? openmetadata::read_primary_colour(*answer) : std::nullopt});
                    });
}

void start(const work::FindSession& effect, const Ports& ports, Done done)
{
    const auto found = [effect, done = std::move(done)](Result<domain::Session> session) {
        done(work::SessionFound{effect.visit_number, std::move(session)});
    };
    if (effect.source != domain::SessionSource::Cookie) {
        return ports.host.find_token(effect.source, [source = effect.source, found](std::optional<Secret> token) {
            if (!token) return found(fail(ErrorKind::Unauthenticated, ErrorCode::NoHostSession));
            found(session_of(std::move(*token), source));
        });
    }
    auto call = openmetadata::cookie_session();
    call.request.deadline = kLookingDeadline;
    ask(ports, std::move(call), openmetadata::read_renewal, [source = effect.source, found](auto session) {
        if (session) session = session_of(session->access_token, source);
        found(std::move(session));
    });
}

void start(const work::SignInElsewhere& effect, const Ports& ports, const Done& done)
{
    using domain::ExternalSignIn;
    std::string_view path;
    // Source   AuthLoginServlet.java, SamlLoginServlet.java: the path and the parameter for where to come back to.
    if (effect.elsewhere == ExternalSignIn::Redirect) path = "/v1/auth/login?redirectUri=";
    if (effect.elsewhere == ExternalSignIn::SamlRedirect) path = "/v1/saml/login?callback=";
    ports.host.sign_in_elsewhere(path);
    done(std::nullopt);
}

void start(const work::TellHost& effect, const Ports& ports, const Done& done)
{
    using ports::HostEvent;
    const bool is_created = effect.activity == work::Activity::Created;
    ports.host.tell(
        {is_created ? HostEvent::Kind::TokenCreated : HostEvent::Kind::TokenRevoked, effect.id.value, effect.name});
    done(std::nullopt);
}

void start(const work::OpenSession& effect, const Ports& ports, Done done)
{
    ask(ports, openmetadata::login(effect.credentials), openmetadata::read_session,
        [done = std::move(done), visit = effect.visit_number](auto session) {
            if (session) session = session_of(session->access_token, std::nullopt, session->refresh_token);
            done(work::SessionAnswered{visit, std::move(session)});
        });
}

// `then` is called with who the bearer of `token` is.
void load_user(const Secret& token, openmetadata::Fields fields, const Ports& ports,
               std::function<void(Result<domain::User>)> then)
{
    ports.http.send(openmetadata::logged_in_user(token, fields).request,
                    [token, fields, ports, then = std::move(then)](Result<ports::HttpResponse> answer) {
                        // Older servers refuse the whole call for one field that they do not know.
                        if (fields == openmetadata::Fields::All && answer && openmetadata::refuses_a_field(*answer)) {
                            return load_user(token, openmetadata::Fields::Basic, ports, then);
                        }
                        then(reading(std::move(answer), openmetadata::read_user));
                    });
}

void start(const work::LoadUser& effect, const Ports& ports, Done done)
{
    load_user(effect.bearer, openmetadata::Fields::All, ports,
              [done = std::move(done), visit = effect.visit_number](auto user) {
                  done(work::UserAnswered{visit, std::move(user)});
              });
}

void start(const work::ListTokens& effect, const Ports& ports, Done done)
{
    ports.http.send(openmetadata::list_tokens(effect.bearer).request,
                    [done = std::move(done), visit = effect.visit_number,
                     ticket = effect.list_ticket](Result<ports::HttpResponse> answer) {
                        const auto server_time = answer ? openmetadata::http_date(answer->date) : std::nullopt;
                        auto tokens = reading(std::move(answer), openmetadata::read_tokens);
                        done(work::TokensAnswered{visit, ticket, std::move(tokens), server_time});
                    });
}

void start(const work::CreateToken& effect, const Ports& ports, Done done)
{
    ask(ports, openmetadata::create_token(effect.bearer, effect.draft), openmetadata::read_token,
        [ports, done = std::move(done), visit = effect.visit_number](auto token) {
            ports.host.tell_tabs();
            done(work::CreateAnswered{visit, std::move(token)});
        });
}

void start(const work::RevokeTokens& effect, const Ports& ports, Done done)
{
    auto call = effect.is_all ? openmetadata::revoke_all_tokens(effect.bearer)
                              : openmetadata::revoke_tokens(effect.bearer, effect.ids);
    ask(ports, std::move(call), openmetadata::read_remaining,
        [ports, done = std::move(done), visit = effect.visit_number, ids = effect.ids](auto remaining) {
            ports.host.tell_tabs();
            done(work::RevokeAnswered{visit, ids, std::move(remaining)});
        });
}

void start(const work::CloseSession& effect, const Ports& ports, Done done)
{
    if (effect.before) {
        return start(*effect.before, ports, [session = effect.session, ports, done = std::move(done)](const auto&) {
            start(work::CloseSession{session}, ports, done);
        });
    }
    ask(ports, openmetadata::logout(effect.session), openmetadata::check,
        [effect, done = std::move(done)](auto told) { done(work::SessionClosed{std::move(told), effect}); });
}

void start(const work::DecodeToken& effect, const Ports&, const Done& done)
{
    done(work::TokenDecoded{effect.ticket, openmetadata::read_jwt(effect.token)});
}

// Fetches the server's keys and holds the token's signature against the one that fits.
void verify(const Secret& token, const Ports& ports, std::function<void(domain::Signature)> then)
{
    ask(ports, openmetadata::jwks(), openmetadata::read_jwks, [token, ports, then = std::move(then)](auto keys) {
        if (!keys) return then(domain::Signature::KeysMissing);
        const auto jwt = openmetadata::read_jwt(token);
        if (!jwt) return then(domain::Signature::Mismatch);
        const auto check = openmetadata::signature_check(token, *jwt, *keys);
        if (!check) return then(check.error());
        ports.signatures.verify(*check, [then](const Result<bool>& holds) {
            if (!holds) return then(domain::Signature::Uncheckable);
            then(*holds ? domain::Signature::Verified : domain::Signature::Mismatch);
        });
    });
}

void start(const work::CheckToken& effect, const Ports& ports, Done done)
{
    load_user(effect.token, openmetadata::Fields::Basic, ports,
              [effect, ports, done = std::move(done)](const auto& bearer) {
                  verify(effect.token, ports, [effect, bearer, done](domain::Signature signature) {
                      done(work::TokenChecked{effect.visit_number, effect.ticket, {bearer, signature}});
                  });
              });
}

void start(const work::CopyText& effect, const Ports& ports, Done done)
{
    ports.clipboard.write(effect.text, [done = std::move(done), id = effect.id](const Result<void>& copied) {
        done(work::CopyAnswered{id, copied});
    });
}

void start(const work::SaveFile& effect, const Ports& ports, const Done& done)
{
    done(work::FileAnswered{ports.downloads.save({effect.name, effect.type, effect.text})});
}

bool has_line(std::string_view text, std::string_view line)
{
    const auto at = text.find(line);
    return at != std::string_view::npos && (at == 0 || text[at - 1] == '\n');
}

void start(const work::SaveRotations& effect, const Ports& ports, const Done& done)
{
    auto text = effect.text;
    const auto saved = ports.storage.read(kRotationsKey);
    for (std::size_t begin = 0, end; (end = saved.find('\n', begin)) != std::string::npos; begin = end + 1) {
        const auto line = std::string_view(saved).substr(begin, end + 1 - begin);
        if (!has_line(effect.known, line) && !has_line(text, line)) text += line;
    }
    ports.storage.write(kRotationsKey, text);
    done(std::nullopt);
}

void start(const work::SaveSignedOut& effect, const Ports& ports, const Done& done)
{
    ports.storage.write(kSignedOutKey, effect.has_signed_out ? "yes" : "");
    done(std::nullopt);
}

void start(const work::ReloadPage&, const Ports& ports, const Done& done)
{
    ports.host.reload();
    done(std::nullopt);
}

void start(const work::SaveChoice& effect, const Ports& ports, const Done& done)
{
    ports.storage.write(effect.of == work::SaveChoice::Of::Theme ? kThemeKey : kLanguageKey, effect.name);
    done(std::nullopt);
}

void start(const work::LoadLanguage& effect, const Ports& ports, Done done)
{
    ports.languages.load(effect.tag,
                         [tag = effect.tag, done = std::move(done)](const std::optional<std::string>& file) {
                             done(work::LanguageAnswered{tag, file ? read_language(*file) : nullptr});
                         });
}

}  // namespace

void perform(const work::Effect& effect, const Ports& ports, SessionKeeper& keeper, Done done)
{
    if (std::holds_alternative<work::RenewSession>(effect)) {
        return keeper.renew([done = std::move(done)] { done(std::nullopt); });
    }
    if (std::holds_alternative<work::LookAtSession>(effect)) {
        return keeper.look([done = std::move(done)] { done(std::nullopt); });
    }
    std::visit(
        [&]<class Order>(const Order& order) {
            constexpr bool is_keepers =
                std::is_same_v<Order, work::RenewSession> || std::is_same_v<Order, work::LookAtSession>;
            if constexpr (!is_keepers) start(order, ports, std::move(done));
        },
        effect);
}

}  // namespace latchkey::runtime
