#pragma once
// Destroying a cluster (DestroyCluster). From the first commit on the cluster is no more; what remains is to leave its
// nodes as they were, all at the same time, and to forget it. Nothing leads back: whoever meets a condemned cluster
// whose destroyer has died goes on from there.
//
//   begin: 403, commit Condemn
//     v                  404, 405 of every node                  all answered, or grace round 1
//   Condemning --------> Cleaning ----------------------------------------------> Undoing   402, 406, commit Undo
//     | refused                                                                     v
//     v                                                                           Done      Finish{status}
//   Refused  Finish{status}
//
// The status is None when everything went, else that of the last operation that failed.
#include <vector>

#include "membership/frames.hpp"
#include "membership/machine.hpp"
#include "membership/walk.hpp"

namespace clus::membership {

class Destroy {
 public:
  enum class State { Idle, Condemning, Cleaning, Undoing, Done, Refused };

  Destroy(std::uint32_t nodes, std::uint32_t retries);

  Effects begin();
  Effects step(const Event& event);

  State state() const { return state_; }
  bool over() const { return state_ == State::Done || state_ == State::Refused; }

 private:
  void on(const NodeAnswered& answer);
  void on(const Committed& done);
  void on(const RetryDue& due);
  void on(const GracePassed&) { if (state_ == State::Cleaning) undo(); }
  void on(const DeadlinePassed&) { if (state_ == State::Cleaning) undo(); }
  void on(const CallerFailed& failure);

  void condemned();
  void cleaned(NodeIndex node, Error status);
  void undo();

  std::uint32_t retries_;
  std::vector<Walk> walks_;
  Frames frames_;
  State state_ = State::Idle;
  Error status_ = Error::None;
  Effects out_;
};

}  // namespace clus::membership
