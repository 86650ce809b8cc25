// secret.hpp — a text that grants access: overwritten when it dies, let out by reveal() alone.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace latchkey {

// Has no stream operator, no conversion and no c_str(): `git grep reveal` is the audit.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view text);

    Secret(const Secret& other);
    Secret(Secret&& other) noexcept;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    // The text itself, valid while this object lives and is not assigned to.
    std::string_view reveal() const { return {data_.get(), size_}; }

    bool is_empty() const { return size_ == 0; }

    friend bool operator==(const Secret& a, const Secret& b) { return a.reveal() == b.reveal(); }

private:
    void wipe();

    std::unique_ptr<char[]> data_;
    std::size_t size_ = 0;
};

// Overwrites text that held a secret on its way in or out, and empties it.
void wipe(std::string& text);

}  // namespace latchkey
