// What Intl writes in other languages than English, on Node's own ICU: each has its order, its digits, its calendar.
//
// Source   CLDR. Which blanks and marks stand between the parts differs from version to version.
#include <emscripten.h>
#include <gmock/gmock.h>

#include "tests/support/builders.hpp"
#include "web/common/locale_intl.hpp"

namespace latchkey::test {

namespace {

using enum ports::Format;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

web::LocaleIntl in(std::string_view tag)
{
    web::LocaleIntl locale;
    locale.speak(tag);
    return locale;
}

std::string at_noon(std::string_view tag, ports::Format format)
{
    const auto wall = at(2026, 11, 30, 16, 42).time_since_epoch();
    return in(tag).write(format, std::chrono::floor<std::chrono::minutes>(wall).count());
}

TEST(German, HasItsOwnOrderAndWords)
{
    EXPECT_EQ(at_noon("de-DE", DayAndMonth), "30. Nov.");
    EXPECT_THAT(at_noon("de-DE", Full), AllOf(StartsWith("Montag, 30. November 2026"), HasSubstr("16:42")));
    EXPECT_EQ(in("de-DE").write(InDays, 2), "in 2 Tagen");
    EXPECT_EQ(in("de-DE").write(Hours, 1), "1 Stunde");
    EXPECT_EQ(in("de-DE").write(Number, 10'000), "10.000");
    EXPECT_EQ(in("de-DE").write(Separator, 0), ", ");
    EXPECT_EQ(at_noon("de-DE", GregorianFull), "");
}

TEST(Japanese, HasTheYearFirstAndOneFormForAllCounts)
{
    EXPECT_EQ(at_noon("ja-JP", Date), "2026年11月30日");
    EXPECT_THAT(in("ja-JP").write(InDays, 2), HasSubstr("日後"));
    EXPECT_EQ(in("ja-JP").write(Plural, 1), "other");
    EXPECT_EQ(in("ja-JP").write(Separator, 0), "、");
}

TEST(Arabic, HasItsOwnDigitsFormsAndComma)
{
    EXPECT_THAT(at_noon("ar-SA-u-ca-gregory", Date), AllOf(HasSubstr("٣٠"), HasSubstr("٢٠٢٦")));
    EXPECT_EQ(in("ar-SA").write(Number, 123), "١٢٣");
    EXPECT_EQ(in("ar-SA").write(Plural, 0), "zero");
    EXPECT_EQ(in("ar-SA").write(Plural, 2), "two");
    EXPECT_EQ(in("ar-SA").write(Plural, 5), "few");
    EXPECT_EQ(in("ar-SA").write(Plural, 11), "many");
    EXPECT_EQ(in("ar-SA").write(Separator, 0), "، ");
}

TEST(Persian, HasTheYearOfIranAndTheGregorianBesideIt)
{
    EXPECT_THAT(at_noon("fa-IR", DateAndTime), AllOf(HasSubstr("۱۴۰۵"), HasSubstr("آذر"), HasSubstr("۱۶:۴۲")));
    EXPECT_THAT(at_noon("fa-IR", Full), AllOf(HasSubstr("۹ آذر ۱۴۰۵"), HasSubstr("۱۶:۴۲")));
    EXPECT_THAT(at_noon("fa-IR", GregorianDateAndTime), AllOf(HasSubstr("۲۰۲۶"), HasSubstr("۱۶:۴۲")));
    EXPECT_THAT(at_noon("fa-IR", GregorianFull), AllOf(HasSubstr("دوشنبه"), HasSubstr("۲۰۲۶")));
}

TEST(Thai, HasTheYearOfTheBuddhaAndTheGregorianBesideIt)
{
    EXPECT_THAT(at_noon("th-TH", Date), AllOf(HasSubstr("2569"), Not(HasSubstr("2026"))));
    EXPECT_THAT(at_noon("th-TH", GregorianFull), AllOf(HasSubstr("2026"), Not(HasSubstr("2569"))));
}

TEST(Russian, HasFormsForFewAndForMany)
{
    const auto russian = in("ru-RU");
    for (const auto& [count, category] : {std::pair(1, "one"), std::pair(2, "few"), std::pair(5, "many"),
                                          std::pair(11, "many"), std::pair(21, "one"), std::pair(22, "few")})
        EXPECT_EQ(russian.write(Plural, count), category) << count;
    EXPECT_EQ(russian.write(InDays, 2), "через 2 дня");
    EXPECT_EQ(russian.write(InHours, -5), "5 часов назад");
}

TEST(TheOrderOfNames, IsThatOfTheLanguage)
{
    EXPECT_THAT(in("de-DE").ranks({"zebra", "äpfel 10", "Äpfel 9", "anna"}), ElementsAre(3, 2, 1, 0));
    EXPECT_THAT(in("sv-SE").ranks({"zebra", "ärta", "anna"}), ElementsAre(1, 2, 0));
    EXPECT_THAT(in("tr-TR").ranks({"iz", "ız", "hız", "IZ", "İZ"}), ElementsAre(3, 1, 0, 1, 3));
    EXPECT_THAT(in("ru-RU").ranks({"яблоко", "Ёлка", "арбуз"}), ElementsAre(2, 1, 0));
}

TEST(ALocale, WritesInTheLanguageThatItWasToldLast)
{
    web::LocaleIntl locale;
    EXPECT_EQ(locale.write(Days, 7), "7 days");
    locale.speak("de-DE");
    EXPECT_EQ(locale.write(Days, 7), "7 Tage");
    locale.speak("en-US");
    EXPECT_EQ(locale.write(Days, 7), "7 days");
}

TEST(ABrowserWithoutIntl, WritesDatesAndNumbersThatCanBeRead)
{
    const auto locale = in("xx");
    EM_ASM({
        globalThis.kept = Intl;
        globalThis.Intl = undefined;
    });
    EXPECT_EQ(at_noon("xx", DateAndTime), "2026-11-30 16:42");
    EXPECT_EQ(locale.write(Number, 10'000), "10000");
    EXPECT_THAT(locale.ranks({"b", "a"}), ElementsAre(0, 0));
    EM_ASM({ globalThis.Intl = globalThis.kept; });
}

}  // namespace

}  // namespace latchkey::test
