// What a secret promises about its memory. Allocation is watched: what is freed is looked at just before it goes.
#include "base/secret.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <new>
#include <optional>
#include <type_traits>

#include "tests/support/print.hpp"

namespace {

const void* watched = nullptr;
std::string freed(64, '?');

void release(void* memory)
{
    if (memory && memory == watched) freed.assign(static_cast<const char*>(memory), 6);
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size)
{
    if (void* memory = std::malloc(size ? size : 1)) return memory;
    std::abort();
}

void* operator new[](std::size_t size)
{
    return operator new(size);
}

void operator delete(void* memory) noexcept
{
    release(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    release(memory);
}

void operator delete[](void* memory) noexcept
{
    release(memory);
}

void operator delete[](void* memory, std::size_t) noexcept
{
    release(memory);
}

namespace latchkey {
namespace {

const std::string kOverwritten(6, '\0');

class ASecret : public testing::Test {
protected:
    ASecret() { freed = "unseen"; }
    ~ASecret() override { watched = nullptr; }

    void watch(const Secret& secret) { watched = secret.reveal().data(); }
};

TEST_F(ASecret, IsOverwrittenWhenItDies)
{
    std::optional<Secret> secret("sesame");
    watch(*secret);

    secret.reset();

    EXPECT_EQ(freed, kOverwritten);
}

TEST_F(ASecret, IsOverwrittenWhenAnotherIsCopiedOverIt)
{
    Secret secret("sesame");
    const Secret other("tahini");
    watch(secret);

    secret = other;

    EXPECT_EQ(freed, kOverwritten);
    EXPECT_EQ(secret.reveal(), "tahini");
    EXPECT_EQ(other.reveal(), "tahini");
}

TEST_F(ASecret, IsOverwrittenWhenAnotherIsMovedOverIt)
{
    Secret secret("sesame");
    watch(secret);

    secret = Secret("tahini");

    EXPECT_EQ(freed, kOverwritten);
    EXPECT_EQ(secret.reveal(), "tahini");
}

TEST_F(ASecret, LeavesNothingBehindWhereItIsMovedFrom)
{
    Secret from("sesame");
    const char* text = from.reveal().data();

    const Secret to(std::move(from));

    EXPECT_TRUE(from.is_empty());
    EXPECT_EQ(to.reveal().data(), text);
}

TEST_F(ASecret, SurvivesBeingAssignedToItself)
{
    Secret secret("sesame");
    auto& same = secret;

    secret = same;
    EXPECT_EQ(secret.reveal(), "sesame");

    secret = std::move(same);
    EXPECT_EQ(secret.reveal(), "sesame");
}

TEST_F(ASecret, IsEqualByItsText)
{
    EXPECT_EQ(Secret("sesame"), Secret("sesame"));
    EXPECT_NE(Secret("sesame"), Secret("sesam"));
    EXPECT_EQ(Secret(), Secret(""));
}

TEST_F(ASecret, IsNotPrintedByAFailingTest)
{
    EXPECT_EQ(testing::PrintToString(Secret("sesame")), "Secret(…)");
}

TEST_F(ASecret, HasNoWayOutButReveal)
{
    static_assert(!std::is_convertible_v<Secret, std::string>);
    static_assert(!std::is_convertible_v<Secret, std::string_view>);
    static_assert(!std::is_constructible_v<std::string, Secret>);
    static_assert(!std::is_convertible_v<std::string, Secret>);
}

TEST_F(ASecret, CanBeWipedFromATextThatHeldIt)
{
    std::optional<std::string> text("sesame, and long enough to live on the heap");
    watched = text->data();

    wipe(*text);

    EXPECT_TRUE(text->empty());
    text.reset();
    EXPECT_EQ(freed, kOverwritten);
}

}  // namespace
}  // namespace latchkey
