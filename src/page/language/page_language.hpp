// page_language.hpp — which language the page is in, and which one it is to be in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/strings.hpp"
#include "base/texts.hpp"
#include "base/time.hpp"

namespace latchkey::page {

// Its place in kLanguages, by its tag; none if that is none of them.
std::optional<std::size_t> language_of(std::string_view tag);

struct PageLanguage {
    // Who wants it: the page itself, where it begins; the page around; the user.
    enum class Whose : std::uint8_t { Pages, Hosts, Users };

    // Its texts are on their way.
    struct Wish {
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
