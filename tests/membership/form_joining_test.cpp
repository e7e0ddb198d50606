// A form until its cluster is durable: Reserving, Joining, Forming.
#include "form_play.hpp"

namespace clus::membership {
namespace {

using namespace test;
using State = Form::State;

const FormRow kReserving[] = {
    {"begins_with_the_reservation", three(), {}, State::Reserving, "start 1, commit Reserve"},
    {"reserved_asks_every_node_at_once", three(), {reserved()}, State::Joining,
     "end 1, start 100 A, ask A 100, start 100 B, ask B 100, start 100 C, ask C 100"},
    {"refused_reservation_is_undone", three(), {commits(Change::Reserve, Error::ClusterNameExists)}, State::Undoing,
     "end 1 fatal 5900, start 999, commit Undo"},
    {"refused_reservation_fails_with_its_status", three(), {commits(Change::Reserve, Error::ClusterNameExists), undone()},
     State::Failed, "end 999, finish 5900"},
    {"deadline_before_the_reservation_gives_up_once_reserved", three(), {deadline(), reserved()}, State::Undoing,
     "end 1, start 100 A, ask A 100, start 100 B, ask B 100, start 100 C, ask C 100, end 100 A warning 1460, "
     "end 100 B warning 1460, end 100 C warning 1460, start 200, end 200 fatal 1460, start 999, commit Undo"},
    {"caller_that_throws_while_reserving_undoes", three(), {caller_throws()}, State::Undoing,
     "end 1 fatal 1359, start 999, commit Undo"},
    {"reservation_that_comes_after_the_caller_threw_asks_nobody", three(), {caller_throws(), reserved()}, State::Undoing, ""},
};

const FormRow kJoining[] = {
    {"one_vote_of_three_waits", three(), {reserved(), joins(A)}, State::Joining, "end 105 A"},
    {"same_node_twice_is_one_vote", three(), {reserved(), joins(A), answers(A)}, State::Joining, ""},
    {"first_validated_node_goes_on", three(), {reserved(), answers(B)}, State::Joining, "end 100 B, start 102 B, ask B 102"},
    {"answer_of_a_node_nobody_asked_for_changes_nothing", three(), {reserved(), hears(NodeAnswered{9, 1, Error::None})},
     State::Joining, ""},
    {"majority_waits_for_the_rest_for_a_grace", three(), to_majority(), State::Joining, "end 105 B, grace 1"},
    {"majority_and_all_settled_forms", three(), to_majority() + Moves{joins(C)}, State::Forming,
     "end 105 C, start 200, commit Form A:Up B:Up C:Up"},
    {"majority_and_grace_forms_with_the_late_node_joining", three(), to_majority() + Moves{grace(1)}, State::Forming,
     "start 200, commit Form A:Up B:Up C:Joining"},
    {"grace_of_another_round_changes_nothing", three(), to_majority() + Moves{grace(2)}, State::Joining, ""},
    {"grace_without_a_majority_changes_nothing", three(), {reserved(), joins(A), grace(1)}, State::Joining, ""},
    {"deadline_with_a_majority_forms", three(), to_majority() + Moves{deadline()}, State::Forming,
     "start 200, commit Form A:Up B:Up C:Joining"},
    {"deadline_without_a_majority_gives_up", three(), {reserved(), joins(A), deadline()}, State::Cleaning,
     "end 100 B warning 1460, end 100 C warning 1460, start 200, end 200 fatal 1460, start 999 A, ask A 999, grace 3"},
    {"caller_that_throws_while_joining_undoes", three(), {reserved(), caller_throws()}, State::Undoing,
     "end 100 A warning 1460, end 100 B warning 1460, end 100 C warning 1460, start 200, end 200 fatal 1359, start 999, commit Undo"},
};

const FormRow kStopped[] = {
    {"silent_node_is_asked_again_after_a_wait", three(), {reserved(), answers(C, Error::NodeUnreachable)}, State::Joining,
     "continue 100 C warning 5051, retry C 1"},
    {"after_the_wait_the_same_step_is_asked", three(), {reserved(), answers(C, Error::NodeUnreachable), retry_due(C)},
     State::Joining, "ask C 100"},
    {"alarm_of_a_node_nobody_asked_for_changes_nothing", three(), {reserved(), hears(RetryDue{9, 1})}, State::Joining, ""},
    {"silent_after_all_repeats_is_a_warning", three(), {reserved(), silent(C)}, State::Joining, "end 100 C warning 5051"},
    {"silent_node_is_a_down_member", three(), {reserved(), silent(C), joins(A), joins(B)}, State::Forming,
     "end 105 B, start 200, commit Form A:Up B:Up C:Down"},
    {"failure_after_the_validation_is_a_warning", three(), {reserved(), answers(C), answers(C, Error::AccessDenied)},
     State::Joining, "end 102 C warning 5"},
    {"node_that_failed_later_is_a_down_member", three(),
     {reserved(), answers(C), answers(C, Error::AccessDenied), joins(A), joins(B)}, State::Forming,
     "end 105 B, start 200, commit Form A:Up B:Up C:Down"},
    {"node_that_stops_after_the_majority_forms_at_once", three(), to_majority() + Moves{silent(C)}, State::Forming,
     "end 100 C warning 5051, start 200, commit Form A:Up B:Up C:Down"},
};

const FormRow kRefused[] = {
    {"refused_node_is_fatal_and_cleaned", three(), {reserved(), answers(C, Error::AccessDenied)}, State::Joining,
     "end 100 C fatal 5, start 999 C, ask C 999"},
    {"refused_node_is_left_out", three(),
     {reserved(), answers(C, Error::AccessDenied), answers(C), joins(A), joins(B)}, State::Forming,
     "end 105 B, start 200, commit Form A:Up B:Up"},
    {"node_of_another_cluster_is_refused_in_any_step", three(),
     {reserved(), passes(C, Phase::ValidateClusDisk), answers(C, Error::NodeAlreadyMember)}, State::Joining,
     "end 104 C fatal 5065, start 999 C, ask C 999"},
    {"node_of_another_cluster_is_refused_after_the_majority", three(),
     to_majority() + Moves{answers(C, Error::NodeAlreadyMember)}, State::Joining, "end 100 C fatal 5065, start 999 C, ask C 999"},
    {"form_waits_for_the_clean_up_of_the_refused", three(),
     to_majority() + Moves{answers(C, Error::NodeAlreadyMember), answers(C)}, State::Forming,
     "end 999 C, start 200, commit Form A:Up B:Up"},
    {"form_waits_for_that_clean_up_no_longer_than_the_grace", three(),
     to_majority() + Moves{answers(C, Error::NodeAlreadyMember), grace(1)}, State::Forming,
     "start 200, commit Form A:Up B:Up"},
    {"clean_up_that_fails_is_a_warning", three(), {reserved(), answers(C, Error::AccessDenied), answers(C, Error::GenFailure)},
     State::Joining, "end 999 C warning 31"},
    {"clean_up_nobody_answers_is_repeated", three(), {reserved(), answers(C, Error::AccessDenied), answers(C, Error::NodeUnreachable)},
     State::Joining, "continue 999 C warning 5051, retry C 1"},
    {"node_of_another_cluster_is_a_down_member_once_formed", three(),
     to_rising() + Moves{answers(C, Error::NodeAlreadyMember)}, State::Rising, "end 100 C warning 5065"},
};

const FormRow kImpossible[] = {
    {"majority_made_impossible_by_a_refusal_gives_up_with_its_status", three(),
     {reserved(), silent(B), answers(C, Error::IncompatibleVersions)}, State::Cleaning,
     "end 100 C fatal 5075, start 999 C, ask C 999, end 100 A warning 1460, start 200, end 200 fatal 5075, grace 3"},
    {"majority_made_impossible_by_silence_gives_up_with_its_status", three(),
     {reserved(), joins(A), answers(B, Error::AccessDenied), answers(B), silent(C)}, State::Cleaning,
     "end 100 C fatal 5051, start 200, end 200 fatal 5051, start 999 A, ask A 999, grace 3"},
    {"nodes_that_were_not_configured_need_no_clean_up", three(), {reserved(), silent(B), silent(C)}, State::Undoing,
     "end 100 C fatal 5051, end 100 A warning 1460, start 200, end 200 fatal 5051, start 999, commit Undo"},
    {"only_node_refused_gives_up", nodes_of({1}), {reserved(), answers(A, Error::NodeAlreadyMember)}, State::Cleaning,
     "end 100 A fatal 5065, start 999 A, ask A 999, start 200, end 200 fatal 5065, grace 3"},
};

const FormRow kWeights[] = {
    {"vote_of_the_only_voter_is_a_majority", nodes_of({1, 0, 0}), {reserved(), joins(A)}, State::Joining, "end 105 A, grace 1"},
    {"nodes_without_votes_are_no_majority", nodes_of({1, 0, 0}), {reserved(), joins(B), joins(C)}, State::Joining, "end 105 C"},
    {"node_without_vote_may_be_the_one_that_forms", nodes_of({0, 1}), {reserved(), joins(A), joins(B), formed()}, State::Rising,
     "end 200, start 300 B, ask B 300"},
    {"loss_of_a_node_without_vote_is_no_loss", nodes_of({1, 1, 0}), {reserved(), joins(A), joins(B), silent(C)}, State::Forming,
     "end 100 C warning 5051, start 200, commit Form A:Up B:Up C:Down"},
    {"loss_of_one_of_two_voters_is_the_majority", nodes_of({1, 1, 0}), {reserved(), silent(B)}, State::Undoing,
     "end 100 B fatal 5051, end 100 A warning 1460, end 100 C warning 1460, start 200, end 200 fatal 5051, start 999, commit Undo"},
    {"without_any_vote_there_is_no_quorum", nodes_of({0, 0}), {reserved(), undone()}, State::Failed, "end 999, finish 5925"},
    {"heavy_vote_outweighs_the_rest", nodes_of({3, 1, 1}), {reserved(), joins(A)}, State::Joining, "end 105 A, grace 1"},
};

const FormRow kForming[] = {
    {"late_node_goes_on_while_forming", three(), to_forming() + Moves{answers(C)}, State::Forming,
     "end 100 C, start 102 C, ask C 102"},
    {"node_that_joins_while_forming_rises_once_formed", three(), to_forming() + Moves{joins(C), formed()}, State::Rising,
     "end 200, start 300 B, ask B 300, start 300 C, ask C 300"},
    {"node_that_fails_while_forming_is_a_warning", three(), to_forming() + Moves{answers(C, Error::AccessDenied)}, State::Forming,
     "end 100 C warning 5"},
    {"store_that_refuses_to_form_cleans_up", three(), to_forming() + Moves{commits(Change::Form, Error::DiskFull)}, State::Cleaning,
     "end 100 C warning 1460, end 200 fatal 112, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
    {"caller_that_throws_while_forming_cleans_up", three(), to_forming() + Moves{caller_throws()}, State::Cleaning,
     "end 100 C warning 1460, end 200 fatal 1359, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
    {"deadline_while_forming_waits_for_the_store", three(), to_forming() + Moves{deadline()}, State::Forming, ""},
    {"deadline_while_forming_gives_up_once_formed_without_a_majority_up", three(), to_forming() + Moves{deadline(), formed()},
     State::Cleaning,
     "end 200, start 300 B, ask B 300, end 300 B warning 1460, end 100 C warning 1460, start 999 A, ask A 999, start 999 B, "
     "ask B 999, grace 3"},
    {"another_commit_changes_nothing_while_forming", three(), to_forming() + Moves{completed()}, State::Forming, ""},
};

class FormJoining : public testing::TestWithParam<FormRow> {};

TEST_P(FormJoining, reaches_state_with_effects) { expect_row<Form>(GetParam()); }

INSTANTIATE_TEST_SUITE_P(reserving, FormJoining, testing::ValuesIn(kReserving), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(joining, FormJoining, testing::ValuesIn(kJoining), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(stopped, FormJoining, testing::ValuesIn(kStopped), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(refused, FormJoining, testing::ValuesIn(kRefused), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(impossible, FormJoining, testing::ValuesIn(kImpossible), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(weights, FormJoining, testing::ValuesIn(kWeights), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(forming, FormJoining, testing::ValuesIn(kForming), row_name<FormRow>);

}  // namespace
}  // namespace clus::membership
