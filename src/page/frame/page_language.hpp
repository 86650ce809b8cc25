// page_language.hpp — which language the page is in, and which one it is to be in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "base/strings.hpp"
#include "base/texts.hpp"
#include "base/time.hpp"

namespace latchkey::page {

struct PageLanguage {
    // Its texts are on their way.
    struct Wish {
        enum class Whose : std::uint8_t { Pages, Hosts, Users };  // The page's own is where it begins.

        std::size_t language;  // Its place in kLanguages.
        Whose whose;

        friend bool operator==(const Wish&, const Wish&) = default;
    };

    std::size_t shown = kEnglishAt;
    std::shared_ptr<const Texts> texts = {};  // None in English.
    std::optional<Wish> wish = {};
    bool is_settled = false;  // By the user, or by the address: what the page around this one wishes does not count.
    std::optional<Instant> patience_until = {};  // At the beginning: until then nothing is shown in English.

    friend bool operator==(const PageLanguage&, const PageLanguage&) = default;
};

}  // namespace latchkey::page
