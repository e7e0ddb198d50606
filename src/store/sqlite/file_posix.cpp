#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <utility>

#include "store/sqlite/failure.hpp"
#include "store/sqlite/file.hpp"

namespace clus::store {
namespace {

[[noreturn]] void fail_errno(Error otherwise, const std::string& what) {
  const int code = errno;
  Error error = otherwise;
  if (code == ENOSPC || code == EDQUOT) error = Error::DiskFull;
  if (code == EACCES || code == EPERM || code == EROFS || code == ELOOP) error = Error::AccessDenied;
  if (code == ENOMEM) error = Error::NotEnoughMemory;
  fail(error, what + ": " + std::strerror(code));
}

struct flock whole_file(short type) {
  struct flock lock = {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_len = 1;
  return lock;
}

}  // namespace

std::optional<File> File::open(const std::string& path, bool create) {
  const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT : 0);
  File file(kNone);
  {
    const std::lock_guard lock(g_open_files);
    expect_forks();
    file.handle_ = ::open(path.c_str(), flags, 0600);
    if (file.handle_ != kNone) g_open_files.add(file);
  }
  if (file.handle_ != kNone) return file;
  if (errno == ENOENT && !create) return std::nullopt;
  fail_errno(Error::AccessDenied, "cannot open " + path);
}

File File::create(const std::string& path) { return *open(path, true); }
std::optional<File> File::open(const std::string& path) { return open(path, false); }

File::File(File&& other) noexcept : handle_(kNone) {
  const std::lock_guard lock(g_open_files);
  handle_ = std::exchange(other.handle_, kNone);
  g_open_files.remove(other);
  if (handle_ != kNone) g_open_files.add(*this);
}

File::~File() {
  if (handle_ == kNone) return;
  const std::lock_guard lock(g_open_files);
  g_open_files.remove(*this);
  ::close(handle_);
}

void File::after_fork_in_child() noexcept {
  g_open_files.remove(*this);
  ::close(std::exchange(handle_, kNone));   // the lock stays with the parent
}

bool File::try_lock() {
  struct flock lock = whole_file(F_WRLCK);
  if (::fcntl(handle_, F_OFD_SETLK, &lock) == 0) return true;
  if (errno == EAGAIN || errno == EACCES) return false;
  fail_errno(Error::LockViolation, "cannot lock a file of the state folder");
}

bool File::locked_elsewhere() {
  struct flock lock = whole_file(F_WRLCK);
  if (::fcntl(handle_, F_OFD_GETLK, &lock) == 0) return lock.l_type != F_UNLCK;
  fail_errno(Error::LockViolation, "cannot ask for the lock of a file of the state folder");
}

void File::unlock() noexcept {   // said aloud: a child that has just been forked may still hold the same open file
  struct flock lock = whole_file(F_UNLCK);
  ::fcntl(handle_, F_OFD_SETLK, &lock);
}

std::int64_t File::size() const {
  struct stat status;
  if (::fstat(handle_, &status) != 0) fail_errno(Error::ReadFault, "cannot examine a file of the state folder");
  return S_ISREG(status.st_mode) ? status.st_size : -1;
}

void File::write_at_start(const std::string& bytes) {
  const auto written = ::pwrite(handle_, bytes.data(), bytes.size(), 0);
  if (written != static_cast<ssize_t>(bytes.size())) fail_errno(Error::WriteFault, "cannot write to the state folder");
}

std::int64_t file_size(const std::string& path) {
  struct stat status;
  if (::stat(path.c_str(), &status) == 0) return status.st_size;
  if (errno == ENOENT) return -1;
  fail_errno(Error::AccessDenied, "cannot examine " + path);
}

void remove_file(const std::string& path) noexcept { ::unlink(path.c_str()); }

void rename_file(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) fail_errno(Error::WriteFault, "cannot create " + to);
  const int folder = ::open(to.substr(0, to.rfind('/')).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = folder >= 0 && ::fsync(folder) == 0;
  if (folder >= 0) ::close(folder);
  if (!synced) fail_errno(Error::WriteFault, "cannot make durable " + to);
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* const listing = ::opendir(folder.c_str());
  if (listing == nullptr) fail_errno(Error::AccessDenied, "cannot list " + folder);
  while (const dirent* entry = ::readdir(listing)) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  ::closedir(listing);
  return names;
}

}  // namespace clus::store
