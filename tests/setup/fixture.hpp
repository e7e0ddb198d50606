#pragma once
// Setup calls over a store in memory, with nodes that answer as a test has written down and time that never waits.
#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "../model/fixture.hpp"
#include "setup/add.hpp"
#include "setup/create.hpp"
#include "setup/destroy.hpp"
#include "setup/evict.hpp"
#include "setup/recover.hpp"

namespace clus::setup::test {

using membership::Mark;
using membership::Phase;
using membership::Severity;
using model::NodeState;

class HandClock final : public Clock {
 public:
  Millis now() const override { return now_; }
  void advance_to(Millis time) { now_ = std::max(now_, time); }

 private:
  Millis now_ = 1'000'000;
};

struct Answer {
  Error status = Error::None;
  Millis delay_ms = 0;
};

// Answers are used up from the front, the last one for good; without any a node says yes at once.
class ScriptedLink final : public WaitingLink {
 public:
  explicit ScriptedLink(HandClock& clock) : clock_(clock) {}

  std::map<std::pair<std::string, Phase>, std::vector<Answer>> script;
  std::vector<Question> questions;
  std::vector<std::pair<membership::Event, Millis>> armed;
  std::function<void(const Question&)> at_question;

  void ask(const Question& question) override {
    questions.push_back(question);
    if (at_question) at_question(question);
    Answer answer;
    if (const auto found = script.find({question.node, question.step}); found != script.end()) {
      answer = found->second.front();
      if (found->second.size() > 1) found->second.erase(found->second.begin());
    }
    later(membership::NodeAnswered{question.index, question.ask, answer.status}, answer.delay_ms);
  }

  void arm(const membership::Event& event, Millis delay_ms) override {
    armed.emplace_back(event, delay_ms);
    later(event, delay_ms);
  }

  Millis left_behind(const std::string&, Phase) override { return 77; }

  membership::Event next() override {
    if (coming_.empty()) throw std::logic_error("the call waits for nothing");
    const auto first = std::min_element(coming_.begin(), coming_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    clock_.advance_to(first->first);
    const membership::Event event = first->second;
    coming_.erase(first);
    return event;
  }

  std::size_t times_asked(const std::string& node, Phase step) const {
    return static_cast<std::size_t>(std::count_if(questions.begin(), questions.end(), [&](const Question& question) {
      return question.node == node && question.step == step;
    }));
  }

 private:
  void later(const membership::Event& event, Millis delay_ms) { coming_.emplace_back(clock_.now() + delay_ms, event); }

  HandClock& clock_;
  std::vector<std::pair<Millis, membership::Event>> coming_;
};

class SetupTest : public model::test::ModelTest {
 protected:
  SetupTest() { config_.timeouts = {10'000, 500, 100, 2, 5'000}; }

  Environment environment() { return {store_, *opened_.owners, random_, clock_, config_}; }

  // "start 100 N1", "end 105 N2 warning 1460"
  Progress recorder() {
    return [this](const ProgressLine& line) {
      constexpr const char* kMarks[] = {"", "start ", "continue ", "end "};
      constexpr const char* kSeverities[] = {"", "", " warning ", " fatal "};
      std::string text = kMarks[static_cast<std::size_t>(line.mark)] + std::to_string(static_cast<unsigned>(line.phase)) + " " + line.object;
      const auto severity = static_cast<std::size_t>(line.severity);
      if (severity > 1) text += kSeverities[severity] + std::to_string(to_win32(line.status));
      lines_.push_back(text);
      if (at_line_) at_line_(line);
    };
  }
  bool reported(const std::string& line) const { return std::find(lines_.begin(), lines_.end(), line) != lines_.end(); }

  Result<std::string> create(const CreateRequest& request) { return create_cluster(environment(), link_, request, recorder()); }
  Result<std::string> create(const std::string& name, std::vector<std::string> nodes) {
    CreateRequest request;
    request.name = name;
    request.nodes = std::move(nodes);
    return create(request);
  }

  std::string members(const std::string& cluster_id) {
    model::Plan plan;
    plan.cluster_id = cluster_id;
    return members_of(plan);
  }

  HandClock clock_;
  config::Config config_;
  ScriptedLink link_{clock_};
  std::vector<std::string> lines_;
  std::function<void(const ProgressLine&)> at_line_;
};

}  // namespace clus::setup::test
