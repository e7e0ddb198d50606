#include "model/transaction.hpp"

#include <algorithm>
#include <string_view>

namespace clus::model {
namespace {

constexpr int kMaxRuns = 1'000;              // of a body whose scope keeps moving
constexpr int kMaxQuestions = 8;             // about the outcome of one commit
constexpr std::size_t kSignature = 16;       // characters
constexpr std::size_t kSignatures = 32;      // newest writers that stand in the value of seq

std::size_t size_of(const store::Op& op) {
  if (const auto* put = std::get_if<store::Put>(&op)) return put->key.size() + put->value.size();
  if (const auto* del = std::get_if<store::Delete>(&op)) return del->key.size() + del->end.size();
  return 0;
}

std::string make_signature(Random& random) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (std::uint64_t bits = random.next(); text.size() < kSignature; bits >>= 4) text += kDigits[bits & 0xF];
  return text;
}

bool is_transient(Error error) { return error == Error::Busy || error == Error::OutcomeUnknown; }

}  // namespace

std::optional<Record> Transaction::read(const std::string& key) {
  if (error_ != Error::None) return std::nullopt;
  if (const auto own = writes_.find(key); own != writes_.end())
    return own->second ? decode(*own->second) : std::nullopt;
  auto found = context_.store.range({key, "", 1});
  if (!found) return fail(found.error()), std::nullopt;
  if (found->kvs.empty()) return std::nullopt;
  auto record = decode(found->kvs.front().value);
  if (!record) fail(Error::DatabaseCorrupt);
  return record;
}

std::vector<std::pair<std::string, Record>> Transaction::list(const std::string& prefix) {
  std::map<std::string, Record> records;
  if (error_ != Error::None) return {};
  auto found = context_.store.range({prefix, store::prefix_end(prefix)});
  if (!found) return fail(found.error()), std::vector<std::pair<std::string, Record>>{};
  for (const auto& kv : found->kvs) {
    auto record = decode(kv.value);
    if (!record) return fail(Error::DatabaseCorrupt), std::vector<std::pair<std::string, Record>>{};
    records.emplace(kv.key, std::move(*record));
  }
  for (auto own = writes_.lower_bound(prefix); own != writes_.end() && own->first.starts_with(prefix); ++own) {
    if (own->second) records.insert_or_assign(own->first, *decode(*own->second));
    else records.erase(own->first);
  }
  return {records.begin(), records.end()};
}

void Transaction::write(const std::string& key, const Record& record) { writes_[key] = encode(record); }
void Transaction::erase(const std::string& key) { writes_[key] = std::nullopt; }
void Transaction::erase_all(const std::string& prefix) { erased_prefixes_.push_back(prefix); }

void Transaction::write_ahead(const std::string& key, const Record& record) {
  ahead_.push_back(store::Put{key, encode(record)});
}
void Transaction::erase_ahead(const std::string& key) { ahead_.push_back(store::Delete{key, ""}); }

Status Transaction::open() {
  store::Txn reads;
  for (const auto& scope : scopes_) reads.then.push_back(store::Range{scope, "", 1});
  auto answer = context_.store.txn(reads);
  if (!answer) return answer.error();
  for (std::size_t i = 0; i < scopes_.size(); ++i) {
    const auto& found = std::get<store::RangeResult>(answer->responses[i]).kvs;
    seqs_.push_back(found.empty() ? Seq{scopes_[i], 0, ""} : Seq{scopes_[i], found[0].mod_rev, found[0].value});
  }
  return {};
}

Result<Transaction::Outcome> Transaction::confirm() {
  store::Txn reads;
  for (const auto& seq : seqs_) reads.then.push_back(store::Range{seq.key, "", 1, true});
  auto answer = context_.store.txn(reads);
  if (!answer) return answer.error();
  for (std::size_t i = 0; i < seqs_.size(); ++i) {
    const auto& found = std::get<store::RangeResult>(answer->responses[i]).kvs;
    if ((found.empty() ? 0 : found[0].mod_rev) != seqs_[i].mod_rev) return Outcome::Moved;
  }
  return Outcome::Done;
}

std::vector<store::Op> Transaction::scope_writes(const std::string& signature) const {
  std::vector<store::Op> ops;
  for (const auto& seq : seqs_) {
    const bool erased = std::any_of(erased_prefixes_.begin(), erased_prefixes_.end(),
                                    [&](const std::string& prefix) { return seq.key.starts_with(prefix); });
    if (!erased) ops.push_back(store::Put{seq.key, (signature + seq.signatures).substr(0, kSignatures * kSignature)});
  }
  return ops;
}

