#include "store/sqlite/revision_page.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "store/sqlite/failure.hpp"
#if defined(_WIN32)
#include "store/sqlite/windows_path.hpp"
#else
#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <climits>
#endif

namespace clus::store {

RevisionPage::RevisionPage(const std::string& path, Revision newest) {
  File file = File::create(path);
  // Written out, not only extended: a store to a page that has no place on a full disk would kill the program.
  if (file.size() < static_cast<std::int64_t>(kSize)) file.write_at_start(std::string(kSize, '\0'));
  page_ = map(file);
  check(newest);
}

RevisionPage::~RevisionPage() { unmap(page_); }

void RevisionPage::check(Revision newest) noexcept {
  if (std::memcmp(page_->magic, kMagic, sizeof page_->magic) != 0) {
    std::memcpy(page_->magic, kMagic, sizeof page_->magic);
    page_->polled.store(0, std::memory_order_relaxed);
  }
#if defined(_WIN32)
  page_->polled.store(1, std::memory_order_relaxed);
#endif
  if (page_->covered.load() == static_cast<std::uint64_t>(newest)) return;
  page_->covered.store(0);   // the database may be an older copy
  committed(newest);
}

void RevisionPage::committed(Revision revision) noexcept {
  const auto newest = static_cast<std::uint64_t>(revision);
  std::uint64_t old = count();
  while (!page_->count.compare_exchange_weak(old, std::max(old + 1, newest))) {
  }
  // Second, so that whoever dies in between leaves it to the next one who looks.
  std::uint64_t covered = page_->covered.load();
  while (covered < newest && !page_->covered.compare_exchange_weak(covered, newest)) {
  }
  wake();
}

void RevisionPage::seen(Revision revision) noexcept {
  if (page_->covered.load(std::memory_order_acquire) < static_cast<std::uint64_t>(revision)) committed(revision);
}

#if defined(_WIN32)

RevisionPage::Page* RevisionPage::map(const File& file) {
  const HANDLE mapping = CreateFileMappingW(file.handle(), nullptr, PAGE_READWRITE, 0, kSize, nullptr);
  if (mapping == nullptr) fail_windows(Error::AccessDenied, "cannot map the revision file");
  void* const view = MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, kSize);
  CloseHandle(mapping);
  if (view == nullptr) fail_windows(Error::NotEnoughMemory, "cannot map the revision file");
  return static_cast<Page*>(view);
}

void RevisionPage::unmap(Page* page) noexcept { UnmapViewOfFile(page); }

void RevisionPage::wake() noexcept {
  AcquireSRWLockExclusive(&lock_);
  page_->wakes.fetch_add(1);
  ReleaseSRWLockExclusive(&lock_);
  WakeAllConditionVariable(&moved_);
}

void RevisionPage::wait(std::uint32_t ticket, int limit_ms) noexcept {
  const ULONGLONG start = GetTickCount64();
  AcquireSRWLockShared(&lock_);
  for (;;) {
    const auto left = limit_ms - static_cast<std::int64_t>(GetTickCount64() - start);
    if (page_->wakes.load() != ticket || left <= 0) break;
    const auto slice = static_cast<DWORD>(std::min<std::int64_t>(left, kPoll_ms));
    SleepConditionVariableSRW(&moved_, &lock_, slice, CONDITION_VARIABLE_LOCKMODE_SHARED);
  }
  ReleaseSRWLockShared(&lock_);
}

#else

RevisionPage::Page* RevisionPage::map(const File& file) {
  void* const view = ::mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_SHARED, file.handle(), 0);
  if (view == MAP_FAILED) {
    fail(Error::NotEnoughMemory, std::string("cannot map the revision file: ") + std::strerror(errno));
  }
  return static_cast<Page*>(view);
}

void RevisionPage::unmap(Page* page) noexcept { ::munmap(page, kSize); }

void RevisionPage::wake() noexcept {
  page_->wakes.fetch_add(1);
  ::syscall(SYS_futex, &page_->wakes, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

void RevisionPage::wait(std::uint32_t ticket, int limit_ms) noexcept {
  using namespace std::chrono;
  const auto deadline = steady_clock::now() + milliseconds(limit_ms);
  while (this->ticket() == ticket) {
    auto left = duration_cast<nanoseconds>(deadline - steady_clock::now()).count();
    if (left <= 0) return;
    if (page_->polled.load(std::memory_order_relaxed) != 0) left = std::min<std::int64_t>(left, kPoll_ms * 1'000'000);
    const timespec time{left / 1'000'000'000, left % 1'000'000'000};
    ::syscall(SYS_futex, &page_->wakes, FUTEX_WAIT, ticket, &time, nullptr, 0);
  }
}

#endif

}  // namespace clus::store
