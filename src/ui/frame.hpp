// frame.hpp — the frame in progress: what widgets draw on, report to and learn from.
//
// Units    CSS pixels. Layout is in document coordinates; to_screen() is the one place where scrolling counts.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "a11y/tree.hpp"
#include "app/messages.hpp"
#include "ui/canvas.hpp"
#include "ui/drafts.hpp"
#include "ui/layout.hpp"
#include "ui/motion.hpp"
#include "ui/text.hpp"
#include "ui/viewport.hpp"

namespace latchkey::ui {

using Dispatch = std::function<void(app::Action)>;

// The tooltip: the name of a control that shows none.
struct Tip {
    a11y::NodeId of = 0;  // 0 while nothing asks for one.
    std::string text = {};
    Rect anchor = {};  // What it is about.
    Rect box = {};     // Where it was drawn.
    bool is_dismissed = false;

    friend bool operator==(const Tip&, const Tip&) = default;
};

// Of a long table in the plain view, which has no window to be around.
struct PlainRows {
    static constexpr std::size_t kFirst = 100;

    std::size_t limit = kFirst;
    std::optional<std::size_t> first_new = {};  // The row to go on from, once more of them are there.

    friend bool operator==(const PlainRows&, const PlainRows&) = default;
};

// Where a message beside the page stands: chosen when it comes, and kept while the page moves below it.
struct NoticePlace {
    std::string text = {};
    float width = 0, height = 0;  // Of the window.
    a11y::NodeId dialog = 0;      // The one that was open.
    float lift = 0, shift = 0;    // How far it stands above its usual place, and how far to its left.

    friend bool operator==(const NoticePlace&, const NoticePlace&) = default;
};

// What the user interface remembers from frame to frame, and no state knows.
struct Memory {
    Drafts drafts;
    std::map<a11y::NodeId, float> heights;  // Of boxes that are as high as what they hold.
    Tip tip;                                // Of the last frame.
    Motion motion;
    std::string focused_row;  // The id of the token in whose row the focus is; empty if in none.
    PlainRows plain_rows;
    NoticePlace notice_place;
    Colours colours = {};  // What `theme` was made for: a brand's colours are not reckoned out for every frame.
    Theme theme = theme_for({});
};

class Frame {
public:
    Frame(Input brought, Memory& memory, const Dispatch& actions, a11y::Tree& nodes);

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

    ImVec2 to_screen(float x, float y) const { return {x, y - input.viewport.scroll_y}; }
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
    Drafts& drafts;
    Motion& motion;
    const Tip& shown_tip;  // In the last frame.
    std::string& focused_row;
    PlainRows& plain_rows;
    NoticePlace& notice_place;
    const Dispatch& dispatch;
    a11y::Tree& tree;
    Canvas page, over;                // The page, and what lies over it.
    Canvas* canvas = &page;           // What is drawn on now.
    bool is_inert = false;            // What is drawn now lies behind a dialog: nobody can use it.
    bool is_covered = false;          // …or behind a menu: it shows no hover.
    a11y::NodeId menu = 0;            // The one that is open…
    a11y::NodeId menu_button = 0;     // …and what opened it.
    bool has_fitting_dialog = false;  // A dialog is open, and all of it is in view.
    std::string_view made;            // The id of the token that the open dialog hands over…
    a11y::NodeId made_node = 0;       // …and its row's first control.
    a11y::NodeId focus_request = 0;
    a11y::NodeId first_focus = 0;     // Where it goes when the dialog in progress has just opened; its title if 0.
    a11y::NodeId selection = 0;       // The field whose text the user has to copy by hand.
    a11y::NodeId undo = 0;            // The button that calls off what is about to be done.
    a11y::NodeId focus_fallback = 0;  // Where the focus goes when its place has vanished.
    float document_height = 0;        // How far the page reaches down.
    float content_height = 0;         // See Output.
    float foot = 0;                   // Where its footer begins.
    bool is_settled = true;           // No box turned out higher or lower than it was drawn.
    Tip tip;                          // What asks for one in this frame.

private:
    std::map<a11y::NodeId, float>& heights_;
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

private:
    Frame& frame_;
    a11y::NodeId id_;
};

}  // namespace latchkey::ui
