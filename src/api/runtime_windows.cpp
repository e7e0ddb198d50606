// An exception, std::call_once or a conversion between character sets makes the threads library of mingw-w64 take a
// thread-local slot, and an event and a thread handle for each thread that comes by. It is made for programs and gives
// the slot back never, the handles when the thread ends. A host that loads and unloads this library would run out of
// slots after a thousand times. So the calls by which the runtime takes them come here: a definition in the library
// wins over the one in the import library, and each is kept in a list until it is let go.
//
// Nothing here may use what it looks after: no exception, no lock and no thread-local variable of the runtime.
#include <windows.h>

#include <atomic>
#include <cstdint>

#include "api/process.hpp"

namespace __gnu_cxx {
void __freeres();  // of libstdc++, declared nowhere: frees what it holds ready for throwing when memory is short
}

namespace clus::api {
namespace {

// ---- the functions of the system, whose names in this library are taken -------------------------------------------

template <class Function>
class System {
 public:
  explicit constexpr System(const char* name) : name_(name) {}

  template <class... Arguments>
  auto operator()(Arguments... arguments) {
    return get()(arguments...);
  }

 private:
  Function get() {
    auto* known = function_.load(std::memory_order_relaxed);
    if (!known) {  // kernel32 is in every process and exports them all
      const auto found = GetProcAddress(GetModuleHandleW(L"kernel32.dll"), name_);
      known = reinterpret_cast<Function>(reinterpret_cast<void*>(found));
      function_.store(known, std::memory_order_relaxed);
    }
    return known;
  }

  const char* name_;
  std::atomic<Function> function_{nullptr};
};

constinit System<decltype(&TlsAlloc)> system_tls_alloc("TlsAlloc");
constinit System<decltype(&TlsFree)> system_tls_free("TlsFree");
constinit System<decltype(&CreateEventA)> system_create_event("CreateEventA");
constinit System<decltype(&CreateSemaphoreA)> system_create_semaphore("CreateSemaphoreA");
constinit System<decltype(&DuplicateHandle)> system_duplicate_handle("DuplicateHandle");
constinit System<decltype(&CloseHandle)> system_close_handle("CloseHandle");

// ---- what is taken and not let go ---------------------------------------------------------------------------------

enum class What { Slot, Handle };

struct Taken {
  What what;
  std::uintptr_t value;
  Taken* next;
};

constinit SRWLOCK lock = SRWLOCK_INIT;
constinit Taken* all_taken = nullptr;  // guarded by lock; as long as there are threads that use the library
constinit bool unloading = false;

// What cannot be noted for want of memory is lost at the end, as it would be without the note.
void note(What what, std::uintptr_t value) {
  auto* taken = static_cast<Taken*>(HeapAlloc(GetProcessHeap(), 0, sizeof(Taken)));
  if (!taken) return;
  AcquireSRWLockExclusive(&lock);
  *taken = {what, value, all_taken};
  all_taken = taken;
  ReleaseSRWLockExclusive(&lock);
}

HANDLE note(HANDLE handle) {
  if (handle) note(What::Handle, reinterpret_cast<std::uintptr_t>(handle));
  return handle;
}

// Before it is let go: afterwards the number may be another thread's already.
void forget(What what, std::uintptr_t value) {
  AcquireSRWLockExclusive(&lock);
  Taken** at = &all_taken;
  while (*at && ((*at)->what != what || (*at)->value != value)) at = &(*at)->next;
  Taken* const found = *at;
  if (found) *at = found->next;
  ReleaseSRWLockExclusive(&lock);
  if (found) HeapFree(GetProcessHeap(), 0, found);
}

}  // namespace

// ---- the calls of the runtime -------------------------------------------------------------------------------------

// A system function has two names for the linker: that of the function, and that of the pointer to it through which
// most calls go. On x86 they say how many bytes of arguments there are.
#if defined(__i386__)
#define CLUS_FUNCTION(name, cb_arguments) __asm__("_" name "@" cb_arguments)
#define CLUS_POINTER(name, cb_arguments) __asm__("__imp__" name "@" cb_arguments)
#else
#define CLUS_FUNCTION(name, cb_arguments) __asm__(name)
#define CLUS_POINTER(name, cb_arguments) __asm__("__imp_" name)
#endif

#define CLUS_REPLACES(replacement, name, cb_arguments)                          \
  decltype(::name) replacement CLUS_FUNCTION(#name, cb_arguments);              \
  extern decltype(&::name) pointer_to_##name CLUS_POINTER(#name, cb_arguments); \
  constinit decltype(&::name) pointer_to_##name = replacement

CLUS_REPLACES(tls_alloc, TlsAlloc, "0");
CLUS_REPLACES(tls_free, TlsFree, "4");
CLUS_REPLACES(create_event, CreateEventA, "16");
CLUS_REPLACES(create_semaphore, CreateSemaphoreA, "16");
CLUS_REPLACES(duplicate_handle, DuplicateHandle, "28");
CLUS_REPLACES(close_handle, CloseHandle, "4");

DWORD WINAPI tls_alloc() {
  const DWORD slot = system_tls_alloc();
  if (slot != TLS_OUT_OF_INDEXES) note(What::Slot, slot);
  return slot;
}

BOOL WINAPI tls_free(DWORD slot) {
  forget(What::Slot, slot);
  return system_tls_free(slot);
}

HANDLE WINAPI create_event(LPSECURITY_ATTRIBUTES attributes, BOOL manual, BOOL set, LPCSTR name) {
  return note(system_create_event(attributes, manual, set, name));
}

HANDLE WINAPI create_semaphore(LPSECURITY_ATTRIBUTES attributes, LONG count, LONG most, LPCSTR name) {
  return note(system_create_semaphore(attributes, count, most, name));
}

BOOL WINAPI duplicate_handle(HANDLE from, HANDLE handle, HANDLE to, LPHANDLE made, DWORD access, BOOL inherited,
                             DWORD options) {
  const BOOL done = system_duplicate_handle(from, handle, to, made, access, inherited, options);
  if (done && made && to == GetCurrentProcess()) note(*made);
  return done;
}

BOOL WINAPI close_handle(HANDLE handle) {
  forget(What::Handle, reinterpret_cast<std::uintptr_t>(handle));
  return system_close_handle(handle);
}

// ---- the end ------------------------------------------------------------------------------------------------------

namespace {

void give_back_all() {
  while (Taken* const taken = all_taken) {
    all_taken = taken->next;
    if (taken->what == What::Slot) {
      system_tls_free(static_cast<DWORD>(taken->value));
    } else {
      system_close_handle(reinterpret_cast<HANDLE>(taken->value));
    }
    HeapFree(GetProcessHeap(), 0, taken);
  }
}

// Made before all other objects of the library, and so destroyed after them. The loader has called the runtime's own
// clean-up by then.
struct LastOfAll {
  LastOfAll() = default;
  ~LastOfAll() {
    if (!unloading) return;
    __gnu_cxx::__freeres();
    give_back_all();
  }
};
[[gnu::init_priority(101), gnu::used]] LastOfAll last_of_all;

}  // namespace

void unload() {
  unloading = true;
  drop_process();
}

}  // namespace clus::api

// Nothing is done while the process ends: its other threads are gone, wherever they stood.
BOOL WINAPI DllMain(HINSTANCE, DWORD reason, LPVOID process_ends) {
  if (reason == DLL_PROCESS_DETACH && !process_ends) clus::api::unload();
  return TRUE;
}
