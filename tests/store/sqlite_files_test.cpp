// The state folder: what is made, what is refused and left alone, and that nothing stays open.
#include <sqlite3.h>

#include <functional>
#include <sstream>

#include "base/log.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "stores.hpp"
#if !defined(_WIN32)
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace clus::store::test {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class StateFiles : public testing::Test {
 protected:
  Opened open() {
    auto opened = open_sqlite(state_in(folder_));
    EXPECT_EQ(opened.error(), Error::None);
    return *std::move(opened);
  }
  Error refusal() { return open_sqlite(state_in(folder_)).error(); }
  void fill(int keys) {
    const Opened opened = open();
    for (int i = 0; i < keys; ++i) put(*opened.store, "key/" + std::to_string(i), Bytes(2'000, 'x'));
  }
  void overwrite(const fs::path& path, std::streamoff at, const std::string& bytes) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(at).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    ASSERT_TRUE(file.flush());
  }

  Folder folder_;
  const fs::path state_ = folder_ / "state", database_ = state_ / "cluster.db", revision_ = state_ / "revision";
};

TEST_F(StateFiles, keep_what_was_written_for_the_next_one_who_opens) {
  { const Opened opened = open(); put(*opened.store, "a", "1"); put(*opened.store, "a", "2"); }
  const Opened opened = open();
  EXPECT_EQ(get(*opened.store, "a"), (Kv{"a", "2", 2, 3, 2}));
  EXPECT_EQ(get(*opened.store, "a", 2)->value, "1");
}

TEST_F(StateFiles, work_under_long_and_foreign_names) {
  std::string path = clus::test::utf8(folder_.path() / fs::path(u8"größe-状態"));
  while (path.size() < 400) path += "/a-folder-with-a-rather-long-name";
  { const auto opened = open_sqlite(path); ASSERT_TRUE(opened); put(*opened->store, "a", "1"); }
  const auto opened = open_sqlite(path);
  ASSERT_TRUE(opened);
  EXPECT_EQ(get(*opened->store, "a")->value, "1");
  EXPECT_TRUE(opened->owners->hold("id"));
}

TEST_F(StateFiles, do_not_depend_on_the_current_folder) {
  const fs::path before = fs::current_path();
  fs::current_path(folder_.path());
  const auto opened = open_sqlite("relative/state/");
  fs::current_path(before);
  ASSERT_TRUE(opened);
  const auto hold = opened->owners->hold("id");
  EXPECT_TRUE(hold);
  EXPECT_TRUE(fs::exists(folder_ / "relative/state/owners/id"));
  EXPECT_EQ(put(*opened->store, "a", ""), 2);
}

TEST_F(StateFiles, without_a_usable_name_are_refused) {
  EXPECT_EQ(open_sqlite("").error(), Error::InvalidName);
  EXPECT_EQ(open_sqlite(std::string("a\0b", 3)).error(), Error::InvalidName);
}

TEST_F(StateFiles, where_a_file_stands_are_refused) {
  folder_.write("state", "a file");
  EXPECT_EQ(refusal(), Error::AccessDenied);
  EXPECT_EQ(bytes_of(state_), "a file");
}

TEST_F(StateFiles, of_no_database_are_refused_and_left_untouched) {
  fill(3);
  const std::string junk(8'192, 'j');
  folder_.write("state/cluster.db", junk);
  EXPECT_EQ(refusal(), Error::DatabaseCorrupt);
  EXPECT_EQ(bytes_of(database_), junk);
  folder_.write("state/cluster.db", "");
  EXPECT_EQ(refusal(), Error::DatabaseCorrupt) << "an empty file is what damage leaves; a new one is never empty";
  EXPECT_EQ(bytes_of(database_), "");
}

void sql(const fs::path& path, const char* text) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(clus::test::utf8(path).c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, text, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
  sqlite3_close(database);
}

TEST_F(StateFiles, of_another_program_are_refused_and_left_untouched) {
  fill(1);
  fs::remove(database_);
  sql(database_, "PRAGMA application_id=7; CREATE TABLE kv(key); INSERT INTO kv VALUES(1)");
  const std::string before = bytes_of(database_);
  EXPECT_EQ(refusal(), Error::DatabaseCorrupt);
  EXPECT_EQ(bytes_of(database_), before);
}

TEST_F(StateFiles, of_a_later_version_are_refused_and_left_untouched) {
  fill(1);
  sql(database_, "PRAGMA user_version=2");
  const std::string before = bytes_of(database_);
  EXPECT_EQ(refusal(), Error::IncompatibleVersions);
  EXPECT_EQ(bytes_of(database_), before);
}

TEST_F(StateFiles, without_their_tables_are_refused) {
  fill(1);
  sql(database_, "DROP TABLE log");
  EXPECT_EQ(refusal(), Error::DatabaseCorrupt);
}

struct Damage {
  const char* name;
  std::function<void(const std::string& whole, std::string& damaged)> apply;
};
const Damage kDamages[] = {
    {"magic_overwritten", [](const auto&, std::string& d) { d.replace(0, 4, "nope"); }},
    {"header_page_zeroed", [](const auto&, std::string& d) { d.replace(0, 100, 100, '\0'); }},
    {"all_but_the_first_page_overwritten", [](const auto&, std::string& d) { d.replace(4'096, d.size(), d.size() - 4'096, '\xFF'); }},
    {"every_second_page_overwritten",
     [](const auto&, std::string& d) { for (std::size_t at = 4'096; at < d.size(); at += 8'192) d.replace(at, 4'096, 4'096, '\x5A'); }},
    {"truncated_to_a_part_of_a_page", [](const auto&, std::string& d) { d.resize(2'000); }},
    {"truncated_to_one_page", [](const auto&, std::string& d) { d.resize(4'096); }},
    {"truncated_in_the_middle", [](const auto& w, std::string& d) { d.resize(w.size() / 2); }},
};

class DamagedDatabase : public StateFiles, public testing::WithParamInterface<Damage> {};
INSTANTIATE_TEST_SUITE_P(kinds, DamagedDatabase, testing::ValuesIn(kDamages), [](const auto& row) { return row.param.name; });

TEST_P(DamagedDatabase, says_so_at_opening_or_at_the_first_look_and_works_again_when_put_back) {
  fill(60);
  const std::string whole = bytes_of(database_);
  std::string damaged = whole;
  GetParam().apply(whole, damaged);
  folder_.write("state/cluster.db", damaged);
  {
    const auto opened = open_sqlite(state_in(folder_));
    if (opened) {
      EXPECT_EQ(opened->store->range(everything()).error(), Error::DatabaseCorrupt);
    } else {
      EXPECT_EQ(opened.error(), Error::DatabaseCorrupt);
    }
  }
  EXPECT_EQ(bytes_of(database_), damaged) << "left untouched";
  for (const char* left : {"cluster.db-wal", "cluster.db-shm"}) fs::remove(state_ / left);
  folder_.write("state/cluster.db", whole);
  const Opened opened = open();
  EXPECT_EQ(read(*opened.store, everything()).count, 60u);
  EXPECT_EQ(put(*opened.store, "a", ""), 62);
}

TEST_F(StateFiles, begin_anew_when_the_database_was_deleted_whatever_is_left_of_it) {
  std::string log;
  {
    const Opened opened = open();
    for (int i = 0; i < 20; ++i) put(*opened.store, "old/" + std::to_string(i), Bytes(500, 'o'));
    log = bytes_of(state_ / "cluster.db-wal");
  }
  ASSERT_FALSE(log.empty());
  fs::remove(database_);
  folder_.write("state/cluster.db-wal", log);
  folder_.write("state/cluster.db.new", "half-made");
  const Opened opened = open();
  EXPECT_EQ(revision(*opened.store), 1);
  EXPECT_EQ(read(*opened.store, everything()).count, 0u);
  EXPECT_FALSE(fs::exists(state_ / "cluster.db.new"));
}

TEST_F(StateFiles, rebuild_a_missing_short_or_damaged_revision_page) {
  fill(5);
  const auto check = [&](const char* what) {
    const Opened opened = open();
    const auto before = opened.store->change_count();
    EXPECT_GE(before, 6u) << what;
    put(*opened.store, "a", what);
    EXPECT_GT(opened.store->change_count(), before) << what;
    EXPECT_EQ(fs::file_size(revision_), 4'096u) << what;
    EXPECT_EQ(bytes_of(revision_).substr(0, 8), "CLUSREV1") << what;
  };
  fs::remove(revision_);
  check("missing");
  fs::resize_file(revision_, 10);
  check("short");
  fs::resize_file(revision_, 0);
  check("empty");
  overwrite(revision_, 0, std::string(4'096, '\xFF'));
  check("overwritten by ones");
  overwrite(revision_, 0, std::string(4'096, '\0'));
  check("overwritten by zeros");
}

TEST_F(StateFiles, say_in_the_log_why_they_were_refused) {
  fill(1);
  folder_.write("state/cluster.db", "junk, and more than enough of it to be a header of a database file, "
                                    "were it not for what it says at its very beginning");
  const std::string file = clus::test::utf8(folder_ / "cluster.log");
  ASSERT_TRUE(log::open({.file = file}));
  EXPECT_EQ(refusal(), Error::DatabaseCorrupt);
  log::close();
  const std::string text = bytes_of(folder_ / "cluster.log");
  EXPECT_NE(text.find("cluster.db"), std::string::npos) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1) << text;
}

TEST_F(StateFiles, leave_only_the_state_when_closed) {
  {
    const Opened opened = open();
    put(*opened.store, "a", "1");
    const auto hold = opened.owners->hold("id");
    const auto watch = *opened.store->watch("a", {}, 0);
    EXPECT_EQ(watch->next(1).error(), Error::WaitTimeout);
  }
  std::string names;
  for (const auto& entry : fs::recursive_directory_iterator(state_)) names += clus::test::utf8(entry.path().filename()) + " ";
  for (const char* stray : {"-wal", "-shm", "-journal", ".new", "id"}) EXPECT_EQ(names.find(stray), std::string::npos) << names;
}

#if !defined(_WIN32)   // owners, modes and links of POSIX; /proc

mode_t mode_of(const fs::path& path) {
  struct stat status = {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 07777;
}

TEST_F(StateFiles, are_made_for_their_owner_alone) {
  const auto opened = open_sqlite(clus::test::utf8(folder_ / "new/deep/state"));
  ASSERT_TRUE(opened);
  EXPECT_EQ(mode_of(folder_ / "new"), 0700u);
  EXPECT_EQ(mode_of(folder_ / "new/deep/state"), 0700u);
  EXPECT_EQ(mode_of(folder_ / "new/deep/state/owners"), 0700u);
}

TEST_F(StateFiles, that_others_may_write_are_refused) {
  for (const mode_t mode : {0770u, 0702u, 0777u}) {
    fs::create_directories(state_);
    ASSERT_EQ(::chmod(state_.c_str(), mode), 0);
    EXPECT_EQ(refusal(), Error::AccessDenied) << std::oct << mode;
    EXPECT_TRUE(fs::is_empty(state_));
  }
  ASSERT_EQ(::chmod(state_.c_str(), 0755), 0);
  EXPECT_EQ(refusal(), Error::None);
}

TEST_F(StateFiles, that_belong_to_somebody_else_are_refused) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a folder away";
  fs::create_directories(state_);
  ASSERT_EQ(::chown(state_.c_str(), 12345, 12345), 0);
  EXPECT_EQ(refusal(), Error::AccessDenied);
  EXPECT_TRUE(fs::is_empty(state_));
}

TEST_F(StateFiles, reached_by_somebody_elses_link_are_refused) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a link away";
  fs::create_directories(folder_ / "mine");
  ASSERT_EQ(::chmod((folder_ / "mine").c_str(), 0700), 0);
  fs::create_directory_symlink(folder_ / "mine", state_);
  EXPECT_EQ(refusal(), Error::None) << "one's own link is fine";
  ASSERT_EQ(::lchown(state_.c_str(), 12345, 12345), 0);
  EXPECT_EQ(refusal(), Error::AccessDenied);
}

TEST_F(StateFiles, of_a_read_only_folder_are_refused) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  fs::create_directories(state_);
  ASSERT_EQ(::chmod(state_.c_str(), 0500), 0);
  EXPECT_EQ(refusal(), Error::AccessDenied);
  ::chmod(state_.c_str(), 0700);
}

std::size_t count_in(const char* folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}
std::size_t mappings_of(const fs::path& folder) {
  std::ifstream maps("/proc/self/maps");
  std::size_t count = 0;
  for (std::string line; std::getline(maps, line);) count += line.find(folder.string()) != std::string::npos;
  return count;
}

TEST_F(StateFiles, are_all_closed_with_the_store_also_after_a_refusal) {
  { const Opened opened = open(); }   // what SQLite and the C library set up once
  const auto files = count_in("/proc/self/fd"), threads = count_in("/proc/self/task");
  for (int i = 0; i < 5; ++i) {
    const Opened opened = open(), second = open();
    const auto hold = opened.owners->hold("id");
    const auto watch = *second.store->watch("a", {}, 0);
    put(*opened.store, "a", "");
    EXPECT_TRUE(watch->next(1'000));
    EXPECT_EQ(count_in("/proc/self/task"), threads);
    EXPECT_GT(mappings_of(state_), 0u);
  }
  folder_.write("state/cluster.db", std::string(5'000, 'j'));
  EXPECT_EQ(refusal(), Error::DatabaseCorrupt);
  EXPECT_EQ(count_in("/proc/self/fd"), files);
  EXPECT_EQ(mappings_of(state_), 0u);
}

#endif

}  // namespace
}  // namespace clus::store::test
