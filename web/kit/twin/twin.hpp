// twin.hpp — the page's DOM, kept equal to the accessibility tree: what people without eyes on the canvas, the
// keyboard, find-in-page and password managers work with.
#pragma once

#include "kit/driver/driver.hpp"
#include "kit/tree/tree.hpp"

namespace latchkey::web {

class Twin {
public:
    // Makes the DOM equal to `tree`, the driver's last, in one call, or none if nothing changed. Moves the focus where
    // the program did. Returns the node that has the focus then. The nodes of a tree that was shown are the twin's from
    // then on: `tree` has none, but room for as many. While the page moves, and where the picture `comes_first`, the
    // DOM stays as it is for now, unless what is there would be in the wrong place.
    a11y::NodeId show(a11y::Tree& tree, kit::Driver& driver, bool comes_first = false);

    // Whether it waited for the picture, and is to be shown after that.
    bool is_behind() const { return is_behind_; }

private:
    a11y::Tree shown_;
    bool is_behind_ = false;
    float height_ = 0;
    bool is_scroll_locked_ = false;
};

}  // namespace latchkey::web
