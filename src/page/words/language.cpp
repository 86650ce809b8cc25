// language.cpp — see language.hpp.
#include "page/words/language.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace latchkey::page {

namespace {

// What tr() gives is a view of it.
std::shared_ptr<const Texts> g_texts;

// One of a plural's forms that another may stand for.
bool can_be_empty(std::size_t place)
{
    constexpr auto kForms = static_cast<std::size_t>(PluralCategory::Other);
    return std::ranges::any_of(strings::kPlurals, [&](std::size_t first) { return place - first < kForms; });
}

}  // namespace

bool are_complete(const Texts& texts)
{
    if (texts.size() != strings::kCount) return false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].empty() && !can_be_empty(i)) return false;
    }
    return true;
}

void use_texts(const std::shared_ptr<const Texts>& texts)
{
    if (texts == g_texts) return;
    g_texts = texts;
    strings::table = texts ? strings::Table{texts->block(), texts->starts()} : strings::kEnglish;
}

}  // namespace latchkey::page
