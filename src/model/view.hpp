#pragma once
// What most reads ask, decoded once and kept for as long as the store has not moved: the names of a cluster and the
// states of its nodes.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/sync.hpp"
#include "model/transaction.hpp"
#include "model/types.hpp"

namespace clus::model {

struct NodeView {
  std::uint32_t number = 0;
  std::string name, key;          // key: folded first label
  NodeState state = NodeState::Down;
  std::uint32_t weight = 1;
};

struct ClusterView {
  std::string id, name;
  bool exists = false;            // formed, and not condemned
  bool complete = false;
  std::vector<NodeView> nodes;    // by number
  std::int64_t created_ms = 0;
  std::int64_t next_due_ms = 0;   // 0: nothing is due
  std::uint64_t change_count = 0; // of the store, before it was read

  const NodeView* find(std::uint32_t number) const;
  const NodeView* find(std::string_view node_name) const;
};

Result<ClusterView> read_view(Context context, const std::string& cluster_id);

// The view of one cluster, shared by all handles on it. Threads: any.
class ViewCache {
 public:
  explicit ViewCache(std::string cluster_id) : cluster_id_(std::move(cluster_id)) {}

  // The present view. While the store has not moved this reads memory only.
  Result<std::shared_ptr<const ClusterView>> get(Context context);

  const std::string& cluster_id() const { return cluster_id_; }

 private:
  const std::string cluster_id_;
  SharedMutex mutex_;
  std::shared_ptr<const ClusterView> view_;
};

}  // namespace clus::model
