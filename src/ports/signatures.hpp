// signatures.hpp — proving that a token was signed with a key.
//
// Source   RFC 7515, RFC 7518 section 3.1 for the names of algorithms.
//
// Implementations: web/common/signatures_js.cpp (browser and Node), tests/support/fake_signatures.hpp (memory; it finds
// what its script says). Both pass tests/ports/signatures_contract.hpp.
#pragma once

#include <functional>
#include <string>

#include "base/error.hpp"
#include "base/secret.hpp"

namespace latchkey::ports {

struct SignatureCheck {
    std::string algorithm;  // RS256, RS384, RS512, ES256, ES384 or ES512.
    std::string key;        // A public JWK, as JSON.
    Secret token;           // A JWS in its compact form: the last of its three parts is the signature.
};

class Signatures {
public:
    using Callback = std::function<void(Result<bool>)>;

    virtual ~Signatures() = default;

    // `done` runs exactly once, on this thread, after verify() has returned: with whether the signature holds.
    // Errors: Refused, where the platform lends no cryptography (a page over plain http) or does not take the key.
    virtual void verify(const SignatureCheck& check, Callback done) = 0;
};

}  // namespace latchkey::ports
