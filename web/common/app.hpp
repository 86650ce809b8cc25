// app.hpp — the whole program without a window: what the page and the headless program drive.
//
// A host brings what happened, calls run(), and shows what came of it: the tree, and the picture if it has a screen.
#pragma once

#include "kit/driver/driver.hpp"
#include "page/sign_in/sign_in_view.hpp"
#include "page/ui.hpp"
#include "runtime/program.hpp"

namespace latchkey::web {

class App {
public:
    // `wake` is as for runtime::Program: the host has to run().
    App(const runtime::Ports& ports, runtime::Program::Wake wake, kit::Driver::LoadFonts load_fonts);

    // — What happened

    // What whoever hosts or opens the page wants of it.
    struct Wishes {
        bool is_plain = false;  // The plain view.
        page::Deployment deployment = {};
        bool is_outside = false;           // In a page that has not proven its right to show this one.
        std::string language = {};         // To begin in, such as "de-DE".
        bool is_language_settled = false;  // By the user or by the address.
    };

    // `fragment` is that of the page's address.
    void open(std::string server, std::string fragment, Wishes wishes);
    void hide();                               // The user looks at something else.
    void show();                               // And is back.
    void hear_of_change();                     // Tokens have changed in another tab.
    void admit();                              // The page around this one has proven its right.
    void offer_session();                      // It has one to hand over.
    void wish_language(std::string_view tag);  // It would have this one.
    void go(std::string fragment);
    void set_viewport(const kit::Viewport& viewport);
    // `is_visible`: it came by key, as browsers tell by :focus-visible.
    void set_focus(a11y::NodeId id, bool is_visible = false) { driver_.set_focus(id, is_visible); }
    void request(a11y::Request request);
    void act();  // The user is there, whatever they do.
    void move_pointer(float x, float y);
    void press_pointer(bool is_down) { driver_.press_pointer(is_down); }

    // Handles all that, and draws until a further frame would show nothing new.
    void run();

    // — What came of it

    // Whoever keeps it may take the nodes out of it until the next run().
    a11y::Tree& tree() { return ui_.tree(); }
    kit::Driver& driver() { return driver_; }
    const kit::Driver& driver() const { return driver_; }
    const page::Appearance& appearance() const { return program_.state().appearance; }

    std::string_view language() const { return kLanguages[program_.state().language.shown].tag; }

    // The view that is shown, as the fragment of the page's address.
    std::string_view fragment() const;

    // Somebody is signed in.
    bool has_visit() const { return std::holds_alternative<page::Visit>(program_.state().scene); }

    // Leaving now would lose something: the browser has to ask.
    bool is_leaving_guarded() const;

    // What is shown now may be something else in a moment.
    bool is_undecided(bool form_is_shown) const { return page::is_undecided(program_.state(), form_is_shown); }

    // No answer is awaited, and nothing is about to be asked.
    bool is_idle() const { return program_.is_idle(); }

    // When to run() next though nothing happens; none if never.
    std::optional<Instant> due() const { return program_.due(); }
    std::optional<Instant> change() const;
    std::optional<Instant> deadline() const { return program_.deadline(); }

private:
    const ports::Clock& clock_;
    const ports::Storage& storage_;
    runtime::Program program_;
    page::Ui ui_;
    kit::Driver driver_;
    ImVec2 pointer_;  // Where the user moved it last.
};

}  // namespace latchkey::web
