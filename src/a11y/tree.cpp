// tree.cpp — see tree.hpp.
#include "a11y/tree.hpp"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/secret.hpp"

namespace latchkey::a11y {

namespace {

// FNV-1a, 32 bits: ids are stable across runs and builds, so a recorded tree stays comparable.
NodeId hash(NodeId seed, std::string_view key)
{
    NodeId value = seed ^ 0x811c9dc5u;
    for (const char c : key) value = (value ^ static_cast<unsigned char>(c)) * 0x01000193u;
    return value == 0 ? 1 : value;
}

std::unordered_map<NodeId, const Node*> by_id(const Tree& tree)
{
    std::unordered_map<NodeId, const Node*> index;
    index.reserve(tree.nodes().size());
    for (const auto& node : tree.nodes()) index.emplace(node.id, &node);
    return index;
}

// For each node that both trees have: which of its siblings, among those that both have, came last before it.
std::unordered_map<NodeId, NodeId> order_of_kept(const Tree& tree, const std::unordered_map<NodeId, const Node*>& other)
{
    std::unordered_map<NodeId, NodeId> order;
    std::unordered_map<NodeId, NodeId> last_below;
    for (const auto& node : tree.nodes()) {
        if (other.contains(node.id)) order[node.id] = std::exchange(last_below[node.parent], node.id);
    }
    return order;
}

// The parents whose kept children changed places. Which of them then moves is a matter of taste: all are put.
std::unordered_set<NodeId> reordered_parents(const Tree& after, const std::unordered_map<NodeId, NodeId>& old_order,
                                             const std::unordered_map<NodeId, NodeId>& new_order)
{
    std::unordered_set<NodeId> parents;
    for (const auto& node : after.nodes()) {
        const auto kept = new_order.find(node.id);
        if (kept != new_order.end() && kept->second != old_order.at(node.id)) parents.insert(node.parent);
    }
    return parents;
}

}  // namespace

void Tree::begin()
{
    for (auto& node : nodes_) {
        if (!(node.states & kSecret)) continue;
        wipe(node.value);
        wipe(node.text);
    }
    nodes_.clear();
    scopes_.clear();
}

NodeId Tree::id_of(std::string_view key) const
{
    return hash(scopes_.empty() ? 0 : scopes_.back().id, key);
}

NodeId Tree::add(std::string_view key, Node node)
{
    node.id = id_of(key);
    if (!scopes_.empty()) {
        node.parent = scopes_.back().id;
        node.previous = scopes_.back().last_child;
        scopes_.back().last_child = node.id;
    }
    nodes_.push_back(std::move(node));
    return nodes_.back().id;
}

void Tree::open(NodeId parent)
{
    scopes_.push_back({parent, 0});
}

void Tree::close()
{
    assert(!scopes_.empty());
    scopes_.pop_back();
}

const Node* Tree::find(NodeId id) const
{
    const auto found = std::ranges::find(nodes_, id, &Node::id);
    return found == nodes_.end() ? nullptr : &*found;
}

Node& Tree::at(NodeId id)
{
    // What is laid out last was most often added last.
    const auto found = std::ranges::find(nodes_.rbegin(), nodes_.rend(), id, &Node::id);
    assert(found != nodes_.rend());
    return *found;
}

bool Tree::has_duplicates() const
{
    std::unordered_set<NodeId> seen;
    return std::ranges::any_of(nodes_, [&](const Node& node) { return !seen.insert(node.id).second; });
}

Update diff(const Tree& before, const Tree& after)
{
    Update update;
    if (std::ranges::equal(before.nodes(), after.nodes())) return update;

    const auto old = by_id(before);
    const auto now = by_id(after);
    for (const auto& node : before.nodes()) {
        if (!now.contains(node.id) && (node.parent == 0 || now.contains(node.parent)))
            update.removed.push_back(node.id);
    }
    const auto reordered = reordered_parents(after, order_of_kept(before, now), order_of_kept(after, old));
    for (const auto& node : after.nodes()) {
        const auto known = old.find(node.id);
        if (known == old.end() || *known->second != node || reordered.contains(node.parent))
            update.put.push_back(&node);
    }
    return update;
}

}  // namespace latchkey::a11y
