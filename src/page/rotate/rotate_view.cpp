// rotate_view.cpp — see rotate_view.hpp.

#include "page/rotate/rotate_view.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/generate/generate.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"
#include "page/words/dates.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

std::optional<RotateView> rotate_view(const RotateDialog& dialog, const Visit& visit, const TimeZone& zone)
{
    const auto* token = find_token(visit, dialog.replaced);
    if (!token) return std::nullopt;
    const auto* rotation = rotation_of(visit.rotations, dialog.replaced);
    const auto* replacement = rotation ? find_token(visit, rotation->replacement) : nullptr;

    const auto creation = attempt_of(dialog.awaiting, visit);
    RotateView view{.title = fill(tr("label.rotate-token"), {{"name", called(*token, visit)}}),
                    .subtitle = std::string(tr("message.rotate-advice")),
                    .stages = {},
                    .current = 0,
                    .is_creating = is_waiting(creation),
                    .is_checking = rotation && is_waiting(rotation->check),
                    .problem = {},
                    .replacement = {},
                    .replacement_line = {}};
    view.stages = {{std::string(tr("message.rotate-create")), replacement != nullptr},
                   {std::string(tr("message.rotate-copy")), rotation && rotation->is_copied},
                   {std::string(tr("message.rotate-check")), rotation && rotation->is_accepted},
                   {visit.accepts_revoked
                        ? fill(tr("message.rotate-revoke-in-vain"), {{"until", until(token->expires_at, zone)}})
                        : std::string(tr("message.rotate-revoke")),
                    false}};
    const auto open = std::ranges::find(view.stages, false, &RotateView::Stage::is_done);
    view.current = static_cast<std::size_t>(open - view.stages.begin());
    const Attempt nothing;
    for (const auto* attempt : {&creation, rotation ? &rotation->check : &nothing}) {
        if (const auto* error = std::get_if<Error>(attempt)) view.problem = words_for(*error);
    }
    if (!replacement) return view;
    view.replacement = replacement->id;
    view.replacement_line =
        replacement->expires_at
            ? fill(tr("message.named-token-ends"),
                   {{"name", called(*replacement, visit)}, {"date", date_and_time(*replacement->expires_at, zone)}})
            : fill(tr("message.named-token-never-ends"), {{"name", called(*replacement, visit)}});
    return view;
}

}  // namespace latchkey::page
