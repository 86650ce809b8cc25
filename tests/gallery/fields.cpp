// fields.cpp — what text is typed into, or copied from.
#include <array>

#include "kit/widgets/controls.hpp"
#include "tests/gallery/samples.hpp"

namespace latchkey::gallery {

namespace {

using namespace kit;

struct FieldState {
    FieldSpec spec;
    std::string_view value = {};
    Pose pose = Pose::Default;
};

constexpr float kFieldWidth = 240;

void text_fields(Samples& samples)
{
    static constexpr std::array kStates{
        FieldState{{.key = "empty", .label = "Empty"}},
        FieldState{{.key = "filled", .label = "Filled in"}, "nightly ingestion"},
        FieldState{{.key = "long", .label = "Longer than the field"},
                   "The quick brown fox jumps over the lazy dog, twice"},
        FieldState{{.key = "focus", .label = "Focus"}, "The browser's own text", Pose::Focus},
        FieldState{{.key = "invalid", .label = "Invalid", .problem = "Letters and digits only"}, "???"},
        FieldState{{.key = "disabled", .label = "Disabled", .states = a11y::kDisabled}, "not to be changed"},
        FieldState{{.key = "username", .label = "Username", .input = a11y::Input::Username}, "jane.doe"},
        FieldState{{.key = "password", .label = "Password", .input = a11y::Input::Password}, "correct horse"},
        FieldState{{.key = "token", .label = "Token", .input = a11y::Input::Token}, "not a token"},
    };
    row(samples, "Fields", type::kLabel.line + 6 + size::kTouch, [&](Flow& flow) {
        for (const auto& [spec, value, pose] : kStates) {
            const Rect rect = flow.take(kFieldWidth);
            const Posed posed(samples, pose, rect, samples.frame.tree.id_of(spec.key));
            Column column{rect.x, rect.y, rect.w};
            field(samples.frame, column, spec, samples.value(spec.label, value));
        }
    });
}

void search_fields(Samples& samples)
{
    static constexpr std::array kStates{
        FieldState{{.key = "empty", .label = "Search"}},
        FieldState{{.key = "filled", .label = "Search, filled in"}, "nightly"},
        FieldState{{.key = "focus", .label = "Search, focus"}, "nightly", Pose::Focus},
    };
    row(samples, "Search fields", size::kTouch, [&](Flow& flow) {
        for (const auto& [spec, value, pose] : kStates) {
            const Rect rect = flow.take(kFieldWidth);
            const Posed posed(samples, pose, rect, samples.frame.tree.id_of(spec.key));
            search_field(samples.frame, rect, spec.key, spec.label, samples.value(spec.label, value));
        }
    });
}

void read_only_fields(Samples& samples)
{
    static constexpr std::array kStates{
        FieldState{{.key = "masked", .label = "Masked"}},
        FieldState{{.key = "shown", .label = "Shown"}, "eyJhbGciOiJSUzI1NiJ9"},
        FieldState{{.key = "focus", .label = "Shown, focus"}, "eyJhbGciOiJSUzI1NiJ9", Pose::Focus},
    };
    row(samples, "To be copied: masked, shown, in focus", size::kTouch, [&](Flow& flow) {
        for (const auto& [spec, value, pose] : kStates) {
            const Rect rect = flow.take(kFieldWidth);
            const Posed posed(samples, pose, rect, samples.frame.tree.id_of(spec.key));
            read_only_field(samples.frame, rect, spec, Secret(std::string(value)));
        }
    });
}

}  // namespace

void fields(Samples& samples)
{
    section(samples, "Fields", [](Samples& inside) {
        text_fields(inside);
        search_fields(inside);
        read_only_fields(inside);
    });
}

}  // namespace latchkey::gallery
