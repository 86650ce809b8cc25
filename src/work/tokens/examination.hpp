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

// A token under the glass. It goes on whether or not a dialog shows it, and gives way to the next.
struct Examination {
    std::uint32_t ticket = 0;  // None before the first.
    Secret token = {};         // That was pasted, until it is sent.
    std::optional<domain::Jwt> jwt = {};
    std::optional<Error> problem = {};  // Why it cannot be read, or was not sent.
    Attempt attempt = {};
    std::optional<Verdict> verdict = {};

    friend bool operator==(const Examination&, const Examination&) = default;
};

// What the token says of itself has come. Returns the token where the server is to be asked about it now.
std::optional<Secret> take_decoded(Examination& examination, std::uint32_t ticket, Result<domain::Jwt> jwt);

// Whether the server can be asked now, and is.
bool begin_check(Examination& examination);

void take_verdict(Examination& examination, std::uint32_t ticket, const Verdict& verdict);

}  // namespace latchkey::work
