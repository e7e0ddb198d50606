// The files of the state folder as they lie at any instant, which is what a crash of the machine leaves at best: from
// them comes a whole state with everything that was acknowledged. What was not yet on the disk: tests/store.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <random>
#include <thread>

#include "../files.hpp"
#include "api.hpp"
#include "child.hpp"
#include "measure.h"
#include "seed.hpp"

namespace clus::lifecycle {
namespace {

const Api kApi = CLUS_LINKED_API;
constexpr int kWriters = 3;
constexpr int kSnapshots = 40;

std::string integrity_of(const std::filesystem::path& database) {
  sqlite3* handle = nullptr;
  std::string result;
  if (sqlite3_open(database.c_str(), &handle) == SQLITE_OK)
    sqlite3_exec(handle, "PRAGMA integrity_check", [](void* text, int, char** values, char**) {
      *static_cast<std::string*>(text) += values[0];
      return 0;
    }, &result, nullptr);
  sqlite3_close(handle);
  return result;
}

// The files alone: the locks of those who write are no part of a folder that is found after a crash. By another process:
// closing a file of a database here would let go of this process's locks on it.
void copy_state(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::filesystem::create_directory(to);
  std::filesystem::permissions(to, std::filesystem::perms::owner_all);
  const auto command = "cp " + from.string() + "/cluster.db* " + from.string() + "/revision " + to.string();
  ASSERT_EQ(std::system(command.c_str()), 0);
}

void expect_whole(const std::string& name) {
  const HCLUSTER cluster = open(kApi, name);
  ASSERT_TRUE(cluster) << name << " was acknowledged: " << kApi.GetLastError();
  EXPECT_EQ(node_states(kApi, cluster), all_up({name + "-a", name + "-b"})) << name;
  EXPECT_EQ(list(kApi, cluster, CLUSTER_ENUM_RESOURCE).size(), 2u) << name;
  kApi.CloseCluster(cluster);
}

TEST(Snapshot, of_a_state_at_work_is_whole) {
  const unsigned seed = seed_of_run();
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> pause_us(1'000, 40'000);
  const test::Folder folder;
  std::vector<std::unique_ptr<Guest>> writers;
  std::vector<Names> acknowledged(kWriters);
  for (int i = 0; i < kWriters; ++i) {
    writers.push_back(std::make_unique<Guest>(test::utf8(folder / "state")));
    writers.back()->tell("flood w" + std::to_string(i));
    acknowledged[static_cast<std::size_t>(i)].push_back(writers.back()->line());
  }
  for (int shot = 0; shot < kSnapshots && !testing::Test::HasFailure(); ++shot) {
    SCOPED_TRACE("CLUS_SEED=" + std::to_string(seed) + ", snapshot " + std::to_string(shot));
    std::this_thread::sleep_for(std::chrono::microseconds(pause_us(random)));
    for (auto& writer : writers) writer->stop();
    const auto copy = folder / ("copy" + std::to_string(shot));
    ASSERT_NO_FATAL_FAILURE(copy_state(folder / "state", copy));
    for (std::size_t i = 0; i < writers.size(); ++i)
      for (std::string line = writers[i]->line_if_any(); !line.empty(); line = writers[i]->line_if_any())
        acknowledged[i].push_back(line);
    for (auto& writer : writers) writer->go_on();

    set_variable("CLUSAPI_STATE_DIR", test::utf8(copy).c_str());
    for (std::size_t i = 0; i < writers.size(); ++i) {
      expect_whole(acknowledged[i].back());
      // The one under way is there as a whole, or not at all.
      const std::string next = "w" + std::to_string(i) + "-" + std::to_string(acknowledged[i].size() + 1);
      if (host_state(kApi, next + "-a") != ClusterStateNotConfigured) expect_whole(next);
    }
    EXPECT_EQ(integrity_of(copy / "cluster.db"), "ok");
    std::filesystem::remove_all(copy);
  }
  for (auto& writer : writers) writer->kill();
}

}  // namespace
}  // namespace clus::lifecycle
