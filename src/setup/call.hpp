#pragma once
// One setup call: feeds its machine with events and performs the effects. It never waits: run() does, for an exported
// function; the simulator hands events in by itself.
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/guid.hpp"
#include "config/config.hpp"
#include "membership/machine.hpp"
#include "model/transaction.hpp"
#include "setup/node_link.hpp"
#include "store/owner.hpp"

namespace clus::setup {

// What a call works on. Owned by the caller, and alive for as long as the call.
struct Environment {
  store::Store& store;
  store::Owners& owners;
  Random& random;
  const Clock& clock;
  const config::Config& config;

  model::Context model() const { return {store, random}; }
};

// One call of the progress callback; `object` is UTF-8 and lives for the time of the call.
struct ProgressLine {
  membership::Phase phase;
  membership::Mark mark;
  membership::Severity severity;
  std::uint32_t percent;
  const std::string& object;
  Error status;
};
using Progress = std::function<void(const ProgressLine&)>;   // may be empty; may throw: the call is then undone

class Call {
 public:
  Call(Environment environment, NodeLink& link, Progress progress);
  virtual ~Call() = default;
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  void begin();
  void hear(const membership::Event& event);
  bool over() const { return over_; }
  Error status() const { return status_; }    // once it is over; None: success

 protected:
  virtual membership::Effects first() = 0;
  virtual membership::Effects next(const membership::Event& event) = 0;
  virtual membership::Committed commit(const membership::Commit& commit) = 0;
  // The answer to a question that need not be asked, or nothing.
  virtual std::optional<Error> known_answer(const membership::AskNode&) const { return std::nullopt; }
  virtual std::string object_of(const membership::Report& report) const = 0;
  virtual std::string node_name(membership::NodeIndex node) const = 0;
  virtual std::string cluster_id() const = 0;

  Environment environment_;
  NodeLink& link_;
  std::string attempt_id_;
  std::unique_ptr<store::Owners::Hold> hold_;

 private:
  void perform(const membership::Effects& effects);
  void drain();
  void report(const membership::Report& report);

  void effect(const membership::AskNode& ask);
  void effect(const membership::ArmRetry& retry);
  void effect(const membership::ArmGrace& grace);
  void effect(const membership::Report& line) { report(line); }
  void effect(const membership::Commit& wanted) { queue_.push_back(commit(wanted)); }
  void effect(const membership::Finish& finish);

  Progress progress_;
  std::deque<membership::Event> queue_;
  bool caller_failed_ = false, over_ = false;
  Error status_ = Error::None;
};

// Begins the call and waits on the link until it is over.
void run(Call& call, WaitingLink& link);

}  // namespace clus::setup
