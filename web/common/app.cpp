// app.cpp — see app.hpp.
#include "web/common/app.hpp"

#include <tuple>

#include "page/frame/route.hpp"
#include "page/generate/generate.hpp"
#include "page/generate/generate_view.hpp"

namespace latchkey::web {

App::App(const runtime::Ports& ports, runtime::Program::Wake wake, kit::Driver::LoadFonts load_fonts)
    : clock_(ports.clock), storage_(ports.storage), program_(ports, std::move(wake)), driver_(load_fonts)
{
}

void App::open(std::string server, std::string fragment, Wishes wishes)
{
    program_.dispatch(page::PageOpened{std::move(server), clock_.zone(), std::move(fragment),
                                       storage_.read(runtime::kThemeKey), wishes.is_plain, wishes.deployment,
                                       storage_.read(runtime::kRotationsKey), wishes.is_outside,
                                       !storage_.read(runtime::kSignedOutKey).empty(), std::move(wishes.language),
                                       wishes.is_language_settled});
}

void App::hide()
{
    program_.dispatch(page::PageHidden{});
}

void App::show()
{
    program_.dispatch(page::PageShown{});
}

void App::hear_of_change()
{
    program_.dispatch(page::TokensChangedElsewhere{});
}

void App::admit()
{
    program_.dispatch(page::EmbedderAdmitted{});
}

void App::offer_session()
{
    program_.dispatch(page::HostSessionAsked{});
}

void App::wish_language(std::string_view tag)
{
    if (const auto language = page::language_of(tag))
        program_.dispatch(page::LanguageChosen{*language, page::PageLanguage::Whose::Hosts});
}

void App::act()
{
    program_.dispatch(page::UserActed{});
}

void App::set_viewport(const kit::Viewport& viewport)
{
    // Whoever scrolls is reading; a window of another size, or other colours, are nobody's act.
    const auto& before = driver_.viewport();
    const bool is_same_window = viewport.width == before.width && viewport.height == before.height;
    if (is_same_window && viewport.scroll_y != before.scroll_y) act();
    driver_.set_viewport(viewport);
}

void App::request(a11y::Request request)
{
    act();
    driver_.request(std::move(request));
}

void App::go(std::string fragment)
{
    program_.dispatch(page::AddressChanged{std::move(fragment)});
}

std::string_view App::fragment() const
{
    return page::fragment_of(program_.state());
}

bool App::is_leaving_guarded() const
{
    return page::has_unfinished_business(program_.state());
}

std::optional<Instant> App::change() const
{
    return earlier(driver_.output().moves_at, program_.change());
}

void App::move_pointer(float x, float y)
{
    const ImVec2 place{x, y};
    // A window that changes its size moves beneath the pointer, which is told as well, and may be left by it.
    if (ImGui::IsMousePosValid(&place) && std::tie(x, y) != std::tie(pointer_.x, pointer_.y)) {
        act();
        pointer_ = place;
    }
    driver_.move_pointer(x, y);
}

void App::run()
{
    driver_.run(clock_.now(), [this](kit::Input input) {
        program_.pump();
        auto output = ui_.draw(program_.state(), std::move(input),
                               [this](page::Action action) { program_.dispatch(std::move(action)); });
        output.is_settled &= !program_.has_queued();
        return output;
    });
}

}  // namespace latchkey::web
