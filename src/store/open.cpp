#include "store/open.hpp"

#include "store/memory/memory_owners.hpp"
#include "store/memory/memory_store.hpp"
#include "store/sqlite/failure.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "store/sqlite/state_folder.hpp"

namespace clus::store {

Opened open_memory() { return {make_memory_store(), make_memory_owners()}; }

Status make_state_folder(const std::string& folder_utf8) {
  return contain([&]() -> Status {
    const StateFolder folder(folder_utf8);
    return {};
  });
}

Result<Opened> open_sqlite(const std::string& folder_utf8) { return open_sqlite(folder_utf8, SqliteOptions{}); }

}  // namespace clus::store
