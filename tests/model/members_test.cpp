#include "model/members.hpp"

#include "fixture.hpp"

namespace clus::model {
namespace {

using namespace test;

bool anyone_may_go(const std::vector<MemberState>&, std::size_t) { return true; }
Error joins(const std::string&) { return Error::None; }

class MembersTest : public ModelTest {
 protected:
  Plan cluster(std::vector<std::string> nodes = {"N1", "N2", "N3"}) {
    return make(plan_of("CL", std::move(nodes), {v4("10.0.0.9", "10.0.0.0")}));
  }
  std::size_t interfaces_of(const Plan& plan, const std::string& number) {
    std::size_t count = 0;
    const auto prefix = keys::reg_children(plan.cluster_id, "NetworkInterfaces");
    const auto found = inner().range({prefix, store::prefix_end(prefix)});
    for (const auto& kv : found->kvs)
      count += decode(kv.value)->text("Node") == number ? 1 : 0;
    return count;
  }
  std::uint32_t owner_of_core(const Plan& plan) {
    return read(keys::run_group(plan.cluster_id, plan.core_group_id))->number(value::kOwner);
  }
};

using Joining = MembersTest;

TEST_F(Joining, added_node_is_joining_with_the_next_number_and_its_interfaces) {
  const Plan plan = cluster();
  const auto number = add_member(context_, plan.cluster_id, "a1", "N4");
  ASSERT_TRUE(number);
  EXPECT_EQ(*number, 4u);
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Up, 3 N3 Up, 4 N4 Joining");
  EXPECT_EQ(interfaces_of(plan, "4"), 1u);
}

TEST_F(Joining, node_is_up_and_the_attempt_over) {
  const Plan plan = cluster({"N1"});
  ASSERT_TRUE(add_member(context_, plan.cluster_id, "a1", "N2"));
  ASSERT_TRUE(member_up(context_, plan.cluster_id, "a1", 2));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Up");
  EXPECT_TRUE(attempts(context_)->empty());
}

TEST_F(Joining, node_of_another_cluster_is_refused) {
  const Plan plan = cluster();
  make(plan_of("OTHER", {"N4"}));
  const auto before = everything();
  EXPECT_EQ(add_member(context_, plan.cluster_id, "a1", "n4").error(), Error::NodeAlreadyMember);
  EXPECT_EQ(add_member(context_, plan.cluster_id, "a1", "N1").error(), Error::NodeAlreadyMember) << "nor one of its own";
  EXPECT_EQ(everything(), before);
}

TEST_F(Joining, cluster_that_is_not_complete_takes_nobody) {
  const Plan plan = plan_of("CL", {"N1"});
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(form(context_, plan, all_up(plan)));
  EXPECT_EQ(add_member(context_, plan.cluster_id, "a1", "N2").error(), Error::InvalidState);
  EXPECT_EQ(add_member(context_, "no-cluster", "a1", "N2").error(), Error::RpcServerUnavailable);
}

TEST_F(Joining, undone_leaves_nothing_but_the_number_used_up) {
  const Plan plan = cluster();
  ASSERT_TRUE(add_member(context_, plan.cluster_id, "a1", "N4"));
  ASSERT_TRUE(undo_add(context_, plan.cluster_id, "a1"));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Up, 3 N3 Up");
  EXPECT_EQ(interfaces_of(plan, "4"), 0u);
  EXPECT_TRUE(is_free("N4"));
  EXPECT_TRUE(attempts(context_)->empty());
  EXPECT_EQ(*add_member(context_, plan.cluster_id, "a2", "N4"), 5u) << "a number is never used again";
}

TEST_F(Joining, undo_of_what_never_was_is_a_success) {
  const Plan plan = cluster();
  const auto before = everything();
  EXPECT_TRUE(undo_add(context_, plan.cluster_id, "a1"));
  EXPECT_EQ(everything(), before);
}

TEST_F(Joining, node_evicted_while_it_joins_does_not_come_up) {
  const Plan plan = cluster();
  ASSERT_TRUE(add_member(context_, plan.cluster_id, "a1", "N4"));
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 4, anyone_may_go));
  EXPECT_EQ(member_up(context_, plan.cluster_id, "a1", 4).error(), Error::JoinAborted);
}

TEST_F(Joining, late_undo_frees_no_node_that_somebody_else_has_by_now) {
  const Plan plan = cluster();
  ASSERT_TRUE(add_member(context_, plan.cluster_id, "a1", "N4"));
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 4, anyone_may_go));
  ASSERT_TRUE(release_host(context_, "N4"));
  ASSERT_TRUE(add_member(context_, plan.cluster_id, "a2", "N4"));
  ASSERT_TRUE(undo_add(context_, plan.cluster_id, "a1"));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Up, 3 N3 Up, 5 N4 Joining");
  EXPECT_FALSE(is_free("N4"));
}

