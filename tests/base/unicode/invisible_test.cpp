// Letters that nobody sees.
#include "base/unicode/invisible.hpp"

#include <gmock/gmock.h>

namespace latchkey {
namespace {

TEST(WhatNobodySees, IsSpeltOut)
{
    EXPECT_EQ(spelt_out("ci\u200b"), "ci[U+200B]");
    EXPECT_EQ(spelt_out("\u202egnp.exe"), "[U+202E]gnp.exe");
    EXPECT_EQ(spelt_out("a\tb\n"), "a[U+0009]b[U+000A]");
    EXPECT_EQ(spelt_out("ci\U000e0041"), "ci[U+0E0041]");
}

TEST(ABlank, IsSpeltOutUnlessItIsASingleOneBetweenWords)
{
    EXPECT_EQ(spelt_out("my laptop"), "my laptop");
    EXPECT_EQ(spelt_out("my  laptop "), "my [U+0020]laptop[U+0020]");
    EXPECT_EQ(spelt_out(" ci"), "[U+0020]ci");
    EXPECT_EQ(spelt_out("my\u00a0laptop"), "my[U+00A0]laptop");
}

TEST(AJoiner, IsPartOfAScriptOrAnEmojiAndOfNothingElse)
{
    for (const auto* text : {"می\u200cخواهم", "क्\u200dष", "\U0001f469\u200d\U0001f4bb", "❤\ufe0f"})
        EXPECT_EQ(spelt_out(text), text);
    EXPECT_EQ(spelt_out("c\u200di"), "c[U+200D]i");
    EXPECT_EQ(spelt_out("می\u200c\u200cخواهم"), "می\u200c[U+200C]خواهم");
}

TEST(WhatIsSeen, IsTheSameForTextsThatLookAlike)
{
    for (const auto* text : {"my laptop", " my laptop", "my  laptop", "my\u00a0laptop", "my\u200b laptop\u200f"})
        EXPECT_EQ(seen(text), "my laptop");
    EXPECT_EQ(seen("mylaptop"), "mylaptop");
    EXPECT_TRUE(look_alike("my laptop", "my\u200b  laptop"));
    EXPECT_TRUE(look_alike("my\u00a0laptop", "my  laptop"));
    EXPECT_FALSE(look_alike("my laptop", "mylaptop"));
    EXPECT_EQ(seen("\u200b"), "");
}

}  // namespace
}  // namespace latchkey
