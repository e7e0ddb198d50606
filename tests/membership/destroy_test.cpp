#include "membership/destroy.hpp"

#include "play.hpp"

namespace clus::membership {
namespace {

using namespace test;
using State = Destroy::State;

constexpr std::uint32_t kRetries = 2;

struct Cluster : Destroy {
  explicit Cluster(std::uint32_t nodes) : Destroy(nodes, kRetries) {}
};
using DestroyRow = Row<std::uint32_t, State>;

const Move kCondemned = commits(Change::Condemn), kUndone = commits(Change::Undo);

const DestroyRow kRows[] = {
    {"begins_by_condemning", 2, {}, State::Condemning, "start 403, commit Condemn"},
    {"refused_by_the_store_is_the_end", 2, {commits(Change::Condemn, Error::RpcServerUnavailable)}, State::Refused,
     "end 403 fatal 1722, finish 1722"},
    {"condemned_cleans_every_node_at_once", 2, {kCondemned}, State::Cleaning,
     "end 403, start 404 A, end 404 A, start 405 A, ask A 405, start 404 B, end 404 B, start 405 B, ask B 405, grace 1"},
    {"one_of_two_cleaned_waits", 2, {kCondemned, answers(B)}, State::Cleaning, "end 405 B"},
    {"all_cleaned_forgets_the_cluster", 2, {kCondemned, answers(B), answers(A)}, State::Undoing,
     "end 405 A, start 402, end 402, start 406, commit Undo"},
    {"forgotten_is_a_success", 2, {kCondemned, answers(A), answers(B), kUndone}, State::Done, "end 406, finish 0"},
    {"node_that_fails_to_clean_is_a_warning", 2, {kCondemned, answers(A, Error::GenFailure)}, State::Cleaning, "end 405 A warning 31"},
    {"failed_clean_up_is_the_status_of_the_end", 2, {kCondemned, answers(A, Error::GenFailure), answers(B), kUndone}, State::Done,
     "end 406, finish 31"},
    {"last_failed_operation_is_the_status", 2,
     {kCondemned, answers(A, Error::GenFailure), answers(B, Error::AccessDenied), kUndone}, State::Done, "end 406, finish 5"},
    {"silent_node_is_asked_again_after_a_wait", 2, {kCondemned, answers(A, Error::NodeUnreachable)}, State::Cleaning,
     "continue 405 A warning 5051, retry A 1"},
    {"after_the_wait_it_is_asked_again", 2, {kCondemned, answers(A, Error::NodeUnreachable), retry_due(A)}, State::Cleaning, "ask A 405"},
    {"silence_after_all_repeats_is_a_warning", 2, {kCondemned, falls_silent(A, kRetries)}, State::Cleaning, "end 405 A warning 5051"},
    {"grace_leaves_silent_nodes_behind", 2, {kCondemned, answers(A), grace(1)}, State::Undoing,
     "end 405 B warning 1460, start 402, end 402, start 406, commit Undo"},
    {"deadline_leaves_silent_nodes_behind", 2, {kCondemned, answers(A), deadline()}, State::Undoing,
     "end 405 B warning 1460, start 402, end 402, start 406, commit Undo"},
    {"node_left_behind_is_a_timeout_in_the_end", 2, {kCondemned, answers(A), grace(1), kUndone}, State::Done, "end 406, finish 1460"},
    {"grace_after_the_clean_up_changes_nothing", 1, {kCondemned, answers(A), grace(1)}, State::Undoing, ""},
    {"deadline_while_condemning_waits_for_the_store", 2, {deadline()}, State::Condemning, ""},
    {"late_answer_changes_nothing", 2, {kCondemned, grace(1), answers(A)}, State::Undoing, ""},
    {"answer_of_a_node_nobody_asked_for_changes_nothing", 2, {kCondemned, hears(NodeAnswered{7, 1, Error::None})}, State::Cleaning, ""},
    {"forgetting_refused_by_the_store_is_told", 1, {kCondemned, answers(A), commits(Change::Undo, Error::DiskFull)}, State::Done,
     "end 406 fatal 112, finish 112"},
    {"cluster_without_nodes_is_forgotten_at_once", 0, {kCondemned}, State::Undoing, "end 403, start 402, end 402, start 406, commit Undo"},
    {"caller_that_throws_while_condemning_is_told_at_the_end", 1, {caller_throws(), kCondemned, answers(A), kUndone}, State::Done,
     "end 406, finish 1359"},
    {"caller_that_throws_while_cleaning_is_told_at_the_end", 1, {kCondemned, caller_throws(), answers(A), kUndone}, State::Done,
     "end 406, finish 1359"},
    {"caller_that_throws_stops_nothing", 1, {kCondemned, caller_throws()}, State::Cleaning, ""},
    {"caller_that_throws_at_the_last_report_is_told", 1, {kCondemned, answers(A), kUndone, caller_throws()}, State::Done, "finish 1359"},
};

class DestroyStep : public testing::TestWithParam<DestroyRow> {};

TEST_P(DestroyStep, reaches_state_with_effects) { expect_row<Cluster>(GetParam()); }

INSTANTIATE_TEST_SUITE_P(rows, DestroyStep, testing::ValuesIn(kRows), row_name<DestroyRow>);

TEST(DestroyPhases, end_at_a_hundred_percent) {
  Cluster cluster(2);
  Play play(cluster);
  for (const auto& move : Moves{kCondemned, answers(A), answers(B), kUndone}) move(play);
  EXPECT_EQ(play.phases(), "403 404 404 405 405 402 406");
  EXPECT_EQ(play.rules().percent(), 100u);
}

}  // namespace
}  // namespace clus::membership
