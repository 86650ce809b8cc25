// fake_clock.hpp — ports::Clock that shows what it is told to.
#pragma once

#include "ports/clock.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::test {

class FakeClock final : public ports::Clock {
public:
    Instant now() const override { return now_; }
    TimeZone zone() const override { return kBerlin; }

    void advance(std::chrono::milliseconds time) { now_ += time; }

private:
    Instant now_ = kNow;
};

}  // namespace latchkey::test
