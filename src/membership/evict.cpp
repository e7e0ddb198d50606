#include "membership/evict.hpp"

#include <utility>

namespace clus::membership {
namespace {
constexpr NodeIndex kNode = 0;
}

Effects Evict::begin() {
  state_ = State::Removing;
  return {Commit{Change::Remove}};
}

Effects Evict::step(const Event& event) {
  out_.clear();
  if (!over()) std::visit([this](const auto& e) { on(e); }, event);
  return std::move(out_);
}

void Evict::on(const NodeAnswered& answer) {
  switch (hear(walk_, answer, retries_)) {
    case WalkNews::Nothing: return;
    case WalkNews::Retry: out_.push_back(ArmRetry{kNode, walk_.ask, walk_.tries}); return;
    case WalkNews::Stopped: return leave(walk_.status);
    case WalkNews::Passed:
      walk_.state = Walk::State::Arrived;
      state_ = State::Releasing;
      out_.push_back(Commit{Change::Release});
  }
}

void Evict::on(const RetryDue& due) {
  if (wake(walk_, due)) out_.push_back(ask(walk_, kNode, walk_.step));
}

void Evict::on(const Committed& done) {
  if (done.change == Change::Remove && state_ == State::Removing) {
    if (done.status != Error::None) return finish(State::Refused, done.status);
    state_ = State::Cleaning;
    out_.push_back(ask(walk_, kNode, Phase::CleanupNode));
  } else if (done.change == Change::Release && state_ == State::Releasing) {
    if (done.status != Error::None) return leave(done.status);
    finish(State::Done, Error::None);
  }
}

void Evict::leave(Error cleanup) {
  cleanup_ = cleanup;
  walk_.state = Walk::State::Stopped;
  finish(State::Evicted, Error::EvictWithoutCleanup);
}

void Evict::finish(State state, Error status) {
  state_ = state;
  out_.push_back(Finish{status});
}

}  // namespace clus::membership
