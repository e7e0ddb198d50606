#include <algorithm>
#include <atomic>
#include <thread>

#include "stores.hpp"

namespace clus::store::test {
namespace {

const std::string kId = "0f9a3c52-1d6b-4f0e-9a57-7c1b2d3e4f50";

using Ownership = EachStore;
CLUS_EACH_STORE(Ownership);

TEST_P(Ownership, lasts_as_long_as_its_holder) {
  EXPECT_FALSE(*owners_.held(kId));
  auto hold = owners_.hold(kId);
  ASSERT_TRUE(hold);
  EXPECT_TRUE(*owners_.held(kId));
  (*hold).reset();
  EXPECT_FALSE(*owners_.held(kId));
}

TEST_P(Ownership, is_exclusive_and_can_be_taken_again) {
  auto first = owners_.hold(kId);
  ASSERT_TRUE(first);
  EXPECT_EQ(owners_.hold(kId).error(), Error::ObjectAlreadyExists);
  EXPECT_TRUE(*owners_.held(kId)) << "a refused attempt does not let go of the holder's lock";
  (*first).reset();
  EXPECT_TRUE(owners_.hold(kId));
}

TEST_P(Ownership, of_different_ids_is_independent) {
  const auto one = owners_.hold("one");
  const auto two = owners_.hold("two");
  EXPECT_TRUE(one && two);
  EXPECT_FALSE(*owners_.held("three"));
}

TEST_P(Ownership, outlives_what_gave_it_and_then_ends) {
  auto hold = owners_.hold(kId);
  ASSERT_TRUE(hold);
  fixture_.opened = {};
  (*hold).reset();
}

TEST_P(Ownership, takes_no_names_that_could_be_paths) {
  for (const char* id : {"", ".", "..", "a/b", "a\\b", "a b", "x.lock", "\xC3\xA4"}) {
    EXPECT_EQ(owners_.hold(id).error(), Error::InvalidParameter) << id;
    EXPECT_EQ(owners_.held(id).error(), Error::InvalidParameter) << id;
  }
  EXPECT_EQ(owners_.hold(std::string(200, 'a')).error(), Error::InvalidParameter);
}

TEST_P(Ownership, goes_to_exactly_one_of_many_while_others_look) {
  for (int round = 0; round < 20; ++round) {
    std::atomic<int> ready{0};
    std::vector<std::unique_ptr<Owners::Hold>> holds(4);   // each until all have tried
    std::vector<std::thread> threads;
    for (auto& mine : holds) {
      threads.emplace_back([&] {
        ++ready;
        while (ready < 4) std::this_thread::yield();
        EXPECT_TRUE(owners_.held(kId));
        auto hold = owners_.hold(kId);
        if (hold) {
          mine = *std::move(hold);
        } else {
          EXPECT_EQ(hold.error(), Error::ObjectAlreadyExists);
        }
      });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(std::count_if(holds.begin(), holds.end(), [](const auto& hold) { return hold != nullptr; }), 1);
    holds.clear();
    EXPECT_FALSE(*owners_.held(kId));
  }
}

TEST(OwnerFiles, exclude_each_other_between_two_openings_of_a_folder) {
  const Folder folder;
  const auto one = open_sqlite(state_in(folder));
  const auto two = open_sqlite(state_in(folder));
  ASSERT_TRUE(one && two);
  {
    const auto hold = one->owners->hold(kId);
    EXPECT_EQ(two->owners->hold(kId).error(), Error::ObjectAlreadyExists);
    EXPECT_TRUE(*two->owners->held(kId));
    EXPECT_TRUE(*one->owners->held(kId));
  }
  EXPECT_FALSE(*two->owners->held(kId));
  EXPECT_TRUE(two->owners->hold(kId));
}

TEST(OwnerFiles, leave_nothing_behind) {
  const Folder folder;
  const auto opened = open_sqlite(state_in(folder));
  ASSERT_TRUE(opened);
  const auto owners = folder / "state" / "owners";
  { const auto hold = opened->owners->hold(kId); EXPECT_TRUE(std::filesystem::exists(owners / kId)); }
  EXPECT_TRUE(std::filesystem::is_empty(owners));
}

TEST(OwnerFiles, of_the_dead_are_removed_when_noticed) {
  const Folder folder;
  const auto opened = open_sqlite(state_in(folder));
  ASSERT_TRUE(opened);
  const auto owners = folder / "state" / "owners";
  folder.write("state/owners/" + kId, "");
  EXPECT_FALSE(*opened->owners->held(kId));
  EXPECT_TRUE(std::filesystem::is_empty(owners));

  folder.write("state/owners/" + kId, "");
  EXPECT_TRUE(opened->owners->hold(kId)) << "a dead owner's file is no obstacle";

  folder.write("state/owners/" + kId, "");
  const auto living = opened->owners->hold("living");
  EXPECT_TRUE(open_sqlite(state_in(folder)));
  EXPECT_FALSE(std::filesystem::exists(owners / kId));
  EXPECT_TRUE(std::filesystem::exists(owners / "living"));
}

}  // namespace
}  // namespace clus::store::test
