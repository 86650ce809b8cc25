// Descriptions as people wrote them: Markdown, HTML, or both.
#include "base/markup/markup.hpp"

#include <gmock/gmock.h>

namespace latchkey {

static void PrintTo(const Passage& passage, std::ostream* out)
{
    *out << static_cast<int>(passage.kind) << " “" << passage.text << "” " << passage.address;
}

namespace {

using Kind = Passage::Kind;
using testing::ElementsAre;
using testing::IsEmpty;

Passage paragraph(const char* text)
{
    return {Kind::Paragraph, text};
}
Passage item(const char* text)
{
    return {Kind::Item, text};
}
Passage link(const char* text, const char* address)
{
    return {Kind::Link, text, address};
}

TEST(ADescription, IsParagraphs)
{
    EXPECT_THAT(passages_in(""), IsEmpty());
    EXPECT_THAT(passages_in("Data steward"), ElementsAre(paragraph("Data steward")));
    EXPECT_THAT(passages_in("One\ntwo\n\n\nthree\r\n"), ElementsAre(paragraph("One two"), paragraph("three")));
    EXPECT_THAT(passages_in("# Me\nI work.\n---\n> Said\n> so"),
                ElementsAre(paragraph("Me"), paragraph("I work."), paragraph("Said so")));
    EXPECT_THAT(passages_in("<p>One</p><p>two<br>three</p><div>four</div>"),
                ElementsAre(paragraph("One"), paragraph("two three"), paragraph("four")));
}

TEST(ADescription, HasLists)
{
    EXPECT_THAT(passages_in("Mine:\n- sales\n* orders\n  going on\n1. first\n\nEnd"),
                ElementsAre(paragraph("Mine:"), item("sales"), item("orders going on"), item("first"),
                            paragraph("End")));
    EXPECT_THAT(passages_in("<ul><li>sales</li><li><b>orders</b></li></ul>"),
                ElementsAre(item("sales"), item("orders")));
}

TEST(ADescription, LosesTheMarksOfEmphasisAndNothingElse)
{
    EXPECT_THAT(passages_in("**Owner** of *all* __these__ _tables_, ~~old~~ `dbt_run`"),
                ElementsAre(paragraph("Owner of all these tables, old dbt_run")));
    for (const auto* text :
         {"snake_case_name", "2 * 3 < 4", "a_b", "5 > 3 & 2 < 3", "[not a link]", "#channel", "~ about"})
        EXPECT_THAT(passages_in(text), ElementsAre(paragraph(text)));
    EXPECT_THAT(passages_in(R"(\*not\* emphasis)"), ElementsAre(paragraph("*not* emphasis")));
    EXPECT_THAT(passages_in("R&amp;D &lt;3 &#228;&#xe4;&nbsp;x &unknown;"),
                ElementsAre(paragraph("R&D <3 ää x &unknown;")));
}

TEST(ADescription, HasLinksToSecurePlacesOnly)
{
    EXPECT_THAT(passages_in("[Ada](https://example.org/Ada_(language))"),
                ElementsAre(paragraph("Ada"), link("Ada (example.org)", "https://example.org/Ada_(language)")));
    EXPECT_THAT(passages_in("See [the **wiki**](https://wiki.example.org/me \"Wiki\"), or ask."),
                ElementsAre(paragraph("See the wiki, or ask."),
                            link("the wiki (wiki.example.org)", "https://wiki.example.org/me")));
    EXPECT_THAT(passages_in("<a class=x href='https://example.org/'>Here</a>"),
                ElementsAre(paragraph("Here"), link("Here (example.org)", "https://example.org/")));
    EXPECT_THAT(passages_in("<https://example.org/x>"),
                ElementsAre(paragraph("https://example.org/x"),
                            link("https://example.org/x", "https://example.org/x")));
    for (const auto* text : {"[Here](javascript:alert(1))", "[Here](http://example.org)", "[Here](data:text/html,x)",
                             "<a href=\"javascript:alert(1)\">Here</a>", "[Here](//example.org)",
                             "[Here](JaVaScRiPt:x)", "![Here](https://example.org/x.png)"})
        EXPECT_THAT(passages_in(text), ElementsAre(paragraph("Here"))) << text;
}

TEST(ADescription, IsNeverMarkup)
{
    EXPECT_THAT(passages_in("<script>alert(1)</script>Hello<style>p{}</style><!-- x --><img src=x onerror=alert(1)>"),
                ElementsAre(paragraph("Hello")));
    EXPECT_THAT(passages_in("a < b and <unclosed"), ElementsAre(paragraph("a < b and <unclosed")));
    EXPECT_THAT(passages_in("[a](https://x"), ElementsAre(paragraph("[a](https://x")));
}

TEST(ADescription, HasABound)
{
    std::string longest;
    for (int i = 0; i < 10'000; ++i) longest += "[a](https://x) <b>*_";
    const auto passages = passages_in(longest);
    std::size_t size = 0;
    for (const auto& passage : passages) size += passage.text.size();
    EXPECT_LE(size, 20'000);
}

}  // namespace
}  // namespace latchkey
