/* What quiet_test.sh looks at from outside: loads the library, uses it, reads 10,000 times; getppid() stands between.
 *   quiet LIBRARY    with CLUSAPI_STATE_DIR set */
#include <clusapi.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "measure.h"

enum { kReads = 10000 };

int main(int argc, char **argv) {
  PCLUSAPI_CREATE_CLUSTER create;
  PCLUSAPI_CLOSE_CLUSTER close_cluster;
  PCLUSAPI_GET_CLUSTER_INFORMATION information;
  PCLUSAPI_OPEN_CLUSTER_NODE open_node;
  PCLUSAPI_CLOSE_CLUSTER_NODE close_node;
  PCLUSAPI_GET_CLUSTER_NODE_STATE node_state;
  PCWSTR nodes[] = {CLUSAPI_TEXT("n1"), CLUSAPI_TEXT("n2"), CLUSAPI_TEXT("n3")};
  CREATE_CLUSTER_CONFIG config;
  HCLUSTER cluster;
  HNODE node;
  void *library;
  int i, wrong = 0;
  if (argc != 2) return 2;

  getppid();
  library = load_library(argv[1]);
  getppid();
  if (!library || !find_function(library, "CreateCluster", &create) ||
      !find_function(library, "CloseCluster", &close_cluster) ||
      !find_function(library, "GetClusterInformation", &information) ||
      !find_function(library, "OpenClusterNode", &open_node) ||
      !find_function(library, "CloseClusterNode", &close_node) ||
      !find_function(library, "GetClusterNodeState", &node_state))
    return 3;
  memset(&config, 0, sizeof config);
  config.dwVersion = CLUSAPI_VERSION;
  config.lpszClusterName = CLUSAPI_TEXT("quiet");
  config.cNodes = 3;
  config.ppszNodeNames = nodes;
  cluster = create(&config, NULL, NULL);
  node = open_node(cluster, CLUSAPI_TEXT("n2"));
  if (!node || node_state(node) != ClusterNodeUp) return 4;

  getppid();
  for (i = 0; i < kReads; ++i) {
    WCHAR name[MAX_CLUSTERNAME_LENGTH + 1];
    DWORD cch = MAX_CLUSTERNAME_LENGTH + 1;
    CLUSTERVERSIONINFO version;
    version.dwVersionInfoSize = sizeof version;
    wrong += node_state(node) != ClusterNodeUp;
    wrong += information(cluster, name, &cch, &version) != ERROR_SUCCESS || cch != 5;
  }
  getppid();
  close_node(node);
  close_cluster(cluster);
  getppid();
  unload_library(library);
  return wrong ? 5 : 0;
}
