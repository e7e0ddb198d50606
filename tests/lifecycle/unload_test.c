/* The library as a guest of a program in C that brings no C++ runtime: loading does nothing, unloading leaves nothing,
 * as often as you like and whatever is still open. Of memory the runtime of the compiler leaves some by itself, which is
 * measured with an empty library in the same run.
 *   unload_test LIBRARY EMPTY_LIBRARY */
#include <clusapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"

/* The slack is what a heap may keep once; less than its smallest block for each cycle, so that what is left behind
 * every time is found. */
enum { kSlackHeap = 2000, kSlackPages = 4 << 20 };

/* Of the 1,088 thread-local slots of a process on Windows the static runtime of mingw-w64 leaves one behind each time
 * it has been used and is unloaded, and ends the process when there is none: so it does with the empty library. */
#if defined(_WIN32)
enum { kWarmUp = 5, kLoads = 500, kCycles = 2000, kEmptyCycles = 200, kOtherCycles = 50 };
#else
enum { kWarmUp = 20, kLoads = 2000, kCycles = 2000, kEmptyCycles = 2000, kOtherCycles = 200 };
#endif

static const char *library_path;
static int failures;

static void expect(int holds, const char *what) {
  if (holds) return;
  printf("FAILED: %s\n", what);
  ++failures;
}

/* ---- the library ---------------------------------------------------------------------------------------------- */

typedef struct Api {
  void *library;
  PCLUSAPI_CREATE_CLUSTER create;
  PCLUSAPI_OPEN_CLUSTER open;
  PCLUSAPI_CLOSE_CLUSTER close;
  PCLUSAPI_DESTROY_CLUSTER destroy;
  PCLUSAPI_GET_CLUSTER_INFORMATION information;
  PCLUSAPI_OPEN_CLUSTER_NODE open_node;
  PCLUSAPI_CLOSE_CLUSTER_NODE close_node;
  PCLUSAPI_GET_CLUSTER_NODE_STATE node_state;
  DWORD(WINAPI *last_error)(void);
  void(WINAPI *set_last_error)(DWORD);
} Api;

static Api load(void) {
  Api api;
  int found = 1;
  memset(&api, 0, sizeof api);
  api.library = load_library(library_path);
  if (!api.library) exit(1);
  found &= find_function(api.library, "CreateCluster", &api.create);
  found &= find_function(api.library, "OpenCluster", &api.open);
  found &= find_function(api.library, "CloseCluster", &api.close);
  found &= find_function(api.library, "DestroyCluster", &api.destroy);
  found &= find_function(api.library, "GetClusterInformation", &api.information);
  found &= find_function(api.library, "OpenClusterNode", &api.open_node);
  found &= find_function(api.library, "CloseClusterNode", &api.close_node);
  found &= find_function(api.library, "GetClusterNodeState", &api.node_state);
#if defined(_WIN32)
  api.last_error = GetLastError;
  api.set_last_error = SetLastError;
#else
  found &= find_function(api.library, "GetLastError", &api.last_error);
  found &= find_function(api.library, "SetLastError", &api.set_last_error);
#endif
  if (!found) {
    printf("FAILED: a function is missing\n");
    exit(1);
  }
  return api;
}

static void unload(const Api *api) {
  unload_library(api->library);
  expect(!is_loaded(library_path), "unloaded by its last user");
}

static HCLUSTER create(const Api *api) {
  PCWSTR nodes[] = {CLUSAPI_TEXT("n1"), CLUSAPI_TEXT("n2"), CLUSAPI_TEXT("n3")};
  CREATE_CLUSTER_CONFIG config;
  memset(&config, 0, sizeof config);
  config.dwVersion = CLUSAPI_VERSION;
  config.lpszClusterName = CLUSAPI_TEXT("guest");
  config.cNodes = 3;
  config.ppszNodeNames = nodes;
  return api->create(&config, NULL, NULL);
}

static void read_all(const Api *api, HCLUSTER cluster, HNODE node) {
  WCHAR name[MAX_CLUSTERNAME_LENGTH + 1];
  DWORD cch = MAX_CLUSTERNAME_LENGTH + 1;
  CLUSTERVERSIONINFO info;
  info.dwVersionInfoSize = sizeof info;
  expect(api->information(cluster, name, &cch, &info) == ERROR_SUCCESS && cch == 5, "the cluster is described");
  expect(api->node_state(node) == ClusterNodeUp, "the node is up");
}

