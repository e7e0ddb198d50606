#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "store/sqlite/failure.hpp"
#include "store/sqlite/state_folder.hpp"

namespace clus::store {
namespace {

void sync_folder(const std::string& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;   // one that we may write to and not read: nothing more can be done
  ::fsync(handle);
  ::close(handle);
}

void make(const std::string& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0) {
    const auto parent = folder.rfind('/');
    sync_folder(parent == std::string::npos ? "." : folder.substr(0, parent + 1));
    return;
  }
  const int code = errno;
  struct stat status;
  if (::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return;
  fail(code == ENOSPC || code == EDQUOT ? Error::DiskFull : Error::AccessDenied,
       "cannot make the folder " + folder + ": " + std::strerror(code));
}

void make_with_parents(const std::string& folder) {
  struct stat status;
  if (::stat(folder.c_str(), &status) == 0) return;
  for (auto slash = folder.find('/', 1); slash != std::string::npos; slash = folder.find('/', slash + 1)) {
    make(folder.substr(0, slash));
  }
  make(folder);
}

void refuse_foreign_link(const std::string& folder) {
  struct stat status;
  if (::lstat(folder.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return;
  if (status.st_uid == ::geteuid() || status.st_uid == 0) return;
  fail(Error::AccessDenied, "state folder " + folder + " is a link made by user " + std::to_string(status.st_uid));
}

std::string resolve(const std::string& folder) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(folder.c_str(), nullptr), &std::free);
  if (!real) fail(Error::AccessDenied, "cannot reach the state folder " + folder + ": " + std::strerror(errno));
  return real.get();
}

void refuse_foreign_folder(const std::string& folder) {
  struct stat status;
  if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
    fail(Error::AccessDenied, "state folder " + folder + " is not a folder");
  }
  if (status.st_uid != ::geteuid()) {
    fail(Error::AccessDenied, "state folder " + folder + " belongs to user " + std::to_string(status.st_uid) +
                                  ", not to " + std::to_string(::geteuid()));
  }
  if (status.st_mode & (S_IWGRP | S_IWOTH)) {
    fail(Error::AccessDenied, "state folder " + folder + " can be written by others than its owner");
  }
}

}  // namespace

StateFolder::StateFolder(const std::string& folder_utf8) {
  std::string folder = folder_utf8;
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  if (folder.empty() || folder.find('\0') != std::string::npos) {
    fail(Error::InvalidName, "the path of the state folder is empty or has a zero byte");
  }
  make_with_parents(folder);
  refuse_foreign_link(folder);
  path_ = resolve(folder);
  refuse_foreign_folder(path_);
  make(owners());
  refuse_foreign_folder(owners());
}

}  // namespace clus::store
