// DestroyCluster, and what handles are worth afterwards.
#include "cluster_fixture.hpp"

namespace clus::test {
namespace {

using Names = std::vector<std::string>;
using Phases = std::vector<DWORD>;
using Destroy = ClusterTest;

TEST_F(Destroy, leaves_nothing) {
  Request request("C1", {"N1", "N2", "N3"}, {{"10.0.0.10", 24}});
  const Cluster cluster = create(request);
  EXPECT_EQ(destroy(cluster), DWORD{ERROR_SUCCESS});
  expect_nothing_left("C1", {"N1", "N2", "N3"});
  EXPECT_EQ(open("10.0.0.10"), nullptr);
  EXPECT_NE(create("C1", {"N1", "N2", "N3"}), nullptr) << GetLastError();
}

TEST_F(Destroy, frames_every_phase) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  Recorder recorder;
  EXPECT_EQ(destroy(cluster, &recorder), DWORD{ERROR_SUCCESS});
  EXPECT_FALSE(recorder.late);
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.order(), (Phases{403, 404, 405, 404, 405, 402, 406}));
  EXPECT_EQ(recorder.lines.back().percent, 100U);
  for (const char* node : {"N1", "N2"})
    for (const DWORD phase : {404, 405}) EXPECT_EQ(recorder.end_of(phase, node).status, DWORD{ERROR_SUCCESS});
  EXPECT_EQ(recorder.end_of(ClusterSetupPhaseOfflineGroup).object, "Cluster Group");
  EXPECT_EQ(recorder.end_of(ClusterSetupPhaseCleanupCOs).object, "C1");
}

TEST_F(Destroy, of_an_empty_cluster_works) {
  Request request("C1");
  request.config.fEmptyCluster = TRUE;
  const Cluster cluster = create(request);
  Recorder recorder;
  EXPECT_EQ(destroy(cluster, &recorder), DWORD{ERROR_SUCCESS});
  expect_frames(recorder.lines);
  EXPECT_EQ(recorder.lines.back().percent, 100U);
  expect_nothing_left("C1", {});
}

TEST_F(Destroy, makes_every_use_of_its_handles_fail_but_their_closing) {
  Cluster cluster = create("C1", {"N1", "N2"}), other = open("C1");
  Node node = open_node(cluster, "N1");
  Closing<HCLUSENUM> list(ClusterOpenEnum(cluster.get(), CLUSTER_ENUM_NODE));
  ASSERT_EQ(destroy(cluster), DWORD{ERROR_SUCCESS});

  const DWORD gone = RPC_S_SERVER_UNAVAILABLE;
  for (const HCLUSTER handle : {cluster.get(), other.get()}) {
    DWORD count = 0;
    EXPECT_EQ(GetClusterInformation(handle, nullptr, &count, nullptr), gone);
    EXPECT_EQ(SetClusterName(handle, wide("C2").c_str()), gone);
    SetLastError(kUntouched);
    EXPECT_EQ(ClusterOpenEnum(handle, CLUSTER_ENUM_NODE), nullptr);
    EXPECT_EQ(GetLastError(), gone);
    SetLastError(kUntouched);
    EXPECT_EQ(ClusterOpenEnumEx(handle, CLUSTER_ENUM_NODE, nullptr), nullptr);
    EXPECT_EQ(GetLastError(), gone);
    SetLastError(kUntouched);
    EXPECT_EQ(OpenClusterNode(handle, wide("N1").c_str()), nullptr);
    EXPECT_EQ(GetLastError(), gone);
    SetLastError(kUntouched);
    EXPECT_EQ(OpenClusterNodeById(handle, 1), nullptr);
    EXPECT_EQ(GetLastError(), gone);
    SetLastError(kUntouched);
    EXPECT_EQ(AddClusterNode(handle, wide("N9").c_str(), nullptr, nullptr), nullptr);
    EXPECT_EQ(GetLastError(), gone);
    EXPECT_EQ(DestroyCluster(handle, nullptr, nullptr, FALSE), gone);
  }
  DWORD count = 0;
  SetLastError(kUntouched);
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeStateUnknown);
  EXPECT_EQ(GetLastError(), gone);
  EXPECT_EQ(GetClusterNodeId(node.get(), nullptr, &count), gone);
  EXPECT_EQ(PauseClusterNode(node.get()), gone);
  EXPECT_EQ(ResumeClusterNode(node.get()), gone);
  EXPECT_EQ(EvictClusterNode(node.get()), gone);
  SetLastError(kUntouched);
  EXPECT_EQ(ClusterNodeOpenEnum(node.get(), CLUSTER_NODE_ENUM_ALL), nullptr);
  EXPECT_EQ(GetLastError(), gone);
  SetLastError(kUntouched);
  EXPECT_EQ(GetClusterFromNode(node.get()), nullptr);
  EXPECT_EQ(GetLastError(), gone);

  EXPECT_EQ(ClusterGetEnumCount(list.get()), 2U);       // a list is what there was
  EXPECT_EQ(ClusterCloseEnum(list.release()), DWORD{ERROR_SUCCESS});
  EXPECT_TRUE(CloseClusterNode(node.release()));
  SetLastError(kUntouched);
  EXPECT_TRUE(CloseCluster(cluster.release()));
  EXPECT_TRUE(CloseCluster(other.release()));
  EXPECT_EQ(GetLastError(), kUntouched);
}

