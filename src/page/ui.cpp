// ui.cpp — see ui.hpp.

#include "page/ui.hpp"

#include <tuple>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/dialog.hpp"
#include "kit/widgets/tooltip.hpp"
#include "page/examine/examine_ui.hpp"
#include "page/frame/frame_ui.hpp"
#include "page/generate/generate_ui.hpp"
#include "page/generate/generate_view.hpp"
#include "page/profile/profile_ui.hpp"
#include "page/revoke/revoke_ui.hpp"
#include "page/revoke/revoke_view.hpp"
#include "page/rotate/rotate_ui.hpp"
#include "page/sign_in/sign_in_ui.hpp"
#include "page/words/language.hpp"

namespace latchkey::page {

namespace {

constexpr auto kDialogs =
    static_cast<std::size_t>(Menu::Language);  // One counts from here on, by its place in the variant.

std::size_t open_in(const State& state)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    if (visit && visit->dialog.index() > 0) return kDialogs + visit->dialog.index();
    return static_cast<std::size_t>(state.menu);
}

std::string_view title_of(const State& state)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    if (!visit) return tr("title.sign-in");
    return visit->tab == Tab::Overview ? tr("title.overview") : tr("title.access-tokens");
}

// Whoever tabs out of a menu has finished with it; or it has gone with what it was about.
bool has_left_menu(const Frame& frame)
{
    if (!frame.menu || frame.is_menu_left) return true;
    const auto* focused = frame.tree.find(frame.input.focused);
    return focused && focused->id != frame.menu_button && focused->id != frame.menu && focused->parent != frame.menu;
}

// The dialog that is open, if one is.
class DialogUi {
public:
    DialogUi(Frame& frame, const State& state, const Visit& visit, float opened_at)
        : frame_(frame), state_(state), visit_(visit), opened_at_(opened_at)
    {
    }

    a11y::NodeId operator()(const std::monostate&) { return 0; }

    a11y::NodeId operator()(const GenerateDialog& open)
    {
        const auto view = generate_view(open, visit_, state_, frame_.drafts.token_name, frame_.input.now);
        return dialog(frame_,
                      {"generate", tr("label.generate-new-token"), tr("message.generate-advice"), 520, opened_at_},
                      [&](Column& column) { generate_ui(frame_, column, view); });
    }

    a11y::NodeId operator()(const NewTokenDialog& open)
    {
        const auto view = new_token_view(open, visit_, state_);
        if (!view) return 0;
        return dialog(frame_, {"new-token", tr("label.copy-your-token"), view->subtitle, 600, opened_at_},
                      [&](Column& column) { new_token_ui(frame_, column, *view); });
    }

    a11y::NodeId operator()(const RevokeDialog& open)
    {
        const auto view = revoke_view(open, visit_, state_.zone, frame_.input.now);
        return dialog(frame_, {"revoke", view.title, view.warning, 440, opened_at_, a11y::Role::AlertDialog},
                      [&](Column& column) { revoke_ui(frame_, column, view); });
    }

    a11y::NodeId operator()(const DetailsDialog& open)
    {
        const auto view = details_view(open, visit_, state_.zone, frame_.input.now);
        if (!view) return 0;
        return dialog(frame_, {"details", view->title, view->subtitle, 600, opened_at_},
                      [&](Column& column) { details_ui(frame_, column, *view, open.id); });
    }

    a11y::NodeId operator()(const CheckDialog& open)
    {
        const auto view = examination_view(open, visit_, state_.zone, frame_.input.now);
        return dialog(frame_, {"check", tr("label.check-a-token"), tr("message.check-advice"), 600, opened_at_},
                      [&](Column& column) { check_ui(frame_, column, view); });
    }

    a11y::NodeId operator()(const RotateDialog& open)
    {
        const auto view = rotate_view(open, visit_, state_.zone);
        if (!view) return 0;
        return dialog(frame_, {"rotate", view->title, view->subtitle, 620, opened_at_},
                      [&](Column& column) { rotate_ui(frame_, column, *view); });
    }

    a11y::NodeId operator()(const LeakDialog&)
    {
        return dialog(frame_, {"leak", tr("label.after-a-leak"), tr("message.leak-advice"), 520, opened_at_},
                      [&](Column& column) { leak_ui(frame_, column, visit_.accepts_revoked); });
    }

private:
    Frame& frame_;
    const State& state_;
    const Visit& visit_;
    float opened_at_;
};

// Returns where the focus goes when what is open now has just opened.
a11y::NodeId visit_ui(Frame& frame, const State& state, const Visit& visit, float opened_at)
{
    const auto profile = profile_view(visit.user);
    auto tokens = tokens_view(visit, state.zone, frame.input.now);
    tokens.menu = state.menu;
    tokens.caution = transport_caution(state.deployment);
    const auto history = history_view(visit, state.zone);
    if (const auto* made = std::get_if<NewTokenDialog>(&visit.dialog)) frame.made = made->id.value;
    frame.is_inert = visit.dialog.index() > 0;
    const bool is_skipped = bar_ui(frame, profile, state.menu == Menu::Account);
    profile_ui(frame, {profile, tokens, history, visit.tab});
    footer_ui(frame, state);
    if (is_skipped) frame.focus(frame.focus_fallback);
    frame.is_inert = false;
    const auto title = std::visit(DialogUi(frame, state, visit, opened_at), visit.dialog);
    return frame.first_focus ? frame.first_focus : title;
}

