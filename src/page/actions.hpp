// actions.hpp — all that can happen to the page: what its user does, a variant of each subject, and what the world
// answers (work/answers.hpp).
//
// Actions are facts and read in the past tense. To add one: a struct and its name in the variant of its subject, an
// `on` overload beside it (the build fails until it exists), a test.
#pragma once

#include <concepts>
#include <variant>

#include "page/examine/actions.hpp"
#include "page/frame/actions.hpp"
#include "page/generate/actions.hpp"
#include "page/revoke/actions.hpp"
#include "page/rotate/actions.hpp"
#include "page/sign_in/actions.hpp"
#include "page/tokens/actions.hpp"
#include "work/answers.hpp"

namespace latchkey::page {

using Action = std::variant<SignInAction, FrameAction, TokensAction, GenerateAction, RevokeAction, ExamineAction,
                            RotateAction, work::Answer>;

template <class T, class Subject>
inline constexpr bool is_of = false;
template <class T, class... Ones>
inline constexpr bool is_of<T, std::variant<Ones...>> = (std::same_as<T, Ones> || ...);

// The action where it is a T, else null.
template <class T>
const T* get_if(const Action& action)
{
    const auto find = []<class... Subjects>(const std::variant<Subjects...>& subjects) {
        const T* found = nullptr;
        const auto look_in = [&]<class Subject>(const Subject* subject) {
            if constexpr (is_of<T, Subject>) found = subject ? std::get_if<T>(subject) : nullptr;
        };
        (look_in(is_of<T, Subjects> ? std::get_if<Subjects>(&subjects) : nullptr), ...);
        return found;
    };
    return find(action);
}

}  // namespace latchkey::page
