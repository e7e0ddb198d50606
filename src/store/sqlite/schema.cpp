#include "store/sqlite/schema.hpp"

#include <string>

namespace clus::store {
namespace {

constexpr std::int64_t kApplication = 0x434C5553;   // "CLUS"
constexpr std::int64_t kVersion = 1;

// The value stands last in kv, so that reading the numbers of a key does not walk through its value.
constexpr char kSchema[] =
    "PRAGMA application_id=0x434C5553;"
    "PRAGMA user_version=1;"
    "CREATE TABLE kv(key BLOB PRIMARY KEY NOT NULL, create_rev INTEGER NOT NULL, mod_rev INTEGER NOT NULL,"
    " version INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE log(rev INTEGER PRIMARY KEY, changes BLOB NOT NULL);"
    "INSERT INTO log VALUES(1, x'');";

}  // namespace

void create_database(const StateFolder& folder, const char* vfs, int busy_limit_ms) {
  const std::string path = folder.database();
  const std::int64_t size = file_size(path);
  if (size == 0) fail(Error::DatabaseCorrupt, path + " is empty: it has been damaged");
  if (size > 0) return;

  // What is left of an earlier attempt, or of a database that somebody has deleted: it must not flow into the new one.
  const std::string fresh = path + ".new";
  for (const std::string& stale : {fresh, fresh + "-journal", path + "-journal", path + "-wal", path + "-shm"}) {
    remove_file(stale);
  }
  {
    Database database(fresh, Database::Missing::Create, vfs, busy_limit_ms);
    database.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; BEGIN EXCLUSIVE");
    database.exec(kSchema);
    database.exec("COMMIT");
  }
  rename_file(fresh, path);
}

StateDatabase::StateDatabase(const std::string& path, const char* vfs, int busy_limit_ms)
    : Database(path, Missing::Fail, vfs, busy_limit_ms) {
  // Until it is known to be ours, closing it must not write to it either.
  leave_log_when_closed(true);
  refuse_foreign(path);
  leave_log_when_closed(false);
  settle();
}

void StateDatabase::leave_log_when_closed(bool leave) noexcept {
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, nullptr);
}

void StateDatabase::refuse_foreign(const std::string& path) {
  if (number("PRAGMA application_id") != kApplication) {
    fail(Error::DatabaseCorrupt, path + " is not a cluster state: it belongs to another program");
  }
  const std::int64_t version = number("PRAGMA user_version");
  if (version == kVersion) return;
  fail(Error::IncompatibleVersions, path + " has format " + std::to_string(version) + ", this library knows " +
                                        std::to_string(kVersion));
}

void StateDatabase::settle() {
  {
    Statement statement(*this, "PRAGMA journal_mode=WAL");
    Query query(statement);
    if (!query.step() || query.blob(0) != "wal") {
      fail(Error::AccessDenied, "the file system of the state folder cannot hold a shared database");
    }
  }
  exec("PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF");
}

}  // namespace clus::store
