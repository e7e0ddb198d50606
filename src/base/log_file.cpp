#include "base/log_file.hpp"

#include <chrono>
#include <utility>

namespace clus::log {

namespace {

constexpr std::chrono::milliseconds kPatience{500};

// The holder needs microseconds, unless it was stopped.
bool acquire(system::File& lock, bool patient) {
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  while (!lock.try_lock()) {
    if (!patient || std::chrono::steady_clock::now() >= deadline) return false;
    system::sleep_one_ms();
  }
  return true;
}

}  // namespace

LogFile::LogFile(std::string path, std::size_t max_bytes)
    : path_(std::move(path)), lock_path_(path_ + ".lock"), old_path_(path_ + ".1"), max_bytes_(max_bytes) {}

Status LogFile::check() {
  const auto file = system::File::open_log(path_);
  return file ? Status{} : Status{file.error()};
}

// Under the lock, so that two processes do not rotate twice.
Result<system::File> LogFile::open_with_room(std::size_t cb) {
  auto file = system::File::open_log(path_);
  if (!file) return file;
  const std::size_t size = file->size();
  if (size == 0 || size + cb <= max_bytes_) return file;
  if (system::replace_file(path_, old_path_)) return system::File::open_log(path_);
  if (size > 2 * max_bytes_) return Error::DiskFull;  // what cannot be rotated is bounded all the same
  return file;
}

void LogFile::append(std::string_view line) {
  auto lock = system::File::open_lock(lock_path_);
  patient_ = lock && acquire(*lock, patient_);
  const bool alone = patient_;
  auto file = alone ? open_with_room(line.size()) : system::File::open_log(path_);
  if (file) file->append(line, alone);
}

}  // namespace clus::log
