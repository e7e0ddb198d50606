// Creating and destroying clusters, adding and evicting nodes.
#include "api/create_config.hpp"
#include "api/guard.hpp"
#include "api/objects.hpp"
#include "api/preconditions.hpp"
#include "api/text_io.hpp"
#include "base/text.hpp"
#include "setup/add.hpp"
#include "setup/create.hpp"
#include "setup/destroy.hpp"
#include "setup/evict.hpp"

using namespace clus;
using namespace clus::api;

namespace {

static_assert(static_cast<int>(model::Phase::FailureCleanup) == ClusterSetupPhaseFailureCleanup);
static_assert(static_cast<int>(model::Phase::FormingCluster) == ClusterSetupPhaseFormingCluster);
static_assert(static_cast<int>(model::Phase::NodeUp) == ClusterSetupPhaseNodeUp);
static_assert(static_cast<int>(model::Mark::End) == ClusterSetupPhaseEnd);
static_assert(static_cast<int>(model::Severity::Fatal) == ClusterSetupPhaseFatal);

// The caller's callback; its result is ignored, as nothing documents what it would mean.
setup::Progress progress_to(PCLUSTER_SETUP_PROGRESS_CALLBACK callback, PVOID argument) {
  if (!callback) return {};
  return [callback, argument](const setup::ProgressLine& line) {
    const std::u16string object = to_utf16(line.object);
    callback(argument, static_cast<CLUSTER_SETUP_PHASE>(line.phase), static_cast<CLUSTER_SETUP_PHASE_TYPE>(line.mark),
             static_cast<CLUSTER_SETUP_PHASE_SEVERITY>(line.severity), line.percent,
             reinterpret_cast<PCWSTR>(object.c_str()), to_win32(line.status));
  };
}

Result<void*> create(const CREATE_CLUSTER_CONFIG* config, const setup::Progress& progress) {
  auto engine = process().engine();
  if (!engine) return engine.error();
  auto request = read_config(config);
  if (!request) return request.error();
  if (const Status ready = check_com((*engine)->config().strict); !ready) return ready.error();
  const auto link = (*engine)->make_link();
  auto id = setup::create_cluster((*engine)->setup(), *link, *request, progress);
  if (!id) return id.error();
  return open_handle<ClusterObject>(*engine, *id, true);
}

Result<void*> add(HCLUSTER hCluster, PCWSTR lpszNodeName, const setup::Progress& progress) {
  auto name = read_text(lpszNodeName, kNameLimit);
  if (!name) return name.error();
  const auto cluster = changeable_cluster(hCluster);
  if (!cluster) return cluster.error();
  const auto view = (*cluster)->look();
  if (!view) return view.error();
  auto& engine = *(*cluster)->engine;
  if (const Status ready = check_age((*view)->created_ms, engine.config().strict); !ready) return ready.error();
  const auto link = engine.make_link();
  auto number = setup::add_node(engine.setup(), *link, (*cluster)->id(), *name, progress);
  if (!number) return number.error();
  return open_handle<NodeObject>(*cluster, *number, std::string(first_label(*name)), true);
}

HRESULT to_hresult(Error error) {
  constexpr std::uint32_t kWin32Facility = 0x80070000;
  return error == Error::None ? 0 : static_cast<HRESULT>(kWin32Facility | (to_win32(error) & 0xFFFF));
}

DWORD evict(HNODE hNode, DWORD timeout_ms, HRESULT* cleanup, LPCWSTR reason) {
  return guard([&]() -> Status {
    const auto node = changeable_node(hNode);
    if (!node) return node.error();
    log_reason("EvictClusterNode", reason);
    auto& engine = *(*node)->cluster->engine;
    if (const auto view = (*node)->cluster->look(); !view) return view.error();
    const auto link = engine.make_link();
    const auto evicted = setup::evict_node(engine.setup(), *link, (*node)->cluster->id(), (*node)->number, (*node)->name,
                                           timeout_ms);
    if (cleanup) *cleanup = to_hresult(evicted.cleanup);
    return evicted.status;
  });
}

constexpr DWORD kNoTimeout = 0xFFFFFFFF;    // INFINITE: the deadline of the configuration holds

}  // namespace

HCLUSTER WINAPI CreateCluster(PCREATE_CLUSTER_CONFIG pConfig, PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                              PVOID pvCallbackArg) {
  return guard_handle<HCLUSTER>([&] { return create(pConfig, progress_to(pfnProgressCallback, pvCallbackArg)); });
}

DWORD WINAPI DestroyCluster(HCLUSTER hCluster, PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg,
                            BOOL) {
  return guard([&]() -> Status {
    const auto cluster = changeable_cluster(hCluster);
    if (!cluster) return cluster.error();
    auto& engine = *(*cluster)->engine;
    const auto link = engine.make_link();
    return setup::destroy_cluster(engine.setup(), *link, (*cluster)->id(), progress_to(pfnProgressCallback, pvCallbackArg));
  });
}

HNODE WINAPI AddClusterNode(HCLUSTER hCluster, PCWSTR lpszNodeName, PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                            PVOID pvCallbackArg) {
  return AddClusterNodeEx(hCluster, lpszNodeName, 0, pfnProgressCallback, pvCallbackArg);
}

HNODE WINAPI AddClusterNodeEx(HCLUSTER hCluster, PCWSTR lpszNodeName, DWORD,
                              PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg) {
  return guard_handle<HNODE>([&] { return add(hCluster, lpszNodeName, progress_to(pfnProgressCallback, pvCallbackArg)); });
}

DWORD WINAPI EvictClusterNode(HNODE hNode) { return evict(hNode, kNoTimeout, nullptr, nullptr); }

DWORD WINAPI EvictClusterNodeEx(HNODE hNode, DWORD dwTimeOut, HRESULT* phrCleanupStatus) {
  return evict(hNode, dwTimeOut, phrCleanupStatus, nullptr);
}

DWORD WINAPI EvictClusterNodeEx2(HNODE hNode, DWORD dwTimeOut, HRESULT* phrCleanupStatus, LPCWSTR lpszReason) {
  return evict(hNode, dwTimeOut, phrCleanupStatus, lpszReason);
}
