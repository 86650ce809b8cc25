// wire.hpp — nodes as records of 32-bit words, after four ids of 64, which JavaScript reads from memory (wire.js,
// web/border.mjs).
#pragma once

#include <string_view>

#include "kit/tree/node.hpp"

namespace latchkey::web {

// Points into a node, and is valid for as long as that one.
struct WireText {
    const char* data;
    std::uint32_t size;
};

struct WireNode {
    std::uint64_t id, parent, previous, related;
    const char* role;  // Its ARIA name.
    std::uint32_t states, input, level;
    float x, y, w, h;
    float size, line;
    std::uint32_t weight, is_centred, position;
    std::uint32_t is_described;  // Otherwise only the place counts: all else is as it was.
    WireText name, text, description, value;
};
static_assert(sizeof(WireNode) == 4 * 8 + 22 * 4);

inline WireNode to_wire(const a11y::Node& node, bool is_described = true)
{
    const auto text = [](const std::string& s) { return WireText{s.data(), static_cast<std::uint32_t>(s.size())}; };
    return {.id = node.id,
            .parent = node.parent,
            .previous = node.previous,
            .related = node.related,
            .role = a11y::name_of(node.role),
            .states = node.states,
            .input = static_cast<std::uint32_t>(node.input),
            .level = node.level,
            .x = node.rect.x,
            .y = node.rect.y,
            .w = node.rect.w,
            .h = node.rect.h,
            .size = node.type.size,
            .line = node.type.line,
            .weight = node.type.weight,
            .is_centred = node.type.is_centred,
            .position = node.position,
            .is_described = is_described,
            .name = text(node.name),
            .text = text(node.text),
            .description = text(node.description),
            .value = text(node.value)};
}

}  // namespace latchkey::web
