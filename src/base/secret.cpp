// secret.cpp — see secret.hpp.
#include "base/secret.hpp"

#include <cstring>
#include <utility>

namespace latchkey {

namespace {

void overwrite(char* data, std::size_t size)
{
    std::memset(data, 0, size);
    // The optimiser would drop writes to memory that is about to be freed.
    asm volatile("" ::"r"(data) : "memory");
}

}  // namespace

Secret::Secret(std::string_view text) : data_(std::make_unique_for_overwrite<char[]>(text.size())), size_(text.size())
{
    text.copy(data_.get(), size_);
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
