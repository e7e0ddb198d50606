#include "engine/computer_name.hpp"

#include "base/text.hpp"

#if defined(_WIN32)
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace clus::engine {

std::string computer_name() {
#if defined(_WIN32)
  wchar_t name[256] = {};
  DWORD length = 256;
  if (!GetComputerNameExW(ComputerNamePhysicalDnsHostname, name, &length)) return "localhost";
  const auto text = to_utf8({reinterpret_cast<const char16_t*>(name), length});
  const std::string full = text.value_or("localhost");
#else
  char name[256] = {};
  if (gethostname(name, sizeof name - 1) != 0) return "localhost";
  const std::string full = name;
#endif
  return std::string(first_label(full));
}

}  // namespace clus::engine