/* ---- the cycles ----------------------------------------------------------------------------------------------- */

static void only_load(void) {
  const Api api = load();
  unload(&api);
}

static void open_and_close(void) {
  const Api api = load();
  HCLUSTER cluster = api.open(CLUSAPI_TEXT("guest"));
  expect(cluster != NULL, "the cluster is opened");
  expect(api.close(cluster), "the cluster is closed");
  unload(&api);
}

static void fail_to_open(void) {
  const Api api = load();
  expect(!api.open(CLUSAPI_TEXT("nobody")) && api.last_error() == RPC_S_SERVER_UNAVAILABLE, "there is no such cluster");
  unload(&api);
}

static const char *no_folder; /* a file in the place of a state folder */
static const char *state_folder;

static void refuse_no_folder(void) {
  const Api api = load();
  set_variable("CLUSAPI_STATE_DIR", no_folder);
  expect(!api.open(CLUSAPI_TEXT("guest")) && api.last_error() != ERROR_SUCCESS, "a file is no state folder");
  set_variable("CLUSAPI_STATE_DIR", state_folder);
  unload(&api);
}

/* Inside, the store throws, which is what makes the runtime take most. */
static void refuse_on_thread(void *argument) {
  (void)argument;
  refuse_no_folder();
}

static void fail_inside(void) {
  refuse_no_folder();
  join_thread(start_thread(refuse_on_thread, NULL));
}

static void create_and_leave_open(void) {
  const Api api = load();
  HCLUSTER cluster = api.open(CLUSAPI_TEXT("guest"));
  expect(cluster && api.destroy(cluster, NULL, NULL, TRUE) == ERROR_SUCCESS, "what was left open is usable and goes");
  cluster = create(&api);
  expect(cluster != NULL, "the cluster is created");
  read_all(&api, cluster, api.open_node(cluster, CLUSAPI_TEXT("n2")));
  unload(&api);
}

static void work_on_thread(void *argument) {
  const Api *api = argument;
  HCLUSTER cluster = api->open(CLUSAPI_TEXT("guest"));
  HNODE node = api->open_node(cluster, CLUSAPI_TEXT("n1"));
  read_all(api, cluster, node);
  expect(!api->open(CLUSAPI_TEXT("nobody")), "there is no such cluster");
  expect(api->last_error() == RPC_S_SERVER_UNAVAILABLE, "the last error says so");
  api->close_node(node);
  api->close(cluster);
}

static void call_from_thread(void) {
  Api api = load();
  join_thread(start_thread(work_on_thread, &api));
  unload(&api);
}

/* The thread has used the library and outlives it. */
static void load_on_thread(void *argument) {
  Api api = load();
  (void)argument;
  work_on_thread(&api);
  unload(&api);
}

static void end_thread_after_unload(void) { join_thread(start_thread(load_on_thread, NULL)); }

static const char *empty_path;

static void load_empty(void) {
  int (*work)(const char *) = NULL;
  void *library = load_library(empty_path);
  if (!library || !find_function(library, "work", &work)) exit(1);
  expect(work("a text") > 0, "the empty library works");
  unload_library(library);
  expect(!is_loaded(empty_path), "the empty library unloads");
}

/* ---- measuring them ------------------------------------------------------------------------------------------- */

typedef struct Growth { /* per cycle */
  double threads, handles, slots, fiber_slots, heap, pages;
} Growth;

static double grown(size_t before, size_t after, int cycles) {
  return ((double)after - (double)before) / cycles;
}

static Growth growth_of(const char *name, void (*cycle)(void), int cycles) {
  Measure before, after;
  Growth growth;
  int i;
  for (i = 0; i < kWarmUp; ++i) cycle(); /* what is made once per process is there now */
  before = take_measure();
  for (i = 0; i < cycles && failures == 0; ++i) cycle();
  after = take_measure();
  growth.threads = grown(before.threads, after.threads, cycles);
  growth.handles = grown(before.handles, after.handles, cycles);
  growth.slots = grown(before.slots, after.slots, cycles);
  growth.fiber_slots = grown(before.fiber_slots, after.fiber_slots, cycles);
  growth.heap = grown(before.heap, after.heap, cycles);
  growth.pages = grown(before.pages, after.pages, cycles);
  printf("%-24s %5d cycles, each: %g threads, %g handles, %g and %g slots, %.1f bytes of heap, %.1f of private memory\n",
         name, cycles, growth.threads, growth.handles, growth.slots, growth.fiber_slots, growth.heap, growth.pages);
  fflush(stdout);
  return growth;
}

