// program.cpp — see program.hpp.
#include "runtime/program.hpp"

#include <utility>

#include "page/tokens/tokens_view.hpp"
#include "page/update.hpp"
#include "page/words/locale.hpp"

namespace latchkey::runtime {

Program::Program(const Ports& ports, Wake wake)
    : inbox_(std::make_shared<Inbox>()),
      keeper_(
          ports.http, ports.host,
          [this](Result<domain::Session> session) {
              inbox_->actions.emplace_back(work::SessionRenewed{state_.visit_number, std::move(session)});
              if (!inbox_->is_pumping) inbox_->wake();
          },
          [this] {
              inbox_->actions.emplace_back(work::UserReplaced{state_.visit_number});
              if (!inbox_->is_pumping) inbox_->wake();
          },
          [this] { inbox_->actions.emplace_back(work::Redirected{}); }),
      ports_{keeper_,          ports.clipboard, ports.clock,     ports.storage, ports.downloads,
             ports.signatures, ports.host,      ports.languages, ports.locale}
{
    inbox_->wake = std::move(wake);
    page::use_locale(ports.locale);
}

void Program::dispatch(page::Action action)
{
    inbox_->actions.push_back(std::move(action));
}

void Program::speak(std::string_view tag)
{
    ports_.locale.speak(tag);
    page::use_locale(ports_.locale);
    dispatch(page::NameOrderChanged{});
}

void Program::pump()
{
    if (std::exchange(inbox_->is_pumping, true)) return;
    if (page::is_due(state_, ports_.clock.now())) dispatch(page::DeadlinePassed{});
    while (has_queued()) {
        for (auto& action : std::exchange(inbox_->actions, {})) handle(std::move(action));
    }
    inbox_->is_pumping = false;
}

void Program::handle(page::Action action)
{
    const auto shown = state_.language.shown;
    auto step = page::update(std::move(state_), std::move(action), ports_.clock.now());
    state_ = std::move(step.state);
    if (state_.language.shown != shown) speak(kLanguages[state_.language.shown].tag);
    keep_session();
    for (const auto& effect : step.effects) {
        ++inbox_->awaited;
        perform(effect, ports_, keeper_, [weak = std::weak_ptr(inbox_)](std::optional<work::Answer> answer) {
            const auto inbox = weak.lock();
            if (!inbox) return;
            --inbox->awaited;
            if (answer) inbox->actions.emplace_back(std::move(*answer));
            if (!inbox->is_pumping) inbox->wake();
        });
    }
}

// Within a visit the keeper is ahead of the state.
void Program::keep_session()
{
    const auto* visit = std::get_if<page::Visit>(&state_.scene);
    const auto number = visit ? std::optional(state_.visit_number) : std::nullopt;
    if (number == kept_visit_) return;
    kept_visit_ = number;
    keeper_.hold(visit ? visit->session : domain::Session{}, visit ? visit->user.id : "");
}

bool Program::is_idle() const
{
    const auto* visit = std::get_if<page::Visit>(&state_.scene);
    const bool is_about_to_ask = visit && (visit->revocation.pending || visit->creation.again_at);
    return !has_queued() && inbox_->awaited == 0 && !is_about_to_ask;
}

std::optional<Instant> Program::due() const
{
    return page::deadline(state_);
}

std::optional<Instant> Program::change() const
{
    const auto* visit = std::get_if<page::Visit>(&state_.scene);
    return visit ? page::next_change(*visit, state_.zone, ports_.clock.now()) : std::nullopt;
}

std::optional<Instant> Program::deadline() const
{
    return earlier(due(), change());
}

}  // namespace latchkey::runtime
