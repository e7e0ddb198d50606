#include "api/process.hpp"

#include <atomic>
#include <mutex>

#if !defined(_WIN32)
#include <cxxabi.h>
#include <pthread.h>

extern "C" __attribute__((visibility("hidden"))) void* __dso_handle;   // of the toolchain: names this library
#endif

namespace clus::api {
namespace {

std::atomic<Process*> the_process{nullptr};

#if !defined(_WIN32)
// Told by exit() before it runs destructors; when the library is unloaded, its destructors run first. Not by
// std::atexit: the thread sanitizer's own forgets which library asked, and would call into one that is gone.
constinit std::atomic<bool> process_ends{false};

// What a child has inherited and never uses; held so that a leak checker does not take it for lost.
constinit Process* of_parents = nullptr;

void leave_to_parent() {
  Process* inherited = the_process.exchange(nullptr);
  if (!inherited) return;
  inherited->of_parents = of_parents;
  of_parents = inherited;
}
#endif

void make_process() {
  auto* made = new Process(SystemRandom().next());
  Process* none = nullptr;
  if (!the_process.compare_exchange_strong(none, made)) {
    delete made;
    return;
  }
#if !defined(_WIN32)
  static std::atomic_flag registered;
  if (registered.test_and_set()) return;
  pthread_atfork(nullptr, nullptr, leave_to_parent);
  abi::__cxa_atexit([](void*) { process_ends = true; }, nullptr, &__dso_handle);
#endif
}

}  // namespace

Process& process() {
  if (!the_process.load(std::memory_order_acquire)) make_process();
  return *the_process.load(std::memory_order_acquire);
}

void drop_process() { delete the_process.exchange(nullptr); }

Result<std::shared_ptr<engine::Engine>> Process::engine() {
  std::lock_guard lock(mutex_);
  if (auto shared = engine_.lock()) return shared;
  auto opened = engine::Engine::open(config::system_environment());
  if (opened) engine_ = *opened;
  return opened;
}

}  // namespace clus::api

#if !defined(_WIN32)  // where DllMain does it
// Nothing is done while the process ends: its other threads are gone, wherever they stood, or still at work.
__attribute__((destructor)) static void unload() {
  if (!clus::api::process_ends) clus::api::drop_process();
}
#endif
