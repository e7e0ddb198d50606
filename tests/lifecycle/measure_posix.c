#define _GNU_SOURCE /* nftw, mallinfo2 */
#include <dirent.h>
#include <dlfcn.h>
#include <ftw.h>
#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "measure.h"

void *load_library(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) printf("%s\n", dlerror());
  return library;
}

void unload_library(void *library) { dlclose(library); }

static int is_mapped(const char *path) {
  char line[4096], *real = realpath(path, NULL);
  int found = 0;
  FILE *maps = fopen("/proc/self/maps", "r");
  while (maps && real && fgets(line, sizeof line, maps)) found |= strstr(line, real) != NULL;
  if (maps) fclose(maps);
  free(real);
  return found;
}

int is_loaded(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_NOLOAD);
  if (library) dlclose(library);
  return library != NULL || is_mapped(path);
}

int find_function(void *library, const char *name, void *function) {
  void *address = dlsym(library, name);
  memcpy(function, &address, sizeof address);
  return address != NULL;
}

static size_t count_entries(const char *folder) {
  size_t count = 0;
  DIR *listing = opendir(folder);
  const struct dirent *entry;
  while (listing && (entry = readdir(listing)) != NULL) count += entry->d_name[0] != '.';
  if (listing) closedir(listing);
  return count;
}

static size_t resident(void) {
  unsigned long all = 0, present = 0;
  FILE *statm = fopen("/proc/self/statm", "r");
  if (statm && fscanf(statm, "%lu %lu", &all, &present) != 2) present = 0;
  if (statm) fclose(statm);
  return present * (size_t)sysconf(_SC_PAGESIZE);
}

/* By taking all that are free. */
static size_t slots_in_use(void) {
  pthread_key_t keys[PTHREAD_KEYS_MAX];
  size_t count = 0, i;
  while (count < PTHREAD_KEYS_MAX && pthread_key_create(&keys[count], NULL) == 0) ++count;
  for (i = 0; i < count; ++i) pthread_key_delete(keys[i]);
  return PTHREAD_KEYS_MAX - count;
}

Measure take_measure(void) {
  Measure measure = {0};
  const struct mallinfo2 heaps = mallinfo2();
  measure.heap = heaps.uordblks + heaps.hblkhd;
  measure.pages = resident();
  measure.threads = count_entries("/proc/self/task");
  measure.handles = count_entries("/proc/self/fd");
  measure.slots = slots_in_use();
  return measure;
}

void prepare_measure(char **argv) {
  if (getenv("GLIBC_TUNABLES")) return;
  setenv("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0", 1);
  execv("/proc/self/exe", argv);
}

struct Thread {
  pthread_t id;
  void (*body)(void *);
  void *argument;
};

static void *run(void *thread) {
  const Thread *self = thread;
  self->body(self->argument);
  return NULL;
}

Thread *start_thread(void (*body)(void *), void *argument) {
  Thread *thread = malloc(sizeof *thread);
  if (!thread) abort();
  thread->body = body;
  thread->argument = argument;
  if (pthread_create(&thread->id, NULL, run, thread) != 0) abort();
  return thread;
}

void join_thread(Thread *thread) {
  pthread_join(thread->id, NULL);
  free(thread);
}

void set_variable(const char *name, const char *value) { setenv(name, value, 1); }

void make_name_of_own(char *path, size_t capacity) {
  const char *folder = getenv("TMPDIR");
  snprintf(path, capacity, "%s/clus-test-%ld-%lx", folder ? folder : "/tmp", (long)getpid(), (long)time(NULL));
}

int exists(const char *path) { return access(path, F_OK) == 0; }

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)kind, (void)place;
  return remove(path);
}

void remove_folder(const char *path) { nftw(path, remove_entry, 8, FTW_DEPTH | FTW_PHYS); }
