// canvas.cpp — see canvas.hpp.
//
// Source   ImDrawListSplitter (imgui_draw.cpp, 1.92): a channel that becomes current takes on the header of the list.
#include "kit/paint/canvas.hpp"

#include <algorithm>

#include "kit/paint/theme.hpp"

namespace latchkey::kit {

namespace {

// What is left of `texture` where `box` is cut down to `cut`.
Box cut_down(const Box& texture, const Box& box, const Box& cut)
{
    const auto at = [](float from, float to, float begin, float end, float place) {
        return from + (to - from) * (place - begin) / (end - begin);
    };
    return {{at(texture.min.x, texture.max.x, box.min.x, box.max.x, cut.min.x),
             at(texture.min.y, texture.max.y, box.min.y, box.max.y, cut.min.y)},
            {at(texture.min.x, texture.max.x, box.min.x, box.max.x, cut.max.x),
             at(texture.min.y, texture.max.y, box.min.y, box.max.y, cut.max.y)}};
}

bool is_seen(const Box& box, ImU32 colour)
{
    return box.min.x < box.max.x && box.min.y < box.max.y && (colour & IM_COL32_A_MASK) != 0;
}

}  // namespace

void Canvas::rise()
{
    list_.ChannelsMerge();
    list_.ChannelsSplit(2);
    channel_ = kRectangles;
}

void Canvas::select(Channel channel, ImTextureRef texture)
{
    auto& current = list_._CmdHeader.TexRef;
    const bool is_other = current._TexData != texture._TexData || current._TexID != texture._TexID;
    // Headers are compared byte by byte. To assign the whole would bring other padding, and with it another draw call.
    current._TexData = texture._TexData;
    current._TexID = texture._TexID;
    if (channel != channel_)
        list_.ChannelsSetCurrent(channel_ = channel);
    else if (is_other)
        list_._OnChangedTexture();
}

void Canvas::rectangle(const Box& box, ImU32 colour)
{
    colour = faded(colour, opacity_);
    if (!is_seen(box, colour)) return;
    const bool is_opaque = (colour & IM_COL32_A_MASK) == IM_COL32_A_MASK;
    select(kRectangles, is_opaque ? kOpaque : kTranslucent);
    list_.PrimReserve(6, 4);
    list_.PrimRect(box.min, box.max, colour);
}

void Canvas::stain(const Box& box, ImU32 colour)
{
    colour = faded(colour, opacity_);
    if (!is_seen(box, colour)) return;
    select(kPictures, ImGui::GetIO().Fonts->TexRef);
    list_.PrimReserve(6, 4);
    list_.PrimRect(box.min, box.max, colour);  // Of the atlas's white pixel.
}

void Canvas::picture(const Box& box, const Box& texture, ImU32 colour)
{
    colour = faded(colour, opacity_);
    const Box cut{{std::max(box.min.x, clip_.min.x), std::max(box.min.y, clip_.min.y)},
                  {std::min(box.max.x, clip_.max.x), std::min(box.max.y, clip_.max.y)}};
    if (!is_seen(cut, colour)) return;
    const bool is_whole =
        cut.max.x - cut.min.x == box.max.x - box.min.x && cut.max.y - cut.min.y == box.max.y - box.min.y;
    const Box shown = is_whole ? texture : cut_down(texture, box, cut);
    select(kPictures, ImGui::GetIO().Fonts->TexRef);
    list_.PrimReserve(6, 4);
    list_.PrimRectUV(cut.min, cut.max, shown.min, shown.max, colour);
}

}  // namespace latchkey::kit
