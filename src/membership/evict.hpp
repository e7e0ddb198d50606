#pragma once
// Evicting a node (EvictClusterNode). It is out of the cluster with the first commit; its clean-up follows, and if that
// cannot be done in time the node stays out and the caller learns it (5896).
//
//   begin: commit Remove
//     v                                answer None: commit Release
//   Removing ------> Cleaning ------------------------------------> Releasing ---> Done     Finish{None}
//     |                 | nobody answered any more, a failure, the deadline
//     | refused         v
//     v               Evicted   Finish{5896}, cleanup_status() says why
//   Refused  Finish{status}
#include "membership/machine.hpp"
#include "membership/walk.hpp"

namespace clus::membership {

class Evict {
 public:
  enum class State { Idle, Removing, Cleaning, Releasing, Done, Evicted, Refused };

  explicit Evict(std::uint32_t retries) : retries_(retries) {}

  Effects begin();
  Effects step(const Event& event);

  State state() const { return state_; }
  bool over() const { return state_ == State::Done || state_ == State::Evicted || state_ == State::Refused; }
  Error cleanup_status() const { return cleanup_; }

 private:
  void on(const NodeAnswered& answer);
  void on(const Committed& done);
  void on(const RetryDue& due);
  void on(const GracePassed&) {}
  void on(const DeadlinePassed&) { if (state_ == State::Cleaning) leave(Error::Timeout); }
  void on(const CallerFailed&) {}

  void leave(Error cleanup);
  void finish(State state, Error status);

  std::uint32_t retries_;
  Walk walk_;
  State state_ = State::Idle;
  Error cleanup_ = Error::None;
  Effects out_;
};

}  // namespace clus::membership
