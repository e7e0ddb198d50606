// Opening nodes, what they tell about themselves, pause and resume.
#include "cluster_fixture.hpp"
#include "guard_page.hpp"

namespace clus::test {
namespace {

using Names = std::vector<std::string>;
using NodeOf = ClusterTest;

TEST_F(NodeOf, a_cluster_is_found_by_its_name_in_any_case) {
  const Cluster cluster = create("C1", {"N1", "n2"});
  for (const char* name : {"N1", "n1", "N2", "n2"}) {
    EXPECT_NE(open_node(cluster, name), nullptr) << name;
    EXPECT_EQ(GetLastError(), kUntouched) << name;
  }
}

TEST_F(NodeOf, a_cluster_is_not_found_by_its_DNS_name) {
  const Cluster cluster = create("C1", {"N1.example.org"});
  for (const char* name : {"N1.example.org", "N1.", ".N1"}) {
    EXPECT_EQ(open_node(cluster, name), nullptr) << name;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND}) << name;
  }
  EXPECT_NE(open_node(cluster, "N1"), nullptr);
}

TEST_F(NodeOf, a_cluster_is_not_found_when_it_is_another_ones) {
  const Cluster cluster = create("C1", {"N1"}), other = create("C2", {"N2"});
  for (const char* name : {"N2", "C1", "nobody", ""}) {
    EXPECT_EQ(open_node(cluster, name), nullptr) << name;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND}) << name;
  }
}

TEST_F(NodeOf, a_cluster_needs_a_name) {
  const Cluster cluster = create("C1", {"N1"});
  EXPECT_EQ(OpenClusterNode(cluster.get(), nullptr), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER});
}

TEST_F(NodeOf, a_cluster_without_a_name_is_the_local_one) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  DWORD granted = 0;
  const Node node(OpenClusterNodeEx(cluster.get(), nullptr, GENERIC_READ, &granted));
  ASSERT_NE(node, nullptr) << GetLastError();
  EXPECT_EQ(granted, DWORD{GENERIC_READ});
  EXPECT_EQ(id_of(node), "1");         // none is this computer: the first
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_ACCESS_DENIED});
}

TEST_F(NodeOf, an_empty_cluster_is_not_found) {
  Request request("C1");
  request.config.fEmptyCluster = TRUE;
  const Cluster cluster = create(request);
  EXPECT_EQ(OpenClusterNodeEx(cluster.get(), nullptr, GENERIC_ALL, nullptr), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND});
}

TEST_F(NodeOf, a_cluster_is_found_by_its_number) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  const Node node(OpenClusterNodeById(cluster.get(), 2));
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(id_of(node), "2");
  for (const DWORD number : {0U, 3U, 0xFFFFFFFFU}) {
    EXPECT_EQ(OpenClusterNodeById(cluster.get(), number), nullptr) << number;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_NODE_NOT_FOUND}) << number;
  }
}

// ---- ids ----------------------------------------------------------------------------------------------------------

using NodeId = ClusterTest;

TEST_F(NodeId, follows_the_order_of_the_request) {
  const Cluster cluster = create("C1", {"Nb", "Na", "Nc"});
  EXPECT_EQ(id_of(open_node(cluster, "Nb")), "1");
  EXPECT_EQ(id_of(open_node(cluster, "Na")), "2");
  EXPECT_EQ(id_of(open_node(cluster, "Nc")), "3");
  EXPECT_EQ(id_of(add(cluster, "N0")), "4");
}

