// buttons.cpp — buttons and links, as they are and as they are used.
#include <array>

#include "kit/widgets/controls.hpp"
#include "tests/gallery/samples.hpp"

namespace latchkey::gallery {

namespace {

using namespace kit;

struct ButtonState {
    std::string_view label;
    Pose pose = Pose::Default;
    std::uint16_t states = 0;
};

constexpr std::array kButtonStates{
    ButtonState{"Default"},
    ButtonState{"Hover", Pose::Hover},
    ButtonState{"Focus", Pose::Focus},
    ButtonState{"Pressed", Pose::Pressed},
    ButtonState{"Disabled", Pose::Default, a11y::kDisabled},
    ButtonState{"Busy", Pose::Default, a11y::kDisabled | a11y::kBusy},
};

void button_row(Samples& samples, std::string_view caption, ButtonSpec spec)
{
    constexpr float kIconButton = 40;
    const bool has_label = !spec.label.empty();
    row(samples, caption, samples.frame.target(size::kControl), [&](Flow& flow) {
        for (const auto& [label, pose, states] : kButtonStates) {
            spec.key = label;
            (has_label ? spec.label : spec.name) = label;
            spec.states = states;
            spec.progress = states & a11y::kBusy ? "Under way" : "";
            const Rect rect = flow.take(has_label ? button_width(spec) : samples.frame.target(kIconButton));
            const Posed posed(samples, pose, rect, samples.frame.tree.id_of(label));
            button(samples.frame, rect, spec);
        }
    });
}

void links(Samples& samples)
{
    row(samples, "Links", samples.frame.target(24), [&](Flow& flow) {
        for (const auto& [label, pose, states] : kButtonStates) {
            if (states) continue;
            const Rect rect = flow.take(std::max(72.0f, samples.frame.target(24)));
            const Posed posed(samples, pose, rect, samples.frame.tree.id_of(label));
            link(samples.frame, rect, {label, label, "https://example.org/", type::kLabel, "Opens in a new tab"});
        }
    });
}

// As in a language whose words are longer.
void long_labels(Samples& samples)
{
    constexpr std::string_view kLabel = "Copy to the clipboard";
    row(samples, "A label that is too long for a line", samples.frame.target(size::kControl), [&](Flow& flow) {
        for (const auto kind : {Kind::Plain, Kind::Primary, Kind::Link}) {
            const std::string key = "long-" + std::to_string(static_cast<int>(kind));
            button(samples.frame, flow.take(128), {.key = key, .label = kLabel, .kind = kind});
        }
        button(samples.frame, flow.take(128),
               {.key = "long-busy",
                .label = "Copying to the clipboard",
                .states = a11y::kDisabled | a11y::kBusy,
                .progress = "Copying"});
    });
}

}  // namespace

void buttons(Samples& samples)
{
    section(samples, "Buttons and links", [](Samples& inside) {
        button_row(inside, "Plain", {.key = {}, .label = "x"});
        button_row(inside, "Primary", {.key = {}, .label = "x", .kind = Kind::Primary});
        button_row(inside, "Danger", {.key = {}, .label = "x", .kind = Kind::Danger});
        button_row(inside, "As a link", {.key = {}, .label = "x", .kind = Kind::Link});
        button_row(inside, "Quiet", {.key = {}, .label = "x", .kind = Kind::Quiet});
        button_row(inside, "With an icon", {.key = {}, .label = "x", .icon = Icon::Key});
        long_labels(inside);
        links(inside);
        button_row(inside, "An icon alone; its name is a tooltip", {.key = {}, .label = {}, .icon = Icon::Copy});
    });
}

}  // namespace latchkey::gallery
