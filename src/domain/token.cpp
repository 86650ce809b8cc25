// token.cpp — see token.hpp.
#include "domain/token.hpp"

#include <algorithm>

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
    }
    return {};
}

std::chrono::hours duration(Lifetime lifetime)
{
    using namespace std::chrono;
    switch (lifetime) {
    case Lifetime::OneHour: return hours(1);
    case Lifetime::OneDay: return days(1);
    case Lifetime::SevenDays: return days(7);
    case Lifetime::ThirtyDays: return days(30);
    case Lifetime::SixtyDays: return days(60);
    case Lifetime::NinetyDays: return days(90);
    }
    return {};
}

TokenStatus status_of(const Token& token, Instant now)
{
    if (!token.expires_at) return TokenStatus::NeverExpires;
    if (now >= *token.expires_at) return TokenStatus::Expired;
    return *token.expires_at - now <= kSoon ? TokenStatus::ExpiresSoon : TokenStatus::Active;
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
