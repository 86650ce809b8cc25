// What people paste where a token is asked for.
#include "work/tokens/pasted.hpp"

#include <gmock/gmock.h>

namespace latchkey::work {
namespace {

using testing::HasSubstr;

// Of the length that OpenMetadata's have.
const std::string kHeader = "eyJraWQiOiJHYjM4OWEtOWY3Ni1nZGpzLWE5MmotMDI0MmJrOTQzNTYiLCJhbGciOiJSUzI1NiJ9";
const std::string kToken = kHeader + ".eyJzdWIiOiJqYW5lIn0." + std::string(171, 'a') + "-_" + std::string(169, 'b');

std::string wrapped(const std::string& text, std::size_t width, const std::string& break_)
{
    std::string lines;
    for (std::size_t at = 0; at < text.size(); at += width) lines += (at > 0 ? break_ : "") + text.substr(at, width);
    return lines;
}

TEST(WhatIsPasted, IsTakenForTheTokenInIt)
{
    const auto& t = kToken;
    for (const auto& pasted : {t,
                               t + "\n",
                               "  " + t + "  ",
                               "\u00a0" + t,
                               t + "\u200b",
                               "\ufeff" + t,
                               '"' + t + '"',
                               "'" + t + "'",
                               "“" + t + "”",
                               "`" + t + "`",
                               "Bearer " + t,
                               "bearer  " + t,
                               "Authorization: Bearer " + t,
                               "-H 'Authorization: Bearer " + t + "' \\",
                               "OPENMETADATA_JWT_TOKEN=" + t,
                               "export OPENMETADATA_JWT_TOKEN=\"" + t + '"',
                               "jwtToken: \"" + t + "\",",
                               t + ",",
                               "It is " + t + ".",
                               "<" + t + ">",
                               "curl -H \"Authorization: Bearer " + t + "\" https://data.example.org/api/v1/users",
                               wrapped(t, 76, "\r\n"),
                               wrapped(t, 64, "\n"),
                               '"' + wrapped(t, 80, "\n") + "\"\n"}) {
        const auto token = token_in(Secret(pasted));
        ASSERT_TRUE(token) << pasted;
        EXPECT_EQ(token->reveal(), t) << pasted;
    }
}

TEST(WhatIsPasted, MayBeATokenThatIsNoJwtOfOurs)
{
    for (const auto* token : {"a.b.c", "om_pat_abcdef", "abc==", "a.b.c.d.e", "head.body-_."})
        EXPECT_EQ(token_in(Secret(token)).value().reveal(), token);
    EXPECT_EQ(token_in(Secret(" Bearer a.b.c\n")).value().reveal(), "a.b.c");
}

TEST(WhatIsPasted, IsRefusedWhereThereIsMoreThanOneToken)
{
    for (const auto& pasted : {kToken + " " + kToken, kToken + ",\n" + kToken, std::string("a.b.c d.e.f")})
        EXPECT_EQ(token_in(Secret(pasted)).error().code, ErrorCode::SeveralTokens) << pasted;
}

TEST(WhatIsPasted, IsRefusedWhereItIsAPartOfAToken)
{
    for (const auto length : {63UL, kHeader.size(), kHeader.size() + 10})
        EXPECT_EQ(token_in(Secret(kToken.substr(0, length))).error().code, ErrorCode::TokenCutOff) << length;
}

TEST(WhatIsPasted, IsRefusedWhereNoTokenLooksLikeIt)
{
    for (const auto* text : {"two words", "ä.b.c", "a\tb", "{\"a\":1}", "\x01\x02", "x\r\nCookie: y", "…"})
        EXPECT_EQ(token_in(Secret(text)).error().code, ErrorCode::TokenHasOtherLetters) << text;
    for (const auto* text : {"", " ", "\n"}) EXPECT_EQ(token_in(Secret(text)).error().code, ErrorCode::NoToken);
}

}  // namespace
}  // namespace latchkey::work
