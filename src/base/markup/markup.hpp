// markup.hpp — what people wrote with Markdown or HTML, reduced to what a page can say: paragraphs, items and links.
// Never markup again.
//
// Source   CommonMark, HTML; OpenMetadata's editor keeps both. Emphasis and code keep their letters and lose their
// marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace latchkey {

struct Passage {
    enum class Kind { Paragraph, Item, Link };

    Kind kind;
    std::string text;
    std::string address = {};  // Of a link: it begins with https://.

    friend bool operator==(const Passage&, const Passage&) = default;
};

// In order; the links of a paragraph follow it. Of more than 20,000 bytes the rest is left out.
std::vector<Passage> passages_in(std::string_view markup);

}  // namespace latchkey
