#include "api/not_implemented/refuse.hpp"

#include <string>

#include "base/log.hpp"

namespace clus::api {

void log_not_implemented(std::atomic_flag& logged, const char* name) noexcept {
  if (logged.test_and_set(std::memory_order_relaxed)) return;
  try {
    log::warning(std::string(name) + " is not implemented");
  } catch (...) {  // no memory for the text: the caller still gets its answer
  }
}

}  // namespace clus::api
