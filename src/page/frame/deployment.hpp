// deployment.hpp — what whoever hosts the page has decided, and where it is shown.
#pragma once

#include <chrono>

namespace latchkey::page {

// What whoever hosts the page has decided (latchkey.json), and where it is shown.
struct Deployment {
    bool allows_unlimited = false;       // Tokens without an end are offered.
    bool is_trusted_address = false;     // OpenMetadata redirects to the page's address after a sign-in.
    std::chrono::minutes idle_limit{0};  // So long without an act of the user's, and the visit ends; 0: it does not.
    bool is_framed = false;              // In another page, that may lay things over it.
    bool is_readable = false;            // What travels is not encrypted.

    friend bool operator==(const Deployment&, const Deployment&) = default;
};

}  // namespace latchkey::page
