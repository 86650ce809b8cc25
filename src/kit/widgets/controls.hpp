// controls.hpp — what one presses, chooses and fills in: each draws itself, reports its node, and answers whether it
// was used in this frame.
//
// A press arrives as a request for the node, whether it came from a pointer, a key or a screen reader; Dear ImGui's own
// items only tell what is hovered and held.
#pragma once

#include <optional>
#include <span>

#include "base/secret.hpp"
#include "kit/paint/icons.hpp"
#include "kit/widgets/text_widgets.hpp"

namespace latchkey::kit {

enum class Kind { Plain, Primary, Danger, Link, Quiet };

struct ButtonSpec {
    std::string_view key;
    std::string_view label;      // Drawn, if not empty.
    std::string_view name = {};  // What assistive technology says; the label where this is empty.
    Kind kind = Kind::Plain;
    Icon icon = Icon::None;
    std::uint16_t states = 0;
    std::string_view progress = {};  // What is under way while it is busy.
};

struct Pressed {
    a11y::NodeId id;
    bool is_pressed;

    explicit operator bool() const { return is_pressed; }
};

// A label that is too long for a line takes several.
Pressed button(Frame& frame, const Rect& rect, const ButtonSpec& spec);

// How wide a button is that shows its whole label in a line.
float button_width(const ButtonSpec& spec);

inline constexpr float kFieldPadding = 12;  // So it is in web/kit/twin/twin.css (web/design.mjs).

struct FieldSpec {
    std::string_view key;
    std::string_view label;
    a11y::Input input = a11y::Input::Text;
    std::string_view problem = {};  // What is wrong with the value.
    std::uint16_t states = 0;
};

// What stands above a field, with the gap between them; the field follows in the same scope.
void field_label(Frame& frame, Column& column, const FieldSpec& spec);

// A label and, below it, a field for one line. Edits `value`. Returns the field's node.
a11y::NodeId field(Frame& frame, Column& column, const FieldSpec& spec, std::string& value);

// A field for what is looked for: its name stands in it while it is empty. Edits `value`; returns whether that changed.
bool search_field(Frame& frame, const Rect& rect, std::string_view key, std::string_view label, std::string& value);

// A value that can be selected, not changed: of a secret, dots unless it is given.
a11y::NodeId read_only_field(Frame& frame, const Rect& rect, const FieldSpec& spec, const Secret& value);

// A key that stays whatever language the label is in: the focus stays with it.
struct KeyedLabel {
    std::string_view key;
    std::string_view label;
};

struct TabListSpec {
    std::string_view key;
    std::string_view label;
    std::string_view panel;  // The key of the node that follows in the same scope, and holds what the tab is about.
    std::span<const KeyedLabel> tabs;
    std::size_t selected;
    float height;       // Of a line of them.
    float padding = 0;  // Before the first tab.
};

struct TabList {
    a11y::NodeId selected;               // The tab that names the panel.
    std::optional<std::size_t> pressed;  // Its place among the tabs.
};

// Tabs beside each other, each as wide as its label, in as many lines as they take.
TabList tab_list(Frame& frame, Column& column, const TabListSpec& spec);

struct RadioSpec {
    std::string_view key;
    std::string_view label;
    std::string_view detail;
    bool is_checked;
    bool is_disabled;
};

// One choice as a tile.
bool radio(Frame& frame, const Rect& rect, const RadioSpec& spec);

// How wide a tile is that shows all it says.
float radio_width(std::string_view label, std::string_view detail);

// One choice as a part of a bar, `kSegment` high or a fingertip.
inline constexpr float kSegment = 32;
struct SegmentSpec {
    std::string_view key;
    std::string_view label;
    bool is_checked;
};
bool segment(Frame& frame, const Rect& rect, const SegmentSpec& spec);

struct CheckBoxSpec {
    std::string_view key;
    std::string_view name;
    bool is_checked;
    bool is_disabled = false;
};

// A box in the middle of `rect`. Whether it was pressed.
inline constexpr float kCheckBox = 24;
bool check_box(Frame& frame, const Rect& rect, const CheckBoxSpec& spec);

struct SwitchSpec {
    std::string_view key;
    std::string_view label;
    std::string_view detail;  // What more there is to know.
    bool is_on;
};

// Whether it was turned.
bool toggle(Frame& frame, const Rect& rect, const SwitchSpec& spec);
float switch_width(std::string_view label);

// Whether the pointer is over the control at `rect`, or holds it down.
bool is_touched(const Frame& frame, const Rect& rect);

// How much of its touched look it has by now, 0 to 1.
float lit(Frame& frame, a11y::NodeId id, const Rect& rect);

struct LinkSpec {
    std::string_view key;
    std::string_view text;
    std::string_view address;  // It opens in a new tab…
    TextStyle style;
    std::string_view hint;  // …which this says.
};

// A line of text at the end of `box`, to be pressed anywhere in that.
void link(Frame& frame, const Rect& box, const LinkSpec& spec);

}  // namespace latchkey::kit
