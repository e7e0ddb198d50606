#include "api/objects.hpp"

namespace clus::api {

Result<std::shared_ptr<ClusterObject>> cluster_of(HCLUSTER handle) {
  auto cluster = process().handles.find<ClusterObject>(handle);
  if (!cluster) return Error::InvalidHandle;
  return cluster;
}

// A real cluster keeps an object usable when its cluster handle has been closed first, though the documentation forbids
// it. Strict mode takes the documentation at its word.
Result<std::shared_ptr<NodeObject>> node_of(HNODE handle) {
  auto node = process().handles.find<NodeObject>(handle);
  if (!node || (node->cluster->closed && node->cluster->engine->config().strict)) return Error::InvalidHandle;
  return node;
}

Result<std::shared_ptr<ClusterObject>> changeable_cluster(HCLUSTER handle) {
  auto cluster = cluster_of(handle);
  if (cluster && !(*cluster)->writable) return Error::AccessDenied;
  return cluster;
}

Result<std::shared_ptr<NodeObject>> changeable_node(HNODE handle) {
  auto node = node_of(handle);
  if (node && !(*node)->writable) return Error::AccessDenied;
  return node;
}

Result<Access> read_access(DWORD desired) {
  switch (desired) {
    case GENERIC_READ: return Access{GENERIC_READ, false};
    case GENERIC_ALL:
    case MAXIMUM_ALLOWED: return Access{GENERIC_ALL, true};
    default: return Error::InvalidParameter;
  }
}

}  // namespace clus::api
