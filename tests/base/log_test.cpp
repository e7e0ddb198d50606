#include "base/log.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "../files.hpp"
#include "base/log_system.hpp"

#if defined(_WIN32)
#include <windows.h>

#include <process.h>
#else
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace clus {

namespace {

using log::Level;
using log::Settings;
using test::Folder;
using test::utf8;

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> lines(const std::filesystem::path& path) {
  std::vector<std::string> found;
  std::string text = contents(path);
  std::size_t at = 0;
  for (std::size_t end; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
    found.push_back(text.substr(at, end - at));
  }
  if (at < text.size()) found.push_back(text.substr(at) + "<no line feed>");
  return found;
}

// Removes "2026-11-22 18:05:11.123 [4711] " from the start of a line; false when there is no such thing.
bool take_stamp(std::string& line) {
  constexpr std::string_view kTime = "dddd-dd-dd dd:dd:dd.ddd [";
  if (line.size() < kTime.size()) return false;
  for (std::size_t at = 0; at < kTime.size(); ++at) {
    const bool digit = line[at] >= '0' && line[at] <= '9';
    if (kTime[at] == 'd' ? !digit : line[at] != kTime[at]) return false;
  }
  const std::size_t end = line.find_first_not_of("0123456789", kTime.size());
  if (end == kTime.size() || end == std::string::npos || line.compare(end, 2, "] ") != 0) return false;
  line.erase(0, end + 2);
  return true;
}

// The lines without time and process id.
std::vector<std::string> messages(const std::filesystem::path& path) {
  std::vector<std::string> found = lines(path);
  for (std::string& line : found) EXPECT_TRUE(take_stamp(line)) << line;
  return found;
}

class Log : public testing::Test {
 protected:
  std::filesystem::path file() const { return folder_ / "cluster.log"; }
  std::filesystem::path old_file() const { return folder_ / "cluster.log.1"; }
  Settings settings(Level level = Level::Debug, std::size_t max_bytes = 8u << 20) const {
    return {level, utf8(file()), max_bytes};
  }

  Folder folder_;
};

TEST_F(Log, line_has_time_in_utc_process_level_and_message) {
  const auto before = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
  ASSERT_TRUE(log::open(settings()));
  log::debug("a");
  log::info("b");
  log::warning("c d");
  log::error("");
  log::close();
  EXPECT_EQ(messages(file()), (std::vector<std::string>{"DEBUG a", "INFO b", "WARNING c d", "ERROR "}));

  const std::string first = lines(file()).at(0);
  EXPECT_NE(first.find(" [" + std::to_string(log::system::process_id()) + "] "), std::string::npos) << first;
  // Minutes of the day, so that the test need not know the calendar; it may run across a minute.
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(before.time_since_epoch()).count() % 1440;
  const long written = std::stol(first.substr(11, 2)) * 60 + std::stol(first.substr(14, 2));
  EXPECT_LE((written - minutes + 1440) % 1440, 1) << first;
}

TEST_F(Log, what_is_below_the_level_is_left_out) {
  ASSERT_TRUE(log::open(settings(Level::Warning)));
  log::debug("a");
  log::info("b");
  log::warning("c");
  log::error("d");
  log::close();
  EXPECT_EQ(messages(file()), (std::vector<std::string>{"WARNING c", "ERROR d"}));
}

TEST_F(Log, off_and_no_file_touch_nothing) {
  ASSERT_TRUE(log::open(settings(Level::Off)));
  log::error("a");
  log::close();
  ASSERT_TRUE(log::open({Level::Debug, "", 4096}));
  log::error("b");
  log::close();
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(Log, without_open_nothing_is_written) {
  log::error("a");
  log::close();
  ASSERT_TRUE(log::open(settings()));
  log::close();
  log::error("b");
  EXPECT_TRUE(lines(file()).empty());
}

TEST_F(Log, calls_nest_and_the_first_settings_hold) {
  ASSERT_TRUE(log::open(settings(Level::Info)));
  ASSERT_TRUE(log::open({Level::Debug, utf8(folder_ / "other.log"), 4096}));
  log::close();
  log::debug("a");
  log::info("b");
  log::close();
  log::info("c");
  EXPECT_EQ(messages(file()), std::vector<std::string>{"INFO b"});
  EXPECT_FALSE(std::filesystem::exists(folder_ / "other.log"));

  ASSERT_TRUE(log::open({Level::Debug, utf8(folder_ / "other.log"), 4096}));
  log::debug("d");
  log::close();
  EXPECT_EQ(messages(folder_ / "other.log"), std::vector<std::string>{"DEBUG d"});
}

TEST_F(Log, that_cannot_be_opened_is_reported_and_still_counts) {
  EXPECT_FALSE(log::open({Level::Debug, utf8(folder_ / "none" / "cluster.log"), 4096}));
  log::close();
  log::error("a");
  EXPECT_EQ(log::open({Level::Debug, utf8(folder_.path()), 4096}).error(), Error::AccessDenied);
  ASSERT_TRUE(log::open(settings()));
  log::close();
  log::error("b");
  log::close();
  EXPECT_EQ(messages(file()), std::vector<std::string>{"ERROR b"});
}

TEST_F(Log, message_stays_on_its_line) {
  ASSERT_TRUE(log::open(settings()));
  log::info("a\r\n2026-01-01 forged\x1B[0m \xC3\xA9 \xFF");
  log::close();
  EXPECT_EQ(messages(file()), std::vector<std::string>{"INFO a\\r\\n2026-01-01 forged\\x1B[0m \xC3\xA9 \\xFF"});
}

TEST_F(Log, long_message_is_cut_between_characters) {
  ASSERT_TRUE(log::open(settings()));
  log::info(std::string(8192, 'x'));
  log::info(std::string(8191, 'x') + "\xC3\xA9");
  log::info(std::string(1 << 20, '\n'));
  log::close();
  const auto found = messages(file());
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0], "INFO " + std::string(8192, 'x'));
  EXPECT_EQ(found[1], "INFO " + std::string(8191, 'x') + "...");
  EXPECT_EQ(found[2].size(), 5 + 8192 + 3u);
}

TEST_F(Log, file_name_may_be_of_any_script) {
  const auto path = folder_.path() / u8"\u00E4\u6F22\U0001F600.log";
  ASSERT_TRUE(log::open({Level::Debug, utf8(path), 4096}));
  log::info("a");
  log::close();
  EXPECT_EQ(messages(path), std::vector<std::string>{"INFO a"});
}

TEST_F(Log, goes_on_in_a_new_file_when_it_was_moved_away_or_deleted) {
  ASSERT_TRUE(log::open(settings()));
  log::info("a");
  std::filesystem::rename(file(), folder_ / "kept");
  log::info("b");
  std::filesystem::remove(file());
  log::info("c");
  log::close();
  EXPECT_EQ(messages(folder_ / "kept"), std::vector<std::string>{"INFO a"});
  EXPECT_EQ(messages(file()), std::vector<std::string>{"INFO c"});
}

TEST_F(Log, full_file_becomes_the_old_one) {
  ASSERT_TRUE(log::open(settings(Level::Debug, 4096)));
  for (int line = 0; line < 10; ++line) log::info(std::to_string(line) + std::string(1500, 'x'));  // two fit
  log::close();
  ASSERT_EQ(messages(old_file()).size(), 2u);
  EXPECT_EQ(messages(old_file())[0].substr(0, 6), "INFO 6");
  ASSERT_EQ(messages(file()).size(), 2u);
  EXPECT_EQ(messages(file())[1].substr(0, 6), "INFO 9");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "cluster.log.2"));
}

