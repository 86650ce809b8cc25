// What the page shows to somebody who is signed in, and what it reports of what they do.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::Page;
using testing::IsEmpty;

using test::kNow;
using test::token;

const domain::Token kLaptop = token("laptop");
const domain::Token kCi = token("ci");

page::Visit visit_with(std::vector<domain::Token> tokens)
{
    return std::get<page::Visit>(test::showing(std::move(tokens)).scene);
}

page::State showing(page::Visit visit, page::Menu menu = page::Menu::None)
{
    auto state = test::signing_in();
    state.scene = std::move(visit);
    state.menu = menu;
    return state;
}

class VisitPage : public Page {
public:
    explicit VisitPage(page::Visit visit, kit::Viewport viewport = {}) : Page(showing(std::move(visit)), viewport)
    {
        set_now(kNow);
    }
    explicit VisitPage(page::State state) : Page(std::move(state)) { set_now(kNow); }
    void show_visit(page::Visit visit) { show(showing(std::move(visit))); }
};

TEST(TheTokenTable, ReportsWhichTokenTheUserWantsGone)
{
    VisitPage page(visit_with({kCi, kLaptop}));

    page.press_button("Revoke laptop");

    const auto* asked = page.only_action<page::RevokeAsked>();
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->id, kLaptop.id);
}

TEST(TheTokenTable, ReportsWhichTokenTheUserWantsToCopy)
{
    VisitPage page(visit_with({kCi, kLaptop}));

    page.press_button("Copy ci");

    const auto* asked = page.only_action<page::CopyAsked>();
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->id, kCi.id);
}

TEST(TheTokenTable, IsATableWithHeadersAndARowHeader)
{
    const VisitPage page(visit_with({kLaptop}));

    page.get(Role::Table, "Personal access tokens");
    for (const auto* header : {"Name", "Status", "Created", "Expires", "Actions"}) page.get(Role::ColumnHeader, header);
    page.get(Role::RowHeader, "laptop");
    EXPECT_TRUE(page.says("in 59 days"));
}

TEST(TheTokenTable, ShowsTheSameOnAPhone)
{
    VisitPage page(visit_with({kLaptop}), {.width = 360, .height = 740});

    page.get(Role::ColumnHeader, "Expires");
    page.get(Role::RowHeader, "laptop");
    for (const auto& node : page.tree().nodes()) {
        EXPECT_LE(node.rect.x + node.rect.w, 360) << a11y::name_of(node.role) << " " << node.name;
    }
}

TEST(TheTokenTable, MakesItsTargetsLargeEnoughForAFinger)
{
    const VisitPage page(visit_with({kLaptop}), {.width = 360, .height = 740, .is_touch = true});

    for (const auto& node : page.tree().nodes()) {
        if (node.role != Role::Button) continue;
        EXPECT_GE(node.rect.h, 44) << node.name;
    }
}

TEST(TheTokenTable, ShowsNamesThatLookLikeFormatsAndMarkupAsText)
{
    const VisitPage page(visit_with({token("%s%n <img src=x onerror=alert(1)>")}));

    page.get(Role::RowHeader, "%s%n <img src=x onerror=alert(1)>");
}

TEST(TheTokenTable, KeepsARowBeingRevokedOutOfReach)
{
    auto visit = visit_with({kLaptop});
    visit.revocation.under_way = {kLaptop.id};
    VisitPage page(visit);

    page.press_button("Revoke laptop");

    EXPECT_THAT(page.actions(), IsEmpty());
}

TEST(TheTokenTable, SaysHowManyTokensThereAre)
{
    EXPECT_EQ(VisitPage(visit_with({kCi, kLaptop})).get(Role::Table, "Personal access tokens").description, "2 tokens");
    EXPECT_EQ(VisitPage(visit_with({kCi})).get(Role::Table, "Personal access tokens").description, "1 token");
}

// What changes by itself is no news to be spoken.
TEST(TheTokenTable, CountsDownOutsideOfTheRegionsThatSpeak)
{
    VisitPage page(visit_with({kCi}));
    ASSERT_TRUE(page.says("in 59 days"));

    page.set_now(kNow + std::chrono::days(1));

    EXPECT_TRUE(page.says("in 58 days"));
    for (const auto& node : page.tree().nodes()) {
        if (node.role != Role::Status && node.role != Role::Alert) continue;
        EXPECT_EQ(node.name, "");
    }
}

