// Watches of every implementation.
#include <chrono>
#include <thread>

#include "stores.hpp"

namespace clus::store::test {
namespace {

constexpr std::int64_t kSoon_ms = 20'000;   // long enough for a slow machine; nothing waits so long when all is well

class Watching : public EachStore {
 protected:
  std::unique_ptr<Watch> watch(const Bytes& key, const Bytes& end, Revision from) {
    auto result = store_.watch(key, end, from);
    EXPECT_TRUE(result);
    return *std::move(result);
  }
};
CLUS_EACH_STORE(Watching);

Batch next(Watch& watch, std::int64_t timeout_ms = kSoon_ms) {
  auto batch = watch.next(timeout_ms);
  EXPECT_EQ(batch.error(), Error::None);
  return batch ? *batch : Batch{};
}

TEST_P(Watching, from_now_on_tells_what_comes_later) {
  put(store_, "a", "before");
  const auto watch = this->watch("a", {}, 0);
  EXPECT_EQ(watch->next(0).error(), Error::WaitTimeout);
  put(store_, "a", "after");
  const Batch batch = next(*watch);
  EXPECT_EQ(batch.revision, 3);
  ASSERT_EQ(batch.events.size(), 1u);
  EXPECT_EQ(batch.events[0].type, Event::Type::Put);
  EXPECT_EQ(batch.events[0].kv, (Kv{"a", "after", 2, 3, 2}));
  EXPECT_EQ(watch->next(0).error(), Error::WaitTimeout);
}

TEST_P(Watching, from_a_revision_replays_each_transaction_as_one_batch) {
  commit(store_, {.then = {Put{"b", "1"}, Put{"a", "1"}}});
  put(store_, "elsewhere", "");
  commit(store_, {.then = {Put{"c", "1"}, Delete{"a", "c"}, Put{"x", ""}}});
  const auto watch = this->watch("a", "d", 2);
  const Batch first = next(*watch, 0);
  EXPECT_EQ(first.revision, 2);
  ASSERT_EQ(first.events.size(), 2u);
  EXPECT_EQ(first.events[0].kv.key, "b");
  EXPECT_EQ(first.events[1].kv.key, "a");
  const Batch second = next(*watch, 0);
  EXPECT_EQ(second.revision, 4);
  ASSERT_EQ(second.events.size(), 3u);
  EXPECT_EQ(second.events[0].kv, (Kv{"c", "1", 4, 4, 1}));
  EXPECT_EQ(second.events[1].type, Event::Type::Delete);
  EXPECT_EQ(second.events[1].kv, (Kv{"a", "", 0, 4, 0}));
  EXPECT_EQ(second.events[2].kv, (Kv{"b", "", 0, 4, 0}));
}

TEST_P(Watching, of_the_first_revision_begins_with_the_first_change) {
  const auto watch = this->watch("a", "z", 1);
  EXPECT_EQ(watch->next(0).error(), Error::WaitTimeout);
  put(store_, "a", "");
  EXPECT_EQ(next(*watch, 0).revision, 2);
}

TEST_P(Watching, from_a_future_revision_skips_what_comes_before) {
  const auto watch = this->watch("a", {}, 4);
  for (int i = 0; i < 3; ++i) put(store_, "a", std::to_string(i));
  EXPECT_EQ(next(*watch, 0).revision, 4);
}

TEST_P(Watching, of_compacted_revisions_says_so) {
  const auto late = watch("a", {}, 2);
  for (int i = 0; i < 5; ++i) put(store_, "a", std::to_string(i));
  ASSERT_TRUE(store_.compact(4));
  EXPECT_EQ(late->next(0).error(), Error::InvalidData);
  EXPECT_EQ(watch("a", {}, 3)->next(kSoon_ms).error(), Error::InvalidData);
  EXPECT_EQ(next(*watch("a", {}, 4), 0).revision, 4);
}

TEST_P(Watching, goes_on_across_a_compaction_of_what_it_has_seen) {
  const auto watch = this->watch("a", {}, 0);
  put(store_, "a", "1");
  put(store_, "other", "");
  EXPECT_EQ(next(*watch).revision, 2);
  EXPECT_EQ(watch->next(0).error(), Error::WaitTimeout);
  ASSERT_TRUE(store_.compact(3));
  put(store_, "a", "2");
  EXPECT_EQ(next(*watch).revision, 4);
}

TEST_P(Watching, skips_thousands_of_changes_elsewhere) {
  const auto watch = this->watch("a", {}, 0);
  for (int i = 0; i < 600; ++i) put(store_, "b", std::to_string(i));
  put(store_, "a", "");
  EXPECT_EQ(next(*watch, 0).revision, 602);
}

TEST_P(Watching, of_invalid_ranges_is_refused) {
  EXPECT_EQ(store_.watch("", "z", 0).error(), Error::InvalidParameter);
  EXPECT_EQ(store_.watch("a", {}, -1).error(), Error::InvalidParameter);
}

TEST_P(Watching, waits_no_longer_than_asked) {
  const auto watch = this->watch("a", {}, 0);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(watch->next(50).error(), Error::WaitTimeout);
  const auto waited = std::chrono::steady_clock::now() - start;
  EXPECT_GE(waited, std::chrono::milliseconds(49));
  EXPECT_LT(waited, std::chrono::seconds(10));
}

TEST_P(Watching, wakes_up_for_a_change_and_not_for_one_elsewhere) {
  const auto watch = this->watch("a", {}, 0);
  std::thread writer([this] {
    for (int i = 0; i < 5; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(3));
      put(store_, "b", "");
    }
    put(store_, "a", "");
  });
  EXPECT_EQ(next(*watch).revision, 7);
  writer.join();
}

TEST_P(Watching, holds_up_nobody_while_it_waits) {
  const auto watch = this->watch("a", {}, 0);
  std::thread waiter([&] { EXPECT_EQ(watch->next(kSoon_ms).error(), Error::Aborted); });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  put(store_, "b", "1");
  EXPECT_EQ(get(store_, "b")->value, "1");
  watch->cancel();
  waiter.join();
}

TEST_P(Watching, ends_when_cancelled_and_stays_so) {
  const auto watch = this->watch("a", {}, 0);
  std::thread canceller([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    watch->cancel();
  });
  EXPECT_EQ(watch->next(kSoon_ms).error(), Error::Aborted);
  canceller.join();
  put(store_, "a", "");
  EXPECT_EQ(watch->next(0).error(), Error::Aborted);
}

TEST_P(Watching, outlives_the_store) {
  const auto watch = this->watch("a", {}, 0);
  put(store_, "a", "");
  fixture_.opened.store.reset();
  EXPECT_EQ(next(*watch, 0).revision, 2);
}

TEST_P(Watching, by_several_tells_each_everything_in_order) {
  constexpr int kWatches = 3;
  constexpr Revision kLast = 51;
  std::vector<std::thread> threads;
  for (int i = 0; i < kWatches; ++i) {
    threads.emplace_back([watch = this->watch("a", "z", 2)] {
      for (Revision expected = 2; expected <= kLast; ++expected) ASSERT_EQ(next(*watch).revision, expected);
    });
  }
  for (Revision i = 2; i <= kLast; ++i) put(store_, "k" + std::to_string(i % 7), std::to_string(i));
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace clus::store::test
