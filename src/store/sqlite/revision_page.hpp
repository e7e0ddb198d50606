#pragma once
// <folder>/revision: one page in the memory of every process that has the state open. It says without a system call
// whether the state has changed, and it wakes those who wait for that.
//
// The count strictly increases with every acknowledged change. It is close to the revision but not the same: when the
// database was put back from an older copy the count goes on from where it was, so that nobody takes old for current.
//
// Watchers on Linux sleep on a futex in the page. Processes under Windows or Wine cannot wake it, nor be woken by it:
// they look every 10 ms, and once one of them has used the page, watchers on Linux do the same.
#include <atomic>
#include <cstdint>

#include "store/sqlite/file.hpp"
#include "store/store.hpp"
#if defined(_WIN32)
#include <windows.h>
#endif

namespace clus::store {

class RevisionPage {
 public:
  // Makes the file, and repairs it when it is short or damaged. `newest` is the database's revision; the caller holds
  // the folder's lock.
  RevisionPage(const std::string& path, Revision newest);
  RevisionPage(const RevisionPage&) = delete;
  RevisionPage& operator=(const RevisionPage&) = delete;
  ~RevisionPage();

  std::uint64_t count() const noexcept { return page_->count.load(std::memory_order_acquire); }

  void committed(Revision revision) noexcept;   // moves the count, in any case, and wakes the watchers
  void seen(Revision revision) noexcept;        // the same, if no writer has said so yet: perhaps it has died

  // Sleeps until something has happened since the ticket was taken, at most for the time given; holds no lock
  // meanwhile.
  std::uint32_t ticket() const noexcept { return page_->wakes.load(std::memory_order_acquire); }
  void wait(std::uint32_t ticket, int limit_ms) noexcept;
  void wake() noexcept;

 private:
  static constexpr std::size_t kSize = 4096;
  static constexpr char kMagic[9] = "CLUSREV1";
  static constexpr int kPoll_ms = 10;

  struct Page {   // shared with other processes, of 32 and 64 bits: the layout is a file format
    char magic[8];
    alignas(64) std::atomic<std::uint64_t> count;
    std::atomic<std::uint64_t> covered;   // revision of the database that the count speaks for
    alignas(64) std::atomic<std::uint32_t> wakes;
    std::atomic<std::uint32_t> polled;   // not 0: a process that polls has the page
  };
  static_assert(sizeof(Page) <= kSize && std::atomic<std::uint64_t>::is_always_lock_free &&
                std::atomic<std::uint32_t>::is_always_lock_free);

  void check(Revision newest) noexcept;
  static Page* map(const File& file);
  static void unmap(Page* page) noexcept;

  Page* page_ = nullptr;
#if defined(_WIN32)
  SRWLOCK lock_ = SRWLOCK_INIT;                     // these two wake watchers of this store at once
  CONDITION_VARIABLE moved_ = CONDITION_VARIABLE_INIT;
#endif
};

}  // namespace clus::store
