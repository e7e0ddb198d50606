#include "model/transaction.hpp"

#include "fixture.hpp"

namespace clus::model {
namespace {

using namespace test;

const std::string kScope = keys::seq("c"), kOther = keys::seq("d");

Record number(std::uint32_t value) {
  Record record;
  record.set_number("n", value);
  return record;
}

class TransactionTest : public ModelTest {
 protected:
  std::uint32_t stored(const std::string& key) {
    const auto record = read(key);
    return record ? record->number("n") : 0;
  }

  Status write(const std::string& key, std::uint32_t value, const std::string& scope = kScope) {
    return run({inner(), random_}, {scope}, [&](Transaction& tx) -> Status { return tx.write(key, number(value)), Status(); });
  }

  // Adds one to `a`, counting its runs.
  Status increment() {
    return run(context_, {kScope}, [&](Transaction& tx) -> Status {
      ++runs_;
      const auto now = tx.read("a");
      tx.write("a", number((now ? now->number("n") : 0) + 1));
      return {};
    });
  }

  unsigned runs_ = 0;
};

TEST_F(TransactionTest, what_is_written_can_be_read) {
  EXPECT_TRUE(write("a", 5));
  EXPECT_EQ(stored("a"), 5u);
}

TEST_F(TransactionTest, body_is_run_again_when_its_scope_has_moved) {
  ASSERT_TRUE(write("a", 10));
  store_.before_commit = [&] {
    if (store_.commits <= 2) {
      ASSERT_TRUE(write("a", 20 * store_.commits));
    }
  };
  EXPECT_TRUE(increment());
  EXPECT_EQ(runs_, 3u);
  EXPECT_EQ(stored("a"), 41u) << "the change of the other is neither lost nor overwritten";
}

TEST_F(TransactionTest, body_is_not_run_again_for_the_change_of_another_scope) {
  store_.before_commit = [&] { ASSERT_TRUE(write("z", 1, kOther)); };
  EXPECT_TRUE(increment());
  EXPECT_EQ(runs_, 1u);
}

TEST_F(TransactionTest, reader_is_run_again_when_its_scope_has_moved) {
  ASSERT_TRUE(write("a", 1));
  std::uint32_t a = 0, b = 0;
  EXPECT_TRUE(run(context_, {kScope}, [&](Transaction& tx) -> Status {
    a = tx.read("a")->number("n");
    if (++runs_ == 1) {
      EXPECT_TRUE(write("a", 2));
      EXPECT_TRUE(write("b", 2));
    }
    const auto record = tx.read("b");
    b = record ? record->number("n") : 0;
    return {};
  }));
  EXPECT_EQ(runs_, 2u);
  EXPECT_EQ(a, b) << "both are read as of one time";
}

TEST_F(TransactionTest, decision_on_what_has_moved_is_taken_again) {
  const Status status = run(context_, {kScope}, [&](Transaction& tx) -> Status {
    if (++runs_ == 1) {
      EXPECT_TRUE(write("a", 1));
    }
    return tx.read("a") ? Status() : Status(Error::NodeNotFound);
  });
  EXPECT_EQ(status.error(), Error::None);
  EXPECT_EQ(runs_, 2u);
}

TEST_F(TransactionTest, scope_that_never_rests_is_busy) {
  store_.before_commit = [&] { ASSERT_TRUE(write("a", 1)); };
  EXPECT_EQ(increment().error(), Error::Busy);
}

TEST_F(TransactionTest, own_writes_are_read) {
  EXPECT_TRUE(run(context_, {kScope}, [&](Transaction& tx) -> Status {
    tx.write("a", number(3));
    EXPECT_EQ(tx.read("a")->number("n"), 3u);
    tx.write("a", number(4));
    EXPECT_EQ(tx.read("a")->number("n"), 4u);
    tx.erase("a");
    EXPECT_FALSE(tx.read("a"));
    return {};
  }));
  EXPECT_FALSE(read("a"));
}

TEST_F(TransactionTest, list_merges_own_writes_and_leaves_out_what_is_erased) {
  for (const char* key : {"l/1", "l/2", "l/3", "m/1"}) ASSERT_TRUE(write(key, 1));
  EXPECT_TRUE(run(context_, {kScope}, [&](Transaction& tx) -> Status {
    tx.erase("l/1");
    tx.write("l/2", number(2));
    tx.write("l/4", number(2));
    tx.write("k", number(2));
    std::string text;
    for (const auto& [key, record] : tx.list("l/")) text += key + "=" + std::to_string(record.number("n")) + " ";
    EXPECT_EQ(text, "l/2=2 l/3=1 l/4=2 ");
    return {};
  }));
}

TEST_F(TransactionTest, error_of_the_body_writes_nothing) {
  const auto before = inner().change_count();
  const Status status = run(context_, {kScope}, [&](Transaction& tx) -> Status {
    tx.write("a", number(1));
    tx.write_ahead("b", number(1));
    tx.erase_all("c");
    return Error::NodeNotFound;
  });
  EXPECT_EQ(status.error(), Error::NodeNotFound);
  EXPECT_EQ(inner().change_count(), before);
}

TEST_F(TransactionTest, body_that_only_reads_moves_nothing) {
  const auto before = inner().change_count();
  EXPECT_TRUE(run(context_, {kScope}, [](Transaction& tx) -> Status { return tx.list("l/"), Status(); }));
  EXPECT_EQ(inner().change_count(), before);
}

TEST_F(TransactionTest, store_that_refuses_is_told_and_wrote_nothing) {
  store_.refused = 1;
  EXPECT_EQ(increment().error(), Error::DiskFull);
  EXPECT_EQ(stored("a"), 0u);
}

TEST_F(TransactionTest, damaged_record_is_told_and_nothing_is_written) {
  ASSERT_TRUE(inner().txn({.then = {store::Put{"a", "not a record"}}}));
  EXPECT_EQ(increment().error(), Error::DatabaseCorrupt);
  EXPECT_EQ(inner().range({"a", ""})->kvs[0].value, "not a record");
}

TEST_F(TransactionTest, answer_lost_after_the_commit_is_not_repeated) {
  store_.lost_after = 1;
  EXPECT_TRUE(increment());
  EXPECT_EQ(stored("a"), 1u);
  EXPECT_EQ(runs_, 1u);
}

TEST_F(TransactionTest, answer_lost_before_the_commit_is_repeated) {
  store_.lost_before = 1;
  EXPECT_TRUE(increment());
  EXPECT_EQ(stored("a"), 1u);
}

TEST_F(TransactionTest, answer_lost_after_the_commit_is_found_behind_later_writers) {
  store_.lost_after = 1;
  store_.after_loss = [&] {
    for (std::uint32_t i = 0; i < 20; ++i) ASSERT_TRUE(write("z", i));
  };
  EXPECT_TRUE(increment());
  EXPECT_EQ(stored("a"), 1u) << "counted once, although the scope has moved";
}

TEST_F(TransactionTest, commit_refused_behind_its_own_lost_answer_is_known_as_done) {
  store_.lost_after = 1;
  store_.after_loss = [&] { store_.busy_reads = 1; };      // nor can it be asked what became of it
  EXPECT_TRUE(increment());
  EXPECT_EQ(store_.commits, 2u) << "tried again, and refused by the guard";
  EXPECT_EQ(runs_, 1u);
  EXPECT_EQ(stored("a"), 1u);
}

TEST_F(TransactionTest, store_whose_every_answer_is_lost_leaves_the_outcome_unknown) {
  store_.before_commit = [&] { store_.lost_before = store_.commits; };
  EXPECT_EQ(increment().error(), Error::OutcomeUnknown);
}

TEST_F(TransactionTest, answer_lost_before_the_commit_of_a_moved_scope_runs_the_body_again) {
  store_.lost_before = 1;
  store_.before_commit = [&] {
    if (store_.commits == 1) {
      ASSERT_TRUE(write("a", 7));
    }
  };
  EXPECT_TRUE(increment());
  EXPECT_EQ(stored("a"), 8u);
}

TEST_F(TransactionTest, erase_all_may_take_its_own_scope_along) {
  ASSERT_TRUE(write("c/c/reg/x", 1));
  ASSERT_TRUE(read("c/c/reg/x"));
  EXPECT_TRUE(run(context_, {std::string(keys::kSeq), kScope}, [](Transaction& tx) -> Status {
    tx.erase_all(keys::all_of_cluster("c"));
    return {};
  }));
  EXPECT_TRUE(everything().empty()) << everything().begin()->first;
}

TEST_F(TransactionTest, erase_all_with_its_scope_is_not_repeated_when_its_answer_is_lost) {
  ASSERT_TRUE(write("c/c/reg/x", 1));
  store_.lost_after = 1;
  unsigned runs = 0;
  EXPECT_TRUE(run(context_, {std::string(keys::kSeq), kScope}, [&](Transaction& tx) -> Status {
    ++runs;
    tx.erase_all(keys::all_of_cluster("c"));
    return {};
  }));
  EXPECT_EQ(runs, 1u);
}

TEST_F(TransactionTest, erased_scope_is_seen_as_moved_by_who_read_it_before) {
  ASSERT_TRUE(write("a", 1));
  store_.before_commit = [&] {
    if (store_.commits == 1) {
      ASSERT_TRUE(inner().txn({.then = {store::Delete{kScope, ""}}}));
    }
  };
  EXPECT_TRUE(increment());
  EXPECT_EQ(runs_, 2u);
}

class Pieces : public TransactionTest {
 protected:
  static constexpr std::size_t kMany = store::kMaxOps + 500;

