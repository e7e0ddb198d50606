#include "membership/walk.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace clus::membership {
namespace {

constexpr std::uint32_t kRetries = 2;
constexpr Error kSilence = Error::NodeUnreachable;

// What happens to a walk that has just asked its first question, number 1.
using Happening = std::function<WalkNews(Walk&)>;

Happening answer(std::uint32_t number, Error status = Error::None) {
  return [=](Walk& walk) { return hear(walk, {0, number, status}, kRetries); };
}
Happening wait_over(std::uint32_t number) {        // and asked again, if it was this question's
  return [=](Walk& walk) {
    if (wake(walk, {0, number})) ask(walk, 0, walk.step);
    return WalkNews::Nothing;
  };
}
Happening next_question(Phase step) {
  return [=](Walk& walk) { return ask(walk, 0, step), WalkNews::Nothing; };
}

struct Row {
  const char* name;
  std::vector<Happening> happenings;
  WalkNews news;                      // of the last
  Walk::State state;
  std::uint32_t ask, tries;           // after it
};

const Row kRows[] = {
    {"an_answer_passes_the_step", {answer(1)}, WalkNews::Passed, Walk::State::Asking, 1, 0},
    {"a_failure_stops", {answer(1, Error::AccessDenied)}, WalkNews::Stopped, Walk::State::Stopped, 1, 0},
    {"silence_is_waited_for", {answer(1, kSilence)}, WalkNews::Retry, Walk::State::Waiting, 1, 1},
    {"a_timeout_is_silence", {answer(1, Error::Timeout)}, WalkNews::Retry, Walk::State::Waiting, 1, 1},
    {"a_node_that_is_down_is_silent", {answer(1, Error::NodeDown)}, WalkNews::Retry, Walk::State::Waiting, 1, 1},
    {"an_unavailable_server_is_silence", {answer(1, Error::RpcServerUnavailable)}, WalkNews::Retry, Walk::State::Waiting, 1, 1},
    {"the_wait_ends_in_a_new_question", {answer(1, kSilence), wait_over(1)}, WalkNews::Nothing, Walk::State::Asking, 2, 1},
    {"an_answer_to_the_new_question_passes", {answer(1, kSilence), wait_over(1), answer(2)}, WalkNews::Passed, Walk::State::Asking, 2, 1},
    {"silence_after_all_repeats_stops",
     {answer(1, kSilence), wait_over(1), answer(2, kSilence), wait_over(2), answer(3, kSilence)},
     WalkNews::Stopped, Walk::State::Stopped, 3, 2},
    {"a_late_answer_to_the_old_question_changes_nothing", {answer(1, kSilence), wait_over(1), answer(1)},
     WalkNews::Nothing, Walk::State::Asking, 2, 1},
    {"an_answer_during_the_wait_changes_nothing", {answer(1, kSilence), answer(1)}, WalkNews::Nothing, Walk::State::Waiting, 1, 1},
    {"an_answer_to_a_question_never_asked_changes_nothing", {answer(7)}, WalkNews::Nothing, Walk::State::Asking, 1, 0},
    {"a_doubled_failure_changes_nothing", {answer(1, Error::AccessDenied), answer(1, Error::AccessDenied)},
     WalkNews::Nothing, Walk::State::Stopped, 1, 0},
    {"an_answer_after_the_stop_changes_nothing", {answer(1, Error::AccessDenied), answer(1)},
     WalkNews::Nothing, Walk::State::Stopped, 1, 0},
    {"an_early_alarm_changes_nothing", {wait_over(1)}, WalkNews::Nothing, Walk::State::Asking, 1, 0},
    {"a_doubled_alarm_asks_once", {answer(1, kSilence), wait_over(1), wait_over(1)}, WalkNews::Nothing, Walk::State::Asking, 2, 1},
    {"an_alarm_of_an_older_question_changes_nothing", {answer(1, kSilence), wait_over(1), answer(2, kSilence), wait_over(1)},
     WalkNews::Nothing, Walk::State::Waiting, 2, 2},
    {"the_next_step_has_all_its_repeats", {answer(1, kSilence), wait_over(1), answer(2), next_question(Phase::ValidateNetft)},
     WalkNews::Nothing, Walk::State::Asking, 3, 0},
    {"a_doubled_answer_does_not_pass_the_next_step", {answer(1), next_question(Phase::ValidateNetft), answer(1)},
     WalkNews::Nothing, Walk::State::Asking, 2, 0},
};

class WalkStep : public testing::TestWithParam<Row> {};

TEST_P(WalkStep, has_news_and_reaches_state) {
  Walk walk;
  ASSERT_EQ(ask(walk, 0, Phase::ValidateNodeState), (AskNode{0, Phase::ValidateNodeState, 1}));
  WalkNews news = WalkNews::Nothing;
  for (const auto& happening : GetParam().happenings) news = happening(walk);
  EXPECT_EQ(news, GetParam().news);
  EXPECT_EQ(walk.state, GetParam().state);
  EXPECT_EQ(walk.ask, GetParam().ask);
  EXPECT_EQ(walk.tries, GetParam().tries);
}

INSTANTIATE_TEST_SUITE_P(rows, WalkStep, testing::ValuesIn(kRows), [](const auto& row) { return row.param.name; });

TEST(Walk, keeps_the_status_that_stopped_it) {
  Walk walk;
  ask(walk, 0, Phase::ValidateNetft);
  hear(walk, {0, 1, Error::AccessDenied}, kRetries);
  EXPECT_EQ(walk.status, Error::AccessDenied);
  EXPECT_FALSE(walk.moving());
}

TEST(Walk, without_repeats_stops_at_the_first_silence) {
  Walk walk;
  ask(walk, 0, Phase::ValidateNetft);
  EXPECT_EQ(hear(walk, {0, 1, kSilence}, 0), WalkNews::Stopped);
}

struct StatusRow {
  const char* name;
  Phase step;
  Error status;
  bool refusal;
};

const StatusRow kStatusRows[] = {
    {"any_failure_of_the_validation_is_a_refusal", Phase::ValidateNodeState, Error::AccessDenied, true},
    {"silence_in_the_validation_is_none", Phase::ValidateNodeState, Error::NodeUnreachable, false},
    {"success_is_none", Phase::ValidateNodeState, Error::None, false},
    {"a_later_failure_is_none", Phase::ConfigureClusSvc, Error::AccessDenied, false},
    {"belonging_elsewhere_is_one_in_any_step", Phase::StartingClusSvc, Error::NodeAlreadyMember, true},
    {"a_wrong_version_is_one_in_any_step", Phase::ValidateClusDisk, Error::IncompatibleVersions, true},
};

class Refusal : public testing::TestWithParam<StatusRow> {};

TEST_P(Refusal, is_told_by_step_and_status) { EXPECT_EQ(is_refusal(GetParam().step, GetParam().status), GetParam().refusal); }

INSTANTIATE_TEST_SUITE_P(rows, Refusal, testing::ValuesIn(kStatusRows), [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace clus::membership
