// json_reader.cpp — see json_reader.hpp.
#include "openmetadata/json/json_reader.hpp"

#include <algorithm>
#include <utility>

namespace latchkey::openmetadata {

namespace {

constexpr int kDepthLimit = 32;
constexpr int kEnd = -1;

bool is_digit(int c)
{
    return c >= '0' && c <= '9';
}

}  // namespace

JsonReader::JsonReader(std::string_view text) : at_(text.data()), end_(text.data() + text.size())
{
    if (byte() == 0xef) word("\xef\xbb\xbf");  // A byte order mark.
}

JsonReader::JsonReader(ports::Body body) : body_(std::move(body))
{
    if (byte() == 0xef) word("\xef\xbb\xbf");
}

// It may have held a token.
JsonReader::~JsonReader()
{
    text_.resize(text_.capacity());
    wipe(text_);
}

void JsonReader::fail()
{
    if (!std::exchange(has_failed_, true)) was_cut_ = byte() == kEnd;
    at_ = end_;
    body_ = {};
}

// The next one, which stays; kEnd where there is none.
int JsonReader::byte()
{
    if (at_ == end_) {
        piece_ = body_.take();
        at_ = piece_.reveal().data();
        end_ = at_ + piece_.reveal().size();
        if (at_ == end_) return kEnd;
    }
    return static_cast<unsigned char>(*at_);
}

int JsonReader::next()
{
    const int c = byte();
    if (c != kEnd) ++at_;
    return c;
}

// What comes next after white space.
int JsonReader::after_white()
{
    int c = byte();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') ++at_, c = byte();
    return c;
}

bool JsonReader::take(char c)
{
    const bool is_next = at_ != end_ && *at_ == c;  // Mostly there is no white space.
    if (!is_next && after_white() != c) return false;
    ++at_;
    return true;
}

void JsonReader::keep()
{
    text_ += static_cast<char>(next());
}

void JsonReader::expect(char c)
{
    if (!take(c)) fail();
}

// Whether there is anything in what begins here.
bool JsonReader::open(char begin, char end)
{
    expect(begin);
    if (++depth_ > kDepthLimit) fail();
    if (!take(end)) return !has_failed_;
    --depth_;
    return false;
}

bool JsonReader::goes_on(char end)
{
    if (has_failed_) return false;
    if (take(',')) return true;
    expect(end);
    --depth_;
    return false;
}

bool JsonReader::has_ended()
{
    return after_white() == kEnd && !has_failed_;
}

JsonReader::Kind JsonReader::kind()
{
    const int c = after_white();
    if (c == '{') return Kind::Object;
    if (c == '[') return Kind::Array;
    if (c == '"') return Kind::Text;
    return c == '-' || is_digit(c) ? Kind::Number : Kind::Other;
}

void JsonReader::digits()
{
    if (!is_digit(byte())) fail();
    while (is_digit(byte())) keep();
}

std::string_view JsonReader::number()
{
    if (kind() != Kind::Number) fail();
    // Mostly it is nothing but digits and in one piece, and need not be copied.
    const auto* end = std::find_if_not(at_, end_, is_digit);
    const bool is_simple = end != at_ && end != end_ && *at_ != '0' && *end != '.' && (*end | 0x20) != 'e';
    if (is_simple) return {std::exchange(at_, end), end};
    text_.clear();
    if (byte() == '-') keep();
    if (byte() == '0')
        keep();
    else
        digits();
    if (byte() == '.') {
        keep();
        digits();
    }
    if ((byte() | 0x20) == 'e') {
        keep();
        if (byte() == '+' || byte() == '-') keep();
        digits();
    }
    return text_;
}

void JsonReader::word(std::string_view letters)
{
    for (const char letter : letters) {
        if (next() != static_cast<unsigned char>(letter)) fail();
    }
}

std::optional<bool> JsonReader::flag()
{
    const int c = after_white();
    if (kind() == Kind::Other) skip();
    return c == 't' || c == 'f' ? std::optional(c == 't') : std::nullopt;
}

std::string_view JsonReader::text_if_any()
{
    if (kind() == Kind::Text) return text();
    skip();
    return {};
}

std::string_view JsonReader::raw()
{
    after_white();
    const auto* begin = at_;
    skip();
    return {begin, at_};
}

void JsonReader::member_name()
{
    expect('"');
    rest_of_text(nullptr);
    expect(':');
}

// There is no recursion in it.
void JsonReader::skip()
{
    if (take('"')) return rest_of_text(nullptr);
    std::string ends;  // Of what is open.
    do {
        bool has_begun = false;
        switch (kind()) {
        case Kind::Object:
        case Kind::Array:
            ends += *at_++ == '{' ? '}' : ']';
            has_begun = true;
            break;
        case Kind::Text:
            ++at_;
            rest_of_text(nullptr);
            break;
        case Kind::Number: number(); break;
        case Kind::Other: word(byte() == 't' ? "true" : byte() == 'f' ? "false" : "null"); break;
        }
        for (; !ends.empty() && take(ends.back()); ends.pop_back()) has_begun = false;
        if (ends.empty()) return;
        if (!has_begun) expect(',');
        if (ends.back() == '}') member_name();
    } while (!has_failed_);
}

}  // namespace latchkey::openmetadata
