#include "model/cluster.hpp"

#include "fixture.hpp"
#include "model/enumerate.hpp"

namespace clus::model {
namespace {

using namespace test;

class ClusterTest : public ModelTest {
 protected:
  std::string found(const std::string& name) {
    const auto id = find_cluster(context_, name);
    return id ? *id : std::to_string(to_win32(id.error()));
  }
  std::string local(const std::string& computer) {
    const auto id = local_cluster(context_, computer);
    return id ? *id : std::to_string(to_win32(id.error()));
  }
};

using Finding = ClusterTest;

TEST_F(Finding, by_name_node_and_address_in_any_case) {
  const Plan one = make(plan_of("ONE", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  const Plan two = make(plan_of("TWO", {"N2"}, {{"fd00::9", "fd00::", 64, true, false}}));
  for (const char* name : {"ONE", "one", "One.example.org", "N1", "n1.example.org", "10.0.0.9"})
    EXPECT_EQ(found(name), one.cluster_id) << name;
  for (const char* name : {"two", "n2", "fd00::9"}) EXPECT_EQ(found(name), two.cluster_id) << name;
}

TEST_F(Finding, what_there_is_not) {
  make(plan_of("ONE", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  for (const char* name : {"TWO", "N2", "10.0.0.99", "fd00::9", "ON", "ONEE"}) EXPECT_EQ(found(name), "1722") << name;
}

TEST_F(Finding, an_evicted_node_leads_nowhere) {
  const Plan plan = make(plan_of("ONE", {"N1", "N2", "N3"}));
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 3, [](const auto&, std::size_t) { return true; }));
  EXPECT_EQ(found("N3"), "1722");
}

TEST_F(Finding, the_local_cluster_is_that_of_this_computer) {
  const Plan one = make(plan_of("ONE", {"N1"})), two = make(plan_of("TWO", {"N2"}));
  EXPECT_EQ(local("n1.example.org"), one.cluster_id);
  EXPECT_EQ(local("N2"), two.cluster_id);
  EXPECT_EQ(local("N3"), "1753") << "neither of the two";
}

TEST_F(Finding, the_only_cluster_is_local_to_every_computer) {
  EXPECT_EQ(local("N9"), "1753");
  const Plan one = make(plan_of("ONE", {"N1"}));
  EXPECT_EQ(local("N9"), one.cluster_id);
  ASSERT_TRUE(reserve(context_, plan_of("TWO", {"N2"})));
  EXPECT_EQ(local("N9"), one.cluster_id) << "a cluster that is not formed does not count";
}

TEST_F(Finding, the_host_of_a_node) {
  const Plan one = make(plan_of("ONE", {"N1"}));
  EXPECT_EQ((*find_host(context_, "n1"))->cluster_id, one.cluster_id);
  EXPECT_TRUE(is_free("N2"));
}

using Renaming = ClusterTest;

TEST_F(Renaming, without_a_name_resource_takes_effect_at_once) {
  const Plan plan = make(plan_of("OLD", {"N1"}));
  EXPECT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::None);
  EXPECT_EQ(view_of(plan).name, "NEW");
  EXPECT_EQ(found("NEW"), plan.cluster_id);
  EXPECT_EQ(found("OLD"), "1722");
}

TEST_F(Renaming, with_a_name_resource_waits_until_it_goes_online_again) {
  const Plan plan = make(plan_of("OLD", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  EXPECT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::ResourcePropertiesStored);
  EXPECT_EQ(view_of(plan).name, "OLD");
  EXPECT_EQ(found("OLD"), plan.cluster_id);
  EXPECT_EQ(found("NEW"), "1722");
  const auto parameters = read(keys::reg(plan.cluster_id, "Resources\\" + plan.name_resource_id + "\\Parameters"));
  EXPECT_EQ(parameters->text("Name"), "NEW");
}

TEST_F(Renaming, a_new_name_is_taken_from_the_moment_it_is_stored) {
  const Plan plan = make(plan_of("OLD", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  ASSERT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::ResourcePropertiesStored);
  EXPECT_EQ(reserve(context_, plan_of("new", {"N2"})).error(), Error::ClusterNameExists);
  EXPECT_EQ(reserve(context_, plan_of("old", {"N2"})).error(), Error::ClusterNameExists) << "and the old one still";
}

TEST_F(Renaming, an_earlier_new_name_is_given_up) {
  const Plan plan = make(plan_of("OLD", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  ASSERT_EQ(rename_cluster(context_, plan.cluster_id, "FIRST").error(), Error::ResourcePropertiesStored);
  ASSERT_EQ(rename_cluster(context_, plan.cluster_id, "SECOND").error(), Error::ResourcePropertiesStored);
  EXPECT_TRUE(reserve(context_, plan_of("FIRST", {"N2"})));
}

TEST_F(Renaming, back_to_the_old_name_gives_the_new_one_up) {
  const Plan plan = make(plan_of("OLD", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  ASSERT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::ResourcePropertiesStored);
  ASSERT_EQ(rename_cluster(context_, plan.cluster_id, "old").error(), Error::ResourcePropertiesStored);
  EXPECT_TRUE(reserve(context_, plan_of("NEW", {"N2"})));
  EXPECT_EQ(found("OLD"), plan.cluster_id);
}

TEST_F(Renaming, to_another_case_of_its_own_name) {
  const Plan plan = make(plan_of("OLD", {"N1"}));
  EXPECT_EQ(rename_cluster(context_, plan.cluster_id, "Old").error(), Error::None);
  EXPECT_EQ(view_of(plan).name, "Old");
  EXPECT_EQ(found("old"), plan.cluster_id);
}

TEST_F(Renaming, to_the_name_of_another_is_refused_and_changes_nothing) {
  const Plan plan = make(plan_of("OLD", {"N1"}));
  make(plan_of("OTHER", {"N2"}));
  const auto before = everything();
  EXPECT_EQ(rename_cluster(context_, plan.cluster_id, "other").error(), Error::ClusterNameExists);
  EXPECT_EQ(everything(), before);
}

TEST_F(Renaming, what_is_not_complete) {
  const Plan plan = plan_of("CL", {"N1"});
  EXPECT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::RpcServerUnavailable);
  ASSERT_TRUE(reserve(context_, plan));
  EXPECT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::RpcServerUnavailable);
  ASSERT_TRUE(form(context_, plan, all_up(plan)));
  EXPECT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::InvalidState);
}

TEST_F(Renaming, a_pending_name_goes_with_the_cluster) {
  const Plan plan = make(plan_of("OLD", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  ASSERT_EQ(rename_cluster(context_, plan.cluster_id, "NEW").error(), Error::ResourcePropertiesStored);
  ASSERT_TRUE(condemn(context_, plan.cluster_id, "d1"));
  ASSERT_TRUE(forget_condemned(context_, plan.cluster_id, "d1"));
  EXPECT_TRUE(everything().empty()) << everything().begin()->first;
}

class Viewing : public ClusterTest {
 protected:
  std::shared_ptr<const ClusterView> get(ViewCache& cache) {
    const auto view = cache.get(context_);
    EXPECT_TRUE(static_cast<bool>(view));
    return view ? *view : nullptr;
  }
};

TEST_F(Viewing, is_not_loaded_again_while_nothing_has_moved) {
  const Plan plan = make(plan_of("CL", {"N1"}));
  ViewCache cache(plan.cluster_id);
  const auto first = get(cache);
  const auto asked = store_.reads_and_writes;
  for (int i = 0; i < 10; ++i) EXPECT_EQ(get(cache), first);
  EXPECT_EQ(store_.reads_and_writes, asked) << "the store is not even asked";
}

TEST_F(Viewing, is_current_after_the_write_of_another_user_of_the_store) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}));
  ViewCache cache(plan.cluster_id);
  EXPECT_EQ(get(cache)->find(2)->state, NodeState::Up);
  ASSERT_TRUE(pause_node({inner(), random_}, plan.cluster_id, 2));
  EXPECT_EQ(get(cache)->find(2)->state, NodeState::Paused);
}

TEST_F(Viewing, keeps_what_was_handed_out) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}));
  ViewCache cache(plan.cluster_id);
  const auto before = get(cache);
  ASSERT_TRUE(pause_node(context_, plan.cluster_id, 2));
  get(cache);
  EXPECT_EQ(before->find(2)->state, NodeState::Up);
}

