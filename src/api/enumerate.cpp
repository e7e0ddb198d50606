// Lists of what a cluster and a node have. A list is what there was when it was opened.
#include <cstring>

#include "api/guard.hpp"
#include "api/objects.hpp"
#include "api/text_io.hpp"
#include "base/text.hpp"

using namespace clus;
using namespace clus::api;

namespace {

using ClusterList = ListObject<Kind::Enum>;
using ClusterListEx = ListObject<Kind::EnumEx>;
using NodeList = ListObject<Kind::NodeEnum>;
using NodeListEx = ListObject<Kind::NodeEnumEx>;

constexpr DWORD kClusterTypes = CLUSTER_ENUM_ALL | CLUSTER_ENUM_SHARED_VOLUME_GROUP | CLUSTER_ENUM_SHARED_VOLUME_RESOURCE |
                                static_cast<DWORD>(CLUSTER_ENUM_INTERNAL_NETWORK) | CLUSTER_ENUM_CAPACITY_NODE;

constexpr DWORD kNodeTypes = CLUSTER_NODE_ENUM_ALL | CLUSTER_NODE_ENUM_PREFERRED_GROUPS;

static_assert(CLUSTER_ENUM_NODE == model::list::kNodes && CLUSTER_ENUM_RESTYPE == model::list::kTypes);
static_assert(CLUSTER_ENUM_RESOURCE == model::list::kResources && CLUSTER_ENUM_GROUP == model::list::kGroups);
static_assert(CLUSTER_ENUM_NETWORK == model::list::kNetworks && CLUSTER_ENUM_NETINTERFACE == model::list::kInterfaces);
static_assert(CLUSTER_NODE_ENUM_NETINTERFACES == model::list::kNodeInterfaces);
static_assert(CLUSTER_NODE_ENUM_GROUPS == model::list::kNodeGroups);
static_assert(CLUSTER_NODE_ENUM_PREFERRED_GROUPS == model::list::kNodePreferredGroups);

template <class List>
Result<void*> open_cluster_list(HCLUSTER hCluster, DWORD types) {
  const auto cluster = cluster_of(hCluster);
  if (!cluster) return cluster.error();
  if (types == 0 || (types & ~kClusterTypes) != 0) return Error::InvalidParameter;
  if (const auto view = (*cluster)->look(); !view) return view.error();
  auto listed = model::list_cluster((*cluster)->engine->model(), (*cluster)->id(), types);
  if (!listed) return listed.error();
  return open_handle<List>(std::move(*listed));
}

template <class List>
Result<void*> open_node_list(HNODE hNode, DWORD types) {
  const auto node = node_of(hNode);
  if (!node) return node.error();
  if (types == 0 || (types & ~kNodeTypes) != 0) return Error::InvalidParameter;
  const auto view = (*node)->cluster->look();
  if (!view) return view.error();
  if (!(*view)->find((*node)->number)) return Error::NodeNotFound;
  auto listed = model::list_node((*node)->cluster->engine->model(), (*node)->cluster->id(), (*node)->number, types);
  if (!listed) return listed.error();
  return open_handle<List>(std::move(*listed));
}

template <class List>
DWORD count(const void* handle) {
  return guard_value<DWORD>(0, [&]() -> Result<DWORD> {
    const auto list = process().handles.find<List>(handle);
    if (!list) return Error::InvalidHandle;
    return static_cast<DWORD>(list->items.size());
  });
}

template <class List>
DWORD close(const void* handle) {
  return guard([&]() -> Status { return process().handles.remove<List>(handle) ? Error::None : Error::InvalidHandle; });
}

template <class List>
DWORD item(const void* handle, DWORD index, LPDWORD type, LPWSTR name, LPDWORD count) {
  return guard([&]() -> Status {
    if (!type || !count) return Error::InvalidParameter;
    const auto list = process().handles.find<List>(handle);
    if (!list) return Error::InvalidHandle;
    if (index >= list->items.size()) return Error::NoMoreItems;
    *type = list->items[index].type;
    return copy_out(list->items[index].name, name, count);
  });
}

// The structure, and behind it the id and the name, each with its terminator, which their sizes include.
Status copy_item(const model::Listed& listed, PCLUSTER_ENUM_ITEM out, LPDWORD bytes) {
  const std::u16string id = to_utf16(listed.id), name = to_utf16(listed.name);
  const auto size_of = [](const std::u16string& text) { return static_cast<DWORD>((text.size() + 1) * sizeof(WCHAR)); };
  const DWORD needed = static_cast<DWORD>(sizeof(CLUSTER_ENUM_ITEM)) + size_of(id) + size_of(name);
  const DWORD capacity = *bytes;
  *bytes = needed;
  if (!out || capacity < needed) return Error::MoreData;
  char* texts = reinterpret_cast<char*>(out + 1);
  std::memcpy(texts, id.c_str(), size_of(id));
  std::memcpy(texts + size_of(id), name.c_str(), size_of(name));
  *out = {};
  out->dwVersion = CLUSTER_ENUM_ITEM_VERSION;
  out->dwType = listed.type;
  out->cbId = size_of(id);
  out->lpszId = reinterpret_cast<LPWSTR>(texts);
  out->cbName = size_of(name);
  out->lpszName = reinterpret_cast<LPWSTR>(texts + size_of(id));
  return {};
}

template <class List>
DWORD item_ex(const void* handle, DWORD index, PCLUSTER_ENUM_ITEM out, LPDWORD bytes) {
  return guard([&]() -> Status {
    if (!bytes) return Error::InvalidParameter;
    const auto list = process().handles.find<List>(handle);
    if (!list) return Error::InvalidHandle;
    if (index >= list->items.size()) return Error::NoMoreItems;
    return copy_item(list->items[index], out, bytes);
  });
}

}  // namespace

