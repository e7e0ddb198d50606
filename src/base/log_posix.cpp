#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/log_system.hpp"

namespace clus::log::system {

namespace {

constexpr mode_t kOwnerOnly = 0600;

Error from_errno(int code) {
  switch (code) {
    case EACCES: case EPERM: case EROFS: case EISDIR: return Error::AccessDenied;
    case ENOENT: case ENOTDIR: return Error::FileNotFound;
    case ENOSPC: case EDQUOT: return Error::DiskFull;
    case ENOMEM: return Error::NotEnoughMemory;
    default: return Error::WriteFault;
  }
}

struct stat status_of(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) status = {};
  return status;
}

int descriptor_of(std::intptr_t handle) { return static_cast<int>(handle); }

// O_NONBLOCK: a pipe without a reader is refused instead of waited for.
int open_owned(const std::string& path, int flags) {
  return open(path.c_str(), flags | O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, kOwnerOnly);
}

}  // namespace

Result<File> File::open_log(const std::string& path) {
  const int descriptor = open_owned(path, O_APPEND);
  if (descriptor < 0) return from_errno(errno);
  File file{descriptor};
  if (!S_ISREG(status_of(descriptor).st_mode)) return Error::NotSupported;
  return file;
}

Result<File> File::open_lock(const std::string& path) {
  const int descriptor = open_owned(path, 0);
  if (descriptor < 0) return from_errno(errno);
  return File{descriptor};
}

File::~File() {
  if (handle_ != kNone) close(descriptor_of(handle_));
}

std::size_t File::size() const { return static_cast<std::size_t>(status_of(descriptor_of(handle_)).st_size); }

bool File::try_lock() {
  // A lock of the open file, not of the process: it also holds between two copies of this library in one process,
  // and it is the same kind as that which Wine takes for a Windows process.
  struct flock first_byte {};
  first_byte.l_type = F_WRLCK;
  first_byte.l_whence = SEEK_SET;
  first_byte.l_len = 1;
  return fcntl(descriptor_of(handle_), F_OFD_SETLK, &first_byte) == 0;
}

void File::append(std::string_view line, bool alone) {
  const std::size_t before = size();
  ssize_t written = 0;
  do written = write(descriptor_of(handle_), line.data(), line.size());
  while (written < 0 && errno == EINTR);
  const bool torn = written > 0 && static_cast<std::size_t>(written) < line.size();
  if (torn && alone && ftruncate(descriptor_of(handle_), static_cast<off_t>(before)) != 0) return;  // the disk is full
}

bool replace_file(const std::string& from, const std::string& to) { return rename(from.c_str(), to.c_str()) == 0; }

unsigned long process_id() { return static_cast<unsigned long>(getpid()); }

void sleep_one_ms() {
  const timespec one_ms{0, 1'000'000};
  nanosleep(&one_ms, nullptr);
}

}  // namespace clus::log::system
