// CreateCluster when nodes or resources fail: what comes back, what is reported, and what is left.
#include <chrono>

#include "cluster_fixture.hpp"

namespace clus::test {
namespace {

using Names = std::vector<std::string>;

constexpr DWORD kWarning = ClusterSetupPhaseWarning, kFatal = ClusterSetupPhaseFatal;

class CreateFaults : public ClusterTest {
 protected:
  // Short repeats, so that what is unreachable is given up on soon.
  void scenario(const std::string& nodes, const std::string& resources = "{}") {
    configure(R"({"timeouts": {"retry_ms": 1, "retries": 2, "grace_ms": 50, "rejoin_ms": 20},
                  "scenario": {"nodes": )" + nodes + R"(, "resources": )" + resources + "}}");
  }
  // With the last handle closed and the faults gone, the same create succeeds.
  void expect_success_without_faults(const Names& nodes) {
    set_variable("CLUSAPI_CONFIG", nullptr);
    const Cluster cluster = create("C1", nodes);
    ASSERT_NE(cluster, nullptr) << GetLastError();
    EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), nodes);
  }
};

// ---- too few nodes ------------------------------------------------------------------------------------------------

struct Row {
  const char* name;
  const char* nodes;      // of N1, N2 and N3
  DWORD error;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }

class CreateWithoutMajority : public CreateFaults, public ::testing::WithParamInterface<Row> {};

TEST_P(CreateWithoutMajority, fails_and_leaves_nothing) {
  scenario(GetParam().nodes);
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N1", "N2", "N3"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), GetParam().error);
  EXPECT_FALSE(recorder.late);
  expect_frames(recorder.lines);
  EXPECT_FALSE(recorder.of(ClusterSetupPhaseFailureCleanup).empty());
  expect_nothing_left("C1", {"N1", "N2", "N3"});
  expect_success_without_faults({"N1", "N2", "N3"});
}

INSTANTIATE_TEST_SUITE_P(
    Faults, CreateWithoutMajority,
    ::testing::Values(
        Row{"two_refuse_their_version", R"({"N2": {"phase": 100, "status": 5075}, "N3": {"phase": 100, "status": 5075}})",
            ERROR_CLUSTER_INCOMPATIBLE_VERSIONS},
        Row{"two_are_members_elsewhere", R"({"N2": {"already_member": true}, "N3": {"already_member": true}})",
            ERROR_CLUSTER_NODE_ALREADY_MEMBER},
        Row{"two_are_out_of_reach", R"({"N1": {"unreachable": true}, "N3": {"unreachable": true}})",
            ERROR_CLUSTER_NODE_UNREACHABLE},
        Row{"two_do_not_start", R"({"N1": {"phase": 105, "status": 1066}, "N2": {"phase": 105, "status": 1066}})", 1066},
        Row{"two_do_not_come_up", R"({"N2": {"phase": 302, "status": 1067}, "N3": {"phase": 302, "status": 1067}})", 1067},
        Row{"all_fail", R"({"*": {"phase": 103, "status": 31}})", 31},
        Row{"the_first_failure_is_not_the_one_that_decides",
            R"({"N1": {"phase": 100, "status": 5075}, "N3": {"phase": 104, "status": 8}})", 8},
        Row{"one_refuses_and_one_is_out_of_reach_later",
            R"({"N1": {"phase": 100, "status": 5075}, "N3": {"phase": 301, "unreachable": true}})", 5051}),
    [](const auto& row) { return std::string(row.param.name); });

TEST_F(CreateFaults, of_the_only_node_are_fatal) {
  scenario(R"({"N1": {"phase": 104, "status": 5}})");
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N1"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_ACCESS_DENIED});
  const Line end = recorder.end_of(ClusterSetupPhaseConfigureClusSvc);
  EXPECT_EQ(end.severity, kFatal);
  EXPECT_EQ(end.status, DWORD{ERROR_ACCESS_DENIED});
  expect_frames(recorder.lines);
  expect_nothing_left("C1", {"N1"});
}

TEST_F(CreateFaults, that_end_the_call_end_the_forming_phase_as_a_failure) {
  scenario(R"({"N1": {"phase": 105, "status": 1066}})");
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N1"}, &recorder), nullptr);
  const Line end = recorder.end_of(ClusterSetupPhaseFormingCluster);
  EXPECT_EQ(end.severity, kFatal);
  EXPECT_EQ(end.status, 1066U);
  EXPECT_EQ(end.object, "C1");
}