TEST(TheTokenList, SaysThatItIsWaiting)
{
    auto visit = visit_with({});
    visit.tokens = {std::nullopt, page::Waiting{}};
    const VisitPage page(visit);

    EXPECT_TRUE(page.get(Role::Group, "Loading").states & a11y::kBusy);
}

TEST(TheTokenList, SaysThatItIsEmpty)
{
    const VisitPage page(visit_with({}));

    EXPECT_TRUE(page.says("No token available"));
}

TEST(TheTokenList, SaysWhyItFailedAndOffersToTryAgain)
{
    auto visit = visit_with({});
    visit.tokens = {std::nullopt, Error{ErrorKind::ServerFault, ErrorCode::ServerFailed}};
    VisitPage page(visit);

    page.press_button("Try Again");

    EXPECT_TRUE(page.find(Role::Alert, "An unexpected error occurred."));
    EXPECT_TRUE(page.only_action<page::TokensAskedAgain>());
}

TEST(TheTokenList, KeepsItsRowsWhenARefreshFailed)
{
    auto visit = visit_with({kLaptop});
    visit.tokens.attempt = Error{ErrorKind::ServerFault, ErrorCode::ServerFailed};
    const VisitPage page(visit);

    page.get(Role::RowHeader, "laptop");
    page.get(Role::Button, "Try Again");
}

TEST(TheOverview, ShowsADescriptionAsParagraphsListsAndLinks)
{
    auto visit = visit_with({});
    visit.tab = page::Tab::Overview;
    visit.user.description = passages_in("I own **sales**:\n- orders\n- [wiki](https://wiki.example.org/me)");
    const VisitPage page(visit);

    EXPECT_TRUE(page.says("I own sales:"));
    const auto& orders = page.get(Role::ListItem, "orders");
    EXPECT_EQ(orders.parent, page.get(Role::ListItem, "wiki").parent);
    EXPECT_EQ(page.tree().find(orders.parent)->role, Role::List);
    EXPECT_EQ(page.get(Role::Link, "wiki (wiki.example.org)").value, "https://wiki.example.org/me");
}

TEST(TheMenu, LeadsToTheProfileAndTheTokensAndOut)
{
    VisitPage page(showing(visit_with({}), page::Menu::Account));

    page.press(Role::MenuItem, "View Profile");

    const auto* chosen = page.only_action<page::TabChosen>();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->tab, page::Tab::Overview);
    page.get(Role::MenuItem, "Access Tokens");
    page.get(Role::MenuItem, "Logout");
}

TEST(TheMenu, TakesTheFocusAndGivesItBack)
{
    auto visit = visit_with({});
    VisitPage page(visit);
    const auto opener = page.get(Role::Button, "Jane Doe").id;
    page.focus(opener);

    page.show(showing(visit, page::Menu::Account));
    EXPECT_EQ(page.focused(), page.get(Role::MenuItem, "View Profile").id);
    EXPECT_TRUE(page.get(Role::Button, "Jane Doe").states & a11y::kExpanded);

    page.show_visit(visit);
    EXPECT_EQ(page.focused(), opener);
}

TEST(TheMenu, ClosesWhenTheFocusLeavesIt)
{
    VisitPage page(showing(visit_with({kLaptop}), page::Menu::Account));

    page.focus(page.get(Role::Button, "Copy laptop").id);

    EXPECT_TRUE(page.only_action<page::Dismissed>());
}

TEST(ADialog, ClosesWithEscape)
{
    auto visit = visit_with({});
    visit.dialog = page::GenerateDialog{};
    VisitPage page(visit);

    page.press_escape();

    EXPECT_TRUE(page.only_action<page::Dismissed>());
}

TEST(ADialog, PutsTheRestOfThePageOutOfReach)
{
    auto visit = visit_with({kLaptop});
    visit.dialog = page::RevokeDialog{{kLaptop.id}};
    const VisitPage page(visit);

    for (const auto& node : page.tree().nodes()) {
        const bool is_behind = node.role == Role::Main || node.role == Role::Banner || node.role == Role::ContentInfo;
        EXPECT_EQ((node.states & a11y::kInert) != 0, is_behind) << a11y::name_of(node.role);
    }
    EXPECT_TRUE(page.output().is_scroll_locked);
}

