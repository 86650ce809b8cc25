// clock.hpp — the time of day and the user's time zone.
//
// Implementations: web/common/clock_js.cpp (browser and Node), tests/support/fake_clock.hpp (memory).
// Both pass tests/ports/clock_contract.hpp.
#pragma once

#include "base/time.hpp"

namespace latchkey::ports {

class Clock {
public:
    virtual ~Clock() = default;

    virtual Instant now() const = 0;

    // The offsets of ten years either way of now; constant while the program runs.
    virtual TimeZone zone() const = 0;
};

}  // namespace latchkey::ports