TEST_F(CreateFaults, of_the_clean_up_do_not_keep_a_node) {
  scenario(R"({"N1": [{"phase": 105, "status": 1066}, {"phase": 405, "status": 31}]})");
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N1"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), 1066U);
  expect_frames(recorder.lines);
  const Line end = recorder.end_of(ClusterSetupPhaseFailureCleanup, "N1");
  EXPECT_EQ(end.severity, kWarning);
  EXPECT_EQ(end.status, 31U);
  expect_success_without_faults({"N1"});
}

// ---- nodes that are late or away ----------------------------------------------------------------------------------

TEST_F(CreateFaults, of_one_node_of_three_that_is_out_of_reach_leave_it_a_member_that_is_down) {
  configure(R"({"timeouts": {"retry_ms": 1, "retries": 2, "grace_ms": 50, "rejoin_ms": 600000},
                "scenario": {"nodes": {"N3": {"unreachable": true}}}})");
  Recorder recorder;
  const Cluster cluster = create("C1", {"N1", "N2", "N3"}, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.lines.back().percent, 100U);
  const Line end = recorder.end_of(ClusterSetupPhaseValidateNodeState, "N3");
  EXPECT_EQ(end.severity, kWarning);
  EXPECT_EQ(end.status, DWORD{ERROR_CLUSTER_NODE_UNREACHABLE});
  std::size_t repeats = 0;
  for (const Line& line : recorder.of(ClusterSetupPhaseValidateNodeState, "N3"))
    repeats += line.type == ClusterSetupPhaseContinue ? 1 : 0;
  EXPECT_EQ(repeats, 2U);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2", "N3"}));
  EXPECT_EQ(state_of(cluster, "N3"), ClusterNodeDown);
  EXPECT_EQ(computer_state("N3"), DWORD{ClusterStateNotRunning});
  EXPECT_EQ(state_of(cluster, "N1"), ClusterNodeUp);
}

TEST_F(CreateFaults, that_pass_let_a_node_join_by_itself_later) {
  scenario(R"({"N3": {"phase": 105, "status": 1066, "times": "once"}})");
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_TRUE(wait_until([&] { return state_of(cluster, "N3") == ClusterNodeUp; }));
  EXPECT_EQ(computer_state("N3"), DWORD{ClusterStateRunning});
}

TEST_F(CreateFaults, of_a_slow_node_leave_it_joining_until_it_is_up) {
  configure(R"({"timeouts": {"grace_ms": 20}, "scenario": {"nodes": {"N3": {"phase": 105, "delay_ms": 700}}}})");
  Recorder recorder;
  const Cluster cluster = create("C1", {"N1", "N2", "N3"}, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(state_of(cluster, "N3"), ClusterNodeJoining);
  EXPECT_EQ(computer_state("N3"), DWORD{ClusterStateNotRunning});
  expect_frames(recorder.lines);
  const Line end = recorder.end_of(ClusterSetupPhaseStartingClusSvc, "N3");
  EXPECT_EQ(end.severity, kWarning);
  EXPECT_EQ(end.status, DWORD{ERROR_TIMEOUT});
  EXPECT_TRUE(wait_until([&] { return state_of(cluster, "N3") == ClusterNodeUp; }));
  EXPECT_FALSE(recorder.late);
}

TEST_F(CreateFaults, of_a_node_that_is_late_but_within_the_grace_do_not_matter) {
  configure(R"({"timeouts": {"grace_ms": 60000}, "scenario": {"nodes": {"N3": {"phase": 105, "delay_ms": 60}}}})");
  Recorder recorder;
  const Cluster cluster = create("C1", {"N1", "N2", "N3"}, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(state_of(cluster, "N3"), ClusterNodeUp);
  for (const Line& line : recorder.lines) EXPECT_EQ(line.status, DWORD{ERROR_SUCCESS}) << line;
}

// ---- the deadline -------------------------------------------------------------------------------------------------

TEST_F(CreateFaults, that_last_beyond_the_deadline_are_a_timeout) {
  configure(R"({"timeouts": {"create_ms": 60, "grace_ms": 20},
                "scenario": {"nodes": {"*": {"phase": 102, "delay_ms": 60000}}}})");
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N1", "N2", "N3"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_TIMEOUT});
  expect_frames(recorder.lines);
  for (const char* node : {"N1", "N2", "N3"}) {
    const Line end = recorder.end_of(ClusterSetupPhaseValidateNetft, node);
    EXPECT_EQ(end.severity, kWarning) << node;
    EXPECT_EQ(end.status, DWORD{ERROR_TIMEOUT}) << node;
  }
  expect_nothing_left("C1", {"N1", "N2", "N3"});
  expect_success_without_faults({"N1", "N2", "N3"});
}

TEST_F(CreateFaults, do_not_outlast_the_deadline_in_the_clean_up) {
  configure(R"({"timeouts": {"create_ms": 30, "grace_ms": 30},
                "scenario": {"nodes": {"N1": [{"phase": 105, "delay_ms": 60000}, {"phase": 405, "delay_ms": 60000}]}}})");
  const auto begin = std::chrono::steady_clock::now();
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N1"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_TIMEOUT});
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
  expect_frames(recorder.lines);
  expect_nothing_left("C1", {"N1"});
}

