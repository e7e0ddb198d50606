// Several threads on the same handles, lists and clusters.
#include <atomic>

#include "cluster_fixture.hpp"

namespace clus::test {
namespace {

constexpr int kTurns = kSlow ? 40 : 200;

// Runs `work(thread)` on so many threads and waits for all.
void on_threads(int count, const std::function<void(int)>& work) {
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) threads.emplace_back(work, i);
  for (auto& thread : threads) thread.join();
}

using Threads = ClusterTest;

TEST_F(Threads, open_read_and_close_while_another_changes) {
  Request request("C1", {"N1", "N2", "N3"}, {{"10.0.0.10", 24}});
  const Cluster cluster = create(request);
  const Node shared = open_node(cluster, "N2");
  on_threads(4, [&](int thread) {
    for (int turn = 0; turn < kTurns; ++turn) {
      if (thread == 0) {
        EXPECT_EQ(PauseClusterNode(shared.get()), DWORD{ERROR_SUCCESS});
        EXPECT_EQ(ResumeClusterNode(shared.get()), DWORD{ERROR_SUCCESS});
        continue;
      }
      const Cluster own = open("C1");
      EXPECT_EQ(name_of(own), "C1");
      EXPECT_EQ(listed(own, CLUSTER_ENUM_NODE).size(), 3U);
      const CLUSTER_NODE_STATE state = GetClusterNodeState(shared.get());
      EXPECT_TRUE(state == ClusterNodeUp || state == ClusterNodePaused) << state;
      EXPECT_EQ(state_of(cluster, "N1"), ClusterNodeUp);
    }
  });
}

TEST_F(Threads, read_one_list) {
  const Cluster cluster = create("C1", numbered("N", 16));
  const Closing<HCLUSENUM> list(ClusterOpenEnum(cluster.get(), CLUSTER_ENUM_NODE));
  on_threads(4, [&](int) {
    for (int turn = 0; turn < kTurns; ++turn) {
      WCHAR name[16];
      DWORD type = 0, count = 16;
      EXPECT_EQ(ClusterEnum(list.get(), static_cast<DWORD>(turn) % 16, &type, name, &count), DWORD{ERROR_SUCCESS});
    }
  });
}

TEST_F(Threads, close_one_handle_and_one_of_them_wins) {
  const Cluster cluster = create("C1", {"N1"});
  for (int turn = 0; turn < kTurns; ++turn) {
    const HNODE node = OpenClusterNodeById(cluster.get(), 1);
    std::atomic<int> closed{0};
    on_threads(2, [&](int) { closed += CloseClusterNode(node) ? 1 : 0; });
    EXPECT_EQ(closed, 1);
  }
}

// The engine comes with the first handle and goes with the last.
TEST_F(Threads, let_go_of_the_last_handle_while_others_open_the_first) {
  create("C1", {"N1"});
  on_threads(4, [&](int) {
    for (int turn = 0; turn < kTurns / 4; ++turn) EXPECT_NE(open("C1"), nullptr) << GetLastError();
  });
}

TEST_F(Threads, close_a_handle_that_another_is_using) {
  const Cluster keeps = create("C1", {"N1"});
  for (int turn = 0; turn < kTurns; ++turn) {
    const HCLUSTER cluster = OpenCluster(wide("C1").c_str());
    std::thread closer([&] { CloseCluster(cluster); });
    DWORD count = 0;
    const DWORD error = GetClusterInformation(cluster, nullptr, &count, nullptr);
    EXPECT_TRUE(error == ERROR_MORE_DATA || error == ERROR_INVALID_HANDLE) << error;
    closer.join();
  }
}

TEST_F(Threads, have_a_last_error_each) {
  const Cluster cluster = create("C1", {"N1"});
  on_threads(4, [&](int thread) {
    for (int turn = 0; turn < kTurns; ++turn) {
      const bool by_name = thread % 2 == 0;
      const bool failed = by_name ? open_node(cluster, "N9") == nullptr : ClusterOpenEnum(cluster.get(), 0) == nullptr;
      EXPECT_TRUE(failed);
      EXPECT_EQ(GetLastError(), by_name ? DWORD{ERROR_CLUSTER_NODE_NOT_FOUND} : DWORD{ERROR_INVALID_PARAMETER});
    }
  });
}

TEST_F(Threads, make_and_destroy_clusters_of_their_own) {
  on_threads(4, [&](int thread) {
    const std::string id = std::to_string(thread);
    for (int turn = 0; turn < kTurns / 20; ++turn) {
      Recorder recorder;
      const Cluster cluster = create("C" + id, {"N" + id}, &recorder);
      ASSERT_NE(cluster, nullptr) << GetLastError();
      EXPECT_EQ(recorder.lines.back().percent, 100U);
      const Node node = add(cluster, "M" + id);
      EXPECT_NE(node, nullptr) << GetLastError();
      EXPECT_EQ(EvictClusterNode(node.get()), DWORD{ERROR_SUCCESS});
      EXPECT_EQ(destroy(cluster), DWORD{ERROR_SUCCESS});
    }
  });
  for (const char* node : {"N0", "N1", "N2", "N3", "M0"}) expect_nothing_left("C0", {node});
}

}  // namespace
}  // namespace clus::test
