// revocation.hpp — revoking tokens: confirmed, given a moment to think better of it, sent, and held against the
// server's list.
//
// Source   UserResource.java: the server answers 200 even when it has failed; only the list of what is left tells.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "domain/token.hpp"
#include "work/remote.hpp"

namespace latchkey::work {

using Ids = std::vector<domain::TokenId>;

// Confirmed, and sent when the time to think better of it is over.
struct PendingRevocation {
    Ids ids;
    Instant due;

    friend bool operator==(const PendingRevocation&, const PendingRevocation&) = default;
};

struct Revocation {
    std::optional<PendingRevocation> pending = {};
    std::set<domain::TokenId> under_way = {};  // Confirmed, not yet answered. Their rows stay, greyed out.
    Ids in_doubt = {};                         // Without an answer: the next list tells.
    bool has_overlapped = false;  // Something else was done while they were under way: no answer has the last word.

    friend bool operator==(const Revocation&, const Revocation&) = default;
};

// Begins one. What was confirmed before and is still pending goes before it: see flush().
void confirm(Revocation& revocation, Ids ids, Instant now);

// Whether there was something to undo.
bool undo(Revocation& revocation);

// What was confirmed and is to be sent now; none if that is nothing.
std::optional<Ids> flush(Revocation& revocation);

// It is being sent, without a moment to think better of it.
void begin(Revocation& revocation, const Ids& ids);

// It was answered, whatever that says.
void end(Revocation& revocation, const Ids& ids);

// Whether the server may have done it although its answer was lost: then a list has to be read. A busy server has done
// nothing.
bool doubt(Revocation& revocation, const Ids& ids, const Error& error);

// Those in doubt, once one of them is in no list any more. A server that was too slow may still do it: while the list
// has them all, what was said of them stands.
Ids resolve_doubt(Revocation& revocation, std::span<const domain::Token> listed);

struct Revoked {
    std::vector<domain::Token> gone;
    Ids left;  // The server has them still.
};

// Takes what the server's list has no longer out of `tokens`.
Revoked settle(const Ids& ids, std::span<const domain::Token> listed, std::vector<domain::Token>& tokens);

enum class ListUse {
    Take,
    Drop,  // It may have been made before something else was done that is under way.
    ReadAgain,
};

// What the list is good for that a revocation was answered with.
ListUse use_of_answer(Revocation& revocation, bool is_list_awaited);

}  // namespace latchkey::work
