// footer_ui.cpp — the foot of every view: how the page looks, and where help is; see frame_ui.hpp.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/menu.hpp"
#include "page/frame/frame_ui.hpp"

namespace latchkey::page {

namespace {

constexpr std::string_view kHelp =
    "https://docs.open-metadata.org/latest/how-to-guides/guide-for-data-users/personal-access-token";
constexpr float kSegmentPadding = 12;
constexpr float kVerticalPadding = 12;  // Above and below the lines where there are several.

constexpr float kGap = 12, kGroupGap = 28;  // Within a group, and between two.

float label_width(std::string_view label)
{
    return std::ceil(text_width(type::kLabel, label));
}

std::array<std::string_view, 3> theme_labels()
{
    return {tr("label.system"), tr("label.light"), tr("label.dark")};
}

float segment_width(const Frame& frame)
{
    float width = 0;
    for (const auto label : theme_labels())
        width = std::max(width, frame.target(label_width(label) + 2 * kSegmentPadding));
    return width;
}

ButtonSpec language_button(const Frame& frame)
{
    return {.key = "language", .label = frame.language};
}

// Whether there is a line for each group: where one is too short for all of them.
bool is_stacked(const Frame& frame)
{
    const float theme = label_width(tr("label.theme")) + kGap + 3 * segment_width(frame);
    const float language = label_width(tr("label.language")) + kGap + button_width(language_button(frame));
    const float rest = switch_width(tr("label.plain-view")) + kGap + label_width(tr("label.help"));
    const float room = std::min(frame.input.viewport.width, size::kContent) - 2 * frame.margin();
    return frame.is_narrow() || theme + language + rest + 2 * kGroupGap > room;
}

// As wide as its labels, or as wide as there is room where it is narrow.
void segments_ui(Frame& frame, Line& line, ThemeChoice chosen)
{
    constexpr std::array kChoices{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark};
    const auto labels = theme_labels();
    const float width = frame.is_narrow() ? line.box.w / 3 : segment_width(frame);
    const Rect place = line.take(3 * width);
    const Rect track = centred(place, place.w, frame.target(kSegment));
    framed(frame, track, {frame.theme.mute, frame.theme.control.line}, radius::kControl);
    const Scope group(frame, "themes",
                      {.role = a11y::Role::RadioGroup, .rect = track, .name = std::string(tr("label.theme"))});
    Line inside{track, 0};
    for (std::size_t i = 0; i < kChoices.size(); ++i) {
        if (segment(frame, inside.take(width), {name_of(kChoices[i]), labels[i], kChoices[i] == chosen}))
            frame.dispatch(ThemeChosen{kChoices[i]});
    }
}

void theme_ui(Frame& frame, Line& line, ThemeChoice chosen)
{
    const auto label = tr("label.theme");
    text_line(frame, line.take(label_width(label)),
              {.key = "theme", .text = label, .style = type::kLabel, .colour = frame.theme.tertiary});
    segments_ui(frame, line, chosen);
}

void plain_ui(Frame& frame, Line& line, bool is_plain)
{
    const SwitchSpec spec{"plain-view", tr("label.plain-view"), tr("message.plain-view-advice"), is_plain};
    const float width = switch_width(spec.label);
    if (toggle(frame, centred(line.take(width), width, frame.target(kSegment)), spec))
        frame.dispatch(PlainViewToggled{});
}

void language_menu_ui(Frame& frame, const Rect& opener, std::size_t shown)
{
    std::array<MenuItemSpec, std::size(kLanguages)> items;
    std::ranges::transform(kLanguages, items.begin(), [shown](const auto& language) {
        return MenuItemSpec{.key = language.tag,
                            .label = language.name,
                            .is_checked = language == kLanguages[shown],
                            .language = language.tag};
    });
    const auto chosen = menu(frame, {"languages", tr("label.language"), opener, items, true});
    if (chosen) frame.dispatch(LanguageChosen{*chosen});
}

// The button is named by its group: its own text is what it is set to.
void language_ui(Frame& frame, Line& line, const State& state)
{
    const auto spec = language_button(frame);
    const auto label = tr("label.language");
    const Rect words = line.take(label_width(label));
    const Rect place = line.take(std::max(button_width(spec), frame.target(kSegment)));
    const Rect box = centred(place, place.w, frame.target(kSegment));
    const Scope group(frame, "languages",
                      {.role = a11y::Role::Group,
                       .rect = {words.x, box.y, end(box) - words.x, box.h},
                       .name = std::string(label)});
    text_line(frame, words, {.key = "label", .text = label, .style = type::kLabel, .colour = frame.theme.tertiary});
    const bool is_open = state.menu == Menu::Language;
    if (menu_button(frame, box, spec, is_open)) frame.dispatch(MenuToggled{Menu::Language});
    if (is_open && !frame.is_inert) language_menu_ui(frame, box, state.language.shown);
}

void help_ui(Frame& frame, Line& line)
{
    const auto label = tr("label.help");
    const Rect place = line.take_end(std::max(label_width(label), frame.target(24)));
    const Rect box = centred(place, place.w, frame.target(kSegment));
    link(frame, box, {"help", label, kHelp, type::kLabel, tr("message.opens-in-a-new-tab")});
}

}  // namespace

float footer_height(const Frame& frame)
{
    return is_stacked(frame) ? 3 * size::kTouch + 2 * kVerticalPadding : size::kBar;
}

void footer_ui(Frame& frame, const State& state)
{
    const auto& viewport = frame.input.viewport;
    const bool is_tall = is_stacked(frame);
    const float height = footer_height(frame);
    frame.content_height = frame.document_height + height;
    const float top = std::max(frame.document_height, viewport.height - height);
    frame.document_height = top + height;
    frame.footer_top = top;
    Scope footer(frame, "footer",
                 {.role = a11y::Role::ContentInfo,
                  .states = static_cast<std::uint16_t>(frame.is_inert ? a11y::kInert : 0),
                  .rect = {0, top, viewport.width, height}});
    const float width = std::min(viewport.width, size::kContent) - 2 * frame.margin();
    Column column{(viewport.width - width) / 2, top, width};
    hairline(frame, {column.x, top, width, 1}, frame.theme.line);
    if (is_tall) column.skip(kVerticalPadding);
    Line line{column.take(is_tall ? size::kTouch : height), kGap};
    const auto go_on = [&] {
        if (is_tall)
            line.box = column.take(size::kTouch);
        else
            line.take(kGroupGap - 2 * kGap);
    };
    theme_ui(frame, line, state.appearance.theme);
    go_on();
    plain_ui(frame, line, state.appearance.is_plain);
    go_on();
    language_ui(frame, line, state);
    help_ui(frame, line);
}

}  // namespace latchkey::page
