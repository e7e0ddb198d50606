/* Describes a cluster. This program is linked with the import library: it needs clustering, and says so by itself when
 * the library is missing. */
#include <stdlib.h>
#include <string.h>

#include "error_text.h"
#include "table.h"
#include "text.h"

enum { ExitDone = 0, ExitFailed = 1, ExitWrongUsage = 64 };

static const char usage[] =
    "Shows a cluster, its nodes and its objects.\n"
    "\n"
    "  cluster_info [NAME]\n"
    "\n"
    "  NAME     a cluster or one of its nodes; without it, the cluster of this computer\n"
    "  --help   this text\n"
    "\n"
    "Exit status: 0 shown, 1 no cluster or another error, 64 wrong usage.\n";

/* ---- name and version -------------------------------------------------------------------------------------------- */

/* Somebody may rename the cluster between two tries. */
static DWORD read_information(HCLUSTER cluster, char **name, CLUSTERVERSIONINFO *version) {
  DWORD cch = MAX_CLUSTERNAME_LENGTH, result;
  WCHAR *text = NULL;
  do {
    const DWORD capacity = cch + 1; /* the length that is told leaves out the terminator */
    text = reallocate(text, capacity * sizeof *text);
    cch = capacity;
    memset(version, 0, sizeof *version);
    version->dwVersionInfoSize = sizeof *version;
    result = GetClusterInformation(cluster, text, &cch, version);
  } while (result == ERROR_MORE_DATA);
  if (result == ERROR_SUCCESS) *name = to_utf8(text);
  free(text);
  return result;
}

