#pragma once
// What the log needs of the operating system: log_posix.cpp, log_windows.cpp.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace clus::log::system {

// An open file, created for its owner alone when it is missing.
class File {
 public:
  static Result<File> open_log(const std::string& path);  // to append; a regular file and nothing else
  static Result<File> open_lock(const std::string& path);
  File(File&& other) noexcept : handle_(std::exchange(other.handle_, kNone)) {}
  File& operator=(File&&) = delete;
  ~File();

  std::size_t size() const;

  // Against every other File, in this process or another, until this one is destroyed.
  bool try_lock();

  // Adds `line` in one piece. `alone` promises that nobody else writes, so that part of a line can be taken back.
  void append(std::string_view line, bool alone);

 private:
  using Handle = std::intptr_t;  // a descriptor or a HANDLE
  static constexpr Handle kNone = -1;
  explicit File(Handle handle) : handle_(handle) {}

  Handle handle_;
};

// Renames, over an older file of the new name.
bool replace_file(const std::string& from, const std::string& to);

unsigned long process_id();
void sleep_one_ms();

}  // namespace clus::log::system
