// A form from the durable cluster on: Rising, Completing, Done, and the way back through Cleaning.
#include "form_play.hpp"

namespace clus::membership {
namespace {

using namespace test;
using State = Form::State;

FormRequest none() { return nodes_of({}); }

const FormRow kRising[] = {
    {"formed_lets_the_others_rise", three(), to_rising(), State::Rising, "end 200, start 300 B, ask B 300"},
    {"majority_up_waits_for_the_rest_for_a_grace", three(), to_rising() + Moves{rises(B)}, State::Rising, "end 302 B, grace 2"},
    {"majority_up_and_all_settled_completes", three(), to_majority() + Moves{joins(C), formed(), rises(B), rises(C)},
     State::Completing, "end 302 C, start 201, commit Complete A:Up B:Up C:Up"},
    {"majority_up_and_grace_completes_with_the_late_node_joining", three(), to_rising() + Moves{rises(B), grace(2)},
     State::Completing, "start 201, commit Complete A:Up B:Up C:Joining"},
    {"grace_of_the_first_round_changes_nothing_any_more", three(), to_rising() + Moves{rises(B), grace(1)}, State::Rising, ""},
    {"grace_without_a_majority_up_changes_nothing", three(), to_rising() + Moves{grace(2)}, State::Rising, ""},
    {"late_node_keeps_joining_and_rises", three(), to_rising() + Moves{joins(C)}, State::Rising, "end 105 C, start 300 C, ask C 300"},
    {"late_node_counts_for_the_majority_up", three(), to_rising() + Moves{joins(C), rises(C)}, State::Rising, "end 302 C, grace 2"},
    {"node_that_stops_rising_is_a_warning_while_others_may_rise", three(), to_rising() + Moves{silent(B)}, State::Rising,
     "end 300 B warning 5051"},
    {"majority_up_made_impossible_gives_up_with_its_status", three(),
     {reserved(), silent(C), joins(A), joins(B), formed(), silent(B)}, State::Cleaning,
     "end 300 B fatal 5051, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
    {"deadline_without_a_majority_up_gives_up", three(), to_rising() + Moves{deadline()}, State::Cleaning,
     "end 300 B warning 1460, end 100 C warning 1460, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
    {"deadline_with_a_majority_up_completes", three(), to_rising() + Moves{rises(B), deadline()}, State::Completing,
     "start 201, commit Complete A:Up B:Up C:Joining"},
    {"caller_that_throws_while_rising_cleans_up", three(), to_rising() + Moves{caller_throws()}, State::Cleaning,
     "end 300 B warning 1460, end 100 C warning 1460, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
    {"one_node_is_a_majority_up_once_formed", nodes_of({1}), {reserved(), joins(A), formed()}, State::Completing,
     "end 200, start 201, commit Complete A:Up"},
};

const FormRow kCompleting[] = {
    {"complete_reports_the_objects_and_ends", three(), to_done(), State::Done,
     "end 201, start 202, end 202, start 203, end 203, start 206, end 100 C warning 1460, end 206, finish 0"},
    {"resource_that_did_not_come_online_is_a_warning", three(), to_completing() + Moves{completed(Error::ResourceNotFound)},
     State::Done, "end 201, start 202, end 202, start 203, end 203, start 206, end 100 C warning 1460, end 206 warning 5007, finish 0"},
    {"late_node_goes_on_while_completing", three(), to_completing() + Moves{joins(C)}, State::Completing,
     "end 105 C, start 300 C, ask C 300"},
    {"node_that_joined_while_completing_is_left_behind", three(), to_completing() + Moves{joins(C), completed()}, State::Done,
     "end 201, start 202, end 202, start 203, end 203, start 206, end 300 C warning 1460, end 206, finish 0"},
    {"node_that_rises_while_completing_is_no_warning", three(), to_completing() + Moves{joins(C), rises(C), completed()}, State::Done,
     "end 201, start 202, end 202, start 203, end 203, start 206, end 206, finish 0"},
    {"node_that_fails_while_completing_is_a_warning", three(), to_completing() + Moves{answers(C, Error::AccessDenied)},
     State::Completing, "end 100 C warning 5"},
    {"refused_node_still_being_cleaned_is_left_behind", three(),
     to_majority() + Moves{answers(C, Error::NodeAlreadyMember), grace(1), formed(), rises(B), grace(2), completed()}, State::Done,
     "end 201, start 202, end 202, start 203, end 203, start 206, end 999 C warning 1460, end 206, finish 0"},
    {"deadline_while_completing_changes_nothing", three(), to_completing() + Moves{deadline()}, State::Completing, ""},
    {"store_that_refuses_to_complete_cleans_up", three(), to_completing() + Moves{commits(Change::Complete, Error::DiskFull)},
     State::Cleaning,
     "commit Condemn, end 100 C warning 1460, end 201 fatal 112, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
    {"caller_that_throws_while_completing_cleans_up", three(), to_completing() + Moves{caller_throws()}, State::Cleaning,
     "commit Condemn, end 100 C warning 1460, end 201 fatal 1359, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
};

const FormRow kDone[] = {
    {"late_answer_changes_nothing_when_done", three(), to_done() + Moves{answers(C)}, State::Done, ""},
    {"deadline_changes_nothing_when_done", three(), to_done() + Moves{deadline()}, State::Done, ""},
    {"caller_that_throws_at_the_last_report_condemns_and_cleans", three(), to_done() + Moves{caller_throws()}, State::Cleaning,
     "commit Condemn, start 999 A, ask A 999, start 999 B, ask B 999, grace 3"},
    {"condemned_is_no_step_of_its_own", three(), to_done() + Moves{caller_throws(), commits(Change::Condemn)}, State::Cleaning, ""},
    {"success_taken_back_ends_with_the_callers_status", three(),
     to_done() + Moves{caller_throws(), commits(Change::Condemn), answers(A), answers(B), undone()}, State::Failed,
     "end 999, finish 1359"},
};

const FormRow kCleaning[] = {
    {"first_cleaned_waits_for_the_others", three(), to_forming() + Moves{caller_throws(), answers(A)}, State::Cleaning, "end 999 A"},
    {"all_cleaned_undoes", three(), to_forming() + Moves{caller_throws(), answers(A), answers(B)}, State::Undoing,
     "end 999 B, start 999, commit Undo"},
    {"clean_up_is_bounded_by_the_third_grace", three(), to_forming() + Moves{caller_throws(), grace(3)}, State::Undoing,
     "end 999 A warning 1460, end 999 B warning 1460, start 999, commit Undo"},
    {"grace_of_an_earlier_round_does_not_bound_it", three(), to_cleaning() + Moves{grace(1)}, State::Cleaning, ""},
    {"silent_node_is_cleaned_again_after_a_wait", three(), to_cleaning() + Moves{answers(A, Error::NodeUnreachable), retry_due(A)},
     State::Cleaning, "ask A 999"},
    {"node_that_cannot_be_cleaned_is_a_warning", three(), to_cleaning() + Moves{silent(A)}, State::Undoing,
     "end 999 A warning 5051, start 999, commit Undo"},
    {"refused_node_is_not_cleaned_twice", three(),
     {reserved(), passes(C, Phase::ConfigureClusSvc), answers(C, Error::NodeAlreadyMember), answers(C), joins(A), silent(B)},
     State::Cleaning, "end 100 B fatal 5051, start 200, end 200 fatal 5051, start 999 A, ask A 999, grace 3"},
    {"late_answer_to_an_earlier_step_cleans_nothing", three(), to_cleaning() + Moves{hears(NodeAnswered{A, 5, Error::None})},
     State::Cleaning, ""},
    {"deadline_while_cleaning_changes_nothing", three(), to_cleaning() + Moves{deadline()}, State::Cleaning, ""},
    {"caller_that_throws_while_cleaning_changes_nothing", three(), to_cleaning() + Moves{caller_throws()}, State::Cleaning, ""},
    {"caller_that_throws_while_undoing_changes_nothing", three(), to_undoing() + Moves{caller_throws()}, State::Undoing, ""},
    {"undone_fails_with_the_first_cause", three(), to_undoing() + Moves{undone()}, State::Failed, "end 999, finish 1460"},
    {"undo_refused_by_the_store_is_told_and_ends", three(), to_undoing() + Moves{commits(Change::Undo, Error::DiskFull)},
     State::Failed, "end 999 fatal 112, finish 1460"},
    {"caller_that_throws_after_a_failure_changes_nothing", three(), to_undoing() + Moves{undone(), caller_throws()}, State::Failed, ""},
};

const FormRow kEmpty[] = {
    {"empty_cluster_forms_once_reserved", none(), {reserved()}, State::Forming, "end 1, start 200, commit Form"},
    {"empty_cluster_completes_once_formed", none(), {reserved(), formed()}, State::Completing, "end 200, start 201, commit Complete"},
    {"empty_cluster_is_done_once_complete", none(), {reserved(), formed(), completed()}, State::Done,
     "end 201, start 202, end 202, start 203, end 203, start 206, end 206, finish 0"},
    {"empty_cluster_with_a_name_has_its_phases", {{}, 0, true, kRetries}, {reserved(), formed(), completed()}, State::Done,
     "end 201, start 202, end 202, start 203, end 203, start 205, end 205, start 109, end 109, start 206, end 206, finish 0"},
    {"empty_cluster_that_cannot_form_cleans_nobody", none(), {reserved(), commits(Change::Form, Error::DiskFull)}, State::Undoing,
     "end 200 fatal 112, start 999, commit Undo"},
};

class FormRising : public testing::TestWithParam<FormRow> {};

TEST_P(FormRising, reaches_state_with_effects) { expect_row<Form>(GetParam()); }

INSTANTIATE_TEST_SUITE_P(rising, FormRising, testing::ValuesIn(kRising), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(completing, FormRising, testing::ValuesIn(kCompleting), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(done, FormRising, testing::ValuesIn(kDone), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(cleaning, FormRising, testing::ValuesIn(kCleaning), row_name<FormRow>);
INSTANTIATE_TEST_SUITE_P(empty, FormRising, testing::ValuesIn(kEmpty), row_name<FormRow>);

}  // namespace
}  // namespace clus::membership
