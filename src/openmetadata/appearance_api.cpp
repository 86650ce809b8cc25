// appearance_api.cpp — see appearance_api.hpp.
#include "openmetadata/appearance_api.hpp"

#include <charconv>

#include "openmetadata/answer.hpp"

namespace latchkey::openmetadata {

namespace {

std::optional<std::uint32_t> colour_of(std::string_view text)
{
    if (!text.starts_with('#')) return std::nullopt;
    std::string digits;
    for (const char digit : text.substr(1)) digits.append(text.size() == 4 ? 2 : 1, digit);
    std::uint32_t colour = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, colour, 16);
    if (digits.size() != 6 || error != std::errc() || stop != end) return std::nullopt;
    return colour;
}

}  // namespace

Call theme_preference()
{
    return {{.path = "/v1/system/config/customUiThemePreference"}, Idempotency::Yes};
}

std::optional<std::uint32_t> read_primary_colour(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    const auto theme = body ? body->object("customTheme") : std::nullopt;
    return theme ? colour_of(theme->text("primaryColor").value_or("")) : std::nullopt;
}

}  // namespace latchkey::openmetadata
