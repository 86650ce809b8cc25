// gallery.hpp — a page that is made with the kit alone: every widget of it in every state.
#pragma once

#include <span>

#include "tests/gallery/samples.hpp"

namespace latchkey::gallery {

class Gallery {
public:
    kit::Output draw(kit::Input input);

    a11y::Tree& tree() { return tree_; }

    // The nodes of the last frame that are shown as if they had the focus.
    std::span<const a11y::NodeId> focused() const { return focused_; }

private:
    void page(Samples& samples);
    void place_focus(kit::Frame& frame, a11y::NodeId first);

    kit::Memory memory_;
    a11y::Tree tree_;
    std::map<std::string, std::string, std::less<>> values_;
    std::vector<a11y::NodeId> focused_;
    Open open_ = Open::Nothing;
    Open had_open_ = Open::Nothing;  // When the focus was placed last.
    a11y::NodeId opener_ = 0;        // Where it was before.
    float opened_at_ = 0;
};

}  // namespace latchkey::gallery
