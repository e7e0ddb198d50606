// A program that uses the library as a process of its own: obeys one line at a time and answers each with one, "ok" or
// what went wrong, until its input ends.     lifecycle_guest STATE_FOLDER
//   create CLUSTER NODE...  |  destroy CLUSTER  |  add CLUSTER NODE  |  evict CLUSTER NODE
//   die N                       kills this process inside the N-th call of the progress callback from now on
//   watch CLUSTER NODE          opens both; from then on:  pause | resume | state
//   rounds COUNT CLUSTER        creates, reads, changes and destroys a cluster of its own COUNT times
//   flood CLUSTER               creates CLUSTER-1, CLUSTER-2... with a line for each, until it is killed
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <sstream>

#include "api.hpp"
#include "measure.h"

namespace clus::lifecycle {
namespace {

const Api kApi = CLUS_LINKED_API;
constexpr char kOk[] = "ok";

// This very moment: no destructor, no handler, nothing that tidies up.
[[noreturn]] void die() {
#if defined(_WIN32)
  TerminateProcess(GetCurrentProcess(), 9);
#else
  std::raise(SIGKILL);
#endif
  std::abort();
}

int g_calls_to_live = 0;

BOOL WINAPI progress(PVOID, CLUSTER_SETUP_PHASE, CLUSTER_SETUP_PHASE_TYPE, CLUSTER_SETUP_PHASE_SEVERITY, DWORD, PCWSTR,
                     DWORD) {
  if (g_calls_to_live > 0 && --g_calls_to_live == 0) die();
  return TRUE;
}

std::string failed(const char* what, DWORD error) { return std::string(what) + ": error " + std::to_string(error); }

std::string told(const char* what, DWORD error) { return error == ERROR_SUCCESS ? kOk : failed(what, error); }

struct Cluster {
  explicit Cluster(const std::string& name) : handle(open(kApi, name)) {}
  explicit Cluster(HCLUSTER made) : handle(made) {}
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;
  ~Cluster() { kApi.CloseCluster(handle); }
  const HCLUSTER handle;
};

struct Node {
  Node(HCLUSTER cluster, const std::string& name) : handle(kApi.OpenClusterNode(cluster, wide(name).c_str())) {}
  explicit Node(HNODE made) : handle(made) {}
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  ~Node() { kApi.CloseClusterNode(handle); }
  const HNODE handle;
};

std::string create_cluster(const std::string& name, const Names& nodes) {
  const Cluster cluster(create(kApi, name, nodes, progress));
  return cluster.handle ? kOk : failed("CreateCluster", kApi.GetLastError());
}

std::string destroy_cluster(const std::string& name) {
  const Cluster cluster(name);
  if (!cluster.handle) return failed("OpenCluster", kApi.GetLastError());
  return told("DestroyCluster", kApi.DestroyCluster(cluster.handle, progress, nullptr, TRUE));
}

std::string add_node(const std::string& name, const std::string& node_name) {
  const Cluster cluster(name);
  if (!cluster.handle) return failed("OpenCluster", kApi.GetLastError());
  const Node node(kApi.AddClusterNode(cluster.handle, wide(node_name).c_str(), progress, nullptr));
  return node.handle ? kOk : failed("AddClusterNode", kApi.GetLastError());
}

std::string evict_node(const std::string& name, const std::string& node_name) {
  const Cluster cluster(name);
  if (!cluster.handle) return failed("OpenCluster", kApi.GetLastError());
  const Node node(cluster.handle, node_name);
  if (!node.handle) return failed("OpenClusterNode", kApi.GetLastError());
  return told("EvictClusterNode", kApi.EvictClusterNode(node.handle));
}

// One round: everything that is done must be seen at once, and nothing of it afterwards.
std::string one_round(const std::string& name) {
  const Names three = {name + "-n1", name + "-n2", name + "-n3"};
  Names four = three;
  four.push_back(name + "-n4");
  if (auto answer = create_cluster(name, three); answer != kOk) return answer;
  const Cluster cluster(name);
  if (!cluster.handle) return failed("OpenCluster", kApi.GetLastError());
  if (node_states(kApi, cluster.handle) != all_up(three)) return "not the three nodes that were created";
  if (auto answer = add_node(name, four.back()); answer != kOk) return answer;
  if (node_states(kApi, cluster.handle) != all_up(four)) return "not the four nodes after one was added";
  const Node second(cluster.handle, three[1]);
  if (const DWORD error = kApi.PauseClusterNode(second.handle); error != ERROR_SUCCESS) return failed("pause", error);
  if (kApi.GetClusterNodeState(second.handle) != ClusterNodePaused) return "not paused";
  if (const DWORD error = kApi.ResumeClusterNode(second.handle); error != ERROR_SUCCESS) return failed("resume", error);
  if (auto answer = evict_node(name, four.back()); answer != kOk) return answer;
  if (node_states(kApi, cluster.handle) != all_up(three)) return "not the three nodes after one was evicted";
  if (auto answer = destroy_cluster(name); answer != kOk) return answer;
  for (const auto& node : four)
    if (host_state(kApi, node) != ClusterStateNotConfigured) return node + " is still taken";
  return kOk;
}

std::string rounds(int count, const std::string& name) {
  for (int round = 1; round <= count; ++round)
    if (auto answer = one_round(name); answer != kOk) return "round " + std::to_string(round) + ": " + answer;
  return kOk;
}

std::string flood(const std::string& name) {
  for (int i = 1;; ++i) {
    const std::string cluster = name + "-" + std::to_string(i);
    if (auto answer = create_cluster(cluster, {cluster + "-a", cluster + "-b"}); answer != kOk) return answer;
    std::cout << cluster << std::endl;
  }
}

class Watched {
 public:
  Watched(const std::string& cluster, const std::string& node) : cluster_(cluster), node_(cluster_.handle, node) {}
  bool usable() const { return node_.handle != nullptr; }
  HNODE node() const { return node_.handle; }

 private:
  const Cluster cluster_;
  const Node node_;
};

std::string obey(const std::string& line, std::unique_ptr<Watched>& watched) {
  std::istringstream words(line);
  std::string verb, one;
  words >> verb >> one;
  Names rest;
  for (std::string word; words >> word;) rest.push_back(word);
  if (verb == "create") return create_cluster(one, rest);
  if (verb == "destroy") return destroy_cluster(one);
  if (verb == "add") return add_node(one, rest.at(0));
  if (verb == "evict") return evict_node(one, rest.at(0));
  if (verb == "die") return g_calls_to_live = std::stoi(one), kOk;
  if (verb == "rounds") return rounds(std::stoi(one), rest.at(0));
  if (verb == "flood") return flood(one);
  if (verb == "watch") {
    watched = std::make_unique<Watched>(one, rest.at(0));
    return watched->usable() ? kOk : failed("watch", kApi.GetLastError());
  }
  if (verb == "pause") return told("PauseClusterNode", kApi.PauseClusterNode(watched->node()));
  if (verb == "resume") return told("ResumeClusterNode", kApi.ResumeClusterNode(watched->node()));
  if (verb == "state") return std::to_string(kApi.GetClusterNodeState(watched->node()));
  return "what?";
}

}  // namespace
}  // namespace clus::lifecycle

int main(int count, char** words) {
  if (count != 2) return 2;
  set_variable("CLUSAPI_STATE_DIR", words[1]);
  std::unique_ptr<clus::lifecycle::Watched> watched;
  std::cout << "ready" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::cout << clus::lifecycle::obey(line, watched) << std::endl;
  }
}
