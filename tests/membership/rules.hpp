#pragma once
// What holds for every machine whatever happens to it: watched behind every row and every random run.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/visit.hpp"
#include "membership/machine.hpp"

namespace clus::membership::test {

inline const char* word(Change change) {
  constexpr const char* kWords[] = {"Reserve", "Form",    "Complete", "AddMember", "MemberUp",
                                    "Remove",  "Release", "Condemn",  "Undo"};
  return kWords[static_cast<std::size_t>(change)];
}

// Nodes are A, B, C, ... in what tests say and read.
inline std::string name_of(NodeIndex node) { return std::string(1, static_cast<char>('A' + node)); }

// "start 100 A", "ask A 100", "end 405 B warning 1460", "commit Form A:Up B:Down", "finish 0"
inline std::string text_of(const Effect& effect) {
  const auto number = [](auto value) { return std::to_string(static_cast<std::uint32_t>(value)); };
  return std::visit(overloaded{
      [&](const AskNode& e) { return "ask " + name_of(e.node) + " " + number(e.step); },
      [&](const ArmRetry& e) { return "retry " + name_of(e.node) + " " + number(e.tries); },
      [&](const ArmGrace& e) { return "grace " + number(e.round); },
      [&](const Report& e) {
        constexpr const char* kMarks[] = {"", "start ", "continue ", "end "};
        constexpr const char* kSeverities[] = {"", "", " warning ", " fatal "};
        std::string text = kMarks[static_cast<std::size_t>(e.mark)] + number(e.phase);
        if (e.node != kNoNode) text += " " + name_of(e.node);
        const auto severity = static_cast<std::size_t>(e.severity);
        return text + kSeverities[severity] + (severity > 1 ? number(e.status) : "");
      },
      [&](const Commit& e) {
        constexpr const char* kStates[] = {":Up", ":Down", ":Paused", ":Joining"};
        std::string text = std::string("commit ") + word(e.change);
        for (const Member& member : e.members) text += " " + name_of(member.node) + kStates[static_cast<std::size_t>(member.state)];
        return text;
      },
      [&](const Finish& e) { return "finish " + number(e.status); },
  }, effect);
}

inline std::string text_of(const Effects& effects) {
  std::string text;
  for (const Effect& effect : effects) text += (text.empty() ? "" : ", ") + text_of(effect);
  return text;
}

// Reports what breaks a rule as a failure of the running test.
class Rules {
 public:
  // `undoing`: the event is the caller's failure, which alone may follow a success.
  void see(const Effects& effects, bool undoing = false) {
    if (undoing && finished_ && !effects.empty()) {
      EXPECT_FALSE(undone_) << "undone twice";
      finished_ = false;
      undone_ = true;
    }
    for (const Effect& effect : effects) {
      EXPECT_FALSE(finished_) << text_of(effect) << " follows the end of the call";
      std::visit([this](const auto& e) { look(e); }, effect);
    }
  }

  std::uint32_t percent() const { return percent_; }
  bool finished() const { return finished_; }

 private:
  void look(const Report& line) {
    const std::string what = text_of(line);
    EXPECT_GE(line.percent, percent_) << what;
    EXPECT_LE(line.percent, 100u) << what;
    percent_ = line.percent;
    const std::pair key{line.node, line.phase};
    if (line.mark == Mark::Start) {
      EXPECT_TRUE(seen_.insert(key).second) << what << " starts again";
      open_.insert(key);
    } else if (line.mark == Mark::End) {
      EXPECT_EQ(open_.erase(key), 1u) << what << " ends what is not open";
      EXPECT_EQ(line.severity == Severity::Informational, line.status == Error::None) << what;
    } else {
      const bool address = line.phase == Phase::CreateIPAddressResources;      // its object is the address
      EXPECT_TRUE(open_.contains({address ? kNoNode : line.node, line.phase})) << what << " goes on without a start";
    }
  }

  void look(const AskNode& ask) {
    EXPECT_EQ(ask.ask, last_ask_[ask.node] + 1) << "numbers of questions have no gap";
    last_ask_[ask.node] = ask.ask;
    asked_[{ask.node, ask.step}] += 1;
    EXPECT_LE((asked_[{ask.node, ask.step}]), kMostAsks) << text_of(ask) << " once more";
  }

  void look(const Finish& finish) {
    finished_ = true;
    for (const auto& [node, phase] : open_)
      ADD_FAILURE() << "phase " << static_cast<unsigned>(phase) << " of " << (node == kNoNode ? "the cluster" : name_of(node))
                    << " has no end";
    if (finish.status == Error::None && !seen_.empty()) {
      EXPECT_EQ(percent_, 100u);
    }
  }

  void look(const ArmRetry& retry) { EXPECT_LT(retry.tries, kMostAsks); }
  void look(const ArmGrace& grace) { EXPECT_TRUE(graces_.insert(grace.round).second) << "armed twice: " << grace.round; }
  void look(const Commit& commit) { EXPECT_TRUE(commits_.insert(commit.change).second) << "twice: " << text_of(commit); }

  static constexpr unsigned kMostAsks = 6;      // one question and the five repeats that tests allow

  std::uint32_t percent_ = 0;
  bool finished_ = false, undone_ = false;
  std::set<std::pair<NodeIndex, Phase>> open_, seen_;
  std::map<NodeIndex, std::uint32_t> last_ask_;
  std::map<std::pair<NodeIndex, Phase>, unsigned> asked_;
  std::set<std::uint32_t> graces_;
  std::set<Change> commits_;
};

}  // namespace clus::membership::test
