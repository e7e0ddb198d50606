#pragma once
// Every export runs inside a guard, the only catch-all: no exception leaves the library, and what went wrong is returned
// the way its kind of function returns it.
#include <exception>
#include <new>
#include <utility>

#include "api/last_error.hpp"
#include "base/log.hpp"
#include "base/result.hpp"

namespace clus::api {

template <class Body>
auto caught(Body&& body) noexcept -> decltype(body()) {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return Error::NotEnoughMemory;
  } catch (const std::exception& e) {
    log::error(e.what());
  } catch (...) {
    log::error("exception of unknown type");
  }
  return Error::InternalError;
}

// The system calls of a body leave their own last error, on Windows, even when all goes well: the caller's comes back.
class KeptLastError {
 public:
  KeptLastError() = default;
  ~KeptLastError() { set_last_error(code_); }
  KeptLastError(const KeptLastError&) = delete;
  KeptLastError& operator=(const KeptLastError&) = delete;

 private:
  const DWORD code_ = last_error();
};

// Functions that return a Win32 code, and nothing else. The body returns Status or Error.
template <class Body>
DWORD guard(Body&& body) noexcept {
  const KeptLastError kept;
  const Status status = caught([&]() -> Status { return body(); });
  return to_win32(status.error());
}

// Functions that return a value, or `failure` with the last error set. The body returns Result<T>.
template <class T, class Body>
T guard_value(T failure, Body&& body) noexcept {
  Result<T> result = [&] {
    const KeptLastError kept;
    return caught([&]() -> Result<T> { return body(); });
  }();
  if (result) return *result;
  set_last_error(to_win32(result.error()));
  return failure;
}

// Functions that return a handle, or null. The body returns Result<void*>.
template <class Handle, class Body>
Handle guard_handle(Body&& body) noexcept {
  return static_cast<Handle>(reinterpret_cast<Handle>(guard_value<void*>(nullptr, std::forward<Body>(body))));
}

}  // namespace clus::api
