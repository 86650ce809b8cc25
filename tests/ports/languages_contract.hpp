// languages_contract.hpp — what every ports::Languages does. Each implementation brings a Host that has one file, of
// "de-DE", which says kFile:
//
//   ports::Languages& languages()
//   void settle(done)             lets things happen until done()
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "ports/languages.hpp"

namespace latchkey::test {

inline constexpr std::string_view kFile = "[\"„Ja“ • はい\"]";

template <class Host>
class LanguagesContract : public testing::Test {
protected:
    void load(std::string_view tag)
    {
        bool has_returned = false;
        host_.languages().load(tag, [&](std::optional<std::string> file) {
            EXPECT_TRUE(has_returned) << "done ran before load() had returned";
            answers_.push_back(std::move(file));
        });
        has_returned = true;
        const auto count = ++asked_;
        host_.settle([&] { return answers_.size() == count; });
    }

    Host host_;
    std::vector<std::optional<std::string>> answers_;
    std::size_t asked_ = 0;
};

TYPED_TEST_SUITE_P(LanguagesContract);

// A second answer to the first would be there before that to the last.
TYPED_TEST_P(LanguagesContract, GivesWhatTheFileSaysEachTime)
{
    for (int i = 0; i < 3; ++i) this->load("de-DE");

    EXPECT_EQ(this->answers_, (std::vector<std::optional<std::string>>(3, std::string(kFile))));
}

TYPED_TEST_P(LanguagesContract, GivesNothingWhereThereIsNoFile)
{
    this->load("ja-JP");
    this->load("de-DE");

    EXPECT_EQ(this->answers_, (std::vector<std::optional<std::string>>{std::nullopt, std::string(kFile)}));
}

REGISTER_TYPED_TEST_SUITE_P(LanguagesContract, GivesWhatTheFileSaysEachTime, GivesNothingWhereThereIsNoFile);

}  // namespace latchkey::test
