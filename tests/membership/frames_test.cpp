#include "membership/frames.hpp"

#include <gtest/gtest.h>

#include "rules.hpp"

namespace clus::membership {
namespace {

using test::text_of;

TEST(Frames, percent_is_the_floor_of_steps_done) {
  for (const std::uint64_t all : {1, 3, 7, 16, 1'000}) {
    Frames frames(all);
    Effects out;
    for (std::uint64_t done = 1; done <= all; ++done) {
      frames.both(out, Phase::CreateGroups);
      EXPECT_EQ(frames.percent(), 100 * done / all) << done << " of " << all;
    }
  }
}

TEST(Frames, an_end_tells_the_percent_with_its_own_step) {
  Frames frames(4);
  Effects out;
  frames.both(out, Phase::CreateGroups);
  EXPECT_EQ(out, (Effects{Report{Phase::CreateGroups, Mark::Start, Severity::Informational, 0, kNoNode, Error::None},
                          Report{Phase::CreateGroups, Mark::End, Severity::Informational, 25, kNoNode, Error::None}}));
}

TEST(Frames, a_node_that_stops_early_settles_the_steps_it_will_not_do) {
  Frames frames(10);
  Effects out;
  frames.start(out, Phase::ValidateNetft, 2);
  frames.end(out, Phase::ValidateNetft, 2, 7, Severity::Warning, Error::NodeUnreachable);
  EXPECT_EQ(frames.percent(), 70u);
}

TEST(Frames, a_clean_up_moves_no_percent) {
  Frames frames(10);
  Effects out;
  frames.start(out, Phase::FailureCleanup, 2);
  frames.end(out, Phase::FailureCleanup, 2, 0);
  EXPECT_EQ(frames.percent(), 0u);
}

TEST(Frames, never_more_than_a_hundred_percent) {
  Frames frames(2);
  Effects out;
  frames.start(out, Phase::ValidateNetft, 0);
  frames.end(out, Phase::ValidateNetft, 0, 50);
  EXPECT_EQ(frames.percent(), 100u);
}

TEST(Frames, nothing_to_do_divides_by_nothing) { EXPECT_EQ(Frames(0).percent(), 0u); }

TEST(Frames, an_end_is_told_once) {
  Frames frames(2);
  Effects out;
  frames.start(out, Phase::ValidateNetft, 0);
  frames.end(out, Phase::ValidateNetft, 0);
  frames.end(out, Phase::ValidateNetft, 0);
  EXPECT_EQ(text_of(out), "start 102 A, end 102 A");
  EXPECT_EQ(frames.percent(), 50u) << "the second end is no step";
}

TEST(Frames, an_end_without_a_start_is_not_told) {
  Frames frames(2);
  Effects out;
  frames.end(out, Phase::ValidateNetft, 0);
  EXPECT_TRUE(out.empty());
  EXPECT_EQ(frames.percent(), 0u);
}

TEST(Frames, the_same_phase_of_two_nodes_are_two) {
  Frames frames(2);
  Effects out;
  frames.start(out, Phase::ValidateNetft, 0);
  frames.start(out, Phase::ValidateNetft, 1);
  frames.end(out, Phase::ValidateNetft, 0);
  EXPECT_FALSE(frames.is_open(Phase::ValidateNetft, 0));
  EXPECT_TRUE(frames.is_open(Phase::ValidateNetft, 1));
}

TEST(Frames, going_on_opens_and_closes_nothing) {
  Frames frames(2);
  Effects out;
  frames.start(out, Phase::ValidateNetft, 0);
  frames.go_on(out, Phase::ValidateNetft, Severity::Warning, 0, Error::NodeUnreachable);
  EXPECT_TRUE(frames.is_open(Phase::ValidateNetft, 0));
  EXPECT_EQ(text_of(out), "start 102 A, continue 102 A warning 5051");
}

}  // namespace
}  // namespace clus::membership
