// Two copies of the library in one process, as when a program and one of its plug-ins bring their own.
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "../files.hpp"
#include "loaded_copy.hpp"

namespace clus::lifecycle {
namespace {

class TwoCopies : public testing::Test {
 protected:
  TwoCopies() { set_variable("CLUSAPI_STATE_DIR", test::utf8(folder_ / "state").c_str()); }

  std::string copy(const char* name) const {
    const auto path = folder_ / name;
    std::filesystem::copy_file(CLUS_LIBRARY, path);
    return test::utf8(path);
  }

  test::Folder folder_;                       // outlives the copies: they are loaded from it
  LoadedCopy one_{copy("one" CLUS_LIBRARY_SUFFIX)}, two_{copy("two" CLUS_LIBRARY_SUFFIX)};
};

TEST_F(TwoCopies, are_two) {
  EXPECT_NE(reinterpret_cast<void*>(one_.api.OpenCluster), reinterpret_cast<void*>(two_.api.OpenCluster));
}

TEST_F(TwoCopies, share_one_state) {
  const HCLUSTER mine = create(one_.api, "k", {"n1", "n2", "n3"});
  ASSERT_TRUE(mine) << one_.api.GetLastError();
  const HCLUSTER theirs = open(two_.api, "k");
  ASSERT_TRUE(theirs) << two_.api.GetLastError();
  EXPECT_EQ(node_states(two_.api, theirs), all_up({"n1", "n2", "n3"}));

  const HNODE added = two_.api.AddClusterNode(theirs, wide("n4").c_str(), nullptr, nullptr);
  ASSERT_TRUE(added) << two_.api.GetLastError();
  EXPECT_EQ(node_states(one_.api, mine), all_up({"n1", "n2", "n3", "n4"}));
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(two_.api.PauseClusterNode(added), DWORD{ERROR_SUCCESS});
    EXPECT_EQ(state_of(one_.api, mine, "n4"), ClusterNodePaused);
    ASSERT_EQ(two_.api.ResumeClusterNode(added), DWORD{ERROR_SUCCESS});
    EXPECT_EQ(state_of(one_.api, mine, "n4"), ClusterNodeUp);
  }

  EXPECT_EQ(two_.api.DestroyCluster(theirs, nullptr, nullptr, TRUE), DWORD{ERROR_SUCCESS});
  DWORD cch = 0;
  EXPECT_EQ(one_.api.GetClusterInformation(mine, nullptr, &cch, nullptr), DWORD{RPC_S_SERVER_UNAVAILABLE});
  two_.api.CloseClusterNode(added);
  two_.api.CloseCluster(theirs);
  one_.api.CloseCluster(mine);
}

TEST_F(TwoCopies, refuse_each_others_handles) {
  const HCLUSTER mine = create(one_.api, "k", {"n1"});
  ASSERT_TRUE(mine) << one_.api.GetLastError();
  const HNODE node = one_.api.OpenClusterNode(mine, wide("n1").c_str());
  const HCLUSTER theirs = open(two_.api, "k");
  DWORD cch = 0;
  EXPECT_EQ(two_.api.GetClusterInformation(mine, nullptr, &cch, nullptr), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(two_.api.DestroyCluster(mine, nullptr, nullptr, TRUE), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(two_.api.GetClusterNodeState(node), ClusterNodeStateUnknown);
  EXPECT_FALSE(two_.api.CloseClusterNode(node));
  two_.api.CloseCluster(mine);
  EXPECT_EQ(one_.api.GetClusterNodeState(node), ClusterNodeUp) << "as if nothing had been";
  EXPECT_EQ(one_.api.GetClusterInformation(theirs, nullptr, &cch, nullptr), DWORD{ERROR_INVALID_HANDLE});
  one_.api.CloseClusterNode(node);
  one_.api.CloseCluster(mine);
  two_.api.CloseCluster(theirs);
}

TEST_F(TwoCopies, one_goes_on_when_the_other_is_unloaded) {
  const HCLUSTER mine = create(one_.api, "k", {"n1", "n2"});
  ASSERT_TRUE(mine) << one_.api.GetLastError();
  ASSERT_TRUE(open(two_.api, "k"));           // and never closed
  two_.unload();
  EXPECT_FALSE(is_loaded(two_.path().c_str()));
  const HNODE node = one_.api.OpenClusterNode(mine, wide("n2").c_str());
  ASSERT_TRUE(node);
  EXPECT_EQ(one_.api.PauseClusterNode(node), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(one_.api.GetClusterNodeState(node), ClusterNodePaused);
  one_.api.CloseClusterNode(node);
  one_.api.CloseCluster(mine);
}

std::string create_and_destroy(const Api& api, const std::string& name, int rounds) {
  for (int i = 0; i < rounds; ++i) {
    const HCLUSTER cluster = create(api, name, {name + "-a", name + "-b"});
    if (!cluster) return "CreateCluster: " + std::to_string(api.GetLastError());
    if (node_states(api, cluster) != all_up({name + "-a", name + "-b"})) return "other nodes";
    const DWORD error = api.DestroyCluster(cluster, nullptr, nullptr, TRUE);
    if (error != ERROR_SUCCESS) return "DestroyCluster: " + std::to_string(error);
    api.CloseCluster(cluster);
  }
  return "ok";
}

TEST_F(TwoCopies, work_at_once_from_several_threads) {
  std::string results[4];
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      results[i] = create_and_destroy(i % 2 == 0 ? one_.api : two_.api, "k" + std::to_string(i), 20);
    });
  for (auto& thread : threads) thread.join();
  for (const auto& result : results) EXPECT_EQ(result, "ok");
  EXPECT_TRUE(std::filesystem::is_empty(folder_ / "state" / "owners"));
}

}  // namespace
}  // namespace clus::lifecycle
