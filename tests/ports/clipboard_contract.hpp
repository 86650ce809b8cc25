// clipboard_contract.hpp — what every ports::Clipboard does. Each implementation brings a Host:
//
//   ports::Clipboard& clipboard()
//   void settle()                 lets things happen
//   Secret text()                 what a person would paste now
#pragma once

#include <gtest/gtest.h>

#include "ports/clipboard.hpp"
#include "tests/support/print.hpp"

namespace latchkey::test {

template <class Host>
class ClipboardContract : public testing::Test {
protected:
    void write(std::string_view text)
    {
        bool has_returned = false;
        this->host_.clipboard().write(Secret(text), [&](const Result<void>& written) {
            EXPECT_TRUE(has_returned) << "done ran before write() had returned";
            EXPECT_TRUE(written.has_value());
            ++confirmations_;
        });
        has_returned = true;
        this->host_.settle();
    }

    Host host_;
    int confirmations_ = 0;
};

TYPED_TEST_SUITE_P(ClipboardContract);

TYPED_TEST_P(ClipboardContract, ConfirmsEachTextOnce)
{
    this->write("first");
    this->host_.settle();
    EXPECT_EQ(this->confirmations_, 1);

    this->write("second");
    EXPECT_EQ(this->confirmations_, 2);
}

TYPED_TEST_P(ClipboardContract, HoldsTheLastText)
{
    this->write("first");
    this->write("päss • 東京");

    EXPECT_EQ(this->host_.text(), Secret("päss • 東京"));
}

REGISTER_TYPED_TEST_SUITE_P(ClipboardContract, ConfirmsEachTextOnce, HoldsTheLastText);

}  // namespace latchkey::test
