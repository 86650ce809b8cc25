// twin.hpp — the page's DOM, kept equal to the accessibility tree: what people without eyes on the canvas, the
// keyboard, find-in-page and password managers work with.
#pragma once

#include "kit/driver/driver.hpp"
#include "kit/tree/tree.hpp"

namespace latchkey::web {

class Twin {
public:
    // Makes the DOM equal to `tree`, the driver's last, in one call, or none if nothing changed. Moves the focus where
    // the program did. While the page moves it waits, unless the focus moved. Returns the node that has the focus then.
    // The nodes of a tree that was shown are the twin's from then on: `tree` has none, but room for as many.
    a11y::NodeId show(a11y::Tree& tree, kit::Driver& driver);

private:
    a11y::Tree shown_;
    float height_ = 0;
    bool is_scroll_locked_ = false;
};

}  // namespace latchkey::web
