// A close look at a token: one of the user's own, or one that they were given.
#include <gmock/gmock.h>

#include "page/examine/examine_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using domain::Signature;
using test::after;
using test::at;
using test::kBerlin;
using test::kCi;
using test::kNow;
using test::kUnreachable;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const domain::Jwt kJwt{.algorithm = "RS256",
                       .key_id = "k1",
                       .known = {"jane.doe", "PERSONAL_ACCESS", {}, *kCi.expires_at},
                       .claims = {{"exp", *kCi.expires_at}, {"isBot", "false"}, {"sub", "jane.doe"}, {"x", "y"}}};
const Error kRevoked{ErrorKind::Unauthenticated, ErrorCode::TokenRevoked};

Examination& examination_of(State& state)
{
    return visit_of(state).examination;
}

ExaminationView examination_view_of(State state)
{
    return examination_view(examination_of(state), visit_of(state), kBerlin, kNow);
}

State opened()
{
    return after(after(showing({kCi}), DetailsAsked{kCi.id}), TokenDecoded{1, kJwt});
}

State with_verdict(Result<domain::User> bearer, Signature signature)
{
    return after(after(opened(), CheckNowAsked{}), TokenChecked{1, 1, {std::move(bearer), signature}});
}

TEST(TheDetails, AreReadWithoutAskingTheServer)
{
    const auto asked = step(showing({kCi}), DetailsAsked{kCi.id});

    EXPECT_THAT(asked.effects, ElementsAre(Effect{DecodeToken{1, kCi.jwt}}));
}

TEST(TheDetails, SayWhatTheTokenSaysInPlainWordsAndThatNobodyHasCheckedIt)
{
    const auto view = examination_view_of(opened());

    EXPECT_EQ(view.kind, "A personal access token. It expires 21 Jan 2027, 16:42, in 59 days.");
    EXPECT_EQ(view.reservation, "This is what the token says about itself. Nothing here has been verified.");
    std::vector<std::string> header, claims;
    for (const auto& member : view.header) header.push_back(member.name + ": " + member.value);
    for (const auto& claim : view.claims) claims.push_back(claim.name + ": " + claim.value);
    EXPECT_THAT(header, ElementsAre("Algorithm (alg): RS256", "Key (kid): k1"));
    EXPECT_THAT(claims,
                ElementsAre("Expires (exp): 21 Jan 2027, 16:42", "Bot (isBot): no", "User (sub): jane.doe", "x: y"));
    EXPECT_EQ(view.signature, "");
}

struct KindOfToken {
    const char* type;
    const char* words;

    friend void PrintTo(const KindOfToken& row, std::ostream* out) { *out << row.type; }
};

class TheKindOfAToken : public testing::TestWithParam<KindOfToken> {};

TEST_P(TheKindOfAToken, IsSaidSoThatASessionIsNotTakenForAPersonalOne)
{
    auto jwt = kJwt;
    jwt.known.token_type = GetParam().type;
    const auto state = after(after(showing({kCi}), DetailsAsked{kCi.id}), TokenDecoded{1, jwt});

    EXPECT_THAT(examination_view_of(state).kind, StartsWith(GetParam().words));
}

INSTANTIATE_TEST_SUITE_P(All, TheKindOfAToken,
                         testing::Values(KindOfToken{"PERSONAL_ACCESS", "A personal access token."},
                                         KindOfToken{"OM_USER", "A session token"}, KindOfToken{"BOT", "A bot token."},
                                         KindOfToken{"", "It does not say what kind"}));

TEST(TheDetails, SayHowOddlyAClaimIsWritten)
{
    using domain::Oddity;
    auto jwt = kJwt;
    jwt.claims = {{"a", "1"},
                  {"b", "2", Oddity::Repeated},
                  {"exp", kNow, Oddity::Text},
                  {"nbf", kNow, Oddity::Milliseconds}};
    const auto view = examination_view_of(after(after(showing({kCi}), DetailsAsked{kCi.id}), TokenDecoded{1, jwt}));

    std::vector<std::string> values;
    for (const auto& claim : view.claims) values.push_back(claim.value);
    EXPECT_THAT(values, ElementsAre("1", "2 (appears twice; this is the last one)", "23 Nov 2026, 16:42 (as text)",
                                    "23 Nov 2026, 16:42 (read as milliseconds)"));
}

