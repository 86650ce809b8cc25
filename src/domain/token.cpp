// token.cpp — see token.hpp.
#include "domain/token.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <list>
#include <ranges>
#include <tuple>
#include <vector>

#include "base/fingerprint.hpp"
#include "base/order.hpp"
#include "base/text.hpp"
#include "base/unicode/invisible.hpp"

namespace latchkey::domain {

std::string_view wire_name(Lifetime lifetime)
{
    switch (lifetime) {
    case Lifetime::OneHour: return "OneHour";
    case Lifetime::OneDay: return "1";
    case Lifetime::SevenDays: return "7";
    case Lifetime::ThirtyDays: return "30";
    case Lifetime::SixtyDays: return "60";
    case Lifetime::NinetyDays: return "90";
    case Lifetime::Unlimited: return "Unlimited";
    }
    return {};
}

std::optional<std::chrono::hours> duration(Lifetime lifetime)
{
    using namespace std::chrono;
    switch (lifetime) {
    case Lifetime::OneHour: return hours(1);
    case Lifetime::OneDay: return days(1);
    case Lifetime::SevenDays: return days(7);
    case Lifetime::ThirtyDays: return days(30);
    case Lifetime::SixtyDays: return days(60);
    case Lifetime::NinetyDays: return days(90);
    case Lifetime::Unlimited: return std::nullopt;
    }
    return {};
}

Lifetime nearest_lifetime(const Token& token)
{
    if (!token.expires_at || !token.created_at) return kLifetimes.back();
    const auto life = *token.expires_at - *token.created_at;
    const auto distance = [&](Lifetime lifetime) { return std::chrono::abs(life - *duration(lifetime)); };
    return *std::ranges::min_element(kLifetimes, {}, distance);
}

TokenStatus status_of(const Token& token, Instant now)
{
    if (!token.expires_at) return TokenStatus::NeverExpires;
    if (now >= *token.expires_at) return TokenStatus::Expired;
    return warning_of(token, now) ? TokenStatus::ExpiresSoon : TokenStatus::Active;
}

std::optional<std::chrono::days> warning_of(const Token& token, Instant now)
{
    if (!token.expires_at || now >= *token.expires_at) return std::nullopt;
    const auto left = *token.expires_at - now;
    const auto life = token.created_at ? *token.expires_at - *token.created_at : Instant::duration::max();
    // A life is told by two clocks.
    constexpr std::chrono::hours kTolerance{1};
    for (const auto days : kWarnings | std::views::reverse) {
        if (left <= days && life > days + kTolerance) return days;
    }
    return std::nullopt;
}

Maker maker_of(std::string_view name)
{
    if (name == "test") return Maker::ProfilePage;
    return name == "ai-profile-token" ? Maker::AiProfilePage : Maker::Anybody;
}

bool is_vague(std::string_view name)
{
    constexpr std::array kVague{"token", "test",    "default",   "my token", "new token", "access token", "pat",
                                "api",   "api key", "api token", "key",      "temp",      "tmp",          "foo"};
    return std::ranges::any_of(kVague, [&](std::string_view vague) { return equals_loosely(name, vague); });
}

namespace {

// Where the names are that are there more than once, and few others: most are there once, and need not be sorted.
std::vector<std::uint32_t> perhaps_shared(std::span<const std::string_view> names)
{
    enum class Holders : std::uint8_t { None, One, Several };
    std::vector<Holders> slots(std::bit_ceil(names.size() * 8 + 1));
    const auto slot_of = [&](std::string_view name) -> auto& { return slots[fingerprint(name) & (slots.size() - 1)]; };
    for (const auto name : names) {
        auto& holders = slot_of(name);
        holders = holders == Holders::None ? Holders::One : Holders::Several;
    }
    std::vector<std::uint32_t> places;
    for (std::uint32_t place = 0; place < names.size(); ++place) {
        if (slot_of(names[place]) == Holders::Several) places.push_back(place);
    }
    return places;
}

}  // namespace

std::map<TokenId, int> numbers_of(std::span<const Token> tokens)
{
    std::list<std::string> others;  // Few, if any: of names that are not plain.
    std::vector<std::string_view> names;
    names.reserve(tokens.size());
    for (const auto& token : tokens)
        names.push_back(is_plain(token.name) ? token.name : others.emplace_back(seen(token.name)));
    const auto shared = perhaps_shared(names);
    const auto key = [&](std::uint32_t index) {
        const auto place = shared[index];
        return std::tie(names[place], tokens[place].created_at, tokens[place].id);
    };
    const auto order =
        order_of(shared.size(), [&](std::uint32_t left, std::uint32_t right) { return key(left) < key(right); });
    std::map<TokenId, int> numbers;
    int number = 1;
    for (std::size_t i = 1; i < order.size(); ++i) {
        number = std::get<0>(key(order[i])) == std::get<0>(key(order[i - 1])) ? number + 1 : 1;
        if (number > 1) numbers.emplace(tokens[shared[order[i]]].id, number);
    }
    return numbers;
}

std::string unused_name(std::string_view wanted, std::span<const Token> tokens)
{
    std::string name(wanted);
    for (int number = 2; std::ranges::find(tokens, name, &Token::name) != tokens.end(); ++number) {
        name = std::string(wanted) + " (" + std::to_string(number) + ")";
    }
    return name;
}

}  // namespace latchkey::domain