TEST_F(Joining, cluster_destroyed_meanwhile_leaves_nothing_after_the_undo) {
  const Plan plan = cluster();
  ASSERT_TRUE(add_member(context_, plan.cluster_id, "a1", "N4"));
  ASSERT_TRUE(condemn(context_, plan.cluster_id, "d1"));
  ASSERT_TRUE(forget_condemned(context_, plan.cluster_id, "d1"));
  EXPECT_EQ(member_up(context_, plan.cluster_id, "a1", 4).error(), Error::JoinAborted);
  ASSERT_TRUE(undo_add(context_, plan.cluster_id, "a1"));
  EXPECT_TRUE(everything().empty()) << everything().begin()->first;
}

TEST_F(Joining, first_node_of_an_empty_cluster_takes_its_groups) {
  const Plan plan = make(plan_of("EMPTY", {}));
  EXPECT_EQ(owner_of_core(plan), 0u);
  ASSERT_EQ(*add_member(context_, plan.cluster_id, "a1", "N1"), 1u);
  ASSERT_TRUE(member_up(context_, plan.cluster_id, "a1", 1));
  EXPECT_EQ(owner_of_core(plan), 1u);
}

using Leaving = MembersTest;

TEST_F(Leaving, evicted_node_is_gone_with_its_interfaces_and_its_groups_have_moved) {
  const Plan plan = cluster();
  ASSERT_EQ(owner_of_core(plan), 1u);
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 1, anyone_may_go));
  EXPECT_EQ(members_of(plan), "2 N2 Up, 3 N3 Up");
  EXPECT_EQ(interfaces_of(plan, "1"), 0u);
  EXPECT_EQ(owner_of_core(plan), 2u);
}

TEST_F(Leaving, groups_move_to_a_node_that_is_up_and_not_paused) {
  const Plan plan = make(plan_of("CL", {"N1", "N2", "N3", "N4"}),
                         {{0, NodeState::Up, 0}, {1, NodeState::Down, 0}, {2, NodeState::Up, 0}, {3, NodeState::Up, 0}});
  ASSERT_TRUE(pause_node(context_, plan.cluster_id, 3));
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 1, anyone_may_go));
  EXPECT_EQ(owner_of_core(plan), 4u);
}

TEST_F(Leaving, groups_move_to_a_paused_node_when_there_is_no_other) {
  const Plan plan = cluster({"N1", "N2"});
  ASSERT_TRUE(pause_node(context_, plan.cluster_id, 2));
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 1, anyone_may_go));
  EXPECT_EQ(owner_of_core(plan), 2u);
}

TEST_F(Leaving, groups_of_others_stay_where_they_are) {
  const Plan plan = cluster();
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 3, anyone_may_go));
  EXPECT_EQ(owner_of_core(plan), 1u);
}

TEST_F(Leaving, who_may_go_is_decided_on_all_members) {
  const Plan plan = make(plan_of("CL", {"N1", "N2", "N3"}), {{0, NodeState::Up, 0}, {1, NodeState::Down, 0}, {2, NodeState::Up, 0}});
  std::string seen;
  const auto before = everything();
  const Status refused = remove_member(context_, plan.cluster_id, 3, [&](const auto& members, std::size_t position) {
    for (const auto& member : members) seen += std::to_string(member.number) + (member.up ? "+" : "-") + std::to_string(member.weight) + " ";
    seen += "@" + std::to_string(position);
    return false;
  });
  EXPECT_EQ(refused.error(), Error::CantEvictActiveNode);
  EXPECT_EQ(seen, "1+1 2-1 3+1 @2");
  EXPECT_EQ(everything(), before);
}

TEST_F(Leaving, node_that_is_no_member_is_not_found) {
  const Plan plan = cluster();
  EXPECT_EQ(remove_member(context_, plan.cluster_id, 9, anyone_may_go).error(), Error::NodeNotFound);
  EXPECT_EQ(remove_member(context_, plan.cluster_id, 0, anyone_may_go).error(), Error::NodeNotFound);
  EXPECT_EQ(remove_member(context_, "no-cluster", 1, anyone_may_go).error(), Error::RpcServerUnavailable);
}

TEST_F(Leaving, evicted_node_stays_taken_until_it_is_released) {
  const Plan plan = cluster();
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 3, anyone_may_go));
  EXPECT_TRUE((*find_host(context_, "N3"))->evicted);
  EXPECT_EQ(add_member(context_, plan.cluster_id, "a1", "N3").error(), Error::NodeAlreadyMember);
  ASSERT_TRUE(release_host(context_, "n3"));
  EXPECT_TRUE(is_free("N3"));
}

TEST_F(Leaving, member_is_not_released) {
  cluster();
  ASSERT_TRUE(release_host(context_, "N1"));
  EXPECT_FALSE(is_free("N1"));
  EXPECT_TRUE(release_host(context_, "N9")) << "and who is free already is a success";
}

