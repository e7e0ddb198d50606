#pragma once
// A machine under test and what happens to it, told in moves: { reserved(), joins(A), refuses(B, Error::NodeAlreadyMember) }.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rules.hpp"

namespace clus::membership::test {

inline constexpr NodeIndex A = 0, B = 1, C = 2, D = 3;

class Play {
 public:
  template <class Machine>
  explicit Play(Machine& machine) : step_([&machine](const Event& event) { return machine.step(event); }) {
    take(machine.begin(), false);
  }

  void hear(const Event& event) { take(step_(event), std::holds_alternative<CallerFailed>(event)); }

  // To the newest question of a node, whatever it was.
  void answer(NodeIndex node, Error status) { hear(NodeAnswered{node, asked_[node].ask, status}); }
  const AskNode& asked(NodeIndex node) { return asked_[node]; }

  std::string last() const { return text_of(last_); }
  const Effects& all() const { return all_; }
  const Rules& rules() const { return rules_; }

  std::string phases() const {      // that have ended, in the order of their ends
    std::string text;
    for (const Effect& effect : all_) {
      const auto* report = std::get_if<Report>(&effect);
      if (!report || report->mark != Mark::End) continue;
      text += (text.empty() ? "" : " ") + std::to_string(static_cast<unsigned>(report->phase));
    }
    return text;
  }

 private:
  void take(Effects effects, bool undoing) {
    rules_.see(effects, undoing);
    for (const Effect& effect : effects)
      if (const auto* ask = std::get_if<AskNode>(&effect)) asked_[ask->node] = *ask;
    all_.insert(all_.end(), effects.begin(), effects.end());
    last_ = std::move(effects);
  }

  std::function<Effects(const Event&)> step_;
  Rules rules_;
  std::map<NodeIndex, AskNode> asked_;
  Effects last_, all_;
};

using Move = std::function<void(Play&)>;
using Moves = std::vector<Move>;

inline Move hears(Event event) { return [event](Play& play) { play.hear(event); }; }
inline Move commits(Change change, Error status = Error::None, Error warning = Error::None) {
  return hears(Committed{change, status, warning});
}
inline Move grace(std::uint32_t round) { return hears(GracePassed{round}); }
inline Move deadline() { return hears(DeadlinePassed{}); }
inline Move caller_throws() { return hears(CallerFailed{Error::InternalError}); }

inline Move answers(NodeIndex node, Error status = Error::None) { return [=](Play& play) { play.answer(node, status); }; }
inline Move retry_due(NodeIndex node) {
  return [=](Play& play) { play.hear(RetryDue{node, play.asked(node).ask}); };
}

// Answers until the question of `step` has been answered, too.
inline Move passes(NodeIndex node, Phase step) {
  return [=](Play& play) {
    for (int i = 0; i < 10; ++i) {
      const bool there = play.asked(node).step == step;
      play.answer(node, Error::None);
      if (there) return;
    }
    ADD_FAILURE() << name_of(node) << " was not asked for phase " << static_cast<unsigned>(step);
  };
}

// Nobody answers, for as often as it is asked.
inline Move falls_silent(NodeIndex node, unsigned retries) {
  return [=](Play& play) {
    for (unsigned i = 0; i < retries; ++i) {
      play.answer(node, Error::NodeUnreachable);
      play.hear(RetryDue{node, play.asked(node).ask});
    }
    play.answer(node, Error::NodeUnreachable);
  };
}

// A row of a table; `last` are the effects of its last move.
template <class Setup, class State>
struct Row {
  const char* name;
  Setup setup;
  Moves moves;
  State state;
  std::string last;
};

template <class Machine, class Setup, class State>
void expect_row(const Row<Setup, State>& row) {
  Machine machine(row.setup);
  Play play(machine);
  for (const auto& move : row.moves) move(play);
  EXPECT_EQ(machine.state(), row.state);
  EXPECT_EQ(play.last(), row.last);
}

template <class Row>
std::string row_name(const testing::TestParamInfo<Row>& info) { return info.param.name; }

template <class Setup, class State>
void PrintTo(const Row<Setup, State>& row, std::ostream* out) { *out << row.name; }

}  // namespace clus::membership::test
