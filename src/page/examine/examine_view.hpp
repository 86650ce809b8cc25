// examine_view.hpp — a close look at a token, in plain words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/state.hpp"

namespace latchkey::page {

struct ExaminationView {
    struct Claim {
        std::string name;  // "User (sub)"
        std::string value;
    };

    std::string problem;  // Why it could not be looked at.
    std::string verdict;  // The server's, in a sentence; empty until it was asked.
    bool is_accepted = false;
    std::string kind;           // What kind of token it is, and when it ends.
    std::string signature;      // "Signature verified", "Signature not verified"; empty until it was tried.
    std::string signature_why;  // Why not.
    bool is_verified = false;
    std::string reservation;  // That nobody has checked what it says.
    std::vector<Claim> header, claims;
    bool is_waiting = false;
};

// `now` is by this computer's clock. Of a token of the user's own, a refusal is explained further.
// Of what the dialog for any token shows.
ExaminationView examination_view(const CheckDialog& dialog, const Visit& visit, const TimeZone& zone, Instant now);
ExaminationView examination_view(const Examination& examination, const Visit& visit, const TimeZone& zone, Instant now);

struct DetailsView {
    std::string title;     // "Details of laptop"
    std::string subtitle;  // "Active. Expires 22 Jan 2027, 16:42, in 60 days"
    ExaminationView examination;
    bool can_be_reminded;  // It has an end, which is still to come.
};

// None when the token is no longer in the list.
std::optional<DetailsView> details_view(const DetailsDialog& dialog, const Visit& visit, const TimeZone& zone,
                                        Instant now);

}  // namespace latchkey::page
