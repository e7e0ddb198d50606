#pragma once
// Joining a node to a cluster that is formed (AddClusterNode). Eight steps; the node is a member from 301 on, and only
// for as long as the attempt lives: whoever meets it without its owner takes it out again.
//
//   begin
//     v     100, 300            301                      102 103 104 105            302
//   Asking --------> Admitting (commit AddMember) --> Asking ------------> Rising (commit MemberUp)
//     |                  |                               |                     |         \--> Done   Finish{None}
//     | the node refused, nobody answered any more, the deadline, the store refused, the callback threw
//     v                  v                               v                     v
//   Cleaning   the node as before (999), grace round 1 bounds it
//     v
//   Undoing    commit Undo: no member, the node is free
//     v
//   Failed     Finish{status}
#include "membership/frames.hpp"
#include "membership/machine.hpp"
#include "membership/walk.hpp"

namespace clus::membership {

class Join {
 public:
  enum class State { Idle, Asking, Admitting, Rising, Cleaning, Undoing, Done, Failed };

  explicit Join(std::uint32_t retries) : retries_(retries), frames_(8) {}

  Effects begin();
  Effects step(const Event& event);

  State state() const { return state_; }
  bool over() const { return state_ == State::Done || state_ == State::Failed; }

 private:
  static constexpr NodeIndex kNode = 0;

  void on(const NodeAnswered& answer);
  void on(const Committed& done);
  void on(const RetryDue& due);
  void on(const GracePassed& grace);
  void on(const DeadlinePassed&) { if (!undoing()) give_up(Error::Timeout, Severity::Warning); }
  void on(const CallerFailed& failure) { if (!undoing()) give_up(failure.status, Severity::Fatal); }

  void next_step(Phase step);
  void passed();
  void give_up(Error status, Severity severity);
  void undo(Error cleaned);
  bool undoing() const { return state_ == State::Cleaning || state_ == State::Undoing; }

  std::uint32_t retries_;
  Walk walk_;
  Frames frames_;
  State state_ = State::Idle;
  Error status_ = Error::None;
  Effects out_;
};

}  // namespace clus::membership
