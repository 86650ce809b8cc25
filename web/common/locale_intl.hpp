// locale_intl.hpp — ports::Locale on the Intl of browsers and Node.
#pragma once

#include "ports/locale.hpp"

namespace latchkey::web {

class LocaleIntl final : public ports::Locale {
public:
    void speak(std::string_view tag) override { tag_ = tag; }
    std::string write(ports::Format format, std::int64_t value) const override;
    std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names) const override;

private:
    std::string tag_ = "en-US";
};

}  // namespace latchkey::web
