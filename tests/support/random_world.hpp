// random_world.hpp — a world that answers what the program asks in whatever order and way, by a seed.
#pragma once

#include <algorithm>
#include <random>

#include "page/actions.hpp"
#include "page/update.hpp"
#include "tests/support/marked_texts.hpp"
#include "tests/support/states.hpp"

namespace latchkey::test {

class RandomWorld {
public:
    explicit RandomWorld(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

    const page::State& state() const { return state_; }
    Instant now() const { return now_; }
    const page::Effects& awaited() const { return awaited_; }

    void happen(page::Action action)
    {
        auto step = page::update(std::move(state_), std::move(action), now_);
        state_ = std::move(step.state);
        for (auto& effect : step.effects) {
            if (is_answered(effect)) awaited_.push_back(std::move(effect));
        }
    }

    // An answer comes, or time passes.
    void go_on()
    {
        if (!awaited_.empty() && chance(60)) return answer_one();
        constexpr std::chrono::seconds kPauses[]{std::chrono::seconds(1), std::chrono::seconds(7),
                                                 std::chrono::seconds(70), std::chrono::seconds(400)};
        now_ += kPauses[below(std::size(kPauses))];
        for (int i = 0; i < 8 && page::is_due(state_, now_); ++i) happen(page::DeadlinePassed{});
    }

    // Everything that was asked is answered, and so is what is asked then.
    void come_to_rest()
    {
        for (int i = 0; i < 100 && !awaited_.empty(); ++i) answer_one();
    }

    // Of what the page's own controls do not do.
    page::Action happening()
    {
        switch (below(11)) {
        case 0: return page::AddressChanged{fragments_[below(fragments_.size())]};
        case 1: return page::PageHidden{};
        case 2: return page::PageShown{};
        case 3: return page::Dismissed{};
        case 4: return page::RevokeConfirmed{"revoke"};
        case 5: return page::GenerateConfirmed{"ci"};
        case 6: return page::CheckGiven{Secret("e30.e30.c2ln")};
        case 7: return page::TokenGiven{Secret("own")};
        case 8: return page::RotateAsked{some_id()};
        case 9: return page::RevokeAsked{some_id()};
        default: return page::UserActed{};
        }
    }

private:
    static bool is_answered(const page::Effect& effect)
    {
        return !std::holds_alternative<page::TellHost>(effect) &&
               !std::holds_alternative<page::SignInElsewhere>(effect) &&
               !std::holds_alternative<page::SaveRotations>(effect) &&
               !std::holds_alternative<page::SaveSignedOut>(effect) &&
               !std::holds_alternative<page::SaveChoice>(effect);
    }

    void answer_one()
    {
        const auto at = awaited_.begin() + static_cast<std::ptrdiff_t>(below(awaited_.size()));
        const auto effect = std::move(*at);
        awaited_.erase(at);
        if (auto action = std::visit([this](const auto& order) { return this->answer(order); }, effect))
            happen(std::move(*action));
    }

    domain::TokenId some_id()
    {
        return server_.empty() || chance(10) ? domain::TokenId{"gone"} : server_[below(server_.size())].id;
    }

    Error error()
    {
        constexpr ErrorKind kKinds[]{ErrorKind::Unreachable, ErrorKind::TimedOut,  ErrorKind::Busy,
                                     ErrorKind::ServerFault, ErrorKind::Malformed, ErrorKind::Forbidden,
                                     ErrorKind::Rejected,    ErrorKind::NotFound,  ErrorKind::Unauthenticated};
        return {kKinds[below(std::size(kKinds))], ErrorCode::ServerSaid, "It failed."};
    }

    template <class T>
    Result<T> sometimes(T value)
    {
        if (chance(25)) return std::unexpected(error());
        return value;
    }

    using Answer = std::optional<page::Action>;

    static Answer answer(const auto&) { return std::nullopt; }
    Answer answer(const page::AskSignInMethod&)
    {
        const char* providers[]{"basic", "saml", "google"};
        domain::SignInMethod method{providers[below(3)], ""};
        method.version = chance(50) ? domain::Version{1, 12} : domain::Version{2, 0};
        return page::SignInMethodAnswered{sometimes(method)};
    }
    Answer answer(const page::FindSession& it)
    {
        return page::SessionFound{it.visit_number,
                                  sometimes(domain::Session{.access_token = Secret("found"), .source = it.source})};
    }
    Answer answer(const page::RenewSession&) { return renewed(); }
    Answer answer(const page::LookAtSession&) { return renewed(); }
    Answer renewed()
    {
        if (chance(10)) return page::UserReplaced{state_.visit_number};
        return page::SessionRenewed{state_.visit_number, sometimes(kSession)};
    }
    Answer answer(const page::OpenSession& it) { return page::SessionAnswered{it.visit_number, sometimes(kSession)}; }
    Answer answer(const page::CloseSession& it)
    {
        const auto told = sometimes(0);
        return page::SessionClosed{told ? Result<void>() : std::unexpected(told.error()), it};
    }
    Answer answer(const page::LoadUser& it)
    {
        const domain::User john{.id = "other", .name = "john.roe"};
        return page::UserAnswered{it.visit_number, sometimes(chance(80) ? kJane : john)};
    }
    Answer answer(const page::ListTokens& it)
    {
        return page::TokensAnswered{it.visit_number, it.list_ticket, sometimes(server_), now_};
    }
    Answer answer(const page::CreateToken& it)
    {
        auto made = token(it.draft.name);
        made.id.value = "id-" + std::to_string(++made_);
        made.created_at = now_;
        made.expires_at = now_ + domain::duration(it.draft.lifetime).value_or(std::chrono::hours(1));
        made.jwt = Secret(chance(10) ? "same" : "jwt-" + made.id.value);
        const auto answered = sometimes(made);
        if (answered || chance(50)) server_.push_back(made);
        return page::CreateAnswered{it.visit_number, answered};
    }
    Answer answer(const page::RevokeTokens& it)
    {
        const auto is_meant = [&it](const auto& token) {
            return it.is_all || std::ranges::find(it.ids, token.id) != it.ids.end();
        };
        if (chance(80)) std::erase_if(server_, is_meant);
        return page::RevokeAnswered{it.visit_number, it.ids, sometimes(server_)};
    }
    Answer answer(const page::DecodeToken& it)
    {
        return page::TokenDecoded{it.ticket, sometimes(domain::Jwt{"RS256", "k1", {}, {}})};
    }
    Answer answer(const page::CheckToken& it)
    {
        return page::TokenChecked{it.visit_number, it.ticket, {sometimes(kJane), domain::Signature::Verified}};
    }
    Answer answer(const page::CopyText& it)
    {
        if (chance(70)) return page::CopyAnswered{it.id, {}};
        return page::CopyAnswered{it.id, fail(ErrorKind::Refused, ErrorCode::ServerSaid, "It was refused.")};
    }
    Answer answer(const page::LoadLanguage& it)
    {
        return page::LanguageAnswered{it.tag, chance(70) ? marked_texts("") : nullptr};
    }
    Answer answer(const page::SaveFile&) { return page::FileAnswered{chance(70)}; }

    std::mt19937 random_;
    Instant now_ = kNow;
    std::vector<domain::Token> server_{token("ci"), token("laptop"),
                                       expiring(token("old"), kNow - std::chrono::days(1))};
    int made_ = 0;
    page::State state_ = showing({token("ci"), token("laptop"), expiring(token("old"), kNow - std::chrono::days(1))});
    page::Effects awaited_;
    std::vector<std::string> fragments_{"/access-tokens", "/access-tokens/new", "/overview", "/sign-in", "nonsense"};
};

}  // namespace latchkey::test
