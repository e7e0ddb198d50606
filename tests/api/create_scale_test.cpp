// Many nodes, and several calls at the same time.
#include <chrono>

#include "cluster_fixture.hpp"

namespace clus::test {
namespace {

using Names = std::vector<std::string>;
using CreateMany = ClusterTest;

TEST_F(CreateMany, sixty_four_nodes_all_come_up) {
  Recorder recorder;
  const Cluster cluster = create("C1", numbered("N", 64), &recorder);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.lines.back().percent, 100U);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), numbered("N", 64));
  for (const auto& node : numbered("N", 64)) EXPECT_EQ(state_of(cluster, node), ClusterNodeUp) << node;
}

TEST_F(CreateMany, sixty_four_nodes_are_allowed_in_strict_mode_and_one_more_is_not) {
  const Com com;
  configure(R"({"strict": true})");
  EXPECT_EQ(create("C1", numbered("N", 65)), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_TOO_MANY_NODES});
  EXPECT_NE(log_text().find("CREATE_CLUSTER_CONFIG.cNodes"), std::string::npos);
  expect_nothing_left("C1", {"N1", "N65"});
  EXPECT_NE(create("C1", numbered("N", 64)), nullptr) << GetLastError();
}

TEST_F(CreateMany, sixty_five_nodes_are_allowed_otherwise) {
  const Cluster cluster = create("C1", numbered("N", 65));
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE).size(), 65U);
}

TEST_F(CreateMany, a_thousand_slow_nodes_take_as_long_as_one) {
  configure(R"({"timeouts": {"grace_ms": 60000}, "scenario": {"nodes": {"*": {"phase": 105, "delay_ms": 300}}}})");
  const auto begin = std::chrono::steady_clock::now();
  Recorder recorder;
  const Cluster cluster = create("C1", numbered("N", 1000), &recorder);
  const auto took = std::chrono::steady_clock::now() - begin;
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_LT(took, std::chrono::seconds(kSlow ? 60 : 5));     // one after the other: five minutes
  expect_frames(recorder.lines);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), numbered("N", 1000));
  EXPECT_EQ(state_of(cluster, "N1000"), ClusterNodeUp);
}

TEST_F(CreateMany, a_thousand_nodes_of_which_half_fail_leave_nothing) {
  std::string faults;
  for (const auto& node : numbered("N", 500)) faults += (faults.empty() ? "\"" : ", \"") + node + R"(": {"phase": 105, "status": 1066})";
  configure(R"({"scenario": {"nodes": {)" + faults + "}}}");
  EXPECT_EQ(create("C1", numbered("N", 1000)), nullptr);
  EXPECT_EQ(GetLastError(), 1066U);
  expect_nothing_left("C1", {"N1", "N500", "N501", "N1000"});
}

// ---- several at the same time -------------------------------------------------------------------------------------

// Runs both at the same time.
void together(const std::function<void()>& one, const std::function<void()>& other) {
  std::thread thread(one);
  other();
  thread.join();
}

constexpr int kRounds = kSlow ? 5 : 20;

TEST_F(CreateMany, two_calls_for_the_same_nodes_give_them_to_one) {
  const Cluster keeps_the_engine = create("C0", {"N0"});
  for (int round = 0; round < kRounds; ++round) {
    Cluster a, b;
    DWORD error_a = 0, error_b = 0;
    together([&] { a = create("CA", {"N1", "N2"}); error_a = GetLastError(); },
             [&] { b = create("CB", {"N2", "N1"}); error_b = GetLastError(); });
    ASSERT_NE(a != nullptr, b != nullptr) << error_a << " " << error_b;
    EXPECT_EQ(a ? error_b : error_a, DWORD{ERROR_CLUSTER_NODE_ALREADY_MEMBER});
    const Cluster& winner = a ? a : b;
    EXPECT_EQ(listed(winner, CLUSTER_ENUM_NODE).size(), 2U);
    expect_nothing_left(a ? "CB" : "CA", {});
    EXPECT_EQ(destroy(winner), DWORD{ERROR_SUCCESS});
  }
}

TEST_F(CreateMany, two_calls_that_share_a_node_give_it_to_one) {
  const Cluster keeps_the_engine = create("C0", {"N0"});
  for (int round = 0; round < kRounds; ++round) {
    Cluster a, b;
    together([&] { a = create("CA", {"N1", "N2", "N3"}); }, [&] { b = create("CB", {"N3", "N4", "N5"}); });
    ASSERT_NE(a, nullptr);
    ASSERT_NE(b, nullptr);
    const Names in_a = listed(a, CLUSTER_ENUM_NODE), in_b = listed(b, CLUSTER_ENUM_NODE);
    EXPECT_EQ(in_a.size() + in_b.size(), 5U);
    EXPECT_NE(in_a == (Names{"N1", "N2", "N3"}), in_b == (Names{"N3", "N4", "N5"}));
    EXPECT_EQ(name_of(open("N3")), in_a.size() == 3 ? "CA" : "CB");
    EXPECT_EQ(destroy(a), DWORD{ERROR_SUCCESS});
    EXPECT_EQ(destroy(b), DWORD{ERROR_SUCCESS});
  }
}

TEST_F(CreateMany, two_calls_for_the_same_name_give_it_to_one) {
  const Cluster keeps_the_engine = create("C0", {"N0"});
  for (int round = 0; round < kRounds; ++round) {
    Cluster a, b;
    DWORD error_a = 0, error_b = 0;
    together([&] { a = create("C1", {"N1"}); error_a = GetLastError(); },
             [&] { b = create("C1", {"N2"}); error_b = GetLastError(); });
    ASSERT_NE(a != nullptr, b != nullptr) << error_a << " " << error_b;
    EXPECT_EQ(a ? error_b : error_a, DWORD{ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME});
    EXPECT_EQ(computer_state(a ? "N2" : "N1"), DWORD{ClusterStateNotConfigured});
    EXPECT_EQ(destroy(a ? a : b), DWORD{ERROR_SUCCESS});
  }
}

}  // namespace
}  // namespace clus::test
