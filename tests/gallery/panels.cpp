// panels.cpp — what holds, decorates and says: notes, badges, chips, avatars, what has not come yet, text.
#include "kit/widgets/panels.hpp"

#include <array>

#include "tests/gallery/samples.hpp"

namespace latchkey::gallery {

namespace {

using namespace kit;

struct Tone {
    std::string_view name;
    Tint Theme::* tint;
    Icon icon;
};

constexpr std::array kTones{
    Tone{"Plain", &Theme::plain, Icon::Details},
    Tone{"Good", &Theme::ok, Icon::Check},
    Tone{"Warning", &Theme::warning, Icon::Warning},
    Tone{"Error", &Theme::error, Icon::Close},
};

void notes(Samples& samples)
{
    row(samples, "Notes", 0, [&](Flow&) {
        for (const auto& [name, tint, icon] : kTones) {
            note(samples.frame, samples.column,
                 {.key = name, .text = name, .tint = samples.frame.theme.*tint, .icon = icon});
            samples.column.skip(8);
        }
    });
}

void badges(Samples& samples)
{
    row(samples, "Badges", 24, [&](Flow& flow) {
        for (const auto& [name, tint, icon] : kTones)
            badge(samples.frame, flow.take(badge_width(name)), {name, name, samples.frame.theme.*tint});
    });
}

void avatars(Samples& samples)
{
    row(samples, "Avatars", 64, [&](Flow& flow) {
        for (const float hue : {20.0f, 140.0f, 260.0f})
            for (const float side : {32.0f, 64.0f})
                avatar(samples.frame, centred(flow.take(side), side, side), {"J", hue});
    });
}

void skeletons(Samples& samples)
{
    row(samples, "What has not come yet", 0, [&](Flow&) {
        for (const float share : {0.6f, 0.4f, 0.5f}) skeleton(samples.frame, samples.column.take(24), share);
    });
}

struct Style {
    std::string_view name;
    TextStyle style;
};

constexpr std::array kStyles{
    Style{"Page title", type::kPageTitle},
    Style{"Name", type::kName},
    Style{"Section", type::kSection},
    Style{"Subsection", type::kSubsection},
    Style{"Body", type::kBody},
    Style{"Body, medium", type::kBodyMedium},
    Style{"Body, strong", type::kBodyStrong},
    Style{"Caption", type::kCaption},
    Style{"Label", type::kLabel},
    Style{"Note", type::kNote},
    Style{"Code", type::kCode},
};

constexpr std::string_view kParagraph =
    "A text takes as many lines as it needs, and is found, selected and read aloud as one. Ελληνικά, 日本語 and 🔑 are "
    "drawn with the browser's own glyphs.";

void paragraph(Samples& samples, std::string_view caption, ImU32 colour, bool is_centred)
{
    row(samples, caption, 0, [&](Flow&) {
        text_block(
            samples.frame, samples.column,
            {.key = "text", .text = kParagraph, .style = type::kBody, .colour = colour, .is_centred = is_centred});
    });
}

}  // namespace

void panels(Samples& samples)
{
    section(samples, "Panels", [](Samples& inside) {
        notes(inside);
        badges(inside);
        const std::array<std::string, 3> values{"Data Platform", "Finance", "A name so long that it takes a line"};
        row(inside, "Chips", 0, [&](Flow&) {
            chips(inside.frame, inside.column, {"Teams", values, {}});
            inside.column.skip(8);
            chips(inside.frame, inside.column, {"Roles", {}, "No roles"});
        });
        avatars(inside);
        skeletons(inside);
    });
}

void texts(Samples& samples)
{
    section(samples, "Text", [](Samples& inside) {
        row(inside, "Styles", 0, [&](Flow&) {
            for (const auto& [name, style] : kStyles)
                text_line(inside.frame, inside.column.take(style.line + 4),
                          {.key = name, .text = name, .style = style, .colour = inside.frame.theme.text});
        });
        paragraph(inside, "Lines", inside.frame.theme.secondary, false);
        paragraph(inside, "Lines in the middle", inside.frame.theme.tertiary, true);
    });
}

}  // namespace latchkey::gallery
