#pragma once
// The implementations of the store, chosen at start.
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "store/owner.hpp"
#include "store/store.hpp"

namespace clus::store {

struct Opened {
  std::unique_ptr<Store> store;
  std::unique_ptr<Owners> owners;
};

// State in process memory, for tests and the simulator.
Opened open_memory();

// Makes the folder as open_sqlite does, so that there is a place for a log.
Status make_state_folder(const std::string& folder_utf8);

// State in <folder>/cluster.db, shared by all processes. The folder is made when missing, for its owner alone; one
// that belongs to somebody else or that others may write is refused with AccessDenied (the log says why).
// A damaged file is DatabaseCorrupt and is left untouched.
Result<Opened> open_sqlite(const std::string& folder_utf8);

}  // namespace clus::store
