#include "membership/join.hpp"

#include "play.hpp"

namespace clus::membership {
namespace {

using namespace test;
using State = Join::State;
using JoinRow = Row<std::uint32_t, State>;

constexpr std::uint32_t kRetries = 2;

Moves then(Moves moves, const Moves& more) {
  moves.insert(moves.end(), more.begin(), more.end());
  return moves;
}

Moves to_admitting() { return {passes(A, Phase::AddNodeToCluster)}; }
Moves to_member() { return then(to_admitting(), {commits(Change::AddMember)}); }
Moves to_rising() { return then(to_member(), {passes(A, Phase::NodeUp)}); }
Moves to_done() { return then(to_rising(), {commits(Change::MemberUp)}); }
Moves to_cleaning() { return {answers(A, Error::NodeAlreadyMember)}; }
Moves to_undoing() { return then(to_cleaning(), {answers(A)}); }

const JoinRow kForward[] = {
    {"begins_with_the_validation", kRetries, {}, State::Asking, "start 100 A, ask A 100"},
    {"validated_asks_for_the_membership", kRetries, {answers(A)}, State::Asking, "end 100 A, start 300 A, ask A 300"},
    {"node_is_a_member_once_that_is_durable", kRetries, to_admitting(), State::Admitting, "commit AddMember A:Joining"},
    {"member_is_configured", kRetries, to_member(), State::Asking, "end 301 A, start 102 A, ask A 102"},
    {"node_is_up_once_that_is_durable", kRetries, to_rising(), State::Rising, "commit MemberUp A:Up"},
    {"up_is_the_end", kRetries, to_done(), State::Done, "end 302 A, finish 0"},
    {"doubled_answer_passes_one_step", kRetries, {answers(A), hears(NodeAnswered{A, 1, Error::None})}, State::Asking, ""},
    {"silent_node_is_asked_again_after_a_wait", kRetries, {answers(A, Error::NodeUnreachable)}, State::Asking,
     "continue 100 A warning 5051, retry A 1"},
    {"after_the_wait_the_same_step_is_asked", kRetries, {answers(A, Error::NodeUnreachable), retry_due(A)}, State::Asking, "ask A 100"},
    {"answer_while_admitting_changes_nothing", kRetries, then(to_admitting(), {answers(A)}), State::Admitting, ""},
    {"late_answer_when_done_changes_nothing", kRetries, then(to_done(), {answers(A, Error::AccessDenied)}), State::Done, ""},
    {"deadline_when_done_changes_nothing", kRetries, then(to_done(), {deadline()}), State::Done, ""},
};

const JoinRow kBack[] = {
    {"refusal_cleans_the_node", kRetries, to_cleaning(), State::Cleaning, "end 100 A fatal 5065, start 999 A, ask A 999, grace 1"},
    {"failure_of_a_member_cleans_it", kRetries, then(to_member(), {answers(A, Error::AccessDenied)}), State::Cleaning,
     "end 102 A fatal 5, start 999 A, ask A 999, grace 1"},
    {"silence_after_all_repeats_cleans_the_node", kRetries, {falls_silent(A, kRetries)}, State::Cleaning,
     "end 100 A fatal 5051, start 999 A, ask A 999, grace 1"},
    {"deadline_while_asking_cleans_the_node", kRetries, {deadline()}, State::Cleaning,
     "end 100 A warning 1460, start 999 A, ask A 999, grace 1"},
    {"deadline_while_waiting_cleans_the_node", kRetries, {answers(A, Error::NodeUnreachable), deadline()}, State::Cleaning,
     "end 100 A warning 1460, start 999 A, ask A 999, grace 1"},
    {"deadline_while_admitting_cleans_the_node", kRetries, then(to_admitting(), {deadline()}), State::Cleaning,
     "end 301 A warning 1460, start 999 A, ask A 999, grace 1"},
    {"deadline_while_rising_cleans_the_node", kRetries, then(to_rising(), {deadline()}), State::Cleaning,
     "end 302 A warning 1460, start 999 A, ask A 999, grace 1"},
    {"store_that_refuses_the_member_cleans_the_node", kRetries, then(to_admitting(), {commits(Change::AddMember, Error::DiskFull)}),
     State::Cleaning, "end 301 A fatal 112, start 999 A, ask A 999, grace 1"},
    {"store_that_refuses_up_cleans_the_node", kRetries, then(to_rising(), {commits(Change::MemberUp, Error::JoinAborted)}),
     State::Cleaning, "end 302 A fatal 5074, start 999 A, ask A 999, grace 1"},
    {"membership_that_comes_after_the_deadline_goes_no_further", kRetries,
     then(to_admitting(), {deadline(), commits(Change::AddMember)}), State::Cleaning, ""},
    {"caller_that_throws_while_asking_cleans_the_node", kRetries, {caller_throws()}, State::Cleaning,
     "end 100 A fatal 1359, start 999 A, ask A 999, grace 1"},
    {"caller_that_throws_while_admitting_cleans_the_node", kRetries, then(to_admitting(), {caller_throws()}), State::Cleaning,
     "end 301 A fatal 1359, start 999 A, ask A 999, grace 1"},
    {"caller_that_throws_while_rising_cleans_the_node", kRetries, then(to_rising(), {caller_throws()}), State::Cleaning,
     "end 302 A fatal 1359, start 999 A, ask A 999, grace 1"},
    {"caller_that_throws_at_the_last_report_cleans_the_node", kRetries, then(to_done(), {caller_throws()}), State::Cleaning,
     "start 999 A, ask A 999, grace 1"},
};

const JoinRow kCleaning[] = {
    {"cleaned_undoes", kRetries, to_undoing(), State::Undoing, "end 999 A, commit Undo"},
    {"clean_up_that_fails_is_a_warning", kRetries, then(to_cleaning(), {answers(A, Error::GenFailure)}), State::Undoing,
     "end 999 A warning 31, commit Undo"},
    {"clean_up_nobody_answers_is_repeated", kRetries, then(to_cleaning(), {answers(A, Error::NodeUnreachable)}), State::Cleaning,
     "continue 999 A warning 5051, retry A 1"},
    {"clean_up_has_all_its_repeats_after_a_silent_step", kRetries, {falls_silent(A, kRetries), answers(A, Error::NodeUnreachable)},
     State::Cleaning, "continue 999 A warning 5051, retry A 1"},
    {"clean_up_is_bounded_by_the_grace", kRetries, then(to_cleaning(), {grace(1)}), State::Undoing,
     "end 999 A warning 1460, commit Undo"},
    {"deadline_while_cleaning_changes_nothing", kRetries, then(to_cleaning(), {deadline()}), State::Cleaning, ""},
    {"caller_that_throws_while_cleaning_changes_nothing", kRetries, then(to_cleaning(), {caller_throws()}), State::Cleaning, ""},
    {"caller_that_throws_while_undoing_changes_nothing", kRetries, then(to_undoing(), {caller_throws()}), State::Undoing, ""},
    {"undone_fails_with_the_cause", kRetries, then(to_undoing(), {commits(Change::Undo)}), State::Failed, "finish 5065"},
    {"undo_refused_by_the_store_fails_with_the_cause", kRetries, then(to_undoing(), {commits(Change::Undo, Error::DiskFull)}),
     State::Failed, "finish 5065"},
    {"caller_that_throws_after_a_failure_changes_nothing", kRetries,
     then(to_undoing(), {commits(Change::Undo), caller_throws()}), State::Failed, ""},
    {"success_taken_back_ends_with_the_callers_status", kRetries,
     then(to_done(), {caller_throws(), answers(A), commits(Change::Undo)}), State::Failed, "finish 1359"},
};

class JoinStep : public testing::TestWithParam<JoinRow> {};

TEST_P(JoinStep, reaches_state_with_effects) { expect_row<Join>(GetParam()); }

INSTANTIATE_TEST_SUITE_P(forward, JoinStep, testing::ValuesIn(kForward), row_name<JoinRow>);
INSTANTIATE_TEST_SUITE_P(back, JoinStep, testing::ValuesIn(kBack), row_name<JoinRow>);
INSTANTIATE_TEST_SUITE_P(cleaning, JoinStep, testing::ValuesIn(kCleaning), row_name<JoinRow>);

TEST(JoinPhases, are_eight_at_eighths_of_a_hundred) {
  Join join(kRetries);
  Play play(join);
  for (const auto& move : to_done()) move(play);
  EXPECT_EQ(play.phases(), "100 300 301 102 103 104 105 302");
  std::vector<std::uint32_t> percents;
  for (const Effect& effect : play.all())
    if (const auto* report = std::get_if<Report>(&effect); report && report->mark == Mark::End) percents.push_back(report->percent);
  EXPECT_EQ(percents, (std::vector<std::uint32_t>{12, 25, 37, 50, 62, 75, 87, 100}));
}

}  // namespace
}  // namespace clus::membership
