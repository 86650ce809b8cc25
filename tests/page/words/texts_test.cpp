// The texts that all words are made of can be those of another language.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/strings.hpp"
#include "page/words/language.hpp"
#include "page/words/words.hpp"
#include "tests/support/marked_texts.hpp"

namespace latchkey::page {
namespace {

// English with its own rules, whatever a test leaves.
struct Texts : testing::Test {
    ~Texts() override
    {
        use_texts(nullptr);
        strings::plural_category = strings::english_plural;
    }
};

using TheTexts = Texts;

// With a form for each category but zero: "2:few".
std::shared_ptr<const latchkey::Texts> with_all_forms()
{
    constexpr const char* kForms[]{
        "", "{{count}}:one", "{{count}}:two", "{{count}}:few", "{{count}}:many", "{{count}}:other"};
    auto texts = std::make_shared<latchkey::Texts>();
    for (std::size_t i = 0; i < strings::kCount; ++i) {
        const auto plural = std::ranges::find_if(strings::kPlurals, [i](std::size_t first) { return i - first < 6; });
        texts->add(plural == std::end(strings::kPlurals) ? "a text" : kForms[i - *plural]);
    }
    return texts;
}

PluralCategory russian(long long count)
{
    if (count % 10 == 1 && count % 100 != 11) return PluralCategory::One;
    if (count % 10 >= 2 && count % 10 <= 4 && count % 100 / 10 != 1) return PluralCategory::Few;
    return PluralCategory::Many;
}

TEST_F(TheTexts, AreEnglishUntilOthersAreUsed)
{
    EXPECT_EQ(tr("label.reload"), "Reload");

    use_texts(test::marked_texts("»"));
    EXPECT_EQ(tr("label.reload"), "»Reload");
    EXPECT_EQ(tr("label.count-tokens", 1), "»{{count}} token");
    EXPECT_EQ(words_for(Error{ErrorKind::TimedOut, ErrorCode::TooSlow}).substr(0, 2), "»");

    use_texts(nullptr);
    EXPECT_EQ(tr("label.reload"), "Reload");
}

TEST_F(TheTexts, StayThereAsLongAsTheyAreUsed)
{
    auto texts = test::marked_texts("»");
    use_texts(texts);
    texts.reset();

    EXPECT_EQ(tr("label.reload"), "»Reload");
}

TEST_F(TheTexts, HaveTheFormThatTheLanguageHasForACount)
{
    use_texts(with_all_forms());
    strings::plural_category = russian;

    EXPECT_EQ(counted("label.count-tokens", 1), "1:one");
    EXPECT_EQ(counted("label.count-tokens", 3), "3:few");
    EXPECT_EQ(counted("label.count-tokens", 11), "11:many");
    EXPECT_EQ(counted("label.count-tokens", 21), "21:one");
}

TEST_F(TheTexts, HaveTheFormForOthersWhereThereIsNoOther)
{
    use_texts(with_all_forms());
    strings::plural_category = [](long long) { return PluralCategory::Zero; };

    EXPECT_EQ(counted("label.count-tokens", 0), "0:other");
}

TEST_F(TheTexts, AreCompleteWhereNoneIsMissing)
{
    EXPECT_TRUE(are_complete(*test::marked_texts("»")));
    EXPECT_TRUE(are_complete(*test::marked_texts("")));
    EXPECT_TRUE(are_complete(*with_all_forms()));
    EXPECT_FALSE(are_complete(latchkey::Texts()));
}

// The form for others stands for any other, and nothing stands for it: nor for the word that confirms an act.
TEST_F(TheTexts, AreNotCompleteWhereOneIsEmptyThatNothingStandsFor)
{
    const auto all = with_all_forms();
    for (std::size_t empty = 0; empty < strings::kCount; ++empty) {
        latchkey::Texts texts;
        for (std::size_t i = 0; i < strings::kCount; ++i) texts.add(i == empty ? "" : (*all)[i]);
        const bool is_form =
            std::ranges::any_of(strings::kPlurals, [empty](std::size_t first) { return empty - first < 5; });
        EXPECT_EQ(are_complete(texts), is_form) << empty;
    }
}

}  // namespace
}  // namespace latchkey::page
