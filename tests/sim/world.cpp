#include "sim/world.hpp"

#include <cstdio>

#include "model/cluster.hpp"

namespace clus::sim {

using membership::Phase;

std::uint64_t SeededRandom::next() {   // splitmix64
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

// ---- disk -------------------------------------------------------------------------------------------------------

Error FaultyStore::fault(Error error) {
  ++faults;
  return last_fault = error;
}

Result<store::TxnResult> FaultyStore::txn(const store::Txn& txn) {
  bool writes = false;
  for (const auto& op : txn.then) writes = writes || !std::holds_alternative<store::Range>(op);
  if (!writes || fault_percent == 0 || !random_.chance(fault_percent)) return inner_->txn(txn);
  switch (random_.below(4)) {
    case 0: return fault(Error::Busy);
    case 1: return fault(Error::DiskFull);
    case 2: return fault(Error::OutcomeUnknown);
    default: {
      const auto lost = inner_->txn(txn);
      return fault(Error::OutcomeUnknown);
    }
  }
}

Result<store::RangeResult> FaultyStore::range(const store::Range& query, store::Revision at) {
  return inner_->range(query, at);
}

// ---- world ------------------------------------------------------------------------------------------------------

World::World(std::uint64_t seed, bool tracing) : World(seed, tracing, store::open_memory()) {}

World::World(std::uint64_t seed, bool tracing, store::Opened opened)
    : random(seed), owners(std::move(opened.owners)), store(std::move(opened.store), random), tracing_(tracing) {
  config.timeouts.create_ms = 4'000;
  config.timeouts.grace_ms = 400;
  config.timeouts.retry_ms = 20;
  config.timeouts.retries = static_cast<std::uint32_t>(random.below(4));
  config.timeouts.rejoin_ms = 500;
  loss_percent = random.chance(50) ? static_cast<unsigned>(random.below(25)) : 0;
  duplicate_percent = random.chance(50) ? static_cast<unsigned>(random.below(20)) : 0;
  store.fault_percent = random.chance(40) ? static_cast<unsigned>(1 + random.below(15)) : 0;
  const std::size_t count = 1 + random.below(7);
  for (std::size_t i = 0; i < count; ++i) {
    Node node;
    node.name = "N" + std::to_string(i + 1);
    if (random.chance(12)) {
      constexpr Phase kSteps[] = {Phase::ValidateNodeState, Phase::ValidateNetft,   Phase::ConfigureClusSvc,
                                  Phase::StartingClusSvc,   Phase::AddNodeToCluster, Phase::NodeUp};
      constexpr Error kAnswers[] = {Error::IncompatibleVersions, Error::AccessDenied, Error::ServiceSpecific,
                                    Error::NodeUnreachable};
      node.refusals[kSteps[random.below(std::size(kSteps))]] = kAnswers[random.below(std::size(kAnswers))];
    }
    if (random.chance(15)) node.slow_percent = 40;
    nodes.push_back(std::move(node));
  }
}

void World::at(Millis delay_ms, std::function<void()> action) {
  actions_.push({clock.now() + delay_ms, order_++, std::move(action)});
}

bool World::step() {
  if (actions_.empty()) return false;
  Action action = actions_.top();
  actions_.pop();
  clock.advance_to(action.time);
  check(++steps < 200'000, "the run does not end");
  action.run();
  return true;
}

void World::stop_faults() {
  store.fault_percent = loss_percent = duplicate_percent = 0;
  for (Node& each : nodes) {
    each.refusals.clear();
    each.slow_percent = 0;
    each.unreachable_until = 0;
  }
  trace("faults stop");
}

Node& World::node(const std::string& name) {
  for (Node& each : nodes)
    if (each.name == name) return each;
  throw std::logic_error("a question to a node that does not exist: " + name);
}

Error World::perform(Node& node, const setup::Question& question) {
  if (const auto refusal = node.refusals.find(question.step); refusal != node.refusals.end()) return refusal->second;
  switch (question.step) {
    case Phase::ValidateNodeState: {
      const auto host = model::find_host({store, random}, node.name);
      if (!host) return host.error();
      if (*host && (*host)->cluster_id != question.cluster_id) return Error::NodeAlreadyMember;
      if (node.cluster_id != question.cluster_id && (!*host || (*host)->cluster_id != node.cluster_id)) {
        node.cluster_id.clear();        // a memory of something that is no more
        node.running = false;
      }
      return Error::None;
    }
    case Phase::ConfigureClusSvc:
      if (node.forgotten.contains(question.attempt_id)) return Error::Aborted;
      if (!node.cluster_id.empty() && node.cluster_id != question.cluster_id) return Error::NodeAlreadyMember;
      node.cluster_id = question.cluster_id;
      return Error::None;
    case Phase::StartingClusSvc:
      if (node.cluster_id != question.cluster_id) return Error::Aborted;
      node.running = true;
      return Error::None;
    case Phase::FailureCleanup:
      node.forgotten.insert(question.attempt_id);
      [[fallthrough]];
    case Phase::CleanupNode:
      if (node.cluster_id == question.cluster_id) {
        node.cluster_id.clear();
        node.running = false;
      }
      return Error::None;
    default:
      return Error::None;
  }
}

void World::trace(const std::string& line) {
  if (tracing_) std::printf("%8lld ms  %s\n", static_cast<long long>(clock.now() - 1'000'000), line.c_str());
}

}  // namespace clus::sim
