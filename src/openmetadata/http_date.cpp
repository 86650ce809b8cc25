// http_date.cpp — see http_date.hpp.
#include "openmetadata/http_date.hpp"

#include <charconv>

namespace latchkey::openmetadata {

namespace {

constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";

// The number that is all of `digits`.
std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
    return value;
}

bool has_form_of_date(std::string_view text)
{
    constexpr std::string_view kForm = "aaa, dd aaa dddd dd:dd:dd GMT";
    if (text.size() != kForm.size()) return false;
    for (std::size_t i = 0; i < kForm.size(); ++i) {
        const char form = kForm[i];
        if (form != 'a' && form != 'd' && form != text[i]) return false;
    }
    return true;
}

}  // namespace

std::optional<Instant> http_date(std::string_view text)
{
    using namespace std::chrono;
    if (!has_form_of_date(text)) return std::nullopt;
    const auto month_at = kMonths.find(text.substr(8, 3));
    const auto day_number = number(text.substr(5, 2)), year_number = number(text.substr(12, 4));
    const auto hour = number(text.substr(17, 2)), minute = number(text.substr(20, 2)),
               second = number(text.substr(23, 2));
    if (month_at == std::string_view::npos || month_at % 3 != 0) return std::nullopt;
    if (!day_number || !year_number || !hour || !minute || !second) return std::nullopt;
    const year_month_day date(year(*year_number), month(static_cast<unsigned>(month_at / 3 + 1)),
                              day(static_cast<unsigned>(*day_number)));
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return Instant(sys_days(date)) + hours(*hour) + minutes(*minute) + seconds(*second);
}

}  // namespace latchkey::openmetadata
