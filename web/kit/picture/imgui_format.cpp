// imgui_format.cpp — what IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS leaves to the program.
//
// Source   imconfig.h (1.92).
#include <imgui_internal.h>

#include <cstdarg>
#include <cstddef>

// They would name windows that this program does not open, and label widgets that it does not use.
int ImFormatString(char* text, std::size_t size, const char*, ...)
{
    if (text && size > 0) *text = '\0';
    return 0;
}

int ImFormatStringV(char* text, std::size_t size, const char* format, va_list)
{
    return ImFormatString(text, size, "%s", format);
}
