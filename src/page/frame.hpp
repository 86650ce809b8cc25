// frame.hpp — the frame of this page: what the kit's has, what its screens remember, and where they tell what the
// user did.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kit/frame/frame.hpp"
#include "page/actions.hpp"
#include "page/drafts.hpp"
#include "page/tokens/tokens.hpp"

namespace latchkey::page {

using namespace kit;

using Dispatch = std::function<void(Action)>;

// Of a long table in the plain view, which has no window to be around.
struct PlainRows {
    static constexpr std::size_t kFirst = 100;

    std::size_t limit = kFirst;
    std::optional<std::size_t> first_new = {};  // The row to go on from, once more of them are there.

    friend bool operator==(const PlainRows&, const PlainRows&) = default;
};

// How wide the columns of the token table are that show texts of the page, in the language called that.
struct ColumnWidths {
    std::string_view language = {};
    float status = 0, created = 0, expires = 0;

    friend bool operator==(const ColumnWidths&, const ColumnWidths&) = default;
};

// Where a message beside the page stands: chosen when it comes, and kept while the page moves below it.
struct NoticePlace {
    std::string text = {};
    float width = 0, height = 0;  // Of the window.
    a11y::NodeId dialog = 0;      // The one that was open.
    float lift = 0, shift = 0;    // How far it stands above its usual place, and how far before it.

    friend bool operator==(const NoticePlace&, const NoticePlace&) = default;
};

// What the page remembers from frame to frame, and no state knows.
struct Memory : kit::Memory {
    Drafts drafts;
    std::string focused_row;  // The id of the token in whose row the focus is; empty if in none.
    PlainRows plain_rows;
    ColumnWidths column_widths;
    NoticePlace notice_place;
};

class Frame : public kit::Frame {
public:
    Frame(Input brought, Memory& memory, const Dispatch& actions, a11y::Tree& nodes)
        : kit::Frame(std::move(brought), memory, nodes),
          drafts(memory.drafts),
          focused_row(memory.focused_row),
          plain_rows(memory.plain_rows),
          column_widths(memory.column_widths),
          notice_place(memory.notice_place),
          dispatch(actions)
    {
    }

    Drafts& drafts;
    std::string& focused_row;
    PlainRows& plain_rows;
    ColumnWidths& column_widths;
    NoticePlace& notice_place;
    const Dispatch& dispatch;
    std::string_view made;       // The id of the token that the open dialog hands over…
    a11y::NodeId made_node = 0;  // …and its row's first control.
    a11y::NodeId selection = 0;  // The field whose text the user has to copy by hand.
    a11y::NodeId undo = 0;       // The button that calls off what is about to be done.
    float content_height = 0;    // See Output.
    float footer_top = 0;
    std::string_view language;  // What the one that is shown is called in itself.
};

}  // namespace latchkey::page
