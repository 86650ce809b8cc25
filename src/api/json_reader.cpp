// json_reader.cpp — see json_reader.hpp.
#include "api/json_reader.hpp"

#include <cstdint>
#include <cstring>
#include <utility>

#include "base/text.hpp"

namespace latchkey::api {

namespace {

constexpr int kDepthLimit = 32;  // Keep in sync: json.cpp.
constexpr int kEnd = -1;

bool is_digit(int c)
{
    return c >= '0' && c <= '9';
}

// What stands for itself within a text, in any number.
bool is_plain(char c)
{
    return c >= 0x20 && c != '"' && c != '\\' && static_cast<unsigned char>(c) < 0x80;
}

// Whether all eight bytes are plain; the opposite may be said of some that are.
bool are_plain(std::uint64_t bytes)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101, kTops = 0x8080808080808080;
    const auto has_zero = [](std::uint64_t x) { return (x - kOnes) & ~x; };
    const auto is_control = bytes - kOnes * 0x20;
    return ((bytes | is_control | has_zero(bytes ^ kOnes * '"') | has_zero(bytes ^ kOnes * '\\')) & kTops) == 0;
}

void put(std::string* kept, int c)
{
    if (kept) *kept += static_cast<char>(c);
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
    has_failed_ = true;
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
    if (after_white() != c) return false;
    ++at_;
    return true;
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

void JsonReader::skip_plain()
{
    std::uint64_t bytes = 0;
    for (; end_ - at_ >= 8; at_ += 8) {
        std::memcpy(&bytes, at_, 8);
        if (!are_plain(bytes)) break;
    }
    while (at_ != end_ && is_plain(*at_)) ++at_;
}

// Mostly it is plain and in one piece, and need not be copied.
std::string_view JsonReader::text()
{
    expect('"');
    const auto* begin = at_;
    skip_plain();
    if (at_ != end_ && *at_ == '"') return {begin, static_cast<std::size_t>(at_++ - begin)};
    text_.assign(begin, at_);
    rest_of_text(&text_);
    return text_;
}

void JsonReader::rest_of_text(std::string* kept)
{
    while (!has_failed_) {
        const auto* begin = at_;
        skip_plain();
        if (kept) kept->append(begin, at_);
        const int c = byte();
        if (c == '"') return void(++at_);
        if (c == '\\')
            escape(kept);
        else if (c >= 0x80)
            beyond_ascii(kept);
        else if (c < 0x20)
            fail();
    }
}

void JsonReader::escape(std::string* kept)
{
    constexpr std::string_view kLetters = R"("\/bfnrt)", kMeant = "\"\\/\b\f\n\r\t";
    ++at_;
    const int letter = next();
    const auto index = letter == kEnd ? std::string_view::npos : kLetters.find(static_cast<char>(letter));
    if (index != std::string_view::npos) return put(kept, kMeant[index]);
    if (letter != 'u') return fail();
    auto c = hex_digits();
    if (c >= 0xd800 && c < 0xdc00) {
        if (next() != '\\' || next() != 'u') return fail();
        const auto low = hex_digits();
        if (low < 0xdc00 || low > 0xdfff) return fail();
        c = 0x10000 + ((c - 0xd800) << 10 | (low - 0xdc00));
    } else if (c >= 0xdc00 && c <= 0xdfff) {
        return fail();
    }
    if (kept) *kept += utf8(c);
}

char32_t JsonReader::hex_digits()
{
    char32_t value = 0;
    for (int i = 0; i < 4; ++i) {
        const int c = next(), lower = c | 0x20;
        if (!is_digit(c) && (lower < 'a' || lower > 'f')) fail();
        value = value << 4 | static_cast<char32_t>(is_digit(c) ? c - '0' : lower - 'a' + 10);
    }
    return value;
}

// RFC 3629 section 4.
void JsonReader::beyond_ascii(std::string* kept)
{
    const int lead = next();
    if (lead < 0xc2 || lead > 0xf4) return fail();
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    put(kept, lead);
    for (int rest = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3; rest > 0; --rest) {
        const int c = next();
        if (c < low || c > high) return fail();
        put(kept, c);
        low = 0x80, high = 0xbf;
    }
}

void JsonReader::digits()
{
    if (!is_digit(byte())) fail();
    while (is_digit(byte())) put(&text_, next());
}

std::string_view JsonReader::number()
{
    if (kind() != Kind::Number) fail();
    text_.clear();
    if (byte() == '-') put(&text_, next());
    if (byte() == '0')
        put(&text_, next());
    else
        digits();
    if (byte() == '.') {
        put(&text_, next());
        digits();
    }
    if ((byte() | 0x20) == 'e') {
        put(&text_, next());
        if (byte() == '+' || byte() == '-') put(&text_, next());
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

void JsonReader::skip()
{
    switch (kind()) {
    case Kind::Object: return members([this](std::string_view) { skip(); });
    case Kind::Array: return elements([this] { skip(); });
    case Kind::Text: ++at_; return rest_of_text(nullptr);
    case Kind::Number: return void(number());
    case Kind::Other: break;
    }
    word(byte() == 't' ? "true" : byte() == 'f' ? "false" : "null");
}

}  // namespace latchkey::api
