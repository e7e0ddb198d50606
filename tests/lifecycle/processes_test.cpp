// Several processes that live and work on one state folder at the same time.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "../files.hpp"
#include "api.hpp"
#include "child.hpp"
#include "measure.h"

namespace clus::lifecycle {
namespace {

const Api kApi = CLUS_LINKED_API;

#if defined(_WIN32)
constexpr int kRounds = 20;
constexpr int kChanges = 300;
#else
constexpr int kRounds = 50;
constexpr int kChanges = 1'000;
#endif

class Processes : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    if (GetParam() == Kind::Foreign && !has_foreign_guest()) GTEST_SKIP() << "CLUS_LIFECYCLE_GUEST names no program";
    state_ = test::utf8(folder_ / "state");
    set_variable("CLUSAPI_STATE_DIR", state_.c_str());
  }

  test::Folder folder_;
  std::string state_;
};
INSTANTIATE_TEST_SUITE_P(guests, Processes, testing::Values(Kind::Native, Kind::Foreign),
                         [](const auto& row) { return row.param == Kind::Native ? "native" : "foreign"; });

TEST_P(Processes, four_work_at_once_and_none_loses_anything) {
  std::vector<std::unique_ptr<Guest>> guests;
  for (int i = 0; i < 4; ++i) guests.push_back(std::make_unique<Guest>(state_, i % 2 == 0 ? GetParam() : Kind::Native));
  for (std::size_t i = 0; i < guests.size(); ++i)
    guests[i]->tell("rounds " + std::to_string(kRounds) + " c" + std::to_string(i));
  for (auto& guest : guests) EXPECT_EQ(guest->line(), "ok");
  EXPECT_FALSE(open(kApi, ""));
  EXPECT_EQ(kApi.GetLastError(), DWORD{EPT_S_NOT_REGISTERED}) << "no cluster is left";
  guests.clear();
  EXPECT_TRUE(std::filesystem::is_empty(folder_ / "state" / "owners"));
}

TEST_P(Processes, see_what_another_has_been_told_is_done) {
  const HCLUSTER cluster = create(kApi, "k", {"n1", "n2", "n3"});
  ASSERT_TRUE(cluster) << kApi.GetLastError();
  const HNODE node = kApi.OpenClusterNode(cluster, wide("n2").c_str());
  ASSERT_TRUE(node);
  Guest other(state_, GetParam());
  ASSERT_EQ(other.ask("watch k n2"), "ok");
  for (int i = 0; i < kChanges && !HasFailure(); ++i) {
    SCOPED_TRACE(i);
    ASSERT_EQ(other.ask("pause"), "ok");
    EXPECT_EQ(kApi.GetClusterNodeState(node), ClusterNodePaused);
    ASSERT_EQ(kApi.ResumeClusterNode(node), DWORD{ERROR_SUCCESS});
    EXPECT_EQ(other.ask("state"), std::to_string(ClusterNodeUp));
  }
  kApi.CloseClusterNode(node);
  kApi.CloseCluster(cluster);
}

}  // namespace
}  // namespace clus::lifecycle
