// The rules of store.hpp, for every implementation.
#include <atomic>
#include <thread>

#include "stores.hpp"

namespace clus::store::test {
namespace {

using namespace std::string_literals;
using Cmp = Guard::Cmp;
using Target = Guard::Target;

using Revisions = EachStore;
CLUS_EACH_STORE(Revisions);

TEST_P(Revisions, an_empty_store_is_at_one) {
  EXPECT_EQ(revision(store_), 1);
  EXPECT_EQ(commit(store_, {}), 1);
}

TEST_P(Revisions, one_transaction_moves_by_one_however_much_it_changes) {
  EXPECT_EQ(commit(store_, {.then = {Put{"a", "1"}, Put{"b", "2"}, Put{"c", "3"}}}), 2);
  EXPECT_EQ(commit(store_, {.then = {Delete{"a", "z"}, Put{"zz", ""}}}), 3);
}

TEST_P(Revisions, deleting_a_missing_key_does_not_move) {
  EXPECT_EQ(erase(store_, "missing"), 1);
  EXPECT_EQ(erase(store_, "a", "z"), 1);
  EXPECT_EQ(revision(store_), 1);
}

TEST_P(Revisions, putting_the_same_value_moves) {
  put(store_, "a", "same");
  EXPECT_EQ(put(store_, "a", "same"), 3);
  EXPECT_EQ(get(store_, "a"), (Kv{"a", "same", 2, 3, 2}));
}

TEST_P(Revisions, a_branch_of_reads_does_not_move) {
  put(store_, "a", "1");
  const Txn txn{.guards = {Guard{.key = "a", .target = Target::Version, .cmp = Cmp::Eq, .number = 9}},
                .then = {Put{"a", "2"}},
                .otherwise = {Range{.key = "a"}}};
  const auto result = store_.txn(txn);
  ASSERT_TRUE(result);
  EXPECT_FALSE(result->succeeded);
  EXPECT_EQ(result->revision, 2);
  EXPECT_EQ(std::get<RangeResult>(result->responses.at(0)).kvs.at(0).value, "1");
}

TEST_P(Revisions, deleting_and_creating_again_starts_anew) {
  put(store_, "a", "1");
  put(store_, "a", "2");
  erase(store_, "a");
  put(store_, "a", "3");
  EXPECT_EQ(get(store_, "a"), (Kv{"a", "3", 5, 5, 1}));
}

TEST_P(Revisions, an_invalid_transaction_changes_nothing) {
  EXPECT_EQ(store_.txn({.then = {Put{"a", "1"}, Put{"a", "2"}}}).error(), Error::InvalidParameter);
  EXPECT_EQ(store_.txn({.then = {Put{"a", "1"}, Delete{"", ""}}}).error(), Error::InvalidParameter);
  EXPECT_EQ(revision(store_), 1);
  EXPECT_FALSE(get(store_, "a"));
}

using Transactions = EachStore;
CLUS_EACH_STORE(Transactions);

TEST_P(Transactions, answer_every_operation_in_order) {
  put(store_, "a", "1");
  const auto result = store_.txn({.then = {Put{"b", "2"}, Delete{"a", {}}, Range{.key = "a", .end = "z"}, Delete{"x", {}}}});
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->succeeded);
  ASSERT_EQ(result->responses.size(), 4u);
  EXPECT_TRUE(std::holds_alternative<PutResult>(result->responses[0]));
  EXPECT_EQ(std::get<DeleteResult>(result->responses[1]).deleted, 1u);
  EXPECT_EQ(keys_of(std::get<RangeResult>(result->responses[2])), "b");
  EXPECT_EQ(std::get<DeleteResult>(result->responses[3]).deleted, 0u);
}

TEST_P(Transactions, read_their_own_earlier_changes) {
  put(store_, "old", "1");
  const auto result = store_.txn({.then = {Range{.key = "new"}, Put{"new", "2"}, Delete{"old", {}}, Range{.key = "a", .end = "z"}}});
  ASSERT_TRUE(result);
  const auto& before = std::get<RangeResult>(result->responses.at(0));
  EXPECT_TRUE(before.kvs.empty());
  EXPECT_EQ(before.revision, 2);
  const auto& after = std::get<RangeResult>(result->responses.at(3));
  ASSERT_EQ(after.kvs.size(), 1u);
  EXPECT_EQ(after.kvs[0], (Kv{"new", "2", 3, 3, 1}));
  EXPECT_EQ(after.revision, 3);
}

TEST_P(Transactions, overlapping_deletes_count_each_key_once) {
  commit(store_, {.then = {Put{"a", ""}, Put{"b", ""}, Put{"c", ""}}});
  const auto result = store_.txn({.then = {Delete{"a", "c"}, Delete{"b", "d"}}});
  ASSERT_TRUE(result);
  EXPECT_EQ(std::get<DeleteResult>(result->responses[0]).deleted, 2u);
  EXPECT_EQ(std::get<DeleteResult>(result->responses[1]).deleted, 1u);
}

TEST_P(Transactions, delete_without_end_takes_all_that_follows) {
  commit(store_, {.then = {Put{"a", ""}, Put{"b", ""}, Put{"\xFF\xFF", ""}}});
  EXPECT_EQ(erase(store_, "b", Bytes(1, '\0')), 3);
  EXPECT_EQ(keys_of(read(store_, everything())), "a");
}

TEST_P(Transactions, keep_any_bytes_in_keys_and_values) {
  const Bytes key = "k\0\xFF\n'\x80"s, value = "\0\0\xC3\x28"s;
  commit(store_, {.then = {Put{key, value}, Put{"empty", ""}}});
  EXPECT_EQ(get(store_, key)->value, value);
  EXPECT_EQ(get(store_, "empty")->value, "");
}

TEST_P(Transactions, carry_values_of_megabytes) {
  const Bytes large(6u << 20, 'x');
  put(store_, "large", large);
  put(store_, "small", "y");
  EXPECT_EQ(get(store_, "large")->value, large);
  put(store_, "large", "now small");
  EXPECT_EQ(get(store_, "large", 2)->value, large);
}

TEST_P(Transactions, of_the_greatest_size_are_whole) {
  Txn txn;
  for (std::size_t i = 0; i < kMaxOps; ++i) txn.then.push_back(Put{"key/" + std::to_string(i), "v"});
  EXPECT_EQ(commit(store_, txn), 2);
  EXPECT_EQ(read(store_, {.key = "key/", .end = prefix_end("key/"), .count_only = true}).count, kMaxOps);
}

struct GuardRow {
  const char* name;
  Guard guard;
  bool holds;
};

// The store holds a = "m" (created at 2, changed at 3: version 2) and b = "n" (created at 4: version 1).
const GuardRow kGuards[] = {
    {"create_rev_equal", {.key = "a", .target = Target::CreateRev, .cmp = Cmp::Eq, .number = 2}, true},
    {"create_rev_not_equal", {.key = "a", .target = Target::CreateRev, .cmp = Cmp::Ne, .number = 2}, false},
    {"mod_rev_greater", {.key = "a", .target = Target::ModRev, .cmp = Cmp::Gt, .number = 2}, true},
    {"mod_rev_not_greater_than_itself", {.key = "a", .target = Target::ModRev, .cmp = Cmp::Gt, .number = 3}, false},
    {"version_less", {.key = "a", .target = Target::Version, .cmp = Cmp::Lt, .number = 3}, true},
    {"version_not_less_than_itself", {.key = "a", .target = Target::Version, .cmp = Cmp::Lt, .number = 2}, false},
    {"value_equal", {.key = "a", .target = Target::Value, .value = "m"}, true},
    {"value_less_by_bytes", {.key = "a", .target = Target::Value, .cmp = Cmp::Lt, .value = "\xC3"}, true},
    {"value_greater_than_its_prefix", {.key = "a", .target = Target::Value, .cmp = Cmp::Gt, .value = ""}, true},
    {"missing_key_has_version_0", {.key = "x", .target = Target::Version, .number = 0}, true},
    {"missing_key_has_create_rev_0", {.key = "x", .target = Target::CreateRev, .cmp = Cmp::Lt, .number = 1}, true},
    {"missing_key_has_mod_rev_0", {.key = "x", .target = Target::ModRev, .cmp = Cmp::Ne, .number = 0}, false},
    {"value_of_a_missing_key_equals_nothing", {.key = "x", .target = Target::Value, .value = ""}, false},
    {"value_of_a_missing_key_differs_from_nothing", {.key = "x", .target = Target::Value, .cmp = Cmp::Ne, .value = "v"}, false},
    {"range_all_satisfy", {.key = "a", .end = "c", .target = Target::ModRev, .cmp = Cmp::Gt, .number = 2}, true},
    {"range_one_does_not", {.key = "a", .end = "c", .target = Target::Version, .cmp = Cmp::Eq, .number = 1}, false},
    {"range_of_nothing_counts_as_0", {.key = "x", .end = "z", .target = Target::ModRev, .cmp = Cmp::Lt, .number = 5}, true},
    {"range_of_nothing_fails_where_0_fails", {.key = "x", .end = "z", .target = Target::ModRev, .cmp = Cmp::Gt, .number = 0}, false},
    {"value_over_a_range_of_nothing", {.key = "x", .end = "z", .target = Target::Value, .cmp = Cmp::Ne, .value = "v"}, false},
    {"value_over_a_range", {.key = "a", .end = Bytes(1, '\0'), .target = Target::Value, .cmp = Cmp::Gt, .value = "l"}, true},
};

class Guards : public testing::TestWithParam<std::tuple<const char*, GuardRow>> {};
INSTANTIATE_TEST_SUITE_P(rows, Guards, testing::Combine(testing::Values("memory", "sqlite"), testing::ValuesIn(kGuards)),
                         [](const auto& row) {
                           return std::string(std::get<0>(row.param)) + "_" + std::get<1>(row.param).name;
                         });

TEST_P(Guards, choose_the_branch) {
  const auto& [kind, row] = GetParam();
  Fixture fixture(kind);
  Store& store = *fixture.opened.store;
  put(store, "a", "l");
  put(store, "a", "m");
  put(store, "b", "n");
  for (const bool writing : {false, true}) {
    Txn txn{.guards = {row.guard}};
    if (writing) txn.then = {Put{"then", ""}}, txn.otherwise = {Put{"otherwise", ""}};
    const auto result = store.txn(txn);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->succeeded, row.holds);
  }
  EXPECT_EQ(get(store, "then").has_value(), row.holds);
  EXPECT_EQ(get(store, "otherwise").has_value(), !row.holds);
}

