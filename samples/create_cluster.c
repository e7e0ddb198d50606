/* Creates a cluster the way an installer does that must also run where there is no clustering: the library is loaded by
 * name, and every function of it is found by name and called through its type of the SDK. */
#if !defined(_WIN32)
#define _POSIX_C_SOURCE 200809L
#endif
#include <stdlib.h>
#include <string.h>

#include "create_options.h"
#include "error_text.h"
#include "progress.h"

#if defined(_WIN32)
#include <objbase.h>
#else
#include <dlfcn.h>
#include <limits.h>
#include <time.h>
#include <unistd.h>
#endif

enum { ExitFormed = 0, ExitFailed = 1, ExitFormedWithWarnings = 2, ExitWrongUsage = 64 };

typedef DWORD(WINAPI *GetLastErrorFunction)(void);

typedef struct Library {
  PCLUSAPI_CREATE_CLUSTER create_cluster;
  PCLUSAPI_CLOSE_CLUSTER close_cluster;
  GetLastErrorFunction get_last_error;
} Library;

typedef struct Outcome {
  bool formed;
  DWORD error;
  char *problem; /* where the error alone does not say it; may be null */
  unsigned long milliseconds;
} Outcome;

/* ---- the system -------------------------------------------------------------------------------------------------- */

#if defined(_WIN32)

static void *load_library(Outcome *outcome) {
  HMODULE module = LoadLibraryW(L"clusapi.dll");
  if (!module) outcome->error = GetLastError();
  return (void *)module;
}

static void unload_library(void *module) { FreeLibrary((HMODULE)module); }

static void find_function(void *module, const char *name, void *function) {
  const FARPROC address = GetProcAddress((HMODULE)module, name);
  memcpy(function, &address, sizeof address);
}

static void find_last_error(void *module, GetLastErrorFunction *function) {
  (void)module;
  *function = GetLastError;
}

/* The documentation of CreateCluster asks for it. */
static DWORD begin_com(void) {
  const HRESULT result = CoInitializeEx(NULL, COINIT_MULTITHREADED | COINIT_DISABLE_OLE1DDE);
  return SUCCEEDED(result) ? ERROR_SUCCESS : (DWORD)result;
}

static void end_com(void) { CoUninitialize(); }

static unsigned long now_ms(void) { return (unsigned long)GetTickCount64(); }

#else

static const char library_name[] = "libclusapi.so";

/* As Windows does: the library beside the program comes first, and if it is there, no other will do. */
static void *open_library(void) {
  char path[PATH_MAX + sizeof library_name];
  const ssize_t length = readlink("/proc/self/exe", path, PATH_MAX);
  char *slash;
  if (length > 0) {
    path[length] = 0;
    slash = strrchr(path, '/');
    if (slash) {
      memcpy(slash + 1, library_name, sizeof library_name);
      if (access(path, F_OK) == 0) return dlopen(path, RTLD_NOW | RTLD_LOCAL);
    }
  }
  return dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
}

static void *load_library(Outcome *outcome) {
  void *module = open_library();
  if (!module) {
    outcome->error = ERROR_MOD_NOT_FOUND;
    outcome->problem = format_text("%s", dlerror());
  }
  return module;
}

static void unload_library(void *module) { dlclose(module); }

static void find_function(void *module, const char *name, void *function) {
  void *const address = dlsym(module, name);
  memcpy(function, &address, sizeof address);
}

static void find_last_error(void *module, GetLastErrorFunction *function) {
  find_function(module, "GetLastError", function);
}

static DWORD begin_com(void) { return ERROR_SUCCESS; }

static void end_com(void) {}

static unsigned long now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (unsigned long)now.tv_sec * 1000 + (unsigned long)now.tv_nsec / 1000000;
}

#endif

/* ---- the call ---------------------------------------------------------------------------------------------------- */

static bool find_functions(void *module, Library *library, Outcome *outcome) {
  const char *missing = NULL;
  find_last_error(module, &library->get_last_error);
  find_function(module, "CloseCluster", &library->close_cluster);
  find_function(module, "CreateCluster", &library->create_cluster);
  if (!library->get_last_error) missing = "GetLastError";
  if (!library->close_cluster) missing = "CloseCluster";
  if (!library->create_cluster) missing = "CreateCluster";
  if (!missing) return true;
  outcome->error = ERROR_PROC_NOT_FOUND;
  outcome->problem = format_text("%s was not found in it.", missing);
  return false;
}

static CREATE_CLUSTER_CONFIG config_of(const CreateOptions *options) {
  CREATE_CLUSTER_CONFIG config;
  memset(&config, 0, sizeof config);
  config.dwVersion = CLUSAPI_VERSION;
  config.lpszClusterName = options->name;
  config.cNodes = (DWORD)options->node_count;
  config.ppszNodeNames = options->nodes;
  config.cIpEntries = (DWORD)options->address_count;
  config.pIpEntries = options->addresses;
  config.managementPointType = CLUSTER_MGMT_POINT_TYPE_CNO; /* 0 would mean a cluster without name and addresses */
  return config;
}

