// Replacing a token: its replacement is made, copied and checked before it goes.
#include <gmock/gmock.h>

#include "base/fingerprint.hpp"
#include "page/rotate/rotate_view.hpp"
#include "page/tokens/tokens_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after;
using test::kCi;
using test::kJane;
using test::kUnreachable;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

domain::Token renamed(domain::Token token, std::string id)
{
    token.id = {std::move(id)};
    token.created_at = test::kNow;
    token.jwt = Secret("jwt-of-" + token.id.value);
    return token;
}

const auto kNext = renamed(token("ci"), "next");
const Verdict kAccepted{kJane, domain::Signature::Verified};
const Verdict kRefused{fail(ErrorKind::Unauthenticated, ErrorCode::TokenRevoked), domain::Signature::Verified};

State created()
{
    const auto asked = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    return after(asked, CreateAnswered{1, kNext});
}

State checked(const Verdict& verdict)
{
    return after(after(created(), ReplacementCheckAsked{}), TokenChecked{1, 1, verdict});
}

RotateView rotate_view_of(State state)
{
    auto& visit = visit_of(state);
    return rotate_view(std::get<RotateDialog>(visit.dialog), visit, test::kBerlin).value();
}

const auto kSaved = std::to_string(fingerprint("id-of-ci")) + ' ' + std::to_string(fingerprint("next")) + '\n';

TEST(RotatingAToken, MakesAReplacementOfTheSameNameAndTheNearestLife)
{
    const auto asked = step(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});

    EXPECT_THAT(asked.effects,
                ElementsAre(Effect{CreateToken{1, Secret("JWT-login"), {"ci", domain::Lifetime::SixtyDays}}}));
    EXPECT_TRUE(rotate_view_of(asked.state).is_creating);
    EXPECT_THAT(step(asked.state, ReplacementAsked{}).effects, IsEmpty());
}

TEST(RotatingAToken, GoesOnWithoutItsDialog)
{
    const auto asked = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    const auto closed = after(asked, Dismissed{});
    EXPECT_TRUE(rotate_view_of(after(closed, RotateAsked{kCi.id})).is_creating);

    const auto made = after(closed, CreateAnswered{1, kNext});

    EXPECT_THAT(std::get<Visit>(made.scene).rotations, ElementsAre(Rotation{kCi.id, kNext.id}));
    EXPECT_EQ(std::get<Visit>(made.scene).dialog, Dialog());
}

TEST(RotatingAToken, MakesAnOrdinaryTokenWhereTheOneToReplaceHasGoneMeanwhile)
{
    auto asked = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    asked = after(after(asked, TokensAskedAgain{}), TokensAnswered{1, 2, std::vector<domain::Token>{}});

    const auto made = after(asked, CreateAnswered{1, kNext});

    EXPECT_THAT(std::get<Visit>(made.scene).rotations, IsEmpty());
    EXPECT_EQ(test::said(made), "Token created");
}

TEST(RotatingAToken, GoesStepByStep)
{
    EXPECT_EQ(rotate_view_of(after(showing({kCi}), RotateAsked{kCi.id})).current, 0);
    EXPECT_EQ(rotate_view_of(created()).current, 1);
    EXPECT_EQ(rotate_view_of(after(created(), CopyAnswered{kNext.id, {}})).current, 2);
    EXPECT_EQ(rotate_view_of(after(checked(kAccepted), CopyAnswered{kNext.id, {}})).current, 3);
}

TEST(RotatingAToken, MakesOneReplacementOnly)
{
    EXPECT_THAT(step(created(), ReplacementAsked{}).effects, IsEmpty());
}

TEST(RotatingAToken, MakesAnotherReplacementWhereTheFirstIsTheSameText)
{
    const auto old = test::token("ci");
    auto same = old;
    same.id = {"same"};
    const auto asked = after(after(showing({old}), RotateAsked{old.id}), ReplacementAsked{});

    const auto first = after(asked, CreateAnswered{1, same});
    EXPECT_THAT(std::get<Visit>(first.scene).rotations, testing::IsEmpty());
    const auto due = test::kNow + std::chrono::seconds(1);
    EXPECT_EQ(deadline(first), due);
    const auto again = update(first, DeadlinePassed{}, due);

    EXPECT_THAT(again.effects, testing::ElementsAre(testing::VariantWith<CreateToken>(testing::_)));
    auto other = old;
    other.id = {"other"};
    other.jwt = Secret("jwt-of-another");
    const auto done = update(again.state, CreateAnswered{1, other}, due).state;
    EXPECT_THAT(std::get<Visit>(done.scene).rotations, testing::ElementsAre(Rotation{old.id, other.id}));
}

TEST(RotatingAToken, TellsOfAReplacementThatWasMadeTwice)
{
    const auto listed = after(created(), TokensAnswered{1, 2, std::vector{kCi, kNext, renamed(kCi, "surplus")}});

    ASSERT_TRUE(listed.notice);
    EXPECT_THAT(test::said(listed), testing::HasSubstr("more than one “ci”"));
}

TEST(RotatingAToken, FindsTheReplacementWhoseAnswerWasLost)
{
    auto state = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    state = after(state, CreateAnswered{1, std::unexpected(kUnreachable)});
    state = after(state, TokensAnswered{1, 2, std::vector{kCi, kNext}});

    EXPECT_EQ(rotate_view_of(state).replacement, kNext.id);
}

