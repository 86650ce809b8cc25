// body.cpp — see body.hpp.
#include "ports/body.hpp"

#include <string>
#include <utility>

#include "base/text.hpp"

namespace latchkey::ports {

void Body::append(std::string_view piece)
{
    if (!piece.empty()) pieces_.emplace_back(piece);
}

Secret Body::take()
{
    return taken_ == pieces_.size() ? Secret() : std::move(pieces_[taken_++]);
}

std::size_t Body::size() const
{
    std::size_t size = 0;
    for (const auto& piece : pieces_) size += piece.reveal().size();
    return size;
}

char Body::first_letter() const
{
    for (auto at = taken_; at < pieces_.size(); ++at) {
        const auto text = trimmed(pieces_[at].reveal());
        if (!text.empty()) return text.front();
    }
    return 0;
}

Secret Body::whole() const
{
    std::string text;
    text.reserve(size());
    for (const auto& piece : pieces_) text += piece.reveal();
    Secret whole(text);
    wipe(text);
    return whole;
}

}  // namespace latchkey::ports
