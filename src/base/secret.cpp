// secret.cpp — see secret.hpp.
#include "base/secret.hpp"

#include <algorithm>
#include <utility>

namespace latchkey {

namespace {

// Through a volatile pointer, so that the optimiser keeps writes to memory that is about to be freed.
void overwrite(char* data, std::size_t size)
{
    volatile char* byte = data;
    for (std::size_t i = 0; i < size; ++i) byte[i] = 0;
}

}  // namespace

Secret::Secret(std::string_view text) : data_(std::make_unique<char[]>(text.size())), size_(text.size())
{
    std::ranges::copy(text, data_.get());
}

Secret::Secret(const Secret& other) : Secret(other.reveal()) {}

Secret::Secret(Secret&& other) noexcept : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other) *this = Secret(other);
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this == &other) return *this;
    wipe();
    data_ = std::move(other.data_);
    size_ = std::exchange(other.size_, 0);
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    if (data_) overwrite(data_.get(), size_);
    data_.reset();
    size_ = 0;
}

void wipe(std::string& text)
{
    overwrite(text.data(), text.size());
    text.clear();
}

}  // namespace latchkey
