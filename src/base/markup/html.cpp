// html.cpp — see html.hpp.
#include "base/markup/html.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace latchkey {

namespace {

std::string in_lower_case(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

// "&amp;", "&#228;" and the like, at the beginning of `rest`; how long it is.
std::optional<std::pair<std::string, std::size_t>> entity_at(std::string_view rest)
{
    static constexpr std::pair<std::string_view, std::string_view> kNamed[]{{"amp", "&"},  {"lt", "<"},
                                                                            {"gt", ">"},   {"quot", "\""},
                                                                            {"apos", "'"}, {"nbsp", " "}};
    const auto end = rest.substr(0, 12).find(';');
    if (end == std::string_view::npos) return std::nullopt;
    const auto name = rest.substr(1, end - 1);
    for (const auto& [known, text] : kNamed)
        if (name == known) return std::pair(std::string(text), end + 1);
    if (name.size() < 2 || name[0] != '#') return std::nullopt;
    const bool is_hex = name[1] == 'x' || name[1] == 'X';
    const auto digits = name.substr(is_hex ? 2 : 1);
    char32_t code = 0;
    for (const char c : digits) {
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        if (digit < 0 || digit >= (is_hex ? 16 : 10)) return std::nullopt;
        code = code * (is_hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    const bool is_letter = code >= 0x20 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
    return is_letter ? std::optional(std::pair(utf8(code), end + 1)) : std::nullopt;
}

// The value of an attribute of a tag, such as href.
std::string attribute(std::string_view tag, std::string_view name)
{
    const auto at = in_lower_case(tag).find(" " + std::string(name) + "=");
    if (at == std::string::npos) return {};
    auto value = tag.substr(at + name.size() + 2);
    const char quote = value.empty() ? '\0' : value[0];
    if (quote == '"' || quote == '\'') return std::string(value.substr(1, value.substr(1).find(quote)));
    return std::string(value.substr(0, value.find_first_of(" >")));
}

class Untagged {
public:
    explicit Untagged(std::string_view html) : rest_(html)
    {
        while (!rest_.empty()) step();
    }

    std::string text;

private:
    void step()
    {
        if (rest_[0] == '&') {
            if (const auto entity = entity_at(rest_)) return put(entity->first, entity->second);
        } else if (rest_[0] == '<' && rest_.size() > 1 && is_tag()) {
            return tag();
        }
        put(rest_.substr(0, 1), 1);
    }

    bool is_tag() const
    {
        const char next = rest_[1];
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!';
    }

    void put(std::string_view said, std::size_t length)
    {
        text += said;
        rest_.remove_prefix(length);
    }

    void tag()
    {
        if (rest_.starts_with("<!--")) return skip_past("-->");
        const auto end = rest_.find('>');
        if (end == std::string_view::npos) return put(rest_.substr(0, 1), 1);
        const auto whole = rest_.substr(1, end - 1);
        if (whole.starts_with("https://"))
            return put("[" + std::string(whole) + "](" + std::string(whole) + ")", end + 1);
        const auto name = in_lower_case(whole.substr(0, whole.find_first_of(" \t\n", 1)));
        if (is_one_of(name, {"script", "style"})) return skip_past("</" + name + ">");
        put(meaning_of(name, whole), end + 1);
    }

    std::string meaning_of(std::string_view name, std::string_view whole)
    {
        if (name == "a") {
            address_ = attribute(whole, "href");
            return "[";
        }
        if (name == "/a") return "](" + std::exchange(address_, {}) + ")";
        if (name == "li") return "\n- ";
        if (is_one_of(name, {"br", "br/"})) return "\n";
        if (name.starts_with('/')) name.remove_prefix(1);
        const bool is_block = is_one_of(name, {"p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
                                               "pre", "table", "tr", "hr", "hr/"});
        return is_block ? "\n\n" : "";
    }

    void skip_past(std::string_view end)
    {
        const auto at = in_lower_case(rest_).find(end);
        rest_.remove_prefix(at == std::string::npos ? rest_.size() : at + end.size());
    }

    std::string_view rest_;
    std::string address_;
};

}  // namespace

std::string markdown_of(std::string_view html)
{
    return Untagged(html).text;
}

}  // namespace latchkey
