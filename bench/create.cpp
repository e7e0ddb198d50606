// CreateCluster of three nodes against what one durable commit costs on the same disk. A create commits three times, so
// that a crash leaves nothing half made; the aim leaves two more commits' time for everything else.
#include <sqlite3.h>

#include "cluster.hpp"
#include "figure.hpp"

using namespace clus::bench;

namespace {

// A table of one column, with the settings of the state: WAL, and synced at every commit.
class Peer {
 public:
  Peer() {
    std::filesystem::create_directory(folder_.path());
    const std::u8string path = (folder_.path() / "peer.db").u8string();
    check(sqlite3_open(reinterpret_cast<const char*>(path.c_str()), &database_));
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows(value)");
    // A log that has once had its full length is overwritten from then on, as that of the state is after some creates.
    run("INSERT INTO rows VALUES(zeroblob(8000000)); DELETE FROM rows");
    check(sqlite3_prepare_v2(database_, "INSERT INTO rows VALUES('a plain row of a plain table')", -1, &insert_, nullptr));
  }
  ~Peer() {
    sqlite3_finalize(insert_);
    sqlite3_close(database_);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void commit_row() {
    check(sqlite3_step(insert_));
    check(sqlite3_reset(insert_));
  }

 private:
  void run(const char* sql) { check(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }
  void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
  }

  Folder folder_;
  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
};

// By turns, because the same disk may take a tenth of a millisecond for a commit in one second and three in the next.
void create_and_commit(benchmark::State& state, Peer& peer) {
  double commits = 0;
  for (auto each : state) {
    (void)each;
    if (!create_and_destroy(state, 3)) return;
    commits += seconds_of([&] { peer.commit_row(); });
  }
  state.counters["sqlite_commit"] = benchmark::Counter(commits, benchmark::Counter::kAvgIterations);
}

}  // namespace

int main(int argc, char** argv) {
  const StateFolder folder;
  const Cluster open(1);
  Peer peer;
  benchmark::RegisterBenchmark("create_3_nodes", [&](benchmark::State& state) { create_and_commit(state, peer); })
      ->UseManualTime()->Unit(benchmark::kMicrosecond);
  return run_figures(argc, argv, {
      {.text = "create of 3 nodes / one durable SQLite commit",
       .measured = {"create_3_nodes"}, .peer = {"create_3_nodes:sqlite_commit"}, .aimed = 5},
  });
}
