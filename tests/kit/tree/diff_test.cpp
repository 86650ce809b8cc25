// What has to be done to make a copy of one frame's tree equal to the next one's.
#include <gmock/gmock.h>

#include <map>
#include <random>

#include "kit/tree/tree.hpp"

namespace latchkey::a11y {

void PrintTo(const Node& node, std::ostream* out)
{
    *out << '"' << node.name << "\" below " << node.parent << " after " << node.previous;
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A tree in the making: keys are unique among siblings.
struct Sketch {
    int key = 0;
    int version = 0;
    std::vector<Sketch> children = {};
    float y = 0;
};

void add(const Sketch& sketch, Tree& tree)
{
    Node node;
    node.rect.y = sketch.y;
    node.name = std::to_string(sketch.key) + (sketch.version ? " (" + std::to_string(sketch.version) + ')' : "");
    tree.open(tree.add(std::to_string(sketch.key), node));
    for (const auto& child : sketch.children) add(child, tree);
    tree.close();
}

Tree tree_of(const Sketch& sketch)
{
    Tree tree;
    add(sketch, tree);
    return tree;
}

// The copy, as the DOM keeps one: each node in its parent's list, put after the sibling that it names.
class Copy {
public:
    void apply(const Update& update)
    {
        for (const auto id : update.removed) remove(id);
        for (const auto& change : update.put) put(change);
    }

    std::vector<Node> nodes() const
    {
        std::vector<Node> all;
        collect(0, all);
        return all;
    }

private:
    void remove(NodeId id)
    {
        ASSERT_TRUE(nodes_.contains(id)) << "removed twice, or never put";
        std::erase(children_[nodes_.at(id).parent], id);
        for (const auto child : std::vector(children_[id])) remove(child);
        nodes_.erase(id);
    }

    void put(const Update::Put& change)
    {
        const Node& node = *change.node;
        ASSERT_TRUE(node.parent == 0 || nodes_.contains(node.parent)) << "put before its parent";
        auto& siblings = children_[node.parent];
        if (nodes_.contains(node.id)) std::erase(siblings, node.id);
        const auto previous = std::ranges::find(siblings, node.previous);
        ASSERT_TRUE(node.previous == 0 || previous != siblings.end()) << "put before its sibling";
        siblings.insert(node.previous == 0 ? siblings.begin() : previous + 1, node.id);
        if (change.is_described) {
            nodes_[node.id] = node;
        } else {
            ASSERT_TRUE(nodes_.contains(node.id)) << "new, and not described";
            nodes_[node.id].previous = node.previous;
            nodes_[node.id].rect = node.rect;
        }
    }

    void collect(NodeId parent, std::vector<Node>& all) const
    {
        const auto found = children_.find(parent);
        if (found == children_.end()) return;
        for (const auto id : found->second) {
            all.push_back(nodes_.at(id));
            collect(id, all);
        }
    }

    std::map<NodeId, Node> nodes_;
    std::map<NodeId, std::vector<NodeId>> children_;
};

std::vector<std::string> put_names(const Update& update)
{
    std::vector<std::string> names;
    for (const auto& [node, is_described] : update.put) names.push_back(node->name);
    return names;
}

const Sketch kRows{1, 0, {{10, 0, {{100}}}, {11, 0, {{110}}}, {12, 0, {{120}}}}};

TEST(ADifference, IsNothingBetweenEqualTrees)
{
    const auto update = diff(tree_of(kRows), tree_of(kRows));

    EXPECT_THAT(update.put, IsEmpty());
    EXPECT_THAT(update.removed, IsEmpty());
}

TEST(ADifference, IsAllOfTheFirstTree)
{
    const auto after = tree_of(kRows);

    EXPECT_THAT(put_names(diff(Tree(), after)), ElementsAre("1", "10", "100", "11", "110", "12", "120"));
}

TEST(ADifference, IsOnlyWhatChanged)
{
    auto changed = kRows;
    changed.children[1].children[0].version = 1;
    const auto after = tree_of(changed);

    const auto update = diff(tree_of(kRows), after);

    EXPECT_THAT(put_names(update), ElementsAre("110 (1)"));
    EXPECT_THAT(update.removed, IsEmpty());
}

TEST(ADifference, TellsWhatMerelyMovedFromWhatChanged)
{
    const auto before = tree_of(kRows);
    auto after = tree_of(kRows);
    after.at(after.nodes()[1].id).rect.y = 67;
    after.at(after.nodes()[2].id).value = "new";

    const auto update = diff(before, after);

    ASSERT_EQ(put_names(update), (std::vector<std::string>{"10", "100"}));
    EXPECT_FALSE(update.put[0].is_described);
    EXPECT_TRUE(update.put[1].is_described);
}

TEST(ADifference, DescribesWhatIsNewAndNotWhatFollowsIt)
{
    auto grown = kRows;
    grown.children.insert(grown.children.begin(), Sketch{9});
    const auto after = tree_of(grown);

    const auto update = diff(tree_of(kRows), after);

    ASSERT_EQ(put_names(update), (std::vector<std::string>{"9", "10"}));
    EXPECT_TRUE(update.put[0].is_described);
    EXPECT_FALSE(update.put[1].is_described);
}

TEST(ADifference, LeavesAloneWhatANewSiblingMerelyPrecedes)
{
    auto grown = kRows;
    grown.children.insert(grown.children.begin(), Sketch{9});
    const auto after = tree_of(grown);

    EXPECT_THAT(put_names(diff(tree_of(kRows), after)), ElementsAre("9", "10"));
}

TEST(ADifference, NamesOnlyTheTopmostOfWhatIsGone)
{
    auto shrunk = kRows;
    shrunk.children.erase(shrunk.children.begin() + 1);
    const auto before = tree_of(kRows);
    const auto after = tree_of(shrunk);

    const auto update = diff(before, after);

    EXPECT_THAT(update.removed, ElementsAre(before.nodes()[3].id));
    EXPECT_THAT(put_names(update), ElementsAre("12"));
}

// Rows 10 and 11 change places with 12 and 13: half of them follow the same sibling as before.
TEST(ADifference, MovesWhatFollowsAMovedSibling)
{
    const auto before = tree_of({1, 0, {{10}, {11}, {12}, {13}}});
    const auto after = tree_of({1, 0, {{12}, {13}, {10}, {11}}});
    Copy copy;
    copy.apply(diff(Tree(), before));

    copy.apply(diff(before, after));

    EXPECT_EQ(copy.nodes(), std::vector(after.nodes().begin(), after.nodes().end()));
}

Sketch random_sketch(std::mt19937& random, int key, int depth)
{
    Sketch sketch{key, static_cast<int>(random() % 8 == 0), {}, static_cast<float>(random() % 8 == 0)};
    if (depth == 0) return sketch;
    std::vector<int> keys{0, 1, 2, 3, 4, 5};
    std::ranges::shuffle(keys, random);
    keys.resize(random() % keys.size());
    for (const int child : keys) sketch.children.push_back(random_sketch(random, child, depth - 1));
    return sketch;
}

TEST(ADifference, MakesACopyOfAnyTreeEqualToAnyOther)
{
    std::mt19937 random(2026);
    Tree before;
    Copy copy;
    for (int i = 0; i < 1'000; ++i) {
        const auto after = tree_of(random_sketch(random, static_cast<int>(random() % 4 == 0), 3));

        copy.apply(diff(before, after));

        ASSERT_EQ(copy.nodes(), std::vector(after.nodes().begin(), after.nodes().end())) << "round " << i;
        before = after;
    }
}

}  // namespace
}  // namespace latchkey::a11y
