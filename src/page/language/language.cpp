// language.cpp — see language.hpp.
#include "page/language/language.hpp"

#include <algorithm>

#include "page/frame/notices.hpp"
#include "page/words/language.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono_literals;
using Whose = PageLanguage::Whose;

// A file that was asked for before the program was there is hardly ever later.
constexpr auto kPatience = 1s;

Effects show(State& state, const PageLanguage::Wish& wish, std::shared_ptr<const Texts> texts, Instant now)
{
    auto& language = state.language;
    const bool is_other = language.shown != wish.language;
    language = {.shown = wish.language, .texts = std::move(texts), .is_settled = language.is_settled};
    use_texts(language.texts);
    const auto& [tag, name] = kLanguages[wish.language];
    if (is_other && wish.whose != Whose::Pages) say(state, {NewsCode::LanguageChanged, {}, std::string(name)}, now);
    if (wish.whose != Whose::Users) return {};
    language.is_settled = true;
    return {SaveChoice{SaveChoice::Of::Language, std::string(tag)}};
}

Effects go_over_to(State& state, const PageLanguage::Wish& wish, Instant now)
{
    auto& language = state.language;
    if (wish.language == language.shown || wish.language == kEnglishAt)
        return show(state, wish, wish.language == kEnglishAt ? nullptr : language.texts, now);
    language.wish = wish;
    return {LoadLanguage{std::string(kLanguages[wish.language].tag)}};
}

}  // namespace

std::optional<std::size_t> language_of(std::string_view tag)
{
    const auto* found = std::ranges::find(kLanguages, tag, &Language::tag);
    if (found == std::end(kLanguages)) return std::nullopt;
    return static_cast<std::size_t>(found - kLanguages);
}

Effects begin_in_language(State& state, const PageOpened& action, Instant now)
{
    state.language.is_settled = action.is_language_settled;
    const auto language = language_of(action.language);
    if (!language || *language == kEnglishAt) return {};
    state.language.patience_until = now + kPatience;
    return go_over_to(state, {*language, Whose::Pages}, now);
}

void lose_patience(PageLanguage& language, Instant now)
{
    if (language.patience_until && *language.patience_until <= now) language.patience_until.reset();
}

Effects on(State& state, const LanguageChosen& action, Instant now)
{
    const bool is_users = action.whose == Whose::Users;
    if (is_users) state.menu = Menu::None;
    const bool is_chosen = state.language.wish && state.language.wish->whose == Whose::Users;
    if (!is_users && (state.language.is_settled || is_chosen)) return {};
    return go_over_to(state, {action.language, action.whose}, now);
}

Effects on(State& state, const LanguageAnswered& action, Instant now)
{
    auto& language = state.language;
    if (!language.wish || kLanguages[language.wish->language].tag != action.tag) return {};
    const auto wish = *language.wish;
    if (action.texts && are_complete(*action.texts)) return show(state, wish, action.texts, now);
    language.wish.reset();
    language.patience_until.reset();
    warn(state, {NewsCode::LanguageUnavailable, {}, std::string(kLanguages[wish.language].name)});
    return {};
}

}  // namespace latchkey::page
