#include "api/process.hpp"

#include <atomic>
#include <mutex>

#if defined(_WIN32)
#include <windows.h>
#else
#include <pthread.h>

#include <cstdlib>
#endif

namespace clus::api {
namespace {

std::atomic<Process*> the_process{nullptr};

#if !defined(_WIN32)
// Told by exit() before it runs destructors; when the library is unloaded, its destructors run first.
constinit std::atomic<bool> process_ends{false};
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
  pthread_atfork(nullptr, nullptr, [] { the_process = nullptr; });
  std::atexit([] { process_ends = true; });
#endif
}

void drop_process() { delete the_process.exchange(nullptr); }

}  // namespace

Process& process() {
  if (!the_process.load(std::memory_order_acquire)) make_process();
  return *the_process.load(std::memory_order_acquire);
}

Result<std::shared_ptr<engine::Engine>> Process::engine() {
  std::lock_guard lock(mutex_);
  if (auto shared = engine_.lock()) return shared;
  auto opened = engine::Engine::open(config::system_environment());
  if (opened) engine_ = *opened;
  return opened;
}

}  // namespace clus::api

// Nothing is done while the process ends: its other threads are gone, wherever they stood, or still at work.
#if defined(_WIN32)
BOOL WINAPI DllMain(HINSTANCE, DWORD reason, LPVOID process_ends) {
  if (reason == DLL_PROCESS_DETACH && !process_ends) clus::api::drop_process();
  return TRUE;
}
#else
__attribute__((destructor)) static void unload() {
  if (!clus::api::process_ends) clus::api::drop_process();
}
#endif
