// markup.cpp — see markup.hpp. HTML becomes Markdown first, so that there is one thing to read.
#include "base/markup.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace latchkey {

namespace {

constexpr std::size_t kLongest = 20'000;

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

// HTML as Markdown: what is no tag stays as it is.
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

bool is_space_or_edge(std::string_view line, std::size_t at)
{
    return at >= line.size() || line[at] == ' ';
}

bool is_in_word(std::string_view line, std::size_t at)
{
    return at < line.size() && (is_ascii_letter_or_digit(line[at]) || static_cast<unsigned char>(line[at]) >= 0x80);
}

// Whether the marks from `begin` to `end` stand for emphasis, and not for themselves.
bool is_emphasis(std::string_view line, std::size_t begin, std::size_t end)
{
    const auto before = begin - 1;  // Beyond the edge where it is the first.
    if (line[begin] == '~') return end - begin == 2;
    if (is_space_or_edge(line, before) && is_space_or_edge(line, end)) return false;
    return line[begin] == '*' || !is_in_word(line, before) || !is_in_word(line, end);
}

// Where the parenthesis ends that opens at `open`.
std::size_t closing(std::string_view line, std::size_t open)
{
    int depth = 0;
    for (auto at = open; at < line.size(); ++at) {
        if (line[at] == '(') ++depth;
        if (line[at] == ')' && --depth == 0) return at;
    }
    return std::string_view::npos;
}

// A link's text may say anything: so it says where it leads as well.
std::string called(const std::string& text, std::string_view address)
{
    constexpr std::size_t kScheme = std::string_view("https://").size();
    if (text == address) return text;
    return text + " (" + std::string(address.substr(kScheme, address.find_first_of("/?#", kScheme) - kScheme)) + ")";
}

// The text of a line without its marks; its links.
class Line {
public:
    Line(std::string_view line, std::vector<Passage>& links) : line_(line), links_(links)
    {
        while (at_ < line_.size()) step();
    }

    std::string text;

private:
    void step()
    {
        constexpr std::string_view kPunctuation = "\\`*_{}[]()#+-.!~<>|";
        const char c = line_[at_];
        if (c == '\\' && at_ + 1 < line_.size() && kPunctuation.find(line_[at_ + 1]) != std::string_view::npos) {
            text += line_[at_ + 1];
            at_ += 2;
        } else if (c == '`') {
            ++at_;
        } else if (c == '*' || c == '_' || c == '~') {
            marks();
        } else if (c == '!' && line_.substr(at_ + 1).starts_with('[') && link(at_ + 1, false)) {
        } else if (c != '[' || !link(at_, true)) {
            text += c;
            ++at_;
        }
    }

    void marks()
    {
        const auto end = std::min(line_.find_first_not_of(line_[at_], at_), line_.size());
        if (!is_emphasis(line_, at_, end)) text += line_.substr(at_, end - at_);
        at_ = end;
    }

    // "[text](address)"; of a picture, what stands for it.
    bool link(std::size_t begin, bool leads_somewhere)
    {
        const auto middle = line_.find("](", begin);
        const auto end = middle == std::string_view::npos ? middle : closing(line_, middle + 1);
        if (end == std::string_view::npos) return false;
        const auto inside = Line(line_.substr(begin + 1, middle - begin - 1), links_).text;
        const auto target = line_.substr(middle + 2, end - middle - 2);
        const auto address = target.substr(0, target.find(' '));
        if (leads_somewhere && address.starts_with("https://"))
            links_.push_back({Passage::Kind::Link, called(inside, address), std::string(address)});
        text += inside;
        at_ = end + 1;
        return true;
    }

    std::string_view line_;
    std::vector<Passage>& links_;
    std::size_t at_ = 0;
};

// What is left of a line that is an item of a list.
std::optional<std::string_view> item_in(std::string_view line)
{
    for (const auto* mark : {"- ", "* ", "+ "})
        if (line.starts_with(mark)) return line.substr(2);
    const auto digits = line.find_first_not_of("0123456789");
    const bool is_number = digits != std::string_view::npos && digits > 0 && digits < 4;
    return is_number && line.substr(digits).starts_with(". ") ? std::optional(line.substr(digits + 2)) : std::nullopt;
}

bool is_rule(std::string_view line)
{
    return line.size() >= 3 && line.find_first_not_of("-*_=` ") == std::string_view::npos;
}

class Reader {
public:
    std::vector<Passage> passages;

    void read(std::string_view line)
    {
        line = trimmed(line);
        while (line.starts_with('>')) line = trimmed(line.substr(1));
        const auto heading = std::min(line.find_first_not_of('#'), line.size());
        const bool is_heading = heading > 0 && heading <= 6 && is_space_or_edge(line, heading);
        if (is_heading) line = trimmed(line.substr(heading));
        const auto item = item_in(line);
        if (line.empty() || line.starts_with("```") || is_rule(line)) return end();
        if (is_heading || item) end();
        std::vector<Passage> links;
        const auto text = Line(item.value_or(line), links).text;
        if (item || passages_since_ == 0)
            add({item ? Passage::Kind::Item : Passage::Kind::Paragraph, text});
        else
            passages[passages.size() - 1].text += " " + text;
        std::ranges::move(links, std::back_inserter(links_));
        if (is_heading) end();
    }

    // What follows is another paragraph.
    void end()
    {
        std::ranges::move(std::exchange(links_, {}), std::back_inserter(passages));
        passages_since_ = 0;
    }

private:
    void add(Passage passage)
    {
        passages.push_back(std::move(passage));
        passages_since_ = 1;
    }

    std::vector<Passage> links_;
    int passages_since_ = 0;  // The last end: a line goes on with the last of them.
};

}  // namespace

std::vector<Passage> passages_in(std::string_view markup)
{
    const auto text = Untagged(markup.substr(0, kLongest)).text;
    Reader reader;
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        reader.read(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    reader.end();
    std::erase_if(reader.passages, [](const auto& it) { return trimmed(it.text).empty(); });
    return std::move(reader.passages);
}

}  // namespace latchkey
