// CreateCluster when all goes well: phases, frames, what exists afterwards and who sees it.
#include <new>
#include <stdexcept>

#include "cluster_fixture.hpp"

namespace clus::test {
namespace {

using Phases = std::vector<DWORD>;
using Names = std::vector<std::string>;

using Create = ClusterTest;

TEST_F(Create, of_one_node_with_an_address_has_sixteen_phases) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  Recorder recorder;
  const Cluster cluster = create(request, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(recorder.order(),
            (Phases{1, 100, 106, 107, 102, 103, 104, 105, 200, 201, 202, 203, 204, 205, 109, 206}));
  expect_frames(recorder.lines);
  std::vector<DWORD> percents;
  for (const Line& line : recorder.lines) {
    EXPECT_EQ(line.severity, static_cast<DWORD>(ClusterSetupPhaseInformational)) << line;
    EXPECT_EQ(line.status, DWORD{ERROR_SUCCESS}) << line;
    if (line.type == ClusterSetupPhaseEnd) percents.push_back(line.percent);
  }
  EXPECT_EQ(percents, (std::vector<DWORD>{6, 12, 18, 25, 31, 37, 43, 50, 56, 62, 68, 75, 81, 87, 93, 100}));
}

TEST_F(Create, names_the_object_of_each_phase) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  Recorder recorder;
  ASSERT_NE(create(request, &recorder), nullptr) << GetLastError();
  const auto object = [&](DWORD phase) { return recorder.end_of(phase).object; };
  for (const DWORD phase : {100, 102, 103, 104, 105}) EXPECT_EQ(object(phase), "N1") << phase;
  for (const DWORD phase : {1, 106, 107, 109, 200, 201, 202}) EXPECT_EQ(object(phase), "C1") << phase;
  EXPECT_EQ(object(ClusterSetupPhaseCreateGroups), "Cluster Group");
  EXPECT_EQ(object(ClusterSetupPhaseCreateIPAddressResources), "Cluster IP Address");
  EXPECT_EQ(object(ClusterSetupPhaseCreateNetworkName), "Cluster Name");
  EXPECT_EQ(object(ClusterSetupPhaseClusterGroupOnline), "Cluster Group");
}

TEST_F(Create, without_addresses_has_no_phases_of_names_and_addresses) {
  Recorder recorder;
  ASSERT_NE(create("C1", {"N1"}, &recorder), nullptr) << GetLastError();
  EXPECT_EQ(recorder.order(), (Phases{1, 100, 102, 103, 104, 105, 200, 201, 202, 203, 206}));
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.lines.back().percent, 100U);
}

TEST_F(Create, names_every_further_address_within_its_phase) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}, {"10.1.0.10", 24}});
  Recorder recorder;
  ASSERT_NE(create(request, &recorder), nullptr) << GetLastError();
  expect_frames(recorder.lines);
  const auto further = recorder.of(ClusterSetupPhaseCreateIPAddressResources, "Cluster IP Address 2");
  ASSERT_EQ(further.size(), 1U);
  EXPECT_EQ(further[0].type, static_cast<DWORD>(ClusterSetupPhaseContinue));
}

TEST_F(Create, of_three_nodes_prepares_all_and_lets_all_but_the_first_join) {
  Request request("C1", {"N1", "N2", "N3"}, {{"10.0.0.10", 24}});
  Recorder recorder;
  const Cluster cluster = create(request, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.lines.back().percent, 100U);
  for (const char* node : {"N1", "N2", "N3"})
    for (const DWORD phase : {100, 102, 103, 104, 105}) recorder.end_of(phase, node);
  for (const DWORD phase : {300, 301, 302}) {
    EXPECT_TRUE(recorder.of(phase, "N1").empty()) << phase;
    for (const char* node : {"N2", "N3"}) recorder.end_of(phase, node);
  }
  for (const char* node : {"N1", "N2", "N3"}) EXPECT_EQ(state_of(cluster, node), ClusterNodeUp) << node;
}