TEST_P(Transactions, need_all_of_their_guards) {
  const Guard yes{.key = "x", .target = Target::Version, .number = 0};
  const Guard no{.key = "x", .target = Target::Version, .number = 1};
  EXPECT_TRUE(store_.txn({.guards = {yes, yes}})->succeeded);
  EXPECT_FALSE(store_.txn({.guards = {yes, no}})->succeeded);
}

TEST_P(Transactions, guards_see_the_state_before_the_transaction) {
  const Txn create{.guards = {Guard{.key = "a", .target = Target::CreateRev, .number = 0}}, .then = {Put{"a", "1"}}};
  EXPECT_TRUE(store_.txn(create)->succeeded);
  EXPECT_FALSE(store_.txn(create)->succeeded);
}

using Ranges = EachStore;
CLUS_EACH_STORE(Ranges);

TEST_P(Ranges, come_in_the_order_of_bytes) {
  commit(store_, {.then = {Put{"b", ""}, Put{"a\xFF", ""}, Put{"a", ""}, Put{"a\x01", ""}, Put{"\x80", ""}}});
  EXPECT_EQ(keys_of(read(store_, everything())), "a a\x01 a\xFF b \x80");
  EXPECT_EQ(keys_of(read(store_, {.key = "a", .end = prefix_end("a")})), "a a\x01 a\xFF");
}

