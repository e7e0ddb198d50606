#pragma once
// One node on its way through the steps of a setup call, shared by the form and the add machine.
//
//        begin            answer None, not the last step
//   Idle -----> Asking <-------------------------------+
//                 |  \---- answer None ---------------> | next step
//                 |   \--- answer None, last step ----> Arrived
//                 |    \-- nobody answered, tries left: Waiting -- RetryDue --> Asking (same step, a new question)
//                 |     \- nobody answered any more, or a failure: Stopped (status)
//
// Every question has a number of its own, so that an answer that is late or doubled is told from the one expected.
#include <cstdint>

#include "membership/machine.hpp"

namespace clus::membership {

struct Walk {
  enum class State { Idle, Asking, Waiting, Arrived, Stopped };
  State state = State::Idle;
  Phase step = Phase::ValidateNodeState;
  std::uint32_t ask = 0;      // number of the newest question; the first is 1
  std::uint32_t tries = 0;    // repeats of this step so far
  Error status = Error::None;

  bool moving() const { return state == State::Asking || state == State::Waiting; }
};

enum class WalkNews { Nothing, Retry, Passed, Stopped };

// Puts the question of `step`.
AskNode ask(Walk& walk, NodeIndex node, Phase step);

// An answer: Passed leaves the walk Asking for the caller to choose the next step; Retry has put it to Waiting.
WalkNews hear(Walk& walk, const NodeAnswered& answer, std::uint32_t retries);

// The wait is over: true when it was this question's, and the step is to be asked again.
bool wake(Walk& walk, const RetryDue& due);

}  // namespace clus::membership