TEST(TheGenerateDialog, StartsAtTheNameWithOneToAccept)
{
    auto visit = visit_with({});
    VisitPage page(visit);

    visit.dialog = page::GenerateDialog{};
    page.show_visit(visit);

    EXPECT_EQ(page.get(Role::TextBox, "Token name").value, "laptop, 23 Nov");
    EXPECT_EQ(page.focused(), page.get(Role::TextBox, "Token name").id);
}

TEST(TheGenerateDialog, OffersTheSixLifetimesAndSaysWhenEachEnds)
{
    auto visit = visit_with({});
    visit.dialog = page::GenerateDialog{};
    VisitPage page(visit);

    page.press(Role::Radio, "7 days");

    const auto* chosen = page.only_action<page::LifetimeChosen>();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->lifetime, domain::Lifetime::SevenDays);
    EXPECT_EQ(page.get(Role::Radio, "7 days").description, "30 Nov, 16:42");
    for (const auto* name : {"1 hour", "1 day", "30 days", "60 days", "90 days"}) page.get(Role::Radio, name);
    page.get(Role::RadioGroup, "Token Expiration");
    EXPECT_TRUE(page.get(Role::Radio, "1 hour").states & a11y::kChecked);
}

TEST(TheGenerateDialog, HandsOverTheNameThatWasTyped)
{
    auto visit = visit_with({});
    visit.dialog = page::GenerateDialog{};
    VisitPage page(visit);

    page.fill("Token name", "nightly ingestion");
    page.press_button("Generate");

    const auto* confirmed = page.only_action<page::GenerateConfirmed>();
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(confirmed->name, "nightly ingestion");
}

TEST(TheGenerateDialog, CannotBeConfirmedTwice)
{
    auto visit = visit_with({});
    visit.dialog = page::GenerateDialog{};
    std::get<page::GenerateDialog>(visit.dialog).awaiting.ticket = 1;
    visit.creation = {.ticket = 1, .attempt = page::Waiting{}};
    VisitPage page(visit);

    page.press_button("Generate");

    EXPECT_THAT(page.actions(), IsEmpty());
    EXPECT_FALSE(page.find(Role::Button, "Cancel"));  // For that would not call it off.
    page.press_button("Close");
    EXPECT_TRUE(page.only_action<page::Dismissed>());
}

TEST(TheNewTokenDialog, ShowsNoPartOfTheTokenUntilAsked)
{
    auto visit = visit_with({kLaptop});
    visit.dialog = page::NewTokenDialog{kLaptop.id};
    VisitPage page(visit);

    page.press_button("Show token");

    EXPECT_TRUE(page.only_action<page::RevealToggled>());
    for (const auto& node : page.tree().nodes()) {
        EXPECT_EQ((node.value + node.text + node.name + node.description).find("jwt-of"), std::string::npos);
    }
}

TEST(TheNewTokenDialog, ShowsTheTokenAsASecretWhenAsked)
{
    auto visit = visit_with({kLaptop});
    visit.dialog = page::NewTokenDialog{.id = kLaptop.id, .is_revealed = true};
    const VisitPage page(visit);

    const auto& field = page.get(Role::TextBox, "Personal Access Token");
    EXPECT_EQ(field.value, "jwt-of-laptop");
    EXPECT_TRUE(field.states & a11y::kReadOnly);
    EXPECT_TRUE(field.states & a11y::kSecret);
}

std::vector<std::string> alerts(const Page& page)
{
    std::vector<std::string> said;
    for (const auto& node : page.tree().nodes()) {
        if (node.role == Role::Alert && !node.name.empty()) said.push_back(node.name);
    }
    return said;
}

TEST(TheNewTokenDialog, SaysThatTheTokenIsNotCopiedAndLeavesTheFocusAlone)
{
    auto visit = visit_with({kLaptop});
    visit.dialog = page::NewTokenDialog{kLaptop.id};
    VisitPage page(visit);
    page.focus(page.get(Role::Button, "Done").id);
    EXPECT_THAT(alerts(page), IsEmpty());

    visit.dialog = page::NewTokenDialog{.id = kLaptop.id, .is_leaving = true};
    page.show_visit(visit);

    EXPECT_THAT(alerts(page), testing::ElementsAre(testing::HasSubstr("not copied")));
    EXPECT_EQ(page.focused(), page.get(Role::Button, "Done").id);
}

