// examine_view.cpp — see examine_view.hpp.

#include "page/examine/examine_view.hpp"

#include <algorithm>
#include <iterator>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "base/unicode/invisible.hpp"
#include "page/examine/examine.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"
#include "page/words/dates.hpp"
#include "page/words/locale.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

// What a claim is about. Others keep their own name.
std::string name_of(std::string_view claim)
{
    struct Name {
        std::string_view claim;
        TextKey name;
    };
    static constexpr Name kNames[]{
        {"iss", "label.claim-issuer"},        {"sub", "label.claim-user"},       {"email", "label.claim-email"},
        {"isBot", "label.claim-bot"},         {"tokenType", "label.claim-kind"}, {"roles", "label.role-plural"},
        {"iat", "label.claim-issued"},        {"exp", "label.expires"},          {"nbf", "label.claim-not-before"},
        {"sessionId", "label.claim-session"}, {"username", "label.claim-login"}, {"aud", "label.claim-audience"},
    };
    const auto* known = std::ranges::find(kNames, claim, &Name::claim);
    if (known == std::end(kNames)) return spelt_out(claim);
    return std::string(tr(known->name)) + " (" + std::string(claim) + ")";
}

std::string value_of(const domain::Claim& claim, const TimeZone& zone)
{
    if (const auto* instant = std::get_if<Instant>(&claim.value)) return date_and_time(*instant, zone);
    const auto& words = std::get<std::string>(claim.value);
    if (words == "true") return std::string(tr("label.yes"));
    return words == "false" ? std::string(tr("label.no")) : spelt_out(words);
}

std::string oddity_of(domain::Oddity oddity)
{
    switch (oddity) {
    case domain::Oddity::None: break;
    case domain::Oddity::Text: return " " + std::string(tr("label.written-as-text"));
    case domain::Oddity::Milliseconds: return " " + std::string(tr("label.read-as-milliseconds"));
    case domain::Oddity::Repeated: return " " + std::string(tr("label.there-twice"));
    }
    return {};
}

// S18: a session is not to be taken for a personal access token.
std::string kind_of(std::string_view token_type)
{
    if (token_type == "PERSONAL_ACCESS") return std::string(tr("message.kind-personal"));
    if (token_type == "OM_USER") return std::string(tr("message.kind-session"));
    if (token_type == "BOT") return std::string(tr("message.kind-bot"));
    return std::string(tr("message.kind-unknown"));
}

std::string end_of(const domain::Claims& claims, const TimeZone& zone, Instant now)
{
    if (claims.not_before && *claims.not_before > now)
        return fill(tr("message.it-begins"), {{"date", date_and_time(*claims.not_before, zone)}});
    if (!claims.expires_at) return std::string(tr("message.it-never-ends"));
    const auto pattern = *claims.expires_at <= now ? TextKey("message.it-has-ended") : TextKey("message.it-ends");
    return fill(tr(pattern), {{"date", date_and_time(*claims.expires_at, zone)},
                              {"left", countdown(*claims.expires_at, now, zone)}});
}

TextKey reason_of(domain::Signature signature)
{
    switch (signature) {
    case domain::Signature::Mismatch: return "message.signature-mismatch";
    case domain::Signature::UnknownKey: return "message.signature-unknown-key";
    case domain::Signature::Algorithm: return "message.signature-algorithm";
    case domain::Signature::KeysMissing: return "message.signature-keys-missing";
    case domain::Signature::Uncheckable: return "message.signature-uncheckable";
    case domain::Signature::Verified: break;
    }
    return "message.signature-holds";
}

// OpenMetadata has seen the token and does not take it; a gateway that asks for another sign-in has not.
bool is_refusal(const Error& error)
{
    return error.kind == ErrorKind::Unauthenticated && error.code != ErrorCode::SessionEnded &&
           error.code != ErrorCode::TokenNotSent;
}