TEST(TheDetails, SayWhenTheTokenBeginsToBeValid)
{
    auto jwt = kJwt;
    jwt.known.not_before = kNow + std::chrono::hours(1);
    const auto state = after(after(showing({kCi}), DetailsAsked{kCi.id}), TokenDecoded{1, jwt});

    EXPECT_EQ(examination_view_of(state).kind, "A personal access token. It is not valid before 23 Nov 2026, 17:42.");
}

TEST(TheDetails, SayThatTheListHasAnotherEnd)
{
    auto state = opened();
    visit_of(state).tokens.latest->front().listed_end = test::at(2026, 12, 25, 12);
    const auto view = details_view(std::get<DetailsDialog>(visit_of(state).dialog), visit_of(state), kBerlin, kNow);

    EXPECT_EQ(
        view.value().examination.kind,
        "A personal access token. It expires 21 Jan 2027, 16:42, in 59 days. The list gives another expiration: 25 Dec "
        "2026, 13:00.");
}

TEST(TheDetails, TellHowTheTokenStands)
{
    auto state = opened();
    const auto view = details_view(std::get<DetailsDialog>(visit_of(state).dialog), visit_of(state), kBerlin, kNow);

    ASSERT_TRUE(view);
    EXPECT_EQ(view->title, "Details of ci");
    EXPECT_EQ(view->subtitle, "Active. Expires 21 Jan 2027, 16:42, in 59 days");
    EXPECT_TRUE(view->can_be_reminded);
    EXPECT_FALSE(details_view({{"id-of-nobody"}}, visit_of(state), kBerlin, kNow));
}

TEST(CheckingAToken, AsksTheServerOnceHoweverOftenTheUserPresses)
{
    const auto first = step(opened(), CheckNowAsked{});
    const auto second = step(first.state, CheckNowAsked{});

    EXPECT_THAT(first.effects, ElementsAre(Effect{CheckToken{1, 1, kCi.jwt}}));
    EXPECT_TRUE(examination_view_of(first.state).is_waiting);
    EXPECT_THAT(second.effects, IsEmpty());
}

TEST(CheckingAToken, SaysThatTheServerAcceptsItAndAsWhom)
{
    const auto view = examination_view_of(with_verdict(test::kJane, Signature::Verified));

    EXPECT_EQ(view.verdict, "The server accepts it. It acts as Jane Doe (jane.doe).");
    EXPECT_TRUE(view.is_accepted);
    EXPECT_EQ(view.signature, "Signature verified");
    EXPECT_EQ(view.reservation, "");
}

TEST(CheckingAToken, SaysWhyTheServerRefusesItAndStaysSignedIn)
{
    const auto view = examination_view_of(with_verdict(std::unexpected(kRevoked), Signature::Verified));

    EXPECT_EQ(view.verdict, "The server rejects it. This token has been revoked.");
    EXPECT_FALSE(view.is_accepted);
}

TEST(CheckingAToken, ExplainsARefusalOfATokenThatIsListed)
{
    auto state = with_verdict(std::unexpected(kRevoked), Signature::Verified);
    const auto view = details_view(std::get<DetailsDialog>(visit_of(state).dialog), visit_of(state), kBerlin, kNow);

    EXPECT_THAT(view->examination.verdict, HasSubstr("two minutes"));
}

TEST(CheckingAToken, DoesNotCallATokenRefusedWhenTheServerCouldNotBeAsked)
{
    EXPECT_EQ(examination_view_of(with_verdict(std::unexpected(kUnreachable), Signature::KeysMissing)).verdict,
              "The server did not say whether it accepts the token. The server could not be reached. Check the "
              "connection, then "
              "try again.");
}

struct Outcome {
    Signature signature;
    const char* why;

    friend void PrintTo(const Outcome& row, std::ostream* out) { *out << row.why; }
};

