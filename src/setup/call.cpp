#include "setup/call.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace clus::setup {
namespace {

constexpr Millis kLongestRetry = 5'000;

}  // namespace

Call::Call(Environment environment, NodeLink& link, Progress progress)
    : environment_(environment), link_(link), attempt_id_(make_guid(environment.random)), progress_(std::move(progress)) {}

void Call::begin() {
  auto hold = environment_.owners.hold(attempt_id_);
  if (!hold) {
    status_ = hold.error();
    over_ = true;
    return;
  }
  hold_ = std::move(*hold);
  link_.arm(membership::DeadlinePassed{}, environment_.config.timeouts.create_ms);
  perform(first());
  drain();
}

void Call::hear(const membership::Event& event) {
  queue_.push_back(event);
  drain();
}

void Call::drain() {
  while (!queue_.empty() && !over_) {
    const auto event = std::move(queue_.front());
    queue_.pop_front();
    perform(next(event));
  }
}

void Call::perform(const membership::Effects& effects) {
  for (const auto& each : effects) std::visit([this](const auto& e) { effect(e); }, each);
}

void Call::effect(const membership::AskNode& ask) {
  if (const auto known = known_answer(ask)) {
    queue_.push_back(membership::NodeAnswered{ask.node, ask.ask, *known});
    return;
  }
  link_.ask({ask.node, ask.ask, node_name(ask.node), ask.step, cluster_id(), attempt_id_});
}

void Call::effect(const membership::ArmRetry& retry) {
  const Millis first = environment_.config.timeouts.retry_ms;
  const Millis delay = std::min(first << std::min<std::uint32_t>(retry.tries - 1, 16), kLongestRetry);
  link_.arm(membership::RetryDue{retry.node, retry.ask}, delay);
}

void Call::effect(const membership::ArmGrace& grace) {
  link_.arm(membership::GracePassed{grace.round}, environment_.config.timeouts.grace_ms);
}

// A callback that throws undoes the call. What is left of the present effects is still performed, so that every phase
// that was begun gets its end; a further exception changes nothing.
void Call::report(const membership::Report& line) {
  const std::string object = object_of(line);
  if (line.severity != membership::Severity::Informational)
    log::warning("setup phase " + std::to_string(static_cast<std::uint32_t>(line.phase)) + " of " + object +
                 ": status " + std::to_string(to_win32(line.status)));
  if (!progress_) return;
  try {
    progress_({line.phase, line.mark, line.severity, line.percent, object, line.status});
  } catch (...) {
    if (caller_failed_) return;
    caller_failed_ = true;
    log::error("the progress callback threw an exception: the call is undone");
    queue_.push_front(membership::CallerFailed{Error::InternalError});
  }
}

// A success is no success while the machine has yet to hear that the callback threw.
void Call::effect(const membership::Finish& finish) {
  const bool unheard = !queue_.empty() && std::holds_alternative<membership::CallerFailed>(queue_.front());
  if (unheard && finish.status == Error::None) return;
  status_ = finish.status;
  over_ = true;
}

void run(Call& call, WaitingLink& link) {
  call.begin();
  while (!call.over()) call.hear(link.next());
}

}  // namespace clus::setup
