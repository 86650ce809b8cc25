// signatures_contract.hpp — what every ports::Signatures does. Each implementation brings a Host:
//
//   ports::Signatures& signatures()
//   void settle(done)             lets things happen until done() holds
//
// Source   RFC 7515 appendices A.2 (RS256) and A.3 (ES256).
#pragma once

#include <gtest/gtest.h>

#include "ports/signatures.hpp"
#include "tests/support/print.hpp"

namespace latchkey::test {

inline const std::string kRfc7515Payload =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
inline const ports::SignatureCheck kRs256{
    "RS256",
    R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJ)"
    R"(PMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63k)"
    R"(paSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT)"
    R"(6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"})",
    Secret("eyJhbGciOiJSUzI1NiJ9." + kRfc7515Payload +
           ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2F"
           "p5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQB"
           "MHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeY"
           "I2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw")};
inline const ports::SignatureCheck kEs256{
    "ES256",
    R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})",
    Secret("eyJhbGciOiJFUzI1NiJ9." + kRfc7515Payload +
           ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")};

// The same with one letter of the payload changed.
inline ports::SignatureCheck forged(const ports::SignatureCheck& check)
{
    std::string token(check.token.reveal());
    token[token.find('.') + 5] = 'A';
    return {check.algorithm, check.key, Secret(token)};
}

template <class Host>
class SignaturesContract : public testing::Test {
protected:
    Result<bool> verify(const ports::SignatureCheck& check)
    {
        std::optional<Result<bool>> result;
        bool has_returned = false;
        int completions = 0;
        this->host_.signatures().verify(check, [&](Result<bool> holds) {
            EXPECT_TRUE(has_returned) << "done ran before verify() had returned";
            ++completions;
            result = std::move(holds);
        });
        has_returned = true;
        this->host_.settle([&] { return result.has_value(); });
        EXPECT_EQ(completions, 1);
        return result.value_or(fail(ErrorKind::Refused, ErrorCode::NoCryptography, "no result"));
    }

    Host host_;
};

TYPED_TEST_SUITE_P(SignaturesContract);

TYPED_TEST_P(SignaturesContract, HoldsForTheExamplesOfRfc7515)
{
    EXPECT_EQ(this->verify(kRs256), Result<bool>(true));
    EXPECT_EQ(this->verify(kEs256), Result<bool>(true));
}

TYPED_TEST_P(SignaturesContract, FailsWhenOneLetterIsChanged)
{
    EXPECT_EQ(this->verify(forged(kRs256)), Result<bool>(false));
    EXPECT_EQ(this->verify(forged(kEs256)), Result<bool>(false));
}

TYPED_TEST_P(SignaturesContract, RefusesAKeyThatIsNone)
{
    auto check = kRs256;
    check.key = "{}";

    EXPECT_EQ(this->verify(check).error().kind, ErrorKind::Refused);
}

REGISTER_TYPED_TEST_SUITE_P(SignaturesContract, HoldsForTheExamplesOfRfc7515, FailsWhenOneLetterIsChanged,
                            RefusesAKeyThatIsNone);

}  // namespace latchkey::test