TEST_F(Create, forms_after_the_nodes_have_started_and_before_they_join) {
  Recorder recorder;
  ASSERT_NE(create("C1", {"N1", "N2", "N3"}, &recorder), nullptr) << GetLastError();
  bool formed = false;
  for (const Line& line : recorder.lines) {
    if (line.phase == ClusterSetupPhaseFormingCluster) formed = true;
    const bool prepares = line.phase >= 100 && line.phase <= 105, joins = line.phase >= 300 && line.phase <= 302;
    EXPECT_FALSE(prepares && formed) << line;
    EXPECT_FALSE(joins && !formed) << line;
  }
}

TEST_F(Create, is_there_at_once_for_every_function) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}});
  const Cluster cluster = create(request);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(GetLastError(), kUntouched);
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2"}));
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_GROUP), (Names{"Available Storage", "Cluster Group"}));
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NETWORK), (Names{"Cluster Network 1"}));
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NETINTERFACE), (Names{"N1 - Ethernet", "N2 - Ethernet"}));
  EXPECT_EQ(computer_state("N1"), DWORD{ClusterStateRunning});
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateRunning});
}

TEST_F(Create, outlives_its_handles) {
  ASSERT_NE(create("C1", {"N1"}), nullptr);      // closed right away, and the engine with it
  const Cluster again = open("C1");
  ASSERT_NE(again, nullptr) << GetLastError();
  EXPECT_EQ(listed(again, CLUSTER_ENUM_NODE), (Names{"N1"}));
}

TEST_F(Create, needs_no_callback) { EXPECT_NE(create("C1", {"N1", "N2", "N3"}), nullptr) << GetLastError(); }

TEST_F(Create, takes_a_name_once) {
  const Cluster first = create("C1", {"N1"});
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(create("c1", {"N2"}), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME});
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateNotConfigured});
  EXPECT_EQ(listed(first, CLUSTER_ENUM_NODE), (Names{"N1"}));
}

TEST_F(Create, of_a_name_that_is_taken_reports_the_end_of_what_it_began) {
  const Cluster first = create("C1", {"N1"});
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N2"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME});
  expect_frames(recorder.lines);
  const Line end = recorder.end_of(ClusterSetupPhaseInitialize);
  EXPECT_EQ(end.severity, static_cast<DWORD>(ClusterSetupPhaseFatal));
  EXPECT_EQ(end.status, DWORD{ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME});
}

TEST_F(Create, puts_several_clusters_into_one_state_folder) {
  const Cluster first = create("C1", {"N1"}), second = create("C2", {"N2"});
  ASSERT_NE(first, nullptr);
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(name_of(open("N1")), "C1");
  EXPECT_EQ(name_of(open("N2")), "C2");
}

TEST_F(Create, of_an_empty_cluster_waits_for_its_nodes) {
  Request request("C1");
  request.config.fEmptyCluster = TRUE;
  Recorder recorder;
  const Cluster cluster = create(request, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(recorder.order(), (Phases{1, 200, 201, 202, 203, 206}));
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.lines.back().percent, 100U);
  EXPECT_TRUE(listed(cluster, CLUSTER_ENUM_NODE).empty());

  const Node node = add(cluster, "N1");
  ASSERT_NE(node, nullptr) << GetLastError();
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
  EXPECT_EQ(listed(node, CLUSTER_NODE_ENUM_GROUPS), (Names{"Available Storage", "Cluster Group"}));
}

// ---- the callback -------------------------------------------------------------------------------------------------

using CreateCallback = ClusterTest;

TEST_F(CreateCallback, runs_on_the_thread_of_the_caller) {
  configure(R"({"scenario": {"nodes": {"*": {"delay_ms": 5}}}})");
  Recorder recorder;
  std::thread::id caller;
  std::thread([&] {
    caller = std::this_thread::get_id();
    EXPECT_NE(create("C1", {"N1", "N2", "N3"}, &recorder), nullptr) << GetLastError();
  }).join();
  EXPECT_FALSE(recorder.threads.empty());
  for (const auto& thread : recorder.threads) EXPECT_EQ(thread, caller);
}

