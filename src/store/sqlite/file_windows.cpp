#include <windows.h>

#include <utility>

#include "base/text.hpp"
#include "store/sqlite/failure.hpp"
#include "store/sqlite/file.hpp"
#include "store/sqlite/windows_path.hpp"

namespace clus::store {
namespace {

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

bool missing(DWORD code) { return code == ERROR_FILE_NOT_FOUND || code == ERROR_PATH_NOT_FOUND; }

bool lock_file(HANDLE file, DWORD flags) {
  OVERLAPPED start = {};
  if (LockFileEx(file, flags | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &start)) return true;
  const DWORD code = GetLastError();
  if (code == ERROR_LOCK_VIOLATION || code == ERROR_IO_PENDING) return false;
  fail_windows(Error::LockViolation, "cannot lock a file of the state folder");
}

}  // namespace

std::wstring to_wide(const std::string& utf8) {
  const std::u16string text = to_utf16(utf8);
  return {text.begin(), text.end()};
}

std::string to_narrow(const std::wstring& wide) {
  const auto text = to_utf8(std::u16string(wide.begin(), wide.end()));
  if (!text) fail(Error::InvalidName, "a path is not valid UTF-16");
  return *text;
}

std::wstring absolute_path(const std::string& utf8) {
  const std::wstring relative = to_wide(utf8);
  std::wstring full(32'768, L'\0');
  const DWORD length = GetFullPathNameW(relative.c_str(), static_cast<DWORD>(full.size()), full.data(), nullptr);
  if (length == 0 || length >= full.size()) fail(Error::InvalidName, "not a usable path: " + utf8);
  full.resize(length);
  while (full.size() > 3 && full.back() == L'\\') full.pop_back();
  if (full.starts_with(L"\\\\?\\") || full.starts_with(L"\\\\.\\")) return full;
  if (full.starts_with(L"\\\\")) return L"\\\\?\\UNC" + full.substr(1);
  return L"\\\\?\\" + full;
}

void fail_windows(Error otherwise, const std::string& what) {
  const DWORD code = GetLastError();
  Error error = otherwise;
  if (code == ERROR_DISK_FULL || code == ERROR_HANDLE_DISK_FULL) error = Error::DiskFull;
  if (code == ERROR_ACCESS_DENIED || code == ERROR_WRITE_PROTECT) error = Error::AccessDenied;
  if (code == ERROR_NOT_ENOUGH_MEMORY || code == ERROR_OUTOFMEMORY) error = Error::NotEnoughMemory;
  fail(error, what + ": Windows error " + std::to_string(code));
}

std::optional<File> File::open(const std::string& path, bool create) {
  const HANDLE handle = CreateFileW(to_wide(path).c_str(), GENERIC_READ | GENERIC_WRITE | DELETE, kShareAll, nullptr,
                                    create ? OPEN_ALWAYS : OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (handle != INVALID_HANDLE_VALUE) return File(handle);
  if (missing(GetLastError()) && !create) return std::nullopt;
  fail_windows(Error::AccessDenied, "cannot open " + path);
}

File File::create(const std::string& path) { return *open(path, true); }
std::optional<File> File::open(const std::string& path) { return open(path, false); }

File::File(File&& other) noexcept : handle_(std::exchange(other.handle_, kNone)) {}

void File::after_fork_in_child() noexcept {}

File::~File() {
  if (handle_ != kNone) CloseHandle(handle_);
}

bool File::try_lock() { return lock_file(handle_, LOCKFILE_EXCLUSIVE_LOCK); }

bool File::locked_elsewhere() {   // there is no way to ask; the folder's lock keeps others from being disturbed
  if (!lock_file(handle_, 0)) return true;
  unlock();
  return false;
}

void File::unlock() noexcept {
  OVERLAPPED start = {};
  UnlockFileEx(handle_, 0, 1, 0, &start);
}

std::int64_t File::size() const {
  LARGE_INTEGER size;
  if (!GetFileSizeEx(handle_, &size)) fail_windows(Error::ReadFault, "cannot examine a file of the state folder");
  return size.QuadPart;
}

void File::write_at_start(const std::string& bytes) {
  OVERLAPPED start = {};
  DWORD written = 0;
  const auto size = static_cast<DWORD>(bytes.size());
  if (WriteFile(handle_, bytes.data(), size, &written, &start) && written == size) return;
  fail_windows(Error::WriteFault, "cannot write to the state folder");
}

std::int64_t file_size(const std::string& path) {
  WIN32_FILE_ATTRIBUTE_DATA data;
  if (GetFileAttributesExW(to_wide(path).c_str(), GetFileExInfoStandard, &data)) {
    return static_cast<std::int64_t>((static_cast<std::uint64_t>(data.nFileSizeHigh) << 32) | data.nFileSizeLow);
  }
  if (missing(GetLastError())) return -1;
  fail_windows(Error::AccessDenied, "cannot examine " + path);
}

void remove_file(const std::string& path) noexcept {
  try {
    DeleteFileW(to_wide(path).c_str());
  } catch (const std::bad_alloc&) {
    log::warning("store: a file stays because memory is short");
  }
}

void rename_file(const std::string& from, const std::string& to) {
  if (!MoveFileExW(to_wide(from).c_str(), to_wide(to).c_str(), MOVEFILE_WRITE_THROUGH)) {
    fail_windows(Error::WriteFault, "cannot create " + to);
  }
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> names;
  WIN32_FIND_DATAW found;
  const HANDLE listing = FindFirstFileW(to_wide(folder + "\\*").c_str(), &found);
  if (listing == INVALID_HANDLE_VALUE) fail_windows(Error::AccessDenied, "cannot list " + folder);
  do {
    if (!(found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY)) names.push_back(to_narrow(found.cFileName));
  } while (FindNextFileW(listing, &found));
  FindClose(listing);
  return names;
}

}  // namespace clus::store