TEST_P(Ranges, exclude_their_end) {
  commit(store_, {.then = {Put{"a", ""}, Put{"b", ""}, Put{"c", ""}}});
  EXPECT_EQ(keys_of(read(store_, {.key = "a", .end = "c"})), "a b");
  EXPECT_EQ(keys_of(read(store_, {.key = "c", .end = "a"})), "");
  EXPECT_EQ(keys_of(read(store_, {.key = "b"})), "b");
}

TEST_P(Ranges, with_a_limit_still_count_everything) {
  commit(store_, {.then = {Put{"a", "1"}, Put{"b", "2"}, Put{"c", "3"}}});
  const auto two = read(store_, {.key = "a", .end = "z", .limit = 2});
  EXPECT_EQ(keys_of(two), "a b");
  EXPECT_EQ(two.count, 3u);
  EXPECT_TRUE(two.more);
  const auto three = read(store_, {.key = "a", .end = "z", .limit = 3});
  EXPECT_EQ(keys_of(three), "a b c");
  EXPECT_FALSE(three.more);
}

TEST_P(Ranges, can_leave_values_or_everything_out) {
  commit(store_, {.then = {Put{"a", "1"}, Put{"b", "2"}}});
  const auto keys = read(store_, {.key = "a", .end = "z", .keys_only = true});
  EXPECT_EQ(keys.kvs.at(1), (Kv{"b", "", 2, 2, 1}));
  const auto count = read(store_, {.key = "a", .end = "z", .limit = 1, .count_only = true});
  EXPECT_EQ(count.count, 2u);
  EXPECT_TRUE(count.kvs.empty());
  EXPECT_FALSE(count.more);
}