static DWORD show_cluster(HCLUSTER cluster) {
  CLUSTERVERSIONINFO version;
  char *name = NULL, *vendor, *service_pack;
  const DWORD result = read_information(cluster, &name, &version);
  if (result != ERROR_SUCCESS) return result;
  vendor = to_utf8(version.szVendorId);
  service_pack = to_utf8(version.szCSDVersion);
  printf("Cluster  %s\n", name);
  printf("Version  %u.%u.%u%s%s%s%s, functional level %lu.%lu%s\n", version.MajorVersion, version.MinorVersion,
         version.BuildNumber, *service_pack ? " " : "", service_pack, *vendor ? ", " : "", vendor,
         (unsigned long)CLUSTER_GET_MAJOR_VERSION(version.dwClusterHighestVersion),
         (unsigned long)CLUSTER_GET_UPGRADE_VERSION(version.dwClusterHighestVersion),
         version.dwFlags & CLUSTER_VERSION_FLAG_MIXED_MODE ? ", mixed mode" : "");
  free(service_pack);
  free(vendor);
  free(name);
  return ERROR_SUCCESS;
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */

/* Items differ in size: the buffer grows to the largest. */
typedef struct Item {
  CLUSTER_ENUM_ITEM *data;
  DWORD cb;
} Item;

static DWORD read_item(HCLUSENUMEX list, DWORD index, Item *item) {
  for (;;) {
    DWORD cb = item->cb, result;
    memset(item->data, 0, cb);
    item->data->dwVersion = CLUSTER_ENUM_ITEM_VERSION;
    result = ClusterEnumEx(list, index, item->data, &cb);
    if (result != ERROR_MORE_DATA || cb <= item->cb) return result;
    item->data = reallocate(item->data, cb);
    item->cb = cb;
  }
}

typedef void (*AddRow)(Table *table, HCLUSTER cluster, const CLUSTER_ENUM_ITEM *item);

static DWORD fill(Table *table, HCLUSTER cluster, HCLUSENUMEX list, AddRow add_row) {
  DWORD index, result = ERROR_SUCCESS;
  Item item = {NULL, sizeof *item.data};
  item.data = allocate(item.cb);
  for (index = 0; result == ERROR_SUCCESS; ++index) {
    result = read_item(list, index, &item);
    if (result == ERROR_SUCCESS) add_row(table, cluster, item.data);
  }
  free(item.data);
  return result == ERROR_NO_MORE_ITEMS ? ERROR_SUCCESS : result;
}

static DWORD show_list(HCLUSTER cluster, DWORD type, const char *title, const char *const *headings, AddRow add_row) {
  Table table;
  DWORD result;
  HCLUSENUMEX list = ClusterOpenEnumEx(cluster, type, NULL);
  if (!list) return GetLastError();
  table_begin(&table, headings);
  result = fill(&table, cluster, list, add_row);
  if (result == ERROR_SUCCESS) printf("\n%s (%lu)\n", title, (unsigned long)ClusterGetEnumCountEx(list));
  ClusterCloseEnumEx(list);
  table_end(&table);
  return result;
}

static void add_object(Table *table, HCLUSTER cluster, const CLUSTER_ENUM_ITEM *item) {
  (void)cluster;
  table_add(table, to_utf8(item->lpszName));
  table_add(table, to_utf8(item->lpszId));
}

static DWORD show_count(HCLUSTER cluster, DWORD type, const char *title) {
  HCLUSENUMEX list = ClusterOpenEnumEx(cluster, type, NULL);
  if (!list) return GetLastError();
  printf("\n%s (%lu)\n", title, (unsigned long)ClusterGetEnumCountEx(list));
  ClusterCloseEnumEx(list);
  return ERROR_SUCCESS;
}

/* ---- nodes ------------------------------------------------------------------------------------------------------- */

static char *node_state(HNODE node) {
  switch (GetClusterNodeState(node)) {
    case ClusterNodeUp:
      return format_text("Up");
    case ClusterNodeDown:
      return format_text("Down");
    case ClusterNodePaused:
      return format_text("Paused");
    case ClusterNodeJoining:
      return format_text("Joining");
    default:
      return describe_error(GetLastError());
  }
}

static char *node_id(HNODE node) {
  WCHAR text[32];
  DWORD cch = sizeof text / sizeof *text;
  const DWORD result = GetClusterNodeId(node, text, &cch);
  return result == ERROR_SUCCESS ? to_utf8(text) : describe_error(result);
}

/* The list is how things were when it was opened: a node may be gone by now, and its row says so. */
static void add_node(Table *table, HCLUSTER cluster, const CLUSTER_ENUM_ITEM *item) {
  HNODE node = OpenClusterNode(cluster, item->lpszName);
  const DWORD error = node ? ERROR_SUCCESS : GetLastError();
  table_add(table, to_utf8(item->lpszName));
  table_add(table, node ? node_id(node) : format_text("-"));
  table_add(table, node ? node_state(node) : describe_error(error));
  if (node) CloseClusterNode(node);
}

/* ---- all of it --------------------------------------------------------------------------------------------------- */

static DWORD show(HCLUSTER cluster) {
  static const char *const node_columns[] = {"Name", "Id", "State", NULL};
  static const char *const columns[] = {"Name", "Id", NULL};
  DWORD result = show_cluster(cluster);
  if (!result) result = show_list(cluster, CLUSTER_ENUM_NODE, "Nodes", node_columns, add_node);
  if (!result) result = show_list(cluster, CLUSTER_ENUM_GROUP, "Groups", columns, add_object);
  if (!result) result = show_list(cluster, CLUSTER_ENUM_RESOURCE, "Resources", columns, add_object);
  if (!result) result = show_count(cluster, CLUSTER_ENUM_RESTYPE, "Resource types");
  if (!result) result = show_list(cluster, CLUSTER_ENUM_NETWORK, "Networks", columns, add_object);
  if (!result) result = show_list(cluster, CLUSTER_ENUM_NETINTERFACE, "Network interfaces", columns, add_object);
  return result;
}

static int run(const char *name) {
  WCHAR *wide = to_utf16(name);
  HCLUSTER cluster = OpenCluster(wide);
  const DWORD result = cluster ? show(cluster) : GetLastError();
  if (cluster) CloseCluster(cluster);
  free(wide);
  if (result != ERROR_SUCCESS) {
    char *error = describe_error(result);
    fflush(stdout);
    fprintf(stderr, "cluster_info: %s%s%s\n", name ? name : "", name ? ": " : "", error);
    if (result == EPT_S_NOT_REGISTERED) fputs("Hint: name a cluster, cluster_info NAME.\n", stderr);
    free(error);
    return ExitFailed;
  }
  return ExitDone;
}

int main(int argc, char **argv) {
  text_begin(&argc, &argv);
  if (argc == 2 && strcmp(argv[1], "--help") == 0) {
    fputs(usage, stdout);
    return ExitDone;
  }
  if (argc > 2 || (argc == 2 && argv[1][0] == '-')) {
    fprintf(stderr, "cluster_info: %s\nTry cluster_info --help\n",
            argc > 2 ? "one name at most" : "that is not an option");
    return ExitWrongUsage;
  }
  return run(argc == 2 ? argv[1] : NULL);
}
