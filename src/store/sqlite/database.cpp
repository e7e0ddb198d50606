#include "store/sqlite/database.hpp"

#include <algorithm>
#include <mutex>
#include <string>
#include <thread>

#include "base/sync.hpp"

namespace clus::store {
namespace {

Error io_error(int code) {
  switch (code) {
    case SQLITE_IOERR_NOMEM: return Error::NotEnoughMemory;
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_FSTAT:
    case SQLITE_IOERR_SHMMAP:
    case SQLITE_IOERR_ACCESS: return Error::ReadFault;
    case SQLITE_IOERR_CORRUPTFS: return Error::DatabaseCorrupt;
    default: return Error::WriteFault;
  }
}

Error error_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL: return Error::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return Error::Busy;
    case SQLITE_IOERR: return io_error(code);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT:   // our rules make none possible in a sound file
    case SQLITE_SCHEMA: return Error::DatabaseCorrupt;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return Error::AccessDenied;
    case SQLITE_NOMEM: return Error::NotEnoughMemory;
    case SQLITE_TOOBIG: return Error::InvalidParameter;
    default: return Error::InternalError;
  }
}

std::string describe(sqlite3* database, int code, const char* doing) {
  std::string text = std::string(doing) + ": " + sqlite3_errstr(code) + " (" + std::to_string(code);
  const int system = database != nullptr ? sqlite3_system_errno(database) : 0;
  if (system != 0) text += ", system error " + std::to_string(system);
  text += ")";
  const char* const path = database != nullptr ? sqlite3_db_filename(database, "main") : nullptr;
  if (path != nullptr) text += std::string(" in ") + path;
  return text;
}

#if defined(_WIN32)
Mutex g_library_mutex;
int g_library_users = 0;
#endif

}  // namespace

#if defined(_WIN32)
SqliteLibrary::SqliteLibrary() {
  const std::lock_guard lock(g_library_mutex);
  ++g_library_users;
}
SqliteLibrary::~SqliteLibrary() {
  const std::lock_guard lock(g_library_mutex);
  if (--g_library_users == 0) sqlite3_shutdown();
}
#else
SqliteLibrary::SqliteLibrary() = default;
SqliteLibrary::~SqliteLibrary() = default;
#endif

Database::Database(const std::string& path, Missing missing, const char* vfs, int busy_limit_ms)
    : busy_limit_(busy_limit_ms) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE |
                    (missing == Missing::Create ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, vfs);
  if (code != SQLITE_OK) {
    const std::string text = describe(handle_, code, "cannot open the database") + ", " + path;
    sqlite3_close(handle_);
    fail(error_of(code), text);
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_handler(handle_, &Database::wait_for_lock, this);
}

Database::~Database() { sqlite3_close(handle_); }

int Database::wait_for_lock(void* database, int tries) noexcept {
  using namespace std::chrono;
  auto& self = *static_cast<Database*>(database);
  const auto now = steady_clock::now();
  if (tries == 0) self.busy_since_ = now;
  if (now - self.busy_since_ >= self.busy_limit_) return 0;
  // Short and even steps: SQLite's own, which grow to 100 ms, let a busy process starve the others.
  std::this_thread::sleep_for(tries < 20 ? microseconds(200) : microseconds(1000));
  return 1;
}

void Database::fail_with(int code, const char* doing) const {
  const int extended = sqlite3_extended_errcode(handle_);
  const int precise = (extended & 0xFF) == (code & 0xFF) ? extended : code;
  fail(error_of(precise), describe(handle_, precise, doing));
}

void Database::exec(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail_with(code, sql);
}

std::int64_t Database::number(const char* sql) {
  Statement statement(*this, sql);
  Query query(statement);
  return query.step() ? query.integer(0) : 0;
}

Statement::Statement(Database& database, const char* sql) : database_(database) {
  const int code = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
  // Our SQL is sound, so a plain error is a table that is missing or has other columns.
  if ((code & 0xFF) == SQLITE_ERROR) fail(Error::DatabaseCorrupt, describe(database.handle(), code, sql));
  if (code != SQLITE_OK) database.fail_with(code, sql);
}

bool Query::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_.fail_with(code, sqlite3_sql(handle_));
  return false;
}

std::string_view Query::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));   // first: it may convert
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
  if (bytes == nullptr && sqlite3_errcode(sqlite3_db_handle(handle_)) == SQLITE_NOMEM) throw std::bad_alloc();
  return bytes != nullptr ? std::string_view(bytes, size) : std::string_view();
}

void Query::bind(int index, std::string_view value) {
  // A null pointer would be bound as NULL, which is not the empty value.
  const char* const bytes = value.data() != nullptr ? value.data() : "";
  sqlite3_bind_blob64(handle_, index, bytes, value.size(), SQLITE_STATIC);
}

Transaction::Transaction(Database& database, Statement& begin, Statement& commit, Statement& rollback)
    : database_(database), commit_(commit), rollback_(rollback) {
  Query(begin).run();
}

Transaction::~Transaction() {
  if (sqlite3_get_autocommit(database_.handle())) return;   // committed, or rolled back by SQLite after an error
  sqlite3_step(rollback_.handle_);
  sqlite3_reset(rollback_.handle_);
}

void Transaction::commit() {
  try {
    Query(commit_).run();
  } catch (const Failure& failure) {
    const bool disk = failure.error == Error::WriteFault || failure.error == Error::ReadFault;
    if (disk) throw Failure{Error::OutcomeUnknown};
    throw;
  }
}

}  // namespace clus::store
