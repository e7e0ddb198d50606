#include "store/memory/memory_owners.hpp"

#include <new>
#include <set>

#include "base/sync.hpp"
#include "store/owner_id.hpp"

namespace clus::store {
namespace {

struct Registry {
  Mutex mutex;
  std::set<std::string> held;
};

class MemoryHold final : public Owners::Hold {
 public:
  MemoryHold(std::shared_ptr<Registry> registry, std::string id) : registry_(std::move(registry)), id_(std::move(id)) {}
  ~MemoryHold() override {
    const std::lock_guard lock(registry_->mutex);
    registry_->held.erase(id_);
  }

 private:
  std::shared_ptr<Registry> registry_;
  std::string id_;
};

class MemoryOwners final : public Owners {
 public:
  Result<std::unique_ptr<Hold>> hold(const std::string& id) override try {
    if (!valid_owner_id(id)) return Error::InvalidParameter;
    {
      const std::lock_guard lock(registry_->mutex);
      if (registry_->held.count(id) != 0) return Error::ObjectAlreadyExists;
      registry_->held.insert(id);
    }
    return std::unique_ptr<Hold>(std::make_unique<MemoryHold>(registry_, id));
  } catch (const std::bad_alloc&) {
    return Error::NotEnoughMemory;
  }

  Result<bool> held(const std::string& id) override {
    if (!valid_owner_id(id)) return Error::InvalidParameter;
    const std::lock_guard lock(registry_->mutex);
    return registry_->held.count(id) != 0;
  }

 private:
  std::shared_ptr<Registry> registry_ = std::make_shared<Registry>();
};

}  // namespace

std::unique_ptr<Owners> make_memory_owners() { return std::make_unique<MemoryOwners>(); }

}  // namespace clus::store
