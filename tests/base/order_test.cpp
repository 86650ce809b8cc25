// In which order things come.
#include "base/order.hpp"

#include <gmock/gmock.h>

#include <string>

namespace latchkey {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(AnOrder, NamesThePlacesFromTheFirstToTheLast)
{
    const std::vector<std::string> names{"warehouse", "airflow", "dbt"};

    EXPECT_THAT(order_of(names.size(), [&](auto left, auto right) { return names[left] < names[right]; }),
                ElementsAre(1, 2, 0));
}

TEST(AnOrder, OfNothingIsEmpty)
{
    EXPECT_THAT(order_of(0, [](auto, auto) { return false; }), IsEmpty());
}

}  // namespace
}  // namespace latchkey
