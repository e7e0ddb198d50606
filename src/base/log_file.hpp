#pragma once
// The file behind the log. Several processes (several copies of this library in one of them, Windows ones under Wine
// beside native ones) write the same file: no line is torn or lost, and the file stays below its limit.
//
// A line is one append under a lock on "<file>.lock", and both files are opened anew for each line: as nothing is held
// in between, a rotation by another process, an operator who moves the log away, and a fork need no care.
#include <cstddef>
#include <string>
#include <string_view>

#include "base/log_system.hpp"
#include "base/result.hpp"

namespace clus::log {

class LogFile {
 public:
  // `path` is UTF-8. A file that a line would raise above `max_bytes` first becomes "<path>.1"; the older one goes.
  LogFile(std::string path, std::size_t max_bytes);

  // Creates the file when it is missing and tells why no log can be written there.
  Status check();

  // Appends `line`, which brings its own line feed. Waits at most half a second for other processes, and not again
  // until the lock was free once. A failure is silent. Not for two threads at once.
  void append(std::string_view line);

 private:
  Result<system::File> open_with_room(std::size_t cb);

  const std::string path_;
  const std::string lock_path_;
  const std::string old_path_;
  const std::size_t max_bytes_;
  bool patient_ = true;
};

}  // namespace clus::log