void dismiss(Frame& frame, const State& state)
{
    if (open_in(state)) return frame.dispatch(Dismissed{});
    if (state.notice) frame.dispatch(NoticeClosed{});
}

bool can_have_focus(const a11y::Tree& tree, a11y::NodeId id)
{
    const auto* node = tree.find(id);
    return node && !(node->states & a11y::kDisabled);
}

}  // namespace

void Ui::prepare(const State& state, float scroll_y, Instant now)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    const bool is_other_scene = overlays_.scene && *overlays_.scene != state.scene.index();
    if (is_other_scene) {
        memory_.drafts.wipe_secrets();
        memory_.drafts.filter = visit ? visit->table.filter : "";
        memory_.plain_rows = {};
        // Whoever logged out may have left the machine to somebody else.
        const auto* sign_in = std::get_if<SignIn>(&state.scene);
        if (sign_in && !sign_in->reason) memory_.drafts.username.clear();
    }
    const auto open = open_in(state);
    if (open == overlays_.open) return;
    overlays_.opened_at = scroll_y;
    memory_.drafts.confirmation.clear();
    wipe(memory_.drafts.token_to_check);
    const auto* generate = visit ? std::get_if<GenerateDialog>(&visit->dialog) : nullptr;
    if (generate && !generate->is_resumed) {
        memory_.drafts.token_name = suggested_name(*visit, state.zone, now);
    }
}

// The focus moves into what has opened, and back to where it was when that closes; nowhere else does it move by itself,
// but for when its place has vanished.
void Ui::place_focus(Frame& frame, const State& state, a11y::NodeId first)
{
    const auto open = open_in(state);
    const bool has_changed = open != overlays_.open;
    const bool is_new_scene = overlays_.scene && *overlays_.scene != state.scene.index();
    if (has_changed && overlays_.open == 0) overlays_.opener = frame.input.focused;
    if (frame.made_node) overlays_.opener = frame.made_node;
    overlays_.open = open;
    overlays_.scene = state.scene.index();
    const bool is_new_selection = frame.selection && !overlays_.selection;
    overlays_.selection = frame.selection;
    const bool can_newly_be_undone = frame.undo && !overlays_.undo;
    overlays_.undo = frame.undo;

    if (is_new_scene) return frame.focus(first ? first : frame.focus_fallback);
    if (is_new_selection) return frame.focus(frame.selection);
    if (has_changed && open) return frame.focus(first);
    // The row it was about is out of reach meanwhile.
    if (can_newly_be_undone) return frame.focus(frame.undo);
    if (can_have_focus(tree_, frame.input.focused)) return;
    if (has_changed)
        return frame.focus(can_have_focus(tree_, overlays_.opener) ? overlays_.opener : frame.focus_fallback);
    if (frame.input.focused) frame.focus(first ? first : frame.focus_fallback);
}

Output Ui::draw(const State& state, Input input, const Dispatch& dispatch)
{
    use_texts(state.language.texts);
    prepare(state, input.viewport.scroll_y, input.now);
    // What a frame is drawn from besides what is brought to it: it is settled where it leaves that as it was.
    const auto before = std::tuple(memory_.tip, memory_.focused_row, memory_.plain_rows, overlays_);
    const auto theme = state.appearance.theme;
    input.viewport.colours.brand = state.appearance.brand;
    input.viewport.is_framed = state.deployment.is_framed;
    if (theme != ThemeChoice::System) input.viewport.colours.is_dark = theme == ThemeChoice::Dark;
    Frame frame(std::move(input), memory_, dispatch, tree_);
    const auto& viewport = frame.input.viewport;
    frame.language = kLanguages[state.language.shown].name;
    frame.is_covered = state.menu != Menu::None;
    if (frame.take_dismissal() && !dismiss_tip(memory_.tip)) dismiss(frame, state);
    a11y::NodeId first = 0;
    {
        Scope root(frame, "page", {.role = a11y::Role::Root, .name = std::string(title_of(state))});
        if (const auto* visit = std::get_if<Visit>(&state.scene)) {
            first = visit_ui(frame, state, *visit, overlays_.opened_at);
        } else if (const auto* sign_in = std::get_if<SignIn>(&state.scene)) {
            sign_in_ui(frame, sign_in_view(*sign_in, state.deployment));
            footer_ui(frame, state);
            first = frame.first_focus;
        } else {
            outside_ui(frame);
            footer_ui(frame, state);
        }
        if (frame.is_covered && has_left_menu(frame)) frame.dispatch(Dismissed{});
        frame.is_covered = false;
        notice_ui(frame, notice_view(state));
        tooltip_ui(frame, memory_.tip);
        root.set_rect({0, 0, viewport.width, frame.document_height});
    }
    place_focus(frame, state, first);
    auto output = frame.finish();
    output.content_height = frame.content_height;
    output.is_settled &= before == std::tie(memory_.tip, memory_.focused_row, memory_.plain_rows, overlays_);
    return output;
}

}  // namespace latchkey::page
