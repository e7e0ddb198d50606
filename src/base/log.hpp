#pragma once
// The log every layer writes to. Nothing here throws, and before open() nothing is written anywhere.
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace clus::log {

enum class Level { Debug, Info, Warning, Error, Off };

struct Settings {
  Level level = Level::Info;
  std::string file;                    // UTF-8, absolute; empty: no log. <file>.lock is made beside it
  std::size_t max_bytes = 8u << 20;    // before it is exceeded the file becomes <file>.1, the older <file>.1 goes
};

// Opens the log of this library copy; calls nest (every engine opens it), and the last close() lets go of everything.
// While it is open the settings of the first call hold. A failure to open is returned and leaves the library without
// a log, which is no reason to refuse work: that call, too, is matched by a close().
Status open(const Settings& settings) noexcept;
void close() noexcept;

// One line each: time in UTC, process id, level, message. Control characters of the message are escaped, and what
// exceeds 8 KiB is cut. From any thread, and from several processes at once; a line that cannot be written is lost.
void debug(std::string_view message) noexcept;
void info(std::string_view message) noexcept;
void warning(std::string_view message) noexcept;
void error(std::string_view message) noexcept;

}  // namespace clus::log
