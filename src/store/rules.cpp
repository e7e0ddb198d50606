#include "store/rules.hpp"

#include <algorithm>
#include <utility>

#include "base/visit.hpp"

namespace clus::store {
namespace {

Span span_of(const Delete& erase) { return {erase.key, erase.end}; }

// Adds up what a branch brings; false when one of its keys is empty.
bool measure(const std::vector<Op>& branch, std::size_t& bytes) {
  return std::all_of(branch.begin(), branch.end(), [&bytes](const Op& op) {
    return std::visit(overloaded{
        [&](const Put& put) { bytes += put.key.size() + put.value.size(); return !put.key.empty(); },
        [&](const auto& range) { bytes += range.key.size() + range.end.size(); return !range.key.empty(); },
    }, op);
  });
}

bool changes_each_key_once(const std::vector<Op>& branch) {
  std::vector<std::string_view> puts;
  std::vector<Span> deletes;
  for (const Op& op : branch) {
    if (const auto* put = std::get_if<Put>(&op)) puts.push_back(put->key);
    if (const auto* erase = std::get_if<Delete>(&op)) deletes.push_back(span_of(*erase));
  }
  std::sort(puts.begin(), puts.end());
  if (std::adjacent_find(puts.begin(), puts.end()) != puts.end()) return false;
  return std::none_of(deletes.begin(), deletes.end(), [&puts](const Span& erased) {
    const auto first = std::lower_bound(puts.begin(), puts.end(), erased.key);
    return first != puts.end() && erased.contains(*first);
  });
}

template <class T>
bool compare(Guard::Cmp cmp, const T& is, const T& wanted) noexcept {
  switch (cmp) {
    case Guard::Cmp::Eq: return is == wanted;
    case Guard::Cmp::Ne: return is != wanted;
    case Guard::Cmp::Gt: return is > wanted;
    case Guard::Cmp::Lt: return is < wanted;
  }
  return false;
}

}  // namespace

Status check(const Txn& txn) {
  if (txn.guards.size() + std::max(txn.then.size(), txn.otherwise.size()) > kMaxOps) return Error::InvalidParameter;
  std::size_t bytes = 0;
  for (const Guard& guard : txn.guards) {
    if (guard.key.empty()) return Error::InvalidParameter;
    bytes += guard.key.size() + guard.end.size() + guard.value.size();
  }
  if (!measure(txn.then, bytes) || !measure(txn.otherwise, bytes)) return Error::InvalidParameter;
  if (bytes > kMaxTxnBytes) return Error::InvalidParameter;
  for (const auto* branch : {&txn.then, &txn.otherwise}) {
    if (branch->size() > 1 && !changes_each_key_once(*branch)) return Error::InvalidParameter;
  }
  return {};
}

bool writes(const Txn& txn) noexcept {
  const auto changes = [](const Op& op) { return !std::holds_alternative<Range>(op); };
  return std::any_of(txn.then.begin(), txn.then.end(), changes) ||
         std::any_of(txn.otherwise.begin(), txn.otherwise.end(), changes);
}

bool satisfies(const Guard& guard, const Facts& facts) noexcept {
  switch (guard.target) {
    case Guard::Target::CreateRev: return compare(guard.cmp, facts.create_rev, guard.number);
    case Guard::Target::ModRev: return compare(guard.cmp, facts.mod_rev, guard.number);
    case Guard::Target::Version: return compare(guard.cmp, facts.version, guard.number);
    case Guard::Target::Value: return compare(guard.cmp, facts.value, std::string_view(guard.value));
  }
  return false;
}

bool holds_without_keys(const Guard& guard) noexcept {
  return guard.target != Guard::Target::Value && satisfies(guard, Facts{});
}

bool Selection::take() noexcept {
  ++result_.count;
  if (query_.count_only) return false;
  result_.more = query_.limit != 0 && result_.kvs.size() == query_.limit;
  return !result_.more;
}

RangeResult Selection::finish(Revision revision) && {
  result_.revision = revision;
  return std::move(result_);
}

Bytes prefix_end(Bytes prefix) {
  while (!prefix.empty() && prefix.back() == '\xFF') prefix.pop_back();
  if (prefix.empty()) return Bytes(kNoEnd);
  prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
  return prefix;
}

}  // namespace clus::store
