#pragma once
// One unit of work of the model over the store: it reads, decides and writes as if alone.
//
// Every change of a cluster also writes the cluster's `seq` key, guarded by the revision at which it was read; what
// clusters there are goes by the global one. A body whose seq has moved meanwhile is run again, so it must do nothing
// but read and write through the transaction. The newest writers sign in the value of seq: after an answer that was
// lost, the transaction looks for its own signature there before anything is repeated.
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/guid.hpp"
#include "base/result.hpp"
#include "model/record.hpp"
#include "store/store.hpp"

namespace clus::model {

struct Context {
  store::Store& store;
  Random& random;
};

class Transaction {
 public:
  // Reading. After a failure every read finds nothing, and the failure is what the transaction returns.
  std::optional<Record> read(const std::string& key);
  std::vector<std::pair<std::string, Record>> list(const std::string& prefix);   // ordered by key

  // Writing; reads of the same transaction see it.
  void write(const std::string& key, const Record& record);
  void erase(const std::string& key);
  void erase_all(const std::string& prefix);   // not with other changes below the prefix, but for its seq

  // The same for what nobody can see before the last write of this transaction: it may go ahead in transactions of its
  // own when all is too much for one.
  void write_ahead(const std::string& key, const Record& record);
  void erase_ahead(const std::string& key);

  // Nobody is told of what this transaction writes before a later one has made it durable: it need not be by itself.
  void leave_durability_to_later() { durable_ = false; }

 private:
  friend Result<void> run(Context, std::vector<std::string>, const std::function<Status(Transaction&)>&);

  Transaction(Context context, std::vector<std::string> scopes) : context_(context), scopes_(std::move(scopes)) {}

  enum class Outcome { Done, Moved };
  struct Seq { std::string key; store::Revision mod_rev = 0; std::string signatures; };

  Status open();
  Result<Outcome> confirm();                       // nothing has moved since open()
  Result<Outcome> commit();
  Result<Outcome> submit(std::vector<store::Op> ops, bool durable);
  Result<Outcome> outcome_of(const std::string& signature);
  std::vector<store::Op> scope_writes(const std::string& signature) const;
  void fail(Error error) { if (error_ == Error::None) error_ = error; }

  Context context_;
  std::vector<std::string> scopes_;
  std::vector<Seq> seqs_;
  std::map<std::string, std::optional<std::string>> writes_;   // nullopt: erased
  std::vector<std::string> erased_prefixes_;
  std::vector<store::Op> ahead_;
  bool durable_ = true;
  Error error_ = Error::None;
};

// Runs `body` in a transaction over the scopes: keys::kSeq, keys::seq(cluster), or both. What the body returns is
// returned once it holds; when that is an error, nothing is written. Busy: others kept moving the same scope.
Status run(Context context, std::vector<std::string> scopes, const std::function<Status(Transaction&)>& body);

}  // namespace clus::model
