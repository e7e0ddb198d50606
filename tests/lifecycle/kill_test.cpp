// A process that is killed in the middle of a call leaves a state between two commits, and the next call tidies up.
// CLUS_SEED repeats the moments of a run (as far as the machine does), CLUS_KILLS says how many there are.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <random>
#include <thread>

#include "../files.hpp"
#include "api.hpp"
#include "child.hpp"
#include "measure.h"
#include "seed.hpp"

namespace clus::lifecycle {
namespace {

using Clock = std::chrono::steady_clock;

const Api kApi = CLUS_LINKED_API;

#if defined(_WIN32) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr unsigned kKills = 100;       // a process takes long to start under Wine or with a sanitizer
constexpr unsigned kEveryPhase = 5;
#else
constexpr unsigned kKills = 1'000;
constexpr unsigned kEveryPhase = 1;
#endif
constexpr unsigned kOperations = 4;    // which share the kills

const Names kNodes = {"n1", "n2", "n3", "n4", "n5"};

// What can be done to the cluster "k", from the state before to the one after.
enum class Operation { Create, Add, Evict, Destroy };

class Kill : public testing::TestWithParam<Operation> {
 protected:
  void SetUp() override {
    state_ = test::utf8(folder_ / "state");
    set_variable("CLUSAPI_STATE_DIR", state_.c_str());
  }

  static Names without_last() { return {kNodes.begin(), kNodes.end() - 1}; }
  Names nodes_before() const {
    switch (GetParam()) {
      case Operation::Create: return {};
      case Operation::Add: return without_last();
      default: return kNodes;
    }
  }
  Names nodes_after() const {
    switch (GetParam()) {
      case Operation::Evict: return without_last();
      case Operation::Destroy: return {};
      default: return kNodes;
    }
  }
  std::string command() const {
    switch (GetParam()) {
      case Operation::Create: return "create k n1 n2 n3 n4 n5";
      case Operation::Add: return "add k n5";
      case Operation::Evict: return "evict k n5";
      case Operation::Destroy: return "destroy k";
    }
    return {};
  }

  // The cluster has these nodes; none: there is no cluster.
  static void make(const Names& nodes) {
    destroy();
    if (nodes.empty()) return;
    const HCLUSTER cluster = create(kApi, "k", nodes);
    ASSERT_TRUE(cluster) << kApi.GetLastError();
    kApi.CloseCluster(cluster);
  }
  static void destroy() {
    const HCLUSTER cluster = open(kApi, "k");
    if (!cluster) return;
    EXPECT_EQ(kApi.DestroyCluster(cluster, nullptr, nullptr, TRUE), DWORD{ERROR_SUCCESS});
    kApi.CloseCluster(cluster);
  }

  // Whether the operation has happened: wholly, or not at all.
  bool happened() const {
    const HCLUSTER cluster = open(kApi, "k");
    if (!cluster) {
      EXPECT_EQ(kApi.GetLastError(), DWORD{RPC_S_SERVER_UNAVAILABLE});
      EXPECT_TRUE(nodes_before().empty() || nodes_after().empty()) << "the cluster is gone";
      for (const auto& node : kNodes) EXPECT_EQ(host_state(kApi, node), ClusterStateNotConfigured) << node;
      return nodes_after().empty();
    }
    const NodeStates states = node_states(kApi, cluster);
    expect_whole(cluster, states);
    kApi.CloseCluster(cluster);
    const bool after = states == all_up(nodes_after());
    EXPECT_TRUE(after || states == all_up(nodes_before())) << testing::PrintToString(states);
    return after;
  }

  static void expect_whole(HCLUSTER cluster, const NodeStates& states) {
    EXPECT_FALSE(states.empty());
    for (const auto& [node, state] : states) EXPECT_EQ(host_state(kApi, node), ClusterStateRunning) << node;
    EXPECT_FALSE(list(kApi, cluster, CLUSTER_ENUM_RESTYPE).empty());
    EXPECT_EQ(list(kApi, cluster, CLUSTER_ENUM_RESOURCE).size(), 2u) << "an address and a name";
    EXPECT_EQ(list(kApi, cluster, CLUSTER_ENUM_NETWORK).size(), 1u);
    EXPECT_EQ(list(kApi, cluster, CLUSTER_ENUM_NETINTERFACE).size(), states.size());
    const Names groups = list(kApi, cluster, CLUSTER_ENUM_GROUP);
    EXPECT_NE(std::find(groups.begin(), groups.end(), "Cluster Group"), groups.end());
  }

