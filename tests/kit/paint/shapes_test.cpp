// What is drawn of curves.
#include "kit/paint/shapes.hpp"

#include <gmock/gmock.h>

namespace latchkey::kit {

namespace {

class Mask {
public:
    Mask(ImWchar shape, int size) : mask_(mask_of(shape, size)), size_(size) {}

    int at(int x, int y) const { return mask_[static_cast<std::size_t>(y * size_ + x)]; }
    int sum() const
    {
        int sum = 0;
        for (const int pixel : mask_) sum += pixel;
        return sum;
    }

private:
    std::vector<unsigned char> mask_;
    int size_;
};

TEST(ADisc, CoversAsMuchAsACircleAndItsQuartersAreAlike)
{
    const Mask disc(shape::kDisc, 16);

    EXPECT_NEAR(static_cast<float>(disc.sum()) / 255, 3.14159f * 64, 1.5f);
    EXPECT_EQ(disc.at(0, 0), 0);
    EXPECT_EQ(disc.at(8, 8), 255);
    for (int i = 0; i < 16; ++i) EXPECT_EQ(disc.at(i, 2), disc.at(15 - i, 13));
}

TEST(ABlur, FallsEvenlyFromItsCentreToItsEdge)
{
    const Mask blur(shape::kBlur, 48);

    EXPECT_GT(blur.at(24, 24), 240);
    EXPECT_NEAR(blur.at(24, 12), 128, 8);
    EXPECT_LT(blur.at(24, 0), 10);
}

TEST(ASpinner, TurnsWithItsSteps)
{
    const Mask first(shape::kSpinner, 16), half(shape::kSpinner + shape::kSpinnerSteps / 2, 16);

    EXPECT_NEAR(first.sum(), half.sum(), first.sum() / 20);
    EXPECT_EQ(first.at(14, 7), half.at(1, 8));
    EXPECT_NE(first.at(14, 7), half.at(14, 7));
}

TEST(AnIcon, HasStrokesOfItsOwnAtEverySize)
{
    for (const int size : {16, 18, 23, 36, 54}) {
        for (auto icon = Icon::Key; icon <= Icon::Down; icon = static_cast<Icon>(static_cast<int>(icon) + 1)) {
            const Mask mask(shape::kFirstIcon + static_cast<ImWchar>(icon), size);
            const float share = static_cast<float>(mask.sum()) / static_cast<float>(255 * size * size);
            EXPECT_GT(share, 0.03f) << static_cast<int>(icon) << " at " << size;
            EXPECT_LT(share, 0.45f) << static_cast<int>(icon) << " at " << size;
        }
    }
    EXPECT_EQ(Mask(shape::kFirstIcon, 18).sum(), 0);
}

TEST(AnIcon, IsTheSameAtTwiceTheSize)
{
    const auto check = shape::kFirstIcon + static_cast<ImWchar>(Icon::Check);
    const Mask small(check, 24), large(check, 48);

    EXPECT_NEAR(static_cast<float>(large.sum()), static_cast<float>(small.sum()) * 4,
                static_cast<float>(small.sum()) * 0.2f);
}

}  // namespace

}  // namespace latchkey::kit
