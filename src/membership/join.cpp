#include "membership/join.hpp"

#include <utility>

namespace clus::membership {
namespace {

Phase following(Phase step) {
  switch (step) {
    case Phase::ValidateNodeState: return Phase::GettingCurrentMembership;
    case Phase::GettingCurrentMembership: return Phase::AddNodeToCluster;
    case Phase::AddNodeToCluster: return Phase::ValidateNetft;
    case Phase::ValidateNetft: return Phase::ValidateClusDisk;
    case Phase::ValidateClusDisk: return Phase::ConfigureClusSvc;
    case Phase::ConfigureClusSvc: return Phase::StartingClusSvc;
    default: return Phase::NodeUp;
  }
}

}  // namespace

Effects Join::begin() {
  out_.clear();
  state_ = State::Asking;
  next_step(Phase::ValidateNodeState);
  return std::move(out_);
}

Effects Join::step(const Event& event) {
  out_.clear();
  const bool undoable = state_ == State::Done && std::holds_alternative<CallerFailed>(event);
  if (!over() || undoable) std::visit([this](const auto& e) { on(e); }, event);
  return std::move(out_);
}

void Join::on(const NodeAnswered& answer) {
  const WalkNews news = hear(walk_, answer, retries_);
  if (news == WalkNews::Nothing) return;
  if (news == WalkNews::Retry) {
    frames_.go_on(out_, walk_.step, Severity::Warning, kNode, answer.status);
    out_.push_back(ArmRetry{kNode, walk_.ask, walk_.tries});
    return;
  }
  if (state_ == State::Cleaning) return undo(answer.status);
  if (news == WalkNews::Passed) return passed();
  give_up(walk_.status, Severity::Fatal);
}

void Join::on(const RetryDue& due) {
  if (wake(walk_, due)) out_.push_back(ask(walk_, kNode, walk_.step));
}

void Join::on(const GracePassed&) {
  if (state_ == State::Cleaning) undo(Error::Timeout);
}

void Join::on(const Committed& done) {
  const bool ok = done.status == Error::None;
  if (done.change == Change::AddMember && state_ == State::Admitting) {
    if (!ok) return give_up(done.status, Severity::Fatal);
    state_ = State::Asking;
    frames_.end(out_, Phase::AddNodeToCluster, kNode);
    return next_step(Phase::ValidateNetft);
  }
  if (done.change == Change::MemberUp && state_ == State::Rising) {
    if (!ok) return give_up(done.status, Severity::Fatal);
    state_ = State::Done;
    frames_.end(out_, Phase::NodeUp, kNode);
    out_.push_back(Finish{Error::None});
    return;
  }
  if (done.change == Change::Undo && state_ == State::Undoing) {
    state_ = State::Failed;
    out_.push_back(Finish{status_});
  }
}

void Join::next_step(Phase step) {
  frames_.start(out_, step, kNode);
  out_.push_back(ask(walk_, kNode, step));
}

void Join::passed() {
  const Phase step = walk_.step;
  if (step == Phase::AddNodeToCluster || step == Phase::NodeUp) {
    const bool admit = step == Phase::AddNodeToCluster;
    state_ = admit ? State::Admitting : State::Rising;
    walk_.state = Walk::State::Arrived;
    out_.push_back(Commit{admit ? Change::AddMember : Change::MemberUp, {{kNode, admit ? NodeState::Joining : NodeState::Up}}});
    return;
  }
  frames_.end(out_, step, kNode);
  next_step(following(step));
}

void Join::give_up(Error status, Severity severity) {
  status_ = status;
  state_ = State::Cleaning;
  frames_.end(out_, walk_.step, kNode, 1, severity, status);
  frames_.start(out_, Phase::FailureCleanup, kNode);
  out_.push_back(ask(walk_, kNode, Phase::FailureCleanup));
  out_.push_back(ArmGrace{1});
}

void Join::undo(Error cleaned) {
  frames_.end(out_, Phase::FailureCleanup, kNode, 0,
              cleaned == Error::None ? Severity::Informational : Severity::Warning, cleaned);
  state_ = State::Undoing;
  walk_.state = Walk::State::Stopped;
  out_.push_back(Commit{Change::Undo});
}

}  // namespace clus::membership
