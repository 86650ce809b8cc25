// samples.hpp — what the sections of the gallery share: rows of samples, and samples that look used while nobody uses
// them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kit/frame/frame.hpp"
#include "kit/widgets/panels.hpp"
#include "kit/widgets/text_widgets.hpp"

namespace latchkey::gallery {

struct Samples {
    kit::Frame& frame;
    kit::Column column;
    std::map<std::string, std::string, std::less<>>& values;  // Of fields, by their labels.
    std::vector<a11y::NodeId>& focused;                       // What is shown as if it had the focus.

    // The text that a field holds; `first` at the beginning.
    std::string& value(std::string_view label, std::string_view first)
    {
        return values.try_emplace(std::string(label), first).first->second;
    }
};

enum class Pose { Default, Hover, Focus, Pressed };

// What is drawn while it lives looks as if the pointer were over `rect`, or held it down, or the focus were on the node
// `id`. The ring around the focus is the browser's: gallery.js shows that.
class Posed {
public:
    Posed(Samples& samples, Pose pose, const kit::Rect& rect, a11y::NodeId id);
    ~Posed();
    Posed(const Posed&) = delete;
    Posed& operator=(const Posed&) = delete;

private:
    kit::Frame& frame_;
    ImVec2 place_, pressed_at_;
    bool is_down_;
    a11y::NodeId focused_;
    bool is_focus_visible_;
};

// A card with a heading.
template <class Content>
void section(Samples& samples, std::string_view title, Content content)
{
    constexpr float kPadding = 24;
    auto& [frame, column, values, focused] = samples;
    kit::Scope scope(frame, title, {.role = a11y::Role::Group, .name = std::string(title)});
    const kit::Rect box = column.take(frame.height_of(scope.id()));
    scope.set_rect(box);
    kit::card(frame, box);
    const auto outside = std::exchange(column, {box.x + kPadding, box.y + kPadding, box.w - 2 * kPadding});
    kit::panel_heading(frame, column, title);
    content(samples);
    frame.set_height(scope.id(), column.y + kPadding - box.y);
    column = outside;
    column.skip(kit::size::kGap);
}

// What is alike, below a caption, as many to a line as fit: `content` takes its places from a flow of this height.
template <class Content>
void row(Samples& samples, std::string_view caption, float height, Content content)
{
    auto& [frame, column, values, focused] = samples;
    column.skip(16);
    kit::Scope group(frame, caption, {.role = a11y::Role::Group, .name = std::string(caption)});
    const float top = column.y;
    kit::text_block(frame, column,
                    {.key = "caption", .text = caption, .style = kit::type::kLabel, .colour = frame.theme.quiet});
    column.skip(6);
    kit::Flow flow{column, height, 12};
    content(flow);
    group.set_rect({column.x, top, column.w, column.y - top});
}

void buttons(Samples& samples);
void fields(Samples& samples);
void choices(Samples& samples);
void panels(Samples& samples);
void texts(Samples& samples);

// What is open over the page.
enum class Open { Nothing, Menu, Dialog, Alert };

// The buttons that open it, and the menu.
void openers(Samples& samples, Open& open);

// The dialog or the alert; returns its title.
a11y::NodeId dialogs(Samples& samples, Open& open, float opened_at);

}  // namespace latchkey::gallery
