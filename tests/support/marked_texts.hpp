// marked_texts.hpp — the texts of a language that nobody speaks: English with a mark before each.
#pragma once

#include <memory>
#include <string>

#include "base/strings.hpp"
#include "base/texts.hpp"

namespace latchkey::test {

inline std::string_view english_text(std::size_t place)
{
    const auto start = strings::kStarts[place];
    return {strings::kTexts + start, static_cast<std::size_t>(strings::kStarts[place + 1] - start)};
}

inline std::string marked_text(std::size_t place, const std::string& mark)
{
    const auto text = english_text(place);
    return text.empty() ? "" : mark + std::string(text);
}

inline std::shared_ptr<const Texts> marked_texts(const std::string& mark)
{
    auto texts = std::make_shared<Texts>();
    for (std::size_t i = 0; i < strings::kCount; ++i) texts->add(marked_text(i, mark));
    return texts;
}

}  // namespace latchkey::test
