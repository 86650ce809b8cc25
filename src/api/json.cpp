// json.cpp — see json.hpp.
#include "api/json.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include <nlohmann/json.hpp>

namespace latchkey::api {

namespace {

using Value = nlohmann::json;

constexpr int kDepthLimit = 32;

// Looked at before parsing: what the parser would build of 8 MiB of brackets takes hundreds of MiB.
bool is_too_deep(std::string_view text)
{
    int depth = 0;
    bool is_in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_in_string) {
            if (c == '\\') ++i;
            if (c == '"') is_in_string = false;
        } else if (c == '"') {
            is_in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDepthLimit) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

void wipe_strings(Value& value)
{
    if (auto* text = value.get_ptr<std::string*>()) wipe(*text);
    if (!value.is_structured()) return;
    for (auto& member : value) wipe_strings(member);
}

const Value* member(const std::shared_ptr<const void>& object, std::string_view name)
{
    const auto& value = *static_cast<const Value*>(object.get());
    const auto found = value.find(name);
    return found == value.end() ? nullptr : &*found;
}

const std::string* string_member(const std::shared_ptr<const void>& object, std::string_view name)
{
    const auto* value = member(object, name);
    return value ? value->get_ptr<const std::string*>() : nullptr;
}

Instant instant(double count, std::chrono::milliseconds unit)
{
    // The last millisecond of the year 9999.
    constexpr double kLatest = 253'402'300'799'999;
    const double since_1970 = std::clamp(count * static_cast<double>(unit.count()), 0.0, kLatest);
    return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(since_1970)));
}

std::optional<Instant> instant(const Value* value, std::chrono::milliseconds unit)
{
    if (!value || !value->is_number()) return std::nullopt;
    return instant(value->get<double>(), unit);
}

std::string in_words(const Value& value)
{
    if (const auto* text = value.get_ptr<const std::string*>()) return *text;
    if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
    if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
    if (value.is_null()) return "null";
    return "…";
}

std::string list_in_words(const Value& list)
{
    std::string words;
    for (const auto& element : list) words.append(words.empty() ? "" : ", ").append(in_words(element));
    return words;
}

}  // namespace

std::optional<Json> Json::parse(std::string_view text)
{
    if (is_too_deep(text)) return std::nullopt;
    const std::shared_ptr<Value> whole(new Value, [](Value* value) {
        wipe_strings(*value);
        delete value;
    });
    // Value::parse() would bring a second parser, with callbacks.
    nlohmann::detail::json_sax_dom_parser<Value> builder(*whole, false);
    if (!Value::sax_parse(text, &builder) || !whole->is_object()) return std::nullopt;
    return Json(whole);
}

std::optional<std::string> Json::text(std::string_view name) const
{
    const auto* text = string_member(value_, name);
    return text ? std::optional(*text) : std::nullopt;
}

std::optional<Secret> Json::secret(std::string_view name) const
{
    const auto* text = string_member(value_, name);
    return text ? std::optional<Secret>(*text) : std::nullopt;
}

bool Json::flag(std::string_view name) const
{
    const auto* value = member(value_, name);
    return value && value->is_boolean() && value->get<bool>();
}

std::optional<Instant> Json::milliseconds(std::string_view name) const
{
    return instant(member(value_, name), std::chrono::milliseconds(1));
}

std::optional<Instant> Json::seconds(std::string_view name) const
{
    return instant(member(value_, name), std::chrono::seconds(1));
}

std::vector<std::pair<std::string, std::string>> Json::members() const
{
    std::vector<std::pair<std::string, std::string>> members;
    for (const auto& [name, value] : static_cast<const Value*>(value_.get())->items()) {
        members.emplace_back(name, value.is_array() ? list_in_words(value) : in_words(value));
    }
    return members;
}

std::optional<Json> Json::object(std::string_view name) const
{
    const auto* value = member(value_, name);
    if (!value || !value->is_object()) return std::nullopt;
    return Json({value_, value});
}

std::optional<std::vector<Json>> Json::objects(std::string_view name) const
{
    const auto* value = member(value_, name);
    if (!value || !value->is_array()) return std::nullopt;
    std::vector<Json> objects;
    objects.reserve(value->size());
    for (const auto& element : *value) {
        if (element.is_object()) objects.push_back(Json({value_, &element}));
    }
    return objects;
}

Instant instant(std::string_view number, std::chrono::milliseconds unit)
{
    // Nearly all are whole, and read so much faster.
    std::int64_t whole = 0;
    const auto* begin = number.data();
    const auto* end = begin + number.size();
    const auto [stop, error] = std::from_chars(begin, end, whole);
    if (error == std::errc() && stop == end) return instant(static_cast<double>(whole), unit);
    return instant(std::strtod(std::string(number).c_str(), nullptr), unit);
}

void append_quoted(std::string& json, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            json.append("\\u00").append({kHex[byte >> 4], kHex[byte & 0xf]});
            continue;
        }
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    json += '"';
}

Secret object_of(std::initializer_list<std::pair<std::string_view, std::string_view>> members)
{
    std::string json;
    std::size_t size = 2;
    for (const auto& [name, text] : members) size += name.size() + text.size() + 6;
    json.reserve(size);
    for (const auto& [name, text] : members) {
        json += json.empty() ? '{' : ',';
        append_quoted(json, name);
        json += ':';
        append_quoted(json, text);
    }
    json += '}';
    Secret object(json);
    wipe(json);
    return object;
}

}  // namespace latchkey::api
