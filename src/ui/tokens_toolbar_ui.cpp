// tokens_toolbar_ui.cpp — which tokens are shown, and what can be done to several of them; see screens.hpp.
#include <array>

#include "base/strings.hpp"
#include "ui/controls.hpp"
#include "ui/draw.hpp"
#include "ui/screens.hpp"

namespace latchkey::ui {

namespace {

constexpr float kGap = 12;

void show_ui(Frame& frame, const Rect& bar, app::Show chosen)
{
    constexpr std::array kShows{app::Show::All, app::Show::Active, app::Show::Expired};
    const std::array labels{tr("label.all"), tr("label.active"), tr("label.expired")};
    Scope group(frame, "show", {.role = a11y::Role::RadioGroup, .rect = bar, .name = std::string(tr("label.show"))});
    framed(frame, bar, {frame.theme.surface, frame.theme.control.line}, radius::kControl);
    Line line{bar, 0};
    for (std::size_t i = 0; i < kShows.size(); ++i) {
        if (segment(frame, line.take(bar.w / kShows.size()), labels[i], chosen == kShows[i])) {
            frame.dispatch(app::ShowChosen{kShows[i]});
        }
    }
}

template <class Act>
void act_ui(Frame& frame, Flow& flow, std::string_view label, const Act& act)
{
    const ButtonSpec spec{.key = label, .label = label};
    if (button(frame, flow.take(button_width(spec)), spec)) frame.dispatch(act);
}

}  // namespace

void tokens_toolbar_ui(Frame& frame, Column& column, const app::TokensView& view)
{
    constexpr float kShow = 228;
    Column inside = column.inset(frame.margin());
    Flow first{inside, frame.target(size::kControl), kGap};
    const bool is_narrow = inside.w < 2 * kShow;
    const Rect filter = first.take(is_narrow ? inside.w : inside.w - kShow - kGap);
    if (search_field(frame, filter, "filter", tr("label.filter-tokens"), frame.drafts.filter)) {
        frame.dispatch(app::FilterTyped{frame.drafts.filter});
    }
    show_ui(frame, first.take(is_narrow ? inside.w : kShow), view.visit.table.show);
    inside.skip(kGap);
    Flow second{inside, frame.target(size::kSmall), 8};
    const float count = text_width(type::kBody, view.count);
    text_line(frame, second.take(count + 8),
              {.key = "count", .text = view.count, .style = type::kBody, .colour = frame.theme.tertiary});
    if (view.has_selected) act_ui(frame, second, tr("label.revoke-selected"), app::RevokeSelectedAsked{});
    if (view.has_expired) act_ui(frame, second, tr("label.revoke-expired"), app::RevokeExpiredAsked{});
    act_ui(frame, second, tr("label.revoke-all"), app::RevokeAllAsked{});
    column.y = inside.y + 16;
}

}  // namespace latchkey::ui