TEST(CheckingAToken, DoesNotCallATokenRefusedThatAGatewayHasRefused)
{
    const Error gateway{ErrorKind::Unauthenticated, ErrorCode::SessionEnded};
    const Error proxy{ErrorKind::Unauthenticated, ErrorCode::TokenNotSent};

    for (const auto& error : {gateway, proxy}) {
        auto state = with_verdict(std::unexpected(error), Signature::Verified);
        const auto view = details_view(std::get<DetailsDialog>(visit_of(state).dialog), visit_of(state), kBerlin, kNow);
        EXPECT_THAT(view->examination.verdict, StartsWith("The server did not say whether it accepts the token."));
        EXPECT_THAT(view->examination.verdict, testing::Not(HasSubstr("two minutes")));
    }
}

class ASignature : public testing::TestWithParam<Outcome> {};

TEST_P(ASignature, ThatIsNotVerifiedSaysWhy)
{
    const auto view = examination_view_of(with_verdict(test::kJane, GetParam().signature));

    EXPECT_EQ(view.signature, "Signature not verified");
    EXPECT_THAT(view.signature_why, HasSubstr(GetParam().why));
    EXPECT_NE(view.reservation, "");
}

INSTANTIATE_TEST_SUITE_P(All, ASignature,
                         testing::Values(Outcome{Signature::Mismatch, "does not match the key"},
                                         Outcome{Signature::UnknownKey, "publishes no key"},
                                         Outcome{Signature::Algorithm, "algorithm that is not accepted"},
                                         Outcome{Signature::KeysMissing, "did not provide its keys"},
                                         Outcome{Signature::Uncheckable, "HTTPS"}));

// — One that was pasted

State checking_pasted(std::string text)
{
    return after(after(showing({kCi}), CheckDialogAsked{}), CheckGiven{Secret(text)});
}

TEST(AForeignToken, IsReadFirstAndShownToTheServerThen)
{
    const auto given = step(after(showing({kCi}), CheckDialogAsked{}), CheckGiven{Secret(" Bearer a.b.c\n")});
    const auto decoded = step(given.state, TokenDecoded{1, kJwt});

    EXPECT_THAT(given.effects, ElementsAre(Effect{DecodeToken{1, Secret("a.b.c")}}));
    EXPECT_THAT(decoded.effects, ElementsAre(Effect{CheckToken{1, 1, Secret("a.b.c")}}));
    auto state = decoded.state;
    EXPECT_EQ(examination_of(state).token, Secret());
}

TEST(AForeignToken, IsNotSentWhenItCannotBeRead)
{
    const auto decoded =
        step(checking_pasted("a.b.c"), TokenDecoded{1, fail(ErrorKind::Malformed, ErrorCode::ServerSaid, "No token.")});

    EXPECT_THAT(decoded.effects, IsEmpty());
    EXPECT_EQ(examination_view_of(decoded.state).problem, "No token.");
    auto state = decoded.state;
    EXPECT_EQ(examination_of(state).token, Secret());
}

TEST(AForeignToken, IsNotEvenReadWhenItHasLettersThatNoneHas)
{
    for (const auto* text : {"two words", "ä.b.c", "a\tb", "{\"a\":1}", "\x01\x02"}) {
        const auto given = step(after(showing({}), CheckDialogAsked{}), CheckGiven{Secret(text)});
        EXPECT_THAT(given.effects, IsEmpty()) << text;
        EXPECT_THAT(examination_view_of(given.state).problem, StartsWith("This does not look like an access token"))
            << text;
    }
    EXPECT_EQ(examination_view_of(checking_pasted(" ")).problem, "Enter an access token");
}

TEST(AForeignToken, DropsTheVerdictOnTheOneBefore)
{
    auto state = after(checking_pasted("a.b.c"), TokenDecoded{1, kJwt});
    state = after(state, TokenChecked{1, 1, {test::kJane, Signature::Verified}});
    state = after(state, CheckGiven{Secret("d.e.f")});

    EXPECT_EQ(examination_view_of(state).verdict, "");
    EXPECT_EQ(examination_view_of(after(state, TokenDecoded{1, kJwt})).claims.size(), 0);
}

TEST(AVerdict, ThatComesTooLateIsDropped)
{
    const auto closed = after(after(after(opened(), CheckNowAsked{}), Dismissed{}), DetailsAsked{kCi.id});

    EXPECT_EQ(after(closed, TokenChecked{1, 1, {test::kJane, Signature::Verified}}), closed);
}

}  // namespace
}  // namespace latchkey::page
