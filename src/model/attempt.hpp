#pragma once
// The commits of a CreateCluster. Each is whole or absent; until the last one the attempt can be undone as if it had
// never been, by its owner or by whoever meets it once its owner is dead.
//
//   reserve    the name and the nodes are taken; no cluster is to be seen
//   form       the cluster is to be seen, with its nodes, networks and interfaces
//   complete   it has its properties, types, groups and resources; the attempt is over
#include <set>
#include <string>
#include <vector>

#include "model/objects.hpp"
#include "model/plan.hpp"
#include "model/transaction.hpp"

namespace clus::model {

// How far a cluster has come; the value of `Stage`.
enum class Stage : std::uint32_t { Reserved = 1, Formed = 2, Complete = 3, Condemned = 4 };

// What a row of attempts/ is about; the value of `Kind`.
enum class AttemptKind : std::uint32_t { Create = 1, Add = 2, Destroy = 3 };

// Returns the nodes, by their position, that could not be reserved: they belong somewhere already.
// ClusterNameExists: the name is a cluster's, or taken by an attempt under way.
Result<std::set<std::size_t>> reserve(Context context, const Plan& plan);

// `members` in the order of the request, by their position there.
struct PlannedMember {
  std::size_t node = 0;
  NodeState state = NodeState::Up;
  std::int64_t due_ms = 0;
};
Status form(Context context, const Plan& plan, const std::vector<PlannedMember>& members);

// `statuses`: what came of bringing each address resource, then the name resource, online. `members` as at form(); only
// those whose state has changed since need to be among them.
Status complete(Context context, const Plan& plan, const std::vector<PlannedMember>& members,
                const std::vector<Error>& statuses);

// Everything of the attempt is gone: nodes free, name free, no cluster. None also when there is no such attempt.
Status undo_create(Context context, const std::string& attempt_id, const std::string& cluster_id);

// The same for others than the owner, who may have completed the attempt since it was found without one: then nothing is
// undone.
Status undo_abandoned_create(Context context, const std::string& attempt_id, const std::string& cluster_id);

// All traces of a cluster, within a transaction over its scope and the global one.
void forget_cluster(Transaction& tx, const std::string& cluster_id);

struct Attempt {
  std::string id, cluster_id;
  AttemptKind kind = AttemptKind::Create;
  std::string node;                     // Add: the node
};
Result<std::vector<Attempt>> attempts(Context context);

}  // namespace clus::model
