// signatures_js.hpp — ports::Signatures on WebCrypto, in browsers and Node.
#pragma once

#include "ports/signatures.hpp"

namespace latchkey::web {

class SignaturesJs final : public ports::Signatures {
public:
    void verify(const ports::SignatureCheck& check, Callback done) override;
};

}  // namespace latchkey::web
