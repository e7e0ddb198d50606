#pragma once
// One run: callers that create, add, evict and destroy, and die; then quiet, in which everything has to come right.
#include <cstdint>

namespace clus::sim {

// Throws Violation.
void run_seed(std::uint64_t seed, bool tracing);

}  // namespace clus::sim
