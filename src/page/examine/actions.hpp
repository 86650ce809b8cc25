// actions.hpp — what somebody does to find out about a token.
#pragma once

#include <variant>

#include "base/secret.hpp"
#include "domain/token.hpp"

namespace latchkey::page {

struct DetailsAsked {
    domain::TokenId id;
};
struct CheckNowAsked {};
struct CheckDialogAsked {};
struct CheckGiven {
    Secret token;
};
struct ReminderAsked {
    domain::TokenId id;
};

using ExamineAction = std::variant<DetailsAsked, CheckNowAsked, CheckDialogAsked, CheckGiven, ReminderAsked>;

}  // namespace latchkey::page
