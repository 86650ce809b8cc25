// order.hpp — in which order things come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace latchkey {

// The places 0 to `count` - 1 in the order that `precedes` makes of them. What neither precedes may come either way.
// All lists share one sort: each more would be two kilobytes of the page.
std::vector<std::uint32_t> order_of(std::size_t count,
                                    const std::function<bool(std::uint32_t, std::uint32_t)>& precedes);

}  // namespace latchkey
