#include "store/sqlite/batch.hpp"

#include <gtest/gtest.h>

#include <random>

namespace clus::store {
namespace {

std::string sample() {
  BatchWriter writer;
  writer.created("key", std::string(300, 'v'), 1'000'000);
  writer.replaced("other", "", Facts{7, 9, 2, std::string_view("old\0", 4)});
  writer.deleted("gone", Facts{1, 2, 3, ""});
  return std::string(writer.bytes());
}

TEST(Batch, reads_what_was_written) {
  const auto changes = read_batch(sample(), 1'000'000);
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->size(), 3u);
  const Change& created = changes->at(0);
  EXPECT_EQ(created.key, "key");
  EXPECT_EQ(created.after->value, std::string(300, 'v'));
  EXPECT_EQ(created.after->create_rev, 1'000'000);
  EXPECT_EQ(created.after->version, 1);
  EXPECT_FALSE(created.before);
  const Change& replaced = changes->at(1);
  EXPECT_EQ(replaced.after->value, "");
  EXPECT_EQ(replaced.after->version, 3);
  EXPECT_EQ(replaced.after->create_rev, 7);
  EXPECT_EQ(replaced.after->mod_rev, 1'000'000);
  EXPECT_EQ(replaced.before->value, std::string("old\0", 4));
  EXPECT_EQ(replaced.before->mod_rev, 9);
  const Change& deleted = changes->at(2);
  EXPECT_FALSE(deleted.after);
  EXPECT_EQ(deleted.before->version, 3);
}

TEST(Batch, of_nothing_is_empty) {
  EXPECT_TRUE(BatchWriter().empty());
  EXPECT_TRUE(read_batch("", 2)->empty());
}

TEST(Batch, cut_off_inside_a_change_is_refused) {
  const std::string whole = sample();
  std::size_t accepted = 0;
  for (std::size_t size = 1; size < whole.size(); ++size) accepted += read_batch(whole.substr(0, size), 1).has_value();
  EXPECT_EQ(accepted, 2u) << "after the first change and after the second";
}

TEST(Batch, with_a_length_beyond_the_end_is_refused) {
  EXPECT_FALSE(read_batch("\x02\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7Fkey", 1));
  EXPECT_FALSE(read_batch("\x02\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 1));
}

TEST(Batch, of_any_bytes_is_read_or_refused) {   // under the sanitizers: without touching anything else
  std::mt19937 random(1);
  const std::string whole = sample();
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes = whole;
    for (int hit = 0; hit < 3; ++hit) bytes[random() % bytes.size()] = static_cast<char>(random());
    if (const auto changes = read_batch(bytes, 5)) {
      for (const Change& change : *changes) EXPECT_TRUE(change.after || change.before);
    }
  }
}

}  // namespace
}  // namespace clus::store
