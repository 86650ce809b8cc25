// resuming.cpp — what was chosen in a visit that ended without its user's wish, for when they are back.

#include "page/examine/examine.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"

namespace latchkey::page {

namespace {

// Of an open dialog, what its user chose. Answers and secrets go with the visit.
struct Choice {
    Dialog operator()(const GenerateDialog& it) const
    {
        return GenerateDialog{.lifetime = it.lifetime, .is_resumed = true};
    }
    Dialog operator()(const NewTokenDialog& it) const { return NewTokenDialog{.id = it.id, .usage = it.usage}; }
    Dialog operator()(const RevokeDialog& it) const { return RevokeDialog{it.ids, it.scope, it.is_leak}; }
    Dialog operator()(const DetailsDialog& it) const { return DetailsDialog{it.id}; }
    Dialog operator()(const RotateDialog& it) const { return RotateDialog{it.replaced}; }
    Dialog operator()(const CheckDialog&) const { return CheckDialog{}; }
    Dialog operator()(const auto& it) const { return it; }
};

}  // namespace

Kept keep(const Visit& visit)
{
    return {visit.user.id, visit.table, std::visit(Choice(), visit.dialog)};
}

void resume(Visit& visit, Kept kept)
{
    if (kept.user_id != visit.user.id) return;
    visit.table = std::move(kept.table);
    if (std::holds_alternative<GenerateDialog>(kept.dialog) && std::holds_alternative<GenerateDialog>(visit.dialog))
        visit.dialog = std::move(kept.dialog);
    else
        visit.resumed = std::move(kept.dialog);
}

void open_resumed(Visit& visit)
{
    auto dialog = std::exchange(visit.resumed, {});
    if (!has_dialog(visit)) visit.dialog = std::move(dialog);
}

Effects go_on_with_resumed(Visit& visit)
{
    auto* details = std::get_if<DetailsDialog>(&visit.dialog);
    return details && details->ticket == 0 ? examine(visit, *details) : Effects{};
}

}  // namespace latchkey::page
