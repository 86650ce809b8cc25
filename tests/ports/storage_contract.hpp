// storage_contract.hpp — what every ports::Storage does. Each implementation brings a Host with a storage() that is
// empty.
#pragma once

#include <gtest/gtest.h>

#include "ports/storage.hpp"

namespace latchkey::test {

template <class Host>
class StorageContract : public testing::Test {
protected:
    ports::Storage& storage() { return host_.storage(); }

    Host host_;
};

TYPED_TEST_SUITE_P(StorageContract);

TYPED_TEST_P(StorageContract, KnowsNothingAtFirst)
{
    EXPECT_EQ(this->storage().read("theme"), "");
}

TYPED_TEST_P(StorageContract, GivesBackWhatWasWrittenLast)
{
    this->storage().write("theme", "light");
    this->storage().write("theme", "dunkel • 暗い");

    EXPECT_EQ(this->storage().read("theme"), "dunkel • 暗い");
}

TYPED_TEST_P(StorageContract, KeepsEachKeyToItself)
{
    this->storage().write("theme", "dark");
    this->storage().write("theme.", "light");

    EXPECT_EQ(this->storage().read("theme"), "dark");
    EXPECT_EQ(this->storage().read("them"), "");
}

REGISTER_TYPED_TEST_SUITE_P(StorageContract, KnowsNothingAtFirst, GivesBackWhatWasWrittenLast, KeepsEachKeyToItself);

}  // namespace latchkey::test
