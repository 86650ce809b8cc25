// events.hpp — what the browser tells a page made with the kit. The other halves are the scripts beside it,
// twin_events.js and screen.js.
#pragma once

#include "kit/frame/viewport.hpp"

namespace latchkey::web {

class Listener {
public:
    virtual void request(a11y::Request request) = 0;
    // `is_visible`: it came by key.
    virtual void set_focus(a11y::NodeId id, bool is_visible) = 0;
    virtual void move_pointer(float x, float y) = 0;
    virtual void press_pointer(bool is_down) = 0;
    virtual void set_viewport(const kit::Viewport& viewport) = 0;
    // The browser took the graphics context away, or gave it back empty.
    virtual void set_context(bool is_there) = 0;

    // One of these happened: handles it, and shows what came of it, the picture in the browser's next frame.
    virtual void update() = 0;
    // The time has come that loop_wake_in() was told.
    virtual void wake() { update(); }
    // The browser is about to paint.
    virtual void frame() = 0;
    // The canvas has lost what it showed: draws all of it, at once.
    virtual void repaint() = 0;

protected:
    ~Listener() = default;
};

// Tells `listener` from now on; of the size of the canvas at once, and with that the first frame is drawn. Once in a
// program.
void listen(Listener& listener);

}  // namespace latchkey::web
