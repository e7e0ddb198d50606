#pragma once
// What a forked child must not share with its parent: SQLite's connections and the open files that carry locks. Whoever
// has some is a ForkMember in one of two lists, which stay locked from just before a fork until just after it, so that
// nothing is half open in the child.
//
// Order of locks: the folder's lock, g_open_stores, the mutexes of a store, g_open_files, the log's.
//
// Only POSIX has fork(). posix_spawn(), system() and vfork() run none of this, and need none of it.
#if !defined(_WIN32)
#include <pthread.h>
#endif

namespace clus::store {

class ForkMember {
 public:
  ForkMember(const ForkMember&) = delete;
  ForkMember& operator=(const ForkMember&) = delete;

  virtual void before_fork() noexcept {}
  virtual void after_fork_in_parent() noexcept {}
  virtual void after_fork_in_child() noexcept = 0;   // may leave the list

 protected:
  ForkMember() = default;
  virtual ~ForkMember() = default;

 private:
  friend class ForkList;
  ForkMember* next_ = nullptr;
  ForkMember** link_ = nullptr;   // what points to this one; null: in no list
};

#if defined(_WIN32)

class ForkList {
 public:
  void lock() noexcept {}
  void unlock() noexcept {}
  void add(ForkMember&) noexcept {}
  void remove(ForkMember&) noexcept {}
};
inline constinit ForkList g_open_stores;

#else

class ForkList {   // for std::lock_guard
 public:
  void lock() noexcept { pthread_mutex_lock(&mutex_); }
  void unlock() noexcept { pthread_mutex_unlock(&mutex_); }

  // While it is locked.
  void add(ForkMember& member) noexcept;
  void remove(ForkMember& member) noexcept;   // also one that is not in it
  void before_fork() noexcept;
  void after_fork_in_parent() noexcept;
  void after_fork_in_child() noexcept;

 private:
  // Not a Mutex, which a child cannot unlock when its parent has locked it.
  pthread_mutex_t mutex_ = PTHREAD_MUTEX_INITIALIZER;
  ForkMember* first_ = nullptr;
};
extern constinit ForkList g_open_stores, g_open_files;

// Before the first member comes into a list. The caller has g_open_files locked.
void expect_forks();

#endif

}  // namespace clus::store
