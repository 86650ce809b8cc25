// locale.cpp — see locale.hpp.

#include "page/words/locale.hpp"

#include <algorithm>
#include <map>

namespace latchkey::page {

namespace {

const ports::Locale* g_locale = nullptr;

// More than a window shows; of a list without end it is bounded.
constexpr std::size_t kKept = 4096;

std::map<std::int64_t, std::string>& kept()
{
    static std::map<std::int64_t, std::string> texts;
    return texts;
}

}  // namespace

void use_locale(const ports::Locale& locale)
{
    g_locale = &locale;
    strings::plural_category = plural_category;
    kept().clear();
}

// A frame that is drawn again asks nothing of the platform.
std::string written(ports::Format format, std::int64_t value)
{
    auto& texts = kept();
    const auto key = value * 32 + static_cast<std::int64_t>(format);
    if (const auto found = texts.find(key); found != texts.end()) return found->second;
    if (texts.size() == kKept) texts.clear();
    return texts[key] = g_locale->write(format, value);
}

std::string number(std::int64_t count)
{
    return written(ports::Format::Number, count);
}

std::string joined(std::string_view first, std::string_view second)
{
    return std::string(first).append(written(ports::Format::Separator, 0)).append(second);
}

PluralCategory plural_category(long long count)
{
    static constexpr std::string_view kWords[]{"zero", "one", "two", "few", "many"};
    const auto* found = std::ranges::find(kWords, written(ports::Format::Plural, count));
    return static_cast<PluralCategory>(found - kWords);
}

std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names)
{
    return g_locale->ranks(names);
}

}  // namespace latchkey::page