TEST_F(Log, line_larger_than_the_file_may_be_has_one_of_its_own) {
  ASSERT_TRUE(log::open(settings(Level::Debug, 100)));
  log::info("a");
  log::info(std::string(200, 'x'));
  log::info("b");
  log::close();
  EXPECT_EQ(messages(old_file()), std::vector<std::string>{"INFO " + std::string(200, 'x')});
  EXPECT_EQ(messages(file()), std::vector<std::string>{"INFO b"});
}

TEST_F(Log, that_cannot_rotate_is_bounded_all_the_same) {
  std::filesystem::create_directories(old_file() / "in the way");
  ASSERT_TRUE(log::open(settings(Level::Debug, 4096)));
  for (int line = 0; line < 100; ++line) log::info(std::string(200, 'x'));
  log::close();
  EXPECT_GT(std::filesystem::file_size(file()), 4096u);
  EXPECT_LT(std::filesystem::file_size(file()), 2 * 4096u + 300);
}

TEST_F(Log, stopped_process_that_holds_the_lock_stops_nobody_else) {
  using Clock = std::chrono::steady_clock;
  ASSERT_TRUE(log::open(settings()));
  const auto start = Clock::now();
  {
    auto lock = log::system::File::open_lock(utf8(file()) + ".lock");
    ASSERT_TRUE(lock && lock->try_lock());
    for (int line = 0; line < 20; ++line) log::info("a");
  }
  EXPECT_GE(Clock::now() - start, std::chrono::milliseconds(400));
  EXPECT_LT(Clock::now() - start, std::chrono::milliseconds(2000));
  log::info("b");
  log::close();
  EXPECT_EQ(messages(file()).size(), 21u);
}