static void at_most(const char *cycle, const char *what, double limit, double grown_by) {
  if (grown_by <= limit) return;
  printf("FAILED: %s: %g %s left by each cycle; at most %g are allowed\n", cycle, grown_by, what, limit);
  ++failures;
}

/* But for memory, where the runtime is known to leave some. */
static void leaves_nothing(const char *name, void (*cycle)(void), int cycles, Growth but) {
  const Growth growth = growth_of(name, cycle, cycles);
  at_most(name, "threads", 0, growth.threads);
  at_most(name, "handles", 0, growth.handles);
  at_most(name, "thread-local slots", 0, growth.slots);
  at_most(name, "fiber-local slots", 0, growth.fiber_slots);
  at_most(name, "bytes of heap", but.heap + (double)kSlackHeap / cycles, growth.heap);
  at_most(name, "bytes of private memory", but.pages + (double)kSlackPages / cycles, growth.pages);
}

/* ---- loading does no work ------------------------------------------------------------------------------------- */

static void loading_does_nothing(const char *state) {
  const Measure before = take_measure();
  const Api api = load();
  const Measure loaded = take_measure();
  expect(!exists(state), "loading makes no state folder");
  expect(loaded.threads == before.threads, "loading starts no thread");
  unload(&api);
  expect(!exists(state), "unloading makes no state folder");
}

static void last_error_is_not_mine(void *argument) {
  const Api *api = argument;
  expect(api->last_error() == ERROR_SUCCESS, "a new thread begins without an error");
  api->set_last_error(ERROR_MORE_DATA);
}

static void last_error_is_per_thread(void) {
  Api api = load();
  api.set_last_error(RPC_S_SERVER_UNAVAILABLE);
  join_thread(start_thread(last_error_is_not_mine, &api));
  expect(api.last_error() == RPC_S_SERVER_UNAVAILABLE, "another thread does not change the last error");
  unload(&api);
}

static void prepare_cluster(void) {
  const Api api = load();
  HCLUSTER cluster = create(&api);
  expect(cluster != NULL, "the first cluster is created");
  api.close(cluster);
  unload(&api);
}

static void make_file(const char *path) {
  FILE *file = fopen(path, "wb");
  if (!file) exit(1);
  fclose(file);
}

static void clean_up(void) {
  const Api api = load();
  HCLUSTER cluster = api.open(CLUSAPI_TEXT("guest"));
  expect(cluster && api.destroy(cluster, NULL, NULL, TRUE) == ERROR_SUCCESS, "the last cluster is destroyed");
  api.close(cluster);
  unload(&api);
}

int main(int argc, char **argv) {
  char state[512], file[520];
  const Growth nothing = {0, 0, 0, 0, 0, 0};
  Growth runtime;
  prepare_measure(argv);
  if (argc != 3) return 2;
  library_path = argv[1];
  empty_path = argv[2];
  make_name_of_own(state, sizeof state);
  set_variable("CLUSAPI_STATE_DIR", state);
  snprintf(file, sizeof file, "%s-file", state);
  state_folder = state;
  no_folder = file;
  expect(!is_loaded(library_path), "nobody has loaded it before");

  loading_does_nothing(state);
  last_error_is_per_thread();
  prepare_cluster();
  make_file(file);
  runtime = growth_of("empty library", load_empty, kEmptyCycles);
  leaves_nothing("load", only_load, kLoads, nothing);
  leaves_nothing("open and close", open_and_close, kCycles, nothing);
  leaves_nothing("fail to open", fail_to_open, kOtherCycles, nothing);
  leaves_nothing("fail inside", fail_inside, kOtherCycles, runtime);
  leaves_nothing("leave open", create_and_leave_open, kOtherCycles, nothing);
  leaves_nothing("call from a thread", call_from_thread, kOtherCycles, nothing);
  leaves_nothing("thread outlives library", end_thread_after_unload, kOtherCycles, nothing);
  clean_up();
  remove(file);
  remove_folder(state);
  return failures != 0;
}
