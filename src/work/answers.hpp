// answers.hpp — what the world says: what became of an effect, and what nobody asked for.
//
// They are facts, and read in the past tense. Those that carry the number of a visit are dropped in another one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "base/texts.hpp"
#include "domain/session.hpp"
#include "domain/token.hpp"
#include "domain/user.hpp"
#include "work/effects.hpp"
#include "work/tokens/examination.hpp"

namespace latchkey::work {

struct Redirected {};  // By a sign-in in front of OpenMetadata.
struct BrandAnswered {
    std::optional<std::uint32_t> colour;
};
struct SignInMethodAnswered {
    Result<domain::SignInMethod> method;
};
struct SessionAnswered {
    std::uint32_t visit_number;
    Result<domain::Session> session;
};
struct SessionFound {
    std::uint32_t visit_number;
    Result<domain::Session> session;
};
struct SessionRenewed {
    std::uint32_t visit_number;
    Result<domain::Session> session;
};
// Somebody else is signed in where the visit's session came from.
struct UserReplaced {
    std::uint32_t visit_number;
};
// Whether the server has heard that the user has left.
struct SessionClosed {
    Result<void> told;
    CloseSession effect;
};
struct UserAnswered {
    std::uint32_t visit_number;
    Result<domain::User> user;
};
struct TokensAnswered {
    std::uint32_t visit_number;
    std::uint32_t list_ticket;
    Result<std::vector<domain::Token>> tokens;
    std::optional<Instant> server_time = {};  // When the server answered, by its own clock.
};
struct CreateAnswered {
    std::uint32_t visit_number;
    Result<domain::Token> token;
};
struct RevokeAnswered {
    std::uint32_t visit_number;
    std::vector<domain::TokenId> ids;
    Result<std::vector<domain::Token>> remaining;  // The server answers with what is left.
};
struct TokenDecoded {
    std::uint32_t ticket;
    Result<domain::Jwt> jwt;
};
struct TokenChecked {
    std::uint32_t visit_number;
    std::uint32_t ticket;
    Verdict verdict;
};
struct CopyAnswered {
    domain::TokenId id;
    Result<void> copied;
};
// At once, so the dialog is still the one that it was asked for in.
struct FileAnswered {
    bool is_handed_over;
};
struct LanguageAnswered {
    std::string tag;
    std::shared_ptr<const Texts> texts;  // None if they did not come, or what came were none.
};

using Answer = std::variant<Redirected, BrandAnswered, SignInMethodAnswered, SessionAnswered, SessionFound,
                            SessionRenewed, UserReplaced, SessionClosed, UserAnswered, TokensAnswered, CreateAnswered,
                            RevokeAnswered, TokenDecoded, TokenChecked, CopyAnswered, FileAnswered, LanguageAnswered>;

}  // namespace latchkey::work