TEST_F(Destroy, does_not_give_its_handles_to_a_new_cluster_of_the_same_name) {
  const Cluster old = create("C1", {"N1"});
  ASSERT_EQ(destroy(old), DWORD{ERROR_SUCCESS});
  const Cluster fresh = create("C1", {"N1"});
  ASSERT_NE(fresh, nullptr);
  DWORD count = 0;
  EXPECT_EQ(GetClusterInformation(old.get(), nullptr, &count, nullptr), DWORD{RPC_S_SERVER_UNAVAILABLE});
  EXPECT_EQ(name_of(fresh), "C1");
}

TEST_F(Destroy, tells_of_a_node_that_was_not_cleaned_up_and_forgets_the_cluster_all_the_same) {
  configure(R"({"scenario": {"nodes": {"N2": {"phase": 405, "status": 31}}}})");
  const Cluster cluster = create("C1", {"N1", "N2"});
  Recorder recorder;
  EXPECT_EQ(destroy(cluster, &recorder), 31U);
  expect_frames(recorder.lines);
  const Line end = recorder.end_of(ClusterSetupPhaseCleanupNode, "N2");
  EXPECT_EQ(end.severity, static_cast<DWORD>(ClusterSetupPhaseWarning));
  EXPECT_EQ(end.status, 31U);
  EXPECT_EQ(open("C1"), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{RPC_S_SERVER_UNAVAILABLE});
}

TEST_F(Destroy, does_not_wait_for_ever) {
  configure(R"({"timeouts": {"grace_ms": 30}, "scenario": {"nodes": {"N2": {"phase": 405, "delay_ms": 60000}}}})");
  const Cluster cluster = create("C1", {"N1", "N2"});
  Recorder recorder;
  EXPECT_EQ(destroy(cluster, &recorder), DWORD{ERROR_TIMEOUT});
  expect_frames(recorder.lines);
  EXPECT_EQ(open("C1"), nullptr);
}

TEST_F(Destroy, goes_through_when_the_callback_throws_and_says_so) {
  const Cluster cluster = create("C1", {"N1"});
  Recorder recorder;
  recorder.then = [](const Line&) -> BOOL { throw 1; };
  EXPECT_EQ(destroy(cluster, &recorder), DWORD{ERROR_INTERNAL_ERROR});
  expect_frames(recorder.lines);
  expect_nothing_left("C1", {"N1"});
}

TEST_F(Destroy, takes_only_a_cluster) {
  const Cluster cluster = create("C1", {"N1"});
  const Node node = open_node(cluster, "N1");
  EXPECT_EQ(DestroyCluster(nullptr, nullptr, nullptr, FALSE), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(DestroyCluster(reinterpret_cast<HCLUSTER>(node.get()), nullptr, nullptr, TRUE), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(name_of(cluster), "C1");
}

TEST_F(Destroy, by_two_threads_at_the_same_time_is_done_once) {
  for (int round = 0; round < 10; ++round) {
    const Cluster cluster = create("C1", {"N1", "N2"});
    DWORD a = 0, b = 0;
    std::thread thread([&] { a = destroy(cluster); });
    b = destroy(cluster);
    thread.join();
    EXPECT_TRUE(a == ERROR_SUCCESS || b == ERROR_SUCCESS) << a << " " << b;
    for (const DWORD status : {a, b})
      EXPECT_TRUE(status == ERROR_SUCCESS || status == RPC_S_SERVER_UNAVAILABLE) << status;
    expect_nothing_left("C1", {"N1", "N2"});
  }
}

}  // namespace
}  // namespace clus::test