TEST_P(Ranges, from_an_empty_key_are_refused) {
  EXPECT_EQ(store_.range({.key = "", .end = "z"}).error(), Error::InvalidParameter);
}

using Past = EachStore;
CLUS_EACH_STORE(Past);

TEST_P(Past, is_as_it_was) {
  commit(store_, {.then = {Put{"a", "1"}, Put{"b", "1"}}});   // 2
  commit(store_, {.then = {Put{"a", "2"}, Delete{"b", {}}}});  // 3
  commit(store_, {.then = {Delete{"a", {}}, Put{"c", "4"}}});  // 4
  put(store_, "a", "5");                                       // 5
  EXPECT_EQ(keys_of(read(store_, everything(), 1)), "");
  EXPECT_EQ(keys_of(read(store_, everything(), 2)), "a b");
  EXPECT_EQ(get(store_, "a", 2), (Kv{"a", "1", 2, 2, 1}));
  EXPECT_EQ(get(store_, "a", 3), (Kv{"a", "2", 2, 3, 2}));
  EXPECT_FALSE(get(store_, "a", 4));
  EXPECT_EQ(get(store_, "a", 5), (Kv{"a", "5", 5, 5, 1}));
  EXPECT_EQ(read(store_, everything(), 3).revision, 3);
}

TEST_P(Past, obeys_limit_and_count_too) {
  commit(store_, {.then = {Put{"a", "1"}, Put{"b", "1"}, Put{"c", "1"}}});
  erase(store_, "a", "z");
  const auto past = read(store_, {.key = "a", .end = "z", .limit = 2, .keys_only = true}, 2);
  EXPECT_EQ(keys_of(past), "a b");
  EXPECT_EQ(past.kvs.at(0).value, "");
  EXPECT_EQ(past.count, 3u);
  EXPECT_TRUE(past.more);
}

TEST_P(Past, does_not_include_the_future) {
  EXPECT_EQ(store_.range({.key = "a"}, 2).error(), Error::InvalidData);
  EXPECT_EQ(store_.range({.key = "a"}, -1).error(), Error::InvalidData);
}

