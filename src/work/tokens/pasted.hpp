// pasted.hpp — the token in what people paste where one is asked for: with quotes, "Bearer", the name of a header or of
// a variable, and the line breaks of an e-mail around and in it.
#pragma once

#include "base/error.hpp"
#include "base/secret.hpp"

namespace latchkey::work {

// The one JWT that is in `pasted`; or all of it, where that could be a token of another form.
// Errors: Rejected, for nothing, more than one token, a part of one, and what no token looks like.
Result<Secret> token_in(const Secret& pasted);

}  // namespace latchkey::work