  Status write_many(std::size_t count) {
    return run(context_, {kScope}, [&](Transaction& tx) -> Status {
      ++runs_;
      for (std::size_t i = 0; i < count; ++i) tx.write_ahead("p/" + std::to_string(i), number(1));
      tx.write("visible", number(1));
      return {};
    });
  }
  std::size_t written() { return inner().range({"p/", store::prefix_end("p/"), 0, false, true})->count; }
};

TEST_F(Pieces, more_than_a_transaction_holds_goes_ahead_in_several) {
  EXPECT_TRUE(write_many(kMany));
  EXPECT_EQ(written(), kMany);
  EXPECT_EQ(stored("visible"), 1u);
  EXPECT_EQ(store_.commits, 2u);
}

TEST_F(Pieces, what_fits_goes_in_one) {
  EXPECT_TRUE(write_many(100));
  EXPECT_EQ(store_.commits, 1u);
}

TEST_F(Pieces, nothing_is_visible_when_a_later_piece_is_refused) {
  store_.refused = 2;
  EXPECT_EQ(write_many(kMany).error(), Error::DiskFull);
  EXPECT_FALSE(read("visible"));
}

TEST_F(Pieces, scope_that_moves_between_them_runs_the_body_again) {
  store_.before_commit = [&] {
    if (store_.commits == 2) {
      ASSERT_TRUE(write("other", 1));
    }
  };
  EXPECT_TRUE(write_many(kMany));
  EXPECT_EQ(runs_, 2u);
  EXPECT_EQ(written(), kMany);
}

TEST_F(Pieces, lost_answer_of_the_first_is_found_and_the_second_follows) {
  store_.lost_after = 1;
  EXPECT_TRUE(write_many(kMany));
  EXPECT_EQ(runs_, 1u);
  EXPECT_EQ(stored("visible"), 1u);
}

TEST_F(Pieces, writer_behind_a_lost_answer_makes_the_second_piece_start_over) {
  store_.lost_after = 1;
  store_.after_loss = [&] { ASSERT_TRUE(write("other", 1)); };
  EXPECT_TRUE(write_many(kMany));
  EXPECT_EQ(runs_, 2u);
  EXPECT_EQ(stored("visible"), 1u);
}

TEST_F(Pieces, bytes_count_as_well) {
  Record large;
  large.set("d", ValueType::Binary, std::string(1 << 20, 'x'));
  EXPECT_TRUE(run(context_, {kScope}, [&](Transaction& tx) -> Status {
    for (int i = 0; i < 12; ++i) tx.write_ahead("p/" + std::to_string(i), large);
    tx.write("visible", number(1));
    return {};
  }));
  EXPECT_EQ(written(), 12u);
  EXPECT_EQ(store_.commits, 2u);
}

}  // namespace
}  // namespace clus::model
