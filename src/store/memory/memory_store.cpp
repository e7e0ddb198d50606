#include "store/memory/memory_store.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <utility>

#include "base/visit.hpp"
#include "store/history.hpp"

namespace clus::store {
namespace {

using Map = std::map<Bytes, Image, std::less<>>;

// What the store and its watches share.
struct Core {
  std::mutex mutex;
  std::condition_variable moved;
  std::atomic<Revision> newest{1};     // written under the mutex, read without
  Revision oldest = 1;                 // revision of log.front()
  Map map;
  std::deque<Changes> log{Changes{}};  // oldest..newest without a gap; the empty store's revision changed nothing

  std::pair<Map::iterator, Map::iterator> find(Span span) {
    const auto first = map.lower_bound(span.key);
    if (span.single()) return {first, first != map.end() && first->first == span.key ? std::next(first) : first};
    if (span.unbounded()) return {first, map.end()};
    return {first, span.end <= span.key ? first : map.lower_bound(span.end)};
  }

  void forget_before(Revision revision) {
    for (; oldest < revision; ++oldest) log.pop_front();
  }
};

Facts facts_of(const Image& image) { return {image.create_rev, image.mod_rev, image.version, image.value}; }

bool holds(Core& core, const Guard& guard) {
  auto [key, end] = core.find({guard.key, guard.end});
  if (key == end) return holds_without_keys(guard);
  for (; key != end; ++key) {
    if (!satisfies(guard, facts_of(key->second))) return false;
  }
  return true;
}

RangeResult select(Core& core, const Range& query, Revision revision) {
  Selection selection(query);
  auto [key, end] = core.find({query.key, query.end});
  for (; key != end; ++key) {
    if (!selection.take()) continue;
    const Image& image = key->second;
    selection.add({key->first, selection.with_value() ? image.value : Bytes(), image.create_rev, image.mod_rev,
                   image.version});
  }
  return std::move(selection).finish(revision);
}

// The changes of a transaction under way; taken back unless commit() was reached, which only lack of memory prevents.
class Work {
 public:
  explicit Work(Core& core) : core_(core), revision_(core.newest + 1) {}
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  ~Work() {
    if (!committed_) roll_back();
  }

  bool changed() const { return !changes_.empty(); }

  void put(const Put& put) {
    const auto key = core_.map.lower_bound(put.key);
    if (key != core_.map.end() && key->first == put.key) return overwrite(key->second, put);
    Image image{put.value, revision_, revision_, 1};
    changes_.push_back({put.key, image, std::nullopt});
    core_.map.emplace_hint(key, put.key, std::move(image));
  }

  std::size_t erase(Span span) {
    std::size_t erased = 0;
    for (auto [key, end] = core_.find(span); key != end; ++erased) {
      const auto next = std::next(key);
      if (removed_.size() == removed_.capacity()) removed_.reserve(2 * removed_.capacity() + 4);
      changes_.push_back({key->first, std::nullopt, Image{}});
      removed_.push_back(core_.map.extract(key));
      key = next;
    }
    return erased;
  }

  void commit(Revision kept) {
    core_.log.emplace_back();
    auto node = removed_.begin();
    for (Change& change : changes_) {
      if (!change.after) change.before = std::move(node++->mapped());
    }
    core_.log.back() = std::move(changes_);
    core_.newest.store(revision_, std::memory_order_release);
    core_.forget_before(revision_ - kept);
    committed_ = true;
  }

 private:
  void overwrite(Image& image, const Put& put) {
    Image next{put.value, image.create_rev, revision_, image.version + 1};
    changes_.push_back({put.key, next, Image{}});
    *changes_.back().before = std::exchange(image, std::move(next));
  }

  void roll_back() {
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
      if (!change->after) {
        core_.map.insert(std::move(removed_.back()));
        removed_.pop_back();
        continue;
      }
      const auto key = core_.map.find(change->key);
      if (key == core_.map.end()) continue;
      if (change->before) {
        key->second = std::move(*change->before);
      } else {
        core_.map.erase(key);
      }
    }
  }

  Core& core_;
  const Revision revision_;
  Changes changes_;
  std::vector<Map::node_type> removed_;   // one per deletion, in order
  bool committed_ = false;
};

class MemoryWatch final : public Watch {
 public:
  MemoryWatch(std::shared_ptr<Core> core, Bytes key, Bytes end, Revision position)
      : core_(std::move(core)), key_(std::move(key)), end_(std::move(end)), position_(position) {}

