// What holds whatever happens, in whatever order: somebody presses what there is to press, the world answers as it
// likes, and no state is a dead end.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/random_world.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::Page;
using test::RandomWorld;

constexpr std::uint32_t kWalks = LATCHKEY_WALKS;  // Of each test.
constexpr int kSteps = 50;

// Behind a dialog: it, or something that it is in.
bool is_inert(const a11y::Tree& tree, const a11y::Node* node)
{
    while (node && !(node->states & a11y::kInert)) node = tree.find(node->parent);
    return node != nullptr;
}

bool can_be_pressed(const a11y::Tree& tree, const a11y::Node& node)
{
    const Role roles[]{Role::Button,   Role::Switch,        Role::CheckBox, Role::Tab,
                       Role::MenuItem, Role::MenuItemRadio, Role::Radio,    Role::Link};
    return std::ranges::find(roles, node.role) != std::end(roles) && !(node.states & a11y::kDisabled) &&
           !is_inert(tree, &node);
}

std::vector<a11y::NodeId> pressable(const a11y::Tree& tree)
{
    std::vector<a11y::NodeId> ids;
    for (const auto& node : tree.nodes()) {
        if (can_be_pressed(tree, node)) ids.push_back(node.id);
    }
    return ids;
}

// Presses something on the page, and lets the program know.
void press_something(RandomWorld& world, Page& page)
{
    const auto ids = pressable(page.tree());
    if (ids.empty()) return;
    const auto before = page.actions().size();
    page.request({.id = ids[world.below(ids.size())], .value = {}});
    for (auto i = before; i < page.actions().size(); ++i) world.happen(page.actions()[i]);
}

template <class Effect>
bool awaits(const RandomWorld& world)
{
    return std::ranges::any_of(world.awaited(), [](const auto& it) { return std::holds_alternative<Effect>(it); });
}

// What waits has something to wait for.
void expect_that_no_wait_is_in_vain(const RandomWorld& world, const page::Visit& visit)
{
    if (is_waiting(visit.tokens.attempt)) EXPECT_TRUE(awaits<page::ListTokens>(world));
    if (!visit.revocation.under_way.empty()) EXPECT_TRUE(visit.revocation.pending || awaits<page::RevokeTokens>(world));
    const bool is_creating = awaits<page::CreateToken>(world) || awaits<page::ListTokens>(world);
    if (is_waiting(visit.creation.attempt)) EXPECT_TRUE(is_creating || visit.creation.again_at);
}

void expect_that_no_wait_is_in_vain(const RandomWorld& world, const page::SignIn& sign_in)
{
    const bool is_asked =
        awaits<page::OpenSession>(world) || awaits<page::LoadUser>(world) || awaits<page::FindSession>(world);
    if (is_waiting(sign_in.opening.attempt) || sign_in.opening.is_looking) {
        EXPECT_TRUE(is_asked || awaits<page::AskSignInMethod>(world));
    }
    if (is_waiting(sign_in.method.attempt)) EXPECT_TRUE(awaits<page::AskSignInMethod>(world));
}

void expect_that_no_wait_is_in_vain(const RandomWorld&, const page::Outside&) {}

std::string described(const page::State& state)
{
    std::ostringstream text;
    PrintTo(state, &text);
    return text.str();
}

// Pressing Escape twice closes whatever is open: once for a warning, once for good.
void expect_a_way_out(const RandomWorld& world)
{
    const auto* visit = std::get_if<page::Visit>(&world.state().scene);
    if (!visit || !page::has_dialog(*visit)) return;
    auto state = world.state();
    for (int i = 0; i < 2; ++i) state = page::update(std::move(state), page::Dismissed{}, world.now()).state;
    EXPECT_FALSE(page::has_dialog(test::visit_of(state))) << described(state);
}

void expect_that_all_is_well(const RandomWorld& world, const Page& page)
{
    const auto& tree = page.tree();
    const auto* visit = std::get_if<page::Visit>(&world.state().scene);
    EXPECT_FALSE(pressable(tree).empty());
    const bool is_modal = visit && page::has_dialog(*visit);
    EXPECT_EQ(is_modal, std::ranges::any_of(tree.nodes(), [](const a11y::Node& node) {
                  return node.role == Role::Dialog || node.role == Role::AlertDialog;
              }));
    expect_a_way_out(world);
    std::visit([&](const auto& scene) { expect_that_no_wait_is_in_vain(world, scene); }, world.state().scene);
}

void walk(std::uint32_t seed, Page& page)
{
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomWorld world(seed);
    page.show(world.state(), world.now());
    for (int step = 0; step < kSteps && !testing::Test::HasFailure(); ++step) {
        SCOPED_TRACE("step " + std::to_string(step));
        if (world.chance(40))
            press_something(world, page);
        else if (world.chance(40))
            world.happen(world.happening());
        else
            world.go_on();
        page.show(world.state(), world.now());
        expect_that_all_is_well(world, page);
    }
    world.come_to_rest();
    const auto* visit = std::get_if<page::Visit>(&world.state().scene);
    if (visit) EXPECT_TRUE(visit->revocation.under_way.empty() || visit->revocation.pending);
}

class WhateverHappens : public testing::TestWithParam<std::uint32_t> {};

TEST_P(WhateverHappens, SomethingCanBePressedAndNothingWaitsInVain)
{
    Page page(test::showing({}), {.width = 640, .height = 480});
    const auto first = GetParam() * kWalks;
    for (auto seed = first; seed < first + kWalks && !HasFailure(); ++seed) walk(seed, page);
}

INSTANTIATE_TEST_SUITE_P(Walks, WhateverHappens, testing::Range(0U, 20U));

}  // namespace
}  // namespace latchkey