// ---- of a cluster -------------------------------------------------------------------------------------------------

HCLUSENUM WINAPI ClusterOpenEnum(HCLUSTER hCluster, DWORD dwType) {
  return guard_handle<HCLUSENUM>([&] { return open_cluster_list<ClusterList>(hCluster, dwType); });
}

DWORD WINAPI ClusterGetEnumCount(HCLUSENUM hEnum) { return count<ClusterList>(hEnum); }

DWORD WINAPI ClusterEnum(HCLUSENUM hEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName, LPDWORD lpcchName) {
  return item<ClusterList>(hEnum, dwIndex, lpdwType, lpszName, lpcchName);
}

DWORD WINAPI ClusterCloseEnum(HCLUSENUM hEnum) { return close<ClusterList>(hEnum); }

HCLUSENUMEX WINAPI ClusterOpenEnumEx(HCLUSTER hCluster, DWORD dwType, PVOID) {
  return guard_handle<HCLUSENUMEX>([&] { return open_cluster_list<ClusterListEx>(hCluster, dwType); });
}

DWORD WINAPI ClusterGetEnumCountEx(HCLUSENUMEX hClusterEnum) { return count<ClusterListEx>(hClusterEnum); }

DWORD WINAPI ClusterEnumEx(HCLUSENUMEX hClusterEnum, DWORD dwIndex, PCLUSTER_ENUM_ITEM pItem, LPDWORD cbItem) {
  return item_ex<ClusterListEx>(hClusterEnum, dwIndex, pItem, cbItem);
}

DWORD WINAPI ClusterCloseEnumEx(HCLUSENUMEX hClusterEnum) { return close<ClusterListEx>(hClusterEnum); }

// ---- of a node ----------------------------------------------------------------------------------------------------

HNODEENUM WINAPI ClusterNodeOpenEnum(HNODE hNode, DWORD dwType) {
  return guard_handle<HNODEENUM>([&] { return open_node_list<NodeList>(hNode, dwType); });
}

DWORD WINAPI ClusterNodeGetEnumCount(HNODEENUM hNodeEnum) { return count<NodeList>(hNodeEnum); }

DWORD WINAPI ClusterNodeEnum(HNODEENUM hNodeEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName, LPDWORD lpcchName) {
  return item<NodeList>(hNodeEnum, dwIndex, lpdwType, lpszName, lpcchName);
}

DWORD WINAPI ClusterNodeCloseEnum(HNODEENUM hNodeEnum) { return close<NodeList>(hNodeEnum); }

HNODEENUMEX WINAPI ClusterNodeOpenEnumEx(HNODE hNode, DWORD dwType, PVOID) {
  return guard_handle<HNODEENUMEX>([&] { return open_node_list<NodeListEx>(hNode, dwType); });
}

DWORD WINAPI ClusterNodeGetEnumCountEx(HNODEENUMEX hNodeEnum) { return count<NodeListEx>(hNodeEnum); }

DWORD WINAPI ClusterNodeEnumEx(HNODEENUMEX hNodeEnum, DWORD dwIndex, PCLUSTER_ENUM_ITEM pItem, LPDWORD cbItem) {
  return item_ex<NodeListEx>(hNodeEnum, dwIndex, pItem, cbItem);
}

DWORD WINAPI ClusterNodeCloseEnumEx(HNODEENUMEX hNodeEnum) { return close<NodeListEx>(hNodeEnum); }
