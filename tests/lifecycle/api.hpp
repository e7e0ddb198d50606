#pragma once
// The functions of one copy of the library, linked or loaded, and what the tests do with them. Names are ASCII here.
#include <clusapi.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clus::lifecycle {

struct Api {
  PCLUSAPI_CREATE_CLUSTER CreateCluster;
  PCLUSAPI_DESTROY_CLUSTER DestroyCluster;
  PCLUSAPI_OPEN_CLUSTER OpenCluster;
  PCLUSAPI_CLOSE_CLUSTER CloseCluster;
  PCLUSAPI_GET_CLUSTER_INFORMATION GetClusterInformation;
  PCLUSAPI_GET_NODE_CLUSTER_STATE GetNodeClusterState;
  PCLUSAPI_CLUSTER_OPEN_ENUM ClusterOpenEnum;
  PCLUSAPI_CLUSTER_ENUM ClusterEnum;
  PCLUSAPI_CLUSTER_CLOSE_ENUM ClusterCloseEnum;
  PCLUSAPI_ADD_CLUSTER_NODE AddClusterNode;
  PCLUSAPI_EVICT_CLUSTER_NODE EvictClusterNode;
  PCLUSAPI_OPEN_CLUSTER_NODE OpenClusterNode;
  PCLUSAPI_CLOSE_CLUSTER_NODE CloseClusterNode;
  PCLUSAPI_GET_CLUSTER_NODE_STATE GetClusterNodeState;
  PCLUSAPI_PAUSE_CLUSTER_NODE PauseClusterNode;
  PCLUSAPI_RESUME_CLUSTER_NODE ResumeClusterNode;
  DWORD(WINAPI* GetLastError)();
};

// Those the program is linked with. A macro, so that a program that only loads copies needs not be linked.
#define CLUS_LINKED_API                                                                                               \
  ::clus::lifecycle::Api {                                                                                            \
    ::CreateCluster, ::DestroyCluster, ::OpenCluster, ::CloseCluster, ::GetClusterInformation, ::GetNodeClusterState, \
        ::ClusterOpenEnum, ::ClusterEnum, ::ClusterCloseEnum, ::AddClusterNode, ::EvictClusterNode,                   \
        ::OpenClusterNode, ::CloseClusterNode, ::GetClusterNodeState, ::PauseClusterNode, ::ResumeClusterNode,        \
        ::GetLastError                                                                                                \
  }

using Text = std::basic_string<WCHAR>;
using Names = std::vector<std::string>;
using NodeStates = std::map<std::string, int>;

inline Text wide(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }
inline std::string narrow(const Text& text) {
  std::string ascii;
  for (const WCHAR unit : text) ascii += unit < 128 ? static_cast<char>(unit) : '?';
  return ascii;
}

// With an address, so that there are networks and resources too, and every phase takes place.
inline HCLUSTER create(const Api& api, std::string_view name, const Names& nodes,
                       PCLUSTER_SETUP_PROGRESS_CALLBACK callback = nullptr, void* argument = nullptr) {
  const Text cluster = wide(name);
  std::vector<Text> texts;
  for (const auto& node : nodes) texts.push_back(wide(node));
  std::vector<PCWSTR> pointers;
  for (const auto& text : texts) pointers.push_back(text.c_str());
  CLUSTER_IP_ENTRY address = {CLUSAPI_TEXT("10.1.2.3"), 24};
  CREATE_CLUSTER_CONFIG config = {};
  config.dwVersion = CLUSAPI_VERSION;
  config.lpszClusterName = cluster.c_str();
  config.cNodes = static_cast<DWORD>(pointers.size());
  config.ppszNodeNames = pointers.data();
  config.managementPointType = CLUSTER_MGMT_POINT_TYPE_CNO;
  config.cIpEntries = 1;
  config.pIpEntries = &address;
  return api.CreateCluster(&config, callback, argument);
}

inline HCLUSTER open(const Api& api, std::string_view name) { return api.OpenCluster(wide(name).c_str()); }

inline Names list(const Api& api, HCLUSTER cluster, DWORD type) {
  Names names;
  const HCLUSENUM listing = api.ClusterOpenEnum(cluster, type);
  for (DWORD i = 0; listing; ++i) {
    Text name(256, 0);
    DWORD kind = 0, cch = static_cast<DWORD>(name.size());
    if (api.ClusterEnum(listing, i, &kind, name.data(), &cch) != ERROR_SUCCESS) break;
    names.push_back(narrow(name.substr(0, cch)));
  }
  if (listing) api.ClusterCloseEnum(listing);
  return names;
}

inline int state_of(const Api& api, HCLUSTER cluster, std::string_view name) {
  const HNODE node = api.OpenClusterNode(cluster, wide(name).c_str());
  if (!node) return ClusterNodeStateUnknown;
  const int state = api.GetClusterNodeState(node);
  api.CloseClusterNode(node);
  return state;
}

inline NodeStates node_states(const Api& api, HCLUSTER cluster) {
  NodeStates states;
  for (const auto& name : list(api, cluster, CLUSTER_ENUM_NODE)) states[name] = state_of(api, cluster, name);
  return states;
}

inline NodeStates all_up(const Names& nodes) {
  NodeStates states;
  for (const auto& node : nodes) states[node] = ClusterNodeUp;
  return states;
}

// A NODE_CLUSTER_STATE, or minus the error.
inline long host_state(const Api& api, std::string_view node) {
  DWORD state = 0;
  const DWORD error = api.GetNodeClusterState(wide(node).c_str(), &state);
  return error == ERROR_SUCCESS ? static_cast<long>(state) : -static_cast<long>(error);
}

}  // namespace clus::lifecycle
