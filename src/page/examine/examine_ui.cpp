// examine_ui.cpp — what the dialogs hold that look at a token closely; see examine_ui.hpp.
#include "page/examine/examine_ui.hpp"

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"

namespace latchkey::page {

namespace {

constexpr float kNameWidth = 168;

void signature_ui(Frame& frame, Column& column, const ExaminationView& view)
{
    if (view.signature.empty()) return;
    column.skip(12);
    const auto& tint = view.is_verified ? frame.theme.ok : frame.theme.warning;
    badge(frame, column.take(24), {"signature", view.signature, tint});
    column.skip(4);
    text_block(
        frame, column,
        {.key = "signature-why", .text = view.signature_why, .style = type::kBody, .colour = frame.theme.tertiary});
}

void header_ui(Frame& frame, const Rect& row, std::string_view what, float name_width)
{
    Scope header(frame, "header", {.role = a11y::Role::Row, .rect = row});
    Line line{row, 0};
    for (const auto label : {what, tr("label.value")}) {
        text_line(frame, line.take(name_width),
                  {.key = label,
                   .text = label,
                   .style = type::kLabel,
                   .colour = frame.theme.tertiary,
                   .role = a11y::Role::ColumnHeader});
    }
}

// Name and value beside each other, each in as many lines as it takes.
void claim_ui(Frame& frame, Column& column, std::string_view key, const ExaminationView::Claim& claim, float name_width)
{
    Scope row(frame, key, {.role = a11y::Role::Row});
    const float top = column.y;
    hairline(frame, {column.x, top, column.w, 1}, frame.theme.line);
    Column name{column.x, top + 6, name_width - 12}, value{column.x + name_width, top + 6, column.w - name_width};
    text_block(frame, name,
               {.key = "name",
                .text = claim.name,
                .style = type::kBody,
                .colour = frame.theme.tertiary,
                .role = a11y::Role::RowHeader});
    {
        Scope cell(frame, "value", {.role = a11y::Role::Cell});
        text_block(frame, value,
                   {.key = "text", .text = claim.value, .style = type::kBody, .colour = frame.theme.text});
        cell.set_rect({column.x + name_width, top + 6, column.w - name_width, value.y - top - 6});
    }
    column.y = std::max(name.y, value.y) + 6;
    row.set_rect({column.x, top, column.w, column.y - top});
}

struct ClaimsSpec {
    std::string_view key, name, heading;
    const std::vector<ExaminationView::Claim>& rows;
};

void table_ui(Frame& frame, Column& column, const ClaimsSpec& spec)
{
    if (spec.rows.empty()) return;
    column.skip(12);
    Scope table(frame, spec.key, {.role = a11y::Role::Table, .name = std::string(spec.name)});
    const float top = column.y;
    const float name_width = std::min(kNameWidth, column.w * 0.45f);
    header_ui(frame, column.take(28), spec.heading, name_width);
    for (std::size_t i = 0; i < spec.rows.size(); ++i)
        claim_ui(frame, column, std::to_string(i), spec.rows[i], name_width);
    table.set_rect({column.x, top, column.w, column.y - top});
}

// A claim may have any name: only the table that it stands in tells it from a member of the header.
void claims_ui(Frame& frame, Column& column, const ExaminationView& view)
{
    if (!view.reservation.empty()) {
        column.skip(16);
        text_block(
            frame, column,
            {.key = "reservation", .text = view.reservation, .style = type::kCaption, .colour = frame.theme.quiet});
    }
    table_ui(frame, column, {"header", tr("label.header"), tr("label.header"), view.header});
    table_ui(frame, column, {"claims", tr("label.claim-plural"), tr("label.claim"), view.claims});
}

void examination_ui(Frame& frame, Column& column, const ExaminationView& view)
{
    if (!view.problem.empty()) {
        column.skip(12);
        note(frame, column, {"problem", view.problem, frame.theme.error, a11y::Role::Alert});
    }
    if (!view.verdict.empty()) {
        column.skip(12);
        const auto& [tint, icon] =
            view.is_accepted ? std::pair(frame.theme.ok, Icon::Check) : std::pair(frame.theme.error, Icon::Warning);
        note(frame, column, {"verdict", view.verdict, tint, a11y::Role::Status, icon});
    }
    if (!view.kind.empty()) {
        column.skip(12);
        text_block(frame, column,
                   {.key = "kind", .text = view.kind, .style = type::kBody, .colour = frame.theme.secondary});
    }
    signature_ui(frame, column, view);
    claims_ui(frame, column, view);
}

std::uint16_t busy(const ExaminationView& view)
{
    return static_cast<std::uint16_t>(view.is_waiting ? a11y::kDisabled | a11y::kBusy : 0);
}

}  // namespace

void details_ui(Frame& frame, Column& column, const DetailsView& view, const domain::TokenId& id)
{
    examination_ui(frame, column, view.examination);
    column.skip(20);
    Flow flow{column, size::kTouch, 8};
    const auto act = [&](const ButtonSpec& spec) {
        return static_cast<bool>(button(frame, flow.take(button_width(spec)), spec));
    };
    if (act({.key = "check",
             .label = tr("label.check-now"),
             .kind = Kind::Primary,
             .states = busy(view.examination),
             .progress = tr("label.checking")})) {
        frame.dispatch(CheckNowAsked{});
    }
    if (view.can_be_reminded && act({.key = "reminder", .label = tr("label.add-reminder")})) {
        frame.dispatch(ReminderAsked{id});
    }
    if (act({.key = "leak", .label = tr("label.token-leaked")})) frame.dispatch(LeakReported{});
    if (act({.key = "close", .label = tr("label.close")})) frame.dispatch(Dismissed{});
}

void check_ui(Frame& frame, Column& column, const ExaminationView& view)
{
    column.skip(20);
    const FieldSpec token{.key = "token",
                          .label = tr("label.token-to-check"),
                          .input = a11y::Input::Token,
                          .problem = view.problem};
    frame.first_focus = field(frame, column, token, frame.drafts.token_to_check);
    examination_ui(frame, column, view);
    column.skip(20);
    Line line{column.take(size::kTouch), 12};
    if (button(frame, line.take((column.w - 12) / 2), {.key = "close", .label = tr("label.close")})) {
        frame.dispatch(Dismissed{});
    }
    const ButtonSpec check{.key = "check",
                           .label = tr("label.check"),
                           .kind = Kind::Primary,
                           .states = static_cast<std::uint16_t>(a11y::kDefault | busy(view)),
                           .progress = tr("label.checking")};
    if (button(frame, line.rest(), check)) {
        frame.dispatch(CheckGiven{Secret(frame.drafts.token_to_check)});
    }
}

}  // namespace latchkey::page
