// page.hpp — the program over the browser's ports, mirrored into the DOM and drawn on the canvas.
//
// It runs within the event handlers, so that what a press leads to (copying, focusing a field) still counts as the
// user's act; only the drawing waits for the browser's next frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "web/browser/clipboard_browser.hpp"
#include "web/browser/downloads_browser.hpp"
#include "web/browser/host_browser.hpp"
#include "web/browser/languages_browser.hpp"
#include "web/browser/storage_browser.hpp"
#include "web/common/app.hpp"
#include "web/common/clock_js.hpp"
#include "web/common/http_fetch.hpp"
#include "web/common/locale_intl.hpp"
#include "web/common/signatures_js.hpp"
#include "web/kit/input/events.hpp"
#include "web/kit/picture/screen.hpp"
#include "web/kit/twin/twin.hpp"

namespace latchkey::web {

class Page final : public Listener {
public:
    // `root` is the address of the API.
    Page(const std::string& root, App::Wishes wishes);

    App& app() { return app_; }

    void request(a11y::Request request) override;
    void set_focus(a11y::NodeId id, bool is_visible) override;
    void move_pointer(float x, float y) override { app_.move_pointer(x, y); }
    void press_pointer(bool is_down) override { app_.press_pointer(is_down); }
    void set_viewport(const kit::Viewport& viewport) override;
    void set_context(bool is_there) override;
    void update() override;
    void wake() override;
    void frame() override;
    void repaint() override;

    // The page around this one listens from now on, and has not heard how high this one is.
    void admit();

    // Makes the browser's address that of the view.
    void show_address();

private:
    void run();
    void present();
    bool is_shown();
    bool show_language();
    bool has_left();
    void show_appearance();
    void request_frame();
    void follow();

    HttpFetch http_;
    ClipboardBrowser clipboard_;
    ClockJs clock_;
    StorageBrowser storage_;
    DownloadsBrowser downloads_;
    SignaturesJs signatures_;
    HostBrowser host_;
    LanguagesBrowser languages_;
    LocaleIntl locale_;
    App app_;
    Screen screen_;
    Twin twin_;
    std::string_view address_;
    std::string_view language_;    // The one that the document says it is in; none before it is shown.
    bool has_taken_over_ = false;  // From the first script, which has shown what there was to show.
    bool has_visit_ = false;
    bool is_guarded_ = false;
    bool is_drawn_ = false;  // What happened is, and the twin has not followed.
    Twin::Wait wait_ = {};   // For what happened last.
    float content_height_ = 0;
    std::uint32_t presented_ = 0;
    page::Appearance shown_;
};

}  // namespace latchkey::web
