// spdlog names no level in capitals by itself; this is the only file that sees its headers.
#define SPDLOG_LEVEL_NAMES {"TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "OFF"}

#include "base/log.hpp"

#include <spdlog/details/null_mutex.h>
#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>

#include <atomic>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "base/log_file.hpp"
#include "base/sync.hpp"
#include "base/text.hpp"

namespace clus::log {

namespace {

constexpr std::size_t kMaxMessage = 8192;  // bytes; the bound on the file needs one on the line
constexpr int kForkedChildTries = 100;     // of a millisecond

class FileSink final : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
 public:
  FileSink(const std::string& path, std::size_t max_bytes) : file_(path, max_bytes) {}
  Status check() { return file_.check(); }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    file_.append({line.data(), line.size()});
  }
  void flush_() override {}

 private:
  LogFile file_;
};

// Everything below has no destructor: what is allocated goes with the last close().
constinit Mutex g_lock;
constinit spdlog::logger* g_logger = nullptr;           // guarded by g_lock
constinit unsigned g_opened = 0;                        // guarded by g_lock
constinit std::atomic<Level> g_level{Level::Off};       // what is below needs no lock
constinit std::atomic<unsigned long> g_locker_process{0};  // the process that last took g_lock

// After a fork a thread that the child does not have may hold the lock for ever. So the child waits for it briefly,
// until it has had it once.
class Locked {
 public:
  Locked() : held_(take()) {}
  ~Locked() {
    if (held_) g_lock.unlock();
  }
  Locked(const Locked&) = delete;
  Locked& operator=(const Locked&) = delete;
  explicit operator bool() const { return held_; }

 private:
  static bool take() {
    const unsigned long self = system::process_id();
    const unsigned long last = g_locker_process.load(std::memory_order_relaxed);
    if (last == self || last == 0) {
      g_lock.lock();
    } else {
      int tries = kForkedChildTries;
      while (!g_lock.try_lock()) {
        if (--tries == 0) return false;
        system::sleep_one_ms();
      }
    }
    g_locker_process.store(self, std::memory_order_relaxed);
    return true;
  }

  const bool held_;
};

spdlog::level::level_enum to_spdlog(Level level) {
  switch (level) {
    case Level::Debug: return spdlog::level::debug;
    case Level::Info: return spdlog::level::info;
    case Level::Warning: return spdlog::level::warn;
    case Level::Error: return spdlog::level::err;
    case Level::Off: break;
  }
  return spdlog::level::off;
}

Status start(const Settings& settings) {
  const auto sink = std::make_shared<FileSink>(settings.file, settings.max_bytes);
  if (const auto usable = sink->check(); !usable) return usable;
  sink->set_formatter(std::make_unique<spdlog::pattern_formatter>("%Y-%m-%d %H:%M:%S.%e [%P] %l %v",
                                                                  spdlog::pattern_time_type::utc, "\n"));
  auto logger = std::make_unique<spdlog::logger>("clusapi", sink);
  logger->set_level(to_spdlog(settings.level));
  logger->set_error_handler([](const std::string&) {});  // the default one writes to the guest's stderr
  g_logger = logger.release();
  g_level.store(settings.level, std::memory_order_relaxed);
  return {};
}

// What the message adds to the log: one line of bounded length. Four bytes more than are kept, so that no character is
// cut before it has been looked at.
std::string as_line(std::string_view message) {
  std::string text = printable(message.substr(0, kMaxMessage + 4));
  if (text.size() <= kMaxMessage) return text;
  text.resize(valid_utf8(std::string_view(text).substr(0, kMaxMessage)));
  return text + "...";
}

void write(Level level, std::string_view message) noexcept {
  if (level < g_level.load(std::memory_order_relaxed)) return;
  try {
    const std::string line = as_line(message);
    const Locked locked;
    if (locked && g_logger) g_logger->log(to_spdlog(level), line);
  } catch (...) {  // a log is no reason for anything to fail
  }
}

}  // namespace

Status open(const Settings& settings) noexcept {
  try {
    const Locked locked;
    if (!locked) return Error::LockViolation;
    ++g_opened;
    if (g_logger || settings.level == Level::Off || settings.file.empty()) return {};
    return start(settings);
  } catch (const std::bad_alloc&) {
    return Error::NotEnoughMemory;
  } catch (...) {
    return Error::InternalError;
  }
}

void close() noexcept {
  const Locked locked;
  if (!locked || g_opened == 0 || --g_opened != 0) return;
  g_level.store(Level::Off, std::memory_order_relaxed);
  delete std::exchange(g_logger, nullptr);
}

void debug(std::string_view message) noexcept { write(Level::Debug, message); }
void info(std::string_view message) noexcept { write(Level::Info, message); }
void warning(std::string_view message) noexcept { write(Level::Warning, message); }
void error(std::string_view message) noexcept { write(Level::Error, message); }

}  // namespace clus::log
