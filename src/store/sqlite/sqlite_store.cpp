#include "store/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <mutex>
#include <new>
#include <utility>

#include "base/visit.hpp"
#include "store/sqlite/owner_locks.hpp"
#include "store/sqlite/schema.hpp"

namespace clus::store {
namespace {

#if defined(_WIN32)
constexpr char kPlatformVfs[] = "win32-longpath";
#else
constexpr char kPlatformVfs[] = "unix";
#endif

constexpr Revision kTrimEvery = 256;   // revisions; a little more is deleted each time than has been added
constexpr Revision kTrimRows = 512;

bool all_hold(Reader& reader, const std::vector<Guard>& guards) {
  return std::all_of(guards.begin(), guards.end(), [&reader](const Guard& guard) { return reader.holds(guard); });
}

class SqliteStore final : public Store {
 public:
  explicit SqliteStore(std::shared_ptr<SqliteCore> core) : core_(std::move(core)) {}

  Result<TxnResult> txn(const Txn& txn) override {
    return contain([&]() -> Result<TxnResult> {
      if (const Status valid = check(txn); !valid) return valid.error();
      return writes(txn) ? core_->write(txn) : core_->read(txn);
    });
  }

  Result<RangeResult> range(const Range& query, Revision at) override {
    return contain([&]() -> Result<RangeResult> {
      if (query.key.empty()) return Error::InvalidParameter;
      return core_->range(query, at);
    });
  }

  Result<std::unique_ptr<Watch>> watch(Bytes key, Bytes end, Revision from) override {
    return contain([&]() -> Result<std::unique_ptr<Watch>> {
      if (key.empty() || from < 0) return Error::InvalidParameter;
      const Revision position = from == 0 ? core_->newest() + 1 : from;
      return std::unique_ptr<Watch>(std::make_unique<SqliteWatch>(core_, std::move(key), std::move(end), position));
    });
  }

  Status compact(Revision revision) override {
    return contain([&]() -> Status { return core_->compact(revision); });
  }

  std::uint64_t change_count() const noexcept override { return core_->page().count(); }

