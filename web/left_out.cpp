// left_out.cpp — what the page leaves out of Dear ImGui and the C library, in place of the real things: a fifteenth
// of all that a visitor downloads.
//
// Source   imgui_internal.h (1.92). These are linked before imgui_tables.cpp and libc, and the first definition counts;
//          what a newer Dear ImGui asks for besides comes from there, so that nothing but the size depends on this
//          list.
#include <imgui_internal.h>

#include <cctype>
#include <cstdarg>
#include <cstdlib>

// No window of this program has a table or columns.
namespace ImGui {

void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

// Names of windows that this program does not open, and labels of widgets that it does not use.
int ImFormatString(char* text, std::size_t size, const char*, ...)
{
    if (text && size > 0) *text = '\0';
    return 0;
}

int ImFormatStringV(char* text, std::size_t size, const char* format, va_list)
{
    return ImFormatString(text, size, "%s", format);
}

// The OpenGL back end reads numbers out of version texts; nothing else is scanned.
extern "C" int sscanf(const char* text, const char* format, ...)
{
    va_list places;
    va_start(places, format);
    int count = 0;
    for (; *format; ++format) {
        if (format[0] == '%' && format[1] == 'd') {
            if (!std::isdigit(static_cast<unsigned char>(*text))) break;
            char* end = nullptr;
            *va_arg(places, int*) = static_cast<int>(std::strtol(text, &end, 10));
            text = end;
            ++count;
            ++format;
        } else if (*format != *text++) {
            break;
        }
    }
    va_end(places);
    return count;
}
