// runs.hpp — how a line is cut into runs: pieces that a typesetter measures and draws as a whole, since letters join,
// move closer and change places within them, and not beyond.
//
// Source   Unicode 16: emoji-data.txt, by blocks.
// Units    Bytes.
#pragma once

#include <string_view>

#include "kit/paint/theme.hpp"

namespace latchkey::kit {

// How long the run is that begins `line`, which is not empty: the line, or a word of one that is longer than any that
// people read. Of type that is equally wide, each ASCII character: what is secret is shown in it, and no run may hold
// enough to be one.
std::size_t run_length(std::string_view line, Face face);

// Whether it may have pictures of their own colours: emoji.
bool may_be_coloured(std::string_view run);

}  // namespace latchkey::kit
