#pragma once
// The last error of the calling thread: the system's on Windows, elsewhere our own, which GetLastError exports.
#include "clusapi/platform.h"

namespace clus::api {

inline void set_last_error(DWORD code) noexcept { SetLastError(code); }
inline DWORD last_error() noexcept { return GetLastError(); }

}  // namespace clus::api
