// The page asks the platform once for each text, and anew when it speaks another language.
#include "page/words/locale.hpp"

#include <gmock/gmock.h>

#include "page/words/dates.hpp"
#include "tests/support/english.hpp"
#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::at;
using test::kUtc;

// In use for a test. English, in a calendar that begins with the age of steam where the test wants it; counts how often
// it was asked.
class Asked final : public ports::Locale {
public:
    Asked() { use_locale(*this); }
    ~Asked() override
    {
        static const test::English english;
        use_locale(english);
    }

    void speak(std::string_view tag) override { has_own_calendar_ = tag == "of-steam"; }

    std::string write(ports::Format format, std::int64_t value) const override
    {
        using enum ports::Format;
        ++times;
        if (format == Plural) return value == 3 ? "few" : english_.write(format, value);
        if (!has_own_calendar_) return english_.write(format, value);
        if (format == GregorianFull) return english_.write(Full, value);
        if (format == GregorianDateAndTime) return english_.write(DateAndTime, value);
        return "the year of steam";
    }

    std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names) const override
    {
        return english_.ranks(names);
    }

    mutable int times = 0;

private:
    test::English english_;
    bool has_own_calendar_ = false;
};

TEST(ATextOfTheLanguage, IsAskedForOnce)
{
    const Asked locale;
    EXPECT_EQ(number(10'000), "10,000");
    EXPECT_EQ(number(10'000), "10,000");
    EXPECT_EQ(short_date(at(2026, 11, 30, 16, 42), kUtc), "30 Nov 2026");
    EXPECT_EQ(short_date(at(2026, 11, 30, 16, 42) + std::chrono::seconds(59), kUtc), "30 Nov 2026");
    EXPECT_EQ(locale.times, 2);
}

TEST(APageThatIsDrawnAgain, AsksThePlatformForNothing)
{
    const Asked locale;
    test::Page page(test::showing({test::kCi, test::kLaptop}));
    page.set_now(test::kNow);
    const int before = locale.times;
    ASSERT_GT(before, 0);

    page.resize({.width = 1000, .height = 700});
    page.set_now(test::kNow + std::chrono::milliseconds(1));

    EXPECT_EQ(locale.times, before);
}

TEST(WhatIsKept, IsBoundedAndGoesWithTheLanguage)
{
    Asked locale;
    for (int i = 0; i < 20'000; ++i) EXPECT_EQ(written(ports::Format::Number, i % 1000), std::to_string(i % 1000));
    EXPECT_EQ(locale.times, 1000);
    for (int i = 0; i < 20'000; ++i) number(i);
    EXPECT_EQ(number(999), "999");

    const int before = locale.times;
    use_locale(locale);
    number(999);
    EXPECT_EQ(locale.times, before + 1);
}

TEST(AnEnd, IsToldInTheGregorianCalendarAsWellWhereTheLanguageHasAnother)
{
    Asked locale;
    const auto end = at(2026, 11, 30, 16, 42);
    EXPECT_EQ(exact_date_and_time(end, kUtc), "30 Nov 2026, 16:42");

    locale.speak("of-steam");
    use_locale(locale);

    EXPECT_EQ(exact_date_and_time(end, kUtc), "the year of steam (30 Nov 2026, 16:42)");
    EXPECT_EQ(exact_full_date(end, kUtc), "the year of steam (Monday, 30 November 2026, 16:42)");
    EXPECT_EQ(date_and_time(end, kUtc), "the year of steam");
}

TEST(ACount, HasTheCategoryThatTheLanguagePutsItIn)
{
    const Asked locale;
    EXPECT_EQ(plural_category(1), PluralCategory::One);
    EXPECT_EQ(plural_category(2), PluralCategory::Other);
    EXPECT_EQ(plural_category(3), PluralCategory::Few);
}

TEST(TwoPartsOfALine, AreKeptApartAsTheLanguageDoes)
{
    EXPECT_EQ(joined("3 tokens", "1 selected"), "3 tokens, 1 selected");
}

}  // namespace
}  // namespace latchkey::page
