// imgui_config.hpp — the page's Dear ImGui reads no settings, so it needs no sscanf, which the floats of the C library
// come with.
//
// Source   imconfig.h (1.92), for what IMGUI_USER_CONFIG may hold.
#pragma once

#include <cstdio>

#define sscanf(...) 0
#define IM_ASSERT_USER_ERROR(condition, message) ((void)0)
