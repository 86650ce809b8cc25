// ui.hpp — the whole user interface: one frame, from the state to the drawing and the accessibility tree.
#pragma once

#include "kit/frame/output.hpp"
#include "page/frame.hpp"
#include "page/state.hpp"

namespace latchkey::page {

// What lies over the page, remembered from frame to frame: so that the focus moves into it, and back out of it.
struct Overlays {
    std::optional<std::size_t> scene;  // Which one was drawn last.
    std::size_t open = 0;              // 0 for nothing, else a menu or one of the dialogs.
    a11y::NodeId opener = 0;           // Where the focus was before.
    a11y::NodeId selection = 0;        // The field that the focus was sent to, to be copied by hand.
    a11y::NodeId undo = 0;             // The button that calls off what is about to be done.
    float opened_at = 0;               // How far the page was scrolled then.

    friend bool operator==(const Overlays&, const Overlays&) = default;
};

class Ui {
public:
    // Draws `state` and reports its nodes. To be called between ImGui::NewFrame() and ImGui::Render(), after
    // use_fonts(). Serves all requests: one that names a node which is no longer there is dropped.
    Output draw(const State& state, Input input, const Dispatch& dispatch);

    // Of the last frame. The root's name is the title of the page.
    a11y::Tree& tree() { return tree_; }
    const a11y::Tree& tree() const { return tree_; }

private:
    void prepare(const State& state, float scroll_y, Instant now);
    void place_focus(Frame& frame, const State& state, a11y::NodeId first);

    a11y::Tree tree_;
    Memory memory_;
    Overlays overlays_;
};

}  // namespace latchkey::page
