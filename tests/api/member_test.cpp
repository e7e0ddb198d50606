// AddClusterNode and EvictClusterNode.
#include "cluster_fixture.hpp"

namespace clus::test {
namespace {

using Names = std::vector<std::string>;
using Phases = std::vector<DWORD>;

constexpr char kQuick[] = R"("timeouts": {"retry_ms": 1, "retries": 2, "grace_ms": 50, "rejoin_ms": 600000})";

class Member : public ClusterTest {
 protected:
  void scenario(const std::string& nodes) { configure(std::string("{") + kQuick + R"(, "scenario": {"nodes": )" + nodes + "}}"); }
};

// ---- add ----------------------------------------------------------------------------------------------------------

using Add = Member;

TEST_F(Add, has_eight_phases) {
  const Cluster cluster = create("C1", {"N1"});
  Recorder recorder;
  const Node node = add(cluster, "N2", &recorder);
  ASSERT_NE(node, nullptr) << GetLastError();
  EXPECT_EQ(GetLastError(), kUntouched);
  EXPECT_EQ(recorder.order(), (Phases{100, 300, 301, 102, 103, 104, 105, 302}));
  expect_frames(recorder.lines);
  std::vector<DWORD> percents;
  for (const Line& line : recorder.lines) {
    EXPECT_EQ(line.object, "N2");
    if (line.type == ClusterSetupPhaseEnd) percents.push_back(line.percent);
  }
  EXPECT_EQ(percents, (std::vector<DWORD>{12, 25, 37, 50, 62, 75, 87, 100}));
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
  EXPECT_EQ(id_of(node), "2");
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2"}));
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateRunning});
}

TEST_F(Add, takes_a_DNS_name_and_no_callback) {
  const Cluster cluster = create("C1", {"N1"});
  const Node node = add(cluster, "n2.example.org");
  ASSERT_NE(node, nullptr) << GetLastError();
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "n2"}));
  EXPECT_EQ(state_of(cluster, "N2"), ClusterNodeUp);
}

TEST_F(Add, gives_the_node_an_interface_on_every_network) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}, {"10.1.0.10", 24}});
  const Cluster cluster = create(request);
  const Node node = add(cluster, "N2");
  EXPECT_EQ(listed(node, CLUSTER_NODE_ENUM_NETINTERFACES), (Names{"N2 - Ethernet", "N2 - Ethernet 2"}));
}

