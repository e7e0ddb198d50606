#pragma once
// Owners as locked files: <folder>/owners/<id> is locked by whoever holds <id>, and the lock ends with its process.
// Files are made, tested and removed under the folder's lock only, so nobody locks a file that is just being removed.
// A forked child holds nothing of its parent's, so it does not keep alive what its parent leaves behind.
#include "store/owner.hpp"
#include "store/sqlite/state_folder.hpp"

namespace clus::store {

class OwnerLocks final : public Owners {
 public:
  OwnerLocks(StateFolder folder, int busy_limit_ms) : folder_(std::move(folder)), busy_limit_ms_(busy_limit_ms) {}

  Result<std::unique_ptr<Hold>> hold(const std::string& id) override;
  Result<bool> held(const std::string& id) override;

  // Removes the files of owners that have died. The caller holds the folder's lock.
  static void sweep(const StateFolder& folder);

 private:
  const StateFolder folder_;
  const int busy_limit_ms_;
};

}  // namespace clus::store
