// proof.hpp — whether revoked tokens have stopped working: each is shown to the server, a few at a time, and once more
// when the servers of a cluster have had the time to hear of it.
//
// Source   CacheBasedTokenValidator: what a server has heard of a token it keeps for two minutes, and each of them
//          speaks for itself. What counts is what one says after that.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/user.hpp"
#include "work/tokens/history.hpp"

namespace latchkey::work {

struct Proving {
    History& history;
    std::uint32_t& last_ticket;  // Of any check.
    bool& accepts_revoked;       // Whether this server goes on accepting what was revoked, as far as is known.
};

// The revoked tokens whose turn it is, to be checked with these tickets.
struct ProofCheck {
    std::uint32_t ticket;
    Secret token;
};
std::vector<ProofCheck> next_checks(Proving proving, Instant now);

// When there will be one; none where that is up to an answer, or never.
std::optional<Instant> next_check_at(const History& history);

// Has `id` checked again, first of all. Whether it can be.
bool prove_again(History& history, const domain::TokenId& id);

// What the check with that ticket has shown of which event: for next_checks() to go on after it.
struct Proven {
    const Event* event = nullptr;  // Null where it was no check of a revoked token.
    bool is_accepted = false;
};
// `listed`: the tokens that are there, of which one may be the same text.
Proven take_check(Proving proving, std::uint32_t ticket, const Result<domain::User>& bearer,
                  const std::vector<domain::Token>& listed, Instant now);

// How many tokens there are of which the same is to be said.
std::size_t count_of(const History& history, Proof proof);

}  // namespace latchkey::work
