// rotate_view.cpp — see rotate_view.hpp.
#include "app/rotation/rotate_view.hpp"

#include <algorithm>

#include "app/steps.hpp"
#include "app/tokens/tokens_view.hpp"
#include "app/words/dates.hpp"
#include "app/words/words.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

std::optional<RotateView> rotate_view(const RotateDialog& dialog, const Visit& visit, const TimeZone& zone)
{
    const auto* token = find_token(visit, dialog.predecessor);
    if (!token) return std::nullopt;
    const auto found = std::ranges::find(visit.rotations, dialog.predecessor, &Rotation::predecessor);
    const auto* rotation = found == visit.rotations.end() ? nullptr : &*found;
    const auto* successor = rotation ? find_token(visit, rotation->successor) : nullptr;

    const auto creation = attempt_of(dialog.awaiting, visit);
    RotateView view{.title = fill(tr("label.rotate-token"), {{"name", called(*token, visit)}}),
                    .subtitle = std::string(tr("message.rotate-advice")),
                    .stages = {},
                    .current = 0,
                    .is_creating = is_waiting(creation),
                    .is_checking = rotation && is_waiting(rotation->check),
                    .problem = {},
                    .successor = {},
                    .successor_line = {}};
    view.stages = {{std::string(tr("message.rotate-create")), successor != nullptr},
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
    if (!successor) return view;
    view.successor = successor->id;
    view.successor_line =
        successor->expires_at
            ? fill(tr("message.named-token-ends"),
                   {{"name", called(*successor, visit)}, {"date", date_and_time(*successor->expires_at, zone)}})
            : fill(tr("message.named-token-never-ends"), {{"name", called(*successor, visit)}});
    return view;
}

}  // namespace latchkey::app