// Many writers of one file. Each line names its writer and counts, so that a torn, lost or repeated one shows.

constexpr int kThreads = 3;
constexpr int kLinesEach = 2000;

std::string line_of(const std::string& writer, int number) {
  const auto length = static_cast<std::size_t>(number < 0 ? 0 : number % 40);
  return "writer " + writer + " line " + std::to_string(number) + " of " + std::string(length, 'x') + " end";
}

void write_from_threads(const std::string& process) {
  std::vector<std::thread> threads;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&process, thread] {
      const std::string writer = process + "." + std::to_string(thread);
      for (int line = 0; line < kLinesEach; ++line) log::info(line_of(writer, line));
    });
  }
  for (auto& thread : threads) thread.join();
}

#if defined(_WIN32)

// Another process with the same program: this test is what it runs.
TEST(LogProcess, DISABLED_writes) {
  const char* file = std::getenv("CLUS_TEST_LOG");
  const char* max_bytes = std::getenv("CLUS_TEST_LOG_BYTES");
  ASSERT_TRUE(file && max_bytes);
  ASSERT_TRUE(log::open({Level::Debug, file, std::stoul(max_bytes)}));
  write_from_threads(std::to_string(log::system::process_id()));
  log::close();
}

class Process {
 public:
  explicit Process(const Settings& settings) {
    char program[MAX_PATH];
    GetModuleFileNameA(nullptr, program, MAX_PATH);
    _putenv_s("CLUS_TEST_LOG", settings.file.c_str());
    _putenv_s("CLUS_TEST_LOG_BYTES", std::to_string(settings.max_bytes).c_str());
    process_ = _spawnl(_P_NOWAIT, program, "base_tests", "--gtest_filter=LogProcess.*",
                       "--gtest_also_run_disabled_tests", "--gtest_brief=1", nullptr);
  }
  int wait() {
    int status = -1;
    _cwait(&status, process_, 0);
    return status;
  }

 private:
  intptr_t process_ = -1;
};

#else

class Process {
 public:
  explicit Process(const Settings&) : process_(fork()) {
    if (process_ != 0) return;
    write_from_threads(std::to_string(log::system::process_id()));  // into the log that was open before the fork
    log::close();
    _exit(0);
  }
  int wait() {
    int status = -1;
    waitpid(process_, &status, 0);
    return status;
  }

 private:
  pid_t process_;
};

#endif

class SharedLog : public Log {
 protected:
  static constexpr int kProcesses = 4;  // with this one

  void write_from_processes(const Settings& settings) {
    ASSERT_TRUE(log::open(settings));
    std::vector<Process> others;
    for (int process = 1; process < kProcesses; ++process) others.emplace_back(settings);
    write_from_threads(std::to_string(log::system::process_id()));
    for (auto& other : others) EXPECT_EQ(other.wait(), 0);
    log::close();
  }

  // Which lines of each writer are there, old file first; every one must be whole.
  std::map<std::string, std::vector<int>> written() const {
    std::map<std::string, std::vector<int>> found;
    for (const auto& path : {old_file(), file()}) {
      for (const std::string& line : messages(path)) {
        char writer[32] = "";
        int number = -1;
        std::sscanf(line.c_str(), "INFO writer %31s line %d", writer, &number);
        if (line != "INFO " + line_of(writer, number)) ADD_FAILURE() << "torn: " << line;
        found[writer].push_back(number);
      }
    }
    return found;
  }
};

void expect_nothing_between_is_lost(const std::map<std::string, std::vector<int>>& written) {
  for (const auto& [writer, numbers] : written) {
    for (std::size_t at = 1; at < numbers.size(); ++at) ASSERT_EQ(numbers[at], numbers[at - 1] + 1) << writer;
  }
}

TEST_F(SharedLog, has_every_line_of_every_process_and_thread) {
  write_from_processes(settings());
  const auto found = written();
  EXPECT_EQ(found.size(), static_cast<std::size_t>(kProcesses * kThreads));
  for (const auto& [writer, numbers] : found) EXPECT_EQ(numbers.size(), static_cast<std::size_t>(kLinesEach)) << writer;
  expect_nothing_between_is_lost(found);
}

