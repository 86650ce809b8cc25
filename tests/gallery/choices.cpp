// choices.cpp — tabs, tiles, segments, boxes to tick, switches.
#include <array>

#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "tests/gallery/samples.hpp"

namespace latchkey::gallery {

namespace {

using namespace kit;

struct ChoiceState {
    std::string_view label;
    Pose pose = Pose::Default;
    bool is_chosen = false;
    bool is_disabled = false;
};

constexpr std::array kChoiceStates{
    ChoiceState{"Default"},
    ChoiceState{"Hover", Pose::Hover},
    ChoiceState{"Focus", Pose::Focus},
    ChoiceState{"Pressed", Pose::Pressed},
    ChoiceState{"Chosen", Pose::Default, true},
    ChoiceState{"Disabled", Pose::Default, false, true},
    ChoiceState{"Chosen, disabled", Pose::Default, true, true},
};

// The second of them is selected, and what is posed is the first.
void tabs(Samples& samples, std::string_view caption, Pose pose)
{
    constexpr std::array kTabs{KeyedLabel{"first", "First"}, KeyedLabel{"selected", "Selected"},
                               KeyedLabel{"third", "Third"}};
    auto& frame = samples.frame;
    const float height = frame.target(36);
    row(samples, caption, height, [&](Flow&) {
        frame.tree.open(frame.tree.id_of("tabs"));
        const auto first = frame.tree.id_of(kTabs[0].key);
        frame.tree.close();
        const Posed posed(samples, pose, {samples.column.x, samples.column.y, 16, height}, first);
        const auto list = tab_list(frame, samples.column, {"tabs", caption, "panel", kTabs, 1, height});
        Scope panel(frame, "panel", {.role = a11y::Role::TabPanel, .name = std::string(kTabs[1].label)});
        panel.relate_to(list.selected);
        const float top = samples.column.y;
        text_block(
            frame, samples.column,
            {.key = "text", .text = "What the tab is about", .style = type::kBody, .colour = frame.theme.secondary});
        panel.set_rect({samples.column.x, top, samples.column.w, samples.column.y - top});
    });
}

// One group of choices, of which one may be chosen: another for those that are disabled.
template <class Draw>
void radios(Samples& samples, std::string_view caption, float height, bool is_disabled, Draw draw)
{
    row(samples, caption, height, [&](Flow& flow) {
        Scope group(samples.frame, "choices", {.role = a11y::Role::RadioGroup, .name = std::string(caption)});
        const float top = samples.column.y;
        for (const auto& state : kChoiceStates)
            if (state.is_disabled == is_disabled) draw(flow, state);
        group.set_rect({samples.column.x, top, samples.column.w, samples.column.y - top});
    });
}

void draw_tile(Samples& samples, Flow& flow, const ChoiceState& state)
{
    const Rect rect = flow.take(168);
    const Posed posed(samples, state.pose, rect, samples.frame.tree.id_of(state.label));
    radio(samples.frame, rect, {state.label, state.label, "What it means", state.is_chosen, state.is_disabled});
}

void segments(Samples& samples)
{
    radios(samples, "Segments", samples.frame.target(kSegment), false, [&](Flow& flow, const ChoiceState& state) {
        const Rect rect = flow.take(88);
        const Posed posed(samples, state.pose, rect, samples.frame.tree.id_of(state.label));
        segment(samples.frame, rect, {state.label, state.label, state.is_chosen});
    });
}

void check_boxes(Samples& samples)
{
    const float side = samples.frame.target(kCheckBox);
    row(samples, "Boxes to tick: default, hover, focus, pressed, chosen, disabled, both", side, [&](Flow& flow) {
        for (const auto& [label, pose, is_chosen, is_disabled] : kChoiceStates) {
            const Rect rect = flow.take(side);
            const Posed posed(samples, pose, rect, samples.frame.tree.id_of(label));
            check_box(samples.frame, rect, {label, label, is_chosen, is_disabled});
        }
    });
}

void switches(Samples& samples)
{
    row(samples, "Switches", samples.frame.target(kSegment), [&](Flow& flow) {
        for (const auto& [label, pose, is_chosen, is_disabled] : kChoiceStates) {
            if (is_disabled) continue;
            const Rect rect = flow.take(switch_width(label));
            const Posed posed(samples, pose, rect, samples.frame.tree.id_of(label));
            toggle(samples.frame, rect, {label, label, "What it does", is_chosen});
        }
    });
}

}  // namespace

void choices(Samples& samples)
{
    section(samples, "Choices", [](Samples& inside) {
        tabs(inside, "Tabs", Pose::Default);
        tabs(inside, "Tabs, the first hovered", Pose::Hover);
        tabs(inside, "Tabs, the first in focus", Pose::Focus);
        const auto tile = [&](Flow& flow, const ChoiceState& state) { draw_tile(inside, flow, state); };
        radios(inside, "Tiles", 60, false, tile);
        radios(inside, "Tiles that are disabled", 60, true, tile);
        segments(inside);
        check_boxes(inside);
        switches(inside);
    });
}

}  // namespace latchkey::gallery
