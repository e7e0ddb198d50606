// A process that forks while it uses the library: what was its parent's is none of the child's, and neither disturbs
// the other.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "../files.hpp"
#include "api.hpp"
#include "child.hpp"
#include "measure.h"

namespace clus::lifecycle {
namespace {

const Api kApi = CLUS_LINKED_API;

class Fork : public testing::Test {
 protected:
  Fork() : state_(test::utf8(folder_ / "state")) {
    set_variable("CLUSAPI_STATE_DIR", state_.c_str());
    cluster_ = create(kApi, "k", {"n1", "n2", "n3"});
    node_ = kApi.OpenClusterNode(cluster_, wide("n2").c_str());
  }
  void SetUp() override {
#if defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the thread sanitizer does not follow locks into the child of a fork";
#endif
  }
  ~Fork() override {
    if (node_) kApi.CloseClusterNode(node_);
    if (cluster_) kApi.CloseCluster(cluster_);
  }

  // A child that runs `body`, which tells the number of the first thing that went wrong, and then ends with exit(), as
  // a program does.
  static pid_t fork_child(const std::function<int()>& body) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::alarm(60);
    std::exit(body());
  }
  static int result_of(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1'000 + WTERMSIG(status);
  }

  int refuses_handles() const {
    DWORD cch = 0;
    if (kApi.GetClusterInformation(cluster_, nullptr, &cch, nullptr) != ERROR_INVALID_HANDLE) return 1;
    if (kApi.GetClusterNodeState(node_) != ClusterNodeStateUnknown) return 2;
    if (kApi.GetLastError() != ERROR_INVALID_HANDLE) return 3;
    if (kApi.PauseClusterNode(node_) != ERROR_INVALID_HANDLE) return 4;
    if (kApi.CloseClusterNode(node_)) return 5;
    kApi.CloseCluster(cluster_);
    return 0;
  }

