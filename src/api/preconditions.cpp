#include "api/preconditions.hpp"

#include "base/clock.hpp"
#include "base/log.hpp"

#if defined(_WIN32)
#include <windows.h>
#endif

namespace clus::api {
namespace {

constexpr Millis kSettlingTime = 30'000;

Status object_to(const char* why, Error error, bool strict) {
  if (!strict) {
    log::warning(why);
    return {};
  }
  log::error(why);
  return error;
}

#if defined(_WIN32)
// Asked of the COM library that the caller has loaded, if any: this library needs none.
bool com_is_initialised() {
  using GetApartmentType = HRESULT(WINAPI*)(int* type, int* qualifier);
  const HMODULE ole = GetModuleHandleW(L"ole32.dll");
  if (!ole) return false;
  const auto get = reinterpret_cast<GetApartmentType>(reinterpret_cast<void*>(GetProcAddress(ole, "CoGetApartmentType")));
  int type = 0, qualifier = 0;
  return !get || SUCCEEDED(get(&type, &qualifier));
}
#else
bool com_is_initialised() { return true; }
#endif

}  // namespace

Status check_com(bool strict) {
  if (com_is_initialised()) return {};
  return object_to("CreateCluster: COM is not initialised on this thread; call CoInitializeEx first",
                   Error::CoNotInitialized, strict);
}

Status check_age(std::int64_t created_ms, bool strict) {
  if (SystemClock().now() - created_ms >= kSettlingTime) return {};
  return object_to("AddClusterNode: less than 30 seconds after the cluster was created", Error::JoinInProgress, strict);
}

}  // namespace clus::api
