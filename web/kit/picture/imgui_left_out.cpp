// imgui_left_out.cpp — what Dear ImGui's windows refer to of its tables and widgets, in place of imgui_tables.cpp and
// imgui_widgets.cpp: the page's one window has no table, menu, scroll bar or widget of Dear ImGui's.
//
// Source   imgui_internal.h (1.92). What a newer Dear ImGui refers to besides, the linker names.
#include <imgui_internal.h>

#include <cstring>

namespace ImGui {

// imgui_tables.cpp
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void EndTable() {}
void TableGcCompactSettings() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

// imgui_widgets.cpp
bool ButtonBehavior(const ImRect&, ImGuiID, bool*, bool*, ImGuiButtonFlags)
{
    return false;
}

bool CollapseButton(ImGuiID, const ImVec2&)
{
    return false;
}

ImGuiMultiSelectIO* EndMultiSelect()
{
    return nullptr;
}

bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&)
{
    return false;
}

void EndMenuBar() {}
void EndTabBar() {}
void InputTextDeactivateHook(ImGuiID) {}
void Scrollbar(ImGuiAxis) {}
void SeparatorText(const char*) {}
void TextV(const char*, va_list) {}
void TreePop() {}

}  // namespace ImGui

ImGuiInputTextState::ImGuiInputTextState()
{
    std::memset(static_cast<void*>(this), 0, sizeof *this);
}

ImGuiInputTextState::~ImGuiInputTextState() = default;

void ImGuiMenuColumns::Update(float, bool) {}