static void create(const Library *library, const CreateOptions *options, Progress *progress, Outcome *outcome) {
  CREATE_CLUSTER_CONFIG config = config_of(options);
  const unsigned long start = now_ms();
  HCLUSTER cluster = library->create_cluster(&config, progress_report, progress);
  if (!cluster) outcome->error = library->get_last_error();
  outcome->milliseconds = now_ms() - start;
  outcome->formed = cluster != NULL;
  if (cluster) library->close_cluster(cluster);
}

static void load_and_create(const CreateOptions *options, Progress *progress, Outcome *outcome) {
  Library library;
  void *module = load_library(outcome);
  if (!module) return;
  if (find_functions(module, &library, outcome)) create(&library, options, progress, outcome);
  unload_library(module);
}

/* ---- what became of it ------------------------------------------------------------------------------------------- */

static const char *hint_for(DWORD error) {
  switch (error) {
    case ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME:
      return "Choose another name with --name and other nodes with --node, or set CLUSAPI_STATE_DIR to a folder of its "
             "own; cluster_info NAME shows the cluster that there is.";
    case ERROR_CLUSTER_NODE_ALREADY_MEMBER:
      return "A node is in one cluster only; evict it there first, or name other nodes with --node.";
    case ERROR_INVALID_NAME:
      return "Names have letters, digits and hyphens: a cluster's and a node's are host names.";
    case ERROR_INVALID_PARAMETER:
      return "An address is written like 10.0.0.10/24, no node may be given twice, and none has the cluster's name.";
    case ERROR_BAD_CONFIGURATION:
      return "CLUSAPI_CONFIG names the file; the log says which line is wrong.";
    case ERROR_MOD_NOT_FOUND:
    case ERROR_PROC_NOT_FOUND:
      return "Put the library beside this program.";
    default:
      return NULL;
  }
}

static int exit_code(const Outcome *outcome, const Progress *progress) {
  if (!outcome->formed) return ExitFailed;
  return progress->warnings > 0 ? ExitFormedWithWarnings : ExitFormed;
}

static void print_result_json(const Outcome *outcome, const Progress *progress, const char *name, size_t nodes) {
  const int code = exit_code(outcome, progress);
  const char *hint = outcome->formed ? NULL : hint_for(outcome->error);
  char *meaning = error_meaning(outcome->error);
  const char *result = code == ExitFailed ? "failed" : code == ExitFormed ? "formed" : "formed with warnings";
  printf("{\"result\":\"%s\",\"exit\":%d,\"error\":%lu,\"errorName\":", result, code, (unsigned long)outcome->error);
  print_json_text(stdout, error_name(outcome->error));
  printf(",\"errorText\":");
  print_json_text(stdout, outcome->problem ? outcome->problem : meaning);
  printf(",\"hint\":");
  print_json_text(stdout, hint);
  printf(",\"cluster\":");
  print_json_text(stdout, name);
  printf(",\"nodes\":%lu,\"warnings\":%u,\"milliseconds\":%lu}\n", (unsigned long)nodes, progress->warnings,
         outcome->milliseconds);
  fflush(stdout);
  free(meaning);
}

static void print_failure(const Outcome *outcome, const char *name) {
  const char *hint = hint_for(outcome->error);
  char *error = describe_error(outcome->error);
  fprintf(stderr, "Cluster %s is not formed: %s\n", name, error);
  if (outcome->problem) fprintf(stderr, "%s\n", outcome->problem);
  if (hint) fprintf(stderr, "Hint: %s\n", hint);
  free(error);
}

static void print_result(const Outcome *outcome, const Progress *progress, const char *name, size_t nodes) {
  const char *plural = progress->warnings == 1 ? "" : "s";
  if (!outcome->formed) {
    print_failure(outcome, name);
  } else if (progress->warnings > 0) {
    printf("Cluster %s is formed, with %u warning%s (%lu ms).\n", name, progress->warnings, plural,
           outcome->milliseconds);
  } else {
    printf("Cluster %s is formed of %lu node%s (%lu ms).\n", name, (unsigned long)nodes, nodes == 1 ? "" : "s",
           outcome->milliseconds);
  }
}

static int run(const CreateOptions *options) {
  Outcome outcome = {false, ERROR_SUCCESS, NULL, 0};
  Progress progress = {ProgressLog, 0, 0};
  char *name = to_utf8(options->name);
  if (options->json) {
    progress.form = ProgressJson;
  } else if (is_terminal(stdout)) {
    progress.form = ProgressBar;
  }
  outcome.error = begin_com();
  if (outcome.error == ERROR_SUCCESS) {
    load_and_create(options, &progress, &outcome);
    end_com();
  }
  progress_end(&progress);
  if (options->json) {
    print_result_json(&outcome, &progress, name, options->node_count);
  } else {
    print_result(&outcome, &progress, name, options->node_count);
  }
  free(outcome.problem);
  free(name);
  return exit_code(&outcome, &progress);
}

int main(int argc, char **argv) {
  CreateOptions options;
  int code = ExitFormed;
  text_begin(&argc, &argv);
  if (!read_create_options(argc, argv, &options)) {
    code = ExitWrongUsage;
  } else if (options.help) {
    print_create_usage(stdout);
  } else {
    code = run(&options);
  }
  free_create_options(&options);
  return code;
}
