// Signing in and out, as the server has it.
#include <gmock/gmock.h>

#include "openmetadata/auth_api.hpp"
#include "tests/support/answers.hpp"
#include "tests/support/print.hpp"

namespace latchkey::openmetadata {
namespace {

using ports::Method;
using test::html;
using test::json;
using test::message;

TEST(AskingHowToSignIn, NeedsNoToken)
{
    const auto call = sign_in_method();

    EXPECT_EQ(call.request, (ports::HttpRequest{.method = Method::Get, .path = "/v1/system/config/auth"}));
    EXPECT_EQ(call.idempotency, Idempotency::Yes);
}

TEST(TheWayToSignIn, IsReadFromARecordedAnswer)
{
    const auto basic = read_sign_in_method(json(200, R"({
        "provider": "basic", "providerName": "basic", "clientType": "public", "responseType": "id_token",
        "authority": "https://accounts.google.com", "clientId": "", "callbackUrl": "",
        "jwtPrincipalClaims": ["email", "preferred_username", "sub"], "jwtPrincipalClaimsMapping": [],
        "enableSelfSignup": true, "enableAutoRedirect": false})"));

    EXPECT_EQ(basic, (domain::SignInMethod{"basic", "basic"}));
}

TEST(TheWayToSignIn, NeedsNoNameToShow)
{
    EXPECT_EQ(read_sign_in_method(json(200, R"({"provider":"google","providerName":null})")),
              (domain::SignInMethod{"google", ""}));
}

TEST(TheWayToSignIn, IsNotReadFromThePageThatAnswersForWrongAddresses)
{
    const Error not_the_api{ErrorKind::Malformed, ErrorCode::NotTheApi};

    EXPECT_EQ(read_sign_in_method(html(200)).error(), not_the_api);
    EXPECT_EQ(read_sign_in_method({200, "application/json", " <html></html>"}).error(), not_the_api);
    ports::HttpResponse in_pieces{200, "application/json", "\r\n "};
    in_pieces.body.append("\n<html></html>");
    EXPECT_EQ(read_sign_in_method(in_pieces).error(), not_the_api);
}

TEST(TheWayToSignIn, IsUnknownWithoutAProvider)
{
    EXPECT_EQ(read_sign_in_method(json(200, R"({"version":"1.9.5"})")).error(),
              (Error{ErrorKind::Malformed, ErrorCode::MissingMember, "provider"}));
}

TEST(LoggingIn, SendsThePasswordAsBase64OfItsUtf8Bytes)
{
    const auto plain = login({"jane.doe@example.org", Secret("Sesame!42")});
    const auto accented = login({"jane.doe@example.org", Secret("Schlüssel€")});

    EXPECT_EQ(plain.request,
              (ports::HttpRequest{.method = Method::Post,
                                  .path = "/v1/users/login",
                                  .body = Secret(R"({"email":"jane.doe@example.org","password":"U2VzYW1lITQy"})")}));
    EXPECT_EQ(accented.request.body.reveal(), R"({"email":"jane.doe@example.org","password":"U2NobMO8c3NlbOKCrA=="})");
}

TEST(LoggingIn, IsNeverRepeatedForThreeWrongPasswordsLockTheAccount)
{
    EXPECT_EQ(login({"jane", Secret("x")}).idempotency, Idempotency::No);
}

TEST(LoggingIn, EscapesWhatIsTyped)
{
    EXPECT_EQ(login({"a\"b\\c\n\x01", Secret("")}).request.body.reveal(),
              R"({"email":"a\"b\\c\u000a\u0001","password":""})");
}

TEST(LoggingIn, GivesASession)
{
    const auto session = read_session(json(200, R"({"accessToken": "JWT-login", "refreshToken": "5b1f0c3e",
                                                    "tokenType": "Bearer", "expiryDuration": 1767268800000})"));

    EXPECT_EQ(session, (domain::Session{Secret("JWT-login"), Secret("5b1f0c3e")}));
}

TEST(LoggingIn, GivesASessionWithoutARefreshTokenWhereTheServerKeepsIt)
{
    EXPECT_EQ(read_session(json(200, R"({"accessToken":"JWT-session","tokenType":"Bearer"})")),
              (domain::Session{Secret("JWT-session"), Secret()}));
}

TEST(LoggingIn, FailsWithoutAnAccessToken)
{
    const Error missing{ErrorKind::Malformed, ErrorCode::MissingMember, "accessToken"};

    EXPECT_EQ(read_session(json(200, R"({"refreshToken":"x"})")).error(), missing);
    EXPECT_EQ(read_session(json(200, R"({"accessToken":""})")).error(), missing);
}

struct Failure {
    const char* name;
    ports::HttpResponse answer;
    Error error;