TEST_F(CreateCallback, is_not_called_again_after_the_return) {
  configure(R"({"timeouts": {"grace_ms": 0}, "scenario": {"nodes": {"N3": {"phase": 105, "delay_ms": 100}}}})");
  Recorder recorder;
  const Cluster cluster = create("C1", {"N1", "N2", "N3"}, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_TRUE(wait_until([&] { return state_of(cluster, "N3") == ClusterNodeUp; }));
  EXPECT_FALSE(recorder.late);
}

TEST_F(CreateCallback, may_return_false) {
  Recorder recorder;
  recorder.then = [](const Line&) { return FALSE; };
  const Cluster cluster = create("C1", {"N1", "N2"}, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(recorder.lines.back().percent, 100U);
}

TEST_F(CreateCallback, sees_nothing_before_the_cluster_is_formed) {
  Recorder recorder;
  bool formed = false;
  recorder.then = [&](const Line& line) {
    formed = formed || (line.phase == ClusterSetupPhaseFormingCluster && line.type == ClusterSetupPhaseEnd);
    const Cluster seen = open("C1");
    EXPECT_EQ(GetLastError(), formed ? kUntouched : DWORD{RPC_S_SERVER_UNAVAILABLE}) << line;
    EXPECT_EQ(seen != nullptr, formed) << line;
    EXPECT_EQ(computer_state("N1"), DWORD{formed ? ClusterStateRunning : ClusterStateNotConfigured}) << line;
    return TRUE;
  };
  EXPECT_NE(create("C1", {"N1", "N2"}, &recorder), nullptr);
  EXPECT_TRUE(formed);
}

TEST_F(CreateCallback, may_use_the_cluster_that_is_being_made_once_it_is_formed) {
  Recorder recorder;
  int looks = 0;
  recorder.then = [&](const Line& line) {
    if (line.phase < 200 || line.phase > 206 || line.type != ClusterSetupPhaseEnd) return TRUE;
    ++looks;
    const Cluster seen = open("C1");
    EXPECT_EQ(name_of(seen), "C1") << line;
    EXPECT_EQ(listed(seen, CLUSTER_ENUM_NODE), (Names{"N1", "N2"})) << line;
    EXPECT_EQ(listed(seen, CLUSTER_ENUM_GROUP).size(), line.phase == 200 ? 0U : 2U) << line;
    EXPECT_EQ(state_of(seen, "N1"), ClusterNodeUp) << line;
    return TRUE;
  };
  EXPECT_NE(create("C1", {"N1", "N2"}, &recorder), nullptr);
  EXPECT_EQ(looks, 5);
}

TEST_F(CreateCallback, may_make_another_cluster) {
  Recorder recorder;
  Cluster other, same_node, same_name;
  recorder.then = [&](const Line& line) {
    if (line.phase != ClusterSetupPhaseStartingClusSvc || line.type != ClusterSetupPhaseStart) return TRUE;
    other = create("C2", {"N9"});
    EXPECT_NE(other, nullptr) << GetLastError();
    same_node = create("C3", {"N1"});
    EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
    same_name = create("C1", {"N8"});
    EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME});
    return TRUE;
  };
  const Cluster cluster = create("C1", {"N1"}, &recorder);
  ASSERT_NE(cluster, nullptr);
  EXPECT_NE(other, nullptr);
  EXPECT_EQ(same_node, nullptr);
  EXPECT_EQ(same_name, nullptr);
  expect_nothing_left("C3", {"N8"});
}

