// Every view in every language: each text has what is to be filled in, and nothing is beside the window. What only a
// browser's type can tell is in tests/e2e/every_language.test.mjs.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "page/words/language.hpp"
#include "runtime/language_file.hpp"
#include "tests/support/page.hpp"
#include "tests/support/views.hpp"

namespace latchkey {
namespace {

using testing::HasSubstr;
using testing::Not;

std::shared_ptr<const Texts> texts_in(std::string_view tag)
{
    std::ifstream file(LATCHKEY_LANGUAGES "/" + std::string(tag) + ".json");
    return runtime::read_language(std::string(std::istreambuf_iterator<char>(file), {}));
}

class EveryLanguage : public testing::TestWithParam<std::size_t> {
protected:
    ~EveryLanguage() override { page::use_texts(nullptr); }

    page::State said_in(page::State state) const
    {
        state.language = {.shown = GetParam(), .texts = texts};
        return state;
    }

    const std::shared_ptr<const Texts> texts = texts_in(kLanguages[GetParam()].tag);
};

TEST_P(EveryLanguage, HasATextForEachPlace)
{
    ASSERT_TRUE(texts);
    EXPECT_TRUE(page::are_complete(*texts));
}

TEST_P(EveryLanguage, FillsInItsTextsAndStaysWithinTheWindow)
{
    const bool is_rtl = std::string_view("ar he fa").contains(kLanguages[GetParam()].tag.substr(0, 2));
    for (const auto& view : test::every_view()) {
        for (const float width : {1280.0f, 320.0f}) {
            SCOPED_TRACE(view.name + ' ' + std::to_string(width));
            const test::Page page(said_in(view.state), {.width = width, .height = 800, .is_rtl = is_rtl});
            for (const auto& node : page.tree().nodes()) {
                for (const auto& text : {node.name, node.text, node.description})
                    EXPECT_THAT(text, Not(HasSubstr("{{")));
                EXPECT_GE(node.rect.x, -0.5f) << node.name;
                EXPECT_LE(node.rect.x + node.rect.w, width + 0.5f) << node.name;
            }
        }
    }
}

std::vector<std::size_t> others_than_english()
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < std::size(kLanguages); ++i)
        if (i != kEnglishAt) all.push_back(i);
    return all;
}

std::string name_of(const testing::TestParamInfo<std::size_t>& tested)
{
    std::string name(kLanguages[tested.param].tag);
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryLanguage, testing::ValuesIn(others_than_english()), name_of);

}  // namespace
}  // namespace latchkey
