// How text is broken into lines.
#include "kit/paint/text/text.hpp"

#include <gmock/gmock.h>

#include "tests/support/stage.hpp"

namespace latchkey::kit {

namespace {

using testing::ElementsAre;

class Lines : public testing::Test {
protected:
    test::Stage stage_;  // Brings the fonts.
};

TEST_F(Lines, BreakAtSpacesAndKeepLineEnds)
{
    const float width = text_width(type::kBody, "one two");

    EXPECT_THAT(wrapped(type::kBody, "one two three\nfour", width), ElementsAre("one two", "three", "four"));
}

TEST_F(Lines, BreakInsideAWordThatDoesNotFitAlone)
{
    const float width = text_width(type::kCode, "abcd");

    EXPECT_THAT(wrapped(type::kCode, "abcdefgh ij", width), ElementsAre("abcd", "efgh", "ij"));
}

TEST_F(Lines, NeverBreakInsideACharacter)
{
    EXPECT_THAT(wrapped(type::kBody, "日本語", 1), ElementsAre("日", "本", "語"));
}

TEST_F(Lines, OfNothingAreOne)
{
    EXPECT_THAT(wrapped(type::kBody, "", 100), ElementsAre(""));
}

}  // namespace

}  // namespace latchkey::kit
