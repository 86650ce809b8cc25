// actions.hpp — what somebody does in the dialogs for a new token.
#pragma once

#include <string>
#include <variant>

#include "domain/token.hpp"
#include "page/generate/dialogs.hpp"

namespace latchkey::page {

struct GenerateAsked {};
struct LifetimeChosen {
    domain::Lifetime lifetime;
};
struct GenerateConfirmed {
    std::string name;
};
struct RevealToggled {};
struct UsageChosen {
    Usage usage;
};
struct UsageCopyAsked {};
struct SecretInUsageToggled {};
struct FileAsked {};

using GenerateAction = std::variant<GenerateAsked, LifetimeChosen, GenerateConfirmed, RevealToggled, UsageChosen,
                                    UsageCopyAsked, SecretInUsageToggled, FileAsked>;

}  // namespace latchkey::page