  test::Folder folder_;
  const std::string state_;
  HCLUSTER cluster_;
  HNODE node_;
};

DWORD with_node(const std::string& name, DWORD(WINAPI* action)(HNODE)) {
  const HCLUSTER cluster = open(kApi, "k");
  if (!cluster) return kApi.GetLastError();
  const HNODE node = kApi.OpenClusterNode(cluster, wide(name).c_str());
  const DWORD error = node ? action(node) : kApi.GetLastError();
  kApi.CloseClusterNode(node);
  kApi.CloseCluster(cluster);
  return error;
}
DWORD pause(const std::string& name) { return with_node(name, kApi.PauseClusterNode); }
DWORD resume(const std::string& name) { return with_node(name, kApi.ResumeClusterNode); }

int seen_now(const std::string& name) {
  const HCLUSTER cluster = open(kApi, "k");
  const int state = cluster ? state_of(kApi, cluster, name) : ClusterNodeStateUnknown;
  kApi.CloseCluster(cluster);
  return state;
}

// As a third process sees it, which was started afterwards.
std::string seen_by_another(const std::string& state, const std::string& node) {
  Guest guest(state);
  EXPECT_EQ(guest.ask("watch k " + node), "ok");
  return guest.ask("state");
}
const std::string kPaused = std::to_string(ClusterNodePaused);

TEST_F(Fork, child_is_refused_the_handles_of_its_parent) {
  const pid_t child = fork_child([this] { return refuses_handles(); });
  EXPECT_EQ(result_of(child), 0);
  EXPECT_EQ(kApi.GetClusterNodeState(node_), ClusterNodeUp) << "as if nothing had been";
}

TEST_F(Fork, child_opens_its_own_and_the_parent_goes_on) {
  const pid_t child = fork_child([] { return static_cast<int>(pause("n2") & 0xFF); });
  EXPECT_EQ(result_of(child), 0);
  EXPECT_EQ(kApi.GetClusterNodeState(node_), ClusterNodePaused) << "what the child has done is seen";
  EXPECT_EQ(kApi.ResumeClusterNode(node_), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(seen_by_another(state_, "n2"), std::to_string(ClusterNodeUp));
}

// SQLite keeps what it knows of a file's locks for the whole process, and a child would inherit that without the locks.
TEST_F(Fork, what_a_child_has_done_survives_its_parent_letting_go) {
  int to_child[2], to_parent[2];
  ASSERT_EQ(::pipe(to_child), 0);
  ASSERT_EQ(::pipe(to_parent), 0);
  const pid_t child = fork_child([&] {
    char byte = 0;
    const HCLUSTER cluster = open(kApi, "k");
    if (!cluster || ::write(to_parent[1], "o", 1) != 1 || ::read(to_child[0], &byte, 1) != 1) return 1;
    const HNODE node = kApi.OpenClusterNode(cluster, wide("n1").c_str());
    if (kApi.PauseClusterNode(node) != ERROR_SUCCESS) return 2;
    if (::write(to_parent[1], "p", 1) != 1 || ::read(to_child[0], &byte, 1) != 1) return 3;
    return kApi.GetClusterNodeState(node) == ClusterNodePaused ? 0 : 4;
  });
  char byte = 0;
  ASSERT_EQ(::read(to_parent[0], &byte, 1), 1);
  kApi.CloseClusterNode(node_);
  kApi.CloseCluster(cluster_);               // the parent's last handle: its database is closed
  ASSERT_EQ(::write(to_child[1], "g", 1), 1);
  ASSERT_EQ(::read(to_parent[0], &byte, 1), 1);
  EXPECT_EQ(seen_by_another(state_, "n1"), kPaused) << "while the child lives";
  EXPECT_EQ(pause("n3"), DWORD{ERROR_SUCCESS});
  ASSERT_EQ(::write(to_child[1], "g", 1), 1);
  EXPECT_EQ(result_of(child), 0);
  EXPECT_EQ(seen_by_another(state_, "n1"), kPaused);
  EXPECT_EQ(seen_by_another(state_, "n3"), kPaused);
}

TEST_F(Fork, child_may_fork_in_turn) {
  const pid_t child = fork_child([] {
    const pid_t grandchild = fork_child([] { return static_cast<int>(pause("n2") & 0xFF); });
    return result_of(grandchild) == 0 && resume("n2") == ERROR_SUCCESS ? 0 : 1;
  });
  EXPECT_EQ(result_of(child), 0);
  EXPECT_EQ(kApi.GetClusterNodeState(node_), ClusterNodeUp);
}

TEST_F(Fork, database_that_cannot_be_opened_afterwards_is_an_error_until_it_can) {
  ASSERT_EQ(result_of(fork_child([] { return 0; })), 0);
  const std::string database = state_ + "/cluster.db";
  ASSERT_EQ(std::rename(database.c_str(), (database + ".away").c_str()), 0);
  EXPECT_EQ(kApi.PauseClusterNode(node_), DWORD{ERROR_ACCESS_DENIED});
  EXPECT_EQ(kApi.PauseClusterNode(node_), DWORD{ERROR_ACCESS_DENIED});
  ASSERT_EQ(std::rename((database + ".away").c_str(), database.c_str()), 0);
  EXPECT_EQ(kApi.PauseClusterNode(node_), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(seen_by_another(state_, "n2"), kPaused);
}

TEST_F(Fork, of_a_process_that_is_at_work_waits_for_it) {
  std::atomic<bool> stop{false};
  std::vector<std::thread> workers;
  for (const char* const name : {"n1", "n3"}) {
    workers.emplace_back([&stop, name] {
      while (!stop) {
        const HCLUSTER cluster = open(kApi, "k");   // of which the last one to be closed closes the database too
        const HNODE node = kApi.OpenClusterNode(cluster, wide(name).c_str());
        EXPECT_EQ(kApi.PauseClusterNode(node), DWORD{ERROR_SUCCESS});
        EXPECT_EQ(kApi.GetClusterNodeState(node), ClusterNodePaused);
        EXPECT_EQ(kApi.ResumeClusterNode(node), DWORD{ERROR_SUCCESS});
        kApi.CloseClusterNode(node);
        kApi.CloseCluster(cluster);
      }
    });
  }
  kApi.CloseCluster(std::exchange(cluster_, nullptr));
  kApi.CloseClusterNode(std::exchange(node_, nullptr));
  for (int i = 0; i < 50; ++i) {
    const pid_t child = fork_child([] {
      const DWORD error = pause("n2");
      ::_exit(static_cast<int>(error & 0xFF));   // the threads of its parent are not there to be joined
      return 0;
    });
    ASSERT_EQ(result_of(child), 0) << "fork " << i;
    EXPECT_EQ(seen_now("n2"), ClusterNodePaused);
    EXPECT_EQ(resume("n2"), DWORD{ERROR_SUCCESS});
  }
  stop = true;
  for (auto& worker : workers) worker.join();
}

// A child of a process that is killed in CreateCluster must not keep its attempt alive.
TEST_F(Fork, child_that_outlives_its_parent_holds_nothing_of_it) {
  struct Pipes { int to_child[2], to_parent[2]; } pipes;
  ASSERT_EQ(::pipe(pipes.to_child), 0);
  ASSERT_EQ(::pipe(pipes.to_parent), 0);
  const auto orphan = [](PVOID argument, CLUSTER_SETUP_PHASE phase, CLUSTER_SETUP_PHASE_TYPE,
                         CLUSTER_SETUP_PHASE_SEVERITY, DWORD, PCWSTR, DWORD) -> BOOL {
    if (phase != ClusterSetupPhaseStartingClusSvc) return TRUE;
    const auto& [to_child, to_parent] = *static_cast<const Pipes*>(argument);
    char byte = 0;
    if (::fork() != 0) {
      if (::read(to_parent[0], &byte, 1) != 1) return TRUE;   // the child runs, and is past what fork() does in it
      ::kill(::getpid(), SIGKILL);
    }
    ::alarm(60);
    const bool told = ::write(to_parent[1], "r", 1) == 1 && ::read(to_child[0], &byte, 1) == 1;
    ::_exit(told && ::write(to_parent[1], "e", 1) == 1 ? 0 : 1);
  };
  const pid_t parent = fork_child([&] {
    create(kApi, "half", {"n4", "n5"}, orphan, &pipes);
    return 1;
  });
  ASSERT_EQ(result_of(parent), 1'000 + SIGKILL);
  const HCLUSTER cluster = create(kApi, "half", {"n4", "n5"});
  EXPECT_TRUE(cluster) << kApi.GetLastError();
  EXPECT_EQ(node_states(kApi, cluster), all_up({"n4", "n5"}));
  kApi.CloseCluster(cluster);
  char byte = 0;
  ASSERT_EQ(::write(pipes.to_child[1], "g", 1), 1);
  EXPECT_EQ(::read(pipes.to_parent[0], &byte, 1), 1) << "the child has been there all the time";
}

TEST_F(Fork, parent_and_child_work_at_once) {
  const auto rounds = [](const std::string& name) {
    for (int i = 0; i < 20; ++i) {
      const HCLUSTER cluster = create(kApi, name, {name + "-a", name + "-b"});
      if (!cluster || node_states(kApi, cluster) != all_up({name + "-a", name + "-b"})) return 1 + i;
      if (kApi.DestroyCluster(cluster, nullptr, nullptr, TRUE) != ERROR_SUCCESS) return 101 + i;
      kApi.CloseCluster(cluster);
    }
    return 0;
  };
  const pid_t child = fork_child([&] { return rounds("theirs"); });
  EXPECT_EQ(rounds("mine"), 0);
  EXPECT_EQ(result_of(child), 0);
  EXPECT_EQ(node_states(kApi, cluster_), all_up({"n1", "n2", "n3"}));
}

}  // namespace
}  // namespace clus::lifecycle
