// signatures_js.cpp — see signatures_js.hpp.
#include "web/common/signatures_js.hpp"

#include <emscripten.h>

#include <memory>

extern "C" {
// For signatures_js.js (web/border.mjs).
enum class SignatureResult { Holds, Fails, Impossible };

// Calls signatures_verified, once, later.
void signatures_verify(const char* algorithm, const char* key, const char* token, std::size_t size, void* callback);

EMSCRIPTEN_KEEPALIVE void signatures_verified(latchkey::ports::Signatures::Callback* callback, SignatureResult result)
{
    const std::unique_ptr<latchkey::ports::Signatures::Callback> done(callback);
    if (result == SignatureResult::Impossible) {
        return (*done)(latchkey::fail(latchkey::ErrorKind::Refused, latchkey::ErrorCode::NoCryptography));
    }
    (*done)(result == SignatureResult::Holds);
}
}

namespace latchkey::web {

void SignaturesJs::verify(const ports::SignatureCheck& check, Callback done)
{
    const auto token = check.token.reveal();
    signatures_verify(check.algorithm.c_str(), check.key.c_str(), token.data(), token.size(),
                      new Callback(std::move(done)));
}

}  // namespace latchkey::web
