// The same transactions give the same answers in every implementation.
#include <random>

#include "stores.hpp"

namespace clus::store {

bool operator==(const RangeResult& a, const RangeResult& b) {
  return a.kvs == b.kvs && a.count == b.count && a.more == b.more && a.revision == b.revision;
}
bool operator==(const PutResult&, const PutResult&) { return true; }
bool operator==(const DeleteResult& a, const DeleteResult& b) { return a.deleted == b.deleted; }
bool operator==(const Event& a, const Event& b) { return a.type == b.type && a.kv == b.kv; }

namespace test {
namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  bool one_in(std::size_t n) { return below(n) == 0; }

  Bytes key() {   // few of them, so that they meet
    static const std::vector<Bytes> kKeys = {"a", "b", "bb", "c", "d", Bytes("a\0", 2), "\xFF", "\xFF\xFF", "e"};
    return one_in(60) ? Bytes() : kKeys[below(kKeys.size())];
  }
  Bytes end() {
    if (one_in(2)) return {};
    return one_in(4) ? Bytes(1, '\0') : key();
  }
  Bytes value() { return one_in(50) ? Bytes(20'000, 'v') : Bytes(below(4), static_cast<char>('a' + below(3))); }

  Range range() {
    return {.key = key(), .end = end(), .limit = below(4), .keys_only = one_in(4), .count_only = one_in(6)};
  }
  Guard guard() {
    return {.key = key(), .end = end(), .target = static_cast<Guard::Target>(below(4)), .cmp = static_cast<Guard::Cmp>(below(4)),
            .number = static_cast<std::int64_t>(below(30)), .value = value()};
  }
  std::vector<Op> branch() {
    std::vector<Op> ops(below(5));
    for (Op& op : ops) {
      if (one_in(3)) op = Delete{key(), end()};
      else if (one_in(3)) op = range();
      else op = Put{key(), value()};
    }
    return ops;
  }
  Txn txn() {
    Txn txn{.guards = std::vector<Guard>(below(3)), .then = branch(), .otherwise = branch()};
    for (Guard& guard : txn.guards) guard = this->guard();
    return txn;
  }

 private:
  std::mt19937 engine_;
};

// Two stores that have to agree.
class Pair {
 public:
  void step(Dice& dice) {
    const Txn txn = dice.txn();
    const auto one = memory_->txn(txn), two = sqlite_->txn(txn);
    ASSERT_EQ(one.error(), two.error());
    if (one) {
      EXPECT_EQ(one->succeeded, two->succeeded);
      EXPECT_EQ(one->revision, two->revision);
      EXPECT_TRUE(one->responses == two->responses);
      revision_ = one->revision;
    }
    if (dice.one_in(5)) look_back(dice);
    if (dice.one_in(40)) compact(dice);
  }

  void compare_everything() {
    EXPECT_TRUE(read(*memory_, everything()) == read(*sqlite_, everything()));
    const auto one = *memory_->watch(Bytes(1, '\0'), Bytes(1, '\0'), compacted_);
    const auto two = *sqlite_->watch(Bytes(1, '\0'), Bytes(1, '\0'), compacted_);
    for (auto batch = one->next(0); batch; batch = one->next(0)) {
      const auto same = two->next(0);
      ASSERT_TRUE(same);
      EXPECT_EQ(batch->revision, same->revision);
      EXPECT_TRUE(batch->events == same->events);
    }
    EXPECT_EQ(two->next(0).error(), Error::WaitTimeout);
  }

 private:
  void look_back(Dice& dice) {
    const Range query = dice.range();
    const auto at = static_cast<Revision>(dice.below(static_cast<std::size_t>(revision_) + 3));
    const auto one = memory_->range(query, at), two = sqlite_->range(query, at);
    ASSERT_EQ(one.error(), two.error());
    if (one) {
      EXPECT_TRUE(*one == *two) << "at " << at;
    }
  }

  void compact(Dice& dice) {
    const auto to = static_cast<Revision>(dice.below(static_cast<std::size_t>(revision_) + 2));
    const auto one = memory_->compact(to), two = sqlite_->compact(to);
    ASSERT_EQ(one.error(), two.error());
    if (one) compacted_ = std::max(compacted_, to);
  }

  Fixture memory_fixture_{"memory"}, sqlite_fixture_{"sqlite"};
  Store* const memory_ = memory_fixture_.opened.store.get();
  Store* const sqlite_ = sqlite_fixture_.opened.store.get();
  Revision revision_ = 1, compacted_ = 1;
};

// Seeds that once failed join this list.
class RandomTransactions : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(seeds, RandomTransactions, testing::Range(1u, 9u));

TEST_P(RandomTransactions, are_answered_alike_by_memory_and_sqlite) {
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  Dice dice(GetParam());
  Pair pair;
  for (int i = 0; i < 250 && !testing::Test::HasFailure(); ++i) pair.step(dice);
  pair.compare_everything();
}

}  // namespace
}  // namespace test
}  // namespace clus::store
