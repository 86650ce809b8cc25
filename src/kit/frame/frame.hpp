// frame.hpp — the frame in progress: what widgets draw on, report to and learn from.
//
// Units    CSS pixels. Layout is in document coordinates, from the start of a line to its end; to_screen() is the one
//          place where scrolling counts, and that and finish() where it matters on which side lines start.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "kit/frame/layout.hpp"
#include "kit/frame/output.hpp"
#include "kit/frame/viewport.hpp"
#include "kit/paint/canvas.hpp"
#include "kit/paint/motion.hpp"
#include "kit/paint/text/text.hpp"
#include "kit/tree/tree.hpp"

namespace latchkey::kit {

// The tooltip: the name of a control that shows none.
struct Tip {
    a11y::NodeId of = 0;  // 0 while nothing asks for one.
    std::string text = {};
    Rect anchor = {};  // What it is about.
    Rect box = {};     // Where it was drawn.
    bool is_dismissed = false;

    friend bool operator==(const Tip&, const Tip&) = default;
};

// What the user interface remembers from frame to frame, and no state knows.
struct Memory {
    std::map<a11y::NodeId, float> heights;  // Of boxes that are as high as what they hold.
    Tip tip;                                // Of the last frame.
    Motion motion;
    Colours colours = {};  // What `theme` was made for: a brand's colours are not computed for every frame.
    Theme theme = theme_for({});
};

class Frame {
public:
    // Begins a frame in a window of Dear ImGui's that is as large as the viewport; `nodes` are those of this frame from
    // now on.
    Frame(Input brought, Memory& memory, a11y::Tree& nodes);
    // Ends it. To be called once, when everything is drawn. Two nodes of one id stop a program built with assertions.
    Output finish();

    // Whether somebody asked for this; takes the request.
    bool take_press(a11y::NodeId id);
    bool take_dismissal();
    // What somebody wrote into this node; takes the request.
    std::optional<std::string> take_value(a11y::NodeId id);

    // How high the content of this node was in the last frame; 0 at first.
    float height_of(a11y::NodeId id) const;
    void set_height(a11y::NodeId id, float height);

    // Moves the focus when the frame is over.
    void focus(a11y::NodeId id) { focus_request = id; }
    bool is_focused(a11y::NodeId id) const { return input.focused == id; }

    bool is_rtl() const { return input.viewport.is_rtl; }
    ImVec2 to_screen(float x, float y) const
    {
        return {is_rtl() ? input.viewport.width - x : x, y - input.viewport.scroll_y};
    }
    Box to_screen(const Rect& rect) const;
    bool is_narrow() const { return input.viewport.width < size::kNarrow; }

    // Whether any of it is in the window, shadow included. What is not need not be drawn: it is in the tree all the
    // same.
    bool shows(const Rect& rect) const
    {
        constexpr float kShadow = 64;
        const auto& viewport = input.viewport;
        return rect.y - kShadow < viewport.scroll_y + viewport.height && bottom(rect) + kShadow > viewport.scroll_y;
    }

    // Between the content and the edge of what holds it.
    float margin() const { return is_narrow() ? 16 : 24; }

    // `css` pixels, but no less than a fingertip where fingers point.
    float target(float css) const { return input.viewport.is_touch || is_narrow() ? std::max(css, size::kTouch) : css; }

    Input input;
    const Theme theme;
    Motion& motion;
    const Tip& shown_tip;  // In the last frame.
    a11y::Tree& tree;
    Canvas page, over;                // The page, and what lies over it.
    Canvas* canvas = &page;           // What is drawn on now.
    bool is_inert = false;            // What is drawn now lies behind a dialog: nobody can use it.
    bool is_covered = false;          // …or behind a menu: it shows no hover.
    a11y::NodeId menu = 0;            // The one that is open…
    a11y::NodeId menu_button = 0;     // …and what opened it…
    bool is_menu_left = false;        // …and the user has pressed beside it.
    bool has_fitting_dialog = false;  // A dialog is open, and all of it is in view.
    a11y::NodeId focus_request = 0;
    a11y::NodeId first_focus = 0;     // Where it goes when the dialog in progress has just opened; its title if 0.
    a11y::NodeId focus_fallback = 0;  // Where the focus goes when its place has vanished.
    float document_height = 0;        // How far the page reaches down.
    bool is_settled = true;           // No box turned out higher or lower than it was drawn.
    Tip tip;                          // What asks for one in this frame.

private:
    std::map<a11y::NodeId, float>& heights_;
    bool is_asked_;  // Somebody used something: what that changes is seen in the next frame.
};

// Opens a node's scope for as long as it lives: what is reported meanwhile are its children.
class Scope {
public:
    Scope(Frame& frame, std::string_view key, a11y::Node node)
        : frame_(frame), id_(frame.tree.add(key, std::move(node)))
    {
        frame_.tree.open(id_);
    }
    ~Scope() { frame_.tree.close(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

    a11y::NodeId id() const { return id_; }
    void set_rect(const Rect& rect) { frame_.tree.at(id_).rect = rect; }
    void relate_to(a11y::NodeId other) { frame_.tree.at(id_).related = other; }

private:
    Frame& frame_;
    a11y::NodeId id_;
};

}  // namespace latchkey::kit
