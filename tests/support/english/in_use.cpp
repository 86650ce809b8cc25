// in_use.cpp — what is linked with this says dates and numbers in English from the start.
#include "page/words/locale.hpp"
#include "tests/support/english.hpp"

namespace latchkey::test {

namespace {

const English kEnglish;
[[maybe_unused]] const bool kIsInUse = (page::use_locale(kEnglish), true);

}  // namespace

}  // namespace latchkey::test
