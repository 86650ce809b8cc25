// motion.hpp — values on their way: what is otherwise than in the last frame changes little by little, but only where
// the user does not mind things that move.
#pragma once

#include <map>
#include <optional>

#include "base/time.hpp"
#include "kit/tree/node.hpp"

namespace latchkey::kit {

class Motion {
public:
    // Between these two, widgets ask. What nobody asked for is forgotten.
    void begin_frame(Instant now, bool is_reduced);
    void end_frame();

    // How much of a hovered look a control has, 0 to 1.
    float lit(a11y::NodeId id, bool is_lit);

    // How far something has appeared since it came, 0 to 1.
    float appearance(a11y::NodeId id);

    // How often something that turns while one waits has turned: once a second, from shape::kSpinnerPatience on. After
    // five seconds it stands still: WCAG 2.2, 2.2.2.
    float turns(a11y::NodeId id);

    // Another frame, a little later, would differ though nothing happens.
    bool is_moving() const { return is_moving_; }

    // When a later one will.
    std::optional<Instant> moves_at() const { return moves_at_; }

private:
    struct Way {
        float from, to;
        Instant since;
        unsigned frame = 0;  // In which it was asked for last.
    };

    float value(a11y::NodeId id, Way way, std::chrono::milliseconds time);

    std::map<a11y::NodeId, Way> ways_;
    Instant now_{};
    unsigned frame_ = 0;
    bool is_reduced_ = false;
    bool is_moving_ = false;
    std::optional<Instant> moves_at_;
};

}  // namespace latchkey::kit
