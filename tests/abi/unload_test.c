/* The library loads by name, is found by name, and unloads when the last user lets go of it, also after its thread-local
 * last error was used by a thread that has ended. Argument: its path. */
#include <stdio.h>

#if defined(_WIN32)
#include <windows.h>
#define LOAD(path) ((void *)LoadLibraryA(path))
#define FIND(library, name) ((void *)GetProcAddress((HMODULE)(library), name))
#define UNLOAD(library) FreeLibrary((HMODULE)(library))
static int loaded(const char *path) {
  (void)path;
  return GetModuleHandleA("clusapi.dll") != NULL;
}
#else
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>
#define LOAD(path) dlopen(path, RTLD_NOW | RTLD_LOCAL)
#define FIND(library, name) dlsym(library, name)
#define UNLOAD(library) dlclose(library)
static int loaded(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_NOLOAD);
  if (library) dlclose(library);
  return library != NULL;
}

typedef unsigned (*GetFunction)(void);
typedef void (*SetFunction)(unsigned);
static void *library_of_thread;

static void *use_last_error(void *result) {
  GetFunction get = NULL;
  SetFunction set = NULL;
  void *address = FIND(library_of_thread, "GetLastError");
  memcpy(&get, &address, sizeof get);
  address = FIND(library_of_thread, "SetLastError");
  memcpy(&set, &address, sizeof set);
  if (!get || !set || get() != 0) return NULL;
  set(1722);
  return get() == 1722 ? result : NULL;
}
#endif

int main(int argc, char **argv) {
  int round;
  if (argc != 2) return 2;
  if (loaded(argv[1])) return printf("loaded before anybody loads it\n"), 1;
  for (round = 0; round < 3; ++round) {
    void *library = LOAD(argv[1]);
    if (!library) return printf("does not load\n"), 1;
    if (!FIND(library, "CreateCluster")) return printf("has no CreateCluster\n"), 1;
#if !defined(_WIN32)
    {
      pthread_t thread;
      void *result = NULL;
      library_of_thread = library;
      if (pthread_create(&thread, NULL, use_last_error, &round) != 0) return 2;
      pthread_join(thread, &result);
      if (!result) return printf("the last error of a new thread is not its own\n"), 1;
      if (!use_last_error(&round) && round == 0) return printf("the last error is not per thread\n"), 1;
    }
#endif
    UNLOAD(library);
    if (loaded(argv[1])) return printf("still loaded after round %d\n", round), 1;
  }
  return 0;
}
