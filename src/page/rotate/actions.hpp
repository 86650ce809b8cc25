// actions.hpp — what somebody does to replace a token.
#pragma once

#include <variant>

#include "domain/token.hpp"

namespace latchkey::page {

struct RotateAsked {
    domain::TokenId id;
};
struct ReplacementAsked {};
struct ReplacementCheckAsked {};
struct ReplacedRevokeAsked {};

using RotateAction = std::variant<RotateAsked, ReplacementAsked, ReplacementCheckAsked, ReplacedRevokeAsked>;

}  // namespace latchkey::page
