// languages_browser.hpp — ports::Languages on the files beside the page.
#pragma once

#include "ports/languages.hpp"

namespace latchkey::web {

class LanguagesBrowser final : public ports::Languages {
public:
    void load(std::string_view tag, Callback done) override;
};

}  // namespace latchkey::web
