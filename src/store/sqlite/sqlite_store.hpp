#pragma once
// The embedded store: one SQLite file shared by all processes, in WAL mode and synced at every commit.
//
//   - Two connections: writers of this process queue for one in the order of its mutex and for other processes' writers
//     by SQLite's lock; readers share the other and wait for no writer.
//   - SqliteCore is what a store and its watches share; a watch may outlive its store, and then keeps the files open.
#include <atomic>

#include "base/sync.hpp"
#include "store/open.hpp"
#include "store/sqlite/revision_page.hpp"
#include "store/sqlite/tables.hpp"

namespace clus::store {

class StateFolder;

struct SqliteOptions {
  int busy_limit_ms = 5'000;                  // how long to wait for other processes
  Revision kept_revisions = kKeptRevisions;
  const char* vfs = nullptr;                  // null: the platform's own, whatever default the program has set
};

Result<Opened> open_sqlite(const std::string& folder_utf8, const SqliteOptions& options);

class SqliteCore {
 public:
  // The database is there already; the caller holds the folder's lock.
  SqliteCore(const StateFolder& folder, const SqliteOptions& options);

  TxnResult write(const Txn& txn);
  TxnResult read(const Txn& txn);
  Result<RangeResult> range(const Range& query, Revision at);
  Revision newest();
  Status compact(Revision revision);

  // One look for a watch: a batch, none so far (an empty one), or InvalidData. Moves `position`.
  Result<Batch> look(Span span, Revision& position);

  RevisionPage& page() noexcept { return page_; }

 private:
  void commit(Transaction& transaction, Revision revision);
  void trim(Revision newest);

  const SqliteLibrary library_;
  const Revision kept_;
  Mutex write_mutex_;
  Writer writer_;        // both under write_mutex_
  BatchWriter batch_;
  Mutex read_mutex_;
  Reader reader_;        // under read_mutex_
  RevisionPage page_;
};

class SqliteWatch final : public Watch {
 public:
  SqliteWatch(std::shared_ptr<SqliteCore> core, Bytes key, Bytes end, Revision position)
      : core_(std::move(core)), key_(std::move(key)), end_(std::move(end)), position_(position) {}

  Result<Batch> next(std::int64_t timeout_ms) override;
  void cancel() override;

 private:
  Result<Batch> wait(std::int64_t timeout_ms);

  const std::shared_ptr<SqliteCore> core_;
  const Bytes key_, end_;
  Revision position_;                    // next revision to look at
  std::atomic<bool> cancelled_{false};
};

}  // namespace clus::store
