// What was chosen before a visit ended is there in the next one of the same user.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/state.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after;
using test::kCi;
using test::kExpired;
using test::kJane;
using test::showing;
using test::token;
using test::visit_of;

// The server refuses Jane's session, and `user` signs in.
State back_as(const domain::User& user, State state)
{
    state = after(std::move(state), TokensAskedAgain{});
    state = after(state, TokensAnswered{1, 2, std::unexpected(kExpired)});
    state = after(state, SignInMethodAnswered{domain::SignInMethod{"basic", "basic"}});
    state = after(state, TokenGiven{Secret("another")});
    return after(state, UserAnswered{2, user});
}

State with_list(State state, std::vector<domain::Token> tokens)
{
    return after(std::move(state), TokensAnswered{2, 1, std::move(tokens)});
}

const domain::User kJohn{.id = "other", .name = "john.roe"};

TEST(WhatWasChosen, IsThereAgainForTheSameUser)
{
    auto state = after(after(showing({kCi}), FilterTyped{"ci"}), ShowChosen{Show::Active});
    state = after(after(state, GenerateAsked{}), LifetimeChosen{domain::Lifetime::NinetyDays});

    auto back = back_as(kJane, state);

    EXPECT_EQ(visit_of(back).table, visit_of(state).table);
    EXPECT_EQ(visit_of(back).dialog,
              Dialog(GenerateDialog{.lifetime = domain::Lifetime::NinetyDays, .is_resumed = true}));
}

TEST(WhatWasChosen, IsNobodyElses)
{
    auto state = after(after(showing({kCi}), FilterTyped{"ci"}), DetailsAsked{kCi.id});

    auto back = with_list(back_as(kJohn, state), {kCi});

    EXPECT_EQ(visit_of(back).table, Table());
    EXPECT_EQ(visit_of(back).dialog, Dialog());
    auto generating = back_as(kJohn, after(showing({kCi}), GenerateAsked{}));
    EXPECT_EQ(visit_of(generating).dialog, Dialog(GenerateDialog{}));
}

TEST(WhatWasChosen, IsNotKeptOverAWishToLeave)
{
    auto state = after(after(showing({kCi}), FilterTyped{"ci"}), LogoutAsked{});

    EXPECT_FALSE(test::sign_in_of(state).kept);
}

struct Open {
    const char* name;
    Dialog dialog;

    friend void PrintTo(const Open& row, std::ostream* out) { *out << row.name; }
};

class ADialogAboutAToken : public testing::TestWithParam<Open> {};

TEST_P(ADialogAboutAToken, OpensAgainWithTheList)
{
    auto state = showing({kCi});
    visit_of(state).dialog = GetParam().dialog;

    auto back = back_as(kJane, state);
    EXPECT_FALSE(has_dialog(visit_of(back)));

    auto listed = with_list(back, {kCi});
    EXPECT_EQ(visit_of(listed).dialog.index(), GetParam().dialog.index());
}

TEST_P(ADialogAboutAToken, StaysClosedWhereTheTokenIsGone)
{
    auto state = showing({kCi});
    visit_of(state).dialog = GetParam().dialog;

    auto back = with_list(back_as(kJane, state), {token("other")});

    EXPECT_FALSE(has_dialog(visit_of(back)));
}

INSTANTIATE_TEST_SUITE_P(Dialogs, ADialogAboutAToken,
                         testing::Values(Open{"new token", NewTokenDialog{kCi.id, true}},
                                         Open{"revoke", RevokeDialog{{kCi.id}}}, Open{"details", DetailsDialog{kCi.id}},
                                         Open{"rotate", RotateDialog{kCi.id}}));

TEST(TheDetailsOfAToken, AreReadAgainWhenTheyOpenAgain)
{
    const auto back = back_as(kJane, showing({kCi}, DetailsDialog{kCi.id, 1}));

    const auto listed = test::step(back, TokensAnswered{2, 1, std::vector{kCi}});

    EXPECT_THAT(listed.effects, testing::Contains(Effect{DecodeToken{1, kCi.jwt}}));
}

TEST(ADialogThatOpensWithTheList, WaitsAMomentBeforeItCanBeConfirmed)
{
    auto state = showing({kCi});
    visit_of(state).dialog = RevokeDialog{{kCi.id}};

    auto back = with_list(back_as(kJane, state), {kCi});

    auto pressed = after(back, RevokeConfirmed{});
    EXPECT_TRUE(has_dialog(visit_of(pressed)));
    pressed = update(back, RevokeConfirmed{}, test::kNow + std::chrono::seconds(1)).state;
    EXPECT_FALSE(has_dialog(visit_of(pressed)));
}

TEST(ARevealedToken, IsHiddenWhenItsDialogOpensAgain)
{
    auto state = showing({kCi});
    visit_of(state).dialog = NewTokenDialog{.id = kCi.id, .is_revealed = true};

    auto back = with_list(back_as(kJane, state), {kCi});

    EXPECT_EQ(visit_of(back).dialog, Dialog(NewTokenDialog{.id = kCi.id}));
}

}  // namespace
}  // namespace latchkey::page
