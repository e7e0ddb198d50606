#pragma once
// Words shared by the model and the membership machines. Numbers equal those of the public header (src/api checks it).
#include <cstdint>

namespace clus::model {

enum class NodeState : std::uint32_t { Up = 0, Down = 1, Paused = 2, Joining = 3 };
enum class GroupState : std::uint32_t { Online = 0, Offline = 1, Failed = 2, PartialOnline = 3, Pending = 4 };
enum class ResourceState : std::uint32_t { Online = 2, Offline = 3, Failed = 4, OnlinePending = 129, OfflinePending = 130 };

// CLUSTER_SETUP_PHASE
enum class Phase : std::uint32_t {
  Initialize = 1,
  ValidateNodeState = 100,
  ValidateNetft = 102,
  ValidateClusDisk = 103,
  ConfigureClusSvc = 104,
  StartingClusSvc = 105,
  QueryClusterNameAccount = 106,
  ValidateClusterNameAccount = 107,
  ConfigureClusterAccount = 109,
  FormingCluster = 200,
  AddClusterProperties = 201,
  CreateResourceTypes = 202,
  CreateGroups = 203,
  CreateIPAddressResources = 204,
  CreateNetworkName = 205,
  ClusterGroupOnline = 206,
  GettingCurrentMembership = 300,
  AddNodeToCluster = 301,
  NodeUp = 302,
  OfflineGroup = 403,
  DeleteGroup = 401,
  CleanupCOs = 402,
  EvictNode = 404,
  CleanupNode = 405,
  CoreGroupCleanup = 406,
  FailureCleanup = 999,
};

// CLUSTER_SETUP_PHASE_TYPE and CLUSTER_SETUP_PHASE_SEVERITY
enum class Mark : std::uint32_t { Start = 1, Continue = 2, End = 3 };
enum class Severity : std::uint32_t { Informational = 1, Warning = 2, Fatal = 3 };

}  // namespace clus::model
