#pragma once
// Owners that live and die within this process.
#include "store/owner.hpp"

namespace clus::store {

std::unique_ptr<Owners> make_memory_owners();

}  // namespace clus::store
