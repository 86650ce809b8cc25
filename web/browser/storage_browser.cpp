// storage_browser.cpp — see storage_browser.hpp; the other half is storage_browser.js.
#include "web/browser/storage_browser.hpp"

#include "web/kit/memory.hpp"

extern "C" {
char* storage_read(const char* key);  // To be freed.
void storage_write(const char* key, const char* text);
}

namespace latchkey::web {

std::string StorageBrowser::read(std::string_view key) const
{
    return take(storage_read(std::string(key).c_str()));
}

void StorageBrowser::write(std::string_view key, std::string_view text)
{
    storage_write(std::string(key).c_str(), std::string(text).c_str());
}

}  // namespace latchkey::web
