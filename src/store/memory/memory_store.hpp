#pragma once
// A store in process memory, for tests and the simulator: a sorted map of the newest state and a log of changes.
// A transaction touches only the keys it names. Watches may outlive the store; nothing moves them any more then.
#include "store/rules.hpp"

namespace clus::store {

std::unique_ptr<Store> make_memory_store(Revision kept_revisions = kKeptRevisions);

}  // namespace clus::store
