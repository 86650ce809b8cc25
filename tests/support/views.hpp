// views.hpp — every view of the page, by name: for what has to hold in all of them.
#pragma once

#include <string>
#include <vector>

#include "tests/support/states.hpp"

namespace latchkey::test {

struct View {
    std::string name;
    page::State state;
};

inline void PrintTo(const View& view, std::ostream* out)
{
    *out << view.name;
}

namespace views {

inline page::State signing_in(page::SignIn sign_in)
{
    auto state = test::signing_in();
    state.scene = std::move(sign_in);
    return state;
}

inline page::State with_tab(page::Tab tab, page::Menu menu)
{
    auto state = showing({token("laptop")});
    visit_of(state).tab = tab;
    state.menu = menu;
    return state;
}

inline page::State with_selection(std::vector<domain::Token> tokens)
{
    auto state = showing(tokens);
    visit_of(state).table.selected = {tokens[0].id};
    return state;
}

inline page::State with_filter(std::vector<domain::Token> tokens, std::string filter)
{
    auto state = showing(std::move(tokens));
    visit_of(state).table.filter = std::move(filter);
    return state;
}

inline page::State about_to_revoke(std::vector<domain::Token> tokens)
{
    auto state = showing(tokens);
    visit_of(state).revocation.under_way = {tokens[0].id};
    visit_of(state).revocation.pending = page::PendingRevocation{{tokens[0].id}, kNow};
    return state;
}

inline page::State with_history(std::vector<domain::Token> tokens)
{
    auto state = remembering(showing(tokens), page::Activity::Created, tokens[1]);
    state = remembering(std::move(state), page::Activity::Revoked, tokens[0]);
    visit_of(state).history.back().proof = page::Proof::AcceptedStill;
    return state;
}

// Of everything that can be amiss at once.
inline page::State with_warnings()
{
    using std::chrono::days;
    auto state = showing({expiring(token("test"), kNow + days(1)), expiring(token("test 2"), kNow - days(1)),
                          token("laptop"), token("ci")});
    auto& visit = visit_of(state);
    visit.clock_offset = std::chrono::hours(-3);
    visit.rotations = {{{"id-of-laptop"}, {"id-of-ci"}}};
    return state;
}

inline page::State of_a_bot()
{
    auto state = showing({token("laptop")});
    visit_of(state).user.is_bot = true;
    return state;
}

inline page::Examination examined()
{
    return {.jwt = domain::Jwt{.algorithm = "RS256",
                               .key_id = "key",
                               .known = {},
                               .claims = {{"sub", "a subject so long that it fits into no line of a phone"}}},
            .verdict = page::Verdict{kJane, domain::Signature::Mismatch}};
}

inline page::State examining(page::State state, page::Examination examination)
{
    examination.ticket = 1;
    visit_of(state).examination = std::move(examination);
    return state;
}

inline page::State rotating()
{
    auto state = showing({token("laptop"), token("ci")}, page::RotateDialog{{"id-of-laptop"}});
    visit_of(state).rotations = {{.replaced = {"id-of-laptop"},
                                  .replacement = {"id-of-ci"},
                                  .is_copied = true,
                                  .check = kUnreachable,
                                  .is_accepted = true}};
    return state;
}

inline page::State about_to_sign_out(std::vector<domain::Token> tokens)
{
    auto state = showing(std::move(tokens));
    visit_of(state).idleness.is_about_to_end = true;
    return state;
}

inline page::State outside()
{
    page::State state;
    state.scene = page::Outside{};
    return state;
}

}  // namespace views

inline std::vector<View> every_view()
{
    const auto laptop = token("laptop");
    const std::vector tokens{laptop, token("a name so long that it fits into no line of a phone and hardly of a desk")};
    const page::Remote<domain::SignInMethod> basic{domain::SignInMethod{"basic", "basic"}, page::Idle{}};
    auto failed = showing({});
    visit_of(failed).tokens = {std::nullopt, kUnreachable};
    auto waiting = showing({});
    visit_of(waiting).tokens = {std::nullopt, page::Waiting{}};
    return {
        {"SignIn", signing_in()},
        {"SignInWithToken", views::signing_in({.method = basic, .with = page::SignInWith::Token})},
        {"SignInFailed", views::signing_in({.method = basic, .opening = {.attempt = kUnreachable}})},
        {"SignInUnderWay", views::signing_in({.method = basic, .opening = {.attempt = page::Waiting{}}})},
        {"SignInOutOfReach", views::signing_in({.method = {std::nullopt, kUnreachable}})},
        {"SignInElsewhere", views::signing_in({.method = {domain::SignInMethod{"saml", "Corp SSO"}, page::Idle{}},
                                               .with = page::SignInWith::Token})},
        {"Looking", views::signing_in({.method = {std::nullopt, page::Waiting{}}, .opening = {.is_looking = true}})},
        {"LookingForLong",
         views::signing_in({.method = basic, .opening = {.is_looking = true, .is_taking_long = true}})},
        {"Outside", views::outside()},
        {"AboutToSignOut", views::about_to_sign_out(tokens)},
        {"NoTokens", showing({})},
        {"TokensAwaited", std::move(waiting)},
        {"TokensFailed", std::move(failed)},
        {"Tokens", showing(tokens)},
        {"Overview", views::with_tab(page::Tab::Overview, page::Menu::None)},
        {"Menu", views::with_tab(page::Tab::AccessTokens, page::Menu::Account)},
        {"MoreMenu", views::with_tab(page::Tab::AccessTokens, page::Menu::Tokens)},
        {"LanguageMenu", views::with_tab(page::Tab::AccessTokens, page::Menu::Language)},
        {"SortMenu", views::with_tab(page::Tab::AccessTokens, page::Menu::Sort)},
        {"Generate", showing(tokens, page::GenerateDialog{})},
        {"GenerateFailed", creating(showing(tokens), kUnreachable)},
        {"GenerateUnderWay", creating(showing(tokens))},
        {"NewToken", showing(tokens, page::NewTokenDialog{.id = laptop.id})},
        {"NewTokenRevealed", showing(tokens, page::NewTokenDialog{.id = laptop.id, .is_revealed = true})},
        {"NewTokenByHand",
         showing(tokens,
                 page::NewTokenDialog{.id = laptop.id, .is_revealed = true, .is_taken = true, .is_by_hand = true})},
        {"Revoke", showing(tokens, page::RevokeDialog{{laptop.id}})},
        {"RevokeAll", showing(tokens, page::RevokeDialog{.ids = {laptop.id, tokens[1].id},
                                                         .scope = page::RevokeScope::All,
                                                         .is_word_wrong = true})},
        {"AboutToRevoke", views::about_to_revoke(tokens)},
        {"Revoked", views::with_history(tokens)},
        {"Selected", views::with_selection(tokens)},
        {"NothingFits", views::with_filter(tokens, "no such name")},
        {"Warnings", views::with_warnings()},
        {"Bot", views::of_a_bot()},
        {"Details", views::examining(showing(tokens, page::DetailsDialog{laptop.id, 1}), views::examined())},
        {"Check", views::examining(showing(tokens, page::CheckDialog{1}),
                                   {.problem = Error{ErrorKind::Malformed, ErrorCode::TokenWithoutThreeParts}})},
        {"Rotate", showing(tokens, page::RotateDialog{laptop.id})},
        {"Rotating", views::rotating()},
        {"Leak", showing(tokens, page::LeakDialog{})},
        {"NewTokenSpeltOut", showing(tokens, page::NewTokenDialog{.id = laptop.id,
                                                                  .usage = page::Usage::Mcp,
                                                                  .is_leaving = true,
                                                                  .is_spelt_out = true,
                                                                  .is_file_wished = true,
                                                                  .is_old = true})},
        {"Success", saying(showing(tokens), {.code = page::NewsCode::TokensRevoked, .count = 1})},
        {"Failure", complaining(showing(tokens), {page::NewsCode::Failed, kUnreachable})},
    };
}

}  // namespace latchkey::test