TEST_F(Add, refuses_a_node_of_this_cluster) {
  const Cluster cluster = create("C1", {"N1"});
  Recorder recorder;
  EXPECT_EQ(add(cluster, "n1", &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
  expect_frames(recorder.lines);
  EXPECT_EQ(state_of(cluster, "N1"), ClusterNodeUp);
  EXPECT_EQ(computer_state("N1"), DWORD{ClusterStateRunning});
}

TEST_F(Add, refuses_a_node_of_another_cluster) {
  const Cluster other = create("C0", {"N9"}), cluster = create("C1", {"N1"});
  Recorder recorder;
  EXPECT_EQ(add(cluster, "N9", &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
  expect_frames(recorder.lines);
  const Line end = recorder.end_of(ClusterSetupPhaseValidateNodeState);
  EXPECT_EQ(end.severity, static_cast<DWORD>(ClusterSetupPhaseFatal));
  EXPECT_EQ(end.status, DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
  EXPECT_FALSE(recorder.of(ClusterSetupPhaseFailureCleanup, "N9").empty());
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1"}));
  EXPECT_EQ(state_of(other, "N9"), ClusterNodeUp);
}

struct Row {
  const char* name;
  const char* node;       // what happens to N2
  DWORD error;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }

class AddFails : public Member, public ::testing::WithParamInterface<Row> {};

TEST_P(AddFails, and_the_node_is_as_before) {
  scenario(std::string(R"({"N2": )") + GetParam().node + "}");
  Cluster cluster = create("C1", {"N1"});
  Recorder recorder;
  EXPECT_EQ(add(cluster, "N2", &recorder), nullptr);
  EXPECT_EQ(GetLastError(), GetParam().error);
  EXPECT_FALSE(recorder.late);
  expect_frames(recorder.lines);
  EXPECT_FALSE(recorder.of(ClusterSetupPhaseFailureCleanup, "N2").empty());
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1"}));
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateNotConfigured});

  cluster.reset();
  set_variable("CLUSAPI_CONFIG", nullptr);
  cluster = open("C1");
  EXPECT_NE(add(cluster, "N2"), nullptr) << GetLastError();
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2"}));
}

INSTANTIATE_TEST_SUITE_P(Faults, AddFails,
                         ::testing::Values(Row{"out_of_reach", R"({"unreachable": true})", 5051},
                                           Row{"wrong_version", R"({"phase": 100, "status": 5075})", 5075},
                                           Row{"not_admitted", R"({"phase": 301, "status": 5})", 5},
                                           Row{"not_configured", R"({"phase": 104, "status": 31})", 31},
                                           Row{"not_started", R"({"phase": 105, "status": 1066})", 1066},
                                           Row{"not_up", R"({"phase": 302, "status": 1067})", 1067},
                                           Row{"lost_on_the_way", R"({"phase": 302, "unreachable": true})", 5051},
                                           Row{"not_cleaned_up_either",
                                               R"([{"phase": 104, "status": 31}, {"phase": 405, "status": 5}])", 31}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST_F(Add, gives_up_at_the_deadline) {
  configure(R"({"timeouts": {"create_ms": 60, "grace_ms": 20},
                "scenario": {"nodes": {"N2": {"phase": 105, "delay_ms": 60000}}}})");
  const Cluster cluster = create("C1", {"N1"});
  Recorder recorder;
  EXPECT_EQ(add(cluster, "N2", &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_TIMEOUT});
  expect_frames(recorder.lines);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1"}));
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateNotConfigured});
}

TEST_F(Add, of_a_node_that_answers_again_in_time_succeeds) {
  scenario(R"({"N2": {"phase": 105, "unreachable": true, "times": "once"}})");
  const Cluster cluster = create("C1", {"N1"});
  Recorder recorder;
  ASSERT_NE(add(cluster, "N2", &recorder), nullptr) << GetLastError();
  const auto lines = recorder.of(ClusterSetupPhaseStartingClusSvc);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[1].type, static_cast<DWORD>(ClusterSetupPhaseContinue));
  EXPECT_EQ(lines[1].severity, static_cast<DWORD>(ClusterSetupPhaseWarning));
  EXPECT_EQ(lines[1].status, DWORD{ERROR_CLUSTER_NODE_UNREACHABLE});
}

TEST_F(Add, right_after_the_create_is_a_warning_in_the_log) {
  const Cluster cluster = create("C1", {"N1"});
  EXPECT_NE(add(cluster, "N2"), nullptr);
  EXPECT_NE(log_text().find("AddClusterNode: less than 30 seconds"), std::string::npos);
}

TEST_F(Add, right_after_the_create_is_refused_in_strict_mode) {
  const Com com;
  configure(R"({"strict": true})");
  const Cluster cluster = create("C1", {"N1"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  Recorder recorder;
  EXPECT_EQ(add(cluster, "N2", &recorder), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_JOIN_IN_PROGRESS});
  EXPECT_TRUE(recorder.lines.empty());
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1"}));
}

TEST_F(Add, checks_its_arguments) {
  const Cluster cluster = create("C1", {"N1"});
  SetLastError(kUntouched);
  EXPECT_EQ(AddClusterNode(nullptr, wide("N2").c_str(), nullptr, nullptr), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(AddClusterNode(cluster.get(), nullptr, nullptr, nullptr), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER});
  for (const char* bad : {"", "12", "-n", "a b", "N2..org"}) {
    EXPECT_EQ(add(cluster, bad), nullptr) << bad;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_NAME}) << bad;
  }
}

TEST_F(Add, with_flags_is_the_same) {
  const Cluster cluster = create("C1", {"N1"});
  EXPECT_NE(Node(AddClusterNodeEx(cluster.get(), wide("N2").c_str(), 0, nullptr, nullptr)), nullptr);
  EXPECT_EQ(state_of(cluster, "N2"), ClusterNodeUp);
}

