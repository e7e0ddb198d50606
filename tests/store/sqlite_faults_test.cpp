// The embedded store when the disk, other processes or the file itself are against it: a clear error, nothing lost,
// and work goes on afterwards.
#include <algorithm>
#include <thread>

#include "faulty_vfs.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "stores.hpp"

namespace clus::store::test {
namespace {

class FaultyDisk : public testing::Test {
 protected:
  Opened open() {
    auto opened = open_sqlite(state_in(folder_), {.busy_limit_ms = 200, .vfs = FaultyVfs::kName});
    EXPECT_EQ(opened.error(), Error::None);
    return *std::move(opened);
  }

  // Everything that was acknowledged, also for somebody who opens it anew.
  void expect_sound(Store& store, Revision expected) {
    EXPECT_EQ(revision(store), expected);
    EXPECT_EQ(read(store, everything()).count, static_cast<std::size_t>(expected - 1));
    const auto again = open_sqlite(state_in(folder_));
    ASSERT_TRUE(again);
    EXPECT_TRUE(read(*again->store, everything()).kvs == read(store, everything()).kvs);
  }

  Revision add(Store& store) { return put(store, "key/" + std::to_string(++keys_), Bytes(3'000, 'x')); }

  Txn large() const {   // more pages than the cache of a small machine would need to write early
    Txn txn;
    for (int i = 0; i < 40; ++i) txn.then.push_back(Put{"large/" + std::to_string(i), Bytes(3'000, 'y')});
    return txn;
  }

  FaultyVfs vfs_;
  Folder folder_;
  int keys_ = 0;
};

TEST_F(FaultyDisk, full_at_any_write_of_a_transaction_leaves_the_state_as_it_was) {
  const Opened opened = open();
  Store& store = *opened.store;
  Revision acknowledged = add(store);
  int failures = 0;
  for (int writes = 0;; ++writes) {
    vfs_.writes_left = writes;
    const auto result = store.txn(large());
    vfs_.heal();
    if (result) break;
    ++failures;
    EXPECT_EQ(result.error(), Error::DiskFull) << "at write " << writes;
    EXPECT_FALSE(get(store, "large/0"));
    acknowledged = add(store);
  }
  EXPECT_GT(failures, 20);
  erase(store, "large/", prefix_end("large/"));
  EXPECT_EQ(revision(store), acknowledged + 2);
  EXPECT_EQ(read(store, everything()).count, static_cast<std::size_t>(keys_));
}

TEST_F(FaultyDisk, failing_writes_give_an_error_and_no_change) {
  const Opened opened = open();
  Store& store = *opened.store;
  add(store);
  vfs_.write_error = SQLITE_IOERR_WRITE;
  vfs_.writes_left = 1;
  const auto result = store.txn(put_of("lost", ""));
  vfs_.heal();
  EXPECT_TRUE(result.error() == Error::OutcomeUnknown || result.error() == Error::WriteFault) << to_win32(result.error());
  EXPECT_GT(vfs_.met, 0);
  EXPECT_FALSE(get(store, "lost"));
  expect_sound(store, add(store));
}

TEST_F(FaultyDisk, failing_to_sync_leaves_the_outcome_unknown_and_everybody_looks_again) {
  const Opened opened = open();
  Store& store = *opened.store;
  add(store);
  const auto before = store.change_count();
  vfs_.syncs_left = 0;
  EXPECT_EQ(store.txn(put_of("perhaps", "")).error(), Error::OutcomeUnknown);
  vfs_.heal();
  EXPECT_GT(store.change_count(), before);
  // The transaction can be repeated under its guard, whatever has become of it.
  const Txn again{.guards = {Guard{.key = "perhaps", .target = Guard::Target::Version, .number = 0}}, .then = {Put{"perhaps", ""}}};
  ASSERT_TRUE(store.txn(again));
  EXPECT_EQ(get(store, "perhaps")->version, 1);
  ++keys_;
  expect_sound(store, add(store));
}

TEST_F(FaultyDisk, failing_reads_give_an_error_and_then_the_right_answer) {
  { const Opened opened = open(); for (int i = 0; i < 50; ++i) add(*opened.store); }
  const Opened opened = open();
  Store& store = *opened.store;
  vfs_.reads_left = 0;
  EXPECT_EQ(store.range(everything()).error(), Error::ReadFault);
  EXPECT_EQ(store.txn({.guards = {Guard{.key = "key/7"}}, .then = {Put{"x", ""}}}).error(), Error::ReadFault);
  vfs_.heal();
  expect_sound(store, 51);
  EXPECT_EQ(add(store), 52);
}

TEST_F(FaultyDisk, full_while_the_state_is_made_leaves_nothing_that_cannot_be_made_later) {
  for (int writes = 0;; ++writes) {
    vfs_.writes_left = writes;
    const auto opened = open_sqlite(state_in(folder_), {.vfs = FaultyVfs::kName});
    vfs_.heal();
    if (opened) break;
    EXPECT_EQ(opened.error(), Error::DiskFull) << "at write " << writes;
  }
  EXPECT_GT(vfs_.met, 3);
  const Opened opened = open();
  EXPECT_EQ(revision(*opened.store), 1);
  EXPECT_EQ(add(*opened.store), 2);
}

TEST_F(FaultyDisk, full_at_a_checkpoint_does_not_hurt_the_transaction) {
  const Opened opened = open();
  Store& store = *opened.store;
  vfs_.database_full = true;
  Revision last = 0;
  // Well past the thousand pages at which SQLite moves the log into the database.
  for (int i = 0; i < 40; ++i) {
    Txn txn;
    for (int k = 0; k < 40; ++k) txn.then.push_back(Put{"k" + std::to_string(k), Bytes(3'000, static_cast<char>('a' + i % 26))});
    last = commit(store, txn);
  }
  EXPECT_EQ(last, 41);
  EXPECT_GT(vfs_.met, 0) << "there was a checkpoint";
  vfs_.heal();
  EXPECT_EQ(put(store, "after", ""), 42);
  const auto again = open_sqlite(state_in(folder_));
  ASSERT_TRUE(again);
  EXPECT_EQ(get(*again->store, "k0")->version, 40);
}

// Another program's connection to the same database.
class Stranger {
 public:
  explicit Stranger(const Folder& folder) {
    EXPECT_EQ(sqlite3_open(clus::test::utf8(folder / "state" / "cluster.db").c_str(), &handle_), SQLITE_OK);
    sqlite3_busy_timeout(handle_, 5'000);
  }
  ~Stranger() { sqlite3_close(handle_); }
  void exec(const std::string& sql) { EXPECT_EQ(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sql; }

 private:
  sqlite3* handle_ = nullptr;
};

class SharedDatabase : public testing::Test {
 protected:
  Opened open(int busy_limit_ms = 100) {
    auto opened = open_sqlite(state_in(folder_), {.busy_limit_ms = busy_limit_ms});
    EXPECT_EQ(opened.error(), Error::None);
    return *std::move(opened);
  }
  Folder folder_;
};

TEST_F(SharedDatabase, held_by_another_writer_for_too_long_is_busy_and_can_still_be_read) {
  const Opened opened = open();
  put(*opened.store, "a", "1");
  Stranger stranger(folder_);
  stranger.exec("BEGIN IMMEDIATE");
  EXPECT_EQ(opened.store->txn(put_of("a", "2")).error(), Error::Busy);
  EXPECT_EQ(get(*opened.store, "a")->value, "1");
  EXPECT_TRUE(opened.store->txn({.then = {Range{.key = "a"}}})) << "a transaction of reads takes no write lock";
  stranger.exec("ROLLBACK");
  EXPECT_EQ(put(*opened.store, "a", "2"), 3);
}

TEST_F(SharedDatabase, waits_for_another_writer_that_ends_in_time) {
  const Opened opened = open(20'000);
  Stranger stranger(folder_);
  stranger.exec("BEGIN IMMEDIATE");
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stranger.exec("ROLLBACK");
  });
  EXPECT_EQ(put(*opened.store, "a", ""), 2);
  other.join();
}

TEST_F(SharedDatabase, opened_twice_shows_every_write_at_once_to_both) {
  const Opened one = open(), two = open();
  auto seen = two.store->change_count();
  for (int i = 0; i < 50; ++i) {
    put(*one.store, "a", std::to_string(i));
    EXPECT_NE(two.store->change_count(), seen);
    EXPECT_EQ(two.store->change_count(), one.store->change_count());
    seen = two.store->change_count();
    EXPECT_EQ(get(*two.store, "a")->value, std::to_string(i));
    EXPECT_EQ(two.store->change_count(), seen) << "reading does not move it";
  }
  put(*two.store, "a", "back");
  EXPECT_NE(one.store->change_count(), seen);
  EXPECT_EQ(get(*one.store, "a")->value, "back");
}

TEST_F(SharedDatabase, a_commit_whose_writer_died_before_it_could_say_so_is_noticed) {
  const Opened opened = open();
  put(*opened.store, "a", "1");
  const auto watch = *opened.store->watch("b", {}, 0);
  const auto before = opened.store->change_count();
  Result<Batch> batch = Error::None;
  const auto start = std::chrono::steady_clock::now();
  std::thread waiter([&] { batch = watch->next(20'000); });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));   // now it sleeps, and nobody will wake it
  // What such a writer leaves: the rows of revision 3 (one created key "b" with value "2"), the page untouched.
  Stranger stranger(folder_);
  stranger.exec("BEGIN; INSERT INTO kv VALUES(x'62', 3, 3, 1, x'32'); INSERT INTO log VALUES(3, x'010162013203'||x'01'); COMMIT");
  EXPECT_EQ(opened.store->change_count(), before);
  waiter.join();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << "not only when its time was over";
  ASSERT_TRUE(batch);
  EXPECT_EQ(batch->events.at(0).kv, (Kv{"b", "2", 3, 3, 1}));
  EXPECT_GT(opened.store->change_count(), before) << "whoever sees it tells the others";
}

TEST_F(SharedDatabase, wakes_watchers_of_the_same_store_and_of_another_promptly) {
  const Opened one = open(), two = open();
  std::vector<std::chrono::duration<double, std::milli>> waits;
  for (int i = 0; i < 11; ++i) {
    const auto here = *one.store->watch("a", {}, 0), there = *two.store->watch("a", {}, 0);
    std::thread waiter([&] { EXPECT_TRUE(here->next(20'000)); });
    std::thread other([&] { EXPECT_TRUE(there->next(20'000)); });
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto told = std::chrono::steady_clock::now();
    put(*one.store, "a", "");
    waiter.join();
    other.join();
    waits.push_back(std::chrono::steady_clock::now() - told);
  }
  std::sort(waits.begin(), waits.end());
  EXPECT_LT(waits[5].count(), 200.0) << "the median; it would be a second if they only looked by themselves";
}

TEST_F(SharedDatabase, damaged_history_is_an_error_for_those_who_read_it_only) {
  const Opened opened = open();
  put(*opened.store, "a", "1");
  put(*opened.store, "a", "2");
  const auto watch = *opened.store->watch("a", {}, 2);
  Stranger(folder_).exec("UPDATE log SET changes = x'07' WHERE rev = 2");
  EXPECT_EQ(watch->next(0).error(), Error::DatabaseCorrupt);
  EXPECT_EQ(opened.store->range({.key = "a"}, 1).error(), Error::DatabaseCorrupt);
  EXPECT_EQ(get(*opened.store, "a")->value, "2");
  EXPECT_EQ(put(*opened.store, "a", "3"), 4);
}

TEST_F(SharedDatabase, forgets_old_revisions_by_itself) {
  auto opened = open_sqlite(state_in(folder_), {.kept_revisions = 100});
  ASSERT_TRUE(opened);
  Store& store = *opened->store;
  for (int i = 0; i < 600; ++i) put(store, "a", std::to_string(i));
  EXPECT_EQ(store.range({.key = "a"}, 200).error(), Error::InvalidData);
  EXPECT_TRUE(store.range({.key = "a"}, 500));
  EXPECT_EQ(get(store, "a")->version, 600);
}

TEST_F(SharedDatabase, put_back_from_an_older_copy_moves_the_count_on) {
  namespace fs = std::filesystem;
  const auto database = folder_ / "state" / "cluster.db", copy = folder_ / "copy.db";
  std::uint64_t count = 0;
  { const Opened opened = open(); put(*opened.store, "a", "old"); }
  fs::copy_file(database, copy);
  {
    const Opened opened = open();
    for (int i = 0; i < 10; ++i) put(*opened.store, "a", "new");
    count = opened.store->change_count();
  }
  fs::remove(database);   // overwriting does not work in mingw's library
  fs::copy_file(copy, database);
  const Opened opened = open();
  EXPECT_GT(opened.store->change_count(), count);
  count = opened.store->change_count();
  EXPECT_EQ(put(*opened.store, "a", "next"), 3);
  EXPECT_GT(opened.store->change_count(), count);
}

}  // namespace
}  // namespace clus::store::test
