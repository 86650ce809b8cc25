// new_token_ui.cpp — what the Copy your token dialog holds; see generate_ui.hpp.
#include <array>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/generate/generate_ui.hpp"
#include "page/generate/generate_view.hpp"
#include "page/tokens/tokens.hpp"

namespace latchkey::page {

namespace {

constexpr float kTabHeight = 40;

// Field, Show and Copy beside each other; below each other where it is narrow.
void token_ui(Frame& frame, Column& column, const NewTokenView& view)
{
    const FieldSpec token{.key = "token", .label = tr("message.personal-access-token"), .input = a11y::Input::Token};
    field_label(frame, column, token);
    const ButtonSpec show{.key = "show", .label = view.is_revealed ? tr("label.hide-token") : tr("label.show-token")};
    const ButtonSpec copy{.key = "copy",
                          .label = tr("message.copy-to-clipboard"),
                          .kind = Kind::Primary,
                          .icon = frame.is_narrow() ? Icon::None : Icon::Copy};
    Line line{column.take(size::kTouch), 8};
    Rect copy_box, show_box;
    if (frame.is_narrow()) {
        column.skip(8);
        Line below{column.take(size::kTouch), 8};
        const bool is_room = button_width(show) + below.gap + button_width(copy) <= below.box.w;
        show_box = is_room ? below.take(button_width(show)) : below.rest();
        if (!is_room) column.skip(8);
        copy_box = is_room ? below.rest() : column.take(size::kTouch);
    } else {
        copy_box = line.take_end(button_width(copy));
        show_box = line.take_end(button_width(show));
    }
    const auto id = read_only_field(frame, line.rest(), token, view.token);
    if (button(frame, show_box, show)) frame.dispatch(RevealToggled{});
    if (button(frame, copy_box, copy)) frame.dispatch(CopyAsked{view.id});
    if (view.refusal.empty()) return;
    frame.selection = id;
    column.skip(12);
    note(frame, column, {"refusal", view.refusal, frame.theme.error, a11y::Role::Alert});
}

struct UsageTab {
    Usage usage;
    std::string_view key;
    TextKey name;
};
constexpr std::array kUsages{UsageTab{Usage::Header, "header", "label.header"},
                             UsageTab{Usage::Curl, "curl", "label.curl"},
                             UsageTab{Usage::Environment, "environment", "label.environment"},
                             UsageTab{Usage::Python, "python", "label.python"},
                             UsageTab{Usage::Java, "java", "label.java"},
                             UsageTab{Usage::Ingestion, "ingestion", "label.ingestion"},
                             UsageTab{Usage::Mcp, "mcp", "label.mcp"}};

void usage_ui(Frame& frame, Column& column, const NewTokenView& view)
{
    constexpr float kPadding = 12, kIconButton = 36;
    std::array<KeyedLabel, kUsages.size()> tabs;
    std::ranges::transform(kUsages, tabs.begin(), [](const auto& tab) { return KeyedLabel{tab.key, tr(tab.name)}; });
    const auto chosen =
        static_cast<std::size_t>(std::ranges::find(kUsages, view.usage, &UsageTab::usage) - kUsages.begin());
    const auto list = tab_list(frame, column,
                               {.key = "usage",
                                .label = tr("label.usage"),
                                .panel = "usage-panel",
                                .tabs = tabs,
                                .selected = chosen,
                                .height = frame.target(kTabHeight)});
    if (list.pressed) frame.dispatch(UsageChosen{kUsages[*list.pressed].usage});
    column.skip(12);
    Scope panel(frame, "usage-panel", {.role = a11y::Role::TabPanel, .name = std::string(tabs[chosen].label)});
    panel.relate_to(list.selected);
    const std::string_view text = view.usage_text.reveal();
    const float side = frame.target(kIconButton);
    const float width = column.w - 2 * kPadding - side;
    const Rect box = column.take(std::max(side + 8, text_height(type::kCode, text, width) + 2 * kPadding));
    fill(frame, box, frame.theme.mute, radius::kControl);
    Column code{box.x + kPadding, box.y + kPadding, width};
    text_block(frame, code,
               {.key = "code",
                .text = text,
                .style = type::kCode,
                .colour = frame.theme.secondary,
                .states = static_cast<std::uint16_t>(a11y::kPlain | (view.is_spelt_out ? a11y::kSecret : 0))});
    const Rect corner{end(box) - side - 4, box.y + 4, side, side};
    if (button(frame, corner,
               {.key = "copy-usage",
                .label = {},
                .name = tr("label.copy-this-line"),
                .kind = Kind::Quiet,
                .icon = Icon::Copy})) {
        frame.dispatch(UsageCopyAsked{});
    }
    panel.set_rect(box);
}

// What puts the token itself somewhere: into the lines above, or into a file.
void taking_ui(Frame& frame, Column& column, const NewTokenView& view)
{
    const auto include = tr("label.include-token");
    Flow flow{column, frame.target(size::kSmall), 16, 8};
    if (toggle(frame, flow.take(switch_width(include)), {"include", include, {}, view.is_spelt_out})) {
        frame.dispatch(SecretInUsageToggled{});
    }
    const auto label = fill(tr("label.download-env"), {{"file", ".env"}});
    const ButtonSpec file{.key = "file", .label = label};
    if (button(frame, flow.take(button_width(file)), file)) frame.dispatch(FileAsked{});
    if (view.caution.empty()) return;
    column.skip(12);
    note(frame, column, {"caution", view.caution, frame.theme.warning, a11y::Role::Alert});
}

}  // namespace

void new_token_ui(Frame& frame, Column& column, const NewTokenView& view)
{
    column.skip(20);
    if (!view.origin.empty()) {
        note(frame, column, {"origin", view.origin, frame.theme.warning, a11y::Role::Alert});
        column.skip(16);
    }
    token_ui(frame, column, view);
    if (!view.hides.empty()) {
        column.skip(6);
        text_block(frame, column,
                   {.key = "hides", .text = view.hides, .style = type::kCaption, .colour = frame.theme.quiet});
    }
    column.skip(16);
    note(frame, column, {"store-it", tr("message.store-your-token"), frame.theme.warning});
    column.skip(16);
    usage_ui(frame, column, view);
    column.skip(12);
    taking_ui(frame, column, view);
    if (!view.warning.empty()) {
        column.skip(16);
        note(frame, column, {"not-copied", view.warning, frame.theme.error, a11y::Role::Alert});
    }
    column.skip(20);
    const ButtonSpec done{.key = "done", .label = tr("label.done"), .kind = Kind::Primary};
    Line line{column.take(size::kTouch), 12};
    if (button(frame, frame.is_narrow() ? line.rest() : line.take_end(button_width(done)), done)) {
        frame.dispatch(Dismissed{});
    }
}

}  // namespace latchkey::page
