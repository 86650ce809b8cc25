// node.hpp — one element of the accessibility tree: what it is, what it is called, how it stands, where it lies.
//
// Source   WAI-ARIA 1.2 for roles, names and states; the vocabulary of AccessKit for the rest.
// Units    Rectangles are CSS pixels from the top left of the document, whatever its direction; scrolling changes none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace latchkey::a11y {

// Stable for as long as the widget means the same thing; made of names and data, never of positions. 0 is no node.
using NodeId = std::uint64_t;

enum class Role : std::uint8_t {
    Root,
    Banner,
    Main,
    ContentInfo,
    Group,
    Form,
    Heading,
    Text,
    Label,
    Link,
    Button,
    Switch,
    CheckBox,
    TextBox,
    SearchBox,
    Tab,
    TabList,
    TabPanel,
    Menu,
    MenuItem,
    MenuItemRadio,
    Dialog,
    AlertDialog,
    RadioGroup,
    Radio,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    List,
    ListItem,
    Image,
    ProgressBar,
    Tooltip,
    Status,
    Alert,
};

// The ARIA name of a role, such as "alertdialog".
const char* name_of(Role role);

// Bits of Node::states.
enum State : std::uint16_t {
    kDisabled = 1 << 0,
    kChecked = 1 << 1,
    kSelected = 1 << 2,
    kExpanded = 1 << 3,
    kHasMenu = 1 << 4,
    kReadOnly = 1 << 5,
    kInvalid = 1 << 6,
    kBusy = 1 << 7,
    kInert = 1 << 8,            // Behind an open dialog.
    kMasked = 1 << 9,           // The value is shown as dots.
    kDefault = 1 << 10,         // The button that Enter in a field of the same form presses.
    kPlain = 1 << 11,           // Set in the monospace face.
    kSecret = 1 << 12,          // The value grants access: nothing that prints a tree prints it.
    kDescending = 1 << 13,      // Of a column header: the rows are sorted by it, from high to low.
    kNamedByContent = 1 << 14,  // One of its children is the name, as drawn.
    kAscending = 1 << 15,       // …from low to high.
};

// What a field takes, so that password managers and phone keyboards can help.
enum class Input : std::uint8_t { None, Text, Username, Password, Token, Search };

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    friend bool operator==(const Rect&, const Rect&) = default;
};

// ZERO WIDTH SPACE: in a text, a line ends here though the text does not.
inline constexpr std::string_view kSoftBreak = "\u200b";

// How drawn text looks, for the invisible copy that is found and selected in its place.
struct Type {
    float size = 0;  // 0: no text is drawn.
    float line = 0;
    std::uint16_t weight = 400;
    bool is_centred = false;  // Each line stands in the middle of the rectangle.

    friend bool operator==(const Type&, const Type&) = default;
};

// What a node has to do with others: nothing, until it is in a tree.
struct Links {
    Links();  // Not here: whatever describes a node would repeat it, which is a kilobyte of the page.

    NodeId id = 0;
    NodeId parent = 0;
    NodeId previous = 0;  // The sibling before it in reading order; 0 for the first.
    NodeId related = 0;   // Of a label: its field. Of a tab: its panel. Of a panel: its tab.

    friend bool operator==(const Links&, const Links&) = default;
};

struct Node : Links {
    Role role = Role::Group;
    std::uint16_t states = 0;
    Input input = Input::None;
    std::uint8_t level = 0;  // Of a heading, 1 to 6.
    // Of a row, its place in a table that does not have all of its rows in the tree, the header's being 1; of such a
    // table, how many rows it has. 0 where all of them are there.
    std::uint32_t position = 0;
    Rect rect = {};
    Type type = {};
    std::string name = {};         // What assistive technology says.
    std::string text = {};         // What is drawn, where text is drawn; kSoftBreak where a line ends.
    std::string description = {};  // What more there is to know.
    // Of a field; of a link, where it leads: "#" is told as a press; of a menu's choice, the language that it is in.
    std::string value = {};

    friend bool operator==(const Node&, const Node&) = default;
};

}  // namespace latchkey::a11y
