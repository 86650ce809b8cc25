// node.cpp — see node.hpp.
#include "kit/tree/node.hpp"

#include <array>

namespace latchkey::a11y {

Links::Links() = default;

const char* name_of(Role role)
{
    static constexpr std::array kRoles{"document",      "banner",   "main",         "contentinfo", "group",
                                       "form",          "heading",  "text",         "label",       "link",
                                       "button",        "switch",   "checkbox",     "textbox",     "searchbox",
                                       "tab",           "tablist",  "tabpanel",     "menu",        "menuitem",
                                       "menuitemradio", "dialog",   "alertdialog",  "radiogroup",  "radio",
                                       "table",         "row",      "columnheader", "rowheader",   "cell",
                                       "list",          "listitem", "img",          "progressbar", "tooltip",
                                       "status",        "alert"};
    return kRoles[static_cast<std::size_t>(role)];
}

}  // namespace latchkey::a11y
