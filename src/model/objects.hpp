#pragma once
// The records that the objects of a cluster are made of: registry keys as the real service names them, and the run-time
// rows beside them. Every function writes one kind of object, with what it is by default.
#include "model/plan.hpp"
#include "model/transaction.hpp"
#include "model/types.hpp"

namespace clus::model {

// Version of the cluster software that is told to callers: Windows Server 2022.
inline constexpr std::uint32_t kOsMajor = 10, kOsMinor = 0, kOsBuild = 20348;
inline constexpr std::uint32_t kHighestVersion = 0x000B0004, kLowestVersion = 0x000A0003;   // major << 16 | upgrade

// CLUSGROUP_TYPE
inline constexpr std::uint32_t kGroupTypeCore = 1, kGroupTypeStorage = 2;

// Names of the values of run-time rows and of clusters/, names/, hosts/ and attempts/.
namespace value {
inline constexpr char kState[] = "State", kDue[] = "Due", kPaused[] = "Paused", kOwner[] = "Owner", kStatus[] = "Status";
inline constexpr char kCluster[] = "Cluster", kName[] = "Name", kStage[] = "Stage", kAttempt[] = "Attempt";
inline constexpr char kNextNode[] = "NextNode", kNumber[] = "Number", kEvicted[] = "Evicted", kPending[] = "Pending";
inline constexpr char kKind[] = "Kind", kNode[] = "Node", kCreated[] = "Created";
}  // namespace value

struct NodeRow {
  std::uint32_t number = 0;
  std::string name;
  NodeState state = NodeState::Joining;
  std::int64_t due_ms = 0;          // when a member that is not up looks again whether it can join; 0: never by itself
};

void write_node(Transaction& tx, const std::string& cluster_id, const NodeRow& node);       // ahead: key and row
void write_interface(Transaction& tx, const std::string& cluster_id, const std::string& id, const NodeRow& node,
                     const std::string& network_id, std::size_t network);                   // ahead
void write_network(Transaction& tx, const std::string& cluster_id, const Plan::Network& network, std::size_t index);

void write_root(Transaction& tx, const Plan& plan);              // the root key and the keys that hold the objects
void write_types(Transaction& tx, const Plan& plan);
void write_groups(Transaction& tx, const Plan& plan, std::uint32_t owner);
void write_resources(Transaction& tx, const Plan& plan, const std::vector<Error>& statuses);   // addresses, then the name

}  // namespace clus::model