TEST_F(Add, is_undone_when_the_callback_throws) {
  for (const DWORD phase : {100, 301, 105, 302}) {
    const Cluster cluster = create("C1", {"N1"});
    Recorder recorder;
    recorder.then = [phase](const Line& line) -> BOOL {
      if (line.phase == phase && line.type == ClusterSetupPhaseEnd) throw phase;
      return TRUE;
    };
    EXPECT_EQ(add(cluster, "N2", &recorder), nullptr) << phase;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_INTERNAL_ERROR}) << phase;
    expect_frames(recorder.lines);
    EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1"})) << phase;
    EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateNotConfigured}) << phase;
    EXPECT_EQ(destroy(cluster), DWORD{ERROR_SUCCESS});
  }
}

TEST_F(Add, of_two_nodes_at_the_same_time_adds_both) {
  const Cluster cluster = create("C1", {"N1"});
  Node a, b;
  std::thread thread([&] { a = add(cluster, "N2"); });
  b = add(cluster, "N3");
  thread.join();
  ASSERT_NE(a, nullptr);
  ASSERT_NE(b, nullptr);
  EXPECT_NE(id_of(a), id_of(b));
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE).size(), 3U);
}

// ---- evict --------------------------------------------------------------------------------------------------------

using Evict = Member;

TEST_F(Evict, frees_the_node) {
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  const Node node = open_node(cluster, "N2");
  EXPECT_EQ(EvictClusterNode(node.get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N3"}));
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateNotConfigured});
  EXPECT_NE(create("C2", {"N2"}), nullptr) << GetLastError();
}