TEST(RotatingAToken, FindsTheReplacementWhoseAnswerWasLostWhenAnotherTokenIsAskedFor)
{
    auto state = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    state = after(state, CreateAnswered{1, std::unexpected(kUnreachable)});
    state = after(after(state, TokensAnswered{1, 2, std::vector{kCi}}), Dismissed{});
    state = after(after(state, GenerateAsked{}), GenerateConfirmed{"other"});

    const auto found = step(state, TokensAnswered{1, 3, std::vector{kCi, kNext}});

    const auto& visit = std::get<Visit>(found.state.scene);
    EXPECT_THAT(visit.rotations, ElementsAre(Rotation{kCi.id, kNext.id}));
    EXPECT_THAT(found.effects, Contains(Effect{CreateToken{1, Secret("JWT-login"), {"other"}}}));
    EXPECT_TRUE(std::holds_alternative<GenerateDialog>(visit.dialog));
}

TEST(RotatingAToken, SaysWhyTheReplacementCouldNotBeMade)
{
    const auto asked = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    const auto refused =
        after(asked, CreateAnswered{1, fail(ErrorKind::Rejected, ErrorCode::ServerSaid, "The limit is reached.")});

    EXPECT_EQ(rotate_view_of(refused).problem, "The limit is reached.");
    EXPECT_THAT(step(refused, ReplacementAsked{}).effects, testing::SizeIs(1));
}

TEST(RotatingAToken, ChecksTheReplacementNotTheReplaced)
{
    const auto asked = step(created(), ReplacementCheckAsked{});

    EXPECT_THAT(asked.effects, ElementsAre(Effect{CheckToken{1, 1, kNext.jwt}}));
    EXPECT_THAT(step(asked.state, ReplacementCheckAsked{}).effects, IsEmpty());
}

TEST(RotatingAToken, NeverRevokesTheReplacedBeforeTheReplacementIsAccepted)
{
    EXPECT_THAT(step(after(showing({kCi}), RotateAsked{kCi.id}), ReplacedRevokeAsked{}).effects, IsEmpty());
    EXPECT_THAT(step(created(), ReplacedRevokeAsked{}).effects, IsEmpty());
    EXPECT_THAT(step(checked(kRefused), ReplacedRevokeAsked{}).effects, IsEmpty());
    EXPECT_EQ(rotate_view_of(checked(kRefused)).problem, "This token has been revoked.");
}

TEST(RotatingAToken, RevokesTheReplacedInTheEnd)
{
    const auto revoked = step(checked(kAccepted), ReplacedRevokeAsked{});

    EXPECT_THAT(revoked.effects, ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id}}}));
    const auto done = step(revoked.state, RevokeAnswered{1, {kCi.id}, std::vector{kNext}});
    EXPECT_THAT(done.effects, Contains(Effect{SaveRotations{"", kSaved}}));
    EXPECT_THAT(std::get<Visit>(done.state.scene).rotations, IsEmpty());
}

TEST(RotatingAToken, RevokesWithTheReplacedAReplacementThatIsTheSameText)
{
    auto equal = renamed(token("ci"), "equal");
    equal.jwt = kCi.jwt;
    auto state = checked(kAccepted);
    visit_of(state).tokens.latest->push_back(equal);

    EXPECT_THAT(step(state, ReplacedRevokeAsked{}).effects,
                ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id, equal.id}}}));
}

TEST(ARotation, IsSavedWithoutIds)
{
    const auto asked = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});

    EXPECT_THAT(step(asked, CreateAnswered{1, kNext}).effects, Contains(Effect{SaveRotations{kSaved, ""}}));
}

State reloaded(std::vector<domain::Token> tokens, std::string saved)
{
    auto state = test::waiting_for_list(showing({}));
    state.saved_rotations = std::move(saved);
    return after(state, TokensAnswered{1, 2, std::move(tokens)});
}

TEST(ARotation, GoesOnAfterAReload)
{
    auto state = reloaded({kCi, kNext}, kSaved);

    const auto view = tokens_view(visit_of(state), test::kBerlin, test::kNow);
    ASSERT_EQ(view.unfinished.size(), 1);
    EXPECT_EQ(view.unfinished.front().second, "“ci” is being replaced: for now, both tokens work.");
    EXPECT_EQ(view.row(0).hint, "Its replacement, not finished");
    EXPECT_EQ(view.row(1).hint, "Being replaced");
    EXPECT_EQ(rotate_view_of(after(state, RotateAsked{kNext.id})).current, 1);
}

TEST(ARotation, IsOverWhenOneOfItsTokensIsGone)
{
    for (const auto& left : {kCi, kNext}) {
        auto state = reloaded({left}, kSaved);
        EXPECT_EQ(state.saved_rotations, "");
        EXPECT_THAT(visit_of(state).rotations, IsEmpty());
    }
}

TEST(ARotation, OfAnotherAccountOnThisBrowserIsLeftAlone)
{
    EXPECT_EQ(reloaded({kCi}, "123 456\n").saved_rotations, "123 456\n");
}

TEST(ARotation, ThatWasSavedByItsIdsIsForgotten)
{
    EXPECT_EQ(reloaded({kCi, kNext}, "id-of-ci next\n").saved_rotations, "");
}

TEST(ARotation, IsNotReadFromNonsense)
{
    for (const auto* saved : {"\n\n", "one", "one \n", " \n ", "id-of-ci"}) {
        auto state = reloaded({kCi}, saved);
        EXPECT_THAT(visit_of(state).rotations, IsEmpty()) << saved;
    }
}

}  // namespace
}  // namespace latchkey::page
