// twin.cpp — see twin.hpp; the other half is twin.js.
#include "web/kit/twin/twin.hpp"

#include <utility>

#include "web/kit/twin/wire.hpp"

namespace {

// Read by twin.js (web/border.mjs).
struct TwinUpdate {
    const latchkey::web::WireNode* put;
    std::uint32_t put_count;
    const latchkey::a11y::NodeId* removed;
    std::uint32_t removed_count;
    latchkey::a11y::NodeId focus;
    float height;
    std::uint32_t is_scroll_locked;
};

}  // namespace

extern "C" latchkey::a11y::NodeId twin_apply(const TwinUpdate* update);

namespace latchkey::web {

a11y::NodeId Twin::show(a11y::Tree& tree, kit::Driver& driver, bool comes_first)
{
    const auto& output = driver.output();
    const auto& viewport = driver.viewport();
    const auto focus = driver.take_focus();
    // Where the height has changed, the elements that are there have to move. Whoever types does not point; but a page
    // that becomes too short for where it is scrolled to is scrolled by the browser.
    const bool has_all_places = height_ == output.document_height;
    const bool keeps_its_scroll = output.document_height >= viewport.scroll_y + viewport.height;
    is_behind_ = focus == 0 && comes_first && keeps_its_scroll;
    const bool waits_for_rest = focus == 0 && viewport.is_moving && has_all_places;
    if (is_behind_ || waits_for_rest) return driver.focused();
    const auto update = a11y::diff(shown_, tree);
    const bool is_same = update.put.empty() && update.removed.empty() && height_ == output.document_height &&
                         is_scroll_locked_ == output.is_scroll_locked;
    if (is_same && focus == 0) return driver.focused();

    std::vector<WireNode> put;
    put.reserve(update.put.size());
    for (const auto& [node, is_described] : update.put) put.push_back(to_wire(*node, is_described));
    const TwinUpdate order{put.data(),
                           static_cast<std::uint32_t>(put.size()),
                           update.removed.data(),
                           static_cast<std::uint32_t>(update.removed.size()),
                           focus,
                           output.document_height,
                           output.is_scroll_locked};
    const auto now_focused = twin_apply(&order);

    std::swap(shown_, tree);
    tree.begin();  // Overwrites the secrets in it.
    height_ = output.document_height;
    is_scroll_locked_ = output.is_scroll_locked;
    return now_focused;
}

}  // namespace latchkey::web
