// The server's keys, and the one that fits a token.
#include "openmetadata/jwt/jwks.hpp"

#include <gmock/gmock.h>

#include "tests/support/answers.hpp"
#include "tests/support/print.hpp"

namespace latchkey::openmetadata {
namespace {

using domain::Signature;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

std::vector<Jwk> keys_in(const std::string& keys)
{
    return read_jwks(test::json(200, R"({"keys":[)" + keys + "]}")).value();
}

// RFC 7517 appendix A.1, the numbers cut short.
constexpr const char* kRfc7517 =
    R"({"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",)"
    R"("y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","use":"enc","kid":"1"},)"
    R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4","e":"AQAB","alg":"RS256",)"
    R"("kid":"2011-04-29"})";

TEST(AKeySet, IsReadAsRfc7517WritesItWithoutTheKeysForEncryption)
{
    EXPECT_THAT(keys_in(kRfc7517),
                ElementsAre(
                    Jwk{"2011-04-29", "RSA", "", "RS256",
                        R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4","e":"AQAB"})"}));
}

TEST(AKeySet, MayHaveKeysOfEllipticCurves)
{
    EXPECT_THAT(keys_in(R"({"kty":"EC","crv":"P-256","x":"AAx","y":"y","kid":"e"})"),
                ElementsAre(Jwk{"e", "EC", "P-256", "", R"({"kty":"EC","crv":"P-256","x":"AAx","y":"y"})"}));
}

// 00 C3 A4 with padding is what Java makes of C3 A4.
TEST(AKeySet, IsRidOfTheZeroByteAndThePaddingThatJavaPutsAroundNumbers)
{
    EXPECT_THAT(keys_in(R"({"kty":"RSA","n":"AMOk","e":"AQAB=="})"), IsEmpty());
    EXPECT_EQ(keys_in(R"({"kty":"RSA","n":"AMOk","e":"AAEAAQ=="})").at(0).json,
              R"({"kty":"RSA","n":"w6Q","e":"AQAB"})");
}

TEST(AKeySet, LeavesOutWhatIsNoKeyForSignatures)
{
    EXPECT_THAT(keys_in(R"({"kty":"oct","k":"AAAA"},{"kty":"RSA","n":"!","e":"AQAB"},{"kty":"RSA","e":"AQAB"},)"
                        R"({"kty":"RSA","n":"AAAA","e":"AQAB"},{"kty":"EC","x":"x"},{},7)"),
                IsEmpty());
}

TEST(AKeySet, IsNotFoundInOtherAnswers)
{
    EXPECT_EQ(read_jwks(test::json(200, "{}")).error().kind, ErrorKind::Malformed);
    EXPECT_EQ(read_jwks(test::html(200)).error().kind, ErrorKind::Malformed);
    EXPECT_EQ(read_jwks(test::message(500, "Oops")).error().kind, ErrorKind::ServerFault);
}

const Jwk kRsa{"k1", "RSA", "", "", "rsa-1"};
const Jwk kOtherKey{"k2", "RSA", "", "", "rsa-2"};
const Jwk kEc{"k3", "EC", "P-256", "", "ec"};

domain::Jwt signed_with(std::string algorithm, std::string key_id)
{
    return {.algorithm = std::move(algorithm), .key_id = std::move(key_id), .known = {}, .claims = {}};
}

auto check_of(std::string algorithm, std::string key_id, const std::vector<Jwk>& keys)
{
    return signature_check(Secret("a.b.c"), signed_with(std::move(algorithm), std::move(key_id)), keys);
}

TEST(ASignature, IsCheckedWithTheKeyThatTheTokenNames)
{
    const auto check = check_of("RS256", "k2", {kRsa, kOtherKey, kEc});

    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->algorithm, "RS256");
    EXPECT_EQ(check->key, "rsa-2");
    EXPECT_EQ(check->token, Secret("a.b.c"));
    EXPECT_EQ(check_of("ES256", "k3", {kRsa, kEc})->key, "ec");
}

TEST(ASignature, IsCheckedWithTheOnlyKeyOfItsKindWhereTheTokenNamesNone)
{
    EXPECT_EQ(check_of("RS512", "", {kEc, kRsa})->key, "rsa-1");
    EXPECT_EQ(check_of("RS512", "", {kRsa, kOtherKey}).error(), Signature::UnknownKey);
}

TEST(ASignature, IsNotCheckedWithAKeyOfAnotherKind)
{
    const Jwk for_rs512{"k1", "RSA", "", "RS512", "rsa"};

    EXPECT_EQ(check_of("ES256", "k1", {kRsa}).error(), Signature::UnknownKey);
    EXPECT_EQ(check_of("ES384", "k3", {kEc}).error(), Signature::UnknownKey);
    EXPECT_EQ(check_of("RS256", "k1", {for_rs512}).error(), Signature::UnknownKey);
    EXPECT_EQ(check_of("RS256", "../../jwks?u=http://evil", {kRsa}).error(), Signature::UnknownKey);
}

// RFC 8725 section 3.1: whoever makes the token must not choose. A MAC with the public key as its secret is an old
// trick.
TEST(ASignature, IsOfAnAlgorithmFromAFixedList)
{
    for (const auto* algorithm : {"none", "None", "NONE", "", "HS256", "rs256", "PS256", "EdDSA"}) {
        EXPECT_EQ(check_of(algorithm, "k1", {kRsa}).error(), Signature::Algorithm) << algorithm;
    }
}

}  // namespace
}  // namespace latchkey::openmetadata
