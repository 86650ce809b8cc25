// messages.hpp — what can happen to the page (actions). What it then asks of the world, and what that answers: work/.
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

#include "page/state.hpp"
#include "work/answers.hpp"

namespace latchkey::page {

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
struct ReplacementAsked {};
struct ReplacementCheckAsked {};
struct ReplacedRevokeAsked {};
struct Dismissed {};  // The open dialog or menu is to close.
struct NoticeClosed {};
struct ReloadAsked {};
struct ThemeChosen {
    ThemeChoice theme;
};
struct PlainViewToggled {};

// — From the browser

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
struct TokensChangedElsewhere {};  // In another tab of this page.
struct AddressChanged {
    std::string fragment;  // By Back, Forward, or by hand.
};
struct DeadlinePassed {};

// — By subject

using SignInAction =
    std::variant<SignInWayChosen, PasswordGiven, TokenGiven, SignInMethodAskedAgain, HostSessionAsked, ElsewhereAsked>;
using SessionAction = std::variant<UserActed, LogoutAsked, PageHidden, PageShown>;
using FrameAction = std::variant<PageOpened, EmbedderAdmitted, AddressChanged, ReloadAsked, MenuToggled, TabChosen,
                                 Dismissed, NoticeClosed, ThemeChosen, PlainViewToggled, DeadlinePassed>;
using TableAction = std::variant<TokensAskedAgain, TokensChangedElsewhere, FilterTyped, ShowChosen, SortChosen,
                                 SelectToggled, SelectAllToggled>;
using GenerateAction = std::variant<GenerateAsked, LifetimeChosen, GenerateConfirmed>;
using NewTokenAction =
    std::variant<RevealToggled, UsageChosen, CopyAsked, UsageCopyAsked, SecretInUsageToggled, FileAsked>;
using RevokeAction = std::variant<RevokeAsked, RevokeSelectedAsked, RevokeExpiredAsked, RevokeAllAsked, LeakReported,
                                  RevokeConfirmed, RevokeUndone, RevokeHurried, ProofAsked>;
using ExamineAction = std::variant<DetailsAsked, CheckNowAsked, CheckDialogAsked, CheckGiven, ReminderAsked>;
using RotateAction = std::variant<RotateAsked, ReplacementAsked, ReplacementCheckAsked, ReplacedRevokeAsked>;

using Action = std::variant<SignInAction, SessionAction, FrameAction, TableAction, GenerateAction, NewTokenAction,
                            RevokeAction, ExamineAction, RotateAction, Answer>;

template <class T, class Subject>
inline constexpr bool is_of = false;
template <class T, class... Ones>
inline constexpr bool is_of<T, std::variant<Ones...>> = (std::same_as<T, Ones> || ...);

// The action where it is a T, else null.
template <class T>
const T* get_if(const Action& action)
{
    const auto find = []<class... Subjects>(const std::variant<Subjects...>& subjects) {
        const T* found = nullptr;
        const auto look_in = [&]<class Subject>(const Subject* subject) {
            if constexpr (is_of<T, Subject>) found = subject ? std::get_if<T>(subject) : nullptr;
        };
        (look_in(is_of<T, Subjects> ? std::get_if<Subjects>(&subjects) : nullptr), ...);
        return found;
    };
    return find(action);
}

}  // namespace latchkey::page
