// json_reader.hpp — a JSON text read once, from front to back, without keeping more of it than is asked for.
//
// Source   RFC 8259; numbers of any length.
// Errors   The first one is remembered, and there is nothing to be read any more.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ports/body.hpp"

namespace latchkey::openmetadata {

class JsonReader {
public:
    enum class Kind { Object, Array, Text, Number, Other };

    // `text` outlives the reader. The pieces of a body are given up as soon as they are read.
    explicit JsonReader(std::string_view text);
    explicit JsonReader(ports::Body body);
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;
    ~JsonReader();

    // Of the value that comes next.
    Kind kind();

    // Each takes the next value, which has to be of its kind. A text, and a number as it is written, are there until
    // something else is read.
    std::string_view text();
    std::string_view number();
    std::optional<bool> flag();  // None for null.

    // Each takes any value.
    std::string_view text_if_any();  // Empty for what is no text.
    void skip();                     // However deep it nests.
    std::string_view raw();          // As it is written; only of what is not in pieces.

    // Calls `member` with each name; it takes the value.
    template <class Member>
    void members(Member member)
    {
        if (!open('{', '}')) return;
        do {
            name_.assign(text());
            expect(':');
            if (!has_failed_) member(std::string_view(name_));
        } while (goes_on('}'));
    }

    // Calls `element` for each, which takes it.
    template <class Element>
    void elements(Element element)
    {
        if (!open('[', ']')) return;
        do {
            element();
        } while (goes_on(']'));
    }

    // Whether one value was all there is, and nothing was wrong with it.
    bool has_ended();

    // Whether nothing was wrong but that it ended too early.
    bool was_cut() const { return was_cut_; }

private:
    int byte();
    int next();
    int after_white();
    bool take(char c);
    void expect(char c);
    bool open(char begin, char end);
    bool goes_on(char end);
    void fail();

    void skip_plain();
    void rest_of_text(std::string* kept);
    void escape(std::string* kept);
    char32_t escaped(std::string* kept, char32_t high);
    void member_name();
    char32_t hex_digits();
    void beyond_ascii(std::string* kept);
    void digits();
    void keep();
    void word(std::string_view letters);

    ports::Body body_;
    Secret piece_;
    const char* at_ = nullptr;
    const char* end_ = nullptr;
    std::string text_, name_;
    int depth_ = 0;
    bool has_failed_ = false, was_cut_ = false;
};

}  // namespace latchkey::openmetadata
