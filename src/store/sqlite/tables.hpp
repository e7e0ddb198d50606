#pragma once
// The statements over kv and log, prepared once: Reader for what is read inside a transaction, Writer for all of it.
#include "store/sqlite/batch.hpp"
#include "store/sqlite/schema.hpp"

namespace clus::store {

class Reader {
 public:
  Reader(const std::string& path, const char* vfs, int busy_limit_ms);

  void leave_log_when_closed() noexcept { database_.leave_log_when_closed(true); }

  // The first read fixes the snapshot.
  Transaction snapshot() { return Transaction(database_, begin_, commit_, rollback_); }

  Revision newest();
  Revision oldest();
  bool holds(const Guard& guard);
  RangeResult select(const Range& query, Revision revision);
  RangeResult select_past(const Range& query, Revision at);

  // The next batch with something in the span, from `position` on, which moves past what has been looked at. None:
  // nothing in what was looked at; it looks at a bounded number of revisions.
  std::optional<Batch> next_batch(Span span, Revision& position);

 protected:
  // Calls `visit(Query&)` for each key of the span in order, until it returns false.
  // Columns: key, create_rev, mod_rev, version, value.
  template <class Visit>
  void each(Span span, Visit&& visit);

  StateDatabase database_;
  Statement begin_{database_, "BEGIN"};
  Statement commit_{database_, "COMMIT"};
  Statement rollback_{database_, "ROLLBACK"};

 private:
  Changes changes_of(const Query& row);

  Statement newest_{database_, "SELECT max(rev) FROM log"};
  Statement oldest_{database_, "SELECT min(rev) FROM log"};
  Statement one_{database_, "SELECT key, create_rev, mod_rev, version, value FROM kv WHERE key = ?1"};
  Statement between_{database_, "SELECT key, create_rev, mod_rev, version, value FROM kv"
                                " WHERE key >= ?1 AND key < ?2 ORDER BY key"};
  Statement from_{database_, "SELECT key, create_rev, mod_rev, version, value FROM kv WHERE key >= ?1 ORDER BY key"};
  Statement later_{database_, "SELECT rev, changes FROM log WHERE rev > ?1 ORDER BY rev DESC"};
  Statement onward_{database_, "SELECT rev, changes FROM log WHERE rev >= ?1 ORDER BY rev LIMIT 256"};
};

class Writer : public Reader {
 public:
  using Reader::Reader;

  // Not durable: the commit is not synced. The next durable one syncs the same file and with it what went before.
  Transaction begin(bool durable = true);

  void put(std::string_view key, std::string_view value, Revision revision, BatchWriter& batch);
  std::size_t erase(Span span, BatchWriter& batch);
  void append(Revision revision, const BatchWriter& batch);
  void forget_before(Revision revision);

 private:
  bool syncs_ = true;               // as the connection is set
  Statement begin_immediate_{database_, "BEGIN IMMEDIATE"};
  Statement insert_{database_, "INSERT INTO kv VALUES(?1, ?2, ?2, 1, ?3) ON CONFLICT DO NOTHING"};
  Statement update_{database_, "UPDATE kv SET mod_rev = ?2, version = version + 1, value = ?3 WHERE key = ?1"};
  Statement erase_one_{database_, "DELETE FROM kv WHERE key = ?1"};
  Statement erase_between_{database_, "DELETE FROM kv WHERE key >= ?1 AND key < ?2"};
  Statement erase_from_{database_, "DELETE FROM kv WHERE key >= ?1"};
  Statement append_{database_, "INSERT INTO log VALUES(?1, ?2)"};
  Statement forget_{database_, "DELETE FROM log WHERE rev < ?1"};
};

}  // namespace clus::store
