// Opening, closing and describing clusters.
#include <cstddef>
#include <cstring>

#include "api/guard.hpp"
#include "api/objects.hpp"
#include "api/text_io.hpp"
#include "base/log.hpp"
#include "model/names.hpp"
#include "model/objects.hpp"

using namespace clus;
using namespace clus::api;

namespace {

constexpr char kVendor[] = "clusapi";

// Null and empty are the local cluster.
Result<std::string> read_cluster_name(LPCWSTR name) {
  return name ? read_text(name, kNameLimit) : Result<std::string>(std::string());
}

Result<void*> open_cluster(LPCWSTR lpszClusterName, const Access& access) {
  auto name = read_cluster_name(lpszClusterName);
  if (!name) return name.error();
  auto engine = process().engine();
  if (!engine) return engine.error();
  auto id = (*engine)->find(*name);
  if (!id) return id.error();
  return open_handle<ClusterObject>(*engine, *id, access.writable);
}

bool size_ok(const CLUSTERVERSIONINFO* info) {
  return !info || info->dwVersionInfoSize == sizeof(CLUSTERVERSIONINFO) ||
         info->dwVersionInfoSize == sizeof(CLUSTERVERSIONINFO_NT4);
}

// The caller may have no more memory than the short form takes.
void copy_version(CLUSTERVERSIONINFO* out) {
  CLUSTERVERSIONINFO info = {};
  info.dwVersionInfoSize = out->dwVersionInfoSize;
  info.MajorVersion = model::kOsMajor;
  info.MinorVersion = model::kOsMinor;
  info.BuildNumber = model::kOsBuild;
  copy_field(kVendor, info.szVendorId, std::size(info.szVendorId));
  info.dwClusterHighestVersion = model::kHighestVersion;
  info.dwClusterLowestVersion = model::kLowestVersion;
  std::memcpy(out, &info, info.dwVersionInfoSize);
}

Status rename(HCLUSTER hCluster, LPCWSTR lpszNewClusterName, LPCWSTR lpszReason) {
  auto name = read_text(lpszNewClusterName, kNameLimit);
  if (!name) return name.error();
  auto cluster = changeable_cluster(hCluster);
  if (!cluster) return cluster.error();
  std::string why;
  auto checked = model::check_name(*name, why);
  if (!checked) {
    log::error("SetClusterName: " + why);
    return checked.error();
  }
  log_reason("SetClusterName", lpszReason);
  return model::rename_cluster((*cluster)->engine->model(), (*cluster)->id(), *checked);
}

DWORD state_of(const model::NodeView* node) {
  if (!node) return ClusterStateNotConfigured;
  const bool runs = node->state == model::NodeState::Up || node->state == model::NodeState::Paused;
  return runs ? ClusterStateRunning : ClusterStateNotRunning;
}

// A computer that no cluster knows has none. One that was evicted and not cleaned up still believes it has.
Result<DWORD> node_cluster_state(engine::Engine& engine, const std::string& node) {
  auto id = engine.find(node);
  if (!id && id.error() != Error::RpcServerUnavailable && id.error() != Error::EndpointNotRegistered) return id.error();
  const auto host = node.empty() ? Result<std::optional<model::Host>>(std::nullopt) : model::find_host(engine.model(), node);
  if (!host) return host.error();
  if (*host && (*host)->evicted) return DWORD{ClusterStateNotRunning};
  if (!id) return DWORD{ClusterStateNotConfigured};
  auto views = engine.views(*id);
  auto view = engine.look(*views);
  if (!view) return view.error() == Error::RpcServerUnavailable ? Result<DWORD>(DWORD{ClusterStateNotConfigured}) : view.error();
  return state_of(node.empty() ? engine::Engine::local_node(**view) : (*view)->find(node));
}

}  // namespace

HCLUSTER WINAPI OpenCluster(LPCWSTR lpszClusterName) {
  return guard_handle<HCLUSTER>([&] { return open_cluster(lpszClusterName, Access{GENERIC_ALL, true}); });
}

HCLUSTER WINAPI OpenClusterEx(LPCWSTR lpszClusterName, DWORD DesiredAccess, DWORD* GrantedAccess) {
  return guard_handle<HCLUSTER>([&]() -> Result<void*> {
    const auto access = read_access(DesiredAccess);
    if (!access) return access.error();
    auto handle = open_cluster(lpszClusterName, *access);
    if (handle && GrantedAccess) *GrantedAccess = access->granted;
    return handle;
  });
}

BOOL WINAPI CloseCluster(HCLUSTER hCluster) {
  const DWORD error = guard([&]() -> Status {
    const auto cluster = process().handles.remove<ClusterObject>(hCluster);
    if (!cluster) return Error::InvalidHandle;
    cluster->closed = true;
    return {};
  });
  if (error != ERROR_SUCCESS) set_last_error(error);
  return TRUE;
}

HCLUSTER WINAPI GetClusterFromNode(HNODE hNode) {
  return guard_handle<HCLUSTER>([&]() -> Result<void*> {
    const auto node = node_of(hNode);
    if (!node) return node.error();
    const auto& cluster = *(*node)->cluster;
    if (const auto view = cluster.look(); !view) return view.error();
    return open_handle<ClusterObject>(cluster.engine, cluster.id(), cluster.writable);
  });
}

DWORD WINAPI GetClusterInformation(HCLUSTER hCluster, LPWSTR lpszClusterName, LPDWORD lpcchClusterName,
                                   LPCLUSTERVERSIONINFO lpClusterInfo) {
  return guard([&]() -> Status {
    if (!lpcchClusterName || !size_ok(lpClusterInfo)) return Error::InvalidParameter;
    const auto cluster = cluster_of(hCluster);
    if (!cluster) return cluster.error();
    const auto view = (*cluster)->look();
    if (!view) return view.error();
    if (lpClusterInfo) copy_version(lpClusterInfo);
    return copy_out((*view)->name, lpszClusterName, lpcchClusterName);
  });
}

DWORD WINAPI SetClusterName(HCLUSTER hCluster, LPCWSTR lpszNewClusterName) {
  return SetClusterNameEx(hCluster, lpszNewClusterName, nullptr);
}

DWORD WINAPI SetClusterNameEx(HCLUSTER hCluster, LPCWSTR lpszNewClusterName, LPCWSTR lpszReason) {
  return guard([&] { return rename(hCluster, lpszNewClusterName, lpszReason); });
}

DWORD WINAPI GetNodeClusterState(LPCWSTR lpszNodeName, LPDWORD pdwClusterState) {
  return guard([&]() -> Status {
    if (!pdwClusterState) return Error::InvalidParameter;
    auto node = read_cluster_name(lpszNodeName);
    if (!node) return node.error();
    auto engine = process().engine();
    if (!engine) return engine.error();
    const auto state = node_cluster_state(**engine, *node);
    if (!state) return state.error();
    *pdwClusterState = *state;
    return {};
  });
}
