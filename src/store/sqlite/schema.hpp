#pragma once
// What is in cluster.db, and how it comes into being: it is made complete under another name and then renamed, so
// there is no half-made database, and one that is empty or not ours is damaged or somebody else's and is not touched.
//
//   kv    the newest state
//   log   all revisions that are still known, without a gap: the greatest is the store's revision, the least the one
//         up to which it is compacted. Revision 1, the empty store, changed nothing.
#include "store/sqlite/database.hpp"
#include "store/sqlite/state_folder.hpp"

namespace clus::store {

// Makes the database when there is none. The caller holds the folder's lock.
void create_database(const StateFolder& folder, const char* vfs, int busy_limit_ms);

// A connection to an existing one, ready for use. DatabaseCorrupt when the file is not ours, IncompatibleVersions when
// a later version of this library made it.
class StateDatabase : public Database {
 public:
  StateDatabase(const std::string& path, const char* vfs, int busy_limit_ms);

  // Whether closing the last connection to it, in all processes, leaves the log of changes to the next one that opens
  // it, instead of bringing it into the file, which would wait for the disk.
  void leave_log_when_closed(bool leave) noexcept;

 private:
  void refuse_foreign(const std::string& path);
  void settle();
};

}  // namespace clus::store
