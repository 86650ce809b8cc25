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
    float shift;
    std::uint32_t is_scroll_locked;
};

}  // namespace

extern "C" latchkey::a11y::NodeId twin_apply(const TwinUpdate* update);

namespace latchkey::web {

// Where the height has changed, the elements that are there have to move. Whoever types does not point; but a page that
// becomes too short for where it is scrolled to is scrolled by the browser.
bool Twin::is_in_place(const kit::Driver& driver, Wait wait) const
{
    const auto height = driver.output().document_height;
    const auto& viewport = driver.viewport();
    return wait == Wait::ForRest ? height == height_ : height >= viewport.scroll_y + viewport.height;
}

// Of a page that is not scrolled the top is what stays; a plain one the browser lays out.
float Twin::shift_of(const a11y::Tree& tree, const kit::Viewport& viewport) const
{
    return viewport.is_plain || viewport.scroll_y <= 0 ? 0 : a11y::shift(shown_, tree, viewport.scroll_y);
}

a11y::NodeId Twin::show(a11y::Tree& tree, kit::Driver& driver, Wait wait)
{
    const auto& output = driver.output();
    const auto focus = driver.take_focus();
    waits_ = focus == 0 && is_in_place(driver, wait) ? wait : Wait::None;
    if (waits_ != Wait::None) return driver.focused();
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
                           shift_of(tree, driver.viewport()),
                           output.is_scroll_locked};
    const auto now_focused = twin_apply(&order);

    std::swap(shown_, tree);
    tree.begin();  // Overwrites the secrets in it.
    height_ = output.document_height;
    is_scroll_locked_ = output.is_scroll_locked;
    return now_focused;
}

}  // namespace latchkey::web
