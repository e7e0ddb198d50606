#include "api/last_error.hpp"

#if !defined(_WIN32)

namespace {
// Plain thread-local bytes: nothing to run at the end of a thread, so nothing that keeps the library loaded.
__thread DWORD last_error_of_thread = 0;
}  // namespace

DWORD WINAPI GetLastError() { return last_error_of_thread; }
void WINAPI SetLastError(DWORD dwErrCode) { last_error_of_thread = dwErrCode; }

#endif
