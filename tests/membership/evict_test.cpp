#include "membership/evict.hpp"

#include "play.hpp"

namespace clus::membership {
namespace {

using namespace test;
using State = Evict::State;
using EvictRow = Row<std::uint32_t, State>;

constexpr std::uint32_t kRetries = 2;

const Move kRemoved = commits(Change::Remove), kReleased = commits(Change::Release);

const EvictRow kRows[] = {
    {"begins_by_taking_the_node_out", kRetries, {}, State::Removing, "commit Remove"},
    {"node_is_cleaned_once_it_is_out", kRetries, {kRemoved}, State::Cleaning, "ask A 405"},
    {"refused_by_the_store_is_the_end", kRetries, {commits(Change::Remove, Error::CantEvictActiveNode)}, State::Refused, "finish 5009"},
    {"cleaned_node_is_released", kRetries, {kRemoved, answers(A)}, State::Releasing, "commit Release"},
    {"released_is_a_success", kRetries, {kRemoved, answers(A), kReleased}, State::Done, "finish 0"},
    {"silent_node_is_asked_again_after_a_wait", kRetries, {kRemoved, answers(A, Error::NodeUnreachable)}, State::Cleaning, "retry A 1"},
    {"after_the_wait_it_is_asked_again", kRetries, {kRemoved, answers(A, Error::NodeUnreachable), retry_due(A)}, State::Cleaning, "ask A 405"},
    {"silent_node_stays_out", kRetries, {kRemoved, falls_silent(A, kRetries)}, State::Evicted, "finish 5896"},
    {"node_that_fails_to_clean_stays_out", kRetries, {kRemoved, answers(A, Error::GenFailure)}, State::Evicted, "finish 5896"},
    {"deadline_while_cleaning_leaves_the_node_out", kRetries, {kRemoved, deadline()}, State::Evicted, "finish 5896"},
    {"release_refused_leaves_the_node_out", kRetries, {kRemoved, answers(A), commits(Change::Release, Error::DiskFull)},
     State::Evicted, "finish 5896"},
    {"deadline_before_the_node_is_out_waits_for_the_store", kRetries, {deadline()}, State::Removing, ""},
    {"deadline_while_releasing_waits_for_the_store", kRetries, {kRemoved, answers(A), deadline()}, State::Releasing, ""},
    {"answer_before_the_question_changes_nothing", kRetries, {hears(NodeAnswered{A, 1, Error::None})}, State::Removing, ""},
    {"doubled_answer_releases_once", kRetries, {kRemoved, answers(A), answers(A)}, State::Releasing, ""},
    {"late_answer_changes_nothing", kRetries, {kRemoved, deadline(), answers(A)}, State::Evicted, ""},
    {"another_commit_changes_nothing", kRetries, {kReleased}, State::Removing, ""},
};

class EvictStep : public testing::TestWithParam<EvictRow> {};

TEST_P(EvictStep, reaches_state_with_effects) { expect_row<Evict>(GetParam()); }

INSTANTIATE_TEST_SUITE_P(rows, EvictStep, testing::ValuesIn(kRows), row_name<EvictRow>);

struct CleanupRow {
  const char* name;
  Move move;
  Error cleanup;
};

const CleanupRow kCleanups[] = {
    {"a_failure_says_why", answers(A, Error::GenFailure), Error::GenFailure},
    {"silence_says_so", falls_silent(A, kRetries), Error::NodeUnreachable},
    {"the_deadline_is_a_timeout", deadline(), Error::Timeout},
    {"a_clean_node_has_no_status", answers(A), Error::None},
};

class EvictCleanup : public testing::TestWithParam<CleanupRow> {};

TEST_P(EvictCleanup, tells_why_the_node_was_not_cleaned) {
  Evict evict(kRetries);
  Play play(evict);
  for (const auto& move : Moves{kRemoved, GetParam().move}) move(play);
  EXPECT_EQ(evict.cleanup_status(), GetParam().cleanup);
}

INSTANTIATE_TEST_SUITE_P(rows, EvictCleanup, testing::ValuesIn(kCleanups), [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace clus::membership