    friend void PrintTo(const Failure& row, std::ostream* out) { *out << row.name; }
};

class AFailedLogin : public testing::TestWithParam<Failure> {};

TEST_P(AFailedLogin, IsExplainedWithoutTellingWhetherThereIsSuchAUser)
{
    EXPECT_EQ(read_session(GetParam().answer).error(), GetParam().error);
}

const char* const kServersWords = "You have entered an invalid username or password.";
const Error kInvalid{ErrorKind::Unauthenticated, ErrorCode::WrongPassword};
const Error kOnTheWay{ErrorKind::Rejected, ErrorCode::RejectedOnTheWay};
const Error kTakesNoPassword{ErrorKind::Forbidden, ErrorCode::NoPasswords};
const Error kSignedOutOnTheWay{ErrorKind::Redirected, ErrorCode::GatewaySignInEnded};
const Error kLocked{ErrorKind::Unauthenticated, ErrorCode::AccountLocked};

INSTANTIATE_TEST_SUITE_P(
    Answers, AFailedLogin,
    testing::Values(
        Failure{"wrong password", message(401, kServersWords), kInvalid},
        Failure{"unknown user", message(400, kServersWords), kInvalid},
        Failure{"as early servlets say it",
                json(500, R"({"error":"You have entered an invalid username or password."})"), kInvalid},
        Failure{"unknown user in other words", message(404, "user instance for bob not found"), kInvalid},
        Failure{"refused in other words", message(400, "User with the given email address does not exist!"), kInvalid},
        Failure{"locked", message(401, "Failed Login Attempts Exceeded. Use Forgot Password or retry after some time."),
                kLocked},
        Failure{"locked, as early servlets say it",
                message(500, "Failed Login Attempts Exceeded. Use Forgot Password or retry after some time."), kLocked},
        Failure{"no password provider", message(403, "Operation is not permitted with the Selected Authenticator."),
                kTakesNoPassword},
        Failure{"no password provider, as a servlet says it", message(501, "x"), kTakesNoPassword},
        Failure{"directory fault",
                message(500, "Multiple users found for bob"),
                {ErrorKind::ServerFault, ErrorCode::ServerFailed}},
        Failure{"a gateway that asks for another sign-in", html(401), kSignedOutOnTheWay},
        Failure{"a gateway that leads to another sign-in", {302, "", ""}, kSignedOutOnTheWay},
        Failure{"a gateway that does not understand it", html(400), kOnTheWay},
        Failure{"a gateway to which it is too large", html(413), kOnTheWay},
        Failure{"a gateway to which its headers are too large", html(431), kOnTheWay},
        Failure{"a network that asks for a sign-in", html(511), {ErrorKind::Redirected, ErrorCode::NetworkSignIn}},
        Failure{"a page that is not there", html(404), {ErrorKind::Malformed, ErrorCode::NotTheApi}},
        Failure{"what the servlet container says in plain text",
                {400, "text/plain", "Unexpected character (':')"},
                {ErrorKind::Malformed, ErrorCode::UnexpectedAnswer}},
        Failure{"what the servlet container does not take",
                message(415, "HTTP 415 Unsupported Media Type"),
                {ErrorKind::Malformed, ErrorCode::UnexpectedAnswer}},
        Failure{"nothing at that path", message(404, "HTTP 404 Not Found"), kOnTheWay},
        Failure{"proxy without a server", html(502), {ErrorKind::ServerFault, ErrorCode::ServerUnavailable}},
        Failure{"too many requests", html(429), {ErrorKind::Busy, ErrorCode::TooManyRequests}},
        Failure{"a page", html(200), {ErrorKind::Malformed, ErrorCode::NotTheApi}}));

TEST(LoggingOut, NamesBothTokens)
{
    const auto call = logout({Secret("JWT-login"), Secret("c0a80123")});

    EXPECT_EQ(call.request, (ports::HttpRequest{.method = Method::Post,
                                                .path = "/v1/users/logout",
                                                .bearer = Secret("JWT-login"),
                                                .body = Secret(R"({"token":"JWT-login","refreshToken":"c0a80123"})"),
                                                .sends_cookies = false,
                                                .ends_something = true}));
    EXPECT_EQ(call.idempotency, Idempotency::Yes);
}

TEST(LoggingOut, LeavesOutARefreshTokenThatThereIsNot)
{
    EXPECT_EQ(logout({Secret("JWT-login"), Secret()}).request.body.reveal(), R"({"token":"JWT-login"})");
}

}  // namespace
}  // namespace latchkey::openmetadata
