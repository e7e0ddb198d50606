#pragma once
// One line per exported function that does nothing yet. It returns the failure of its kind, with last error 120; one
// that closes or frees does nothing and succeeds, so that a caller who cleans up is not told of an error.
// Each name is logged once. Definitions are checked against the declarations of the public header.
#include <atomic>

#include "api/last_error.hpp"
#include "clusapi.h"

namespace clus::api {

// Logs once per flag; never throws.
void log_not_implemented(std::atomic_flag& logged, const char* name) noexcept;

}  // namespace clus::api

#define CLUS_DEFINE(Return, Name, Parameters, Refusal) \
  Return WINAPI Name Parameters {                      \
    static std::atomic_flag logged;                    \
    clus::api::log_not_implemented(logged, #Name);     \
    Refusal;                                           \
  }
#define CLUS_FAIL(Return, Value)                         \
  clus::api::set_last_error(ERROR_CALL_NOT_IMPLEMENTED); \
  return static_cast<Return>(Value)

#define STATUS(Return, Name, ...) \
  CLUS_DEFINE(Return, Name, (__VA_ARGS__), CLUS_FAIL(Return, ERROR_CALL_NOT_IMPLEMENTED))
#define NULL_RESULT(Return, Name, ...) CLUS_DEFINE(Return, Name, (__VA_ARGS__), CLUS_FAIL(Return, nullptr))
#define FALSE_RESULT(Return, Name, ...) CLUS_DEFINE(Return, Name, (__VA_ARGS__), CLUS_FAIL(Return, FALSE))
#define STATE(Return, Name, ...) CLUS_DEFINE(Return, Name, (__VA_ARGS__), CLUS_FAIL(Return, -1))
#define COUNT(Return, Name, ...) CLUS_DEFINE(Return, Name, (__VA_ARGS__), CLUS_FAIL(Return, 0))
#define CLOSES(Return, Name, ...) CLUS_DEFINE(Return, Name, (__VA_ARGS__), return ERROR_SUCCESS)
#define CLOSES_BOOL(Return, Name, ...) CLUS_DEFINE(Return, Name, (__VA_ARGS__), return TRUE)

// Names no header declares. A whole register is returned, whatever the real function's result is.
#if defined(_WIN32)
#define CLUS_EXPORTED extern "C"
#else
#define CLUS_EXPORTED extern "C" __attribute__((visibility("default")))
#endif
#define UNKNOWN(Name, Value)      \
  CLUS_EXPORTED DWORD_PTR Name(); \
  CLUS_DEFINE(DWORD_PTR, Name, (), CLUS_FAIL(DWORD_PTR, Value))
#define UNKNOWN_FREES(Name)       \
  CLUS_EXPORTED DWORD_PTR Name(); \
  CLUS_DEFINE(DWORD_PTR, Name, (), return 0)
