// Nodes: open, close, state, pause and resume.
#include "api/guard.hpp"
#include "api/objects.hpp"
#include "api/text_io.hpp"
#include "model/members.hpp"

using namespace clus;
using namespace clus::api;

namespace {

Result<void*> open_node(HCLUSTER hCluster, const Access& access, auto&& choose) {
  const auto cluster = cluster_of(hCluster);
  if (!cluster) return cluster.error();
  const auto view = (*cluster)->look();
  if (!view) return view.error();
  const model::NodeView* node = choose(**view);
  if (!node) return Error::NodeNotFound;
  return open_handle<NodeObject>(*cluster, node->number, node->name, access.writable && (*cluster)->writable);
}

// By its NetBIOS name: a DNS name is not found, as its page says.
Result<void*> open_named(HCLUSTER hCluster, LPCWSTR lpszNodeName, const Access& access) {
  auto name = read_text(lpszNodeName, kNameLimit);
  if (!name) return name.error();
  return open_node(hCluster, access, [&](const model::ClusterView& view) {
    return name->find('.') == std::string::npos ? view.find(*name) : nullptr;
  });
}

Result<CLUSTER_NODE_STATE> state_of(HNODE hNode) {
  const auto node = node_of(hNode);
  if (!node) return node.error();
  const auto view = (*node)->cluster->look();
  if (!view) return view.error();
  const auto* found = (*view)->find((*node)->number);
  if (!found) return Error::NodeNotFound;
  return static_cast<CLUSTER_NODE_STATE>(found->state);
}

// Of the node, or with a null handle of the local node of the local cluster.
Result<std::uint32_t> number_of(HNODE hNode) {
  if (hNode) {
    const auto node = node_of(hNode);
    if (!node) return node.error();
    const auto view = (*node)->cluster->look();
    if (!view) return view.error();
    if (!(*view)->find((*node)->number)) return Error::NodeNotFound;
    return (*node)->number;
  }
  auto engine = process().engine();
  if (!engine) return engine.error();
  const auto id = (*engine)->find("");
  if (!id) return id.error();
  const auto view = (*engine)->look(*(*engine)->views(*id));
  if (!view) return view.error();
  const auto* local = engine::Engine::local_node(**view);
  if (!local) return Error::NodeNotFound;
  return local->number;
}

Status change(HNODE hNode, Status (*operation)(model::Context, const std::string&, std::uint32_t)) {
  const auto node = changeable_node(hNode);
  if (!node) return node.error();
  const auto& cluster = *(*node)->cluster;
  return operation(cluster.engine->model(), cluster.id(), (*node)->number);
}

static_assert(static_cast<int>(model::NodeState::Up) == ClusterNodeUp);
static_assert(static_cast<int>(model::NodeState::Down) == ClusterNodeDown);
static_assert(static_cast<int>(model::NodeState::Paused) == ClusterNodePaused);
static_assert(static_cast<int>(model::NodeState::Joining) == ClusterNodeJoining);

}  // namespace

HNODE WINAPI OpenClusterNode(HCLUSTER hCluster, LPCWSTR lpszNodeName) {
  return guard_handle<HNODE>([&] { return open_named(hCluster, lpszNodeName, Access{GENERIC_ALL, true}); });
}

HNODE WINAPI OpenClusterNodeEx(HCLUSTER hCluster, LPCWSTR lpszNodeName, DWORD dwDesiredAccess, DWORD* lpdwGrantedAccess) {
  return guard_handle<HNODE>([&]() -> Result<void*> {
    auto access = read_access(dwDesiredAccess);
    if (!access) return access.error();
    const auto cluster = cluster_of(hCluster);
    if (!cluster) return cluster.error();
    if (!(*cluster)->writable) *access = Access{GENERIC_READ, false};   // no more than its cluster has
    auto handle = lpszNodeName ? open_named(hCluster, lpszNodeName, *access)
                               : open_node(hCluster, *access, engine::Engine::local_node);
    if (handle && lpdwGrantedAccess) *lpdwGrantedAccess = access->granted;
    return handle;
  });
}

HNODE WINAPI OpenClusterNodeById(HCLUSTER hCluster, DWORD nodeId) {
  return guard_handle<HNODE>([&] {
    return open_node(hCluster, Access{GENERIC_ALL, true},
                     [&](const model::ClusterView& view) { return view.find(std::uint32_t{nodeId}); });
  });
}

BOOL WINAPI CloseClusterNode(HNODE hNode) {
  return guard_value<BOOL>(FALSE, [&]() -> Result<BOOL> {
    if (!process().handles.remove<NodeObject>(hNode)) return Error::InvalidHandle;
    return TRUE;
  });
}

CLUSTER_NODE_STATE WINAPI GetClusterNodeState(HNODE hNode) {
  return guard_value(ClusterNodeStateUnknown, [&] { return state_of(hNode); });
}

DWORD WINAPI GetClusterNodeId(HNODE hNode, LPWSTR lpszNodeId, LPDWORD lpcchName) {
  return guard([&]() -> Status {
    if (!lpcchName) return Error::InvalidParameter;
    const auto number = number_of(hNode);
    if (!number) return number.error();
    return copy_out(std::to_string(*number), lpszNodeId, lpcchName);
  });
}

DWORD WINAPI PauseClusterNode(HNODE hNode) {
  return guard([&] { return change(hNode, model::pause_node); });
}

DWORD WINAPI ResumeClusterNode(HNODE hNode) {
  return guard([&] { return change(hNode, model::resume_node); });
}
