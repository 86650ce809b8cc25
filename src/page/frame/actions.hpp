// actions.hpp — what happens to the page as a whole.
#pragma once

#include <string>
#include <variant>

#include "base/time.hpp"
#include "page/state.hpp"

namespace latchkey::page {

struct PageOpened {
    std::string server;
    TimeZone zone;
    std::string fragment = {};     // Of the page's address.
    std::string saved_theme = {};  // As SaveChoice left it.
    bool is_plain = false;
    Deployment deployment = {};
    std::string saved_rotations = {};  // As SaveRotations left them.
    bool is_outside = false;           // The page around this one has not proven its right to show it.
    bool has_signed_out = false;       // As SaveSignedOut left it.
    std::string language = {};         // To begin in, such as "de-DE".
    bool is_language_settled = false;  // As PageLanguage has it.
};
struct EmbedderAdmitted {};  // It has.
struct AddressChanged {
    std::string fragment;  // By Back, Forward, or by hand.
};
struct ReloadAsked {};
struct MenuToggled {
    Menu menu;
};
struct TabChosen {
    Tab tab;
};
struct Dismissed {};  // The open dialog or menu is to close.
struct NoticeClosed {};
struct ThemeChosen {
    ThemeChoice theme;
};
struct LanguageChosen {
    std::size_t language;  // Its place in kLanguages.
    PageLanguage::Whose whose = PageLanguage::Whose::Users;
};
struct PlainViewToggled {};
struct DeadlinePassed {};

using FrameAction =
    std::variant<PageOpened, EmbedderAdmitted, AddressChanged, ReloadAsked, MenuToggled, TabChosen, Dismissed,
                 NoticeClosed, ThemeChosen, LanguageChosen, PlainViewToggled, DeadlinePassed>;

}  // namespace latchkey::page
