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

inline app::State with_tab(app::Tab tab, app::Menu menu)
{
    auto state = showing({token("laptop")});
    visit_of(state).tab = tab;
    visit_of(state).menu = menu;
    return state;
}

inline app::State with_selection(std::vector<domain::Token> tokens)
{
    auto state = showing(tokens);
    visit_of(state).table.selected = {tokens[0].id};
    return state;
}

inline app::State with_filter(std::vector<domain::Token> tokens, std::string filter)
{
    auto state = showing(std::move(tokens));
    visit_of(state).table.filter = std::move(filter);
    return state;
}

inline app::State about_to_revoke(std::vector<domain::Token> tokens)
{
    auto state = showing(tokens);
    visit_of(state).revocation.under_way = {tokens[0].id};
    visit_of(state).revocation.pending = app::PendingRevocation{{tokens[0].id}, kNow};
    return state;
}

inline app::State with_history(std::vector<domain::Token> tokens)
{
    auto state = remembering(showing(tokens), app::Activity::Created, tokens[1]);
    state = remembering(std::move(state), app::Activity::Revoked, tokens[0]);
    visit_of(state).history.back().proof = app::Proof::AcceptedStill;
    return state;
}

// Of everything that can be amiss at once.
inline app::State with_warnings()
{
    using std::chrono::days;
    auto state = showing({expiring(token("test"), kNow + days(1)), expiring(token("test 2"), kNow - days(1)),
                          token("laptop"), token("ci")});
    auto& visit = visit_of(state);
    visit.clock_offset = std::chrono::hours(-3);
    visit.rotations = {{{"id-of-laptop"}, {"id-of-ci"}}};
    return state;
}

inline app::State of_a_bot()
{
    auto state = showing({token("laptop")});
    visit_of(state).user.is_bot = true;
    return state;
}

inline app::Examination examined()
{
    return {.jwt = domain::Jwt{.algorithm = "RS256",
                               .key_id = "key",
                               .known = {},
                               .claims = {{"sub", "a subject so long that it fits into no line of a phone"}}},
            .verdict = app::Verdict{kJane, domain::Signature::Mismatch}};
}

inline app::State examining(app::State state, app::Examination examination)
{
    examination.ticket = 1;
    visit_of(state).examination = std::move(examination);
    return state;
}

inline app::State rotating()
{
    auto state = showing({token("laptop"), token("ci")}, app::RotateDialog{{"id-of-laptop"}});
    visit_of(state).rotations = {{.replaced = {"id-of-laptop"},
                                  .replacement = {"id-of-ci"},
                                  .is_copied = true,
                                  .check = kUnreachable,
                                  .is_accepted = true}};
    return state;
}

inline app::State about_to_sign_out(std::vector<domain::Token> tokens)
{
    auto state = showing(std::move(tokens));
    visit_of(state).idleness.is_about_to_end = true;
    return state;
}

inline app::State outside()
{
    app::State state;
    state.scene = app::Outside{};
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
        {"SignInFailed", views::signing_in({.method = basic, .opening = {.attempt = kUnreachable}})},
        {"SignInUnderWay", views::signing_in({.method = basic, .opening = {.attempt = app::Waiting{}}})},
        {"SignInOutOfReach", views::signing_in({.method = {std::nullopt, kUnreachable}})},
        {"SignInElsewhere", views::signing_in({.method = {domain::SignInMethod{"saml", "Corp SSO"}, app::Idle{}},
                                               .with = app::SignInWith::Token})},
        {"Looking", views::signing_in({.method = {std::nullopt, app::Waiting{}}, .opening = {.is_looking = true}})},
        {"LookingForLong",
         views::signing_in({.method = basic, .opening = {.is_looking = true, .is_taking_long = true}})},
        {"Outside", views::outside()},
        {"AboutToSignOut", views::about_to_sign_out(tokens)},
        {"NoTokens", showing({})},
        {"TokensAwaited", std::move(waiting)},
        {"TokensFailed", std::move(failed)},
        {"Tokens", showing(tokens)},
        {"Overview", views::with_tab(app::Tab::Overview, app::Menu::None)},
        {"Menu", views::with_tab(app::Tab::AccessTokens, app::Menu::Account)},
        {"MoreMenu", views::with_tab(app::Tab::AccessTokens, app::Menu::Tokens)},
        {"SortMenu", views::with_tab(app::Tab::AccessTokens, app::Menu::Sort)},
        {"Generate", showing(tokens, app::GenerateDialog{})},
        {"GenerateFailed", creating(showing(tokens), kUnreachable)},
        {"GenerateUnderWay", creating(showing(tokens))},
        {"NewToken", showing(tokens, app::NewTokenDialog{.id = laptop.id})},
        {"NewTokenRevealed", showing(tokens, app::NewTokenDialog{.id = laptop.id, .is_revealed = true})},
        {"NewTokenByHand",
         showing(tokens,
                 app::NewTokenDialog{.id = laptop.id, .is_revealed = true, .is_taken = true, .is_by_hand = true})},
        {"Revoke", showing(tokens, app::RevokeDialog{{laptop.id}})},
        {"RevokeAll", showing(tokens, app::RevokeDialog{.ids = {laptop.id, tokens[1].id},
                                                        .scope = app::RevokeScope::All,
                                                        .is_word_wrong = true})},
        {"AboutToRevoke", views::about_to_revoke(tokens)},
        {"Revoked", views::with_history(tokens)},
        {"Selected", views::with_selection(tokens)},
        {"NothingFits", views::with_filter(tokens, "no such name")},
        {"Warnings", views::with_warnings()},
        {"Bot", views::of_a_bot()},
        {"Details", views::examining(showing(tokens, app::DetailsDialog{laptop.id, 1}), views::examined())},
        {"Check", views::examining(showing(tokens, app::CheckDialog{1}),
                                   {.problem = Error{ErrorKind::Malformed, ErrorCode::TokenWithoutThreeParts}})},
        {"Rotate", showing(tokens, app::RotateDialog{laptop.id})},
        {"Rotating", views::rotating()},
        {"Leak", showing(tokens, app::LeakDialog{})},
        {"NewTokenSpeltOut", showing(tokens, app::NewTokenDialog{.id = laptop.id,
                                                                 .usage = app::Usage::Mcp,
                                                                 .is_leaving = true,
                                                                 .is_spelt_out = true,
                                                                 .is_file_wished = true,
                                                                 .is_old = true})},
        {"Success", saying(showing(tokens), {.code = app::NewsCode::TokensRevoked, .count = 1})},
        {"Failure", complaining(showing(tokens), {app::NewsCode::Failed, kUnreachable})},
    };
}

}  // namespace latchkey::test
