// views.hpp — every view of the page, by name: for what has to hold in all of them.
#pragma once

#include <string>
#include <vector>

#include "tests/support/states.hpp"

namespace latchkey::test {

struct View {
    std::string name;
    app::State state;
};

inline void PrintTo(const View& view, std::ostream* out)
{
    *out << view.name;
}

namespace views {

inline app::State signing_in(app::SignIn sign_in)
{
    auto state = test::signing_in();
    state.scene = std::move(sign_in);
    return state;
}

inline app::State with_tab(app::Tab tab, bool menu_is_open)
{
    auto state = showing({token("laptop")});
    visit_of(state).tab = tab;
    visit_of(state).menu_is_open = menu_is_open;
    return state;
}

}  // namespace views

inline std::vector<View> every_view()
{
    const auto laptop = token("laptop");
    const std::vector tokens{laptop, token("a name so long that it fits into no line of a phone and hardly of a desk")};
    const app::Remote<domain::SignInMethod> basic{domain::SignInMethod{"basic", "basic"}, app::Idle{}};
    auto failed = showing({});
    visit_of(failed).tokens = {std::nullopt, kUnreachable};
    auto waiting = showing({});
    visit_of(waiting).tokens = {std::nullopt, app::Waiting{}};
    return {
        {"SignIn", signing_in()},
        {"SignInWithToken", views::signing_in({.method = basic, .with = app::SignInWith::Token})},
        {"SignInFailed", views::signing_in({.method = basic, .attempt = kUnreachable})},
        {"SignInUnderWay", views::signing_in({.method = basic, .attempt = app::Waiting{}})},
        {"SignInOutOfReach", views::signing_in({.method = {std::nullopt, kUnreachable}})},
        {"NoTokens", showing({})},
        {"TokensAwaited", std::move(waiting)},
        {"TokensFailed", std::move(failed)},
        {"Tokens", showing(tokens)},
        {"Overview", views::with_tab(app::Tab::Overview, false)},
        {"Menu", views::with_tab(app::Tab::AccessTokens, true)},
        {"Generate", showing(tokens, app::GenerateDialog{})},
        {"GenerateFailed", showing(tokens, app::GenerateDialog{.attempt = kUnreachable})},
        {"GenerateUnderWay", showing(tokens, app::GenerateDialog{.attempt = app::Waiting{}})},
        {"NewToken", showing(tokens, app::NewTokenDialog{.id = laptop.id})},
        {"NewTokenRevealed", showing(tokens, app::NewTokenDialog{.id = laptop.id, .is_revealed = true})},
        {"NewTokenByHand",
         showing(tokens,
                 app::NewTokenDialog{.id = laptop.id, .is_revealed = true, .is_taken = true, .is_by_hand = true})},
        {"Revoke", showing(tokens, app::RevokeDialog{laptop.id})},
        {"Success", saying(showing(tokens), "Token revoked")},
        {"Failure", complaining(showing(tokens), "The server could not be reached")},
    };
}

}  // namespace latchkey::test
