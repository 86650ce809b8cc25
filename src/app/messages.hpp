// messages.hpp — what can happen to the program (actions). What it then asks of the world: effects.hpp.
//
// Actions are facts and read in the past tense. To add one: a struct here, its name in the variant of its subject, an
// `on` overload (the build fails until it exists), a test in tests/app.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/effects.hpp"
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
struct HostSessionAsked {};  // To go on with the session of OpenMetadata's own pages.
struct ElsewhereAsked {};    // To sign in on another page.
struct UserActed {};         // In whatever way: the user is there.
struct MenuToggled {
    Menu menu;
};
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
struct SecretInUsageToggled {};
struct FileAsked {};
struct FilterTyped {
    std::string text;
};
struct ShowChosen {
    Show show;
};
struct SortChosen {
    SortBy by;  // The same again turns the order around.
};
struct SelectToggled {
    domain::TokenId id;
};
struct SelectAllToggled {};  // All that the table shows, or none.
struct RevokeAsked {
    domain::TokenId id;
};
struct RevokeSelectedAsked {};
struct RevokeExpiredAsked {};
struct RevokeAllAsked {};
struct LeakReported {};
struct RevokeConfirmed {
    std::string typed = {};
};
struct RevokeUndone {};
struct RevokeHurried {};  // Now, not when the time to undo it is over.
struct ProofAsked {
    domain::TokenId id;
};
struct DetailsAsked {
    domain::TokenId id;
};
struct CheckNowAsked {};
struct CheckDialogAsked {};
struct CheckGiven {
    Secret token;
};
struct ReminderAsked {
    domain::TokenId id;
};
struct RotateAsked {
    domain::TokenId id;
};
struct SuccessorAsked {};
struct SuccessorCheckAsked {};
struct PredecessorRevokeAsked {};
struct Dismissed {};  // The open dialog or menu is to close.
struct NoticeClosed {};
struct ReloadAsked {};
struct ThemeChosen {
    ThemeChoice theme;
};
struct PlainViewToggled {};

// — From the world

struct PageOpened {
    std::string server;
    TimeZone zone;
    std::string fragment = {};     // Of the page's address.
    std::string saved_theme = {};  // As SaveTheme left it.
    bool is_plain = false;
    Deployment deployment = {};
    std::string saved_rotations = {};  // As SaveRotations left them.
    bool is_outside = false;           // The page around this one has not proven its right to show it.
    bool has_signed_out = false;       // As SaveSignedOut left it.
};
struct EmbedderAdmitted {};        // It has.
struct PageHidden {};              // The user looks at something else.
struct PageShown {};               // And is back.
struct Redirected {};              // By a sign-in in front of OpenMetadata.
struct TokensChangedElsewhere {};  // In another tab of this page.
struct AddressChanged {
    std::string fragment;  // By Back, Forward, or by hand.
};
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
struct DeadlinePassed {};

// — By subject

using SignInAction = std::variant<SignInWayChosen, PasswordGiven, TokenGiven, SignInMethodAskedAgain, HostSessionAsked,
                                  ElsewhereAsked, SignInMethodAnswered, SessionAnswered, SessionFound, UserAnswered>;
using SessionAction =
    std::variant<UserActed, LogoutAsked, SessionRenewed, UserReplaced, SessionClosed, PageHidden, PageShown>;
using FrameAction =
    std::variant<PageOpened, EmbedderAdmitted, AddressChanged, BrandAnswered, Redirected, ReloadAsked, MenuToggled,
                 TabChosen, Dismissed, NoticeClosed, ThemeChosen, PlainViewToggled, DeadlinePassed>;
using TableAction = std::variant<TokensAskedAgain, TokensAnswered, TokensChangedElsewhere, FilterTyped, ShowChosen,
                                 SortChosen, SelectToggled, SelectAllToggled>;
using GenerateAction = std::variant<GenerateAsked, LifetimeChosen, GenerateConfirmed, CreateAnswered>;
using NewTokenAction = std::variant<RevealToggled, UsageChosen, CopyAsked, UsageCopyAsked, SecretInUsageToggled,
                                    FileAsked, CopyAnswered, FileAnswered>;
using RevokeAction = std::variant<RevokeAsked, RevokeSelectedAsked, RevokeExpiredAsked, RevokeAllAsked, LeakReported,
                                  RevokeConfirmed, RevokeUndone, RevokeHurried, RevokeAnswered, ProofAsked>;
using ExamineAction =
    std::variant<DetailsAsked, CheckNowAsked, CheckDialogAsked, CheckGiven, TokenDecoded, TokenChecked, ReminderAsked>;
using RotateAction = std::variant<RotateAsked, SuccessorAsked, SuccessorCheckAsked, PredecessorRevokeAsked>;

using Action = std::variant<SignInAction, SessionAction, FrameAction, TableAction, GenerateAction, NewTokenAction,
                            RevokeAction, ExamineAction, RotateAction>;

// The action where it is a T, else null.
template <class T>
const T* get_if(const Action& action)
{
    const auto within = []<class... Ones>(const std::variant<Ones...>& subject) -> const T* {
        if constexpr ((std::same_as<T, Ones> || ...)) return std::get_if<T>(&subject);
        return nullptr;
    };
    return std::visit(within, action);
}

}  // namespace latchkey::app
