#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

#include <memory>
#include <vector>

#include "store/sqlite/failure.hpp"
#include "store/sqlite/state_folder.hpp"
#include "store/sqlite/windows_path.hpp"

namespace clus::store {
namespace {

struct Close { void operator()(void* handle) const { CloseHandle(handle); } };
struct Free { void operator()(void* memory) const { LocalFree(memory); } };
using Handle = std::unique_ptr<void, Close>;
template <class T>
using Local = std::unique_ptr<T, Free>;

class Me {   // the user this process acts for
 public:
  Me() {
    HANDLE opened = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened)) fail_windows(Error::AccessDenied, "no token");
    const Handle token(opened);
    DWORD size = 0;
    GetTokenInformation(opened, TokenUser, nullptr, 0, &size);
    buffer_.resize(size / sizeof(std::uint64_t) + 1);   // aligned for the structure
    if (!GetTokenInformation(opened, TokenUser, buffer_.data(), size, &size)) {
      fail_windows(Error::AccessDenied, "cannot read the token of this process");
    }
  }
  PSID sid() const { return reinterpret_cast<const TOKEN_USER*>(buffer_.data())->User.Sid; }

 private:
  std::vector<std::uint64_t> buffer_;
};

// The system, administrators and the owner, and nothing inherited from the parent.
Local<void> private_descriptor(const Me& me) {
  LPWSTR text = nullptr;
  if (!ConvertSidToStringSidW(me.sid(), &text)) fail_windows(Error::AccessDenied, "cannot name the user");
  const Local<WCHAR> sid(text);
  const std::wstring sddl = std::wstring(L"O:") + text +
                            L"D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;" + text + L")";
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl.c_str(), SDDL_REVISION_1, &descriptor, nullptr)) {
    fail_windows(Error::AccessDenied, "cannot describe who may use the state folder");
  }
  return Local<void>(descriptor);
}

bool is_folder(const std::wstring& path) {
  const DWORD attributes = GetFileAttributesW(path.c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

void make(const std::wstring& folder, const Me& me) {
  if (is_folder(folder)) return;
  const Local<void> descriptor = private_descriptor(me);
  SECURITY_ATTRIBUTES attributes = {sizeof attributes, descriptor.get(), FALSE};
  if (CreateDirectoryW(folder.c_str(), &attributes)) return;
  const DWORD code = GetLastError();
  const auto slash = folder.rfind(L'\\');
  if (code == ERROR_PATH_NOT_FOUND && slash != std::wstring::npos && slash > 6) {   // beyond \\?\C:
    make(folder.substr(0, slash), me);
    if (CreateDirectoryW(folder.c_str(), &attributes)) return;
  }
  if (!is_folder(folder)) fail_windows(Error::AccessDenied, "cannot make the folder " + to_narrow(folder));
}

bool trusted(PSID owner, const Me& me) {
  return EqualSid(owner, me.sid()) || IsWellKnownSid(owner, WinBuiltinAdministratorsSid) ||
         IsWellKnownSid(owner, WinLocalSystemSid);
}

void refuse_foreign_folder(const std::wstring& folder, const Me& me) {
  constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  const HANDLE opened = CreateFileW(folder.c_str(), READ_CONTROL, kShareAll, nullptr, OPEN_EXISTING,
                                    FILE_FLAG_BACKUP_SEMANTICS, nullptr);
  if (opened == INVALID_HANDLE_VALUE) fail_windows(Error::AccessDenied, "cannot open the folder " + to_narrow(folder));
  const Handle handle(opened);
  PSID owner = nullptr;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  const DWORD code = GetSecurityInfo(opened, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION, &owner, nullptr, nullptr,
                                     nullptr, &descriptor);
  const Local<void> freed(descriptor);
  if (code != ERROR_SUCCESS || owner == nullptr) {   // a file system without owners, such as FAT
    log::warning("store: the owner of the state folder is not known; Windows error " + std::to_string(code));
    return;
  }
  if (!trusted(owner, me)) fail(Error::AccessDenied, "state folder " + to_narrow(folder) + " belongs to somebody else");
}

}  // namespace

StateFolder::StateFolder(const std::string& folder_utf8) {
  if (folder_utf8.empty() || folder_utf8.find('\0') != std::string::npos) {
    fail(Error::InvalidName, "the path of the state folder is empty or has a zero byte");
  }
  const Me me;
  const std::wstring folder = absolute_path(folder_utf8);
  make(folder, me);
  refuse_foreign_folder(folder, me);
  path_ = to_narrow(folder);
  make(to_wide(owners()), me);
  refuse_foreign_folder(to_wide(owners()), me);
}

}  // namespace clus::store