TEST_F(SharedLog, has_every_line_across_a_rotation) {
  constexpr std::size_t kBytes = 1'500'000;  // all lines together need more than one such file and less than two
  write_from_processes(settings(Level::Debug, kBytes));
  ASSERT_TRUE(std::filesystem::exists(old_file()));
  EXPECT_LE(std::filesystem::file_size(old_file()), kBytes);
  const auto found = written();
  EXPECT_EQ(found.size(), static_cast<std::size_t>(kProcesses * kThreads));
  for (const auto& [writer, numbers] : found) EXPECT_EQ(numbers.size(), static_cast<std::size_t>(kLinesEach)) << writer;
  expect_nothing_between_is_lost(found);
}

TEST_F(SharedLog, stays_small_through_many_rotations) {
  constexpr std::size_t kBytes = 20'000;
  write_from_processes(settings(Level::Debug, kBytes));
  EXPECT_LE(std::filesystem::file_size(file()), kBytes);
  EXPECT_LE(std::filesystem::file_size(old_file()), kBytes);
  EXPECT_GT(std::filesystem::file_size(old_file()), kBytes - 200);
  expect_nothing_between_is_lost(written());
}

#if !defined(_WIN32)

TEST_F(Log, files_are_for_their_owner_only) {
  const mode_t before = umask(0);
  ASSERT_TRUE(log::open(settings(Level::Debug, 100)));
  for (int line = 0; line < 3; ++line) log::info(std::string(80, 'x'));
  log::close();
  umask(before);
  for (const char* name : {"cluster.log", "cluster.log.1", "cluster.log.lock"}) {
    struct stat status {};
    ASSERT_EQ(stat((folder_ / name).c_str(), &status), 0) << name;
    EXPECT_EQ(status.st_mode & 07777, mode_t{0600}) << name;
  }
}

TEST_F(Log, pipe_is_refused_and_not_waited_for) {
  ASSERT_EQ(mkfifo(file().c_str(), 0600), 0);
  EXPECT_FALSE(log::open(settings()));
  log::close();
}

TEST_F(Log, nothing_stays_open_between_two_lines) {
  const auto count = [] {
    const std::filesystem::directory_iterator open("/proc/self/fd");
    return std::distance(begin(open), end(open));
  };
  const auto before = count();
  ASSERT_TRUE(log::open(settings()));
  log::info("a");
  EXPECT_EQ(count(), before);
  log::close();
}

// In a child of its own; the status is what `body` returns.
template <class Body>
int in_child(Body body) {
  const pid_t child = fork();
  if (child == 0) _exit(body());
  int status = -1;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(Log, full_disk_leaves_whole_lines_and_is_silent) {
  const int status = in_child([&] {
    signal(SIGXFSZ, SIG_IGN);  // what is left of a limit is written, like the last bytes of a disk
    const rlimit limit{1000, 1000};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0 || !log::open(settings())) return 1;
    for (int line = 0; line < 30; ++line) log::info(std::string(100, 'x'));
    log::close();
    return 0;
  });
  EXPECT_EQ(status, 0);
  const auto found = messages(file());
  EXPECT_GE(found.size(), 6u);
  for (const auto& message : found) EXPECT_EQ(message, "INFO " + std::string(100, 'x'));
}

TEST_F(Log, child_forked_while_another_thread_writes_does_not_hang) {
  ASSERT_TRUE(log::open(settings()));
  auto lock = log::system::File::open_lock(utf8(file()) + ".lock");
  ASSERT_TRUE(lock && lock->try_lock());
  std::thread writer([] { log::info("waits for the lock of the file and holds that of the process"); });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  const int status = in_child([] {
    alarm(10);
    log::info("lost");
    log::close();
    return 7;
  });
  EXPECT_EQ(status, 7);
  writer.join();
  log::close();
  EXPECT_EQ(messages(file()).size(), 1u);
}

TEST_F(Log, child_goes_on_in_the_log_of_its_parent) {
  ASSERT_TRUE(log::open(settings()));
  log::info("parent");
  EXPECT_EQ(in_child([] {
    log::info("child");
    log::close();
    return 0;
  }), 0);
  log::info("parent");
  log::close();
  EXPECT_EQ(messages(file()), (std::vector<std::string>{"INFO parent", "INFO child", "INFO parent"}));
}

#endif

}  // namespace

}  // namespace clus
