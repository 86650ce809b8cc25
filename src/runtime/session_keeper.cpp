// session_keeper.cpp — see session_keeper.hpp.
#include "runtime/session_keeper.hpp"

#include <utility>

#include "openmetadata/auth_api.hpp"
#include "openmetadata/call.hpp"
#include "openmetadata/jwt/jwt.hpp"
#include "openmetadata/user_api.hpp"

namespace latchkey::runtime {

namespace {

bool is_redirect(const Result<ports::HttpResponse>& answer)
{
    return answer && answer->status >= 300 && openmetadata::error_for(*answer).kind == ErrorKind::Redirected;
}

std::optional<Instant> end_of(const Secret& token)
{
    const auto claims = openmetadata::read_claims(token);
    return claims ? claims->expires_at : std::nullopt;
}

}  // namespace

domain::Session session_of(Secret token, std::optional<domain::SessionSource> source, Secret refresh_token)
{
    const auto end = end_of(token);
    return {.access_token = std::move(token),
            .refresh_token = std::move(refresh_token),
            .source = source,
            .expires_at = end};
}

SessionKeeper::SessionKeeper(ports::Http& http, ports::Host& host, Renewed on_renewed, Replaced on_replaced,
                             Redirected on_redirected)
    : http_(http),
      host_(host),
      on_renewed_(std::move(on_renewed)),
      on_replaced_(std::move(on_replaced)),
      on_redirected_(std::move(on_redirected))
{
}

void SessionKeeper::hold(domain::Session session, std::string owner)
{
    session_ = std::move(session);
    owner_ = std::move(owner);
    previous_token_ = Secret();
    unproven_.reset();
    is_renewing_ = false;
    ++epoch_;
    give_up_waiting();
}

// What waited belonged to a visit that is over. Nothing is made for it any more; what was to end ends, with what its
// user had then.
void SessionKeeper::give_up_waiting()
{
    for (auto& [request, done, refusal] : std::exchange(waiting_, {})) {
        if (refusal)
            done(std::move(*refusal));
        else if (request.ends_something)
            http_.send(std::move(request), std::move(done));
        else
            done(fail(ErrorKind::Unreachable, ErrorCode::Unreachable));
    }
    for (const auto& done : std::exchange(renewal_waiters_, {})) done();
}

bool SessionKeeper::is_ours(const ports::HttpRequest& request) const
{
    return request.bearer && session_.is_renewable() &&
           (*request.bearer == session_.access_token ||
            (!previous_token_.is_empty() && *request.bearer == previous_token_));
}

void SessionKeeper::send(ports::HttpRequest request, Callback done)
{
    Callback alive_done = [this, alive = std::weak_ptr(alive_),
                           done = std::move(done)](Result<ports::HttpResponse> answer) {
        if (alive.expired()) return;
        if (is_redirect(answer)) on_redirected_();
        done(std::move(answer));
    };
    if (!is_ours(request)) return http_.send(std::move(request), std::move(alive_done));
    if (is_renewing_) return waiting_.push_back({std::move(request), std::move(alive_done), std::nullopt});
    send_with_session(std::move(request), std::move(alive_done));
}

void SessionKeeper::send_with_session(ports::HttpRequest request, Callback done)
{
    request.bearer = session_.access_token;
    auto sent = request;
    http_.send(std::move(sent), [this, alive = std::weak_ptr(alive_), epoch = epoch_, request = std::move(request),
                                 done = std::move(done)](Result<ports::HttpResponse> answer) mutable {
        if (alive.expired()) return;
        if (epoch != epoch_ || !answer || !openmetadata::has_expired(*answer)) return done(std::move(answer));
        waiting_.push_back({std::move(request), std::move(done), std::move(answer)});
        renew([] {});
    });
}

void SessionKeeper::renew(std::function<void()> done)
{
    begin(Purpose::Renewal, std::move(done));
}

void SessionKeeper::look(std::function<void()> done)
{
    begin(Purpose::Look, std::move(done));
}

void SessionKeeper::begin(Purpose purpose, std::function<void()> done)
{
    if (!session_.is_renewable()) return done();
    renewal_waiters_.push_back(std::move(done));
    if (std::exchange(is_renewing_, true)) return;
    // A refresh token serves once: the one that gave this session gives no other.
    if (auto session = std::exchange(unproven_, std::nullopt)) return ask_whose(std::move(*session));
    const auto took = [this, alive = std::weak_ptr(alive_), epoch = epoch_](Found found) {
        if (alive.expired() || epoch != epoch_) return;
        if (found && found->access_token != session_.access_token)
            ask_whose(std::move(*found));
        else
            renewed(std::move(found));
    };
    ask_for_renewal(purpose, took);
}

void SessionKeeper::ask_for_renewal(Purpose purpose, std::function<void(Found)> done)
{
    using domain::SessionSource;
    const auto source = session_.source;
    // An address gives its token once; the provider that sent it has left a cookie.
    if (source == SessionSource::Embedder || source == SessionSource::Storage) {
        return host_.find_token(*source,
                                [source, purpose, old = session_, done = std::move(done)](std::optional<Secret> token) {
                                    if (!token) return done(fail(ErrorKind::Unauthenticated, ErrorCode::NoHostSession));
                                    if (*token != old.access_token) return done(session_of(std::move(*token), source));
                                    if (purpose == Purpose::Look) return done(old);
                                    done(fail(ErrorKind::Unauthenticated, ErrorCode::SessionEnded));
                                });
    }
    auto call = source ? openmetadata::cookie_session() : openmetadata::refresh(session_.refresh_token);
    http_.send(std::move(call.request), [source, done = std::move(done)](Result<ports::HttpResponse> answer) {
        if (!answer) return done(std::unexpected(answer.error()));
        auto session = openmetadata::read_renewal(*answer);
        if (session) session = session_of(session->access_token, source, session->refresh_token);
        done(std::move(session));
    });
}

void SessionKeeper::ask_whose(domain::Session session)
{
    auto call = openmetadata::logged_in_user(session.access_token, openmetadata::Fields::Basic);
    http_.send(std::move(call.request), [this, alive = std::weak_ptr(alive_), epoch = epoch_,
                                         session = std::move(session)](Result<ports::HttpResponse> answer) mutable {
        if (alive.expired() || epoch != epoch_) return;
        const auto user =
            answer ? openmetadata::read_user(*answer) : Result<domain::User>(std::unexpected(answer.error()));
        if (!user) {
            if (latchkey::is_passing(user.error().kind)) unproven_ = std::move(session);
            return renewed(std::unexpected(user.error()));
        }
        if (user->id != owner_) return drop();
        renewed(std::move(session));
    });
}

void SessionKeeper::drop()
{
    is_renewing_ = false;
    on_replaced_();
    give_up_waiting();
}

void SessionKeeper::renewed(Found found)
{
    is_renewing_ = false;
    const bool is_new = found.has_value();
    const bool is_passing = !is_new && latchkey::is_passing(found.error().kind);
    if (is_new && found->access_token != session_.access_token) {
        previous_token_ = session_.access_token;
        session_ = *found;
    }
    on_renewed_(std::move(found));
    for (auto& [request, done, refusal] : std::exchange(waiting_, {})) {
        if (refusal && is_passing) {
            // Nobody has ended the session, and nothing was done: not for now.
            done(fail(ErrorKind::Busy, ErrorCode::SessionNotRenewed));
        } else if (refusal && !is_new) {
            done(std::move(*refusal));
        } else if (is_passing) {
            // The session may be over by now: then there is one more try to renew it.
            send_with_session(std::move(request), std::move(done));
        } else {
            request.bearer = session_.access_token;
            http_.send(std::move(request), std::move(done));
        }
    }
    for (const auto& done : std::exchange(renewal_waiters_, {})) done();
}

}  // namespace latchkey::runtime
