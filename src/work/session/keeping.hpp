// keeping.hpp — keeping the session of somebody who is signed in: renewed in time, tried again where that fails, looked
// after where it came from, and over when it is over there.
#pragma once

#include <optional>

#include "base/error.hpp"
#include "base/time.hpp"
#include "domain/session.hpp"

namespace latchkey::work {

struct Keeping {
    std::optional<Instant> renew_at = {};  // By this machine's clock, as is the next.
    Instant renewed_at = {};
    unsigned failures = 0;   // Of renewals, in a row.
    bool is_unsure = false;  // Whether the session is still there that the host gave is being found out.

    friend bool operator==(const Keeping&, const Keeping&) = default;
};

// Renews the session when that is due, unless renewals have failed: then see take_renewal(). `offset`: what the
// server's clock is ahead.
void plan(Keeping& keeping, const domain::Session& session, std::chrono::milliseconds offset, Instant now);

// Whether it is time to renew it. Once.
bool is_due(Keeping& keeping, Instant now);

// Whether the place that the session came from can be looked at now, and is.
bool begin_look(Keeping& keeping, const domain::Session& session);

enum class RenewalEnd {
    Renewed,
    Delayed,       // It failed for now, for the first time in a row…
    DelayedAgain,  // …and not for the first time.
    Gone,          // Without a new session the old one serves to its end.
    Over,          // The session is over where it came from.
};

// What became of a renewal, or of a look. The caller plans after Renewed.
RenewalEnd take_renewal(Keeping& keeping, const Result<domain::Session>& session, Instant now);

}  // namespace latchkey::work