TEST_F(CreateCallback, cannot_change_or_destroy_a_cluster_that_is_not_complete) {
  Recorder recorder;
  recorder.then = [&](const Line& line) {
    if (line.phase != ClusterSetupPhaseFormingCluster || line.type != ClusterSetupPhaseEnd) return TRUE;
    const Cluster seen = open("C1");
    EXPECT_NE(destroy(seen), DWORD{ERROR_SUCCESS});
    EXPECT_NE(SetClusterName(seen.get(), wide("C2").c_str()), DWORD{ERROR_SUCCESS});
    EXPECT_EQ(add(seen, "N9"), nullptr);
    return TRUE;
  };
  const Cluster cluster = create("C1", {"N1", "N2"}, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  expect_frames(recorder.lines);
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2"}));
  EXPECT_EQ(computer_state("N9"), DWORD{ClusterStateNotConfigured});
}

TEST_F(CreateCallback, may_destroy_the_cluster_in_the_last_report) {
  Recorder recorder;
  recorder.then = [&](const Line& line) {
    return line.percent < 100 || destroy(open("C1")) == ERROR_SUCCESS;
  };
  const Cluster cluster = create("C1", {"N1"}, &recorder);
  expect_nothing_left("C1", {"N1"});
  ASSERT_NE(cluster, nullptr);
  DWORD count = 0;
  EXPECT_EQ(GetClusterInformation(cluster.get(), nullptr, &count, nullptr), DWORD{RPC_S_SERVER_UNAVAILABLE});
}

// ---- a callback that throws ---------------------------------------------------------------------------------------

struct Moment {
  DWORD phase, type;
};
std::ostream& operator<<(std::ostream& out, const Moment& at) { return out << at.phase << "_" << at.type; }

class CreateCallbackThrows : public ClusterTest, public ::testing::WithParamInterface<Moment> {};

TEST_P(CreateCallbackThrows, and_the_call_is_undone) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}});
  Recorder recorder;
  int thrown = 0;
  recorder.then = [&](const Line& line) -> BOOL {
    if (line.phase != GetParam().phase || line.type != GetParam().type) return TRUE;
    ++thrown;
    throw std::runtime_error("of the callback");
  };
  EXPECT_EQ(create(request, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INTERNAL_ERROR});
  EXPECT_GE(thrown, 1);
  EXPECT_FALSE(recorder.late);
  expect_frames(recorder.lines);
  expect_nothing_left("C1", {"N1", "N2"});
  EXPECT_NE(create("C1", {"N1", "N2"}), nullptr) << GetLastError();
}

INSTANTIATE_TEST_SUITE_P(
    Moments, CreateCallbackThrows,
    ::testing::Values(Moment{1, 1}, Moment{1, 3}, Moment{100, 1}, Moment{100, 3}, Moment{106, 1}, Moment{107, 3},
                      Moment{104, 1}, Moment{104, 3}, Moment{105, 3}, Moment{200, 1}, Moment{200, 3}, Moment{300, 1},
                      Moment{301, 3}, Moment{302, 3}, Moment{201, 1}, Moment{201, 3}, Moment{202, 1}, Moment{203, 3},
                      Moment{204, 1}, Moment{205, 3}, Moment{109, 3}, Moment{206, 1}, Moment{206, 3}),
    [](const auto& moment) {
      return std::to_string(moment.param.phase) + (moment.param.type == 1 ? "_start" : "_end");
    });

TEST_F(CreateCallback, that_throws_every_time_changes_nothing_more) {
  Recorder recorder;
  recorder.then = [](const Line&) -> BOOL { throw 5; };
  EXPECT_EQ(create("C1", {"N1", "N2"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INTERNAL_ERROR});
  expect_frames(recorder.lines);
  expect_nothing_left("C1", {"N1", "N2"});
}

TEST_F(CreateCallback, that_throws_in_the_clean_up_of_a_failure_ends_it_all_the_same) {
  configure(R"({"scenario": {"nodes": {"N1": {"phase": 105, "status": 1066}}}})");
  Recorder recorder;
  recorder.then = [](const Line& line) -> BOOL {
    if (line.phase == ClusterSetupPhaseFailureCleanup) throw std::bad_alloc();
    return TRUE;
  };
  EXPECT_EQ(create("C1", {"N1"}, &recorder), nullptr);
  EXPECT_NE(GetLastError(), kUntouched);
  expect_frames(recorder.lines);
  expect_nothing_left("C1", {"N1"});
}

}  // namespace
}  // namespace clus::test
