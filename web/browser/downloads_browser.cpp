// downloads_browser.cpp — see downloads_browser.hpp.
#include "web/browser/downloads_browser.hpp"

extern "C" {
bool download_save(const char* name, const char* type, const char* text, std::size_t size);
}

namespace latchkey::web {

bool DownloadsBrowser::save(const ports::File& file)
{
    const auto text = file.text.reveal();
    return download_save(file.name.c_str(), file.type.c_str(), text.data(), text.size());
}

}  // namespace latchkey::web
