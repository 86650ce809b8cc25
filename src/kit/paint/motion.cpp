// motion.cpp — see motion.hpp.
#include "kit/paint/motion.hpp"

#include <algorithm>

#include "kit/paint/shapes.hpp"

namespace latchkey::kit {

using namespace std::chrono_literals;

void Motion::begin_frame(Instant now, bool is_reduced)
{
    now_ = now;
    ++frame_;
    is_reduced_ = is_reduced;
    is_moving_ = false;
    moves_at_.reset();
}

void Motion::end_frame()
{
    std::erase_if(ways_, [this](const auto& way) { return way.second.frame != frame_; });
}

float Motion::lit(a11y::NodeId id, bool is_lit)
{
    const float target = is_lit ? 1 : 0;
    return value(id, {target, target, now_}, 100ms);
}

float Motion::appearance(a11y::NodeId id)
{
    return value(id, {0, 1, now_}, 120ms);
}

float Motion::turns(a11y::NodeId id)
{
    constexpr std::chrono::milliseconds kPatience{shape::kSpinnerPatience}, kEnd{5000};
    constexpr auto kTime = kEnd - kPatience;
    return value(id, {0, std::chrono::duration<float>(kTime).count(), now_ + kPatience}, kTime);
}

// `way` is where it begins where there is none, and where it leads.
float Motion::value(a11y::NodeId id, Way way, std::chrono::milliseconds time)
{
    if (is_reduced_) return way.to;
    auto& known = ways_.try_emplace(id, way).first->second;
    known.frame = frame_;
    const auto at = [&] {
        const float share = std::chrono::duration<float>(now_ - known.since) / std::chrono::duration<float>(time);
        return known.from + (known.to - known.from) * std::clamp(share, 0.0f, 1.0f);
    };
    if (known.to != way.to) known = {at(), way.to, now_, frame_};
    const float reached = at();
    if (known.since > now_)
        moves_at_ = earlier(moves_at_, known.since);
    else if (reached != known.to)
        is_moving_ = true;
    return reached;
}

}  // namespace latchkey::kit
