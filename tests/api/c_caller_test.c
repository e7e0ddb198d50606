/* A program in plain C11 that lives through a cluster from its making to its end. It is all that a C caller needs: the
 * public header and the library. The state lies in a folder below the current one. Returns 0 when all went as the header
 * says; otherwise it prints what did not. */
#if !defined(_WIN32)
#define _POSIX_C_SOURCE 200809L
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <clusapi.h>

#if defined(_WIN32)
#include <objbase.h>
#endif

static int failures;

#define CHECK(condition)                                                                                     \
  do {                                                                                                       \
    if (!(condition)) {                                                                                      \
      printf("line %d: %s (last error %lu)\n", __LINE__, #condition, (unsigned long)GetLastError());         \
      ++failures;                                                                                            \
    }                                                                                                        \
  } while (0)

/* ---- progress ----------------------------------------------------------------------------------------------------- */

typedef struct Progress {
  unsigned starts, ends, others;
  DWORD percent, last_status;
  int wrong;
} Progress;

static BOOL WINAPI on_progress(PVOID argument, CLUSTER_SETUP_PHASE phase, CLUSTER_SETUP_PHASE_TYPE type,
                               CLUSTER_SETUP_PHASE_SEVERITY severity, DWORD percent, PCWSTR object, DWORD status) {
  Progress *progress = argument;
  if (type == ClusterSetupPhaseStart) ++progress->starts;
  else if (type == ClusterSetupPhaseEnd) ++progress->ends;
  else ++progress->others;
  if (percent < progress->percent || percent > 100 || !object || !object[0] || (int)phase <= 0) progress->wrong = 1;
  if (severity != ClusterSetupPhaseInformational) progress->last_status = status;
  progress->percent = percent;
  return TRUE;
}

/* ---- text --------------------------------------------------------------------------------------------------------- */

static size_t text_length(const WCHAR *text) {
  size_t length = 0;
  while (text[length]) ++length;
  return length;
}

static int text_equal(const WCHAR *a, const WCHAR *b) {
  return text_length(a) == text_length(b) && memcmp(a, b, text_length(a) * sizeof(WCHAR)) == 0;
}

/* ---- the steps ---------------------------------------------------------------------------------------------------- */

static HCLUSTER make_cluster(void) {
  PCWSTR nodes[] = {CLUSAPI_TEXT("CallerN1"), CLUSAPI_TEXT("CallerN2.example.org")};
  CLUSTER_IP_ENTRY address = {CLUSAPI_TEXT("192.0.2.10"), 24};
  CREATE_CLUSTER_CONFIG config;
  Progress progress;
  HCLUSTER cluster;
  memset(&config, 0, sizeof config);
  memset(&progress, 0, sizeof progress);
  config.dwVersion = CLUSAPI_VERSION;
  config.lpszClusterName = CLUSAPI_TEXT("Caller");
  config.cNodes = 2;
  config.ppszNodeNames = nodes;
  config.cIpEntries = 1;
  config.pIpEntries = &address;
  config.managementPointType = CLUSTER_MGMT_POINT_TYPE_CNO;
  config.managementPointResType = CLUSTER_MGMT_POINT_RESTYPE_AUTO;
  cluster = CreateCluster(&config, on_progress, &progress);
  CHECK(cluster != NULL);
  CHECK(progress.starts == 16 + 8 && progress.ends == progress.starts && progress.others == 0);
  CHECK(progress.percent == 100 && !progress.wrong && progress.last_status == ERROR_SUCCESS);
  CHECK(CreateCluster(&config, NULL, NULL) == NULL);
  CHECK(GetLastError() == ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME);
  return cluster;
}

static void describe_cluster(HCLUSTER cluster) {
  WCHAR name[MAX_CLUSTERNAME_LENGTH + 1];
  DWORD count = 0, state = 0;
  CLUSTERVERSIONINFO version;
  CHECK(GetClusterInformation(cluster, NULL, &count, NULL) == ERROR_MORE_DATA && count == 6);
  memset(&version, 0, sizeof version);
  version.dwVersionInfoSize = sizeof version;
  count = MAX_CLUSTERNAME_LENGTH + 1;
  CHECK(GetClusterInformation(cluster, name, &count, &version) == ERROR_SUCCESS);
  CHECK(count == 6 && text_equal(name, CLUSAPI_TEXT("Caller")));
  CHECK(version.MajorVersion >= 6 && version.dwClusterHighestVersion >= version.dwClusterLowestVersion);
  CHECK(GetNodeClusterState(CLUSAPI_TEXT("callern2"), &state) == ERROR_SUCCESS && state == ClusterStateRunning);
  CHECK(GetNodeClusterState(CLUSAPI_TEXT("stranger"), &state) == ERROR_SUCCESS && state == ClusterStateNotConfigured);
}

static void list_nodes(HCLUSTER cluster, DWORD expected) {
  HCLUSENUM list = ClusterOpenEnum(cluster, CLUSTER_ENUM_NODE);
  DWORD index = 0, type = 0, count;
  WCHAR name[64];
  CHECK(list != NULL && ClusterGetEnumCount(list) == expected);
  for (;; ++index) {
    DWORD error;
    count = 64;
    error = ClusterEnum(list, index, &type, name, &count);
    if (error == ERROR_NO_MORE_ITEMS) break;
    CHECK(error == ERROR_SUCCESS && type == CLUSTER_ENUM_NODE && count == text_length(name));
    if (error != ERROR_SUCCESS) break;
  }
  CHECK(index == expected);
  CHECK(ClusterCloseEnum(list) == ERROR_SUCCESS);
}

static void list_with_ids(HCLUSTER cluster) {
  HCLUSENUMEX list = ClusterOpenEnumEx(cluster, CLUSTER_ENUM_RESOURCE | CLUSTER_ENUM_GROUP, NULL);
  DWORD index, count = ClusterGetEnumCountEx(list);
  CHECK(list != NULL && count == 4);
  for (index = 0; index < count; ++index) {
    DWORD bytes = 0;
    PCLUSTER_ENUM_ITEM item;
    CHECK(ClusterEnumEx(list, index, NULL, &bytes) == ERROR_MORE_DATA && bytes > sizeof *item);
    item = malloc(bytes);
    if (!item) break;
    CHECK(ClusterEnumEx(list, index, item, &bytes) == ERROR_SUCCESS);
    CHECK(item->dwVersion == CLUSTER_ENUM_ITEM_VERSION);
    CHECK(item->cbName == (text_length(item->lpszName) + 1) * sizeof(WCHAR));
    CHECK(text_length(item->lpszId) == 36);
    free(item);
  }
  CHECK(ClusterCloseEnumEx(list) == ERROR_SUCCESS);
}

static void change_nodes(HCLUSTER cluster) {
  Progress progress;
  WCHAR id[8];
  DWORD count = 8;
  HRESULT cleanup = -1;
  HNODE added, first;
  HCLUSTER back;
  memset(&progress, 0, sizeof progress);
  added = AddClusterNode(cluster, CLUSAPI_TEXT("CallerN3"), on_progress, &progress);
  CHECK(added != NULL && progress.starts == 8 && progress.ends == 8 && progress.percent == 100 && !progress.wrong);
  CHECK(GetClusterNodeId(added, id, &count) == ERROR_SUCCESS && text_equal(id, CLUSAPI_TEXT("3")));
  list_nodes(cluster, 3);

  CHECK(PauseClusterNode(added) == ERROR_SUCCESS && GetClusterNodeState(added) == ClusterNodePaused);
  CHECK(ResumeClusterNode(added) == ERROR_SUCCESS && GetClusterNodeState(added) == ClusterNodeUp);
  CHECK(OpenClusterNode(cluster, CLUSAPI_TEXT("CallerN3.example.org")) == NULL);
  CHECK(GetLastError() == ERROR_CLUSTER_NODE_NOT_FOUND);

  first = OpenClusterNodeById(cluster, 1);
  CHECK(first != NULL);
  back = GetClusterFromNode(first);
  CHECK(back != NULL && back != cluster);
  CHECK(EvictClusterNodeEx(first, INFINITE, &cleanup) == ERROR_SUCCESS && cleanup == S_OK);
  CHECK(GetClusterNodeState(first) == ClusterNodeStateUnknown && GetLastError() == ERROR_CLUSTER_NODE_NOT_FOUND);
  list_nodes(back, 2);
  CHECK(CloseCluster(back));
  CHECK(CloseClusterNode(first));
  CHECK(CloseClusterNode(added));
  CHECK(!CloseClusterNode(added) && GetLastError() == ERROR_INVALID_HANDLE);
}

static void end_cluster(HCLUSTER cluster) {
  Progress progress;
  DWORD count = 0;
  memset(&progress, 0, sizeof progress);
  CHECK(SetClusterName(cluster, CLUSAPI_TEXT("Called")) == ERROR_RESOURCE_PROPERTIES_STORED);
  CHECK(DestroyCluster(cluster, on_progress, &progress, TRUE) == ERROR_SUCCESS);
  CHECK(progress.starts == progress.ends && progress.percent == 100 && !progress.wrong);
  CHECK(GetClusterInformation(cluster, NULL, &count, NULL) == RPC_S_SERVER_UNAVAILABLE);
  CHECK(CloseCluster(cluster));
  CHECK(OpenCluster(CLUSAPI_TEXT("Caller")) == NULL && GetLastError() == RPC_S_SERVER_UNAVAILABLE);
}

int main(void) {
  HCLUSTER left, cluster;
#if defined(_WIN32)
  SetEnvironmentVariableW(L"CLUSAPI_STATE_DIR", L"c_caller_state");
  SetEnvironmentVariableW(L"CLUSAPI_CONFIG", NULL);
  if (FAILED(CoInitializeEx(NULL, COINIT_MULTITHREADED | COINIT_DISABLE_OLE1DDE))) return 2;
#else
  setenv("CLUSAPI_STATE_DIR", "c_caller_state", 1);
  unsetenv("CLUSAPI_CONFIG");
#endif
  left = OpenCluster(CLUSAPI_TEXT("Caller")); /* of a run that was broken off */
  if (left) {
    DestroyCluster(left, NULL, NULL, FALSE);
    CloseCluster(left);
  }
  cluster = make_cluster();
  if (cluster) {
    describe_cluster(cluster);
    list_nodes(cluster, 2);
    list_with_ids(cluster);
    change_nodes(cluster);
    end_cluster(cluster);
  }
  if (failures == 0) printf("all as the header says\n");
  return failures == 0 ? 0 : 1;
}
