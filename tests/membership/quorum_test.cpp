#include "membership/quorum.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace clus::membership {
namespace {

constexpr Witness kNoWitness{}, kWitnessUp{true, true}, kWitnessDown{true, false}, kGhost{false, true};

// '1' a vote that is up, '0' a vote that is down, '+' up and '-' down without a vote.
std::vector<Vote> votes(const std::string& text) {
  std::vector<Vote> result;
  for (const char c : text) result.push_back({c == '0' || c == '1' ? 1u : 0u, c == '1' || c == '+'});
  return result;
}

struct Row {
  const char* name;
  const char* nodes;
  Witness witness;
  bool quorum;
};

const Row kRows[] = {
    {"nobody_has_no_quorum", "", kNoWitness, false},
    {"one_of_one_has_quorum", "1", kNoWitness, true},
    {"none_of_one_has_not", "0", kNoWitness, false},
    {"one_of_two_is_half_and_has_not", "10", kNoWitness, false},
    {"two_of_two_have_quorum", "11", kNoWitness, true},
    {"two_of_three_have_quorum", "110", kNoWitness, true},
    {"one_of_three_has_not", "010", kNoWitness, false},
    {"two_of_four_are_half_and_have_not", "1100", kNoWitness, false},
    {"three_of_five_have_quorum", "10101", kNoWitness, true},
    {"witness_breaks_the_tie_of_two", "10", kWitnessUp, true},
    {"witness_that_is_down_still_counts_against_one_of_two", "10", kWitnessDown, false},
    {"two_of_two_outvote_a_witness_that_is_down", "11", kWitnessDown, true},
    {"witness_makes_one_of_three_a_half_only", "100", kWitnessUp, false},
    {"witness_and_two_of_four_have_quorum", "1100", kWitnessUp, true},
    {"witness_alone_is_one_vote_of_two", "0", kWitnessUp, false},
    {"witness_alone_without_nodes_outvotes_nobody_else", "", kWitnessUp, true},
    {"witness_that_is_not_configured_has_no_vote", "10", kGhost, false},
    {"node_without_weight_does_not_help", "10+", kNoWitness, false},
    {"node_without_weight_does_not_hinder", "1-", kNoWitness, true},
    {"two_of_three_votes_do_with_many_others_down", "110-----", kNoWitness, true},
    {"nodes_without_weight_alone_have_no_quorum", "+++", kNoWitness, false},
};

class Quorum : public testing::TestWithParam<Row> {};

TEST_P(Quorum, is_more_than_half_of_all_votes) {
  EXPECT_EQ(has_quorum(votes(GetParam().nodes), GetParam().witness), GetParam().quorum);
}

INSTANTIATE_TEST_SUITE_P(rows, Quorum, testing::ValuesIn(kRows), [](const auto& row) { return row.param.name; });

TEST(Majority, is_the_smallest_number_that_outvotes_the_rest) {
  for (std::uint32_t total = 0; total < 200; ++total) {
    EXPECT_TRUE((Tally{majority_of(total), total}.majority())) << total;
    EXPECT_FALSE((Tally{majority_of(total) - 1, total}.majority())) << total;
  }
}

TEST(Majority, two_halves_never_both_have_it) {
  for (std::uint32_t total = 0; total < 50; ++total)
    for (std::uint32_t up = 0; up <= total; ++up)
      EXPECT_FALSE((Tally{up, total}.majority() && Tally{total - up, total}.majority())) << up << " of " << total;
}

TEST(Quorum, weights_above_one_count_as_many) {
  const std::vector<Vote> nodes{{3, true}, {1, false}, {1, false}};
  EXPECT_EQ(tally(nodes).up, 3u);
  EXPECT_EQ(tally(nodes).total, 5u);
  EXPECT_TRUE(has_quorum(nodes));
}

struct EvictRow {
  const char* name;
  const char* nodes;
  std::size_t evicted;
  Witness witness;
  bool may;
};

const EvictRow kEvictRows[] = {
    {"last_node_stays", "1", 0, kNoWitness, false},
    {"last_node_stays_even_with_a_witness", "1", 0, kWitnessUp, false},
    {"one_of_two_goes", "11", 0, kNoWitness, true},
    {"the_one_that_is_up_stays_when_the_other_is_down", "10", 0, kNoWitness, false},
    {"the_one_that_is_down_goes", "10", 1, kNoWitness, true},
    {"one_of_two_up_of_three_stays", "110", 0, kNoWitness, false},
    {"the_down_one_of_three_goes", "110", 2, kNoWitness, true},
    {"witness_lets_one_of_two_up_of_three_go", "110", 0, kWitnessUp, true},
    {"witness_that_is_down_does_not", "110", 0, kWitnessDown, false},
    {"only_voter_stays", "1++", 0, kNoWitness, false},
    {"node_without_vote_goes", "1++", 1, kNoWitness, true},
    {"node_without_vote_stays_when_there_is_no_quorum_anyway", "100+", 3, kNoWitness, false},
    {"nobody_to_evict_beyond_the_last", "11", 2, kNoWitness, false},
    {"nobody_to_evict_in_an_empty_cluster", "", 0, kNoWitness, false},
};

class MayEvict : public testing::TestWithParam<EvictRow> {};

TEST_P(MayEvict, only_what_leaves_a_majority) {
  EXPECT_EQ(may_evict(votes(GetParam().nodes), GetParam().evicted, GetParam().witness), GetParam().may);
}

INSTANTIATE_TEST_SUITE_P(rows, MayEvict, testing::ValuesIn(kEvictRows), [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace clus::membership
