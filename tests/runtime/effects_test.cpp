// What the runtime promises about carrying out effects.
#include "tests/runtime/world.hpp"

namespace latchkey {

using test::World;
using testing::ElementsAre;
using testing::SizeIs;

TEST(SigningIn, AsksForFewerFieldsOnceWhenTheServerRefusesOne)
{
    World world;
    world.open();
    world.tell(page::TokenGiven{Secret("own-token")});

    world.answer(test::message(400, "Invalid field name domains"));
    EXPECT_FALSE(world.program.is_idle());
    world.answer(test::json(200, test::kUserJson));

    EXPECT_EQ(world.visit().user.name, "jane.doe");
    EXPECT_THAT(world.paths(),
                ElementsAre("/v1/system/config/auth", "/v1/system/config/customUiThemePreference", "/v1/system/version",
                            "/v1/users/loggedInUser?fields=roles,teams,personas,domains",
                            "/v1/users/loggedInUser?fields=roles,teams", "/v1/users/security/token"));
}

TEST(SigningIn, GivesUpWhenEvenTheFewerFieldsAreRefused)
{
    World world;
    world.open();
    world.tell(page::TokenGiven{Secret("own-token")});

    world.answer(test::message(400, "Invalid field name domains"));
    world.answer(test::message(400, "Invalid field name teams"));

    EXPECT_TRUE(std::holds_alternative<Error>(world.sign_in_page().opening.attempt));
    EXPECT_THAT(world.http.asked(), SizeIs(5));
    EXPECT_TRUE(world.program.is_idle());
}

TEST(SigningIn, GoesOnToTheBearerThatThePasswordOpened)
{
    World world;
    world.open();
    world.tell(page::PasswordGiven{{"jane.doe@example.org", Secret("Sesame!42")}});

    world.answer(test::json(200, R"({"accessToken":"JWT-login","refreshToken":"r","tokenType":"Bearer"})"));

    EXPECT_EQ(world.http.asked().back().bearer, Secret("JWT-login"));
}

TEST(Creating, SendsOneRequestWhateverBecomesOfItsAnswer)
{
    for (const test::Outcome& outcome : {test::Outcome(test::NoConnection{}), test::Outcome(test::Silence{})}) {
        World world;
        world.sign_in();
        world.tell(page::GenerateAsked{});
        world.tell(page::GenerateConfirmed{"ci"});
        world.tell(page::GenerateConfirmed{"ci"});

        world.answer(outcome);
        world.answer(test::json(200, test::kNoTokensJson));
        world.program.pump();

        const auto is_create = [](const auto& request) { return request.method == ports::Method::Put; };
        EXPECT_EQ(std::ranges::count_if(world.http.asked(), is_create), 1);
        EXPECT_TRUE(world.program.is_idle());
    }
}

TEST(Reading, IsNotTriedAgainUnlessTheUserAsks)
{
    World world;
    world.sign_in();
    world.tell(page::TokensAskedAgain{});
    const auto asked = world.http.asked().size();

    world.answer(test::NoConnection{});
    world.program.pump();
    EXPECT_THAT(world.http.asked(), SizeIs(asked));
    world.tell(page::TokensAskedAgain{});

    EXPECT_THAT(world.http.asked(), SizeIs(asked + 1));
}

TEST(Revoking, ShowsWhatTheServerSaysIsLeft)
{
    World world;
    world.sign_in(test::kOneTokenJson);
    world.tell(page::RevokeAsked{{"1"}});
    world.tell(page::RevokeConfirmed{});
    world.tell(page::RevokeHurried{});

    world.answer(test::json(200, test::kNoTokensJson));

    EXPECT_EQ(world.notice(), "Token revoked");
    EXPECT_THAT(*world.visit().tokens.latest, SizeIs(0));
    EXPECT_EQ(world.host.tabs_told(), 1);
}

TEST(Rotating, LeavesAloneWhatAnotherTabHasBegun)
{
    const std::string of_another_tab = "123 456\n";
    World world;
    world.sign_in(test::kOneTokenJson);
    world.storage.write(runtime::kRotationsKey, of_another_tab);

    world.tell(page::RotateAsked{{"1"}});
    world.tell(page::ReplacementAsked{});
    world.answer(test::json(200, R"({"token":"2","tokenName":"ci","jwtToken":"d.e.f","expiryDate":null})"));

    const auto own = world.program.state().saved_rotations;
    EXPECT_THAT(own, testing::Not(testing::IsEmpty()));
    EXPECT_EQ(world.host.tabs_told(), 1);
    EXPECT_EQ(world.storage.read(runtime::kRotationsKey), own + of_another_tab);
    // What is over is taken out, and nothing else.
    world.answer(test::json(200, test::kOneTokenJson));
    EXPECT_EQ(world.storage.read(runtime::kRotationsKey), of_another_tab);
}

TEST(Leaving, IsIdleOnlyWhenTheServerHasHeardOfIt)
{
    World world;
    world.open();
    world.tell(page::PasswordGiven{{"jane.doe@example.org", Secret("Sesame!42")}});
    world.answer(test::json(200, R"({"accessToken":"JWT-login","refreshToken":"r","tokenType":"Bearer"})"));
    world.answer(test::json(200, test::kUserJson));
    world.answer(test::json(200, test::kNoTokensJson));

    world.tell(page::LogoutAsked{});
    world.http.will(test::json(200, R"({"provider":"basic"})"));
    EXPECT_FALSE(world.program.is_idle());
    world.answer({ports::HttpResponse{200, "text/plain", "Logout successful"}});
    EXPECT_EQ(world.http.asked().end()[-2].path, "/v1/users/logout");
    world.answer(test::json(200, R"({"version":"2.0.0"})"));

    EXPECT_TRUE(world.program.is_idle());
}

TEST(Copying, IsReportedOnlyWhenThePlatformConfirmedIt)
{
    World world;
    world.sign_in(test::kOneTokenJson);

    world.tell(page::CopyAsked{{"1"}});
    EXPECT_EQ(world.clipboard.text(), Secret("a.b.c"));
    EXPECT_EQ(world.notice(), "");
    world.clipboard.confirm();
    world.program.pump();

    EXPECT_EQ(world.notice(), "Copied to the clipboard");
}

struct RefusingClipboard : ports::Clipboard {
    void write(const Secret&, Callback done) override { waiting = std::move(done); }
    Callback waiting;
};

struct RefusingDownloads : ports::Downloads {
    bool save(const ports::File&) override { return false; }
};

// What one effect leads to where the platform refuses what it can.
struct Refusing {
    RefusingClipboard clipboard;
    RefusingDownloads downloads;
    test::English locale;
    test::FakeHttp http;
    test::FakeClock clock;
    web::StorageMemory storage;
    test::FakeSignatures signatures;
    web::HostMemory host;
    web::LanguagesMemory languages;
    runtime::SessionKeeper keeper{http, host, [](const auto&) {}, [] {}, [] {}};
    std::optional<page::Action> outcome;

