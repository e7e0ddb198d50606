#include <windows.h>

#include <sddl.h>

#include <iterator>
#include <memory>

#include "base/log_system.hpp"
#include "base/text.hpp"

namespace clus::log::system {

namespace {

struct CloseHandleOf {
  void operator()(void* handle) const { CloseHandle(handle); }
};
struct LocalFreeOf {
  void operator()(void* memory) const { LocalFree(memory); }
};

std::wstring wide(const std::string& utf8) {
  const std::u16string text = to_utf16(utf8);
  return {text.begin(), text.end()};
}

HANDLE handle_of(std::intptr_t handle) { return reinterpret_cast<HANDLE>(handle); }

// The user whom this process runs as, in the text form of a SID; empty when the system does not say.
std::wstring user_sid() {
  HANDLE opened = nullptr;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened)) return {};
  const std::unique_ptr<void, CloseHandleOf> token(opened);
  alignas(TOKEN_USER) unsigned char user[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
  DWORD cb = 0;
  if (!GetTokenInformation(token.get(), TokenUser, user, sizeof user, &cb)) return {};
  LPWSTR text = nullptr;
  if (!ConvertSidToStringSidW(reinterpret_cast<const TOKEN_USER*>(user)->User.Sid, &text)) return {};
  const std::unique_ptr<wchar_t, LocalFreeOf> freed(text);
  return text;
}

// Full access for SYSTEM, administrators and the owner, nothing inherited from the folder.
std::unique_ptr<void, LocalFreeOf> owner_only() {
  const std::wstring sid = user_sid();
  if (sid.empty()) return nullptr;
  const std::wstring rules = L"D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;" + sid + L")";
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  ConvertStringSecurityDescriptorToSecurityDescriptorW(rules.c_str(), SDDL_REVISION_1, &descriptor, nullptr);
  return std::unique_ptr<void, LocalFreeOf>(descriptor);
}

HANDLE open_with(const std::wstring& path, DWORD access, DWORD disposition, SECURITY_ATTRIBUTES* attributes) {
  return CreateFileW(path.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, attributes,
                     disposition, FILE_ATTRIBUTE_NORMAL, nullptr);
}

// The descriptor is built only where the file is missing.
HANDLE open_owned(const std::string& path, DWORD access) {
  const std::wstring name = wide(path);
  const HANDLE existing = open_with(name, access, OPEN_EXISTING, nullptr);
  if (existing != INVALID_HANDLE_VALUE || GetLastError() != ERROR_FILE_NOT_FOUND) return existing;
  const auto descriptor = owner_only();
  SECURITY_ATTRIBUTES attributes{sizeof attributes, descriptor.get(), FALSE};
  return open_with(name, access, OPEN_ALWAYS, &attributes);
}

}  // namespace

Result<File> File::open_log(const std::string& path) {
  // Without FILE_WRITE_DATA every write goes to the end, wherever that is by then.
  const HANDLE handle = open_owned(path, FILE_APPEND_DATA | FILE_READ_ATTRIBUTES | SYNCHRONIZE);
  if (handle == INVALID_HANDLE_VALUE) return from_win32(GetLastError());
  File file{reinterpret_cast<Handle>(handle)};
  if (GetFileType(handle) != FILE_TYPE_DISK) return Error::NotSupported;
  return file;
}

Result<File> File::open_lock(const std::string& path) {
  const HANDLE handle = open_owned(path, GENERIC_READ | GENERIC_WRITE);
  if (handle == INVALID_HANDLE_VALUE) return from_win32(GetLastError());
  return File{reinterpret_cast<Handle>(handle)};
}

File::~File() {
  if (handle_ != kNone) CloseHandle(handle_of(handle_));
}

std::size_t File::size() const {
  LARGE_INTEGER size{};
  return GetFileSizeEx(handle_of(handle_), &size) ? static_cast<std::size_t>(size.QuadPart) : 0;
}

bool File::try_lock() {
  OVERLAPPED first_byte{};
  return LockFileEx(handle_of(handle_), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &first_byte) != 0;
}

void File::append(std::string_view line, bool) {
  DWORD written = 0;
  WriteFile(handle_of(handle_), line.data(), static_cast<DWORD>(line.size()), &written, nullptr);
}

bool replace_file(const std::string& from, const std::string& to) {
  return MoveFileExW(wide(from).c_str(), wide(to).c_str(), MOVEFILE_REPLACE_EXISTING) != 0;
}

unsigned long process_id() { return GetCurrentProcessId(); }

void sleep_one_ms() { Sleep(1); }

}  // namespace clus::log::system
