// stage.hpp — the kit with nothing on it: brings the fonts and the atlas.
#pragma once

#include "kit/driver/default_fonts.hpp"
#include "kit/driver/driver.hpp"

namespace latchkey::test {

class Stage {
public:
    Stage()
    {
        driver_.run({}, [](kit::Input) { return kit::Output{}; });
    }

private:
    kit::Driver driver_{kit::default_fonts};
};

}  // namespace latchkey::test
