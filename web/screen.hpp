// screen.hpp — the canvas: draws Dear ImGui's picture on it with WebGL2.
#pragma once

struct ImDrawData;

namespace latchkey::web {

class Screen {
public:
    // Without WebGL2 there is none; the page then shows the twin's own text.
    void start();

    void present(ImDrawData& picture);

    // The browser took the graphics context away, or gave it back empty.
    void lose();
    void restore();

private:
    bool has_context_ = false;
};

}  // namespace latchkey::web
