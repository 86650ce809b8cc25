// The end of a token as an entry for a calendar.
#include "page/examine/reminder.hpp"

#include <gmock/gmock.h>

#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using std::chrono::days;
using test::kNow;
using test::token;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kServer = "https://data.example.org/api";

TEST(AReminder, IsAnEventWithAnAlarmSevenThreeAndOneDaysBefore)
{
    EXPECT_EQ(reminder(token("ci"), kServer, kNow),
              "BEGIN:VCALENDAR\r\n"
              "VERSION:2.0\r\n"
              "PRODID:-//Latchkey//Latchkey//EN\r\n"
              "BEGIN:VEVENT\r\n"
              "UID:17159062521731491937@latchkey\r\n"
              "DTSTAMP:20261123T154200Z\r\n"
              "DTSTART:20270121T154200Z\r\n"
              "SUMMARY:OpenMetadata token “ci” expires\r\n"
              "DESCRIPTION:Rotate it before then: create a new token\\, put it where the ol\r\n"
              " d one is used\\, then revoke the old one. https://data.example.org/api\r\n"
              "TRANSP:TRANSPARENT\r\n"
              "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:OpenMetadata token “ci” expires\r\n"
              "TRIGGER:-P7D\r\nEND:VALARM\r\n"
              "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:OpenMetadata token “ci” expires\r\n"
              "TRIGGER:-P3D\r\nEND:VALARM\r\n"
              "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:OpenMetadata token “ci” expires\r\n"
              "TRIGGER:-P1D\r\nEND:VALARM\r\n"
              "END:VEVENT\r\n"
              "END:VCALENDAR\r\n");
}

TEST(AReminder, HasNoAlarmThatIsOver)
{
    const auto soon = reminder(test::expiring(token("ci"), kNow + days(2)), kServer, kNow);

    EXPECT_THAT(soon, Not(HasSubstr("-P7D")));
    EXPECT_THAT(soon, Not(HasSubstr("-P3D")));
    EXPECT_THAT(soon, HasSubstr("-P1D"));
}

// Whoever knows an id can revoke its token.
TEST(AReminder, HoldsNeitherTheTokenNorItsId)
{
    const auto text = reminder(token("ci"), kServer, kNow);

    EXPECT_THAT(text, Not(HasSubstr("jwt-of-ci")));
    EXPECT_THAT(text, Not(HasSubstr("id-of-ci")));
}

TEST(AReminder, LetsNoNameBreakOutOfItsLine)
{
    const auto text = reminder(token("a\nEND:VCALENDAR\r;x,y\\z"), kServer, kNow);

    EXPECT_THAT(text, HasSubstr("a\\nEND:VCALENDAR\\;x\\,y\\\\z"));
}

TEST(AReminder, HasNoLineOver75BytesAndBreaksNoCharacter)
{
    const auto text = reminder(token(std::string(60, 'a') + "äöü日本語の長い名前äöü日本語の長い名前"), kServer, kNow);

    for (std::size_t start = 0; start < text.size();) {
        const auto end = text.find("\r\n", start);
        EXPECT_LE(end - start, 75);
        EXPECT_NE(text[start] & 0xc0, 0x80);
        EXPECT_NE(text[start + 1] & 0xc0, 0x80);
        start = end + 2;
    }
}

TEST(AReminder, IsHandedOverAsAFileForATokenThatHasAnEnd)
{
    auto endless = token("endless");
    endless.expires_at = std::nullopt;
    const auto state = test::showing({token("ci"), endless});

    const auto asked = test::step(state, ReminderAsked{{"id-of-ci"}});

    ASSERT_EQ(asked.effects.size(), 1);
    EXPECT_EQ(std::get<SaveFile>(asked.effects.front()).name, "token-reminder.ics");
    EXPECT_EQ(std::get<SaveFile>(asked.effects.front()).type, "text/calendar");
    EXPECT_EQ(asked.state, state);
    EXPECT_THAT(test::step(state, ReminderAsked{endless.id}).effects, testing::IsEmpty());
}

TEST(AReminder, IsSpokenOfOnceItIsKnownWhatBecameOfIt)
{
    const auto state = test::showing({token("ci")});

    EXPECT_EQ(test::after(state, FileAnswered{true}), test::saying(state, {NewsCode::FileHandedOver}));
    EXPECT_FALSE(test::after(state, FileAnswered{false}).notice->until.has_value());
}

}  // namespace
}  // namespace latchkey::page
