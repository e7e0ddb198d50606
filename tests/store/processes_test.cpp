// Several processes on one state folder. The other process is store_peer: the native one, and the one for Windows when
// the environment variable CLUS_STORE_PEER holds the command that runs it ("scripts/wine .../store_peer.exe").
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <map>
#include <sstream>
#include <thread>

#include "stores.hpp"

extern char** environ;

namespace clus::store::test {
namespace {

enum class Kind { Native, Foreign };

std::vector<std::string> command_of(Kind kind, std::string folder) {
  if (kind == Kind::Native) return {CLUS_STORE_NATIVE_PEER, folder};
  std::istringstream words(std::getenv("CLUS_STORE_PEER"));
  std::vector<std::string> command;
  for (std::string word; words >> word;) command.push_back(word);
  command.push_back("Z:" + folder);   // where Wine shows the root
  return command;
}

class PeerProcess {
 public:
  PeerProcess(Kind kind, const std::string& folder) {
    int in[2], out[2];
    EXPECT_EQ(::pipe2(in, O_CLOEXEC), 0);
    EXPECT_EQ(::pipe2(out, O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, in[0], 0);
    ::posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    std::vector<std::string> command = command_of(kind, folder);
    std::vector<char*> words;
    for (std::string& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    EXPECT_EQ(::posix_spawnp(&pid_, words[0], &actions, nullptr, words.data(), environ), 0) << words[0];
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    in_ = in[1];
    out_ = out[0];
    EXPECT_EQ(line(), "ok");
  }
  PeerProcess(const PeerProcess&) = delete;
  PeerProcess& operator=(const PeerProcess&) = delete;
  ~PeerProcess() {
    ::close(in_);
    if (pid_ > 0) ::waitpid(pid_, nullptr, 0);
    ::close(out_);
  }

  void tell(const std::string& command) {
    const std::string text = command + "\n";
    EXPECT_EQ(::write(in_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  std::string ask(const std::string& command) {
    tell(command);
    return line();
  }
  // The next whole line; empty at the end of the output.
  std::string line() {
    for (;;) {
      if (const auto end = buffer_.find('\n'); end != std::string::npos) {
        std::string text = buffer_.substr(0, end);
        buffer_.erase(0, end + 1);
        if (!text.empty() && text.back() == '\r') text.pop_back();
        return text;
      }
      pollfd ready{out_, POLLIN, 0};
      if (::poll(&ready, 1, 60'000) <= 0) return "silent for a minute";
      char bytes[4'096];
      const auto got = ::read(out_, bytes, sizeof bytes);
      if (got <= 0) return {};
      buffer_.append(bytes, static_cast<std::size_t>(got));
    }
  }
  void kill() {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }

 private:
  pid_t pid_ = -1;
  int in_ = -1, out_ = -1;
  std::string buffer_;
};

class Processes : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    if (GetParam() == Kind::Foreign && std::getenv("CLUS_STORE_PEER") == nullptr) {
      GTEST_SKIP() << "CLUS_STORE_PEER names no program for Windows";
    }
  }
  Opened open() {
    auto opened = open_sqlite(state_in(folder_));
    EXPECT_EQ(opened.error(), Error::None);
    return *std::move(opened);
  }
  std::string state() const { return state_in(folder_); }
  bool foreign() const { return GetParam() == Kind::Foreign; }

  Folder folder_;
};
INSTANTIATE_TEST_SUITE_P(peers, Processes, testing::Values(Kind::Native, Kind::Foreign),
                         [](const auto& row) { return row.param == Kind::Native ? "native" : "foreign"; });

TEST_P(Processes, see_each_others_writes_at_once) {
  const Opened opened = open();
  PeerProcess peer(GetParam(), state());
  for (int i = 0; i < 20; ++i) {
    const auto before = opened.store->change_count();
    peer.ask("put a " + std::to_string(i));
    EXPECT_NE(opened.store->change_count(), before);
    EXPECT_EQ(get(*opened.store, "a")->value, std::to_string(i));
    const auto theirs = peer.ask("count");
    put(*opened.store, "b", std::to_string(i));
    EXPECT_NE(peer.ask("count"), theirs);
    EXPECT_EQ(peer.ask("count"), std::to_string(opened.store->change_count()));
    EXPECT_EQ(peer.ask("get b"), std::to_string(i));
  }
}

TEST_P(Processes, exclude_each_other_as_owners) {
  const Opened opened = open();
  PeerProcess peer(GetParam(), state());
  EXPECT_EQ(peer.ask("hold theirs"), "ok");
  EXPECT_TRUE(*opened.owners->held("theirs"));
  EXPECT_EQ(opened.owners->hold("theirs").error(), Error::ObjectAlreadyExists);
  {
    const auto mine = opened.owners->hold("mine");
    ASSERT_TRUE(mine);
    EXPECT_EQ(peer.ask("held mine"), "yes");
    PeerProcess second(GetParam(), state());
    EXPECT_EQ(second.ask("held theirs"), "yes");
    EXPECT_EQ(second.ask("hold mine"), "error 5010");
    EXPECT_EQ(second.ask("hold theirs"), "error 5010");
  }
  EXPECT_EQ(peer.ask("held mine"), "no");
  EXPECT_EQ(peer.ask("release"), "ok");
  EXPECT_FALSE(*opened.owners->held("theirs"));
  EXPECT_TRUE(opened.owners->hold("theirs"));
}

TEST_P(Processes, an_owner_that_is_killed_holds_nothing) {
  const Opened opened = open();
  PeerProcess peer(GetParam(), state());
  EXPECT_EQ(peer.ask("hold id"), "ok");
  EXPECT_TRUE(*opened.owners->held("id"));
  peer.kill();
  for (int waited = 0; waited < 5'000 && *opened.owners->held("id"); ++waited) {   // Wine's server needs a moment
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_FALSE(*opened.owners->held("id"));
  EXPECT_TRUE(std::filesystem::is_empty(folder_ / "state" / "owners"));
}

TEST_P(Processes, several_writers_lose_nothing_and_leave_no_gap) {
  const Opened opened = open();
  constexpr int kWriters = 3;
  const int each = foreign() ? 40 : 100;
  std::vector<std::thread> threads;
  std::vector<std::map<Revision, std::string>> acknowledged(kWriters);
  for (int w = 0; w < kWriters; ++w) {
    threads.emplace_back([&, w] {
      PeerProcess peer(w == 0 ? Kind::Native : GetParam(), state());
      for (int i = 0; i < each; ++i) {
        const std::string key = "w" + std::to_string(w) + "-" + std::to_string(i);
        acknowledged[static_cast<std::size_t>(w)].emplace(std::stoll(peer.ask("put " + key + " x")), key);
      }
    });
  }
  const auto watch = *opened.store->watch("a", "z", 2);
  std::map<Revision, std::string> seen;
  for (int i = 0; i < kWriters * each; ++i) {
    const auto batch = watch->next(60'000);
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->revision, 2 + i) << "every revision once, in order";
    seen.emplace(batch->revision, batch->events.at(0).kv.key);
  }
  for (auto& thread : threads) thread.join();
  std::map<Revision, std::string> told;
  for (const auto& writer : acknowledged) told.insert(writer.begin(), writer.end());
  EXPECT_EQ(told, seen);
  EXPECT_EQ(read(*opened.store, everything()).count, static_cast<std::size_t>(kWriters * each));
}

TEST_P(Processes, a_killed_writer_loses_nothing_it_has_acknowledged) {
  const Opened opened = open();
  const int rounds = foreign() ? 5 : 50;
  for (int round = 0; round < rounds; ++round) {
    const std::string key = "k" + std::to_string(round);
    PeerProcess peer(GetParam(), state());
    peer.tell("flood " + key);
    int last = 0;
    for (int lines = 0; lines < 1 + round % 7; ++lines) last = std::stoi(peer.line());
    ::usleep(static_cast<useconds_t>(137 * round % 1'000));
    peer.kill();
    for (std::string line = peer.line(); !line.empty(); line = peer.line()) last = std::stoi(line);
    const auto kv = get(*opened.store, key);
    ASSERT_TRUE(kv) << key;
    // One more than acknowledged may be there: its line was not written any more.
    EXPECT_GE(std::stoi(kv->value), last);
    EXPECT_EQ(kv->version, std::stoi(kv->value));
    put(*opened.store, "alive", std::to_string(round));
  }
  const auto watch = *opened.store->watch("a", "z", 2);
  for (Revision expected = 2; expected <= revision(*opened.store); ++expected) {
    const auto batch = watch->next(0);
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->revision, expected);
  }
}

TEST_P(Processes, watchers_are_told_each_batch_once_in_order) {
  const Opened opened = open();
  PeerProcess theirs(GetParam(), state()), writer(GetParam(), state());
  EXPECT_EQ(theirs.ask("watch 0"), "ok");
  const auto ours = *opened.store->watch("a", "z", 0);
  for (Revision i = 2; i <= 31; ++i) {
    theirs.tell("next 60000");   // waits before the change is made
    const std::string key = "k" + std::to_string(i);
    if (i % 2 == 0) {
      put(*opened.store, key, "");
    } else {
      EXPECT_EQ(writer.ask("put " + key + " x"), std::to_string(i));
    }
    EXPECT_EQ(theirs.line(), std::to_string(i) + " " + key);
    const auto batch = ours->next(60'000);
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->revision, i);
  }
  EXPECT_EQ(theirs.ask("next 0"), "error 258");
}

TEST_P(Processes, wake_a_waiting_watcher_promptly) {
  const Opened opened = open();
  PeerProcess writer(GetParam(), state());
  writer.ask("put a 0");
  const auto watch = *opened.store->watch("a", {}, 0);
  std::vector<double> waits_ms;
  for (int i = 0; i < 20; ++i) {
    std::thread waiter([&] { EXPECT_TRUE(watch->next(60'000)); });
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    writer.ask("put a 1");
    const auto told = std::chrono::steady_clock::now();
    waiter.join();
    waits_ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - told).count());
  }
  std::sort(waits_ms.begin(), waits_ms.end());
  EXPECT_LT(waits_ms[10], 100.0) << "the median; it would be half a second if only the look each second woke it";
}

TEST_P(Processes, open_a_new_state_together) {
  for (int round = 0; round < (foreign() ? 2 : 10); ++round) {
    const std::string folder = clus::test::utf8(folder_ / ("new" + std::to_string(round)));
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&, i] {
        PeerProcess peer(i == 0 ? Kind::Native : GetParam(), folder);
        peer.ask("put key" + std::to_string(i) + " x");
      });
    }
    for (auto& thread : threads) thread.join();
    const auto opened = open_sqlite(folder);
    ASSERT_TRUE(opened);
    EXPECT_EQ(revision(*opened->store), 5);
    EXPECT_EQ(read(*opened->store, everything()).count, 4u);
  }
}

}  // namespace
}  // namespace clus::store::test
