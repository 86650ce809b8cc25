// twin.hpp — the page's DOM, kept equal to the accessibility tree: what people without eyes on the canvas, the
// keyboard, find-in-page and password managers work with.
#pragma once

#include "kit/frame/output.hpp"
#include "kit/tree/tree.hpp"

namespace latchkey::web {

class Twin {
public:
    // Makes the DOM equal to `tree` in one call, or none if nothing changed. Moves the focus to `focus` unless that is
    // 0. Returns the node that has the focus then, where `focused` had it before. The nodes of a tree that was shown
    // are the twin's from then on: `tree` has none, but room for as many.
    a11y::NodeId show(a11y::Tree& tree, const kit::Output& output, a11y::NodeId focus, a11y::NodeId focused);

private:
    a11y::Tree shown_;
    float height_ = 0;
    bool is_scroll_locked_ = false;
};

}  // namespace latchkey::web
