// words.cpp — see words.hpp.

#include "page/words/words.hpp"

#include "base/text.hpp"
#include "page/words/dates.hpp"
#include "page/words/locale.hpp"

namespace latchkey::page {

namespace {

TextKey sentence_of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable: return "message.server-unreachable";
    case ErrorCode::TooSlow: return "message.server-too-slow";
    case ErrorCode::AnswerTooLarge: return "message.answer-too-large";
    case ErrorCode::RejectedOnTheWay: return "message.refused-on-the-way";
    case ErrorCode::GatewaySignInEnded: return "message.gateway-signed-out";
    case ErrorCode::NetworkSignIn: return "message.network-wants-sign-in";
    case ErrorCode::ServerUnavailable: return "message.server-unavailable";
    case ErrorCode::TooManyRequests: return "message.too-many-requests";
    case ErrorCode::RequestRejected: return "message.request-refused";
    case ErrorCode::NotFound: return "message.not-on-server";
    case ErrorCode::NoPermission: return "message.no-permission-for-action";
    case ErrorCode::SessionEnded: return "message.sign-in-again";
    case ErrorCode::UnexpectedAnswer: return "server.unexpected-response";
    case ErrorCode::MissingMember: return "message.answer-lacks-member";
    case ErrorCode::NotTheApi: return "message.not-the-api";
    case ErrorCode::ListIncomplete: return "message.list-cut-off";
    case ErrorCode::TokenNotSent: return "message.token-not-sent";
    case ErrorCode::TokenExpired: return "message.token-has-expired";
    case ErrorCode::TokenOfAnotherKey: return "message.token-of-another-key";
    case ErrorCode::TokenInvalid: return "message.token-not-valid";
    case ErrorCode::TokenNamesNobody: return "message.token-names-nobody";
    case ErrorCode::TokenSignedOut: return "message.token-signed-out";
    case ErrorCode::TokenOfAnotherDomain: return "message.token-of-another-domain";
    case ErrorCode::TokenRevoked: return "message.token-was-revoked";
    case ErrorCode::TokenSessionEnded: return "message.token-session-gone";
    case ErrorCode::TokenProviderGone: return "message.token-provider-gone";
    case ErrorCode::BotTokenReplaced: return "message.bot-token-replaced";
    case ErrorCode::AccountLocked: return "message.account-locked";
    case ErrorCode::WrongPassword: return "server.invalid-username-or-password";
    case ErrorCode::NoPasswords: return "message.takes-no-password";
    case ErrorCode::NoCredentials: return "message.enter-username-and-password";
    case ErrorCode::NoHostSession: return "message.no-host-session";
    case ErrorCode::SessionNotRenewed: return "message.session-not-renewed";
    case ErrorCode::NoToken: return "message.enter-token";
    case ErrorCode::SeveralTokens: return "message.token-not-alone";
    case ErrorCode::TokenCutOff: return "message.token-is-cut-off";
    case ErrorCode::TokenTooLong: return "message.token-too-long";
    case ErrorCode::TokenHasOtherLetters: return "message.token-has-other-letters";
    case ErrorCode::TokenWithoutThreeParts: return "message.token-not-three-parts";
    case ErrorCode::TokenNotBase64: return "message.token-not-base64";
    case ErrorCode::TokenHeaderUnreadable: return "message.token-header-unreadable";
    case ErrorCode::TokenClaimsUnreadable: return "message.token-claims-unreadable";
    case ErrorCode::NoName: return "message.enter-token-name";
    case ErrorCode::InvisibleName: return "message.name-is-invisible";
    case ErrorCode::CreateAnswerLost: return "message.create-answer-lost";
    case ErrorCode::CreateMayCome: return "message.create-may-come";
    case ErrorCode::CreateUnderWay: return "message.create-under-way";
    case ErrorCode::StillListed: return "message.token-still-listed";
    case ErrorCode::CopyRefused: return "message.copy-refused";
    case ErrorCode::FileRefused: return "message.file-refused";
    case ErrorCode::NoCryptography: return "message.signature-uncheckable";
    case ErrorCode::ServerSaid:
    case ErrorCode::ServerFailed: break;
    }
    return "server.unexpected-error";
}

// Of news that have no count in them.
TextKey key_of(NewsCode code)
{
    switch (code) {
    case NewsCode::TokenCreated: return "message.token-created";
    case NewsCode::LostTokenFound: return "message.lost-token-found";
    case NewsCode::CreatedTwice: return "message.token-created-twice";
    case NewsCode::SameText: return "message.token-same-text";
    case NewsCode::ReplacementSameText: return "message.replacement-same-text";
    case NewsCode::NothingRevoked: return "message.nothing-revoked";
    case NewsCode::EqualLives: return "message.token-equal-lives";
    case NewsCode::Copied: return "message.copied-to-clipboard";
    case NewsCode::FileHandedOver: return "message.file-handed-over";
    case NewsCode::UncertainSession: return "message.looking-at-session";
    case NewsCode::LanguageChanged: return "message.language-changed";
    case NewsCode::LanguageUnavailable: return "message.language-unavailable";
    case NewsCode::LogoutHeard: return "message.logout-heard";
    case NewsCode::LogoutUnheard: return "message.logout-unheard";
    case NewsCode::SessionEnded: return "message.session-expired";
    case NewsCode::SignedOutBefore: return "message.signed-out-before";
    case NewsCode::SignedOutAtHost: return "message.signed-out-at-host";
    case NewsCode::SomebodyElseSignedIn: return "message.somebody-else-signed-in";
    case NewsCode::OwnTokenRevoked: return "message.own-token-revoked";
    case NewsCode::SignedOutIdle: return "message.signed-out-idle";
    case NewsCode::TokensRevoked:
    case NewsCode::TokensNotRevoked:
    case NewsCode::AcceptedStill:
    case NewsCode::AcceptedOn:
    case NewsCode::Failed: break;  // The error says it.
    }
    return "server.unexpected-error";
}

std::string_view text_of(const News& news)
{
    const auto count = static_cast<long long>(news.count);
    if (news.code == NewsCode::TokensRevoked) return tr("message.tokens-revoked", count);
    if (news.code == NewsCode::TokensNotRevoked) return tr("message.tokens-not-revoked", count);
    if (news.code == NewsCode::AcceptedStill) return tr("message.tokens-still-accepted", count);
    if (news.code == NewsCode::AcceptedOn) return tr("message.tokens-accepted-on", count);
    return tr(key_of(news.code));
}

}  // namespace

std::string words_for(const Error& error)
{
    if (error.code == ErrorCode::ServerSaid) return error.detail;
    return fill(tr(sentence_of(error.code)), {{"member", error.detail}, {"name", error.detail}});
}

std::string words_for(const News& news, const TimeZone& zone)
{
    auto reason = news.error ? words_for(*news.error) : "";
    if (news.code == NewsCode::Failed) return reason;
    return fill(text_of(news), {{"name", news.name},
                                {"language", news.name},
                                {"other", news.other},
                                {"count", number(static_cast<std::int64_t>(news.count))},
                                {"reason", reason},
                                {"until", until(news.until, zone)},
                                {"length", length_in_minutes(news.length)}});
}

std::string counted(PluralKey text, long long count)
{
    return fill(tr(text, count), {{"count", number(count)}});
}

}  // namespace latchkey::page