 private:
  const std::shared_ptr<SqliteCore> core_;
};

}  // namespace

SqliteCore::SqliteCore(const StateFolder& folder, const SqliteOptions& options)
    : path_(folder.database()),
      vfs_(options.vfs),
      busy_limit_ms_(options.busy_limit_ms),
      kept_(options.kept_revisions),
      writer_(std::in_place, path_, vfs_.c_str(), busy_limit_ms_),
      reader_(std::in_place, path_, vfs_.c_str(), busy_limit_ms_),
      page_(folder.revision(), reader_->newest()) {
  g_open_stores.add(*this);
}

SqliteCore::~SqliteCore() {
  const std::lock_guard lock(g_open_stores);   // until all is closed
  g_open_stores.remove(*this);
  writer_.reset();
  reader_.reset();
}

TxnResult SqliteCore::write(const Txn& txn) {
  const std::lock_guard lock(write_mutex_);
  Writer& writer = this->writer();
  Transaction transaction = writer.begin(txn.durable);
  const Revision before = writer.newest();
  batch_.clear();
  TxnResult result;
  result.succeeded = all_hold(writer, txn.guards);
  const auto& branch = result.succeeded ? txn.then : txn.otherwise;
  result.responses.reserve(branch.size());
  for (const Op& op : branch) {
    result.responses.push_back(std::visit(overloaded{
        [&](const Put& put) -> Response { writer.put(put.key, put.value, before + 1, batch_); return PutResult{}; },
        [&](const Delete& erase) -> Response { return DeleteResult{writer.erase({erase.key, erase.end}, batch_)}; },
        [&](const Range& query) -> Response { return writer.select(query, before + (batch_.empty() ? 0 : 1)); },
    }, op));
  }
  result.revision = before + (batch_.empty() ? 0 : 1);
  if (batch_.empty()) {
    page_.seen(before);
    return result;
  }
  writer.append(result.revision, batch_);
  trim(writer, result.revision);
  commit(transaction, result.revision);
  return result;
}

TxnResult SqliteCore::read(const Txn& txn) {
  const std::lock_guard lock(read_mutex_);
  Reader& reader = this->reader();
  const Transaction snapshot = reader.snapshot();
  TxnResult result;
  result.revision = reader.newest();
  result.succeeded = all_hold(reader, txn.guards);
  const auto& branch = result.succeeded ? txn.then : txn.otherwise;
  result.responses.reserve(branch.size());
  for (const Op& op : branch) result.responses.push_back(reader.select(std::get<Range>(op), result.revision));
  page_.seen(result.revision);
  return result;
}

Result<RangeResult> SqliteCore::range(const Range& query, Revision at) {
  const std::lock_guard lock(read_mutex_);
  Reader& reader = this->reader();
  const Transaction snapshot = reader.snapshot();
  const Revision newest = reader.newest();
  page_.seen(newest);
  if (at == 0 || at == newest) return reader.select(query, newest);
  if (at > newest || at < reader.oldest()) return Error::InvalidData;
  return reader.select_past(query, at);
}

Revision SqliteCore::newest() {
  const std::lock_guard lock(read_mutex_);
  Reader& reader = this->reader();
  const Revision newest = reader.newest();
  page_.seen(newest);
  return newest;
}

Result<Batch> SqliteCore::look(Span span, Revision& position) {
  const std::lock_guard lock(read_mutex_);
  Reader& reader = this->reader();
  const Transaction snapshot = reader.snapshot();
  page_.seen(reader.newest());
  if (position < reader.oldest()) return Error::InvalidData;
  auto batch = reader.next_batch(span, position);
  return batch ? *std::move(batch) : Batch{};
}

Status SqliteCore::compact(Revision revision) {
  for (bool done = false; !done;) {   // in steps, between which others get their turn
    const std::lock_guard lock(write_mutex_);
    Writer& writer = this->writer();
    Transaction transaction = writer.begin();
    if (revision > writer.newest()) return Error::InvalidData;
    const Revision step = std::min(revision, writer.oldest() + kTrimRows);
    writer.forget_before(step);
    transaction.commit();
    done = step == revision;
  }
  page_.wake();
  return {};
}

void SqliteCore::commit(Transaction& transaction, Revision revision) {
  try {
    transaction.commit();
  } catch (const Failure& failure) {
    if (failure.error == Error::OutcomeUnknown) page_.committed(0);   // so that everybody looks again
    throw;
  }
  page_.committed(revision);
}

void SqliteCore::trim(Writer& writer, Revision newest) {
  if (newest % kTrimEvery != 0) return;
  const Revision wanted = newest - kept_;
  const Revision oldest = writer.oldest();
  if (oldest < wanted) writer.forget_before(std::min(wanted, oldest + kTrimRows));
}

// Between two transactions; a thread in the middle of one is waited for.
void SqliteCore::before_fork() noexcept {
  write_mutex_.lock();
  read_mutex_.lock();
  if (writer_) writer_->leave_log_when_closed();
  if (reader_) reader_->leave_log_when_closed();
  writer_.reset();
  reader_.reset();
}

void SqliteCore::after_fork_in_parent() noexcept {
  read_mutex_.unlock();
  write_mutex_.unlock();
}

// Made anew: its one thread has another id than the one that has locked them, and unlocking would leave them locked.
void SqliteCore::after_fork_in_child() noexcept {
  new (&write_mutex_) Mutex;
  new (&read_mutex_) Mutex;
}

namespace {

std::shared_ptr<SqliteCore> open_core(const StateFolder& folder, const SqliteOptions& options) {
  const std::lock_guard lock(g_open_stores);
  create_database(folder, options.vfs, options.busy_limit_ms);
  return std::make_shared<SqliteCore>(folder, options);
}

}  // namespace

Result<Opened> open_sqlite(const std::string& folder_utf8, const SqliteOptions& options) {
  return contain([&]() -> Result<Opened> {
    SqliteOptions settled = options;
    if (settled.vfs == nullptr) settled.vfs = kPlatformVfs;
    StateFolder folder(folder_utf8);
    const FolderLock lock(folder, settled.busy_limit_ms);
    const SqliteLibrary library;
    auto core = open_core(folder, settled);
    OwnerLocks::sweep(folder);
    return Opened{std::make_unique<SqliteStore>(std::move(core)),
                  std::make_unique<OwnerLocks>(folder, settled.busy_limit_ms)};
  });
}

}  // namespace clus::store
