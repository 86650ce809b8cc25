// locale_intl.cpp — see locale_intl.hpp; the other half is locale_intl.js.
#include "web/common/locale_intl.hpp"

#include "web/kit/memory.hpp"

extern "C" {
char* locale_write(const char* tag, latchkey::ports::Format format, double value);  // To be freed.
// Writes a rank for each line of `names`.
void locale_rank(const char* tag, const char* names, std::size_t size, std::uint32_t* ranks);
}

namespace latchkey::web {

std::string LocaleIntl::write(ports::Format format, std::int64_t value) const
{
    return take(locale_write(tag_.c_str(), format, static_cast<double>(value)));
}

std::vector<std::uint32_t> LocaleIntl::ranks(const std::vector<std::string_view>& names) const
{
    std::vector<std::uint32_t> ranks(names.size());
    std::string lines;
    for (const auto name : names) {
        // What ends a line is no part of a name.
        for (const char c : name) lines += c >= '\0' && c < ' ' ? ' ' : c;
        lines += '\n';
    }
    locale_rank(tag_.c_str(), lines.data(), lines.size(), ranks.data());
    return ranks;
}

}  // namespace latchkey::web