TEST_F(Leaving, condemned_cluster_is_found_by_nobody) {
  const Plan plan = cluster();
  ASSERT_TRUE(condemn(context_, plan.cluster_id, "d1"));
  for (const char* name : {"CL", "N1", "10.0.0.9"})
    EXPECT_EQ(find_cluster(context_, name).error(), Error::RpcServerUnavailable) << name;
  EXPECT_FALSE(view_of(plan).exists);
  EXPECT_EQ(condemn(context_, plan.cluster_id, "d2").error(), Error::RpcServerUnavailable) << "nor condemned twice";
  EXPECT_FALSE(is_free("N1")) << "its nodes wait for their clean-up";
}

TEST_F(Leaving, forgotten_cluster_leaves_nothing_of_it_and_all_of_others) {
  make(plan_of("OTHER", {"N8", "N9"}));
  const auto before = everything();
  const Plan plan = cluster();
  ASSERT_TRUE(condemn(context_, plan.cluster_id, "d1"));
  ASSERT_TRUE(forget_condemned(context_, plan.cluster_id, "d1"));
  EXPECT_EQ(everything(), before);
}

TEST_F(Leaving, node_evicted_and_not_cleaned_is_forgotten_with_its_cluster) {
  const Plan plan = cluster();
  ASSERT_TRUE(remove_member(context_, plan.cluster_id, 3, anyone_may_go));
  ASSERT_TRUE(condemn(context_, plan.cluster_id, "d1"));
  ASSERT_TRUE(forget_condemned(context_, plan.cluster_id, "d1"));
  EXPECT_TRUE(is_free("N3"));
}

using Staying = MembersTest;

TEST_F(Staying, pause_and_resume) {
  const Plan plan = cluster({"N1", "N2"});
  ASSERT_TRUE(pause_node(context_, plan.cluster_id, 2));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Paused");
  ASSERT_TRUE(resume_node(context_, plan.cluster_id, 2));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Up");
}

TEST_F(Staying, pausing_twice_changes_nothing) {
  const Plan plan = cluster();
  ASSERT_TRUE(pause_node(context_, plan.cluster_id, 2));
  const auto before = inner().change_count();
  EXPECT_TRUE(pause_node(context_, plan.cluster_id, 2));
  EXPECT_EQ(inner().change_count(), before);
}

TEST_F(Staying, what_cannot_be_paused_or_resumed) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}), {{0, NodeState::Up, 0}, {1, NodeState::Down, 0}});
  EXPECT_EQ(pause_node(context_, plan.cluster_id, 2).error(), Error::NodeDown);
  EXPECT_EQ(resume_node(context_, plan.cluster_id, 1).error(), Error::NodeNotPaused);
  EXPECT_EQ(pause_node(context_, plan.cluster_id, 9).error(), Error::NodeNotFound);
  EXPECT_EQ(pause_node(context_, "no-cluster", 1).error(), Error::RpcServerUnavailable);
}

TEST_F(Staying, late_node_is_up_when_its_time_has_come_and_not_before) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}), {{0, NodeState::Up, 0}, {1, NodeState::Joining, 500}});
  ASSERT_TRUE(settle(context_, plan.cluster_id, 499, 100, joins));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Joining");
  ASSERT_TRUE(settle(context_, plan.cluster_id, 500, 100, joins));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Up");
  EXPECT_EQ(view_of(plan).next_due_ms, 0);
}

TEST_F(Staying, node_that_cannot_join_is_down_and_tries_again_later) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}), {{0, NodeState::Up, 0}, {1, NodeState::Joining, 500}});
  ASSERT_TRUE(settle(context_, plan.cluster_id, 600, 100, [](const std::string& node) {
    return node == "N2" ? Error::NodeUnreachable : Error::None;
  }));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Down");
  EXPECT_EQ(view_of(plan).next_due_ms, 700);
}

TEST_F(Staying, settling_when_nothing_is_due_writes_nothing) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}), {{0, NodeState::Up, 0}, {1, NodeState::Down, 0}});
  const auto before = inner().change_count();
  EXPECT_TRUE(settle(context_, plan.cluster_id, 1'000'000, 100, joins));
  EXPECT_EQ(inner().change_count(), before);
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Down") << "a member without a due time waits for others";
}

TEST_F(Staying, two_that_settle_at_once_do_it_once) {
  const Plan plan = make(plan_of("CL", {"N1", "N2"}), {{0, NodeState::Up, 0}, {1, NodeState::Joining, 500}});
  store_.before_commit = [&] {
    store_.before_commit = nullptr;
    ASSERT_TRUE(settle({inner(), random_}, plan.cluster_id, 500, 100, joins));
  };
  const auto commits = store_.commits;
  ASSERT_TRUE(settle(context_, plan.cluster_id, 500, 100, joins));
  EXPECT_EQ(store_.commits, commits + 1) << "the other was first: there is nothing left to write";
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Up");
}

}  // namespace
}  // namespace clus::model
