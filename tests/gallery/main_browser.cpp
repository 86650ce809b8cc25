// main_browser.cpp — the gallery in a browser: what a page needs besides its own drawing.
#include <emscripten.h>

#include <algorithm>
#include <cmath>

#include "kit/driver/driver.hpp"
#include "tests/gallery/gallery.hpp"
#include "web/kit/input/events.hpp"
#include "web/kit/picture/runs.hpp"
#include "web/kit/picture/screen.hpp"
#include "web/kit/twin/twin.hpp"
#include "web/kit/twin/wire.hpp"

extern "C" {
void loop_request_frame();
void loop_count_frame();
void gallery_start();
void gallery_mark(const latchkey::a11y::NodeId* focused, std::size_t count);
}

namespace latchkey::gallery {

namespace {

class Window final : public web::Listener {
public:
    void request(a11y::Request request) override { driver_.request(std::move(request)); }
    void set_focus(a11y::NodeId id, bool is_visible) override { driver_.set_focus(id, is_visible); }
    void move_pointer(float x, float y) override { driver_.move_pointer(x, y); }
    void press_pointer(bool is_down) override { driver_.press_pointer(is_down); }
    void set_viewport(const kit::Viewport& viewport) override { driver_.set_viewport(viewport); }
    void set_context(bool is_there) override
    {
        if (is_there)
            screen_.restore();
        else
            screen_.lose();
    }

    void update() override
    {
        run();
        if (driver_.picture() != presented_ || driver_.output().is_moving) loop_request_frame();
    }

    void frame() override
    {
        if (driver_.output().is_moving) run();
        present();
        if (driver_.output().is_moving) loop_request_frame();
    }

    void repaint() override
    {
        driver_.forget_screen();
        present();
    }

    // The tree of a frame that was drawn for this: the twin has taken the last one's.
    const a11y::Tree& tree()
    {
        draw();
        return gallery_.tree();
    }

private:
    void present()
    {
        if (driver_.viewport().is_plain) return;
        presented_ = driver_.picture();
        screen_.present(driver_.draw_data(), driver_.output().ground, driver_.take_damage());
        loop_count_frame();
    }

    void draw()
    {
        const Instant now{std::chrono::milliseconds(std::lround(emscripten_get_now()))};
        driver_.run(now, [this](kit::Input input) { return gallery_.draw(std::move(input)); });
    }

    void run()
    {
        // Where the browser does not let the focus go, it stays where it is.
        for (int round = 0; round < 3; ++round) {
            draw();
            const auto focused = twin_.show(gallery_.tree(), driver_);
            if (focused == driver_.focused()) break;
            driver_.set_focus(focused);
        }
        gallery_mark(gallery_.focused().data(), gallery_.focused().size());
    }

    kit::Driver driver_{web::browser_fonts};
    Gallery gallery_;
    web::Screen screen_;
    web::Twin twin_;
    std::uint32_t presented_ = 0;
};

Window* g_window = nullptr;

}  // namespace

}  // namespace latchkey::gallery

using latchkey::gallery::g_window;

extern "C" {

// Writes how many nodes there are, and returns their records: valid until the next call.
EMSCRIPTEN_KEEPALIVE const latchkey::web::WireNode* gallery_nodes(std::uint32_t* count)
{
    static std::vector<latchkey::web::WireNode> nodes;
    nodes.clear();
    for (const auto& node : g_window->tree().nodes()) nodes.push_back(latchkey::web::to_wire(node));
    *count = static_cast<std::uint32_t>(nodes.size());
    return nodes.data();
}
}

int main()
{
    g_window = new latchkey::gallery::Window;
    gallery_start();
    latchkey::web::listen(*g_window);
}
