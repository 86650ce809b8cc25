// body.hpp — the text of an answer, in the pieces in which it came: a long one is read and forgotten piece by piece, so
// that it is never there a second time.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/secret.hpp"

namespace latchkey::ports {

// It may hold tokens: each piece is overwritten when it is given up.
class Body {
public:
    Body() = default;
    template <std::convertible_to<std::string_view> Text>
    Body(const Text& text)  // NOLINT(google-explicit-constructor): a text is a body of one piece.
    {
        append(text);
    }

    void append(std::string_view piece);

    // Takes the first piece out of it; an empty one when nothing is left.
    Secret take();

    std::size_t size() const;

    // The first letter that is no blank, in whichever piece; 0 where there is none.
    char first_letter() const;

    // All of it in one piece, for what is known to be short.
    Secret whole() const;

    friend bool operator==(const Body& a, const Body& b) { return a.whole() == b.whole(); }

private:
    std::vector<Secret> pieces_;
    std::size_t taken_ = 0;  // So many of them.
};

}  // namespace latchkey::ports
