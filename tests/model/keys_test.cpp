#include "model/keys.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include "base/text.hpp"
#include "store/store.hpp"

namespace clus::model::keys {
namespace {

std::string parent_of(const std::string& path) {
  const auto cut = path.rfind('\\');
  return cut == std::string::npos ? "" : path.substr(0, cut);
}

// A tree with names that sort near the separators, in many shapes.
std::vector<std::string> random_paths(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const std::vector<std::string> names{"A", "a b", "AB", "B", ".", "!", "\u00e4", "~", "Z", "0", "a.b", "-"};
  std::set<std::string> folded;
  std::vector<std::string> paths{""};
  folded.insert("");
  for (int i = 0; i < 60; ++i) {
    const std::string parent = paths[random() % paths.size()];
    const std::string path = (parent.empty() ? "" : parent + "\\") + names[random() % names.size()];
    if (folded.insert(fold_case(path)).second) paths.push_back(path);
  }
  return paths;
}

TEST(RegistryKeys, subkeys_of_a_key_are_neighbours_whatever_lies_below_them) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const auto paths = random_paths(seed);
    std::vector<std::pair<std::string, std::string>> sorted;     // key in the store, its path
    for (const auto& path : paths) sorted.emplace_back(reg("c", path), path);
    std::sort(sorted.begin(), sorted.end());
    for (const auto& parent : paths) {
      const std::string first = reg_children("c", parent), last = store::prefix_end(first);
      std::set<std::string> found, expected;
      for (const auto& [key, path] : sorted)
        if (key >= first && key < last) found.insert(path);
      for (const auto& path : paths)
        if (!path.empty() && fold_case(parent_of(path)) == fold_case(parent)) expected.insert(path);
      EXPECT_EQ(found, expected) << "of '" << parent << "' with seed " << seed;
    }
  }
}

TEST(RegistryKeys, are_all_different) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const auto paths = random_paths(seed);
    std::set<std::string> stored;
    for (const auto& path : paths) stored.insert(reg("c", path));
    EXPECT_EQ(stored.size(), paths.size()) << seed;
  }
}

TEST(RegistryKeys, do_not_depend_on_case) {
  EXPECT_EQ(reg("c", "Groups\\ab"), reg("c", "GROUPS\\AB"));
  EXPECT_EQ(reg_children("c", "Groups"), reg_children("c", "groups"));
}

TEST(RegistryKeys, of_a_cluster_lie_below_it_and_of_no_other) {
  EXPECT_TRUE(reg("c1", "").starts_with(all_of_cluster("c1")));
  EXPECT_TRUE(reg("c1", "Nodes\\1").starts_with(all_of_cluster("c1")));
  EXPECT_FALSE(reg("c11", "Nodes\\1").starts_with(all_of_cluster("c1")));
  EXPECT_TRUE(seq("c1").starts_with(all_of_cluster("c1")));
}

TEST(StateKeys, of_nodes_sort_by_number) {
  EXPECT_LT(run_node("c", 2), run_node("c", 10));
  EXPECT_LT(run_node("c", 99), run_node("c", 4'294'967'295));
  EXPECT_TRUE(run_node("c", 7).starts_with(run_nodes("c")));
}

TEST(StateKeys, of_one_kind_lie_below_their_prefix_and_of_no_other) {
  EXPECT_TRUE(run_group("c", "g").starts_with(run_groups("c")));
  EXPECT_TRUE(run_resource("c", "r").starts_with(run_resources("c")));
  EXPECT_FALSE(run_group("c", "g").starts_with(run_resources("c")));
  EXPECT_FALSE(run_node("c", 1).starts_with(reg_children("c", "")));
}

TEST(NameKeys, are_the_same_in_any_case_up_to_the_first_dot) {
  EXPECT_EQ(name("Cl.example.org"), name("CL"));
  EXPECT_EQ(host("n1.example.org"), host("N1"));
  EXPECT_NE(name("n1"), host("n1"));
}

}  // namespace
}  // namespace clus::model::keys
