// session_keeper.hpp — keeps the session alive that requests are sent with: renews it when asked to, and when the
// server says that it has expired, one renewal at a time. Nothing is sent with a new one before the server has said
// that it is the same person's.
//
// Threads   One.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/session.hpp"
#include "ports/host.hpp"
#include "ports/http.hpp"

namespace latchkey::runtime {

// The session that `token` opens, with the end that it claims.
domain::Session session_of(Secret token, std::optional<domain::SessionSource> source, Secret refresh_token = {});

// An Http whose requests bear the token that is valid now. Other bearers than the session's pass as they are.
class SessionKeeper final : public ports::Http {
public:
    // What became of a renewal: the new session, or why there is none.
    using Renewed = std::function<void(Result<domain::Session>)>;
    // Somebody else is signed in where the session came from.
    using Replaced = std::function<void()>;
    // A sign-in in front of OpenMetadata is over: no request gets through.
    using Redirected = std::function<void()>;

    SessionKeeper(ports::Http& http, ports::Host& host, Renewed on_renewed, Replaced on_replaced,
                  Redirected on_redirected);

    // From now on it is this one, of the user with the id `owner`; an empty one when nobody is in. What waits for the
    // earlier one is not sent any more, unless it ends something.
    void hold(domain::Session session, std::string owner);

    // While a renewal is under way, a request waits for it. One that was refused as too old is sent again, once, for
    // the server has done nothing about it.
    // Errors: those of Http; Busy where the session is over and could not be renewed for now.
    void send(ports::HttpRequest request, Callback done) override;

    // `done` runs when it is over, however it ended.
    void renew(std::function<void()> done);

    // Whether the place that the session came from still has it, or a newer one of the same person's.
    void look(std::function<void()> done);

private:
    struct Waiting {
        ports::HttpRequest request;
        Callback done;
        std::optional<Result<ports::HttpResponse>> refusal;  // What the server said of it, if it was sent.
    };

    bool is_ours(const ports::HttpRequest& request) const;
    void send_with_session(ports::HttpRequest request, Callback done);
    enum class Purpose { Renewal, Look };
    using Found = Result<domain::Session>;

    void begin(Purpose purpose, std::function<void()> done);
    void ask_for_renewal(Purpose purpose, std::function<void(Found)> done);
    void ask_whose(domain::Session session);
    void renewed(Found found);
    void drop();
    void give_up_waiting();

    ports::Http& http_;
    ports::Host& host_;
    Renewed on_renewed_;
    Replaced on_replaced_;
    Redirected on_redirected_;
    domain::Session session_;
    std::string owner_;
    std::optional<domain::Session> unproven_;  // A newer one, of which nobody could be asked yet whose it is.
    Secret previous_token_;  // What requests may still bear that were made up before the last renewal.
    bool is_renewing_ = false;
    std::vector<Waiting> waiting_;
    std::vector<std::function<void()>> renewal_waiters_;
    std::uint32_t epoch_ = 0;                                // Of the session: an answer may come when another is held…
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);  // …or when this is gone.
};

}  // namespace latchkey::runtime