    void perform(const page::Effect& effect)
    {
        runtime::perform(effect, {http, clipboard, clock, storage, downloads, signatures, host, languages, locale},
                         keeper, [this](auto action) { outcome = std::move(action); });
    }
};

TEST(Copying, ThatThePlatformRefusedIsAFailure)
{
    Refusing world;
    world.perform(page::CopyText{{"id"}, Secret("a.b.c")});

    world.clipboard.waiting(fail(ErrorKind::Refused, ErrorCode::CopyRefused));

    const auto& copied = page::get_if<page::CopyAnswered>(*world.outcome)->copied;
    EXPECT_EQ(copied, Result<void>(fail(ErrorKind::Refused, ErrorCode::CopyRefused)));
}

TEST(AFile, IsHandedOverOnlyWhereThePlatformTookIt)
{
    World world;
    world.sign_in();
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});
    world.answer(test::json(200, R"({"token":"1","tokenName":"ci","jwtToken":"a.b.c","expiryDate":null})"));
    world.tell(page::FileAsked{});
    world.tell(page::FileAsked{});
    Refusing refusing;
    refusing.perform(page::SaveFile{"openmetadata.env", "text/plain", Secret("a.b.c")});

    EXPECT_EQ(world.notice(), "Download started");
    EXPECT_FALSE(page::get_if<page::FileAnswered>(*refusing.outcome)->is_handed_over);
}

TEST(TheTheme, IsSavedUnderItsName)
{
    World world;
    world.open();

    world.tell(page::ThemeChosen{page::ThemeChoice::Dark});

    EXPECT_EQ(world.storage.read(runtime::kThemeKey), "dark");
    EXPECT_TRUE(world.program.is_idle());
}

struct Failure {
    const char* name;
    test::Outcome outcome;
    Error error;

    friend void PrintTo(const Failure& failure, std::ostream* out) { *out << failure.name; }
};

class Failing : public testing::TestWithParam<Failure> {};

TEST_P(Failing, IsTold)
{
    World world;
    world.sign_in();
    world.tell(page::TokensAskedAgain{});

    world.answer(GetParam().outcome);

    EXPECT_EQ(std::get<Error>(world.visit().tokens.attempt), GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    ToReachTheServer, Failing,
    testing::Values(Failure{"NoConnection", test::NoConnection{}, {ErrorKind::Unreachable, ErrorCode::Unreachable}},
                    Failure{"NoAnswer", test::Silence{}, {ErrorKind::TimedOut, ErrorCode::TooSlow}},
                    Failure{"TooLarge",
                            test::json(200, std::string((32 << 20) + 1, ' ')),
                            {ErrorKind::Malformed, ErrorCode::AnswerTooLarge}}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace latchkey
