// What a caller sees of a create from its first report to its last.
#include "form_play.hpp"

namespace clus::membership {
namespace {

using namespace test;

std::vector<std::uint32_t> percents_of_ends(const Play& play) {
  std::vector<std::uint32_t> percents;
  for (const Effect& effect : play.all())
    if (const auto* report = std::get_if<Report>(&effect); report && report->mark == Mark::End) percents.push_back(report->percent);
  return percents;
}

std::vector<std::uint32_t> floors_of(std::uint32_t all) {
  std::vector<std::uint32_t> percents;
  for (std::uint32_t k = 1; k <= all; ++k) percents.push_back(100 * k / all);
  return percents;
}

void run_alone(Play& play) {
  for (const auto& move : Moves{reserved(), joins(A), formed(), completed()}) move(play);
}

TEST(FormPhases, one_node_with_an_address_goes_through_sixteen) {
  Form form({{1}, 1, true, kRetries});
  Play play(form);
  run_alone(play);
  EXPECT_EQ(play.phases(), "1 100 106 107 102 103 104 105 200 201 202 203 204 205 109 206");
  EXPECT_EQ(percents_of_ends(play), floors_of(16));
  EXPECT_TRUE(play.rules().finished());
}

TEST(FormPhases, without_addresses_and_name_there_are_eleven) {
  Form form({{1}, 0, false, kRetries});
  Play play(form);
  run_alone(play);
  EXPECT_EQ(play.phases(), "1 100 102 103 104 105 200 201 202 203 206");
  EXPECT_EQ(percents_of_ends(play), floors_of(11));
}

TEST(FormPhases, the_second_address_goes_on_within_the_phase_of_the_first) {
  Form form({{1}, 2, true, kRetries});
  Play play(form);
  run_alone(play);
  EXPECT_NE(play.last().find("start 204, continue 204 B, end 204"), std::string::npos) << play.last();
  EXPECT_EQ(percents_of_ends(play), floors_of(16)) << "a second address is no step of its own";
}

TEST(FormPhases, the_account_is_looked_for_once_whoever_is_validated_first) {
  Form form({{1, 1, 1}, 1, true, kRetries});
  Play play(form);
  for (const auto& move : Moves{reserved(), answers(B)}) move(play);
  EXPECT_EQ(play.last(), "end 100 B, start 106, end 106, start 107, end 107, start 102 B, ask B 102");
  answers(A)(play);
  EXPECT_EQ(play.last(), "end 100 A, start 102 A, ask A 102");
}

TEST(FormPhases, three_nodes_join_before_the_cluster_forms_and_rise_after_it) {
  Form form({{1, 1, 1}, 1, true, kRetries});
  Play play(form);
  for (const auto& move : Moves{reserved(), joins(A), joins(B), joins(C), formed(), rises(B), rises(C), completed()}) move(play);
  EXPECT_EQ(play.phases(),
            "1 100 106 107 102 103 104 105 100 102 103 104 105 100 102 103 104 105 200 300 301 302 300 301 302 "
            "201 202 203 204 205 109 206");
  EXPECT_EQ(percents_of_ends(play), floors_of(16 + 8 + 8));
}

// Whatever becomes of the nodes, a success ends at 100 percent.
TEST(FormPhases, a_success_ends_at_a_hundred_percent_whatever_became_of_the_rest) {
  const std::vector<Moves> fates = {
      {silent(C)},
      {answers(C, Error::AccessDenied), answers(C)},
      {answers(C, Error::AccessDenied)},
      {answers(C), answers(C), answers(C, Error::GenFailure)},
      {joins(C)},
      {},
  };
  for (std::size_t i = 0; i < fates.size(); ++i) {
    SCOPED_TRACE(i);
    Form form(three());
    Play play(form);
    for (const auto& move : to_majority() + fates[i] + Moves{grace(1), formed(), rises(B), grace(2), completed()}) move(play);
    EXPECT_EQ(form.state(), Form::State::Done);
    EXPECT_EQ(play.rules().percent(), 100u);
  }
}

TEST(FormPhases, a_node_that_is_left_behind_is_known_by_its_step) {
  Form form(three());
  Play play(form);
  for (const auto& move : to_majority() + Moves{answers(C), answers(C), grace(1)}) move(play);
  EXPECT_EQ(form.step_of(C), Phase::ValidateClusDisk);
}

}  // namespace
}  // namespace clus::membership
