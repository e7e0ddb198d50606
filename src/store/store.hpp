#pragma once
// The one thing a cluster needs from a database: revisioned keys, snapshot reads, a guarded transaction, and a watch
// from a revision. The rules are etcd's; every implementation passes the same suite (tests/store).
//
//   - An empty store is at revision 1. A transaction that changes something moves the revision by exactly one; one
//     that changes nothing (only reads, or deletes of missing keys) does not move it; putting the same value does.
//   - Keys are not empty and sort as bytes. Reads inside a transaction see its earlier puts.
//   - One key may be put once per transaction, and not be deleted in it too (InvalidParameter otherwise). Deletes may
//     overlap: the later one finds nothing left.
//   - VERSION, MOD_REV and CREATE_REV of a missing key are 0; a Value guard on a missing key is false, also with Ne.
//     A guard over a range holds when every key in it satisfies it, and when there is none iff 0 satisfies it
//     (Value over nothing: false).
//   - Deleting and creating again starts at version 1 with a new create_rev.
//   - After an error other than OutcomeUnknown nothing of the transaction has been written.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace clus::store {

using Bytes = std::string;
using Revision = std::int64_t;

inline constexpr std::size_t kMaxOps = 16'384;              // guards + then, or guards + otherwise, in one transaction
inline constexpr std::size_t kMaxTxnBytes = 8u << 20;       // keys and values of one transaction

struct Kv {
  Bytes key{}, value{};
  Revision create_rev = 0, mod_rev = 0;
  std::int64_t version = 0;
  bool operator==(const Kv&) const = default;
};

// `end` empty: the one key. Otherwise every key in [key, end); an `end` of one zero byte: every key from `key` on.
struct Guard {
  enum class Target { CreateRev, ModRev, Version, Value };
  enum class Cmp { Eq, Ne, Gt, Lt };
  Bytes key{}, end{};
  Target target = Target::ModRev;
  Cmp cmp = Cmp::Eq;
  std::int64_t number = 0;
  Bytes value{};
};

struct Put { Bytes key{}, value{}; };
struct Delete { Bytes key{}, end{}; };
struct Range {
  Bytes key{}, end{};
  std::size_t limit = 0;    // 0: no limit
  bool keys_only = false, count_only = false;
};
using Op = std::variant<Put, Delete, Range>;

struct RangeResult {
  std::vector<Kv> kvs;
  std::size_t count = 0;   // all keys in the range, also those beyond the limit
  bool more = false;
  Revision revision = 0;   // of the snapshot that was read
};
struct PutResult {};
struct DeleteResult { std::size_t deleted = 0; };
using Response = std::variant<PutResult, DeleteResult, RangeResult>;

struct Txn {
  std::vector<Guard> guards{};
  std::vector<Op> then{}, otherwise{};
  bool durable = true;              // false: a power failure may undo it, but not alone: with all that came after it. What
                                    // follows and is durable makes it so, and the end of a process undoes nothing
};
struct TxnResult {
  bool succeeded = false;
  Revision revision = 0;
  std::vector<Response> responses;  // one per operation of the branch taken
};

struct Event {
  enum class Type { Put, Delete };
  Type type = Type::Put;
  Kv kv;                            // Delete: key and mod_rev only
};
struct Batch {                      // everything one transaction changed in the watched range, in its order
  Revision revision = 0;
  std::vector<Event> events;
};

// Not shared between threads, except for cancel().
class Watch {
 public:
  virtual ~Watch() = default;
  // The next batch. WaitTimeout: none came in time (0: looks once). InvalidData: from_rev or the position is compacted,
  // read again and watch anew. Aborted: cancelled.
  virtual Result<Batch> next(std::int64_t timeout_ms) = 0;
  virtual void cancel() = 0;        // from any thread; a waiting next() returns Aborted
};

// May be used from several threads at once.
class Store {
 public:
  virtual ~Store() = default;

  // Errors: InvalidParameter (empty or duplicate key, more than kMaxOps or kMaxTxnBytes), Busy (another writer held on
  // too long), DiskFull, WriteFault, ReadFault, DatabaseCorrupt, NoQuorum, OutcomeUnknown.
  // A transaction of nothing but Range operations takes no write lock.
  virtual Result<TxnResult> txn(const Txn& txn) = 0;

  // `at` 0: the newest revision. A compacted or future one: InvalidData.
  virtual Result<RangeResult> range(const Range& query, Revision at = 0) = 0;

  // Batches with revision >= from (0: from the next one on; it may lie in the future). The watch may outlive the store,
  // whose files then stay open with it.
  virtual Result<std::unique_ptr<Watch>> watch(Bytes key, Bytes end, Revision from) = 0;

  // Forgets what only reads before `revision` and watches from before it need; nothing to do when that is done already.
  // InvalidData: there is no such revision yet. The newest 100,000 revisions or so stay unless asked; older ones go by
  // themselves.
  virtual Status compact(Revision revision) = 0;

  // A number that has moved since an earlier look when anything acknowledged in between has changed the store; equal
  // numbers mean that nothing has. Neither takes a lock nor makes a system call where the implementation can.
  virtual std::uint64_t change_count() const noexcept = 0;
};

// End of the range of all keys that begin with `prefix`: one zero byte when no key can follow them.
Bytes prefix_end(Bytes prefix);

}  // namespace clus::store
