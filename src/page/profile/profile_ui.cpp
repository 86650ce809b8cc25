// profile_ui.cpp — the profile page and its Overview; see profile_ui.hpp.
#include "page/profile/profile_ui.hpp"

#include <array>
#include <cmath>
#include <string>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/tokens/tokens_ui.hpp"

namespace latchkey::page {

namespace {

constexpr float kTwoColumns = 1080;  // From this width on.
constexpr float kAvatar = 64;
constexpr float kTabBar = 48;

bool has_two_columns(const Frame& frame)
{
    return frame.input.viewport.width >= kTwoColumns;
}

// A card as high as what `content` puts into it.
template <class Content>
void box_ui(Frame& frame, Column& column, std::string_view key, Content content)
{
    Scope scope(frame, key, {.role = a11y::Role::Group});
    const Rect box = column.take(frame.height_of(scope.id()));
    card(frame, box);
    Column inside{box.x, box.y, box.w};
    content(inside);
    frame.set_height(scope.id(), inside.y - box.y);
    scope.set_rect(box);
}

void name_ui(Frame& frame, Column& column, const ProfileView& view)
{
    text_block(frame, column,
               {.key = "name",
                .text = view.name,
                .style = type::kName,
                .colour = frame.theme.text,
                .role = a11y::Role::Heading,
                .level = 1});
    if (view.email.empty()) return;
    text_block(frame, column,
               {.key = "email", .text = view.email, .style = type::kBody, .colour = frame.theme.tertiary});
}

void groups_ui(Frame& frame, Column& column, const ProfileView& view)
{
    for (const auto& group : view.groups) {
        column.skip(20);
        chips(frame, column, {group.label, group.values, group.none});
    }
}

void tall_person_ui(Frame& frame, Column& column, const ProfileView& view)
{
    Column inside = column.inset(24);
    inside.skip(24);
    avatar(frame, {inside.x, inside.y, kAvatar, kAvatar}, {view.initial, view.hue});
    inside.skip(kAvatar + 12);
    name_ui(frame, inside, view);
    groups_ui(frame, inside, view);
    column.y = inside.y + 24;
}

void flat_person_ui(Frame& frame, Column& column, const ProfileView& view)
{
    constexpr float kPadding = 16;
    const Rect face{column.x + kPadding, column.y + kPadding, kAvatar, kAvatar};
    avatar(frame, face, {view.initial, view.hue});
    Column inside{end(face) + kPadding, face.y + 7, column.w - kAvatar - 3 * kPadding};
    name_ui(frame, inside, view);
    column.y = std::max(bottom(face), inside.y) + kPadding;
}

void panel_ui(Frame& frame, Column& column, const ProfilePage& page)
{
    constexpr std::array kTabs{Tab::Overview, Tab::AccessTokens};
    const std::array tabs{KeyedLabel{"overview", tr("label.overview")},
                          KeyedLabel{"tokens", tr("label.access-token-plural")}};
    const bool is_overview = page.tab == Tab::Overview;
    const std::size_t chosen = is_overview ? 0 : 1;
    const std::string_view key = is_overview ? "overview-panel" : "tokens-panel";
    Column bar = column.inset(1);
    const auto list = tab_list(frame, bar,
                               {.key = "tabs",
                                .label = tr("label.profile-sections"),
                                .panel = key,
                                .tabs = tabs,
                                .selected = chosen,
                                .height = kTabBar,
                                .padding = frame.margin() - 1});
    column.y = bar.y;
    if (list.pressed) frame.dispatch(TabChosen{kTabs[*list.pressed]});
    Scope panel(frame, key, {.role = a11y::Role::TabPanel, .name = std::string(tabs[chosen].label)});
    panel.relate_to(list.selected);
    const float top = column.y;
    if (is_overview) {
        overview_ui(frame, column, page.profile);
    } else {
        tokens_ui(frame, column, {page.tokens, page.history});
    }
    panel.set_rect({column.x, top, column.w, column.y - top});
}

// A paragraph, or an item of a list with its dot.
void passage_ui(Frame& frame, Column& column, std::string_view key, const Passage& passage)
{
    const bool is_item = passage.kind == Passage::Kind::Item;
    const TextStyle& style = type::kBody;
    if (passage.kind == Passage::Kind::Link) {
        const float width = std::min(std::ceil(text_width(style, passage.text)) + 1, column.w);
        const Rect row = column.take(frame.target(style.line));
        return link(frame, {row.x, row.y, width, row.h},
                    {key, passage.text, passage.address, style, tr("message.opens-in-a-new-tab")});
    }
    constexpr float kDot = 4, kIndent = 16;
    Column inside{column.x + (is_item ? kIndent : 0), column.y, column.w - (is_item ? kIndent : 0)};
    if (is_item) disc(frame, centred({column.x, column.y, kIndent - 4, style.line}, kDot, kDot), frame.theme.tertiary);
    text_block(frame, inside,
               {.key = key,
                .text = passage.text,
                .style = style,
                .colour = frame.theme.tertiary,
                .role = is_item ? a11y::Role::ListItem : a11y::Role::Text});
    column.y = inside.y;
}

void description_ui(Frame& frame, Column& column, std::span<const Passage> passages)
{
    if (passages.empty())
        return passage_ui(frame, column, "description",
                          {Passage::Kind::Paragraph, std::string(tr("message.no-description"))});
    for (std::size_t i = 0; i < passages.size();) {
        const auto key = "passage-" + std::to_string(i);
        if (i > 0) column.skip(8);
        if (passages[i].kind != Passage::Kind::Item) {
            passage_ui(frame, column, key, passages[i++]);
            continue;
        }
        Scope list(frame, key, {.role = a11y::Role::List});
        const float top = column.y;
        for (; i < passages.size() && passages[i].kind == Passage::Kind::Item; ++i)
            passage_ui(frame, column, "item-" + std::to_string(i), passages[i]);
        list.set_rect({column.x, top, column.w, column.y - top});
    }
}

}  // namespace

void overview_ui(Frame& frame, Column& column, const ProfileView& view)
{
    Column inside = column.inset(frame.margin());
    inside.skip(24);
    panel_heading(frame, inside, tr("label.description"));
    inside.skip(4);
    description_ui(frame, inside, view.description);
    if (!has_two_columns(frame)) groups_ui(frame, inside, view);
    column.y = inside.y + 32;
}

void profile_ui(Frame& frame, const ProfilePage& page)
{
    const auto& viewport = frame.input.viewport;
    Scope main(frame, "main",
               {.role = a11y::Role::Main, .states = static_cast<std::uint16_t>(frame.is_inert ? a11y::kInert : 0)});
    const float padding = frame.margin();
    const float width = std::min(viewport.width, size::kContent) - 2 * padding;
    Column first{(viewport.width - width) / 2, size::kBar + (frame.is_narrow() ? 16.0f : 32.0f), width};
    Column rest = first;
    if (has_two_columns(frame)) {
        first.w = size::kSideCard;
        rest = {first.x + first.w + size::kGap, first.y, width - first.w - size::kGap};
        box_ui(frame, first, "person", [&](Column& inside) { tall_person_ui(frame, inside, page.profile); });
    } else {
        box_ui(frame, first, "person", [&](Column& inside) { flat_person_ui(frame, inside, page.profile); });
        rest.y = first.y + size::kGap;
    }
    box_ui(frame, rest, "sections", [&](Column& inside) { panel_ui(frame, inside, page); });
    frame.document_height = std::max(first.y, rest.y) + 32;
    main.set_rect({0, size::kBar, viewport.width, frame.document_height - size::kBar});
}

}  // namespace latchkey::page