TEST(TheNewTokenDialog, SendsTheFocusToTheTokenEachTimeItHasToBeCopiedByHand)
{
    auto visit = visit_with({kLaptop});
    VisitPage page(visit);
    page.focus(page.get(Role::Button, "Copy laptop").id);

    for (int attempt = 0; attempt < 2; ++attempt) {
        visit.dialog =
            page::NewTokenDialog{.id = kLaptop.id, .is_revealed = true, .is_taken = true, .is_by_hand = true};
        page.show_visit(visit);
        EXPECT_EQ(page.focused(), page.get(Role::TextBox, "Personal Access Token").id);
        EXPECT_THAT(alerts(page), testing::ElementsAre(testing::HasSubstr("Ctrl+C")));

        page.focus(page.get(Role::Button, "Copy to clipboard").id);
        visit.dialog = page::NewTokenDialog{.id = kLaptop.id, .is_revealed = true, .is_taken = true};
        page.show_visit(visit);
        EXPECT_EQ(page.focused(), page.get(Role::Button, "Copy to clipboard").id);
        EXPECT_THAT(alerts(page), IsEmpty());
    }
}

TEST(TheNewTokenDialog, ReturnsTheFocusToTheRowOfTheNewToken)
{
    auto visit = visit_with({kLaptop});
    VisitPage page(visit);
    visit.dialog = page::NewTokenDialog{kLaptop.id};
    page.show_visit(visit);

    visit.dialog = std::monostate{};
    page.show_visit(visit);

    EXPECT_EQ(page.focused(), page.get(Role::Button, "Copy laptop").id);
}

// It holds several blocks: read from its title on, none of them twice.
TEST(TheNewTokenDialog, StartsAtItsTitleAndIsNotDescribed)
{
    VisitPage page(visit_with({kCi}));
    auto visit = visit_with({kCi});
    visit.dialog = page::NewTokenDialog{.id = kCi.id};
    page.show_visit(visit);

    EXPECT_EQ(page.focused(), page.get(Role::Heading, "Copy your token").id);
    EXPECT_EQ(page.get(Role::Dialog, "Copy your token").description, "");
}

TEST(TheRevokeDialog, IsDescribedByWhatStopsWorking)
{
    auto visit = visit_with({kCi});
    visit.dialog = page::RevokeDialog{{kCi.id}};
    VisitPage page(visit);

    EXPECT_NE(page.get(Role::AlertDialog, "Revoke token").description.find("“ci” stops working at once"),
              std::string::npos);
}

TEST(TheRevokeDialog, StartsAtTheChoiceThatHarmsNothing)
{
    auto visit = visit_with({kLaptop});
    VisitPage page(visit);

    visit.dialog = page::RevokeDialog{{kLaptop.id}};
    page.show_visit(visit);

    EXPECT_EQ(page.focused(), page.get(Role::Button, "Cancel").id);
    EXPECT_FALSE(page.get(Role::AlertDialog, "Revoke token").description.empty());
}

TEST(TheFocus, GoesToTheHeadingWhenItsRowVanishes)
{
    VisitPage page(visit_with({kLaptop}));
    page.focus(page.get(Role::Button, "Revoke laptop").id);

    page.show_visit(visit_with({}));

    EXPECT_EQ(page.focused(), page.get(Role::Heading, "Personal Access Tokens").id);
}

TEST(ANotice, IsAnnouncedInARegionThatWasThereBefore)
{
    auto state = showing(visit_with({}));
    Page page(state);
    const auto before = page.get(Role::Status, "").id;

    state.notice = page::Notice{page::Tone::Success, {page::NewsCode::TokenCreated}};
    page.show(state);

    EXPECT_EQ(page.get(Role::Status, "Token created").id, before);
}

