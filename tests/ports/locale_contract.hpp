// locale_contract.hpp — what every ports::Locale does, and says in English. Each implementation brings a Host with a
// locale().
#pragma once

#include <gmock/gmock.h>

#include "ports/locale.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::test {

template <class Host>
class LocaleContract : public testing::Test {
protected:
    std::string write(ports::Format format, std::int64_t value) { return host_.locale().write(format, value); }

    std::string date(ports::Format format, Instant wall)
    {
        return write(format, wall.time_since_epoch() / std::chrono::minutes(1));
    }

    std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names) { return host_.locale().ranks(names); }

    Host host_;
};

TYPED_TEST_SUITE_P(LocaleContract);

TYPED_TEST_P(LocaleContract, WritesADateByItsFormat)
{
    using enum ports::Format;
    const auto noon = at(2026, 11, 30, 16, 42);
    EXPECT_EQ(this->date(Date, noon), "30 Nov 2026");
    EXPECT_EQ(this->date(DateAndTime, noon), "30 Nov 2026, 16:42");
    EXPECT_EQ(this->date(Brief, noon), "30 Nov, 16:42");
    EXPECT_EQ(this->date(DayAndMonth, noon), "30 Nov");
    EXPECT_EQ(this->date(Full, noon), "Monday, 30 November 2026, 16:42");
    EXPECT_EQ(this->date(Time, noon), "16:42");
    EXPECT_EQ(this->date(GregorianDateAndTime, noon), "");
    EXPECT_EQ(this->date(GregorianFull, noon), "");
}

TYPED_TEST_P(LocaleContract, KnowsTheEdgesOfDaysAndYears)
{
    using enum ports::Format;
    EXPECT_EQ(this->date(Brief, at(2026, 9, 3, 0, 5)), "3 Sep, 00:05");
    EXPECT_EQ(this->date(Full, at(2028, 2, 29, 12)), "Tuesday, 29 February 2028, 12:00");
    EXPECT_EQ(this->date(DateAndTime, Instant{}), "1 Jan 1970, 00:00");
    EXPECT_EQ(this->date(DateAndTime, at(1969, 12, 31, 23, 59)), "31 Dec 1969, 23:59");
    EXPECT_EQ(this->date(Date, at(10000, 1, 1)), "1 Jan 10000");
}

TYPED_TEST_P(LocaleContract, CountsMinutesHoursAndDays)
{
    using enum ports::Format;
    EXPECT_EQ(this->write(Minutes, 1), "1 minute");
    EXPECT_EQ(this->write(Hours, 1), "1 hour");
    EXPECT_EQ(this->write(Days, 7), "7 days");
    EXPECT_EQ(this->write(InMinutes, 3), "in 3 minutes");
    EXPECT_EQ(this->write(InHours, 1), "in 1 hour");
    EXPECT_EQ(this->write(InDays, 1), "in 1 day");
    EXPECT_EQ(this->write(InMinutes, -1), "1 minute ago");
    EXPECT_EQ(this->write(InHours, -2), "2 hours ago");
    EXPECT_EQ(this->write(InDays, -1), "1 day ago");
    EXPECT_EQ(this->write(InDays, 1234), "in 1,234 days");
}

TYPED_TEST_P(LocaleContract, WritesNumbersAndWhatGoesWithThem)
{
    using enum ports::Format;
    EXPECT_EQ(this->write(Number, 0), "0");
    EXPECT_EQ(this->write(Number, 10'000), "10,000");
    EXPECT_EQ(this->write(Number, 1'234'567), "1,234,567");
    EXPECT_EQ(this->write(Plural, 1), "one");
    EXPECT_EQ(this->write(Plural, 0), "other");
    EXPECT_EQ(this->write(Plural, 21), "other");
    EXPECT_EQ(this->write(Separator, 0), ", ");
}

TYPED_TEST_P(LocaleContract, RanksNamesWhateverTheirCaseAndAccents)
{
    EXPECT_THAT(this->ranks({}), testing::IsEmpty());
    EXPECT_THAT(this->ranks({"beta", "Alpha", "gamma", "älpha", "alp"}), testing::ElementsAre(3, 1, 4, 1, 0));
    EXPECT_THAT(this->ranks({"", "a"}), testing::ElementsAre(0, 1));
    EXPECT_THAT(this->ranks({"b", "a\nc", std::string_view("a\0", 2)}), testing::ElementsAre(2, 1, 0));
}

TYPED_TEST_P(LocaleContract, RanksNumbersByWhatTheyCount)
{
    for (const auto& [before, after] :
         {std::pair("a9", "a10"), std::pair("a09", "a10"), std::pair("a", "a1"), std::pair("9", "10"),
          std::pair("a1b", "a1c"), std::pair("a1b", "a2a"), std::pair("a99999999999999999998", "a99999999999999999999"),
          std::pair("v1.9", "v1.10"), std::pair("1", "a"), std::pair("ä9", "Ä10")}) {
        EXPECT_THAT(this->ranks({after, before}), testing::ElementsAre(1, 0)) << before;
    }
    for (const auto& [one, other] : {std::pair("a", "A"), std::pair("a007", "a7"), std::pair("0", "00")})
        EXPECT_THAT(this->ranks({one, other}), testing::ElementsAre(0, 0)) << one;
}

REGISTER_TYPED_TEST_SUITE_P(LocaleContract, WritesADateByItsFormat, KnowsTheEdgesOfDaysAndYears,
                            CountsMinutesHoursAndDays, WritesNumbersAndWhatGoesWithThem,
                            RanksNamesWhateverTheirCaseAndAccents, RanksNumbersByWhatTheyCount);

}  // namespace latchkey::test
