#pragma once
// Memory whose end is known: the byte behind it cannot be touched without the process being killed.
#include <cstddef>
#include <cstring>
#include <new>

#if defined(_WIN32)
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace clus::test {

class GuardedBytes {
 public:
  // `size` bytes of `fill`, of at most a few pages, right before a page without access.
  explicit GuardedBytes(std::size_t size, unsigned char fill = 0xCC) : page_(page_size()) {
    pages_ = (size + page_ - 1) / page_ + 1;
    base_ = reserve();
    bytes_ = base_ + (pages_ - 1) * page_ - size;
    std::memset(bytes_, fill, size);
    protect();
  }
  ~GuardedBytes() { release(); }
  GuardedBytes(const GuardedBytes&) = delete;
  GuardedBytes& operator=(const GuardedBytes&) = delete;

  unsigned char* get() const { return bytes_; }
  template <class T>
  T* as() const { return reinterpret_cast<T*>(bytes_); }

 private:
#if defined(_WIN32)
  static std::size_t page_size() { return 4096; }
  unsigned char* reserve() {
    void* memory = VirtualAlloc(nullptr, pages_ * page_, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (!memory) throw std::bad_alloc();
    return static_cast<unsigned char*>(memory);
  }
  void protect() {
    DWORD before = 0;
    if (!VirtualProtect(base_ + (pages_ - 1) * page_, page_, PAGE_NOACCESS, &before)) throw std::bad_alloc();
  }
  void release() { VirtualFree(base_, 0, MEM_RELEASE); }
#else
  static std::size_t page_size() { return static_cast<std::size_t>(sysconf(_SC_PAGESIZE)); }
  unsigned char* reserve() {
    void* memory = mmap(nullptr, pages_ * page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    return static_cast<unsigned char*>(memory);
  }
  void protect() {
    if (mprotect(base_ + (pages_ - 1) * page_, page_, PROT_NONE) != 0) throw std::bad_alloc();
  }
  void release() { munmap(base_, pages_ * page_); }
#endif

  std::size_t page_, pages_ = 0;
  unsigned char* base_ = nullptr;
  unsigned char* bytes_ = nullptr;
};

}  // namespace clus::test