TEST(ANotice, KeepsOffWhatHasTheFocus)
{
    std::vector<domain::Token> many;
    for (int i = 0; i < 20; ++i) many.push_back(token("t" + std::to_string(i)));
    const std::string text = "The server could not be reached";
    Page page(test::complaining(test::showing(many), test::news_of(text)), {.width = 360, .height = 740});
    const auto usual = page.get(Role::Alert, text).rect;
    // The page moves until a button is where the message stands.
    const auto hidden = page.get(Role::Button, "Revoke t5");
    const float scroll = hidden.rect.y - usual.y;
    page.resize({.width = 360, .height = 740, .scroll_y = scroll});
    ASSERT_EQ(page.get(Role::Alert, text).rect.y, usual.y + scroll);

    page.focus(hidden.id);
    EXPECT_LT(page.get(Role::Alert, text).rect.y, scroll + 100);

    page.focus(page.get(Role::Button, "Close").id);
    EXPECT_EQ(page.get(Role::Alert, text).rect.y, usual.y + scroll);
}

// The parts of a page that a message would lie over.
std::vector<std::string> covered(const Page& page, const a11y::Rect& box)
{
    const auto* dialog = page.find(Role::Dialog, "Copy your token");
    const auto is_out_of_reach = [&](const a11y::Node& node) {
        for (const auto* it = &node; it; it = page.tree().find(it->parent))
            if (it == dialog) return false;
        return dialog != nullptr;
    };
    std::vector<std::string> names;
    for (const auto& node : page.tree().nodes()) {
        if (is_out_of_reach(node)) continue;
        const auto& rect = node.rect;
        const bool is_control = node.role == Role::Button || node.role == Role::CheckBox || node.role == Role::TextBox;
        const bool is_apart =
            rect.x >= box.x + box.w || box.x >= rect.x + rect.w || rect.y >= box.y + box.h || box.y >= rect.y + rect.h;
        if (is_control && !is_apart && node.name != "Close") names.push_back(node.name);
    }
    return names;
}

TEST(ANotice, CoversNothingThatCanBePressed)
{
    std::vector<domain::Token> many;
    for (int i = 0; i < 20; ++i) many.push_back(token("t" + std::to_string(i)));
    const auto dialog = page::NewTokenDialog{.id = many[0].id};
    for (const auto& view : {test::showing(many), test::showing(many, dialog)}) {
        for (const auto& viewport : {kit::Viewport{.width = 360, .height = 740, .is_touch = true}, kit::Viewport{}}) {
            for (float scroll = 0; scroll < 400; scroll += 37) {
                Page page(view, viewport);
                auto scrolled = viewport;
                scrolled.scroll_y = scroll;
                page.resize(scrolled);
                page.show(test::saying(view, {page::NewsCode::Copied}));
                EXPECT_THAT(covered(page, page.get(Role::Status, "Copied to the clipboard").rect), IsEmpty())
                    << viewport.width << " " << scroll << " " << view.scene.index();
            }
        }
    }
}

TEST(ANotice, StaysWhereItIsWhileThePageMovesBelowIt)
{
    std::vector<domain::Token> many;
    for (int i = 0; i < 20; ++i) many.push_back(token("t" + std::to_string(i)));
    const std::string text = "Copied to the clipboard";
    Page page(test::saying(test::showing(many), test::news_of(text)), {.width = 360, .height = 740});
    const float in_window = page.get(Role::Status, text).rect.y;

    for (float scroll = 10; scroll < 300; scroll += 10) {
        page.resize({.width = 360, .height = 740, .scroll_y = scroll});
        EXPECT_EQ(page.get(Role::Status, text).rect.y - scroll, in_window) << scroll;
    }
}

TEST(ANotice, OfAFailureStaysUntilItIsClosed)
{
    auto state = showing(visit_with({}));
    state.notice = page::Notice{page::Tone::Failure, test::news_of("The clipboard was refused.")};
    Page page(state);

    page.press_button("Close");

    EXPECT_TRUE(page.only_action<page::NoticeClosed>());
    page.get(Role::Alert, "The clipboard was refused.");
}

TEST(ThePage, LooksTheSameWhenNothingHappens)
{
    VisitPage page(visit_with({kLaptop, kCi}));
    const auto before = page.picture();

    page.set_now(kNow);

    EXPECT_EQ(page.picture(), before);
}

}  // namespace
}  // namespace latchkey
