// keeper.cpp — see keeper.hpp.
#include "runtime/keeper.hpp"

#include <utility>

#include "api/auth_api.hpp"
#include "api/jwt.hpp"

namespace latchkey::runtime {

namespace {

std::optional<Instant> end_of(const Secret& token)
{
    const auto claims = api::read_claims(token);
    return claims ? claims->expires_at : std::nullopt;
}

}  // namespace

std::optional<ports::TokenSource> source_of(domain::Way way)
{
    switch (way) {
    case domain::Way::Redirect: return ports::TokenSource::Address;
    case domain::Way::Embedder: return ports::TokenSource::Embedder;
    case domain::Way::Storage: return ports::TokenSource::Storage;
    case domain::Way::Cookie: break;
    }
    return std::nullopt;
}

domain::Session session_of(Secret token, std::optional<domain::Way> way, Secret refresh_token)
{
    const auto end = end_of(token);
    return {.access_token = std::move(token), .refresh_token = std::move(refresh_token), .way = way, .expires_at = end};
}

Keeper::Keeper(ports::Http& http, ports::Host& host, Told told) : http_(http), host_(host), told_(std::move(told)) {}

void Keeper::hold(domain::Session session)
{
    session_ = std::move(session);
    earlier_ = Secret();
    is_renewing_ = false;
    ++epoch_;
    // What waited belonged to a visit that is over: there is no newer session to send a refused request with.
    for (auto& [request, done, refusal] : std::exchange(waiting_, {})) {
        if (refusal)
            done(std::move(*refusal));
        else
            http_.send(std::move(request), std::move(done));
    }
    for (const auto& end : std::exchange(ends_, {})) end();
}

bool Keeper::is_ours(const ports::HttpRequest& request) const
{
    return request.bearer && session_.is_renewable() &&
           (*request.bearer == session_.access_token || (!earlier_.is_empty() && *request.bearer == earlier_));
}

void Keeper::send(ports::HttpRequest request, Callback done)
{
    Callback alive_done = [alive = std::weak_ptr(alive_), done = std::move(done)](Result<ports::HttpResponse> answer) {
        if (!alive.expired()) done(std::move(answer));
    };
    if (!is_ours(request)) return http_.send(std::move(request), std::move(alive_done));
    if (is_renewing_) return waiting_.push_back({std::move(request), std::move(alive_done), std::nullopt});
    send_with_session(std::move(request), std::move(alive_done));
}

void Keeper::send_with_session(ports::HttpRequest request, Callback done)
{
    request.bearer = session_.access_token;
    auto sent = request;
    http_.send(std::move(sent), [this, alive = std::weak_ptr(alive_), epoch = epoch_, request = std::move(request),
                                 done = std::move(done)](Result<ports::HttpResponse> answer) mutable {
        if (alive.expired()) return;
        if (epoch != epoch_ || !answer || !api::has_expired(*answer)) return done(std::move(answer));
        waiting_.push_back({std::move(request), std::move(done), std::move(answer)});
        renew([] {});
    });
}

void Keeper::renew(std::function<void()> done)
{
    if (!session_.is_renewable()) return done();
    ends_.push_back(std::move(done));
    if (std::exchange(is_renewing_, true)) return;
    ask_for_renewal([this, alive = std::weak_ptr(alive_), epoch = epoch_](Result<domain::Session> session) {
        if (!alive.expired() && epoch == epoch_) renewed(std::move(session));
    });
}

void Keeper::ask_for_renewal(std::function<void(Result<domain::Session>)> done)
{
    const auto way = session_.way;
    const auto source = way ? source_of(*way) : std::nullopt;
    // An address gives its token once; the provider that sent it has left a cookie.
    if (source && *source != ports::TokenSource::Address) {
        return host_.find_token(*source, [way, old = session_.access_token,
                                          done = std::move(done)](std::optional<Secret> token) {
            if (!token || *token == old) return done(fail(ErrorKind::Unauthenticated, "no newer session"));
            done(session_of(std::move(*token), way));
        });
    }
    auto call = way ? api::cookie_session() : api::refresh(session_.refresh_token);
    http_.send(std::move(call.request), [way, done = std::move(done)](Result<ports::HttpResponse> answer) {
        if (!answer) return done(std::unexpected(answer.error()));
        auto session = api::read_renewal(*answer);
        if (session) session = session_of(session->access_token, way, session->refresh_token);
        done(std::move(session));
    });
}

void Keeper::renewed(Result<domain::Session> session)
{
    is_renewing_ = false;
    const bool is_new = session.has_value();
    if (session) {
        earlier_ = session_.access_token;
        session_ = *session;
    }
    told_(std::move(session));
    for (auto& [request, done, refusal] : std::exchange(waiting_, {})) {
        if (refusal && !is_new) {
            done(std::move(*refusal));
            continue;
        }
        request.bearer = session_.access_token;
        http_.send(std::move(request), std::move(done));
    }
    for (const auto& end : std::exchange(ends_, {})) end();
}

}  // namespace latchkey::runtime
