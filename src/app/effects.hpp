// effects.hpp — what the program asks of the world: orders, comparable, performed by runtime/.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "app/appearance.hpp"
#include "base/secret.hpp"
#include "domain/session.hpp"
#include "domain/token.hpp"

namespace latchkey::app {

struct AskSignInMethod {
    friend bool operator==(const AskSignInMethod&, const AskSignInMethod&) = default;
};
struct OpenSession {
    std::uint32_t visit_number;
    domain::Credentials credentials;

    friend bool operator==(const OpenSession&, const OpenSession&) = default;
};
struct CloseSession {
    domain::Session session;

    friend bool operator==(const CloseSession&, const CloseSession&) = default;
};
struct LoadUser {
    std::uint32_t visit_number;
    Secret bearer;

    friend bool operator==(const LoadUser&, const LoadUser&) = default;
};
struct ListTokens {
    std::uint32_t visit_number;
    std::uint32_t list_ticket;
    Secret bearer;

    friend bool operator==(const ListTokens&, const ListTokens&) = default;
};
struct CreateToken {
    std::uint32_t visit_number;
    Secret bearer;
    domain::TokenDraft draft;

    friend bool operator==(const CreateToken&, const CreateToken&) = default;
};
struct RevokeToken {
    std::uint32_t visit_number;
    Secret bearer;
    domain::TokenId id;

    friend bool operator==(const RevokeToken&, const RevokeToken&) = default;
};
struct CopyText {
    domain::TokenId id;  // The token that is in the text.
    Secret text;

    friend bool operator==(const CopyText&, const CopyText&) = default;
};
struct SaveTheme {
    ThemeChoice theme;

    friend bool operator==(const SaveTheme&, const SaveTheme&) = default;
};

using Effect = std::variant<AskSignInMethod, OpenSession, CloseSession, LoadUser, ListTokens, CreateToken, RevokeToken,
                            CopyText, SaveTheme>;

}  // namespace latchkey::app