TEST_F(Evict, makes_every_other_use_of_the_handle_fail) {
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  const Node node = open_node(cluster, "N2");
  ASSERT_EQ(EvictClusterNode(node.get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeStateUnknown);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
  DWORD count = 0;
  EXPECT_EQ(GetClusterNodeId(node.get(), nullptr, &count), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
  EXPECT_EQ(ResumeClusterNode(node.get()), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
  EXPECT_EQ(EvictClusterNode(node.get()), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
  EXPECT_EQ(ClusterNodeOpenEnum(node.get(), CLUSTER_NODE_ENUM_ALL), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
  EXPECT_EQ(OpenClusterNode(cluster.get(), wide("N2").c_str()), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
}

TEST_F(Evict, of_a_node_that_comes_back_does_not_revive_the_handle) {
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  const Node old = open_node(cluster, "N2");
  ASSERT_EQ(EvictClusterNode(old.get()), DWORD{ERROR_SUCCESS});
  const Node back = add(cluster, "N2");
  ASSERT_NE(back, nullptr) << GetLastError();
  EXPECT_EQ(GetClusterNodeState(back.get()), ClusterNodeUp);
  EXPECT_EQ(GetClusterNodeState(old.get()), ClusterNodeStateUnknown);
}

TEST_F(Evict, refuses_the_last_node) {
  const Cluster cluster = create("C1", {"N1"});
  const Node node = open_node(cluster, "N1");
  EXPECT_EQ(EvictClusterNode(node.get()), DWORD{ERROR_CANT_EVICT_ACTIVE_NODE});
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
}

TEST_F(Evict, of_the_last_but_one_node_leaves_one) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  EXPECT_EQ(EvictClusterNode(open_node(cluster, "N1").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(EvictClusterNode(open_node(cluster, "N2").get()), DWORD{ERROR_CANT_EVICT_ACTIVE_NODE});
  EXPECT_EQ(state_of(cluster, "N2"), ClusterNodeUp);
}

TEST_F(Evict, refuses_a_node_without_which_there_is_no_majority) {
  scenario(R"({"N3": {"phase": 105, "status": 1066}})");
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  ASSERT_EQ(state_of(cluster, "N3"), ClusterNodeDown);
  EXPECT_EQ(EvictClusterNode(open_node(cluster, "N2").get()), DWORD{ERROR_CANT_EVICT_ACTIVE_NODE});
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2", "N3"}));
  EXPECT_EQ(EvictClusterNode(open_node(cluster, "N3").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(EvictClusterNode(open_node(cluster, "N2").get()), DWORD{ERROR_SUCCESS});
}

TEST_F(Evict, of_the_node_with_the_groups_moves_them_first) {
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  const Node first = open_node(cluster, "N1");
  ASSERT_EQ(listed(first, CLUSTER_NODE_ENUM_GROUPS), (Names{"Available Storage", "Cluster Group"}));
  EXPECT_EQ(EvictClusterNode(first.get()), DWORD{ERROR_SUCCESS});
  Names owned = listed(open_node(cluster, "N2"), CLUSTER_NODE_ENUM_GROUPS);
  const Names more = listed(open_node(cluster, "N3"), CLUSTER_NODE_ENUM_GROUPS);
  owned.insert(owned.end(), more.begin(), more.end());
  EXPECT_EQ(owned.size(), 2U);
}

TEST_F(Evict, moves_no_group_to_a_paused_node_while_another_is_up) {
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  ASSERT_EQ(PauseClusterNode(open_node(cluster, "N2").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(EvictClusterNode(open_node(cluster, "N1").get()), DWORD{ERROR_SUCCESS});
  EXPECT_TRUE(listed(open_node(cluster, "N2"), CLUSTER_NODE_ENUM_GROUPS).empty());
  EXPECT_EQ(listed(open_node(cluster, "N3"), CLUSTER_NODE_ENUM_GROUPS).size(), 2U);
}

TEST_F(Evict, leaves_no_group_without_a_node_even_when_all_that_remain_are_paused) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  ASSERT_EQ(PauseClusterNode(open_node(cluster, "N2").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(EvictClusterNode(open_node(cluster, "N1").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(listed(open_node(cluster, "N2"), CLUSTER_NODE_ENUM_GROUPS).size(), 2U);
}

TEST_F(Evict, tells_that_the_clean_up_was_done) {
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  HRESULT cleanup = -1;
  EXPECT_EQ(EvictClusterNodeEx(open_node(cluster, "N2").get(), INFINITE, &cleanup), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(cleanup, S_OK);
  EXPECT_EQ(EvictClusterNodeEx2(open_node(cluster, "N3").get(), INFINITE, nullptr, wide("worn out").c_str()),
            DWORD{ERROR_SUCCESS});
  EXPECT_NE(log_text().find("worn out"), std::string::npos);
}

TEST_F(Evict, without_its_clean_up_keeps_the_node_from_every_cluster_until_it_works) {
  scenario(R"({"N2": {"phase": 405, "status": 31}})");
  Cluster cluster = create("C1", {"N1", "N2", "N3"});
  HRESULT cleanup = S_OK;
  EXPECT_EQ(EvictClusterNodeEx(open_node(cluster, "N2").get(), INFINITE, &cleanup),
            DWORD{ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP});
  EXPECT_EQ(static_cast<DWORD>(cleanup), 0x8007001FU);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N3"}));
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateNotRunning});      // it still believes to be a node
  EXPECT_EQ(create("C2", {"N2"}), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
  EXPECT_EQ(add(cluster, "N2"), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
  EXPECT_EQ(open("N2"), nullptr);

  cluster.reset();
  set_variable("CLUSAPI_CONFIG", nullptr);
  EXPECT_NE(create("C2", {"N2"}), nullptr) << GetLastError();
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateRunning});
}

TEST_F(Evict, tells_that_nobody_was_there_to_clean_up) {
  scenario(R"({"N2": {"phase": 405, "unreachable": true}})");
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  HRESULT cleanup = S_OK;
  EXPECT_EQ(EvictClusterNodeEx(open_node(cluster, "N2").get(), INFINITE, &cleanup),
            DWORD{ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP});
  EXPECT_EQ(static_cast<DWORD>(cleanup), 0x800713BBU);
}

TEST_F(Evict, does_not_wait_longer_for_the_clean_up_than_it_may) {
  scenario(R"({"N2": {"phase": 405, "delay_ms": 60000}})");
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  HRESULT cleanup = S_OK;
  EXPECT_EQ(EvictClusterNodeEx(open_node(cluster, "N2").get(), 30, &cleanup),
            DWORD{ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP});
  EXPECT_EQ(static_cast<DWORD>(cleanup), 0x800705B4U);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N3"}));
}

}  // namespace
}  // namespace clus::test
