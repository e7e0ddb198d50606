#include <windows.h>

#include <psapi.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tlhelp32.h>

#include "measure.h"

void *load_library(const char *path) {
  HMODULE library = LoadLibraryA(path);
  if (!library) printf("LoadLibrary: error %lu\n", GetLastError());
  return library;
}

void unload_library(void *library) { FreeLibrary((HMODULE)library); }
int is_loaded(const char *path) { return GetModuleHandleA(path) != NULL; }

int find_function(void *library, const char *name, void *function) {
  FARPROC address = GetProcAddress((HMODULE)library, name);
  memcpy(function, &address, sizeof address);
  return address != NULL;
}

static size_t count_threads(void) {
  size_t count = 0;
  THREADENTRY32 entry;
  HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
  entry.dwSize = sizeof entry;
  if (all == INVALID_HANDLE_VALUE) return 0;
  if (Thread32First(all, &entry)) {
    do {
      count += entry.th32OwnerProcessID == GetCurrentProcessId();
    } while (Thread32Next(all, &entry));
  }
  CloseHandle(all);
  return count;
}

static size_t busy_bytes(HANDLE heap) {
  size_t bytes = 0;
  PROCESS_HEAP_ENTRY entry;
  memset(&entry, 0, sizeof entry);
  if (!HeapLock(heap)) return 0;
  while (HeapWalk(heap, &entry)) {
    if (entry.wFlags & PROCESS_HEAP_ENTRY_BUSY) bytes += entry.cbData;
  }
  HeapUnlock(heap);
  return bytes;
}

static size_t heap_bytes(void) {
  HANDLE heaps[64];
  size_t bytes = 0;
  DWORD i, count = GetProcessHeaps(64, heaps);
  for (i = 0; i < count && i < 64; ++i) bytes += busy_bytes(heaps[i]);
  return bytes;
}

/* Asked one by one: Wine's GetProcessHandleCount knows no number. */
static size_t count_handles(void) {
  size_t count = 0;
  uintptr_t value;
  DWORD flags;
  for (value = 4; value < 0x4000; value += 4) count += GetHandleInformation((HANDLE)value, &flags) != 0;
  return count;
}

/* By taking all that are free. */
static size_t slots_in_use(int fiber) {
  enum { kMost = 8192 };
  static DWORD slots[kMost];
  size_t count = 0, i;
  while (count < kMost) {
    slots[count] = fiber ? FlsAlloc(NULL) : TlsAlloc();
    if (slots[count] == (DWORD)-1) break; /* TLS_OUT_OF_INDEXES, FLS_OUT_OF_INDEXES */
    ++count;
  }
  for (i = 0; i < count; ++i) fiber ? FlsFree(slots[i]) : TlsFree(slots[i]);
  return kMost - count;
}

void prepare_measure(char **argv) { (void)argv; }

Measure take_measure(void) {
  Measure measure;
  PROCESS_MEMORY_COUNTERS_EX memory;
  memset(&measure, 0, sizeof measure);
  memset(&memory, 0, sizeof memory);
  GetProcessMemoryInfo(GetCurrentProcess(), (PROCESS_MEMORY_COUNTERS *)&memory, sizeof memory);
  measure.heap = heap_bytes();
  measure.pages = memory.PrivateUsage; /* 0 under Wine */
  measure.handles = count_handles();
  measure.threads = count_threads();
  measure.slots = slots_in_use(0);
  measure.fiber_slots = slots_in_use(1);
  return measure;
}

struct Thread {
  HANDLE handle;
  void (*body)(void *);
  void *argument;
};

static DWORD WINAPI run(void *thread) {
  const Thread *self = thread;
  self->body(self->argument);
  return 0;
}

Thread *start_thread(void (*body)(void *), void *argument) {
  Thread *thread = malloc(sizeof *thread);
  if (!thread) abort();
  thread->body = body;
  thread->argument = argument;
  thread->handle = CreateThread(NULL, 0, run, thread, 0, NULL);
  if (!thread->handle) abort();
  return thread;
}

void join_thread(Thread *thread) {
  WaitForSingleObject(thread->handle, INFINITE);
  CloseHandle(thread->handle);
  free(thread);
}

void set_variable(const char *name, const char *value) { SetEnvironmentVariableA(name, value); }

void make_name_of_own(char *path, size_t capacity) {
  char folder[MAX_PATH + 1] = "";
  GetTempPathA(sizeof folder, folder);
  snprintf(path, capacity, "%sclus-test-%lu-%lx", folder, GetCurrentProcessId(), GetTickCount());
}

int exists(const char *path) { return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES; }

void remove_folder(const char *path) {
  char inside[2 * MAX_PATH];
  WIN32_FIND_DATAA entry;
  HANDLE listing;
  snprintf(inside, sizeof inside, "%s\\*", path);
  listing = FindFirstFileA(inside, &entry);
  if (listing != INVALID_HANDLE_VALUE) {
    do {
      if (strcmp(entry.cFileName, ".") == 0 || strcmp(entry.cFileName, "..") == 0) continue;
      snprintf(inside, sizeof inside, "%s\\%s", path, entry.cFileName);
      if (entry.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) remove_folder(inside);
      else DeleteFileA(inside);
    } while (FindNextFileA(listing, &entry));
    FindClose(listing);
  }
  RemoveDirectoryA(path);
}
