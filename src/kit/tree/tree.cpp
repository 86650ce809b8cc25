// tree.cpp — see tree.hpp.
#include "kit/tree/tree.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <tuple>
#include <utility>

#include "base/fingerprint.hpp"
#include "base/secret.hpp"

namespace latchkey::a11y {

namespace {

// Ids are stable across runs and builds, so a recorded tree stays comparable. 64 bits: of a million nodes two are equal
// once in forty million trees.
NodeId id_below(NodeId parent, std::string_view key)
{
    const NodeId id = fingerprint(key, parent);
    return id == 0 ? 1 : id;
}

// Where each node stands in its tree, from 1 on: an open table, as it is made anew for every difference.
class Places {
public:
    explicit Places(std::span<const Node> nodes) : nodes_(nodes), slots_(std::bit_ceil(2 * nodes.size() + 1))
    {
        for (std::size_t i = 0; i < nodes.size(); ++i) slots_[slot_of(nodes[i].id)] = static_cast<std::uint32_t>(i + 1);
    }

    // 0: nowhere.
    std::uint32_t of(NodeId id) const { return slots_[slot_of(id)]; }

private:
    std::size_t slot_of(NodeId id) const
    {
        const auto mask = slots_.size() - 1;
        auto slot = static_cast<std::size_t>(id) & mask;
        while (slots_[slot] && nodes_[slots_[slot] - 1].id != id) slot = (slot + 1) & mask;
        return slot;
    }

    std::span<const Node> nodes_;
    std::vector<std::uint32_t> slots_;
};

// By place: whether the node's kept children changed places. Which of them then moves is a matter of taste: all are
// put.
std::vector<bool> reordered_parents(const Tree& after, const Places& old, const Places& now)
{
    std::vector<bool> is_reordered(after.nodes().size() + 1);
    std::vector<std::uint32_t> last_below(after.nodes().size() + 1);
    for (const auto& node : after.nodes()) {
        const auto place = old.of(node.id);
        if (place == 0) continue;
        const auto parent = now.of(node.parent);
        if (place < std::exchange(last_below[parent], place)) is_reordered[parent] = true;
    }
    return is_reordered;
}

bool is_described_alike(const Node& a, const Node& b)
{
    const auto described = [](const Node& node) {
        return std::tie(node.related, node.role, node.states, node.input, node.level, node.position, node.type,
                        node.name, node.text, node.description, node.value);
    };
    return described(a) == described(b);
}

}  // namespace

void Tree::begin()
{
    for (auto& node : nodes_) {
        // A short text lies in the memory that is kept.
        for (auto* text : {&node.name, &node.text, &node.description, &node.value}) wipe(*text);
    }
    nodes_.clear();
    scopes_.clear();
}

NodeId Tree::id_of(std::string_view key) const
{
    return id_below(scopes_.empty() ? 0 : scopes_.back().id, key);
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

void Tree::reopen(NodeId parent)
{
    const auto last = std::ranges::find(nodes_.rbegin(), nodes_.rend(), parent, &Node::parent);
    scopes_.push_back({parent, last == nodes_.rend() ? 0 : last->id});
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

void Tree::mirror(float width)
{
    for (auto& node : nodes_) node.rect.x = width - (node.rect.x + node.rect.w);
}

bool Tree::has_duplicates() const
{
    std::vector<NodeId> ids(nodes_.size());
    std::ranges::transform(nodes_, ids.begin(), &Node::id);
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) != ids.end();
}

Update diff(const Tree& before, const Tree& after)
{
    Update update;
    if (std::ranges::equal(before.nodes(), after.nodes())) return update;

    const Places old(before.nodes());
    const Places now(after.nodes());
    for (const auto& node : before.nodes()) {
        if (!now.of(node.id) && (node.parent == 0 || now.of(node.parent))) update.removed.push_back(node.id);
    }
    const auto is_reordered = reordered_parents(after, old, now);
    for (const auto& node : after.nodes()) {
        const auto place = old.of(node.id);
        const auto* known = place ? &before.nodes()[place - 1] : nullptr;
        if (known && *known == node && !is_reordered[now.of(node.parent)]) continue;
        update.put.push_back({&node, !known || !is_described_alike(*known, node)});
    }
    return update;
}

float shift(const Tree& before, const Tree& after, float top)
{
    // After the footer come dialogs and notices, which stay where they are in the window.
    const auto first = std::ranges::find_if(before.nodes(), [&](const auto& node) {
        return node.rect.y >= top || node.role == Role::ContentInfo;
    });
    const auto* now = first == before.nodes().end() ? nullptr : after.find(first->id);
    return now && !(now->states & kInert) ? now->rect.y - first->rect.y : 0;
}

}  // namespace latchkey::a11y
