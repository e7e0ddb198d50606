#include "config/config.hpp"

#if defined(_WIN32)
#include <windows.h>
#else
#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <vector>
#endif

namespace clus::config {

namespace {

#if defined(_WIN32)

// Text that is not well-formed becomes U+FFFD, so that it is refused as a file that does not exist, not overlooked.
std::string to_utf8_of(const std::wstring& text) {
  const int cch = static_cast<int>(text.size());
  const int cb = WideCharToMultiByte(CP_UTF8, 0, text.data(), cch, nullptr, 0, nullptr, nullptr);
  std::string utf8(static_cast<std::size_t>(cb), '\0');
  WideCharToMultiByte(CP_UTF8, 0, text.data(), cch, utf8.data(), cb, nullptr, nullptr);
  return utf8;
}

std::optional<std::string> variable(const wchar_t* name) {
  std::wstring value(256, L'\0');
  for (;;) {
    const DWORD cch = GetEnvironmentVariableW(name, value.data(), static_cast<DWORD>(value.size()));
    if (cch == 0) return std::nullopt;
    const bool fits = cch < value.size();
    value.resize(cch);
    if (fits) return to_utf8_of(value);
  }
}

std::string default_state_dir() {
  const auto folder = variable(L"ProgramData");
  return folder ? *folder + "\\clusapi" : std::string();
}

#define CLUS_VARIABLE(name) L##name

#else

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  if (!value || !*value) return std::nullopt;
  return value;
}

std::optional<std::string> home() {
  if (auto folder = variable("HOME")) return folder;
  passwd entry{};
  passwd* found = nullptr;
  std::vector<char> buffer(16'384);
  if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found) return std::nullopt;
  return found->pw_dir;
}

std::string default_state_dir() {
  // The XDG specification has a relative path ignored.
  if (const auto folder = variable("XDG_STATE_HOME"); folder && folder->front() == '/') return *folder + "/clusapi";
  const auto folder = home();
  return folder ? *folder + "/.local/state/clusapi" : std::string();
}

#define CLUS_VARIABLE(name) name

#endif

}  // namespace

Environment system_environment() {
  return {variable(CLUS_VARIABLE("CLUSAPI_CONFIG")), variable(CLUS_VARIABLE("CLUSAPI_STATE_DIR")), default_state_dir()};
}

}  // namespace clus::config
