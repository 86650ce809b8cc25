// json.cpp — see json.hpp.
#include "openmetadata/json/json.hpp"

#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

#include "openmetadata/json/json_reader.hpp"

namespace latchkey::openmetadata {

namespace {

using Value = nlohmann::json;

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

// A number with a fraction or an exponent, or a very large one; to a millisecond, of the dates that there are.
double approximate(std::string_view number)
{
    double value = 0;
    int exponent = 0;
    std::size_t at = number.starts_with('-') ? 1 : 0;
    for (bool is_fraction = false; at < number.size() && (number[at] | 0x20) != 'e'; ++at) {
        if (number[at] == '.') {
            is_fraction = true;
            continue;
        }
        value = value * 10 + (number[at] - '0');
        if (is_fraction) --exponent;
    }
    if (at < number.size()) {
        constexpr int kFar = 400;  // Beyond any number that there is.
        int given = 0;
        auto digits = number.substr(at + 1);
        if (digits.starts_with('+')) digits.remove_prefix(1);
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), given);
        if (error != std::errc()) given = digits.starts_with('-') ? -kFar : kFar;
        exponent += std::clamp(given, -kFar, kFar);
    }
    for (; exponent > 0 && value < 1e300; --exponent) value *= 10;
    for (; exponent < 0 && value > 1e-300; ++exponent) value /= 10;
    return number.starts_with('-') ? -value : value;
}

Instant within_reckoning(double count, std::chrono::milliseconds unit)
{
    // The first millisecond of the year 1, and the last of 9999.
    constexpr double kEarliest = -62'135'596'800'000, kLatest = 253'402'300'799'999;
    const double since_1970 = std::clamp(count * static_cast<double>(unit.count()), kEarliest, kLatest);
    return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(since_1970)));
}

Value value_in(JsonReader& json)
{
    using Kind = JsonReader::Kind;
    Value value;
    switch (json.kind()) {
    case Kind::Object:
        value = Value::object();
        json.members([&](std::string_view name) {
            const std::string key(name);
            value[key] = value_in(json);
        });
        return value;
    case Kind::Array:
        value = Value::array();
        json.elements([&] { value.push_back(value_in(json)); });
        return value;
    case Kind::Text: return std::string(json.text());
    case Kind::Number: json.number(); return value;  // Nobody asks for one.
    case Kind::Other: break;
    }
    if (const auto flag = json.flag()) value = *flag;
    return value;
}

}  // namespace

std::optional<Json> Json::parse(std::string_view text)
{
    const std::shared_ptr<Value> whole(new Value, [](Value* value) {
        wipe_strings(*value);
        delete value;
    });
    JsonReader json(text);
    *whole = value_in(json);
    if (!json.has_ended() || !whole->is_object()) return std::nullopt;
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
    if (error == std::errc() && stop == end) return within_reckoning(static_cast<double>(whole), unit);
    return within_reckoning(approximate(number), unit);
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

}  // namespace latchkey::openmetadata