  // Nothing of a dead caller is in the way: the operation can be done now, or once what it did is undone.
  void do_again(bool happened) const {
    if (happened) {
      ASSERT_NO_FATAL_FAILURE(make(nodes_before()));
    }
    Guest again(state_);
    EXPECT_EQ(again.ask(command()), "ok");
    EXPECT_TRUE(this->happened());
  }

  void expect_tidy() const {
    EXPECT_TRUE(std::filesystem::is_empty(folder_ / "state" / "owners"));
  }

  double usual_duration_us() const {
    std::vector<double> durations;
    for (int i = 0; i < 5; ++i) {
      make(nodes_before());
      Guest guest(state_);
      const auto begin = Clock::now();
      EXPECT_EQ(guest.ask(command()), "ok");
      durations.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    }
    std::sort(durations.begin(), durations.end());
    return durations[durations.size() / 2];
  }

  test::Folder folder_;
  std::string state_;
};

TEST_P(Kill, at_any_moment_leaves_all_or_nothing) {
  const unsigned seed = seed_of_run();
  const unsigned kills = std::max(1u, variable_or("CLUS_KILLS", kKills) / kOperations);
  const double duration_us = usual_duration_us();
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> moment(0, 1.2 * duration_us);
  unsigned done = 0;
  for (unsigned i = 0; i < kills && !HasFailure(); ++i) {
    SCOPED_TRACE("CLUS_SEED=" + std::to_string(seed) + ", kill " + std::to_string(i));
    ASSERT_NO_FATAL_FAILURE(make(nodes_before()));
    Guest victim(state_);
    victim.tell(command());
    std::this_thread::sleep_for(std::chrono::duration<double, std::micro>(moment(random)));
    victim.kill();
    const bool after = happened();
    done += after;
    ASSERT_NO_FATAL_FAILURE(do_again(after));
    expect_tidy();
  }
  std::cout << "killed " << kills << " times within " << static_cast<long>(1.2 * duration_us) << " us: done " << done
            << " times" << std::endl;
}

BOOL WINAPI count_call(PVOID calls, CLUSTER_SETUP_PHASE, CLUSTER_SETUP_PHASE_TYPE, CLUSTER_SETUP_PHASE_SEVERITY, DWORD,
                       PCWSTR, DWORD) {
  ++*static_cast<unsigned*>(calls);
  return TRUE;
}

// How often the operation calls back when nobody dies.
unsigned count_calls(Operation operation) {
  unsigned calls = 0;
  const bool creates = operation == Operation::Create;
  const HCLUSTER cluster = creates ? create(kApi, "k", kNodes, count_call, &calls) : open(kApi, "k");
  if (operation == Operation::Add)
    kApi.CloseClusterNode(kApi.AddClusterNode(cluster, wide("n5").c_str(), count_call, &calls));
  if (operation == Operation::Destroy) kApi.DestroyCluster(cluster, count_call, &calls, TRUE);
  kApi.CloseCluster(cluster);
  return calls;
}

class KillInCallback : public Kill {};

TEST_P(KillInCallback, leaves_all_or_nothing_in_every_call) {
  ASSERT_NO_FATAL_FAILURE(make(nodes_before()));
  const unsigned calls = count_calls(GetParam());
  ASSERT_GT(calls, 8u);
  bool any_not_done = false;
  for (unsigned call = 1; call <= calls && !HasFailure(); call += kEveryPhase) {
    SCOPED_TRACE("killed in call " + std::to_string(call) + " of " + std::to_string(calls));
    ASSERT_NO_FATAL_FAILURE(make(nodes_before()));
    Guest victim(state_);
    EXPECT_EQ(victim.ask("die " + std::to_string(call)), "ok");
    EXPECT_EQ(victim.ask(command()), "") << "it lives";
    victim.wait();
    const bool after = happened();
    any_not_done |= !after;
    ASSERT_NO_FATAL_FAILURE(do_again(after));
    expect_tidy();
  }
  // A destroy goes on to its end once it has begun.
  EXPECT_TRUE(any_not_done || GetParam() == Operation::Destroy);
}

std::string name_of(const testing::TestParamInfo<Operation>& info) {
  switch (info.param) {
    case Operation::Create: return "create";
    case Operation::Add: return "add";
    case Operation::Evict: return "evict";
    case Operation::Destroy: return "destroy";
  }
  return {};
}
INSTANTIATE_TEST_SUITE_P(during, Kill,
                         testing::Values(Operation::Create, Operation::Add, Operation::Evict, Operation::Destroy), name_of);
INSTANTIATE_TEST_SUITE_P(during, KillInCallback,   // evict has none
                         testing::Values(Operation::Create, Operation::Add, Operation::Destroy), name_of);

}  // namespace
}  // namespace clus::lifecycle
