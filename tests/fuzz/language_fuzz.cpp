// Whatever comes for a language: it is refused, or it is texts that can be put in the place of the page's own, and show
// wrong words at worst.
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "base/strings.hpp"
#include "page/words/language.hpp"
#include "page/words/words.hpp"
#include "runtime/language_file.hpp"

namespace {

using namespace latchkey;

// The same pieces again and again, until each place has one.
std::shared_ptr<const Texts> made_of(const Texts& pieces)
{
    auto texts = std::make_shared<Texts>();
    for (std::size_t i = 0; i < strings::kCount; ++i)
        if (!texts->add(pieces[i % pieces.size()])) return nullptr;
    return texts;
}

void speak()
{
    for (int code = 0; code <= static_cast<int>(page::NewsCode::SignedOutIdle); ++code) {
        const page::News news{.code = static_cast<page::NewsCode>(code),
                              .error = Error{ErrorKind::Rejected, ErrorCode::MissingMember, "{{name}}"},
                              .name = "{{count}}",
                              .count = 3};
        page::words_for(news, {});
    }
    page::counted("label.count-tokens", 5);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto texts = runtime::read_language({reinterpret_cast<const char*>(data), size});
    if (!texts || texts->size() == 0) return 0;
    for (std::size_t i = 0; i < texts->size(); ++i)
        for (const char c : (*texts)[i])
            if (c >= 0 && c < ' ') std::abort();
    const auto all = made_of(*texts);
    if (!all || !page::are_complete(*all)) return 0;
    if (all->size() != strings::kCount) std::abort();
    page::use_texts(all);
    speak();
    page::use_texts(nullptr);
    return 0;
}
