// examination.hpp — a token under the glass: what it says of itself, and what the server and its keys say of it.
#pragma once

#include <cstdint>
#include <optional>

#include "base/secret.hpp"
#include "domain/examination.hpp"
#include "domain/user.hpp"
#include "work/remote.hpp"

namespace latchkey::work {

// What the server and its keys say of a token.
struct Verdict {
    Result<domain::User> bearer;  // Whose it is, or why it is refused.
    domain::Signature signature;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

// A token under the glass.
struct Examination {
    std::uint32_t ticket = 0;
    Secret token = {};  // That was pasted, until it is sent.
    std::optional<domain::Jwt> jwt = {};
    std::optional<Error> problem = {};  // Why it cannot be read, or was not sent.
    Attempt attempt = {};
    std::optional<Verdict> verdict = {};

    friend bool operator==(const Examination&, const Examination&) = default;
};

}  // namespace latchkey::work
