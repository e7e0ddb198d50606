#pragma once
// What the handles of clusters, nodes and lists stand for.
#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "api/process.hpp"
#include "clusapi.h"
#include "model/enumerate.hpp"

namespace clus::api {

struct ClusterObject : Object {
  static constexpr Kind kKind = Kind::Cluster;
  ClusterObject(std::shared_ptr<engine::Engine> opened, const std::string& cluster_id, bool may_change)
      : Object(kKind), engine(std::move(opened)), views(engine->views(cluster_id)), writable(may_change) {}

  Result<std::shared_ptr<const model::ClusterView>> look() const { return engine->look(*views); }
  const std::string& id() const { return views->cluster_id(); }

  const std::shared_ptr<engine::Engine> engine;
  const std::shared_ptr<model::ViewCache> views;
  const bool writable;                    // opened with more than GENERIC_READ
  std::atomic<bool> closed{false};
};

struct NodeObject : Object {
  static constexpr Kind kKind = Kind::Node;
  NodeObject(std::shared_ptr<ClusterObject> its_cluster, std::uint32_t its_number, std::string its_name, bool may_change)
      : Object(kKind), cluster(std::move(its_cluster)), number(its_number), name(std::move(its_name)), writable(may_change) {}

  const std::shared_ptr<ClusterObject> cluster;
  const std::uint32_t number;
  const std::string name;                 // as it was when the handle was opened
  const bool writable;
};

// The four kinds of lists hold the same: what there was when they were opened.
template <Kind K>
struct ListObject : Object {
  static constexpr Kind kKind = K;
  explicit ListObject(std::vector<model::Listed> listed) : Object(K), items(std::move(listed)) {}
  const std::vector<model::Listed> items;
};

// InvalidHandle unless live.
Result<std::shared_ptr<ClusterObject>> cluster_of(HCLUSTER handle);
Result<std::shared_ptr<NodeObject>> node_of(HNODE handle);

// The same, for a call that changes something: AccessDenied through a handle that was opened for reading.
Result<std::shared_ptr<ClusterObject>> changeable_cluster(HCLUSTER handle);
Result<std::shared_ptr<NodeObject>> changeable_node(HNODE handle);

// DesiredAccess of the Ex openers.
struct Access { DWORD granted; bool writable; };
Result<Access> read_access(DWORD desired);

// A new handle of the object.
template <class T, class... Args>
Result<void*> open_handle(Args&&... args) {
  return process().handles.add(std::make_shared<T>(std::forward<Args>(args)...));
}

}  // namespace clus::api
