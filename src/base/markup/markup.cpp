// markup.cpp — see markup.hpp. HTML becomes Markdown first, so that there is one thing to read.
#include "base/markup/markup.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/markup/html.hpp"
#include "base/text.hpp"

namespace latchkey {

namespace {

constexpr std::size_t kLongest = 20'000;

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
    const auto text = markdown_of(markup.substr(0, kLongest));
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
