#include "store/rules.hpp"

#include <gtest/gtest.h>

namespace clus::store {
namespace {

using namespace std::string_literals;

TEST(PrefixEnd, is_the_first_key_after_all_that_begin_with_the_prefix) {
  EXPECT_EQ(prefix_end("a"), "b");
  EXPECT_EQ(prefix_end("nodes/"), "nodes0");
  EXPECT_EQ(prefix_end("a\xFF"), "b");
  EXPECT_EQ(prefix_end("a\xFE\xFF\xFF"), "a\xFF");
}

TEST(PrefixEnd, of_a_prefix_without_successor_is_no_end) {
  EXPECT_EQ(prefix_end("\xFF\xFF"), kNoEnd);
  EXPECT_TRUE((Span{"\xFF", prefix_end("\xFF")}.contains("\xFF\xFF\xFF")));
}

TEST(SpanOfKeys, without_end_is_the_one_key) {
  const Span span{"b", ""};
  EXPECT_TRUE(span.contains("b"));
  EXPECT_FALSE(span.contains("b\0"s));
  EXPECT_FALSE(span.contains("a"));
}

TEST(SpanOfKeys, sorts_bytes_as_unsigned) {
  const Span span{"a", "\xC3"};
  EXPECT_TRUE(span.contains("z"));
  EXPECT_TRUE(span.contains("\x80"));
  EXPECT_FALSE(span.contains("\xC3"));
  EXPECT_FALSE(span.contains("A"));
}

TEST(SpanOfKeys, that_ends_before_it_begins_is_empty) {
  const Span span{"b", "a"};
  for (const char* key : {"a", "b", "aa", "c"}) EXPECT_FALSE(span.contains(key)) << key;
}

struct CheckRow {
  const char* name;
  Txn txn;
  bool valid;
};

Txn then(std::vector<Op> ops) { return {.then = std::move(ops)}; }

std::vector<Op> puts(std::size_t count) {
  std::vector<Op> ops;
  for (std::size_t i = 0; i < count; ++i) ops.push_back(Put{"k" + std::to_string(i), {}});
  return ops;
}

const CheckRow kRows[] = {
    {"nothing_at_all", {}, true},
    {"put_of_an_empty_key", then({Put{"", "v"}}), false},
    {"delete_of_an_empty_key", then({Delete{"", "z"}}), false},
    {"range_from_an_empty_key", then({Range{.key = "", .end = "z"}}), false},
    {"guard_of_an_empty_key", {.guards = {Guard{}}}, false},
    {"empty_key_in_the_branch_not_taken", {.then = {}, .otherwise = {Put{"", ""}}}, false},
    {"same_key_put_twice", then({Put{"a", "1"}, Put{"b", "1"}, Put{"a", "2"}}), false},
    {"same_key_in_both_branches", {.then = {Put{"a", "1"}}, .otherwise = {Put{"a", "2"}}}, true},
    {"put_then_delete_of_it", then({Put{"a", "1"}, Delete{"a", {}}}), false},
    {"delete_then_put_of_it", then({Delete{"a", {}}, Put{"a", "1"}}), false},
    {"put_inside_a_deleted_range", then({Put{"b", "1"}, Delete{"a", "c"}}), false},
    {"put_at_the_end_of_a_deleted_range", then({Put{"c", "1"}, Delete{"a", "c"}}), true},
    {"put_above_an_endless_delete", then({Put{"zz", "1"}, Delete{"a", Bytes(kNoEnd)}}), false},
    {"deletes_that_overlap", then({Delete{"a", "c"}, Delete{"b", {}}}), true},
    {"put_and_range_over_it", then({Put{"b", "1"}, Range{.key = "a", .end = "c"}}), true},
    {"as_many_operations_as_allowed", then(puts(kMaxOps)), true},
    {"one_operation_too_many", then(puts(kMaxOps + 1)), false},
    {"guards_count_with_the_longer_branch", {.guards = {Guard{.key = "g"}}, .then = {}, .otherwise = puts(kMaxOps)}, false},
    {"branches_do_not_count_together", {.guards = {}, .then = puts(kMaxOps), .otherwise = puts(kMaxOps)}, true},
    {"as_many_bytes_as_allowed", then({Put{"a", Bytes(kMaxTxnBytes - 1, 'x')}}), true},
    {"one_byte_too_many", then({Put{"a", Bytes(kMaxTxnBytes, 'x')}}), false},
    {"bytes_of_guards_count", {.guards = {Guard{.key = "g", .value = Bytes(kMaxTxnBytes, 'x')}}}, false},
};

class CheckOfTxn : public testing::TestWithParam<CheckRow> {};
INSTANTIATE_TEST_SUITE_P(rows, CheckOfTxn, testing::ValuesIn(kRows), [](const auto& row) { return row.param.name; });

TEST_P(CheckOfTxn, tells_valid_from_invalid) {
  EXPECT_EQ(check(GetParam().txn).error(), GetParam().valid ? Error::None : Error::InvalidParameter);
}

TEST(WritesOfTxn, are_puts_and_deletes_of_either_branch) {
  EXPECT_FALSE(writes({}));
  EXPECT_FALSE(writes({.guards = {Guard{.key = "a"}}, .then = {Range{.key = "a"}}, .otherwise = {Range{.key = "b"}}}));
  EXPECT_TRUE(writes({.then = {Range{.key = "a"}, Put{"a", ""}}}));
  EXPECT_TRUE(writes({.otherwise = {Delete{"a", {}}}}));
}

}  // namespace
}  // namespace clus::store
