#pragma once
// What the documentation asks of callers and a real cluster may let pass: a warning in the log, and in strict mode an error,
// so that an author finds it before production does.
#include <cstdint>

#include "base/result.hpp"

namespace clus::api {

// CreateCluster: COM is initialised on this thread (Windows). CoNotInitialized.
Status check_com(bool strict);

// AddClusterNode: the cluster has existed for 30 seconds. `created_ms` as in base/clock.hpp. JoinInProgress.
Status check_age(std::int64_t created_ms, bool strict);

}  // namespace clus::api
