#pragma once
// A small world in one thread, grown from one seed: nodes, the network to them, a disk, time, and the faults of each. The
// setup calls, the model and the membership machines in it are the real ones.
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/guid.hpp"
#include "config/config.hpp"
#include "setup/call.hpp"
#include "store/open.hpp"

namespace clus::sim {

class Violation : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Reproducible on every platform: no distribution of the standard library is.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  std::uint64_t next() override;
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
  }
  bool chance(unsigned percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

class SimulatedClock final : public Clock {
 public:
  Millis now() const override { return now_; }
  void advance_to(Millis time) { now_ = time; }

 private:
  Millis now_ = 1'000'000;
};

// A disk that is sometimes busy or full, and whose answer sometimes is lost, with or without the write.
class FaultyStore final : public store::Store {
 public:
  FaultyStore(std::unique_ptr<store::Store> inner, SeededRandom& random) : inner_(std::move(inner)), random_(random) {}

  Result<store::TxnResult> txn(const store::Txn& txn) override;
  Result<store::RangeResult> range(const store::Range& query, store::Revision at) override;
  Result<std::unique_ptr<store::Watch>> watch(store::Bytes key, store::Bytes end, store::Revision from) override {
    return inner_->watch(std::move(key), std::move(end), from);
  }
  Status compact(store::Revision revision) override { return inner_->compact(revision); }
  std::uint64_t change_count() const noexcept override { return inner_->change_count(); }

  unsigned fault_percent = 0;
  std::uint64_t faults = 0;               // so far
  Error last_fault = Error::None;

 private:
  Error fault(Error error);

  std::unique_ptr<store::Store> inner_;
  SeededRandom& random_;
};

// A node with a memory of its own: the cluster it has been configured for, and the attempts it has been told to forget.
struct Node {
  std::string name;
  std::string cluster_id;                 // empty: none
  bool running = false;                   // its cluster service has been started
  Millis unreachable_until = 0;
  std::map<membership::Phase, Error> refusals;   // what it always answers
  unsigned slow_percent = 0;
  std::set<std::string> forgotten;        // attempts that were undone: a late question of one changes nothing
};

class World {
 public:
  World(std::uint64_t seed, bool tracing);

  setup::Environment environment() { return {store, *owners, random, clock, config}; }
  void at(Millis delay_ms, std::function<void()> action);
  bool step();                            // the next action; false: nothing is left
  bool faults_on() const { return store.fault_percent != 0; }
  void stop_faults();

  Node& node(const std::string& name);
  Error perform(Node& node, const setup::Question& question);   // what the node does and says

  bool tracing() const { return tracing_; }
  void trace(const std::string& line);

  // Also throws from within a progress callback, where the call takes it for the caller's: the first violation is the one
  // that is told in the end.
  void check(bool holds, const std::string& what) {
    if (holds && violation_.empty()) return;
    if (violation_.empty()) violation_ = what;
    throw Violation(violation_);
  }

  SeededRandom random;
  SimulatedClock clock;
  config::Config config;
  std::vector<Node> nodes;
  unsigned loss_percent = 0, duplicate_percent = 0;
  std::unique_ptr<store::Owners> owners;
  FaultyStore store;
  std::uint64_t steps = 0;

 private:
  World(std::uint64_t seed, bool tracing, store::Opened opened);

  struct Action {
    Millis time;
    std::uint64_t order;
    std::function<void()> run;
    bool operator<(const Action& other) const { return time != other.time ? time > other.time : order > other.order; }
  };
  std::priority_queue<Action> actions_;
  std::uint64_t order_ = 0;
  bool tracing_;
  std::string violation_;
};

}  // namespace clus::sim
