// language_file.cpp — see language_file.hpp.
#include "runtime/language_file.hpp"

#include <algorithm>

#include "openmetadata/json/json_reader.hpp"

namespace latchkey::runtime {

namespace {

bool has_control(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; });
}

}  // namespace

std::shared_ptr<const Texts> read_language(std::string_view file)
{
    constexpr std::size_t kMost = 128 << 10;
    if (file.size() > kMost) return nullptr;
    auto texts = std::make_shared<Texts>();
    bool is_sound = true;
    openmetadata::JsonReader reader(file);
    reader.elements([&] {
        const auto text = reader.text();
        is_sound = is_sound && !has_control(text) && texts->add(text);
    });
    return reader.has_ended() && is_sound ? texts : nullptr;
}

}  // namespace latchkey::runtime
