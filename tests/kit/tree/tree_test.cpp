// The accessibility tree of one frame.
#include "kit/tree/tree.hpp"

#include <gmock/gmock.h>

namespace latchkey::a11y {
namespace {

using testing::ElementsAre;
using testing::Field;

Node named(std::string name)
{
    Node node;
    node.name = std::move(name);
    return node;
}

// A table of two rows, with a cell each.
void fill(Tree& tree)
{
    tree.open(tree.add("table", named("table")));
    for (const char* row : {"ci", "laptop"}) {
        tree.open(tree.add(row, named(row)));
        tree.add("cell", named(std::string(row) + "'s cell"));
        tree.close();
    }
    tree.close();
}

TEST(ATree, ListsItsNodesInReadingOrder)
{
    Tree tree;
    fill(tree);

    EXPECT_THAT(tree.nodes(),
                ElementsAre(Field(&Node::name, "table"), Field(&Node::name, "ci"), Field(&Node::name, "ci's cell"),
                            Field(&Node::name, "laptop"), Field(&Node::name, "laptop's cell")));
}

TEST(ATree, KnowsParentsAndSiblings)
{
    Tree tree;
    fill(tree);

    const auto nodes = tree.nodes();
    EXPECT_EQ(nodes[0].parent, 0u);
    EXPECT_EQ(nodes[1].parent, nodes[0].id);
    EXPECT_EQ(nodes[1].previous, 0u);
    EXPECT_EQ(nodes[3].parent, nodes[0].id);
    EXPECT_EQ(nodes[3].previous, nodes[1].id);
    EXPECT_EQ(nodes[4].parent, nodes[3].id);
    EXPECT_EQ(nodes[4].previous, 0u);
}

TEST(ANodesId, IsMadeOfItsParentAndItsKeyAlone)
{
    Tree one, other;
    fill(one);
    other.open(other.add("table", named("another name")));
    other.add("new row", {});
    other.open(other.add("laptop", {}));
    const auto cell = other.add("cell", {});

    EXPECT_EQ(cell, one.nodes()[4].id);
    EXPECT_NE(one.nodes()[2].id, one.nodes()[4].id);
}

TEST(ANodesId, IsKnownBeforeItIsAdded)
{
    Tree tree;
    tree.open(tree.add("form", {}));
    const auto expected = tree.id_of("name");

    EXPECT_EQ(tree.add("name", {}), expected);
}

// A published test vector of FNV-1a with 64 bits.
TEST(ANodesId, IsTheSameOnEveryMachine)
{
    EXPECT_EQ(Tree().id_of("foobar"), 0x85944171f73967e8u);
}

TEST(ATree, FindsItsNodes)
{
    Tree tree;
    fill(tree);
    const auto id = tree.nodes()[3].id;

    tree.at(id).value = "found";

    EXPECT_EQ(tree.find(id)->value, "found");
    EXPECT_EQ(tree.find(1), nullptr);
}

TEST(ATree, NoticesAKeyThatIsUsedTwice)
{
    Tree tree;
    fill(tree);
    EXPECT_FALSE(tree.has_duplicates());

    tree.add("table", {});
    EXPECT_TRUE(tree.has_duplicates());
}

TEST(ATree, StartsEachFrameEmpty)
{
    Tree tree;
    fill(tree);

    tree.begin();

    EXPECT_TRUE(tree.nodes().empty());
    EXPECT_FALSE(tree.has_duplicates());
}

TEST(ARole, HasTheNameThatAriaGivesIt)
{
    EXPECT_STREQ(name_of(Role::Root), "document");
    EXPECT_STREQ(name_of(Role::Button), "button");
    EXPECT_STREQ(name_of(Role::AlertDialog), "alertdialog");
    EXPECT_STREQ(name_of(Role::ColumnHeader), "columnheader");
    EXPECT_STREQ(name_of(Role::Image), "img");
    EXPECT_STREQ(name_of(Role::Alert), "alert");
}

}  // namespace
}  // namespace latchkey::a11y
