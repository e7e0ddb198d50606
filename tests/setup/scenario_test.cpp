#include "setup/scenario.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace clus::setup {
namespace {

using config::Fault;
using model::Phase;

constexpr std::uint32_t kCleanup = 405;

Fault always(std::uint32_t phase, Error status, Millis delay_ms = 0) { return {phase, delay_ms, false, status, false}; }
Fault once(std::uint32_t phase, Error status) { return {phase, 0, false, status, true}; }
Fault silent(std::uint32_t phase = 0) { return {phase, 0, true, Error::None, false}; }
Fault slow(Millis delay_ms, std::uint32_t phase = 0) { return {phase, delay_ms, false, Error::None, false}; }

struct Row {
  const char* name;
  std::vector<Fault> own, everybodys;      // of node N1 and of "*"
  std::vector<Phase> steps;                // taken by n1
  Error status;                            // of the last
  Millis delay_ms;
};

const Row kRows[] = {
    {"without_faults_all_is_well", {}, {}, {Phase::ValidateNodeState}, Error::None, 0},
    {"fault_of_a_phase_holds_there", {always(102, Error::AccessDenied)}, {}, {Phase::ValidateNetft}, Error::AccessDenied, 0},
    {"fault_of_a_phase_holds_nowhere_else", {always(102, Error::AccessDenied)}, {}, {Phase::ValidateNodeState}, Error::None, 0},
    {"fault_without_phase_holds_everywhere", {always(0, Error::AccessDenied)}, {}, {Phase::NodeUp}, Error::AccessDenied, 0},
    {"always_holds_again", {always(100, Error::AccessDenied)}, {}, {Phase::ValidateNodeState, Phase::ValidateNodeState}, Error::AccessDenied, 0},
    {"once_holds_the_first_time", {once(100, Error::AccessDenied)}, {}, {Phase::ValidateNodeState}, Error::AccessDenied, 0},
    {"once_does_not_hold_again", {once(100, Error::AccessDenied)}, {}, {Phase::ValidateNodeState, Phase::ValidateNodeState}, Error::None, 0},
    {"once_without_phase_is_used_up_by_the_first", {once(0, Error::AccessDenied)}, {}, {Phase::ValidateNodeState, Phase::ValidateNetft}, Error::None, 0},
    {"once_is_not_used_up_by_another_phase", {once(102, Error::AccessDenied)}, {}, {Phase::ValidateNodeState, Phase::ValidateNetft}, Error::AccessDenied, 0},
    {"after_once_the_next_fault_holds", {once(100, Error::AccessDenied), always(100, Error::GenFailure)}, {},
     {Phase::ValidateNodeState, Phase::ValidateNodeState}, Error::GenFailure, 0},
    {"everybodys_fault_holds_for_a_node_without_its_own", {}, {always(100, Error::AccessDenied)}, {Phase::ValidateNodeState}, Error::AccessDenied, 0},
    {"own_fault_comes_before_everybodys", {always(100, Error::GenFailure)}, {always(100, Error::AccessDenied)}, {Phase::ValidateNodeState}, Error::GenFailure, 0},
    {"everybodys_fault_holds_where_the_own_does_not", {always(102, Error::GenFailure)}, {always(100, Error::AccessDenied)},
     {Phase::ValidateNodeState}, Error::AccessDenied, 0},
    {"unreachable_is_its_status", {silent()}, {}, {Phase::ValidateNodeState}, Error::NodeUnreachable, 0},
    {"delay_comes_with_a_status", {always(100, Error::AccessDenied, 30)}, {}, {Phase::ValidateNodeState}, Error::AccessDenied, 30},
    {"delay_alone_is_no_failure", {slow(30)}, {}, {Phase::ValidateNodeState}, Error::None, 30},
    {"status_without_phase_fails_no_clean_up", {always(0, Error::AccessDenied)}, {}, {Phase::FailureCleanup}, Error::None, 0},
    {"status_without_phase_fails_no_clean_up_of_an_evicted_node", {always(0, Error::AccessDenied)}, {}, {Phase::CleanupNode}, Error::None, 0},
    {"status_without_phase_delays_no_clean_up", {always(0, Error::AccessDenied, 30)}, {}, {Phase::FailureCleanup}, Error::None, 0},
    {"once_without_phase_is_not_used_up_by_a_clean_up", {once(0, Error::AccessDenied)}, {}, {Phase::FailureCleanup, Phase::ValidateNodeState},
     Error::AccessDenied, 0},
    {"unreachable_without_phase_is_so_when_cleaned", {silent()}, {}, {Phase::FailureCleanup}, Error::NodeUnreachable, 0},
    {"delay_without_phase_delays_the_clean_up", {slow(30)}, {}, {Phase::CleanupNode}, Error::None, 30},
    {"status_of_the_clean_up_fails_it", {always(kCleanup, Error::GenFailure)}, {}, {Phase::CleanupNode}, Error::GenFailure, 0},
    {"clean_up_is_one_step_after_a_failure_too", {always(kCleanup, Error::GenFailure)}, {}, {Phase::FailureCleanup}, Error::GenFailure, 0},
    {"behind_a_status_without_phase_the_next_fault_is_looked_at", {always(0, Error::AccessDenied), always(kCleanup, Error::GenFailure)}, {},
     {Phase::CleanupNode}, Error::GenFailure, 0},
};

class ScenarioStep : public testing::TestWithParam<Row> {};

TEST_P(ScenarioStep, behaves) {
  config::Scenario scenario;
  if (!GetParam().own.empty()) scenario.nodes["N1"] = GetParam().own;
  if (!GetParam().everybodys.empty()) scenario.nodes["*"] = GetParam().everybodys;
  ScenarioRun run(scenario);
  Behaviour last;
  for (const Phase step : GetParam().steps) last = run.next("n1.example.org", step);
  EXPECT_EQ(to_win32(last.status), to_win32(GetParam().status));
  EXPECT_EQ(last.delay_ms, GetParam().delay_ms);
}

INSTANTIATE_TEST_SUITE_P(rows, ScenarioStep, testing::ValuesIn(kRows), [](const auto& row) { return row.param.name; });

config::Scenario scenario_of(std::vector<Fault> own, std::vector<Fault> everybodys = {}) {
  config::Scenario scenario;
  scenario.nodes["N1"] = std::move(own);
  scenario.nodes["*"] = std::move(everybodys);
  return scenario;
}

TEST(Scenario, everybodys_fault_happens_once_to_each) {
  const auto scenario = scenario_of({}, {once(100, Error::AccessDenied)});
  ScenarioRun run(scenario);
  for (const char* node : {"N1", "N2"}) {
    EXPECT_EQ(run.next(node, Phase::ValidateNodeState).status, Error::AccessDenied) << node;
    EXPECT_EQ(run.next(node, Phase::ValidateNodeState).status, Error::None) << node;
  }
}

TEST(Scenario, each_run_begins_anew) {
  const auto scenario = scenario_of({once(100, Error::AccessDenied)});
  for (int i = 0; i < 2; ++i) EXPECT_EQ(ScenarioRun(scenario).next("N1", Phase::ValidateNodeState).status, Error::AccessDenied);
}

TEST(Scenario, fault_of_another_node_does_not_hold) {
  const auto scenario = scenario_of({always(0, Error::AccessDenied)});
  EXPECT_EQ(ScenarioRun(scenario).next("N11", Phase::ValidateNodeState).status, Error::None);
}

TEST(RestOfTheWay, is_the_sum_of_the_delays_from_the_step_on) {
  const auto scenario = scenario_of({slow(1'000, 100), slow(20, 104), slow(3, 302)});
  const ScenarioRun run(scenario);
  EXPECT_EQ(run.rest_of_the_way("N1", Phase::ValidateNodeState).delay_ms, 1'023);
  EXPECT_EQ(run.rest_of_the_way("N1", Phase::ConfigureClusSvc).delay_ms, 23);
  EXPECT_EQ(run.rest_of_the_way("N1", Phase::NodeUp).delay_ms, 3);
}

TEST(RestOfTheWay, ends_where_a_fault_waits) {
  const auto scenario = scenario_of({slow(20, 104), always(105, Error::AccessDenied, 5), slow(3, 302)});
  const auto rest = ScenarioRun(scenario).rest_of_the_way("N1", Phase::ValidateNodeState);
  EXPECT_EQ(rest.status, Error::AccessDenied);
  EXPECT_EQ(rest.delay_ms, 25);
}

TEST(RestOfTheWay, uses_nothing_up) {
  const auto scenario = scenario_of({once(105, Error::AccessDenied)});
  ScenarioRun run(scenario);
  for (int i = 0; i < 2; ++i) EXPECT_EQ(run.rest_of_the_way("N1", Phase::ValidateNodeState).status, Error::AccessDenied);
  EXPECT_EQ(run.next("N1", Phase::StartingClusSvc).status, Error::AccessDenied);
  EXPECT_EQ(run.rest_of_the_way("N1", Phase::ValidateNodeState).status, Error::None) << "what the call has used up is over";
}

struct RejoinRow {
  const char* name;
  std::vector<Fault> own, everybodys;
  Error status;
};

const RejoinRow kRejoins[] = {
    {"without_faults_succeeds", {}, {}, Error::None},
    {"what_happens_once_is_over", {once(105, Error::AccessDenied)}, {}, Error::None},
    {"what_happens_always_still_does", {always(105, Error::AccessDenied)}, {}, Error::AccessDenied},
    {"unreachable_stays_so", {silent()}, {}, Error::NodeUnreachable},
    {"slow_is_no_reason", {slow(1'000)}, {}, Error::None},
    {"everybodys_fault_holds", {}, {always(302, Error::GenFailure)}, Error::GenFailure},
    {"first_step_that_fails_says_why", {always(105, Error::AccessDenied), always(100, Error::GenFailure)}, {}, Error::GenFailure},
    {"fault_of_the_clean_up_is_no_reason", {always(kCleanup, Error::GenFailure)}, {}, Error::None},
};

class Rejoin : public testing::TestWithParam<RejoinRow> {};

TEST_P(Rejoin, of_a_member_by_itself) {
  EXPECT_EQ(to_win32(rejoin(scenario_of(GetParam().own, GetParam().everybodys), "n1")), to_win32(GetParam().status));
}

INSTANTIATE_TEST_SUITE_P(rows, Rejoin, testing::ValuesIn(kRejoins), [](const auto& row) { return row.param.name; });

TEST(Online, resource_fails_by_name_in_any_case_or_by_the_star) {
  config::Scenario scenario;
  scenario.resources["CLUSTER NAME"] = Error::ResourceNotFound;
  EXPECT_EQ(online(scenario, "Cluster Name"), Error::ResourceNotFound);
  EXPECT_EQ(online(scenario, "Cluster IP Address"), Error::None);
  scenario.resources["*"] = Error::GenFailure;
  EXPECT_EQ(online(scenario, "Cluster IP Address"), Error::GenFailure);
  EXPECT_EQ(online(scenario, "Cluster Name"), Error::ResourceNotFound);
}

}  // namespace
}  // namespace clus::setup
