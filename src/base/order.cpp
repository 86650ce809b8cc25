// order.cpp — see order.hpp.
#include "base/order.hpp"

#include <algorithm>
#include <numeric>

namespace latchkey {

std::vector<std::uint32_t> order_of(std::size_t count,
                                    const std::function<bool(std::uint32_t, std::uint32_t)>& precedes)
{
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), 0u);
    std::ranges::sort(places, [&](auto left, auto right) { return precedes(left, right); });
    return places;
}

}  // namespace latchkey
