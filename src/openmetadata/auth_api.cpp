// auth_api.cpp — see auth_api.hpp.
#include "openmetadata/auth_api.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "openmetadata/answer.hpp"

namespace latchkey::openmetadata {

using namespace std::chrono_literals;
using ports::HttpRequest;
using ports::Method;

Call sign_in_method()
{
    return {HttpRequest{.method = Method::Get, .path = "/v1/system/config/auth"}, Idempotency::Yes};
}

Call version()
{
    return {HttpRequest{.method = Method::Get, .path = "/v1/system/version", .deadline = 3s}, Idempotency::Yes};
}

Call login(const domain::Credentials& credentials)
{
    auto password = base64_encode(credentials.password.reveal());
    auto body = object_of({{"email", credentials.username}, {"password", password}});
    wipe(password);
    return {HttpRequest{.method = Method::Post, .path = "/v1/users/login", .body = std::move(body)}, Idempotency::No};
}

Call refresh(const Secret& refresh_token)
{
    return {HttpRequest{.method = Method::Post,
                        .path = "/v1/users/refresh",
                        .body = object_of({{"refreshToken", refresh_token.reveal()}})},
            Idempotency::No};
}

Call cookie_session()
{
    return {HttpRequest{.method = Method::Get, .path = "/v1/auth/refresh"}, Idempotency::Yes};
}

Call logout(const domain::Session& session)
{
    const auto token = session.access_token.reveal();
    auto body = session.refresh_token.is_empty()
                    ? object_of({{"token", token}})
                    : object_of({{"token", token}, {"refreshToken", session.refresh_token.reveal()}});
    return {HttpRequest{.method = Method::Post,
                        .path = "/v1/users/logout",
                        .bearer = session.access_token,
                        .body = std::move(body),
                        .sends_cookies = false,  // 2.0 would end the session that they belong to as well.
                        .ends_something = true},
            Idempotency::Yes};
}

Result<domain::SignInMethod> read_sign_in_method(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    if (!body) return std::unexpected(body.error());
    const auto provider = body->text("provider");
    if (!provider) return missing("provider");
    return domain::SignInMethod{.provider = *provider,
                                .provider_name = body->text("providerName").value_or(""),
                                .is_confidential = body->text("clientType") == "confidential"};
}

Result<domain::Version> read_version(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    if (!body) return std::unexpected(body.error());
    const auto version = domain::version_of(body->text("version").value_or(""));
    if (!version) return missing("version");
    return *version;
}

namespace {

// Source   BasicAuthenticator.java. The statuses differ from version to version, and between native and LDAP accounts.
Error login_error(const ports::HttpResponse& answer)
{
    const auto sentence = server_sentence(answer);
    const auto says = [&](std::string_view part) { return sentence.find(part) != std::string::npos; };
    if (says("Failed Login Attempts")) {
        return {ErrorKind::Unauthenticated, ErrorCode::AccountLocked};
    }
    if (const auto error = error_for(answer); error.kind == ErrorKind::Redirected) return error;
    const bool is_refused = answer.status == 400 || answer.status == 401 || answer.status == 404;
    const bool is_text = answer.content_type.starts_with("text/plain");
    // The servlet container did not understand what it got, or there is something else at this address.
    if (answer.status == 415 || (is_refused && is_text)) return unexpected_answer().error();
    if (answer.status == 404 && sentence.empty()) return {ErrorKind::Malformed, ErrorCode::NotTheApi};
    if ((answer.status == 403 && says("Authenticator")) || (answer.status == 501 && !sentence.empty()))
        return {ErrorKind::Forbidden, ErrorCode::NoPasswords};
    // A gateway says nothing, or nothing of ours, and the servlet container quotes HTTP: neither has seen the password.
    const bool is_by_another = sentence.empty() || sentence.starts_with("HTTP ");
    const bool is_too_large = answer.status == 413 || answer.status == 431;
    if ((is_refused || is_too_large) && is_by_another) return {ErrorKind::Rejected, ErrorCode::RejectedOnTheWay};
    // Whatever the server says to these, it must not tell whether there is such a user.
    if (is_refused || says("invalid username or password")) {
        return {ErrorKind::Unauthenticated, ErrorCode::WrongPassword};
    }
    if (answer.status >= 500) return error_for({answer.status, "", ""});
    return error_for(answer);
}

}  // namespace

Result<domain::Session> read_session(const ports::HttpResponse& answer)
{
    if (answer.status >= 300) return std::unexpected(login_error(answer));
    return read_renewal(answer);
}

Result<domain::Session> read_renewal(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    if (!body) return std::unexpected(body.error());
    auto access_token = body->secret("accessToken");
    if (!access_token || access_token->is_empty()) return missing("accessToken");
    return domain::Session{std::move(*access_token), body->secret("refreshToken").value_or(Secret())};
}

bool has_expired(const ports::HttpResponse& answer)
{
    if (answer.status != 401) return false;
    const auto sentence = server_sentence(answer);
    return sentence.starts_with("Expired token") || sentence.find("Token signing key not found") != std::string::npos;
}

}  // namespace latchkey::openmetadata
