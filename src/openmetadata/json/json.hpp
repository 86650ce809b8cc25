// json.hpp — a JSON text as this program reads one: members asked for by name. The tree stays inside json.cpp.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/secret.hpp"
#include "base/time.hpp"

namespace latchkey::openmetadata {

// A JSON object, and a way to what it holds. An absent member, null, and one of another type are the same: not there.
// Copies share one parsed text, whose strings are overwritten when the last of them dies: some grant access.
class Json {
public:
    // None for text that is not a JSON object, or that nests deeper than 32.
    static std::optional<Json> parse(std::string_view text);

    std::optional<std::string> text(std::string_view name) const;
    std::optional<Secret> secret(std::string_view name) const;
    bool flag(std::string_view name) const;

    std::optional<Json> object(std::string_view name) const;
    std::optional<std::vector<Json>> objects(std::string_view name) const;  // Elements of other types are left out.

private:
    explicit Json(std::shared_ptr<const void> value) : value_(std::move(value)) {}

    std::shared_ptr<const void> value_;  // Always an nlohmann::json object; shares the ownership of the whole text.
};

// A number, as JSON writes it, of such units since 1970. What lies before the year 1 or after 9999 is moved there, so
// that no arithmetic overflows.
Instant instant(std::string_view number, std::chrono::milliseconds unit);

// Appends `text` as a JSON string, quotes included.
void append_quoted(std::string& json, std::string_view text);

// A JSON object of string members, any of which may be a secret.
Secret object_of(std::initializer_list<std::pair<std::string_view, std::string_view>> members);

}  // namespace latchkey::openmetadata
