// What the user is told when the server says no.
#include <gmock/gmock.h>

#include "openmetadata/call.hpp"
#include "tests/support/answers.hpp"
#include "tests/support/print.hpp"

namespace latchkey::openmetadata {
namespace {

using test::html;
using test::json;
using test::message;
using testing::Field;
using testing::HasSubstr;
using testing::Not;

struct Refusal {
    const char* name;
    ports::HttpResponse answer;
    Error error;

    friend void PrintTo(const Refusal& row, std::ostream* out) { *out << row.name; }
};

class AnErrorAnswer : public testing::TestWithParam<Refusal> {};

TEST_P(AnErrorAnswer, BecomesAKindAndASentence)
{
    EXPECT_EQ(error_for(GetParam().answer), GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    InTheServersWords, AnErrorAnswer,
    testing::Values(
        Refusal{"400",
                message(400, "Invalid request format"),
                {ErrorKind::Rejected, ErrorCode::ServerSaid, "Invalid request format"}},
        Refusal{"401",
                message(401, "Not Authorized! For a reason of its own."),
                {ErrorKind::Unauthenticated, ErrorCode::ServerSaid, "Not Authorized! For a reason of its own."}},
        Refusal{"403",
                message(403, "Principal: CatalogPrincipal{name='jane.doe'} is not admin"),
                {ErrorKind::Forbidden, ErrorCode::ServerSaid,
                 "Principal: CatalogPrincipal{name='jane.doe'} is not admin"}},
        Refusal{"404",
                message(404, "user instance for jane.doe not found"),
                {ErrorKind::NotFound, ErrorCode::ServerSaid, "user instance for jane.doe not found"}},
        Refusal{"412",
                message(412, "Precondition failed"),
                {ErrorKind::Rejected, ErrorCode::ServerSaid, "Precondition failed"}},
        Refusal{"429",
                message(429, "Limit exceeded for token generation"),
                {ErrorKind::Busy, ErrorCode::ServerSaid, "Limit exceeded for token generation"}},
        // What a server says that has failed may have a secret in it: none of it is shown.
        Refusal{"500",
                message(500, "ERROR: invalid byte sequence in: INSERT INTO user_tokens … eyJraWQi.eyJpc3M.c2ln"),
                {ErrorKind::ServerFault, ErrorCode::ServerFailed}},
        Refusal{"503",
                message(503, "The session store is temporarily unavailable. Please retry."),
                {ErrorKind::ServerFault, ErrorCode::ServerUnavailable}},
        Refusal{"a servlet's",
                json(401, R"({"error":"No active session"})"),
                {ErrorKind::Unauthenticated, ErrorCode::ServerSaid, "No active session"}},
        Refusal{"no content type",
                {400, "", R"({"code":400,"message":"[tokenName must not be null]"})"},
                {ErrorKind::Rejected, ErrorCode::ServerSaid, "[tokenName must not be null]"}}));

INSTANTIATE_TEST_SUITE_P(
    AboutARefusedToken, AnErrorAnswer,
    testing::Values(
        Refusal{"expired", message(401, "Expired token!"), {ErrorKind::Unauthenticated, ErrorCode::TokenExpired}},
        Refusal{"revoked",
                message(401, "Not Authorized! Invalid personal access token!"),
                {ErrorKind::Unauthenticated, ErrorCode::TokenRevoked}},
        Refusal{"not a token",
                message(401, "Not Authorized! Invalid token."),
                {ErrorKind::Unauthenticated, ErrorCode::TokenInvalid}},
        Refusal{"of another server",
                message(401, "Not Authorized! Invalid token. Token verification failed. Public key mismatch."),
                {ErrorKind::Unauthenticated, ErrorCode::TokenOfAnotherKey}},
        Refusal{"not there",
                message(401, "Not Authorized! Token not present"),
                {ErrorKind::Unauthenticated, ErrorCode::TokenNotSent}},
        Refusal{"nobody's",
                message(401, "Invalid JWT token, none of the following claims are present [email, sub]"),
                {ErrorKind::Unauthenticated, ErrorCode::TokenNamesNobody}},
        Refusal{"signed out",
                message(401, "Invalid token, used after logout!"),
                {ErrorKind::Unauthenticated, ErrorCode::TokenSignedOut}},
        Refusal{"of another domain",
                message(401, "Not Authorized! Email does not match the principal domain example.org"),
                {ErrorKind::Unauthenticated, ErrorCode::TokenOfAnotherDomain}},
        Refusal{"of a bot, replaced",
                message(401, "Not Authorized! The given token does not match the current bot's token!"),
                {ErrorKind::Unauthenticated, ErrorCode::BotTokenReplaced}},
        Refusal{"of a session that is gone",
                message(401, "Not Authorized! Invalid session."),
                {ErrorKind::Unauthenticated, ErrorCode::TokenSessionEnded}},
        Refusal{"of a provider that is gone",
                message(401, "Not Authorized! Session was issued by a provider that is no longer configured."),
                {ErrorKind::Unauthenticated, ErrorCode::TokenProviderGone}}));

INSTANTIATE_TEST_SUITE_P(
    InWordsOfOurOwn, AnErrorAnswer,
    testing::Values(
        Refusal{"400", html(400), {ErrorKind::Rejected, ErrorCode::RequestRejected}},
        Refusal{"401", json(401, R"({"code":401})"), {ErrorKind::Redirected, ErrorCode::GatewaySignInEnded}},
        Refusal{"401 in HTML", html(401), {ErrorKind::Redirected, ErrorCode::GatewaySignInEnded}},
        Refusal{"511", html(511), {ErrorKind::Redirected, ErrorCode::NetworkSignIn}},
        Refusal{"403", html(403), {ErrorKind::Forbidden, ErrorCode::NoPermission}},
        Refusal{"404", html(404), {ErrorKind::NotFound, ErrorCode::NotFound}},
        Refusal{"429", html(429), {ErrorKind::Busy, ErrorCode::TooManyRequests}},
        Refusal{"500", html(500), {ErrorKind::ServerFault, ErrorCode::ServerFailed}},
        Refusal{"502", html(502), {ErrorKind::ServerFault, ErrorCode::ServerUnavailable}},
        Refusal{"503", html(503), {ErrorKind::ServerFault, ErrorCode::ServerUnavailable}},
        Refusal{"504", html(504), {ErrorKind::ServerFault, ErrorCode::ServerUnavailable}},
        Refusal{"a redirect", {302, "", ""}, {ErrorKind::Redirected, ErrorCode::GatewaySignInEnded}},
        Refusal{"no status there is", {999, "", ""}, {ErrorKind::Malformed, ErrorCode::UnexpectedAnswer}},
        Refusal{"plain text",
                {500, "text/plain", "java.lang.NullPointerException"},
                {ErrorKind::ServerFault, ErrorCode::ServerFailed}},
        Refusal{"broken JSON",
                json(500, R"({"error": "no "quotes""})"),
                {ErrorKind::ServerFault, ErrorCode::ServerFailed}},
        Refusal{"a message that is no text",
                json(400, R"({"message":42})"),
                {ErrorKind::Rejected, ErrorCode::RequestRejected}},
        Refusal{"an empty message", message(400, " "), {ErrorKind::Rejected, ErrorCode::RequestRejected}},
        Refusal{"over 300 bytes",
                message(400, "a " + std::string(298, '!') + "."),
                {ErrorKind::Rejected, ErrorCode::RequestRejected}}));

TEST(AnErrorSentence, MayBe300BytesLong)
{
    const auto text = "a " + std::string(298, '!');

    EXPECT_EQ(error_for(message(400, text)).detail, text);
}

TEST(AnErrorSentence, HoldsNoControlCharacters)
{
    EXPECT_EQ(error_for(message(400, R"(\u001b[31mred\nand\u0000 loud\u007f)")).detail, "[31mred and  loud");
}

TEST(AnErrorSentence, HoldsNothingThatLooksLikeAToken)
{
    EXPECT_THAT(
        error_for(message(400, "Expired token. Please login again : 5b1f0c3e-6c2d-4b7e-9a51-2f9d1f0c77aa")).detail,
        Not(HasSubstr("5b1f0c3e")));
    EXPECT_THAT(error_for(message(400, "Bad token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2ln")).detail,
                Not(HasSubstr("eyJ")));
}

TEST(AnErrorSentence, IsShownAsItIsWhateverItLooksLike)
{
    EXPECT_EQ(error_for(message(400, "<img src=x onerror=alert(1)> %s%n")).detail, "<img src=x onerror=alert(1)> %s%n");
}

}  // namespace
}  // namespace latchkey::openmetadata
