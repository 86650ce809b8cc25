// node.cpp — see node.hpp.
#include "kit/tree/node.hpp"

namespace latchkey::a11y {

Links::Links() = default;

const char* name_of(Role role)
{
    switch (role) {
    case Role::Root: return "document";
    case Role::Banner: return "banner";
    case Role::Main: return "main";
    case Role::ContentInfo: return "contentinfo";
    case Role::Group: return "group";
    case Role::Form: return "form";
    case Role::Heading: return "heading";
    case Role::Text: return "text";
    case Role::Label: return "label";
    case Role::Link: return "link";
    case Role::Button: return "button";
    case Role::Switch: return "switch";
    case Role::CheckBox: return "checkbox";
    case Role::TextBox: return "textbox";
    case Role::SearchBox: return "searchbox";
    case Role::Tab: return "tab";
    case Role::TabList: return "tablist";
    case Role::TabPanel: return "tabpanel";
    case Role::Menu: return "menu";
    case Role::MenuItem: return "menuitem";
    case Role::MenuItemRadio: return "menuitemradio";
    case Role::Dialog: return "dialog";
    case Role::AlertDialog: return "alertdialog";
    case Role::RadioGroup: return "radiogroup";
    case Role::Radio: return "radio";
    case Role::Table: return "table";
    case Role::Row: return "row";
    case Role::ColumnHeader: return "columnheader";
    case Role::RowHeader: return "rowheader";
    case Role::Cell: return "cell";
    case Role::List: return "list";
    case Role::ListItem: return "listitem";
    case Role::Image: return "img";
    case Role::ProgressBar: return "progressbar";
    case Role::Tooltip: return "tooltip";
    case Role::Status: return "status";
    case Role::Alert: return "alert";
    }
    return "";
}

}  // namespace latchkey::a11y
