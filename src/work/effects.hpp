// effects.hpp — what work asks of the world: orders, comparable, performed by runtime/. What the world then says:
// answers.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.hpp"
#include "domain/session.hpp"
#include "domain/token.hpp"
#include "work/tokens/history.hpp"

namespace latchkey::work {

struct AskSignInMethod {
    friend bool operator==(const AskSignInMethod&, const AskSignInMethod&) = default;
};
struct AskBrand {
    friend bool operator==(const AskBrand&, const AskBrand&) = default;
};
// Looks whether one of the ways in that ask nothing of the user leads somewhere.
struct FindSession {
    std::uint32_t visit_number;
    domain::SessionSource source;

    friend bool operator==(const FindSession&, const FindSession&) = default;
};
struct RenewSession {
    friend bool operator==(const RenewSession&, const RenewSession&) = default;
};
// Whether the session is still there that the host's pages gave.
struct LookAtSession {
    friend bool operator==(const LookAtSession&, const LookAtSession&) = default;
};
struct SignInElsewhere {
    domain::ExternalSignIn elsewhere;

    friend bool operator==(const SignInElsewhere&, const SignInElsewhere&) = default;
};
// Lets the page around this one know what became of a token.
struct TellHost {
    Activity activity;  // Created or Revoked.
    domain::TokenId id;
    std::string name;

    friend bool operator==(const TellHost&, const TellHost&) = default;
};
struct OpenSession {
    std::uint32_t visit_number;
    domain::Credentials credentials;

    friend bool operator==(const OpenSession&, const OpenSession&) = default;
};
struct RevokeTokens {
    std::uint32_t visit_number;
    Secret bearer;
    std::vector<domain::TokenId> ids;
    bool is_all = false;  // …and those that no list has shown: after a leak only.

    friend bool operator==(const RevokeTokens&, const RevokeTokens&) = default;
};
struct CloseSession {
    domain::Session session;
    std::optional<RevokeTokens> before = {};  // To be answered first: it needs the session.
    bool is_last = false;                     // Where the server does not hear of it, it is not told again.

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
// Reads what a token says of itself.
struct DecodeToken {
    std::uint32_t ticket;
    Secret token;

    friend bool operator==(const DecodeToken&, const DecodeToken&) = default;
};
// Asks the server whether it accepts a token, and verifies the signature with the server's keys.
struct CheckToken {
    std::uint32_t visit_number;
    std::uint32_t ticket;
    Secret token;

    friend bool operator==(const CheckToken&, const CheckToken&) = default;
};
struct CopyText {
    domain::TokenId id;  // The token that is in the text.
    Secret text;

    friend bool operator==(const CopyText&, const CopyText&) = default;
};
struct SaveFile {
    std::string name;
    std::string type;  // Such as "text/calendar".
    Secret text;

    friend bool operator==(const SaveFile&, const SaveFile&) = default;
};
struct SaveRotations {
    std::string text;   // As rotate.cpp has it: a line for each, of fingerprints of ids.
    std::string known;  // What was saved before as far as this tab knows: lines beyond it are another's, and stay.

    friend bool operator==(const SaveRotations&, const SaveRotations&) = default;
};
// That the user wished to be out, for the next time that the page is opened.
struct SaveSignedOut {
    bool has_signed_out;

    friend bool operator==(const SaveSignedOut&, const SaveSignedOut&) = default;
};
// What the user has chosen for this page, for the next time that it is opened.
struct SaveChoice {
    enum class Of : std::uint8_t { Theme, Language };

    Of of;
    std::string name;  // Such as "dark" or "de-DE".

    friend bool operator==(const SaveChoice&, const SaveChoice&) = default;
};
// Its texts are wanted.
struct LoadLanguage {
    std::string tag;  // Such as "de-DE".

    friend bool operator==(const LoadLanguage&, const LoadLanguage&) = default;
};

// …at the view that is shown.
struct ReloadPage {
    friend bool operator==(const ReloadPage&, const ReloadPage&) = default;
};

using Effect =
    std::variant<AskSignInMethod, AskBrand, FindSession, RenewSession, LookAtSession, SignInElsewhere, TellHost,
                 OpenSession, CloseSession, LoadUser, ListTokens, CreateToken, RevokeTokens, DecodeToken, CheckToken,
                 CopyText, SaveFile, SaveRotations, SaveSignedOut, SaveChoice, LoadLanguage, ReloadPage>;
using Effects = std::vector<Effect>;

}  // namespace latchkey::work
