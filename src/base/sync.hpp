#pragma once
// Locks that own nothing: no allocation, no kernel handle and no destructor, so that a library that is unloaded
// leaves none behind. (The mutex of the mingw runtime allocates on first use and is never freed for statics.)
#if defined(_WIN32)
#include <windows.h>
#else
#include <shared_mutex>
#endif

namespace clus {

#if defined(_WIN32)
class SharedMutex {  // for std::unique_lock, std::shared_lock and std::lock_guard
 public:
  void lock() noexcept { AcquireSRWLockExclusive(&lock_); }
  bool try_lock() noexcept { return TryAcquireSRWLockExclusive(&lock_) != 0; }
  void unlock() noexcept { ReleaseSRWLockExclusive(&lock_); }
  void lock_shared() noexcept { AcquireSRWLockShared(&lock_); }
  bool try_lock_shared() noexcept { return TryAcquireSRWLockShared(&lock_) != 0; }
  void unlock_shared() noexcept { ReleaseSRWLockShared(&lock_); }

 private:
  SRWLOCK lock_ = SRWLOCK_INIT;
};
#else
using SharedMutex = std::shared_mutex;
#endif

using Mutex = SharedMutex;

}  // namespace clus
