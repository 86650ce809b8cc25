// order.cpp — see order.hpp.
#include "base/order.hpp"

#include <algorithm>

namespace latchkey {

std::vector<std::uint32_t> order_of(std::size_t count,
                                    const std::function<bool(std::uint32_t, std::uint32_t)>& precedes)
{
    std::vector<std::uint32_t> places(count);
    for (std::uint32_t place = 0; auto& next : places) next = place++;
    std::ranges::sort(places, [&](auto left, auto right) { return precedes(left, right); });
    return places;
}

}  // namespace latchkey