TEST_F(Viewing, of_a_cluster_that_is_gone_says_so) {
  const Plan plan = make(plan_of("CL", {"N1"}));
  ViewCache cache(plan.cluster_id);
  EXPECT_TRUE(get(cache)->exists);
  ASSERT_TRUE(condemn(context_, plan.cluster_id, "d1"));
  EXPECT_FALSE(get(cache)->exists);
  ASSERT_TRUE(forget_condemned(context_, plan.cluster_id, "d1"));
  EXPECT_FALSE(get(cache)->exists);
}

TEST_F(Viewing, finds_nodes_by_number_and_by_name_in_any_case) {
  const Plan plan = make(plan_of("CL", {"N1", "N2", "N10"}));
  const auto view = view_of(plan);
  EXPECT_EQ(view.find(3)->name, "N10");
  EXPECT_EQ(view.find("n2.example.org")->number, 2u);
  EXPECT_EQ(view.find(4), nullptr);
  EXPECT_EQ(view.find(0u), nullptr);
  EXPECT_EQ(view.find("N3"), nullptr);
}

TEST_F(Viewing, knows_the_earliest_due_time) {
  const Plan plan = make(plan_of("CL", {"N1", "N2", "N3"}), {{0, NodeState::Up, 0}, {1, NodeState::Joining, 900}, {2, NodeState::Down, 700}});
  EXPECT_EQ(view_of(plan).next_due_ms, 700);
}

