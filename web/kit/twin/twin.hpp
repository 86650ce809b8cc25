// twin.hpp — the page's DOM, kept equal to the accessibility tree: what people without eyes on the canvas, the
// keyboard, find-in-page and password managers work with.
#pragma once

#include "kit/driver/driver.hpp"
#include "kit/tree/tree.hpp"

namespace latchkey::web {

class Twin {
public:
    // What the DOM may wait for: nothing; the picture, which comes first; the end of a scroll.
    enum class Wait { None, ForPicture, ForRest };

    // Makes the DOM equal to `tree`, the driver's last, in one call, or none if nothing changed. Moves the focus where
    // the program did, and scrolls the page by the shift of what is in view. Returns the node that has the focus then.
    // The nodes of a tree that was shown are the twin's from then on: `tree` has none, but room for as many. The DOM
    // waits only where what is there is in the right place.
    a11y::NodeId show(a11y::Tree& tree, kit::Driver& driver, Wait wait = Wait::None);

    // What it waited for at the last show(): then nothing of the tree was taken.
    Wait waits() const { return waits_; }

private:
    bool is_in_place(const kit::Driver& driver, Wait wait) const;
    float shift_of(const a11y::Tree& tree, const kit::Viewport& viewport) const;

    a11y::Tree shown_;
    Wait waits_ = Wait::None;
    float height_ = 0;
    bool is_scroll_locked_ = false;
};

}  // namespace latchkey::web
