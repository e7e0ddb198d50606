#include "membership/walk.hpp"

namespace clus::membership {

AskNode ask(Walk& walk, NodeIndex node, Phase step) {
  if (walk.step != step || walk.state != Walk::State::Waiting) walk.tries = 0;
  walk.state = Walk::State::Asking;
  walk.step = step;
  return AskNode{node, step, ++walk.ask};
}

WalkNews hear(Walk& walk, const NodeAnswered& answer, std::uint32_t retries) {
  if (walk.state != Walk::State::Asking || answer.ask != walk.ask) return WalkNews::Nothing;
  if (answer.status == Error::None) return WalkNews::Passed;
  walk.status = answer.status;
  if (is_unreachable(answer.status) && walk.tries < retries) {
    ++walk.tries;
    walk.state = Walk::State::Waiting;
    return WalkNews::Retry;
  }
  walk.state = Walk::State::Stopped;
  return WalkNews::Stopped;
}

bool wake(Walk& walk, const RetryDue& due) {
  return walk.state == Walk::State::Waiting && due.ask == walk.ask;
}

}  // namespace clus::membership
