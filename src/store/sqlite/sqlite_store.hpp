#pragma once
// The embedded store: one SQLite file shared by all processes, in WAL mode and synced at every commit.
//
//   - Two connections: writers of this process queue for one in the order of its mutex and for other processes' writers
//     by SQLite's lock; readers share the other and wait for no writer.
//   - Both are closed before a fork, and opened again when next used: SQLite keeps what it knows of a file's locks for
//     the whole process, and a child would inherit that without the locks.
//   - SqliteCore is what a store and its watches share; a watch may outlive its store, and then keeps the files open.
#include <atomic>
#include <optional>

#include "base/sync.hpp"
#include "store/open.hpp"
#include "store/sqlite/fork.hpp"
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

class SqliteCore final : private ForkMember {
 public:
  // The database is there already; the caller holds the folder's lock and has g_open_stores locked.
  SqliteCore(const StateFolder& folder, const SqliteOptions& options);
  ~SqliteCore() override;

  TxnResult write(const Txn& txn);
  TxnResult read(const Txn& txn);
  Result<RangeResult> range(const Range& query, Revision at);
  Revision newest();
  Status compact(Revision revision);

  // One look for a watch: a batch, none so far (an empty one), or InvalidData. Moves `position`.
  Result<Batch> look(Span span, Revision& position);

  RevisionPage& page() noexcept { return page_; }

 private:
  Writer& writer() { return opened(writer_); }
  Reader& reader() { return opened(reader_); }
  template <class Connection>
  Connection& opened(std::optional<Connection>& connection) {
    return connection ? *connection : connection.emplace(path_, vfs_.c_str(), busy_limit_ms_);
  }

  void commit(Transaction& transaction, Revision revision);
  void trim(Writer& writer, Revision newest);

  void before_fork() noexcept override;
  void after_fork_in_parent() noexcept override;
  void after_fork_in_child() noexcept override;

  const SqliteLibrary library_;
  const std::string path_, vfs_;
  const int busy_limit_ms_;
  const Revision kept_;
  Mutex write_mutex_;
  std::optional<Writer> writer_;   // both under write_mutex_
  BatchWriter batch_;
  Mutex read_mutex_;
  std::optional<Reader> reader_;   // under read_mutex_
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
