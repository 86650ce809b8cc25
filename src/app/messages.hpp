// messages.hpp — what can happen to the program (actions). What it then asks of the world: effects.hpp.
//
// Actions are facts and read in the past tense. To add one: a struct here, its name in Action, an `on` overload (the
// build fails until it exists), a test in tests/app.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/state.hpp"

namespace latchkey::app {

// — From the user

struct SignInWayChosen {
    SignInWith with;
};
struct PasswordGiven {
    domain::Credentials credentials;
};
struct TokenGiven {
    Secret token;
};
struct SignInMethodAskedAgain {};
struct MenuToggled {};
struct TabChosen {
    Tab tab;
};
struct LogoutAsked {};
struct TokensAskedAgain {};
struct GenerateAsked {};
struct LifetimeChosen {
    domain::Lifetime lifetime;
};
struct GenerateConfirmed {
    std::string name;
};
struct RevealToggled {};
struct UsageChosen {
    Usage usage;
};
struct CopyAsked {
    domain::TokenId id;
};
struct UsageCopyAsked {};
struct RevokeAsked {
    domain::TokenId id;
};
struct RevokeConfirmed {};
struct Dismissed {};  // The open dialog or menu is to close.
struct NoticeClosed {};
struct ThemeChosen {
    ThemeChoice theme;
};
struct PlainViewToggled {};

// — From the world

struct Opened {
    std::string server;
    TimeZone zone;
    std::string fragment = {};     // Of the page's address.
    std::string saved_theme = {};  // As SaveTheme left it.
    bool is_plain = false;
};
struct AddressChanged {
    std::string fragment;  // By Back, Forward, or by hand.
};
struct SignInMethodAnswered {
    Result<domain::SignInMethod> method;
};
struct SessionAnswered {
    std::uint32_t visit_number;
    Result<domain::Session> session;
};
struct UserAnswered {
    std::uint32_t visit_number;
    Result<domain::User> user;
};
struct TokensAnswered {
    std::uint32_t visit_number;
    std::uint32_t list_ticket;
    Result<std::vector<domain::Token>> tokens;
};
struct CreateAnswered {
    std::uint32_t visit_number;
    Result<domain::Token> token;
};
struct RevokeAnswered {
    std::uint32_t visit_number;
    domain::TokenId id;
    Result<std::vector<domain::Token>> remaining;  // The server answers with what is left.
};
struct CopyAnswered {
    domain::TokenId id;
    Result<void> copied;
};
struct DeadlinePassed {};

using Action =
    std::variant<SignInWayChosen, PasswordGiven, TokenGiven, SignInMethodAskedAgain, MenuToggled, TabChosen,
                 LogoutAsked, TokensAskedAgain, GenerateAsked, LifetimeChosen, GenerateConfirmed, RevealToggled,
                 UsageChosen, CopyAsked, UsageCopyAsked, RevokeAsked, RevokeConfirmed, Dismissed, NoticeClosed,
                 ThemeChosen, PlainViewToggled, Opened, AddressChanged, SignInMethodAnswered, SessionAnswered,
                 UserAnswered, TokensAnswered, CreateAnswered, RevokeAnswered, CopyAnswered, DeadlinePassed>;

}  // namespace latchkey::app
