// reminder.cpp — see reminder.hpp.

#include "page/examine/reminder.hpp"

#include "base/fingerprint.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/examine/examine.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono;

std::string digits(int number, std::size_t width)
{
    auto text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

// 20261123T154200Z
std::string utc(Instant instant)
{
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(floor<seconds>(instant - day));
    return digits(int(date.year()), 4) + digits(static_cast<int>(unsigned(date.month())), 2) +
           digits(static_cast<int>(unsigned(date.day())), 2) + 'T' + digits(static_cast<int>(time.hours().count()), 2) +
           digits(static_cast<int>(time.minutes().count()), 2) + digits(static_cast<int>(time.seconds().count()), 2) +
           'Z';
}

// The same token gets the same entry, and nobody gets the id.
std::string uid_of(const domain::TokenId& id)
{
    return std::to_string(fingerprint(id.value)) + "@latchkey";
}

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '\n') {
            safe += "\\n";
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) continue;
        if (std::string_view("\\;,").contains(c)) safe += '\\';
        safe += c;
    }
    return safe;
}

// A content line, folded after 75 bytes at most, and never within a character.
void add(std::string& calendar, std::string_view name, std::string_view value)
{
    constexpr std::size_t kLongest = 75;
    std::string text(name);
    text.append(":").append(value);
    std::string_view rest = text;
    auto room = kLongest;
    while (rest.size() > room) {
        auto end = room;
        while ((rest[end] & 0xc0) == 0x80) --end;
        calendar.append(rest.substr(0, end)).append("\r\n ");
        rest.remove_prefix(end);
        room = kLongest - 1;
    }
    calendar.append(rest).append("\r\n");
}

}  // namespace

std::string reminder(const domain::Token& token, std::string_view server, Instant now)
{
    const auto summary = escaped(fill(tr("message.reminder"), {{"name", token.name}}));
    const auto end = token.expires_at.value_or(now);
    std::string calendar;
    add(calendar, "BEGIN", "VCALENDAR");
    add(calendar, "VERSION", "2.0");
    add(calendar, "PRODID", "-//Latchkey//Latchkey//EN");
    add(calendar, "BEGIN", "VEVENT");
    add(calendar, "UID", uid_of(token.id));
    add(calendar, "DTSTAMP", utc(now));
    add(calendar, "DTSTART", utc(end));
    add(calendar, "SUMMARY", summary);
    add(calendar, "DESCRIPTION", escaped(fill(tr("message.reminder-advice"), {{"server", server}})));
    add(calendar, "TRANSP", "TRANSPARENT");
    for (const auto days : domain::kWarnings) {
        if (end - days <= now) continue;
        add(calendar, "BEGIN", "VALARM");
        add(calendar, "ACTION", "DISPLAY");
        add(calendar, "DESCRIPTION", summary);
        add(calendar, "TRIGGER", "-P" + std::to_string(days.count()) + "D");
        add(calendar, "END", "VALARM");
    }
    add(calendar, "END", "VEVENT");
    add(calendar, "END", "VCALENDAR");
    return calendar;
}

Effects on(State& state, const ReminderAsked& action, Instant now)
{
    const auto* visit = visit_in(state);
    const auto* token = visit ? find_token(*visit, action.id) : nullptr;
    if (!token || !token->expires_at) return {};
    state.notice.reset();
    return {SaveFile{"token-reminder.ics", "text/calendar", Secret(reminder(*token, state.server, now))}};
}

}  // namespace latchkey::page
