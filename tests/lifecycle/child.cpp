#include "child.hpp"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

#if defined(_WIN32)
#include <windows.h>
#else
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

#include <csignal>

extern char** environ;
#endif

namespace clus::lifecycle {

std::string Child::line() {
  for (;;) {
    if (const auto end = buffer_.find('\n'); end != std::string::npos) {
      std::string text = buffer_.substr(0, end);
      buffer_.erase(0, end + 1);
      if (!text.empty() && text.back() == '\r') text.pop_back();
      return text;
    }
    char bytes[4'096];
    const std::size_t got = read(bytes, sizeof bytes);
    if (got == 0) return {};
    buffer_.append(bytes, got);
  }
}

Child::~Child() {
  if (process_) wait();
}

bool has_foreign_guest() { return std::getenv("CLUS_LIFECYCLE_GUEST") != nullptr; }

std::vector<std::string> guest_command(Kind kind, const std::string& state_folder) {
  if (kind == Kind::Native) return {CLUS_LIFECYCLE_NATIVE_GUEST, state_folder};
  std::istringstream words(std::getenv("CLUS_LIFECYCLE_GUEST"));
  std::vector<std::string> command;
  for (std::string word; words >> word;) command.push_back(word);
  command.push_back("Z:" + state_folder);   // where Wine shows the root
  return command;
}

Guest::Guest(const std::string& state_folder, Kind kind) : Child(guest_command(kind, state_folder)) {
  if (line() != "ready") throw std::runtime_error("the guest does not start");
}

#if defined(_WIN32)

struct Child::Process {
  HANDLE process = nullptr, in = nullptr, out = nullptr;
};

Child::Child(const std::vector<std::string>& command) : process_(std::make_unique<Process>()) {
  SECURITY_ATTRIBUTES inherited = {sizeof inherited, nullptr, TRUE};
  HANDLE child_in = nullptr, child_out = nullptr;
  if (!CreatePipe(&child_in, &process_->in, &inherited, 0) || !CreatePipe(&process_->out, &child_out, &inherited, 0))
    throw std::runtime_error("no pipe");
  SetHandleInformation(process_->in, HANDLE_FLAG_INHERIT, 0);   // else a later child keeps this one's input open
  SetHandleInformation(process_->out, HANDLE_FLAG_INHERIT, 0);
  std::string line;
  for (const auto& word : command) line += (line.empty() ? "\"" : " \"") + word + "\"";
  STARTUPINFOA start = {};
  start.cb = sizeof start;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = child_in;
  start.hStdOutput = child_out;
  start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  PROCESS_INFORMATION made = {};
  const BOOL started = CreateProcessA(nullptr, line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &start, &made);
  CloseHandle(child_in);
  CloseHandle(child_out);
  if (!started) throw std::runtime_error("cannot start " + line);
  CloseHandle(made.hThread);
  process_->process = made.hProcess;
}

void Child::tell(const std::string& line) {
  const std::string text = line + "\n";
  DWORD written = 0;
  WriteFile(process_->in, text.data(), static_cast<DWORD>(text.size()), &written, nullptr);
}

std::size_t Child::read(char* bytes, std::size_t capacity) {
  DWORD got = 0;
  return ReadFile(process_->out, bytes, static_cast<DWORD>(capacity), &got, nullptr) ? got : 0;
}

void Child::kill() {
  TerminateProcess(process_->process, 9);
  wait();
}

void Child::wait() {
  if (process_->process == nullptr) return;
  CloseHandle(process_->in);
  WaitForSingleObject(process_->process, INFINITE);
  CloseHandle(process_->process);
  CloseHandle(process_->out);
  *process_ = {};
}

std::string Child::line_if_any() { throw std::logic_error("not on Windows"); }
void Child::stop() { throw std::logic_error("not on Windows"); }
void Child::go_on() {}

#else

struct Child::Process {
  pid_t id = -1;
  int in = -1, out = -1;
};

Child::Child(const std::vector<std::string>& command) : process_(std::make_unique<Process>()) {
  int in[2], out[2];
  if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  ::posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  std::vector<std::string> texts = command;
  std::vector<char*> words;
  for (auto& text : texts) words.push_back(text.data());
  words.push_back(nullptr);
  const int failed = ::posix_spawnp(&process_->id, words[0], &actions, nullptr, words.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(in[0]);
  ::close(out[1]);
  process_->in = in[1];
  process_->out = out[0];
  if (failed != 0) throw std::runtime_error("cannot start " + command[0]);
  ::signal(SIGPIPE, SIG_IGN);   // telling a dead child something is no reason to die
}

void Child::tell(const std::string& line) {
  const std::string text = line + "\n";
  if (::write(process_->in, text.data(), text.size()) < 0) return;   // it is dead: line() will tell
}

std::size_t Child::read(char* bytes, std::size_t capacity) {
  pollfd ready{process_->out, POLLIN, 0};
  if (::poll(&ready, 1, 120'000) <= 0) throw std::runtime_error("the child is silent for two minutes");
  const auto got = ::read(process_->out, bytes, capacity);
  return got > 0 ? static_cast<std::size_t>(got) : 0;
}

std::string Child::line_if_any() {
  pollfd ready{process_->out, POLLIN, 0};
  if (buffer_.find('\n') == std::string::npos && ::poll(&ready, 1, 0) <= 0) return {};
  return line();
}

void Child::kill() {
  if (process_->id > 0) ::kill(process_->id, SIGKILL);
  wait();
}

void Child::wait() {
  if (process_->id < 0) return;
  ::close(process_->in);
  ::waitpid(process_->id, nullptr, 0);
  ::close(process_->out);
  *process_ = {};
}

void Child::stop() {
  ::kill(process_->id, SIGSTOP);
  int status = 0;
  ::waitpid(process_->id, &status, WUNTRACED);
}

void Child::go_on() { ::kill(process_->id, SIGCONT); }

#endif

}  // namespace clus::lifecycle
