#include "model/attempt.hpp"

#include "fixture.hpp"

namespace clus::model {
namespace {

using namespace test;

class AttemptTest : public ModelTest {
 protected:
  std::size_t rows_of_attempts() {
    const auto rows = attempts(context_);
    EXPECT_TRUE(static_cast<bool>(rows));
    return rows->size();
  }
  bool is_found(const std::string& name) { return static_cast<bool>(find_cluster(context_, name)); }
  Plan two() { return plan_of("CL", {"N1", "N2"}, {v4("10.0.0.9", "10.0.0.0")}); }
};

TEST_F(AttemptTest, reserve_takes_name_and_nodes_and_shows_no_cluster) {
  const Plan plan = two();
  const auto taken = reserve(context_, plan);
  ASSERT_TRUE(taken);
  EXPECT_TRUE(taken->empty());
  EXPECT_FALSE(is_free("N1"));
  EXPECT_FALSE(is_free("N2"));
  EXPECT_FALSE(is_found("CL"));
  EXPECT_FALSE(is_found("N1"));
  EXPECT_FALSE(view_of(plan).exists);
  EXPECT_EQ(rows_of_attempts(), 1u);
}

TEST_F(AttemptTest, reserve_refuses_a_taken_name_in_any_case_and_takes_nothing) {
  make(two());
  const auto before = everything();
  EXPECT_EQ(reserve(context_, plan_of("cl", {"N3"})).error(), Error::ClusterNameExists);
  EXPECT_EQ(everything(), before);
}

TEST_F(AttemptTest, reserve_refuses_the_name_of_an_attempt_under_way) {
  ASSERT_TRUE(reserve(context_, two()));
  EXPECT_EQ(reserve(context_, plan_of("CL", {"N3"})).error(), Error::ClusterNameExists);
}

TEST_F(AttemptTest, reserve_tells_which_nodes_belong_elsewhere_and_takes_the_rest) {
  const Plan first = make(two());
  const auto taken = reserve(context_, plan_of("OTHER", {"N3", "n2", "N4"}));
  ASSERT_TRUE(taken);
  EXPECT_EQ(*taken, (std::set<std::size_t>{1}));
  EXPECT_FALSE(is_free("N3"));
  const auto host = find_host(context_, "N2");
  EXPECT_EQ((*host)->cluster_id, first.cluster_id) << "and leaves them where they are";
}

TEST_F(AttemptTest, two_that_reserve_at_once_share_no_node) {
  const Plan mine = plan_of("A", {"N1", "N2"}), theirs = plan_of("B", {"N2", "N3"});
  store_.before_commit = [&] {
    if (store_.commits == 1) {
      ASSERT_TRUE(reserve({inner(), random_}, theirs));
    }
  };
  const auto taken = reserve(context_, mine);
  ASSERT_TRUE(taken);
  EXPECT_EQ(*taken, (std::set<std::size_t>{1}));
}

TEST_F(AttemptTest, form_shows_the_cluster_with_its_members_and_no_groups) {
  const Plan plan = two();
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(form(context_, plan, {{0, NodeState::Up, 0}, {1, NodeState::Joining, 500}}));
  EXPECT_TRUE(is_found("CL"));
  EXPECT_TRUE(view_of(plan).exists);
  EXPECT_FALSE(view_of(plan).complete);
  EXPECT_EQ(view_of(plan).name, "CL");
  EXPECT_EQ(view_of(plan).next_due_ms, 500);
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Joining");
  EXPECT_FALSE(read(keys::reg(plan.cluster_id, "Groups")));
}

TEST_F(AttemptTest, members_are_numbered_in_the_order_of_the_request_without_those_refused) {
  const Plan plan = plan_of("CL", {"N3", "N1", "N2"});
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(form(context_, plan, {{0, NodeState::Up, 0}, {2, NodeState::Up, 0}}));
  EXPECT_EQ(members_of(plan), "1 N3 Up, 2 N2 Up");
}

TEST_F(AttemptTest, complete_writes_the_objects_and_ends_the_attempt) {
  const Plan plan = make(two());
  EXPECT_TRUE(view_of(plan).complete);
  EXPECT_EQ(rows_of_attempts(), 0u);
  const auto core = read(keys::reg(plan.cluster_id, "Groups\\" + plan.core_group_id));
  ASSERT_TRUE(core);
  EXPECT_EQ(core->text("Name"), kCoreGroup);
  EXPECT_EQ(core->list("Contains"), (std::vector<std::string>{plan.address_ids[0], plan.name_resource_id}));
  EXPECT_EQ(read(keys::run_group(plan.cluster_id, plan.core_group_id))->number(value::kOwner), 1u);
  EXPECT_EQ(read(keys::reg(plan.cluster_id, ""))->text("ClusterNameResource"), plan.name_resource_id);
  const auto parameters = read(keys::reg(plan.cluster_id, "Resources\\" + plan.address_ids[0] + "\\Parameters"));
  ASSERT_TRUE(parameters);
  EXPECT_EQ(parameters->text("Address"), "10.0.0.9");
  EXPECT_EQ(parameters->text("SubnetMask"), "255.255.255.0");
  EXPECT_EQ(parameters->text("Network"), "Cluster Network 1");
}

TEST_F(AttemptTest, complete_frees_the_nodes_that_were_refused) {
  const Plan plan = make(two(), {{0, NodeState::Up, 0}});
  EXPECT_TRUE(is_free("N2"));
  EXPECT_FALSE(is_free("N1"));
}

TEST_F(AttemptTest, complete_leaves_a_refused_node_to_whom_it_belongs) {
  const Plan first = make(plan_of("FIRST", {"N2"}));
  make(two(), {{0, NodeState::Up, 0}});
  const auto host = find_host(context_, "N2");
  ASSERT_TRUE(host && *host);
  EXPECT_EQ((*host)->cluster_id, first.cluster_id);
}

TEST_F(AttemptTest, complete_takes_over_what_became_of_the_members_since) {
  const Plan plan = two();
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(form(context_, plan, {{0, NodeState::Up, 0}, {1, NodeState::Joining, 500}}));
  ASSERT_TRUE(complete(context_, plan, {{0, NodeState::Up, 0}, {1, NodeState::Down, 700}}, all_online(plan)));
  EXPECT_EQ(members_of(plan), "1 N1 Up, 2 N2 Down");
  EXPECT_EQ(view_of(plan).next_due_ms, 700);
}

TEST_F(AttemptTest, groups_belong_to_the_first_member_that_is_up) {
  const Plan plan = make(plan_of("CL", {"N1", "N2", "N3"}), {{0, NodeState::Down, 0}, {1, NodeState::Up, 0}, {2, NodeState::Up, 0}});
  EXPECT_EQ(read(keys::run_group(plan.cluster_id, plan.core_group_id))->number(value::kOwner), 2u);
}

TEST_F(AttemptTest, resource_that_failed_keeps_its_status) {
  const Plan plan = two();
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(form(context_, plan, all_up(plan)));
  ASSERT_TRUE(complete(context_, plan, all_up(plan), {Error::ResourceNotFound, Error::None}));
  const auto address = read(keys::run_resource(plan.cluster_id, plan.address_ids[0]));
  EXPECT_EQ(address->number(value::kState), static_cast<std::uint32_t>(ResourceState::Failed));
  EXPECT_EQ(address->number(value::kStatus), 5007u);
  const auto name = read(keys::run_resource(plan.cluster_id, plan.name_resource_id));
  EXPECT_EQ(name->number(value::kState), static_cast<std::uint32_t>(ResourceState::Online));
}

// ---- whole or absent ----------------------------------------------------------------------------------------------

class EachCommit : public AttemptTest {
 protected:
  std::vector<std::function<Status()>> commits_of(const Plan& plan) {
    return {[&] { return Status(reserve(context_, plan).error()); },
            [&] { return form(context_, plan, all_up(plan)); },
            [&] { return complete(context_, plan, all_up(plan), all_online(plan)); },
            [&] { return undo_create(context_, plan.attempt_id, plan.cluster_id); }};
  }
};

TEST_F(EachCommit, is_absent_when_the_store_refuses_it) {
  const Plan plan = two();
  for (const auto& commit : commits_of(plan)) {
    const auto before = everything();
    store_.refused = store_.commits + 1;
    EXPECT_EQ(commit().error(), Error::DiskFull);
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(commit().error(), Error::None) << "and can be repeated";
  }
}

TEST_F(EachCommit, is_one_transaction) {
  const Plan plan = two();
  for (const auto& commit : commits_of(plan)) {
    const auto before = store_.commits;
    EXPECT_EQ(commit().error(), Error::None);
    EXPECT_EQ(store_.commits, before + 1);
  }
}

TEST_F(EachCommit, is_done_once_when_its_answer_is_lost) {
  const Plan plan = two();
  for (const auto& commit : commits_of(plan)) {
    store_.lost_after = store_.commits + 1;
    EXPECT_EQ(commit().error(), Error::None);
  }
  EXPECT_TRUE(everything().empty()) << "the last is the undoing";
}

TEST_F(EachCommit, can_be_undone_as_if_it_had_never_been) {
  make(plan_of("BYSTANDER", {"N9"}));
  const auto before = everything();
  for (std::size_t done = 1; done <= 2; ++done) {
    const Plan plan = two();
    for (std::size_t i = 0; i < done; ++i) ASSERT_TRUE(commits_of(plan)[i]());
    ASSERT_TRUE(undo_create(context_, plan.attempt_id, plan.cluster_id));
    EXPECT_EQ(everything(), before) << "after " << done << " commits";
  }
}

TEST_F(AttemptTest, undone_attempt_can_neither_form_nor_complete) {
  const Plan plan = two();
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(undo_create(context_, plan.attempt_id, plan.cluster_id));
  EXPECT_EQ(form(context_, plan, all_up(plan)).error(), Error::Aborted);
  EXPECT_EQ(complete(context_, plan, all_up(plan), all_online(plan)).error(), Error::Aborted);
  EXPECT_TRUE(everything().empty());
}

TEST_F(AttemptTest, formed_attempt_undone_by_another_cannot_complete) {
  const Plan plan = two();
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(form(context_, plan, all_up(plan)));
  ASSERT_TRUE(undo_create(context_, plan.attempt_id, plan.cluster_id));
  EXPECT_EQ(complete(context_, plan, all_up(plan), all_online(plan)).error(), Error::Aborted);
  EXPECT_TRUE(everything().empty());
}

TEST_F(AttemptTest, undo_of_an_attempt_that_is_complete_changes_nothing_of_the_cluster) {
  const Plan plan = make(two());
  const Plan other = plan_of("OTHER", {"N3"});
  EXPECT_TRUE(undo_create(context_, other.attempt_id, plan.cluster_id));
  EXPECT_TRUE(view_of(plan).complete);
}

TEST_F(AttemptTest, attempt_completed_since_it_was_met_is_not_undone_by_others) {
  const Plan plan = make(two());
  const auto before = everything();
  EXPECT_TRUE(undo_abandoned_create(context_, plan.attempt_id, plan.cluster_id));
  EXPECT_EQ(everything(), before);
}

TEST_F(AttemptTest, abandoned_attempt_is_undone_by_others) {
  const Plan plan = two();
  ASSERT_TRUE(reserve(context_, plan));
  ASSERT_TRUE(form(context_, plan, all_up(plan)));
  EXPECT_TRUE(undo_abandoned_create(context_, plan.attempt_id, plan.cluster_id));
  EXPECT_TRUE(everything().empty());
}

TEST_F(AttemptTest, undo_of_what_never_was_is_a_success) {
  EXPECT_TRUE(undo_create(context_, "no-attempt", "no-cluster"));
  EXPECT_TRUE(everything().empty());
}

TEST_F(AttemptTest, attempts_tell_what_they_are_about) {
  const Plan creating = two();
  const Plan adding = make(plan_of("B", {"N3"})), destroying = make(plan_of("C", {"N4"}));
  ASSERT_TRUE(reserve(context_, creating));
  ASSERT_TRUE(add_member(context_, adding.cluster_id, "add", "N5"));
  ASSERT_TRUE(condemn(context_, destroying.cluster_id, "destroy"));
  const auto rows = attempts(context_);
  ASSERT_TRUE(rows);
  std::map<std::string, Attempt> by_id;
  for (const auto& row : *rows) by_id.emplace(row.id, row);
  ASSERT_EQ(by_id.size(), 3u);
  EXPECT_EQ(by_id.at(creating.attempt_id).kind, AttemptKind::Create);
  EXPECT_EQ(by_id.at(creating.attempt_id).cluster_id, creating.cluster_id);
  EXPECT_EQ(by_id.at("add").kind, AttemptKind::Add);
  EXPECT_EQ(by_id.at("add").node, "N5");
  EXPECT_EQ(by_id.at("destroy").kind, AttemptKind::Destroy);
  EXPECT_EQ(by_id.at("destroy").cluster_id, destroying.cluster_id);
}

TEST_F(AttemptTest, empty_cluster_forms_and_completes) {
  const Plan plan = make(plan_of("EMPTY", {}));
  EXPECT_TRUE(view_of(plan).complete);
  EXPECT_EQ(members_of(plan), "");
}

}  // namespace
}  // namespace clus::model