TEST_F(NodeId, is_stored_by_the_buffer_rule) {
  const Cluster cluster = create("C1", numbered("N", 10));
  const Node node = open_node(cluster, "N10");
  DWORD count = kUntouched;
  EXPECT_EQ(GetClusterNodeId(node.get(), nullptr, &count), DWORD{ERROR_MORE_DATA});
  EXPECT_EQ(count, 2U);
  GuardedBytes small(2 * sizeof(WCHAR)), enough(3 * sizeof(WCHAR));
  count = 2;
  EXPECT_EQ(GetClusterNodeId(node.get(), small.as<WCHAR>(), &count), DWORD{ERROR_MORE_DATA});
  EXPECT_EQ(count, 2U);
  EXPECT_EQ(small.get()[0], 0xCC);
  count = 3;
  EXPECT_EQ(GetClusterNodeId(node.get(), enough.as<WCHAR>(), &count), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(count, 2U);
  EXPECT_EQ(narrow(enough.as<WCHAR>()), "10");
  EXPECT_EQ(GetClusterNodeId(node.get(), enough.as<WCHAR>(), nullptr), DWORD{ERROR_INVALID_PARAMETER});
}

TEST_F(NodeId, without_a_handle_is_that_of_the_local_node) {
  WCHAR id[8];
  DWORD count = 8;
  EXPECT_EQ(GetCurrentClusterNodeId(id, &count), DWORD{EPT_S_NOT_REGISTERED});
  const Cluster cluster = create("C1", {"N1", "N2"});
  EXPECT_EQ(GetCurrentClusterNodeId(id, &count), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(narrow(id), "1");
}

TEST_F(NodeId, is_not_given_again_after_an_evict) {
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  ASSERT_EQ(EvictClusterNode(open_node(cluster, "N3").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(id_of(add(cluster, "N4")), "4");
  EXPECT_EQ(id_of(open_node(cluster, "N2")), "2");
}

// ---- pause and resume ---------------------------------------------------------------------------------------------

using Pause = ClusterTest;

TEST_F(Pause, shows_in_the_state_and_ends_by_resume) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  const Node node = open_node(cluster, "N2");
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodePaused);
  EXPECT_EQ(state_of(cluster, "N1"), ClusterNodeUp);
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(ResumeClusterNode(node.get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
  EXPECT_EQ(ResumeClusterNode(node.get()), DWORD{ERROR_CLUSTER_NODE_NOT_PAUSED});
}

TEST_F(Pause, leaves_the_groups_where_they_are) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  const Node node = open_node(cluster, "N1");
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(listed(node, CLUSTER_NODE_ENUM_GROUPS).size(), 2U);
}

TEST_F(Pause, outlives_the_handles) {
  EXPECT_EQ(PauseClusterNode(open_node(create("C1", {"N1"}), "N1").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(state_of(open("C1"), "N1"), ClusterNodePaused);
}

TEST_F(Pause, of_a_node_that_is_down_is_refused) {
  configure(R"({"timeouts": {"retries": 0, "grace_ms": 20, "rejoin_ms": 600000},
                "scenario": {"nodes": {"N3": {"phase": 105, "status": 1066}}}})");
  const Cluster cluster = create("C1", {"N1", "N2", "N3"});
  const Node node = open_node(cluster, "N3");
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_CLUSTER_NODE_DOWN});
  EXPECT_EQ(ResumeClusterNode(node.get()), DWORD{ERROR_CLUSTER_NODE_NOT_PAUSED});
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeDown);
}

// ---- the way back -------------------------------------------------------------------------------------------------

using ClusterFromNode = ClusterTest;

TEST_F(ClusterFromNode, is_a_handle_of_its_own) {
  Cluster cluster = create("C1", {"N1"});
  const Node node = open_node(cluster, "N1");
  SetLastError(kUntouched);
  const Cluster back(GetClusterFromNode(node.get()));
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(GetLastError(), kUntouched);
  EXPECT_NE(back, cluster);
  EXPECT_TRUE(CloseCluster(cluster.release()));
  EXPECT_EQ(name_of(back), "C1");
  EXPECT_EQ(SetClusterName(back.get(), wide("C2").c_str()), DWORD{ERROR_SUCCESS});
}

TEST_F(ClusterFromNode, outlives_the_node_handle) {
  const Cluster cluster = create("C1", {"N1"});
  const Cluster back(GetClusterFromNode(open_node(cluster, "N1").get()));
  EXPECT_EQ(name_of(back), "C1");
}

// A real cluster lets this pass, though the documentation forbids it; strict mode does not.
TEST_F(ClusterFromNode, and_its_node_live_on_when_the_cluster_handle_is_closed_first) {
  Cluster cluster = create("C1", {"N1"});
  const Node node = open_node(cluster, "N1");
  cluster.reset();
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
  EXPECT_EQ(name_of(Cluster(GetClusterFromNode(node.get()))), "C1");
}

TEST_F(ClusterFromNode, and_its_node_die_with_the_cluster_handle_in_strict_mode) {
  const Com com;
  configure(R"({"strict": true})");
  Cluster cluster = create("C1", {"N1"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  Node node = open_node(cluster, "N1");
  cluster.reset();
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeStateUnknown);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_TRUE(CloseClusterNode(node.release()));
}

}  // namespace
}  // namespace clus::test
