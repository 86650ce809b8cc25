// new_token.cpp — the dialog that hands a new token over: shown for a while, spelt out, taken as a file.
#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/frame/notices.hpp"
#include "page/generate/generate.hpp"
#include "page/generate/usage.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono_literals;

// Long enough to copy it by hand; another press shows it for as long again.
constexpr auto kRevealed = 60s;

// Masks one of what shows the token.
void mask(NewTokenDialog& dialog, bool& what)
{
    what = false;
    if (!dialog.is_revealed && !dialog.is_spelt_out && !dialog.is_file_wished) dialog.hides_at.reset();
}

void toggle(NewTokenDialog& dialog, bool& what, Instant now)
{
    if (what)
        mask(dialog, what);
    else
        reveal(dialog, what, now);
}

}  // namespace

void reveal(NewTokenDialog& dialog, bool& what, Instant now)
{
    what = true;
    dialog.hides_at = now + kRevealed;
}

void hide(NewTokenDialog& dialog)
{
    dialog.is_revealed = dialog.is_spelt_out = dialog.is_file_wished = false;
    dialog.hides_at.reset();
}

Effects on(State& state, const RevealToggled&, Instant now)
{
    auto* dialog = open_dialog<NewTokenDialog>(state);
    if (dialog) toggle(*dialog, dialog->is_revealed, now);
    return {};
}

Effects on(State& state, const UsageChosen& action, Instant)
{
    if (auto* dialog = open_dialog<NewTokenDialog>(state)) dialog->usage = action.usage;
    return {};
}

Effects on(State& state, const SecretInUsageToggled&, Instant now)
{
    auto* dialog = open_dialog<NewTokenDialog>(state);
    if (dialog) toggle(*dialog, dialog->is_spelt_out, now);
    return {};
}

// What is copied is what is seen, placeholder and all.
Effects on(State& state, const UsageCopyAsked&, Instant)
{
    const auto* dialog = open_dialog<NewTokenDialog>(state);
    const auto* token = dialog ? find_token(*visit_in(state), dialog->id) : nullptr;
    if (!token) return {};
    const bool is_spelt_out = dialog->is_spelt_out;
    auto id = is_spelt_out ? token->id : domain::TokenId();
    auto text = usage_text(dialog->usage, state.server, is_spelt_out ? token->jwt : Secret(tr("label.your-token")));
    return copy(state, std::move(id), std::move(text));
}

// A file stays when everything else is gone: whoever asks for one is told so, and asks again.
Effects on(State& state, const FileAsked&, Instant now)
{
    auto* dialog = open_dialog<NewTokenDialog>(state);
    const auto* token = dialog ? find_token(*visit_in(state), dialog->id) : nullptr;
    if (!token) return {};
    if (!dialog->is_file_wished) {
        reveal(*dialog, dialog->is_file_wished, now);
        return {};
    }
    mask(*dialog, dialog->is_file_wished);
    // What is said a second time has to be seen to change.
    state.notice.reset();
    return {SaveFile{"openmetadata.env", "text/plain", env_file(state.server, token->jwt)}};
}

Effects on(State& state, const FileAnswered& action, Instant now)
{
    if (!visit_in(state)) return {};
    if (!action.is_handed_over) return report(state, {ErrorKind::Refused, ErrorCode::FileRefused});
    if (auto* dialog = open_dialog<NewTokenDialog>(state)) dialog->is_taken = true;
    say(state, {NewsCode::FileHandedOver}, now);
    return {};
}

}  // namespace latchkey::page