TEST_F(Viewing, keeps_nodes_in_the_order_of_their_numbers) {
  std::vector<std::string> names;
  for (int i = 1; i <= 12; ++i) names.push_back("N" + std::to_string(i));
  const Plan plan = make(plan_of("CL", names));
  const auto view = view_of(plan);
  for (std::uint32_t i = 0; i < 12; ++i) EXPECT_EQ(view.nodes[i].number, i + 1);
}

class Listing : public ClusterTest {
 protected:
  std::string listed(const Plan& plan, std::uint32_t types) {
    const auto objects = list_cluster(context_, plan.cluster_id, types);
    EXPECT_TRUE(static_cast<bool>(objects));
    return text_of(*objects);
  }
  std::string listed_of_node(const Plan& plan, std::uint32_t number, std::uint32_t types) {
    const auto objects = list_node(context_, plan.cluster_id, number, types);
    EXPECT_TRUE(static_cast<bool>(objects));
    return text_of(*objects);
  }

 private:
  static std::string text_of(const std::vector<Listed>& objects) {
    std::string text;
    for (const auto& object : objects) text += (text.empty() ? "" : ", ") + object.name;
    return text;
  }
};

TEST_F(Listing, nodes_by_number_and_the_rest_by_name) {
  const Plan plan = make(plan_of("CL", {"Z", "B", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A0"}, {v4("10.0.0.9", "10.0.0.0")}));
  EXPECT_EQ(listed(plan, list::kNodes), "Z, B, A3, A4, A5, A6, A7, A8, A9, A0");
  EXPECT_EQ(listed(plan, list::kGroups), "Available Storage, Cluster Group");
  EXPECT_EQ(listed(plan, list::kResources), "Cluster IP Address, Cluster Name");
  EXPECT_EQ(listed(plan, list::kNetworks), "Cluster Network 1");
}

TEST_F(Listing, kinds_stand_in_the_order_of_their_bits) {
  const Plan plan = make(plan_of("CL", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  EXPECT_EQ(listed(plan, list::kGroups | list::kNodes | list::kNetworks), "N1, Available Storage, Cluster Group, Cluster Network 1");
  EXPECT_EQ(listed(plan, 0), "");
}

TEST_F(Listing, networks_for_clients_are_not_internal) {
  const Plan plan = make(plan_of("CL", {"N1"}, {v4("10.0.0.9", "10.0.0.0")}));
  EXPECT_EQ(listed(plan, list::kInternalNetworks), "");
}

TEST_F(Listing, what_belongs_to_one_node) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}, {v4("10.0.0.9", "10.0.0.0"), v4("10.0.1.9", "10.0.1.0")}));
  EXPECT_EQ(listed_of_node(plan, 2, list::kNodeInterfaces), "N2 - Ethernet, N2 - Ethernet 2");
  EXPECT_EQ(listed_of_node(plan, 1, list::kNodeGroups), "Available Storage, Cluster Group");
  EXPECT_EQ(listed_of_node(plan, 2, list::kNodeGroups), "");
}

}  // namespace
}  // namespace clus::model
