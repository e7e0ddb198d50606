#pragma once
// The files of the state folder that are not SQLite's: opening, locking, removing. Paths are UTF-8 in the form that
// StateFolder gives out. A lock belongs to the open file, not to the process: several copies of the library in one
// process exclude each other, and closing one file never drops the lock of another. It ends with the process at the
// latest, and is seen by native processes and by those under Wine alike. A forked child has none of its parent's files:
// it would keep their locks when the parent has died.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/sqlite/fork.hpp"

namespace clus::store {

class File final : private ForkMember {
 public:
  static File create(const std::string& path);                 // opens an existing one as it is
  static std::optional<File> open(const std::string& path);    // none: there is no such file

  File(File&& other) noexcept;
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File& operator=(File&&) = delete;
  ~File() override;

  bool try_lock();           // exclusively and without waiting; false: somebody else holds it
  bool locked_elsewhere();   // whether try_lock() would fail
  void unlock() noexcept;

  std::int64_t size() const;
  void write_at_start(const std::string& bytes);

#if defined(_WIN32)
  using Handle = void*;
  static inline const Handle kNone = nullptr;
#else
  using Handle = int;
  static constexpr Handle kNone = -1;
#endif
  Handle handle() const noexcept { return handle_; }   // kNone: it was opened by the process that has forked this one

 private:
  explicit File(Handle handle) noexcept : handle_(handle) {}
  void after_fork_in_child() noexcept override;
  static std::optional<File> open(const std::string& path, bool create);

  Handle handle_;
};

// -1: there is no such file. Does not open it: closing a database file would drop SQLite's locks on it.
std::int64_t file_size(const std::string& path);
void remove_file(const std::string& path) noexcept;                 // also when it is not there
void rename_file(const std::string& from, const std::string& to);   // durable when it returns
std::vector<std::string> files_in(const std::string& folder);       // names of plain files

}  // namespace clus::store