TEST_F(CreateFaults, at_the_deadline_with_a_majority_leave_a_cluster) {
  configure(R"({"timeouts": {"create_ms": 60, "grace_ms": 60000},
                "scenario": {"nodes": {"N3": {"phase": 302, "delay_ms": 60000}}}})");
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(state_of(cluster, "N3"), ClusterNodeJoining);
}

// ---- nodes of another cluster -------------------------------------------------------------------------------------

TEST_F(CreateFaults, of_one_node_of_three_that_is_a_member_elsewhere_leave_it_out) {
  const Cluster other = create("C0", {"N3"});
  Recorder recorder;
  const Cluster cluster = create("C1", {"N1", "N2", "n3"}, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.lines.back().percent, 100U);
  const Line end = recorder.end_of(ClusterSetupPhaseValidateNodeState, "n3");
  EXPECT_EQ(end.severity, kFatal);
  EXPECT_EQ(end.status, DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
  recorder.end_of(ClusterSetupPhaseFailureCleanup, "n3");
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2"}));
  EXPECT_EQ(listed(other, CLUSTER_ENUM_NODE), (Names{"N3"}));
  EXPECT_EQ(state_of(other, "N3"), ClusterNodeUp);
}

TEST_F(CreateFaults, of_one_node_of_two_that_is_a_member_elsewhere_fail_the_call) {
  const Cluster other = create("C0", {"N2"});
  Recorder recorder;
  EXPECT_EQ(create("C1", {"N1", "N2"}, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
  expect_frames(recorder.lines);
  expect_nothing_left("C1", {"N1"});
  EXPECT_EQ(listed(other, CLUSTER_ENUM_NODE), (Names{"N2"}));
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateRunning});
}

TEST_F(CreateFaults, of_a_node_that_refused_leave_it_free_for_another_cluster) {
  scenario(R"({"N3": {"phase": 100, "status": 5075, "times": "once"}})");
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2"}));
  EXPECT_EQ(computer_state("N3"), DWORD{ClusterStateNotConfigured});
  set_variable("CLUSAPI_CONFIG", nullptr);
}

// ---- resources ----------------------------------------------------------------------------------------------------

TEST_F(CreateFaults, of_an_address_are_a_warning) {
  scenario("{}", R"({"Cluster IP Address": {"status": 5057}})");
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  Recorder recorder;
  const Cluster cluster = create(request, &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  const Line end = recorder.end_of(ClusterSetupPhaseClusterGroupOnline);
  EXPECT_EQ(end.severity, kWarning);
  EXPECT_EQ(end.status, 5057U);
  EXPECT_EQ(end.percent, 100U);
  expect_frames(recorder.lines);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_RESOURCE), (Names{"Cluster IP Address", "Cluster Name"}));
}

TEST_F(CreateFaults, of_the_name_are_a_warning) {
  scenario("{}", R"({"cluster name": {"status": 5942}})");
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  Recorder recorder;
  ASSERT_NE(create(request, &recorder), nullptr) << GetLastError();
  EXPECT_EQ(recorder.end_of(ClusterSetupPhaseClusterGroupOnline).status, 5942U);
}

TEST_F(CreateFaults, of_resources_that_are_not_made_do_not_matter) {
  scenario("{}", R"({"*": {"status": 5057}})");
  Recorder recorder;
  ASSERT_NE(create("C1", {"N1"}, &recorder), nullptr) << GetLastError();
  EXPECT_EQ(recorder.end_of(ClusterSetupPhaseClusterGroupOnline).severity,
            static_cast<DWORD>(ClusterSetupPhaseInformational));
}

}  // namespace
}  // namespace clus::test
