// damage.cpp — see damage.hpp.
#include "kit/paint/damage.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace latchkey::kit {

namespace {

constexpr int kSquare = 32;

// FNV-1a, a word at a time. Its products carry nothing down: of two corners that differ in their alpha, which is the
// highest byte, one difference could undo the other.
std::uint32_t mixed(std::uint32_t number, std::uint32_t word)
{
    const auto product = (number ^ word) * 0x01000193u;
    return product ^ product >> 15;
}

std::uint32_t mixed(std::uint32_t number, const ImDrawVert& corner)
{
    for (const float part : {corner.pos.x, corner.pos.y, corner.uv.x, corner.uv.y})
        number = mixed(number, std::bit_cast<std::uint32_t>(part));
    return mixed(number, corner.col);
}

}  // namespace

std::size_t Damage::place_of(int row, int column) const
{
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
}

bool Damage::take(const ImDrawData& picture, ImU32 ground)
{
    scale_ = picture.FramebufferScale;
    window_ = {0, 0, static_cast<int>(std::lround(picture.DisplaySize.x * scale_.x)),
               static_cast<int>(std::lround(picture.DisplaySize.y * scale_.y))};
    columns_ = (window_.right + kSquare - 1) / kSquare;
    rows_ = (window_.bottom + kSquare - 1) / kSquare;
    std::swap(drawn_before_, drawn_);
    drawn_.assign(place_of(rows_, 0), mixed(mixed(ground, static_cast<std::uint32_t>(window_.right)),
                                            static_cast<std::uint32_t>(window_.bottom)));
    for (const ImDrawList* list : picture.CmdLists) {
        for (const auto& command : list->CmdBuffer) {
            for (unsigned i = 0; i < command.ElemCount; i += kQuadIndices) mark(*list, command, command.IdxOffset + i);
        }
    }
    return drawn_ != drawn_before_;
}

void Damage::mark(const ImDrawList& list, const ImDrawCmd& command, unsigned first)
{
    const auto& min = corner_of(list, first, 0);
    const auto& max = corner_of(list, first, 2);
    // A rectangle without a texture is the same wherever in the atlas the white pixel is; a texture that was made anew
    // is another one.
    const auto* texture = command.TexRef._TexData;
    const auto word = mixed(mixed(static_cast<std::uint32_t>(texture ? texture->UniqueID : -1), min), max);
    const auto square_at = [](float place, int most) {
        return std::clamp(static_cast<int>(std::floor(place)) / kSquare, 0, most);
    };
    const int left = square_at(min.pos.x * scale_.x, columns_),
              right = square_at(max.pos.x * scale_.x + kSquare - 0.5f, columns_);
    const int top = square_at(min.pos.y * scale_.y, rows_),
              bottom = square_at(max.pos.y * scale_.y + kSquare - 0.5f, rows_);
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
            auto& square = drawn_[place_of(row, column)];
            square = mixed(square, word);
        }
    }
}

Region Damage::show()
{
    Region changed{columns_, rows_, 0, 0};
    const bool has_shown = shown_.size() == drawn_.size();
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            const auto square = place_of(row, column);
            if (has_shown && shown_[square] == drawn_[square]) continue;
            changed = {std::min(changed.left, column), std::min(changed.top, row), std::max(changed.right, column + 1),
                       std::max(changed.bottom, row + 1)};
        }
    }
    shown_ = drawn_;
    return {changed.left * kSquare, changed.top * kSquare, std::min(changed.right * kSquare, window_.right),
            std::min(changed.bottom * kSquare, window_.bottom)};
}

}  // namespace latchkey::kit
