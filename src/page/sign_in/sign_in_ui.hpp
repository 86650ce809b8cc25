// sign_in_ui.hpp — the screens of those who are not signed in. Drawn from view-models: it decides nothing and formats
// nothing.
#pragma once

#include "page/frame.hpp"
#include "page/sign_in/sign_in_view.hpp"

namespace latchkey::page {

// The mark of the page: a key in a rounded square as large as `box`.
void logo(Frame& frame, const Rect& box);
void sign_in_ui(Frame& frame, const SignInView& view);
// What is shown where this page may not be shown: nothing of anybody's.
void outside_ui(Frame& frame);

}  // namespace latchkey::page
