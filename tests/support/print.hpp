// print.hpp — how values look in the message of a failed test. A secret never does.
#pragma once

#include <ostream>

#include "base/error.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "domain/token.hpp"

namespace latchkey {

inline void PrintTo(const Secret& secret, std::ostream* out)
{
    *out << "Secret(" << (secret.is_empty() ? "" : "…") << ')';
}

inline void PrintTo(const Error& error, std::ostream* out)
{
    *out << "Error{" << static_cast<int>(error.kind) << ", " << static_cast<int>(error.code) << ", \"" << error.detail
         << "\"}";
}

namespace domain {

inline void PrintTo(const TokenId& id, std::ostream* out)
{
    *out << id.value;
}

inline void PrintTo(const Token& token, std::ostream* out)
{
    const auto ms = [](const std::optional<Instant>& instant) {
        return instant ? instant->time_since_epoch().count() : -1;
    };
    *out << "Token{" << token.id.value << ", \"" << token.name << "\", " << ms(token.created_at) << ", "
         << ms(token.expires_at) << '}';
}

}  // namespace domain

}  // namespace latchkey
