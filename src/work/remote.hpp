// remote.hpp — a value that lives on the server, and where the attempt to get it stands.
#pragma once

#include <optional>
#include <variant>

#include "base/error.hpp"

namespace latchkey::work {

struct Idle {
    friend bool operator==(const Idle&, const Idle&) = default;
};
struct Waiting {
    friend bool operator==(const Waiting&, const Waiting&) = default;
};

// Something asked of the server: not at the moment, under way, or failed.
using Attempt = std::variant<Idle, Waiting, Error>;

inline bool is_waiting(const Attempt& attempt)
{
    return std::holds_alternative<Waiting>(attempt);
}

// The last good answer stays while a newer one is awaited or has failed to come, so a refresh never blanks the screen.
template <class T>
struct Remote {
    std::optional<T> latest;
    Attempt attempt;

    friend bool operator==(const Remote&, const Remote&) = default;
};

}  // namespace latchkey::work
