// page.hpp — the user interface without a window: draws a state, finds what it drew by role and name, and uses it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "imgui.h"
#include "kit/driver/default_fonts.hpp"
#include "kit/driver/driver.hpp"
#include "page/ui.hpp"

namespace latchkey::test {

class Page {
public:
    explicit Page(page::State state, kit::Viewport viewport = {}) : state_(std::move(state))
    {
        driver_.set_viewport(viewport);
        settle();
    }

    void show(page::State state)
    {
        state_ = std::move(state);
        settle();
    }
    void show(page::State state, Instant now)
    {
        now_ = now;
        show(std::move(state));
    }
    void resize(kit::Viewport viewport)
    {
        driver_.set_viewport(viewport);
        settle();
    }
    void set_now(Instant now)
    {
        now_ = now;
        settle();
    }

    const a11y::Tree& tree() const { return ui_.tree(); }
    const kit::Output& output() const { return driver_.output(); }
    a11y::NodeId focused() const { return driver_.focused(); }

    const a11y::Node* find(a11y::Role role, std::string_view name) const
    {
        for (const auto& node : tree().nodes()) {
            if (node.role == role && node.name == name) return &node;
        }
        return nullptr;
    }
    const a11y::Node& get(a11y::Role role, std::string_view name) const
    {
        const auto* node = find(role, name);
        if (!node) {
            ADD_FAILURE() << "no " << a11y::name_of(role) << " \"" << name << "\" on the page";
            static const a11y::Node none;
            return none;
        }
        return *node;
    }
    bool says(std::string_view text) const
    {
        for (const auto& node : tree().nodes()) {
            if (node.name == text) return true;
        }
        return false;
    }

    void press(a11y::Role role, std::string_view name) { request({.id = get(role, name).id, .value = {}}); }
    void press_button(std::string_view name) { press(a11y::Role::Button, name); }
    void fill(std::string_view name, std::string value)
    {
        request({get(a11y::Role::TextBox, name).id, a11y::Request::Action::SetValue, std::move(value)});
    }
    void hover(const a11y::Rect& rect)
    {
        driver_.move_pointer(rect.x + rect.w / 2, rect.y + rect.h / 2 - driver_.viewport().scroll_y);
        settle();
    }
    void press_escape() { request({0, a11y::Request::Action::Dismiss, {}}); }
    // As Tab does it; a pointer's focus is not visible.
    void focus(a11y::NodeId id, bool is_visible = true)
    {
        driver_.set_focus(id, is_visible);
        settle();
    }

    void request(a11y::Request wish)
    {
        driver_.request(std::move(wish));
        settle();
    }

    // What the user did, as the program was told.
    const std::vector<page::Action>& actions() const { return actions_; }

    template <class T>
    const T* only_action() const
    {
        return actions_.size() == 1 ? page::get_if<T>(actions_.front()) : nullptr;
    }

    // How many vertices and which were drawn: equal pictures give equal numbers.
    std::size_t picture() const { return picture_; }

private:
    void settle()
    {
        told_before_ = actions_.size();
        ASSERT_TRUE(driver_.run(now_, [this](kit::Input input) { return frame(std::move(input)); }))
            << "the page does not come to rest";
        kit::acknowledge_textures();
        hash_picture();
    }

    kit::Output frame(kit::Input input)
    {
        // By now the program would have heard of what happened in an earlier frame, and shown something else.
        const bool is_late = actions_.size() > told_before_;
        return ui_.draw(state_, std::move(input), [this, is_late](page::Action action) {
            if (!is_late) actions_.push_back(std::move(action));
        });
    }

    void hash_picture()
    {
        picture_ = 0;
        for (const auto* list : driver_.draw_data().CmdLists) {
            const auto* bytes = reinterpret_cast<const char*>(list->VtxBuffer.Data);
            picture_ ^=
                std::hash<std::string_view>{}({bytes, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes())});
        }
    }

    page::State state_;
    Instant now_{};
    kit::Driver driver_{kit::default_fonts};
    page::Ui ui_;
    std::vector<page::Action> actions_;
    std::size_t told_before_ = 0;  // Before the frames that are being drawn.
    std::size_t picture_ = 0;
};

}  // namespace latchkey::test
