// clock_js.hpp — ports::Clock on JavaScript's Date and Intl, in browsers and in Node.
#pragma once

#include "ports/clock.hpp"

namespace latchkey::web {

class ClockJs final : public ports::Clock {
public:
    ClockJs();

    Instant now() const override;
    TimeZone zone() const override { return zone_; }

private:
    TimeZone zone_;
};

}  // namespace latchkey::web
