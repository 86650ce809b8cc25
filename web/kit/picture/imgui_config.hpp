// imgui_config.hpp — what the page's Dear ImGui goes without: it reads no settings, so it needs no sscanf, which the
// floats of the C library come with; and nobody would hear how it is misused, which the native tests assert.
//
// Source   imconfig.h (1.92), for what IMGUI_USER_CONFIG may hold.
#pragma once

#include <cstdio>

#define sscanf(...) 0
#define IM_ASSERT_USER_ERROR(condition, message) ((void)0)
