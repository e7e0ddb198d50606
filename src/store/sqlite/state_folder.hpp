#pragma once
// The folder that holds a state: made for its owner alone, refused when others could have prepared it, and the lock
// that orders what processes do to its files (creating the database, taking and clearing owners).
//
//   cluster.db (-wal, -shm)   the database           lock      locked while files come and go
//   revision                  see RevisionPage       owners/   see OwnerLocks
#include <string>
#include <string_view>

#include "store/sqlite/file.hpp"

namespace clus::store {

class StateFolder {
 public:
  // Makes the folder and what leads to it when missing. AccessDenied when it belongs to somebody else or others may
  // write to it. The path is made absolute: the program may change its current folder later.
  explicit StateFolder(const std::string& folder_utf8);

  std::string database() const { return in("cluster.db"); }
  std::string revision() const { return in("revision"); }
  std::string owners() const { return in("owners"); }
  std::string owner(std::string_view id) const;

 private:
  friend class FolderLock;
  std::string in(std::string_view name) const;

  std::string path_;
};

// Held while it exists. Busy when somebody else holds it for longer than the limit.
class FolderLock {
 public:
  FolderLock(const StateFolder& folder, int limit_ms);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock() { file_.unlock(); }

 private:
  File file_;
};

}  // namespace clus::store
