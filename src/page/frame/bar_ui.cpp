// bar_ui.cpp — the bar at the top and its menu; see frame_ui.hpp.
#include <array>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/menu.hpp"
#include "kit/widgets/panels.hpp"
#include "kit/widgets/tooltip.hpp"
#include "page/frame/frame_ui.hpp"
#include "page/sign_in/sign_in_ui.hpp"

namespace latchkey::page {

namespace {

constexpr TextStyle kBrand{Face::Semibold, 15, 20};
constexpr TextStyle kRole{Face::Regular, 12, 16};
constexpr float kSmallAvatar = 36;

// The first stop of the Tab key, seen only while the focus is on it.
bool skip_link_ui(Frame& frame)
{
    const auto label = tr("label.skip-to-content");
    const bool is_seen = frame.is_focused(frame.tree.id_of("skip"));
    const float height = frame.target(size::kControl);
    const Rect box{8, (size::kBar - height) / 2, text_width(type::kBodyStrong, label) + 32, height};
    const auto id = frame.tree.add("skip", {.role = a11y::Role::Link,
                                            .rect = is_seen ? box : Rect{box.x, box.y, 1, 1},
                                            .name = std::string(label),
                                            .value = "#"});
    if (is_seen) {
        const Overlay overlay(frame);
        fill(frame, box, frame.theme.brand, radius::kControl);
        draw_text(frame, inset(box, 16, 0), type::kBodyStrong, frame.theme.on_brand, label);
    }
    return frame.take_press(id);
}

void brand_ui(Frame& frame, Line line)
{
    logo(frame, centred(line.take(28), 28, 28));
    const auto brand = tr("label.access-tokens-of-yours");
    text_line(frame, line.take(text_width(kBrand, brand)),
              {.key = "brand", .text = brand, .style = kBrand, .colour = frame.theme.text});
    if (frame.is_narrow()) return;
    text_line(frame, line.rest(),
              {.key = "for", .text = tr("label.for-openmetadata"), .style = type::kBody, .colour = frame.theme.quiet});
}

void person_ui(Frame& frame, const Rect& rect, const ProfileView& view)
{
    Line line{inset(rect, 4, 0), 10};
    avatar(frame, centred(line.take(kSmallAvatar), kSmallAvatar, kSmallAvatar), {view.initial, view.hue});
    if (frame.is_narrow()) return;
    const Rect rest = line.rest();
    const float height = type::kBodyStrong.line + (view.role.empty() ? 0 : kRole.line);
    Column column{rest.x, rest.y + (rest.h - height) / 2, rest.w};
    text_line(frame, column.take(type::kBodyStrong.line),
              {.key = "name", .text = view.name, .style = type::kBodyStrong, .colour = frame.theme.text});
    if (view.role.empty()) return;
    text_line(frame, column.take(kRole.line),
              {.key = "role", .text = view.role, .style = kRole, .colour = frame.theme.tertiary});
}

float person_width(const Frame& frame, const ProfileView& view)
{
    if (frame.is_narrow()) return kSmallAvatar + 8;
    const float text = std::max(text_width(type::kBodyStrong, view.name), text_width(kRole, view.role));
    return std::min(4 + kSmallAvatar + 10 + text + 10, frame.input.viewport.width / 2);
}

void person_button_ui(Frame& frame, const Rect& rect, const ProfileView& view, bool menu_is_open)
{
    const auto states = static_cast<std::uint16_t>(a11y::kHasMenu | (menu_is_open ? a11y::kExpanded : 0) |
                                                   (frame.is_narrow() ? 0 : a11y::kNamedByContent));
    Scope person(
        frame, "person",
        {.role = a11y::Role::Button, .states = states, .rect = rect, .name = view.name, .description = view.role});
    const bool is_lit = is_touched(frame, rect) || menu_is_open;
    const float share = frame.motion.lit(person.id(), is_lit);
    const auto& [text, ground, line] = frame.theme.plain;
    framed(frame, rect, {faded(ground, share), faded(line, share)},
           frame.is_narrow() ? size::kTouch / 2 : radius::kControl);
    person_ui(frame, rect, view);
    if (frame.is_narrow()) offer_tip(frame, person.id(), rect, view.name);
    if (menu_is_open) frame.menu_button = person.id();
    if (frame.take_press(person.id())) frame.dispatch(MenuToggled{Menu::Account});
}

void account_menu_ui(Frame& frame, const Rect& button)
{
    const std::array items{
        MenuItemSpec{"view-profile", tr("label.view-profile"), Icon::Person},
        MenuItemSpec{"tokens", tr("label.access-token-plural"), Icon::Key},
        MenuItemSpec{"logout", tr("label.logout"), Icon::Leave},
    };
    const auto chosen = menu(frame, {"menu", tr("label.account"), button, items});
    if (chosen == 0) frame.dispatch(TabChosen{Tab::Overview});
    if (chosen == 1) frame.dispatch(TabChosen{Tab::AccessTokens});
    if (chosen == 2) frame.dispatch(LogoutAsked{});
}

}  // namespace

void logo(Frame& frame, const Rect& box)
{
    fill(frame, box, frame.theme.brand, box.w > 30 ? radius::kTile : radius::kControl);
    draw_icon(frame, Icon::Key, box, 16, frame.theme.on_brand);
}

bool bar_ui(Frame& frame, const ProfileView& view, bool menu_is_open)
{
    const Rect bar{0, 0, frame.input.viewport.width, size::kBar};
    Scope banner(frame, "banner",
                 {.role = a11y::Role::Banner,
                  .states = static_cast<std::uint16_t>(frame.is_inert ? a11y::kInert : 0),
                  .rect = bar});
    fill(frame, bar, frame.theme.surface);
    hairline(frame, {0, bar.h - 1, bar.w, 1}, frame.theme.line);
    Line line{inset(bar, frame.margin(), 0), 12};
    const bool is_skipped = skip_link_ui(frame);
    const Rect place = line.take_end(person_width(frame, view));
    brand_ui(frame, line);
    const Rect person = centred(place, place.w, size::kTouch);
    person_button_ui(frame, person, view, menu_is_open);
    if (menu_is_open && !frame.is_inert) account_menu_ui(frame, person);
    return is_skipped;
}

}  // namespace latchkey::page
