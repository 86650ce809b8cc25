// session.cpp — see session.hpp.
#include "domain/session.hpp"

#include <algorithm>
#include <charconv>

namespace latchkey::domain {

namespace {

enum class Kind { Password, Saml, ConfidentialOidc, PublicOidc };

Kind kind_of(const SignInMethod& method)
{
    const auto& provider = method.provider;
    if (provider == "basic" || provider == "openmetadata" || provider == "ldap") return Kind::Password;
    if (provider == "saml") return Kind::Saml;
    return method.is_confidential ? Kind::ConfidentialOidc : Kind::PublicOidc;
}

struct Row {
    Kind kind;
    Version since;
    Capabilities can;
};

// Source   AuthServeletHandlerRegistry, AuthenticationCodeFlowHandler.java: since 1.10 /auth/* serves passwords and
//          SAML too; 2.0 redirects to listed addresses only. Of a kind, the last row counts that is old enough.
constexpr Row kTable[]{
    // kind, since, {password, cookie, elsewhere}
    {Kind::Password, {0, 0}, {true, false, ExternalSignIn::Nowhere}},
    {Kind::Password, {1, 10}, {true, true, ExternalSignIn::Nowhere}},
    {Kind::Saml, {0, 0}, {false, false, ExternalSignIn::SamlRedirect}},
    {Kind::Saml, {1, 10}, {false, true, ExternalSignIn::Redirect}},
    {Kind::Saml, {2, 0}, {false, true, ExternalSignIn::HostPage}},
    {Kind::ConfidentialOidc, {0, 0}, {false, true, ExternalSignIn::Redirect}},
    {Kind::ConfidentialOidc, {2, 0}, {false, true, ExternalSignIn::HostPage}},
    {Kind::PublicOidc, {0, 0}, {false, false, ExternalSignIn::HostPage}},
};

std::optional<int> take_number(std::string_view& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

}  // namespace

std::optional<Version> version_of(std::string_view text)
{
    const auto major = take_number(text);
    if (!major || !text.starts_with('.')) return std::nullopt;
    text.remove_prefix(1);
    const auto minor = take_number(text);
    if (!minor) return std::nullopt;
    return Version{*major, *minor};
}

Capabilities capabilities_of(const SignInMethod& method)
{
    Capabilities can{};
    for (const auto& row : kTable) {
        if (row.kind == kind_of(method) && (!method.version || *method.version >= row.since)) can = row.can;
    }
    // The list is of a version that has one.
    const bool has_list = can.elsewhere == ExternalSignIn::HostPage && can.has_cookie_session;
    if (has_list && method.is_trusted_address) can.elsewhere = ExternalSignIn::Redirect;
    return can;
}

bool accepts_revoked_tokens(const SignInMethod& method)
{
    return method.version && *method.version >= Version{1, 8} && *method.version < Version{2, 0};
}

std::vector<SessionSource> sources_for(const SignInMethod& method)
{
    std::vector<SessionSource> sources{SessionSource::Address, SessionSource::Embedder};
    if (capabilities_of(method).has_cookie_session) sources.push_back(SessionSource::Cookie);
    sources.push_back(SessionSource::Storage);
    return sources;
}

std::optional<Instant> renewal_due(const Session& session, Instant now)
{
    using namespace std::chrono_literals;
    if (!session.is_renewable() || !session.expires_at || *session.expires_at <= now) return std::nullopt;
    const auto left = *session.expires_at - now;
    return now + left - std::min<std::chrono::milliseconds>(60s, left / 2);
}

}  // namespace latchkey::domain