std::string verdict_of(const Result<domain::User>& bearer)
{
    if (bearer) {
        const auto pattern = bearer->is_bot ? TextKey("message.accepted-as-bot") : TextKey("message.accepted-as");
        return fill(tr(pattern), {{"name", spelt_out(bearer->shown_name())}, {"login", spelt_out(bearer->name)}});
    }
    const auto& error = bearer.error();
    // Whether it is refused is only known where the server said so.
    if (error.code == ErrorCode::SessionEnded)
        return fill(tr("message.not-checked"), {{"reason", tr("message.refused-on-the-way")}});
    if (!is_refusal(error)) return fill(tr("message.not-checked"), {{"reason", words_for(error)}});
    return fill(tr("message.refused"), {{"reason", words_for(error)}});
}

void tell_verdict(ExaminationView& view, const Verdict& verdict)
{
    view.verdict = verdict_of(verdict.bearer);
    view.is_accepted = verdict.bearer.has_value();
    view.is_verified = verdict.signature == domain::Signature::Verified;
    view.signature =
        tr(view.is_verified ? TextKey("label.signature-verified") : TextKey("label.signature-not-verified"));
    view.signature_why = tr(reason_of(verdict.signature));
    view.reservation = view.is_verified ? "" : tr("message.claims-unverified");
}

}  // namespace

ExaminationView examination_view(const Examination& examination, const Visit& visit, const TimeZone& zone, Instant now)
{
    ExaminationView view;
    if (examination.problem) view.problem = words_for(*examination.problem);
    view.is_waiting = is_waiting(examination.attempt);
    if (!examination.jwt) return view;
    const auto& jwt = *examination.jwt;
    view.kind = kind_of(jwt.known.token_type) + " " + end_of(jwt.known, zone, visit.server_time(now));
    view.reservation = tr("message.claims-unverified");
    if (examination.verdict) tell_verdict(view, *examination.verdict);
    const auto tell = [&](TextKey name, const std::string& value) {
        if (!value.empty()) view.header.push_back({std::string(tr(name)), spelt_out(value)});
    };
    tell("label.claim-algorithm", jwt.algorithm);
    tell("label.claim-key", jwt.key_id);
    for (const auto& claim : jwt.claims)
        view.claims.push_back({name_of(claim.name), value_of(claim, zone) + oddity_of(claim.oddity)});
    return view;
}

ExaminationView examination_view(const CheckDialog& dialog, const Visit& visit, const TimeZone& zone, Instant now)
{
    return examination_view(examination_of(visit, dialog.ticket), visit, zone, now);
}

std::optional<DetailsView> details_view(const DetailsDialog& dialog, const Visit& visit, const TimeZone& zone,
                                        Instant now)
{
    const auto* token = find_token(visit, dialog.id);
    if (!token) return std::nullopt;
    const auto there = visit.server_time(now);
    const auto row = token_row(*token, visit, zone, there);
    DetailsView view{.title = row.details_name,
                     .subtitle = row.status_text,
                     .examination = examination_view(examination_of(visit, dialog.ticket), visit, zone, now),
                     .can_be_reminded = token->expires_at && *token->expires_at > there};
    if (token->expires_at) {
        const auto end = joined(exact_date_and_time(*token->expires_at, zone), row.countdown);
        view.subtitle.append(". ").append(fill(tr("label.expires-on"), {{"date", end}}));
    }
    if (token->listed_end && !view.examination.kind.empty()) {
        const auto date = date_and_time(*token->listed_end, zone);
        view.examination.kind.append(" ").append(fill(tr("message.list-says-other-end"), {{"date", date}}));
    }
    const auto& verdict = examination_of(visit, dialog.ticket).verdict;
    const bool is_refused = verdict && !verdict->bearer && is_refusal(verdict->bearer.error());
    const bool is_expired = row.status == domain::TokenStatus::Expired;
    // It is in the list, so the server knows it: another one of a cluster may not have heard of it yet.
    if (is_refused && !is_expired) view.examination.verdict.append(" ").append(tr("message.servers-may-lag"));
    return view;
}

}  // namespace latchkey::page
