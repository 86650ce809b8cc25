// sign_in_ui.cpp — the sign-in page; see sign_in_ui.hpp.
#include "page/sign_in/sign_in_ui.hpp"

#include "base/strings.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/frame/frame_ui.hpp"

namespace latchkey::page {

namespace {

constexpr float kWidth = 400;
constexpr float kPadding = 32;
constexpr float kMargin = 16;

void title_ui(Frame& frame, Column& column)
{
    logo(frame, Rect{column.x, column.y, 40, 40});
    column.skip(40 + 20);
    text_block(frame, column,
               {.key = "title",
                .text = tr("label.sign-in-to-openmetadata"),
                .style = type::kPageTitle,
                .colour = frame.theme.text,
                .role = a11y::Role::Heading,
                .level = 1});
    text_block(frame, column,
               {.key = "subtitle",
                .text = tr("message.manage-your-tokens"),
                .style = type::kBody,
                .colour = frame.theme.tertiary});
}

void notes_ui(Frame& frame, Column& column, const SignInView& view)
{
    if (!view.caution.empty()) {
        column.skip(16);
        note(frame, column, {"caution", view.caution, frame.theme.warning});
    }
    if (!view.problem.empty()) {
        column.skip(16);
        note(frame, column, {"problem", view.problem, frame.theme.error, a11y::Role::Alert});
    } else if (!view.reason.empty()) {
        column.skip(16);
        note(frame, column, {"reason", view.reason, frame.theme.warning, a11y::Role::Alert});
    }
}

void password_fields_ui(Frame& frame, Column& column)
{
    column.skip(20);
    frame.first_focus =
        field(frame, column,
              {.key = "username", .label = tr("label.username-or-email"), .input = a11y::Input::Username},
              frame.drafts.username);
    column.skip(20);
    field(frame, column, {.key = "password", .label = tr("label.password"), .input = a11y::Input::Password},
          frame.drafts.password);
}

void token_field_ui(Frame& frame, Column& column, const SignInView& view)
{
    column.skip(20);
    if (!view.hint.empty()) {
        text_block(frame, column,
                   {.key = "hint", .text = view.hint, .style = type::kBody, .colour = frame.theme.tertiary});
        column.skip(20);
    }
    frame.first_focus =
        field(frame, column, {.key = "token", .label = tr("label.access-token"), .input = a11y::Input::Token},
              frame.drafts.pasted_token);
}

void submit(Frame& frame, SignInWith with)
{
    auto& drafts = frame.drafts;
    if (with == SignInWith::Password) {
        frame.dispatch(PasswordGiven{{drafts.username, Secret(drafts.password)}});
    } else {
        frame.dispatch(TokenGiven{Secret(drafts.pasted_token)});
    }
}

void login_ui(Frame& frame, Column& column, const SignInView& view)
{
    column.skip(20);
    const ButtonSpec login{.key = "login",
                           .label = tr("label.login"),
                           .kind = view.elsewhere.empty() ? Kind::Primary : Kind::Plain,
                           .states = static_cast<std::uint16_t>(a11y::kDefault |
                                                                (view.is_waiting ? a11y::kBusy | a11y::kDisabled : 0)),
                           .progress = tr("label.signing-in")};
    if (button(frame, column.take(size::kTouch), login)) submit(frame, view.with);
}

// A way in besides the form, in the middle of its line.
bool way_ui(Frame& frame, Column& column, const ButtonSpec& spec)
{
    const Rect row = column.take(size::kTouch);
    return static_cast<bool>(button(frame, centred(row, std::min(row.w, button_width(spec)), row.h), spec));
}

void switch_ui(Frame& frame, Column& column, const SignInView& view)
{
    if (!view.can_switch) return;
    column.skip(8);
    const bool has_password = view.with == SignInWith::Password;
    const ButtonSpec other{.key = "other-way",
                           .label = has_password ? tr("label.use-an-access-token-instead")
                                                 : tr("label.use-a-password-instead"),
                           .kind = Kind::Link};
    if (way_ui(frame, column, other)) {
        frame.dispatch(SignInWayChosen{has_password ? SignInWith::Token : SignInWith::Password});
    }
}

// The ways in that need nothing typed.
void other_sessions_ui(Frame& frame, Column& column, const SignInView& view)
{
    const auto busy = static_cast<std::uint16_t>(view.is_waiting ? a11y::kDisabled : 0);
    if (!view.elsewhere.empty()) {
        column.skip(20);
        const ButtonSpec away{.key = "elsewhere", .label = view.elsewhere, .kind = Kind::Primary, .states = busy};
        if (button(frame, column.take(size::kTouch), away)) frame.dispatch(ElsewhereAsked{});
    }
    if (view.found.empty()) return;
    column.skip(view.elsewhere.empty() ? 0 : 8);
    const ButtonSpec found{.key = "host-session", .label = view.found, .kind = Kind::Link, .states = busy};
    if (way_ui(frame, column, found)) frame.dispatch(HostSessionAsked{});
}

void looking_ui(Frame& frame, Column& column)
{
    text_block(frame, column,
               {.key = "looking",
                .text = tr("message.looking-for-session"),
                .style = type::kBody,
                .colour = frame.theme.tertiary,
                .role = a11y::Role::Status});
}

void form_ui(Frame& frame, Column& column, const SignInView& view)
{
    title_ui(frame, column);
    if (!view.has_form) {
        column.skip(20);
        return looking_ui(frame, column);
    }
    if (view.is_out_of_reach) {
        notes_ui(frame, column, view);
        column.skip(20);
        const ButtonSpec again{.key = "try-again", .label = tr("label.try-again"), .kind = Kind::Primary};
        if (button(frame, column.take(size::kTouch), again)) frame.dispatch(SignInMethodAskedAgain{});
        return;
    }
    if (!view.elsewhere.empty()) other_sessions_ui(frame, column, view);
    if (view.with == SignInWith::Password) {
        password_fields_ui(frame, column);
    } else {
        token_field_ui(frame, column, view);
    }
    notes_ui(frame, column, view);
    login_ui(frame, column, view);
    switch_ui(frame, column, view);
    if (view.elsewhere.empty()) other_sessions_ui(frame, column, view);
}

}  // namespace

void sign_in_ui(Frame& frame, const SignInView& view)
{
    const auto& viewport = frame.input.viewport;
    Scope main(frame, "main", {.role = a11y::Role::Main});
    Scope form(frame, "sign-in", {.role = a11y::Role::Form, .name = std::string(tr("label.sign-in"))});
    const float width = std::min(kWidth, viewport.width - 2 * kMargin);
    const float height = frame.height_of(form.id());
    // In the middle of the window, but for where the footer wants to be.
    const float room = viewport.height - height;
    const float middle = std::max(kMargin, std::min(room / 2, room - kMargin - footer_height(frame)));
    const Rect box{(viewport.width - width) / 2, viewport.is_framed ? kMargin : middle, width, height};
    const float padding = frame.is_narrow() ? size::kGap : kPadding;
    card(frame, box);
    Column column{box.x + padding, box.y + padding, box.w - 2 * padding};
    form_ui(frame, column, view);
    frame.set_height(form.id(), column.y + padding - box.y);
    form.set_rect(box);
    frame.document_height = bottom(box) + kMargin;
    if (view.is_looking && view.has_form) {
        // Below the card: nothing moves when it goes.
        Column below{column.x, frame.document_height, column.w};
        looking_ui(frame, below);
        frame.document_height = below.y + kMargin;
    }
    main.set_rect({0, 0, viewport.width, frame.document_height});
}

}  // namespace latchkey::page
