#pragma once
// SQLite with destructors: the library, a connection, a prepared statement, a transaction. Every error is logged once
// and thrown as Failure. None of these locks anything: a connection has one user at a time.
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <string_view>

#include "store/sqlite/failure.hpp"

namespace clus::store {

// Held by everybody who uses SQLite. On Windows SQLite is part of this library, and the last one to let go shuts it
// down, so that nothing stays behind after unloading; elsewhere it is shared with the program and not ours to touch.
class SqliteLibrary {
 public:
  SqliteLibrary();
  ~SqliteLibrary();
  SqliteLibrary(const SqliteLibrary&) = delete;
  SqliteLibrary& operator=(const SqliteLibrary&) = delete;
};

class Database {
 public:
  // Opens an existing file, or makes one. `vfs` null: SQLite's default one.
  enum class Missing { Fail, Create };
  Database(const std::string& path, Missing missing, const char* vfs, int busy_limit_ms);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  sqlite3* handle() const noexcept { return handle_; }
  void exec(const char* sql);
  std::int64_t number(const char* sql);   // the one integer that `sql` yields
  std::int64_t changes() const noexcept { return sqlite3_changes(handle_); }

  [[noreturn]] void fail_with(int code, const char* doing) const;

 private:
  static int wait_for_lock(void* database, int tries) noexcept;

  sqlite3* handle_ = nullptr;
  const std::chrono::milliseconds busy_limit_;
  std::chrono::steady_clock::time_point busy_since_;
};

class Statement {
 public:
  Statement(Database& database, const char* sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(handle_); }

 private:
  friend class Query;
  friend class Transaction;
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

// One use of a statement, from binding to reset. What is bound outlives it.
class Query {
 public:
  template <class... Values>
  explicit Query(Statement& statement, const Values&... values)
      : database_(statement.database_), handle_(statement.handle_) {
    [[maybe_unused]] int index = 0;
    (bind(++index, values), ...);
  }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query() { sqlite3_reset(handle_); }

  bool step();                       // false: no further row
  void run() { while (step()) {} }
  std::int64_t integer(int column) const noexcept { return sqlite3_column_int64(handle_, column); }
  std::string_view blob(int column) const;   // until the next step

 private:
  void bind(int index, std::int64_t value) { sqlite3_bind_int64(handle_, index, value); }
  void bind(int index, std::string_view value);

  Database& database_;
  sqlite3_stmt* const handle_;
};

// BEGIN to COMMIT; whatever happens in between without commit() is rolled back.
class Transaction {
 public:
  Transaction(Database& database, Statement& begin, Statement& commit, Statement& rollback);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  // OutcomeUnknown when the disk failed so late that the transaction may be found committed after a crash.
  void commit();

 private:
  Database& database_;
  Statement& commit_;
  Statement& rollback_;
};

}  // namespace clus::store
