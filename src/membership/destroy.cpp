#include "membership/destroy.hpp"

#include <algorithm>
#include <utility>

namespace clus::membership {

Destroy::Destroy(std::uint32_t nodes, std::uint32_t retries)
    : retries_(retries), walks_(nodes), frames_(3 + 2 * std::uint64_t{nodes}) {}   // 403, 402, 406; 404 and 405 a node

Effects Destroy::begin() {
  out_.clear();
  state_ = State::Condemning;
  frames_.start(out_, Phase::OfflineGroup);
  out_.push_back(Commit{Change::Condemn});
  return std::move(out_);
}

Effects Destroy::step(const Event& event) {
  out_.clear();
  const bool late = state_ == State::Done && std::holds_alternative<CallerFailed>(event);
  if (!over() || late) std::visit([this](const auto& e) { on(e); }, event);
  return std::move(out_);
}

// There is no way back: the failure only is told.
void Destroy::on(const CallerFailed& failure) {
  status_ = failure.status;
  if (state_ == State::Done) out_.push_back(Finish{status_});
}

void Destroy::on(const NodeAnswered& answer) {
  if (answer.node >= walks_.size()) return;
  Walk& walk = walks_[answer.node];
  switch (hear(walk, answer, retries_)) {
    case WalkNews::Nothing: return;
    case WalkNews::Retry:
      frames_.go_on(out_, Phase::CleanupNode, Severity::Warning, answer.node, answer.status);
      out_.push_back(ArmRetry{answer.node, walk.ask, walk.tries});
      return;
    case WalkNews::Passed:
      walk.state = Walk::State::Arrived;
      return cleaned(answer.node, Error::None);
    case WalkNews::Stopped: return cleaned(answer.node, walk.status);
  }
}

void Destroy::on(const RetryDue& due) {
  if (due.node >= walks_.size()) return;
  if (wake(walks_[due.node], due)) out_.push_back(ask(walks_[due.node], due.node, Phase::CleanupNode));
}

void Destroy::on(const Committed& done) {
  const bool ok = done.status == Error::None;
  const Severity severity = ok ? Severity::Informational : Severity::Fatal;
  if (done.change == Change::Condemn && state_ == State::Condemning) {
    frames_.end(out_, Phase::OfflineGroup, kNoNode, 1, severity, done.status);
    if (ok) return condemned();
    state_ = State::Refused;
    out_.push_back(Finish{done.status});
  } else if (done.change == Change::Undo && state_ == State::Undoing) {
    if (!ok) status_ = done.status;
    frames_.end(out_, Phase::CoreGroupCleanup, kNoNode, 1, severity, done.status);
    state_ = State::Done;
    out_.push_back(Finish{status_});
  }
}

void Destroy::condemned() {
  state_ = State::Cleaning;
  for (NodeIndex node = 0; node < walks_.size(); ++node) {
    frames_.start(out_, Phase::EvictNode, node);
    frames_.end(out_, Phase::EvictNode, node);
    frames_.start(out_, Phase::CleanupNode, node);
    out_.push_back(ask(walks_[node], node, Phase::CleanupNode));
  }
  if (walks_.empty()) return undo();
  out_.push_back(ArmGrace{1});
}

void Destroy::cleaned(NodeIndex node, Error status) {
  if (status != Error::None) status_ = status;
  frames_.end(out_, Phase::CleanupNode, node, 1,
              status == Error::None ? Severity::Informational : Severity::Warning, status);
  if (std::none_of(walks_.begin(), walks_.end(), [](const Walk& walk) { return walk.moving(); })) undo();
}

void Destroy::undo() {
  for (NodeIndex node = 0; node < walks_.size(); ++node) {
    if (!walks_[node].moving()) continue;
    walks_[node].state = Walk::State::Stopped;
    status_ = Error::Timeout;
    frames_.end(out_, Phase::CleanupNode, node, 1, Severity::Warning, Error::Timeout);
  }
  state_ = State::Undoing;
  frames_.both(out_, Phase::CleanupCOs);
  frames_.start(out_, Phase::CoreGroupCleanup);
  out_.push_back(Commit{Change::Undo});
}

}  // namespace clus::membership
