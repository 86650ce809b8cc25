// driver.hpp — frames without a window: what hosts and tests drive alike.
//
// Whoever has one brings what happened, calls run() with what draws a frame, and shows what came of it.
//
// Threads  One. Several may live beside each other, each with a context of Dear ImGui's own.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "kit/frame/output.hpp"
#include "kit/frame/viewport.hpp"
#include "kit/paint/damage.hpp"
#include "kit/paint/text/text.hpp"

struct ImDrawData;
struct ImFontAtlas;
struct ImGuiContext;

namespace latchkey::kit {

class Driver {
public:
    using LoadFonts = Fonts (*)(ImFontAtlas& atlas);
    using Draw = std::function<Output(Input input)>;

    explicit Driver(LoadFonts load_fonts);
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    // — What happened

    void set_viewport(const Viewport& viewport) { viewport_ = viewport; }
    void see_all() { viewport_.is_scrolling = false; }  // What is out of view counts again.
    // `is_visible`: it came by key, as browsers tell by :focus-visible.
    void set_focus(a11y::NodeId id, bool is_visible = false)
    {
        focused_ = id;
        is_focus_visible_ = is_visible;
    }
    void request(a11y::Request request) { requests_.push_back(std::move(request)); }
    void move_pointer(float x, float y);
    void press_pointer(bool is_down);

    // Calls `draw` until a further frame would show nothing new, and no more than twelve times. All of them have one
    // instant: what moves stands still meanwhile. Whether it came to rest.
    bool run(Instant now, const Draw& draw);

    // — What came of it

    const Viewport& viewport() const { return viewport_; }
    const Output& output() const { return output_; }
    a11y::NodeId focused() const { return focused_; }

    // Where the focus was moved since the last call; 0 if nowhere.
    a11y::NodeId take_focus() { return std::exchange(moved_focus_, 0); }

    // A number that changes whenever the drawing does.
    std::uint32_t picture() const { return picture_; }
    ImDrawData& draw_data() const;

    // What of it differs from what was on the screen at the last call, and is there from now on.
    Region take_damage() { return damage_.show(); }
    void forget_screen() { damage_.forget(); }  // What was there is gone.

private:
    void frame(Instant now, const Draw& draw);

    ImGuiContext* context_;
    Viewport viewport_;
    Output output_;
    std::vector<a11y::Request> requests_;
    a11y::NodeId focused_ = 0;
    bool is_focus_visible_ = false;
    a11y::NodeId moved_focus_ = 0;
    std::uint32_t picture_ = 0;
    Damage damage_;
    Instant drawn_at_{};
};

// Tells Dear ImGui that its textures exist, where nothing draws them.
void acknowledge_textures();

}  // namespace latchkey::kit
