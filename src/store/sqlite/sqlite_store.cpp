#include "store/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <mutex>
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
    : kept_(options.kept_revisions),
      writer_(folder.database(), options.vfs, options.busy_limit_ms),
      reader_(folder.database(), options.vfs, options.busy_limit_ms),
      page_(folder.revision(), reader_.newest()) {}

TxnResult SqliteCore::write(const Txn& txn) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction = writer_.begin();
  const Revision before = writer_.newest();
  batch_.clear();
  TxnResult result;
  result.succeeded = all_hold(writer_, txn.guards);
  const auto& branch = result.succeeded ? txn.then : txn.otherwise;
  result.responses.reserve(branch.size());
  for (const Op& op : branch) {
    result.responses.push_back(std::visit(overloaded{
        [&](const Put& put) -> Response { writer_.put(put.key, put.value, before + 1, batch_); return PutResult{}; },
        [&](const Delete& erase) -> Response { return DeleteResult{writer_.erase({erase.key, erase.end}, batch_)}; },
        [&](const Range& query) -> Response { return writer_.select(query, before + (batch_.empty() ? 0 : 1)); },
    }, op));
  }
  result.revision = before + (batch_.empty() ? 0 : 1);
  if (batch_.empty()) {
    page_.seen(before);
    return result;
  }
  writer_.append(result.revision, batch_);
  trim(result.revision);
  commit(transaction, result.revision);
  return result;
}

TxnResult SqliteCore::read(const Txn& txn) {
  const std::lock_guard lock(read_mutex_);
  const Transaction snapshot = reader_.snapshot();
  TxnResult result;
  result.revision = reader_.newest();
  result.succeeded = all_hold(reader_, txn.guards);
  const auto& branch = result.succeeded ? txn.then : txn.otherwise;
  result.responses.reserve(branch.size());
  for (const Op& op : branch) result.responses.push_back(reader_.select(std::get<Range>(op), result.revision));
  page_.seen(result.revision);
  return result;
}

Result<RangeResult> SqliteCore::range(const Range& query, Revision at) {
  const std::lock_guard lock(read_mutex_);
  const Transaction snapshot = reader_.snapshot();
  const Revision newest = reader_.newest();
  page_.seen(newest);
  if (at == 0 || at == newest) return reader_.select(query, newest);
  if (at > newest || at < reader_.oldest()) return Error::InvalidData;
  return reader_.select_past(query, at);
}

Revision SqliteCore::newest() {
  const std::lock_guard lock(read_mutex_);
  const Revision newest = reader_.newest();
  page_.seen(newest);
  return newest;
}

Result<Batch> SqliteCore::look(Span span, Revision& position) {
  const std::lock_guard lock(read_mutex_);
  const Transaction snapshot = reader_.snapshot();
  page_.seen(reader_.newest());
  if (position < reader_.oldest()) return Error::InvalidData;
  auto batch = reader_.next_batch(span, position);
  return batch ? *std::move(batch) : Batch{};
}

Status SqliteCore::compact(Revision revision) {
  for (bool done = false; !done;) {   // in steps, between which others get their turn
    const std::lock_guard lock(write_mutex_);
    Transaction transaction = writer_.begin();
    if (revision > writer_.newest()) return Error::InvalidData;
    const Revision step = std::min(revision, writer_.oldest() + kTrimRows);
    writer_.forget_before(step);
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

void SqliteCore::trim(Revision newest) {
  if (newest % kTrimEvery != 0) return;
  const Revision wanted = newest - kept_;
  const Revision oldest = writer_.oldest();
  if (oldest < wanted) writer_.forget_before(std::min(wanted, oldest + kTrimRows));
}

Result<Opened> open_sqlite(const std::string& folder_utf8, const SqliteOptions& options) {
  return contain([&]() -> Result<Opened> {
    SqliteOptions settled = options;
    if (settled.vfs == nullptr) settled.vfs = kPlatformVfs;
    StateFolder folder(folder_utf8);
    const FolderLock lock(folder, settled.busy_limit_ms);
    const SqliteLibrary library;
    create_database(folder, settled.vfs, settled.busy_limit_ms);
    auto core = std::make_shared<SqliteCore>(folder, settled);
    OwnerLocks::sweep(folder);
    return Opened{std::make_unique<SqliteStore>(std::move(core)),
                  std::make_unique<OwnerLocks>(folder, settled.busy_limit_ms)};
  });
}

}  // namespace clus::store
