// page.hpp — the user interface without a window: draws a state, finds what it drew by role and name, and uses it.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/ui.hpp"

namespace latchkey::test {

class Page {
public:
    explicit Page(app::State state, ui::Viewport viewport = {}) : state_(std::move(state)), viewport_(viewport)
    {
        ImGui::SetCurrentContext(context_.get());
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        ui::Fonts fonts;
        for (auto& font : fonts) font = io.Fonts->AddFontDefault();
        ui::use_fonts(fonts);
        settle();
    }

    void show(app::State state)
    {
        state_ = std::move(state);
        settle();
    }
    void show(app::State state, Instant now)
    {
        now_ = now;
        show(std::move(state));
    }
    void resize(ui::Viewport viewport)
    {
        viewport_ = viewport;
        settle();
    }
    void set_now(Instant now)
    {
        now_ = now;
        settle();
    }

    const a11y::Tree& tree() const { return ui_.tree(); }
    const ui::Output& output() const { return output_; }
    a11y::NodeId focused() const { return focused_; }

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
        ImGui::SetCurrentContext(context_.get());
        ImGui::GetIO().AddMousePosEvent(rect.x + rect.w / 2, rect.y + rect.h / 2 - viewport_.scroll_y);
        settle();
        settle();
    }
    void press_escape() { request({0, a11y::Request::Action::Dismiss, {}}); }
    // As Tab does it; a pointer's focus is not visible.
    void focus(a11y::NodeId id, bool is_visible = true)
    {
        focused_ = id;
        is_focus_visible_ = is_visible;
        settle();
    }

    void request(a11y::Request wish)
    {
        requests_.push_back(std::move(wish));
        settle();
    }

    // What the user did, as the program was told.
    const std::vector<app::Action>& actions() const { return actions_; }

    template <class T>
    const T* only_action() const
    {
        return actions_.size() == 1 ? app::get_if<T>(actions_.front()) : nullptr;
    }

    // How many vertices and which were drawn: equal pictures give equal numbers.
    std::size_t picture() const { return picture_; }

private:
    struct Destroy {
        void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
    };

    void settle()
    {
        int frames = 0;
        told_before_ = actions_.size();
        do {
            frame();
            ASSERT_LT(++frames, 8) << "the layout does not come to rest";
        } while (!output_.is_settled);
        EXPECT_FALSE(tree().has_duplicates());
    }

    void frame()
    {
        ImGui::SetCurrentContext(context_.get());
        ImGui::GetIO().DisplaySize = {viewport_.width, viewport_.height};
        ImGui::GetIO().DisplayFramebufferScale = {viewport_.density, viewport_.density};
        ImGui::GetIO().DeltaTime = 1.0f / 60;
        ImGui::NewFrame();
        auto output = ui_.draw(state_, {viewport_, now_, focused_, is_focus_visible_, std::exchange(requests_, {})},
                               [this, is_news = actions_.size() == told_before_](app::Action action) {
                                   // By now the program would have heard of what happened in an earlier frame.
                                   if (is_news) actions_.push_back(std::move(action));
                               });
        if (output.focus) focused_ = output.focus;
        // A move of the focus that an unsettled frame asked for is not forgotten.
        if (!output.focus && !output_.is_settled) output.focus = output_.focus;
        output_ = output;
        ImGui::Render();
        acknowledge_textures();
        hash_picture();
    }

    static void acknowledge_textures()
    {
        for (auto* texture : ImGui::GetPlatformIO().Textures) {
            if (texture->Status == ImTextureStatus_WantDestroy) {
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
            } else if (texture->Status != ImTextureStatus_Destroyed) {
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
            }
        }
    }

    void hash_picture()
    {
        picture_ = 0;
        for (const auto* list : ImGui::GetDrawData()->CmdLists) {
            const auto* bytes = reinterpret_cast<const char*>(list->VtxBuffer.Data);
            picture_ ^=
                std::hash<std::string_view>{}({bytes, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes())});
        }
    }

    app::State state_;
    ui::Viewport viewport_;
    Instant now_{};
    std::unique_ptr<ImGuiContext, Destroy> context_{ImGui::CreateContext()};
    ui::Ui ui_;
    ui::Output output_;
    a11y::NodeId focused_ = 0;
    bool is_focus_visible_ = false;
    std::vector<a11y::Request> requests_;
    std::vector<app::Action> actions_;
    std::size_t told_before_ = 0;  // Before the frames that are being drawn.
    std::size_t picture_ = 0;
};

}  // namespace latchkey::test