TEST_P(Past, is_gone_before_the_compacted_revision_and_there_from_it_on) {
  for (int i = 2; i <= 9; ++i) put(store_, "a", std::to_string(i));
  erase(store_, "a");
  ASSERT_TRUE(store_.compact(5));
  EXPECT_EQ(store_.range({.key = "a"}, 4).error(), Error::InvalidData);
  EXPECT_EQ(get(store_, "a", 5)->value, "5");
  EXPECT_EQ(get(store_, "a", 9)->value, "9");
  EXPECT_EQ(revision(store_), 10);
}

TEST_P(Past, compacted_up_to_now_leaves_the_state_and_the_count_of_revisions) {
  put(store_, "a", "1");
  put(store_, "b", "1");
  ASSERT_TRUE(store_.compact(3));
  ASSERT_TRUE(store_.compact(3));   // again: nothing left to do
  ASSERT_TRUE(store_.compact(2));
  EXPECT_EQ(keys_of(read(store_, everything())), "a b");
  EXPECT_EQ(put(store_, "a", "2"), 4);
  EXPECT_EQ(get(store_, "a", 3)->value, "1");
}

TEST_P(Past, cannot_be_compacted_ahead_of_time) {
  EXPECT_EQ(store_.compact(2).error(), Error::InvalidData);
  EXPECT_EQ(put(store_, "a", "1"), 2);
}

TEST_P(Past, of_a_thousand_revisions_is_compacted_whole) {
  for (int i = 0; i < 1'300; ++i) put(store_, "a", std::to_string(i));
  ASSERT_TRUE(store_.compact(1'299));
  EXPECT_EQ(store_.range({.key = "a"}, 1'298).error(), Error::InvalidData);
  EXPECT_EQ(get(store_, "a", 1'299)->value, "1297");
}

using ChangeCount = EachStore;
CLUS_EACH_STORE(ChangeCount);

TEST_P(ChangeCount, moves_with_every_change_and_only_then) {
  auto last = store_.change_count();
  for (int i = 0; i < 3; ++i) {
    put(store_, "a", "same");
    EXPECT_GT(store_.change_count(), last);
    last = store_.change_count();
    read(store_, everything());
    erase(store_, "missing");
    commit(store_, {.guards = {Guard{.key = "a"}}, .then = {Put{"b", ""}}});
    EXPECT_EQ(store_.txn({.then = {Put{"", ""}}}).error(), Error::InvalidParameter);
    EXPECT_EQ(store_.change_count(), last);
  }
}

using ManyThreads = EachStore;
CLUS_EACH_STORE(ManyThreads);

TEST_P(ManyThreads, increment_without_losing_one) {
  constexpr int kThreads = 4, kEach = 25;
  put(store_, "n", "0");
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([this] {
      for (int done = 0; done < kEach;) {
        const auto now = store_.range({.key = "n"});
        ASSERT_TRUE(now);
        const Kv& kv = now->kvs.at(0);
        const auto result = store_.txn({.guards = {Guard{.key = "n", .target = Target::ModRev, .number = kv.mod_rev}},
                                        .then = {Put{"n", std::to_string(std::stoi(kv.value) + 1)}}});
        ASSERT_TRUE(result);
        if (result->succeeded) ++done;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(get(store_, "n")->value, std::to_string(kThreads * kEach));
  EXPECT_EQ(revision(store_), 2 + kThreads * kEach);
}

TEST_P(ManyThreads, readers_never_see_half_a_transaction) {
  commit(store_, {.then = {Put{"a", "0"}, Put{"b", "0"}}});
  std::atomic<bool> stop{false};
  std::thread writer([&] {
    for (int i = 1; i <= 100; ++i) commit(store_, {.then = {Put{"a", std::to_string(i)}, Put{"b", std::to_string(i)}}});
    stop = true;
  });
  while (!stop) {
    const auto both = read(store_, {.key = "a", .end = "c"});
    ASSERT_EQ(both.kvs.size(), 2u);
    EXPECT_EQ(both.kvs[0].value, both.kvs[1].value);
    EXPECT_EQ(both.kvs[0].mod_rev, both.revision);
  }
  writer.join();
}

}  // namespace
}  // namespace clus::store::test
