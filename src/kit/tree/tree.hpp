// tree.hpp — the accessibility tree of one frame, and what changed since the one before.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kit/tree/node.hpp"

namespace latchkey::a11y {

// Nodes in reading order, parents before children. The first one is the root.
class Tree {
public:
    // Starts a new frame: keeps the memory, drops the nodes, and overwrites what they say.
    void begin();

    // Appends a child of the innermost open node and returns its id, which is made of that parent and `key`.
    // `key` must be unique among the children of one parent; Frame::finish() stops a test where it is not.
    NodeId add(std::string_view key, Node node);

    // What add() would return now.
    NodeId id_of(std::string_view key) const;

    // The children added until close() belong to `parent`.
    void open(NodeId parent);
    // The same for a node that has children already: they come after those.
    void reopen(NodeId parent);
    void close();

    std::span<const Node> nodes() const { return nodes_; }
    const Node* find(NodeId id) const;

    // Rectangles are often known only once the content is laid out.
    Node& at(NodeId id);

    // Turns each rectangle of a page that is so wide to its other side.
    void mirror(float width);

    bool has_duplicates() const;

private:
    struct Scope {
        NodeId id;
        NodeId last_child;
    };

    std::vector<Node> nodes_;
    std::vector<Scope> scopes_;
};

// What to do to make a copy of `before` equal to `after`. Pointers live as long as `after`.
struct Update {
    struct Put {
        const Node* node;
        bool is_described;  // It is new, or more of it changed than its place.
    };

    std::vector<Put> put;         // New or changed, parents before children, siblings in order.
    std::vector<NodeId> removed;  // Gone, with all below them; only the topmost of each is named.
};

Update diff(const Tree& before, const Tree& after);

// How far down the first node that begins at `top` or below it has moved. A page scrolled to `top` scrolls as far,
// which is the scroll anchoring that browsers have for pages they lay out. 0 where that node is gone, or is behind a
// dialog now.
float shift(const Tree& before, const Tree& after, float top);

}  // namespace latchkey::a11y