  Result<Batch> next(std::int64_t timeout_ms) override try {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(timeout_ms);
    std::unique_lock lock(core_->mutex);
    for (;;) {
      if (cancelled_) return Error::Aborted;
      if (position_ < core_->oldest) return Error::InvalidData;
      if (Batch batch; find(batch)) return batch;
      if (std::chrono::steady_clock::now() >= deadline) return Error::WaitTimeout;
      core_->moved.wait_until(lock, deadline);
    }
  } catch (const std::bad_alloc&) {
    return Error::NotEnoughMemory;
  }

  void cancel() override {
    const std::lock_guard lock(core_->mutex);
    cancelled_ = true;
    core_->moved.notify_all();
  }

 private:
  bool find(Batch& batch) {
    for (; position_ <= core_->newest; ++position_) {
      const Changes& changes = core_->log[static_cast<std::size_t>(position_ - core_->oldest)];
      batch.events = events_in(changes, {key_, end_}, position_);
      if (batch.events.empty()) continue;
      batch.revision = position_++;
      return true;
    }
    return false;
  }

  const std::shared_ptr<Core> core_;
  const Bytes key_, end_;
  Revision position_;          // next revision to look at
  bool cancelled_ = false;     // under the mutex
};

class MemoryStore final : public Store {
 public:
  explicit MemoryStore(Revision kept) : kept_(kept) {}

  Result<TxnResult> txn(const Txn& txn) override try {
    if (const Status valid = check(txn); !valid) return valid.error();
    const std::lock_guard lock(core_->mutex);
    Work work(*core_);
    TxnResult result = run(txn, work);
    if (work.changed()) {
      work.commit(kept_);
      core_->moved.notify_all();
    }
    result.revision = core_->newest;
    return result;
  } catch (const std::bad_alloc&) {
    return Error::NotEnoughMemory;
  }

  Result<RangeResult> range(const Range& query, Revision at) override try {
    if (query.key.empty()) return Error::InvalidParameter;
    const std::lock_guard lock(core_->mutex);
    if (at == 0 || at == core_->newest) return select(*core_, query, core_->newest);
    if (at < core_->oldest || at > core_->newest) return Error::InvalidData;
    return select_past(query, at);
  } catch (const std::bad_alloc&) {
    return Error::NotEnoughMemory;
  }

  Result<std::unique_ptr<Watch>> watch(Bytes key, Bytes end, Revision from) override try {
    if (key.empty() || from < 0) return Error::InvalidParameter;
    const Revision position = from == 0 ? core_->newest + 1 : from;
    return std::unique_ptr<Watch>(std::make_unique<MemoryWatch>(core_, std::move(key), std::move(end), position));
  } catch (const std::bad_alloc&) {
    return Error::NotEnoughMemory;
  }

  Status compact(Revision revision) override {
    const std::lock_guard lock(core_->mutex);
    if (revision > core_->newest) return Error::InvalidData;
    core_->forget_before(revision);
    core_->moved.notify_all();
    return {};
  }

  std::uint64_t change_count() const noexcept override {
    return static_cast<std::uint64_t>(core_->newest.load(std::memory_order_acquire));
  }

 private:
  TxnResult run(const Txn& txn, Work& work) {
    const Revision before = core_->newest;
    TxnResult result;
    result.succeeded = true;
    for (const Guard& guard : txn.guards) result.succeeded = result.succeeded && holds(*core_, guard);
    const auto& branch = result.succeeded ? txn.then : txn.otherwise;
    result.responses.reserve(branch.size());
    for (const Op& op : branch) {
      result.responses.push_back(std::visit(overloaded{
          [&](const Put& put) -> Response { work.put(put); return PutResult{}; },
          [&](const Delete& erase) -> Response { return DeleteResult{work.erase({erase.key, erase.end})}; },
          [&](const Range& query) -> Response { return select(*core_, query, before + (work.changed() ? 1 : 0)); },
      }, op));
    }
    return result;
  }

  RangeResult select_past(const Range& query, Revision at) {
    PastRange past({query.key, query.end});
    auto [key, end] = core_->find({query.key, query.end});
    for (; key != end; ++key) past.add(key->first, key->second);
    for (Revision undone = core_->newest; undone > at; --undone) {
      past.undo(core_->log[static_cast<std::size_t>(undone - core_->oldest)]);
    }
    return past.select(query, at);
  }

  const Revision kept_;
  const std::shared_ptr<Core> core_ = std::make_shared<Core>();
};

}  // namespace

std::unique_ptr<Store> make_memory_store(Revision kept_revisions) {
  return std::make_unique<MemoryStore>(kept_revisions);
}

}  // namespace clus::store
