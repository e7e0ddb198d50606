#pragma once
// The rules of store.hpp that every implementation shares, in one place: what a valid transaction is, when a guard
// holds, which keys a range names, and what a Range operation returns of them.
#include <string_view>

#include "store/store.hpp"

namespace clus::store {

// So much history stays for reads in the past and for watches; older revisions are forgotten without being asked.
inline constexpr Revision kKeptRevisions = 100'000;

// An `end` of one zero byte means "no end", as in etcd: no key lies below it, so nothing else could be meant.
inline constexpr std::string_view kNoEnd{"\0", 1};

// The keys that a (key, end) pair names. Views only: the pair outlives it.
struct Span {
  std::string_view key, end;

  bool single() const noexcept { return end.empty(); }
  bool unbounded() const noexcept { return end == kNoEnd; }
  bool contains(std::string_view other) const noexcept {
    return single() ? other == key : other >= key && (unbounded() || other < end);
  }
};

// InvalidParameter when the transaction breaks a rule: an empty key, too many operations or bytes, or a branch that
// would change one key twice. Two deletes may overlap: the second finds nothing, as in etcd.
Status check(const Txn& txn);

// Whether either branch could change something; if not, the transaction needs no write lock.
bool writes(const Txn& txn) noexcept;

// What a guard looks at in one key.
struct Facts {
  Revision create_rev = 0, mod_rev = 0;
  std::int64_t version = 0;
  std::string_view value;
};

// Whether one existing key satisfies the guard. A guard holds when every key in its range does, or, when there is
// none, iff holds_without_keys().
bool satisfies(const Guard& guard, const Facts& facts) noexcept;
bool holds_without_keys(const Guard& guard) noexcept;

// Builds the answer to a Range while the keys pass by in order.
class Selection {
 public:
  explicit Selection(const Range& query) noexcept : query_(query) {}

  // One more key is in the range. True when its entry belongs into the answer: then add() must follow.
  bool take() noexcept;
  bool with_value() const noexcept { return !query_.keys_only; }
  void add(Kv kv) { result_.kvs.push_back(std::move(kv)); }

  RangeResult finish(Revision revision) &&;

 private:
  const Range& query_;
  RangeResult result_;
};

}  // namespace clus::store