// One guarded transaction: it happens exactly when no scope has moved.
Result<Transaction::Outcome> Transaction::submit(std::vector<store::Op> ops, bool durable) {
  const std::string signature = make_signature(context_.random);
  store::Txn txn;
  txn.durable = durable;
  for (const auto& seq : seqs_)
    txn.guards.push_back({seq.key, "", store::Guard::Target::ModRev, store::Guard::Cmp::Eq, seq.mod_rev, ""});
  txn.then = std::move(ops);
  const auto signing = scope_writes(signature);
  txn.then.insert(txn.then.end(), signing.begin(), signing.end());
  for (int question = 0; question < kMaxQuestions; ++question) {
    auto answer = context_.store.txn(txn);
    if (!answer && answer.error() != Error::OutcomeUnknown) return answer.error();
    if (answer && answer->succeeded) {
      for (auto& seq : seqs_) {
        seq.mod_rev = answer->revision;
        seq.signatures = (signature + seq.signatures).substr(0, kSignatures * kSignature);
      }
      return Outcome::Done;
    }
    if (answer && question == 0) return Outcome::Moved;
    // Lost, or refused after an answer that was lost: the refusal may be the work of our own first try.
    auto outcome = outcome_of(signature);
    if (outcome && *outcome == Outcome::Done) return outcome;
    if (outcome && answer) return Outcome::Moved;
    if (!outcome && !is_transient(outcome.error())) return Error::OutcomeUnknown;
  }
  return Error::OutcomeUnknown;
}

// Done when our signature stands in one of the scopes: one transaction signs them all.
Result<Transaction::Outcome> Transaction::outcome_of(const std::string& signature) {
  Outcome outcome = Outcome::Moved;
  for (auto& seq : seqs_) {
    auto now = context_.store.range({seq.key, "", 1});
    if (!now) return now.error();
    if (now->kvs.empty()) continue;
    const std::string& signatures = now->kvs[0].value;
    for (std::size_t at = 0; at + kSignature <= signatures.size(); at += kSignature) {
      if (signatures.compare(at, kSignature, signature) != 0) continue;
      outcome = Outcome::Done;
      seq.mod_rev = at == 0 ? now->kvs[0].mod_rev : -1;   // others have written since: a further piece must not follow
      seq.signatures = signatures;
    }
  }
  return outcome;
}

Result<Transaction::Outcome> Transaction::commit() {
  std::vector<store::Op> ops;
  for (const auto& prefix : erased_prefixes_) ops.push_back(store::Delete{prefix, store::prefix_end(prefix)});
  for (const auto& [key, value] : writes_) {
    if (value) ops.push_back(store::Put{key, *value});
    else ops.push_back(store::Delete{key, ""});
  }
  const std::size_t spare = 2 * seqs_.size() + 2;
  std::size_t bytes = 16 * 1024;                      // keys and signatures of the scopes
  for (const auto& op : ops) bytes += size_of(op);
  std::size_t count = ops.size() + spare;
  std::vector<store::Op> piece;
  for (auto& op : ahead_) {
    if (count + piece.size() >= store::kMaxOps || bytes + size_of(op) > store::kMaxTxnBytes) {
      if (piece.empty()) break;                       // the visible part alone is too much: the store says so
      std::vector<store::Op> sent;
      sent.swap(piece);
      auto outcome = submit(std::move(sent), false);   // what comes last makes it durable
      if (!outcome || *outcome == Outcome::Moved) return outcome;
      bytes = 16 * 1024;
      for (const auto& kept : ops) bytes += size_of(kept);
    }
    bytes += size_of(op);
    piece.push_back(std::move(op));
  }
  ahead_.clear();
  ops.insert(ops.begin(), std::make_move_iterator(piece.begin()), std::make_move_iterator(piece.end()));
  if (ops.empty()) return confirm();
  return submit(std::move(ops), durable_);
}

Status run(Context context, std::vector<std::string> scopes, const std::function<Status(Transaction&)>& body) {
  for (int runs = 0; runs < kMaxRuns; ++runs) {
    Transaction transaction(context, scopes);
    if (auto opened = transaction.open(); !opened) return opened;
    const Status result = body(transaction);
    if (transaction.error_ != Error::None) return transaction.error_;
    const auto outcome = result ? transaction.commit() : transaction.confirm();
    if (!outcome) return outcome.error();
    if (*outcome == Transaction::Outcome::Done) return result;
  }
  return Error::Busy;
}

}  // namespace clus::model
