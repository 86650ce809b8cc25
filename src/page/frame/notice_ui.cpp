// notice_ui.cpp — the one sentence beside the page; see frame_ui.hpp.
//
// Its two nodes are always there: assistive technology only speaks what changes in a region that it knows.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "page/frame/frame_ui.hpp"
#include "page/generate/generate.hpp"
#include "page/state.hpp"

namespace latchkey::page {

namespace {

constexpr float kMaxWidth = 440;
constexpr float kClose = 36;
constexpr std::string_view kCloseKey = "close-notice";
constexpr std::string_view kStayKey = "stay";
constexpr std::string_view kReloadKey = "reload";
constexpr std::array kOwnKeys{kCloseKey, kStayKey, kReloadKey, std::string_view("undo"),
                              std::string_view("revoke-now")};

using Offer = NoticeView::Offer;

struct Look {
    Icon icon;
    Tint tint;
};

Look look_of(const Theme& theme, const NoticeView& notice)
{
    if (notice.offer == Offer::Stay) return {Icon::Warning, theme.warning};
    if (notice.offer == Offer::Undo) return {Icon::Bin, {theme.text, theme.raised, theme.control.line}};
    if (notice.tone == Tone::Success) return {Icon::Check, {theme.page, theme.text, theme.text}};
    return {Icon::Warning, theme.error};
}

bool overlap(const Rect& a, const Rect& b)
{
    return a.x < end(b) && b.x < end(a) && a.y < bottom(b) && b.y < bottom(a);
}

bool can_be_pressed(const a11y::Node& node)
{
    constexpr a11y::Role kRoles[]{a11y::Role::Button,       a11y::Role::Link,      a11y::Role::CheckBox,
                                  a11y::Role::TextBox,      a11y::Role::SearchBox, a11y::Role::Radio,
                                  a11y::Role::Switch,       a11y::Role::Tab,       a11y::Role::MenuItem,
                                  a11y::Role::MenuItemRadio};
    return std::ranges::find(kRoles, node.role) != std::end(kRoles) && !(node.states & a11y::kDisabled);
}

bool is_own(const Frame& frame, a11y::NodeId id)
{
    return std::ranges::any_of(kOwnKeys, [&](auto key) { return id == frame.tree.id_of(key); });
}

a11y::NodeId open_dialog(const Frame& frame)
{
    for (const auto& node : frame.tree.nodes())
        if (node.role == a11y::Role::Dialog || node.role == a11y::Role::AlertDialog) return node.id;
    return 0;
}

bool is_within(const Frame& frame, const a11y::Node& node, a11y::NodeId ancestor)
{
    for (const auto* it = &node; it; it = frame.tree.find(it->parent))
        if (it->id == ancestor) return true;
    return false;
}

// What lies behind a dialog is out of reach anyway.
std::vector<Rect> controls_in_window(const Frame& frame, a11y::NodeId dialog)
{
    std::vector<Rect> rects;
    for (const auto& node : frame.tree.nodes()) {
        if (!can_be_pressed(node) || is_own(frame, node.id) || !frame.shows(node.rect)) continue;
        if (!dialog || is_within(frame, node, dialog)) rects.push_back(node.rect);
    }
    return rects;
}

// Moves a box to the nearest line above, and there to the nearest place before it, where it covers no control. Stays
// where there is no such place.
void make_way(const Frame& frame, const Rect& box, NoticePlace& place)
{
    constexpr float kStep = 4;
    const auto controls = controls_in_window(frame, place.dialog);
    const float highest = box.y - frame.input.viewport.scroll_y - frame.margin(), farthest = box.x - frame.margin();
    for (place.lift = 0; place.lift <= highest; place.lift += kStep) {
        for (place.shift = 0; place.shift <= farthest; place.shift += kStep) {
            const Rect moved{box.x - place.shift, box.y - place.lift, box.w, box.h};
            if (std::ranges::none_of(controls, [&](const auto& it) { return overlap(moved, it); })) return;
        }
    }
    place.lift = place.shift = 0;
}

// At the bottom, over the footer, or as far from there as it takes to cover nothing that can be pressed; at the top
// where it would hide what has the focus (WCAG 2.2, 2.4.11).
Rect place(Frame& frame, std::string_view text, float width, float height)
{
    const auto& viewport = frame.input.viewport;
    const float margin = frame.margin();
    const float edge = std::min(viewport.scroll_y + viewport.height, frame.footer_top);
    Rect box{viewport.width - margin - width, edge - margin - height, width, height};
    auto& kept = frame.notice_place;
    NoticePlace now{std::string(text), viewport.width, viewport.height, open_dialog(frame), kept.lift, kept.shift};
    if (now != kept) make_way(frame, box, now);
    kept = std::move(now);
    // What comes with it may not be in its place yet.
    if (!frame.is_settled) kept.text.clear();
    box.x -= kept.shift;
    box.y -= kept.lift;
    const auto* focused = frame.tree.find(frame.input.focused);
    if (focused && !is_own(frame, focused->id) && overlap(box, focused->rect)) box.y = viewport.scroll_y + margin;
    return box;
}

constexpr float kOfferGap = 8;

ButtonSpec undo_spec()
{
    return {.key = "undo", .label = tr("label.undo")};
}

ButtonSpec now_spec()
{
    return {.key = "revoke-now", .label = tr("label.revoke-now")};
}

// What the two buttons take beside each other; 0 where there is only one.
float width_of_both(Offer offer)
{
    return offer == Offer::Undo ? button_width(undo_spec()) + kOfferGap + button_width(now_spec()) : 0;
}

// What can be done about it, below the sentence; in a row each where there is no room for two.
void offer_ui(Frame& frame, Column column, Offer offer)
{
    const float act = frame.target(size::kSmall);
    Line line{column.take(act), kOfferGap};
    if (offer == Offer::Stay) {
        const ButtonSpec stay{.key = kStayKey, .label = tr("label.stay-signed-in")};
        if (button(frame, line.take(button_width(stay)), stay)) frame.dispatch(UserActed{});
        return;
    }
    if (offer == Offer::Reload) {
        const ButtonSpec reload{.key = kReloadKey, .label = tr("label.reload")};
        if (button(frame, line.take(button_width(reload)), reload)) frame.dispatch(ReloadAsked{});
        return;
    }
    const bool is_stacked = width_of_both(offer) > column.w;
    const auto place_of = [&](const ButtonSpec& spec) {
        return is_stacked ? line.rest() : line.take(button_width(spec));
    };
    const auto undone = button(frame, place_of(undo_spec()), undo_spec());
    frame.undo = undone.id;
    if (undone) frame.dispatch(RevokeUndone{});
    if (is_stacked) {
        column.skip(kOfferGap);
        line.box = column.take(act);
    }
    if (button(frame, place_of(now_spec()), now_spec())) frame.dispatch(RevokeHurried{});
}

void toast_ui(Frame& frame, const NoticeView& notice)
{
    const auto& viewport = frame.input.viewport;
    const bool stays = notice.tone == Tone::Failure;
    const float close = frame.target(kClose);
    const float around = 16 + 18 + 10 + 16 + (stays ? close : 0);
    const float room = std::min(kMaxWidth, viewport.width - 2 * frame.margin()) - around;
    const bool has_offer = notice.offer != Offer::Nothing;
    const float both = width_of_both(notice.offer);
    const float least = has_offer ? std::min(room, std::max(both, 240.0f)) : 0;
    const float text_w = std::clamp(std::ceil(text_width(type::kBodyMedium, notice.text)), least, room);
    const float text_h = text_height(type::kBodyMedium, notice.text, text_w + 1);
    const float rows = both > text_w ? 2 : 1;
    const float acts = rows * frame.target(size::kSmall) + (rows - 1) * kOfferGap;
    const float height = text_h + 24 + (has_offer ? acts + 12 : 0);
    const Rect box = place(frame, notice.text, text_w + 1 + around, height);

    const auto look = look_of(frame.theme, notice);
    const Fade fade(frame, frame.motion.appearance(frame.tree.id_of("notice")));
    high_shadow(frame, box);
    framed(frame, box, {look.tint.ground, look.tint.line}, radius::kTile);
    draw_icon(frame, look.icon, {box.x + 16, box.y + 13, 18, 18}, 18, look.tint.text);
    Column text{box.x + 44, box.y + 12, text_w + 1};
    text_block(frame, text,
               {.key = stays ? "alert" : "status",
                .text = notice.text,
                .style = type::kBodyMedium,
                .colour = look.tint.text,
                .role = stays ? a11y::Role::Alert : a11y::Role::Status});
    if (has_offer) offer_ui(frame, {text.x, text.y + 12, text_w}, notice.offer);
    if (!stays) return;
    const Rect corner{end(box) - close - 4, box.y + (text_h + 24 - close) / 2, close, close};
    if (button(frame, corner,
               {.key = kCloseKey, .label = {}, .name = tr("label.close"), .kind = Kind::Quiet, .icon = Icon::Close})) {
        frame.dispatch(NoticeClosed{});
    }
}

}  // namespace

void notice_ui(Frame& frame, const std::optional<NoticeView>& notice)
{
    if (!notice || notice->tone != Tone::Success) frame.tree.add("status", {.role = a11y::Role::Status});
    if (!notice || notice->tone != Tone::Failure) frame.tree.add("alert", {.role = a11y::Role::Alert});
    if (notice)
        toast_ui(frame, *notice);
    else
        frame.notice_place = {};
}

}  // namespace latchkey::page
