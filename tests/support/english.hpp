// english.hpp — ports::Locale without a platform: English, whatever it is told to speak.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>

#include "base/text.hpp"
#include "base/unicode/letters.hpp"
#include "ports/locale.hpp"

namespace latchkey::test {

class English final : public ports::Locale {
public:
    void speak(std::string_view) override {}

    std::string write(ports::Format format, std::int64_t value) const override
    {
        using enum ports::Format;
        switch (format) {
        case GregorianDateAndTime:
        case GregorianFull: return "";
        case Number: return grouped(value);
        case Minutes: return counted(value, "minute");
        case Hours: return counted(value, "hour");
        case Days: return counted(value, "day");
        case InMinutes: return from_now(value, "minute");
        case InHours: return from_now(value, "hour");
        case InDays: return from_now(value, "day");
        case Plural: return value == 1 ? "one" : "other";
        case Separator: return ", ";
        case Date:
        case DateAndTime:
        case Brief:
        case DayAndMonth:
        case Full:
        case Time: break;
        }
        return dated(format, std::chrono::milliseconds(value * 60'000));
    }

    std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names) const override
    {
        std::vector<std::uint32_t> ranks(names.size());
        for (std::size_t i = 0; i < names.size(); ++i) ranks[i] = static_cast<std::uint32_t>(i);
        std::vector<Key> keys(names.size());
        std::ranges::transform(names, keys.begin(), key_of);
        auto order = ranks;
        std::ranges::sort(order, {}, [&](auto place) -> const Key& { return keys[place]; });
        for (std::size_t i = 1; i < order.size(); ++i) {
            const bool is_alike = keys[order[i]] == keys[order[i - 1]];
            ranks[order[i]] = is_alike ? ranks[order[i - 1]] : static_cast<std::uint32_t>(i);
        }
        if (!order.empty()) ranks[order.front()] = 0;
        return ranks;
    }

private:
    // A letter as it is, a number as a letter of its own: by how many digits it has, and by those.
    using Key = std::vector<std::tuple<char32_t, std::size_t, std::string>>;

    static Key key_of(std::string_view name)
    {
        Key key;
        while (!name.empty()) {
            const auto digits = std::min(name.find_first_not_of("0123456789"), name.size());
            auto count = name.substr(0, digits);
            count.remove_prefix(std::min(count.find_first_not_of('0'), count.size()));
            if (digits > 0) key.emplace_back('0', count.size(), count);
            name.remove_prefix(digits);
            if (name.empty()) break;
            if (const auto letter = folded(take_character(name)); letter != 0) key.emplace_back(letter, 0, "");
        }
        return key;
    }

    static std::string grouped(std::int64_t value)
    {
        auto digits = std::to_string(value);
        for (auto end = std::ssize(digits) - 3; end > 0; end -= 3) digits.insert(static_cast<std::size_t>(end), ",");
        return digits;
    }

    static std::string counted(std::int64_t count, const std::string& unit)
    {
        return grouped(count) + " " + unit + (count == 1 ? "" : "s");
    }

    static std::string from_now(std::int64_t count, const std::string& unit)
    {
        return count < 0 ? counted(-count, unit) + " ago" : "in " + counted(count, unit);
    }

    static std::string dated(ports::Format format, std::chrono::milliseconds wall)
    {
        using namespace std::chrono;
        using enum ports::Format;
        static constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
        static constexpr std::array kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                              "Thursday", "Friday", "Saturday"};
        const sys_days day(floor<days>(wall));
        const year_month_day date(day);
        const auto minutes_of_day = (wall - day.time_since_epoch()) / minutes(1);
        const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
        const std::string month = kMonths[unsigned(date.month()) - 1];
        const auto time = two(minutes_of_day / 60) + ":" + two(minutes_of_day % 60);
        const auto day_of = std::to_string(unsigned(date.day())) + " ";
        const auto year = " " + std::to_string(int(date.year()));
        const auto brief = day_of + month.substr(0, 3);
        if (format == Time) return time;
        if (format == DayAndMonth) return brief;
        if (format == Brief) return brief + ", " + time;
        if (format == Date) return brief + year;
        if (format == DateAndTime) return brief + year + ", " + time;
        return std::string(kWeekdays[weekday(day).c_encoding()]) + ", " + day_of + month + year + ", " + time;
    }
};

}  // namespace latchkey::test
