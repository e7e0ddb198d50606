// AddClusterNode, EvictClusterNode, DestroyCluster, and what an abandoned call leaves to others.
#include "fixture.hpp"

namespace clus::setup {
namespace {

using namespace test;

class Change : public SetupTest {
 protected:
  void SetUp() override {
    const auto id = create("CL", {"N1", "N2", "N3"});
    ASSERT_TRUE(id);
    id_ = *id;
    lines_.clear();
    link_.questions.clear();
  }
  Result<std::uint32_t> add(const std::string& node) { return add_node(environment(), link_, id_, node, recorder()); }
  Evicted evict(std::uint32_t number, const std::string& node) { return evict_node(environment(), link_, id_, number, node, 1'000); }
  Status destroy() { return destroy_cluster(environment(), link_, id_, recorder()); }

  std::string id_;
};

using Add = Change;

TEST_F(Add, makes_the_node_a_member_that_is_up) {
  const auto number = add("n4.example.org");
  ASSERT_TRUE(number);
  EXPECT_EQ(*number, 4u);
  EXPECT_EQ(members(id_), "1 N1 Up, 2 N2 Up, 3 N3 Up, 4 n4 Up");
  EXPECT_TRUE(reported("end 302 n4"));
}

TEST_F(Add, refuses_a_bad_name_before_anything_is_asked) {
  EXPECT_EQ(add("N 4").error(), Error::InvalidName);
  EXPECT_TRUE(link_.questions.empty());
  EXPECT_TRUE(lines_.empty());
}

TEST_F(Add, fails_with_the_status_of_the_node_and_leaves_nothing) {
  const auto before = members(id_);
  for (const Phase step : {Phase::ValidateNodeState, Phase::GettingCurrentMembership, Phase::AddNodeToCluster, Phase::ConfigureClusSvc, Phase::NodeUp}) {
    link_.script = {{{"N4", step}, {{Error::AccessDenied, 0}}}};
    EXPECT_EQ(add("N4").error(), Error::AccessDenied);
    EXPECT_EQ(members(id_), before);
    EXPECT_TRUE(is_free("N4"));
    EXPECT_EQ(link_.times_asked("N4", Phase::FailureCleanup), 1u);
    link_.questions.clear();
  }
}

TEST_F(Add, gives_up_at_its_deadline_and_leaves_nothing) {
  link_.script[{"N4", Phase::StartingClusSvc}] = {{Error::None, 60'000}};
  EXPECT_EQ(add("N4").error(), Error::Timeout);
  EXPECT_TRUE(is_free("N4"));
  EXPECT_TRUE(reported("end 105 N4 warning 1460"));
}

TEST_F(Add, refuses_a_member) { EXPECT_EQ(add("N2").error(), Error::NodeAlreadyMember); }

TEST_F(Add, exception_of_the_callback_at_any_line_undoes_everything) {
  const auto before = members(id_);
  for (std::size_t at = 1; at <= 16; ++at) {
    lines_.clear();
    at_line_ = [&](const ProgressLine&) {
      if (lines_.size() == at) throw 42;
    };
    EXPECT_EQ(add("N4").error(), Error::InternalError) << "at line " << at;
    EXPECT_EQ(members(id_), before) << "at line " << at;
    EXPECT_TRUE(is_free("N4")) << "at line " << at;
  }
}

TEST_F(Add, each_commit_that_the_store_refuses_fails_the_call_and_leaves_nothing) {
  const auto before = members(id_);
  for (unsigned commit = 1; commit <= 2; ++commit) {
    store_.refused = store_.commits + commit;
    EXPECT_EQ(add("N4").error(), Error::DiskFull) << commit;
    EXPECT_EQ(members(id_), before);
    EXPECT_TRUE(is_free("N4"));
  }
}

TEST_F(Add, node_evicted_while_it_joins_is_not_added) {
  link_.at_question = [&](const Question& question) {
    if (question.step != Phase::StartingClusSvc) return;
    ASSERT_TRUE(model::remove_member(context_, id_, 4, [](const auto&, std::size_t) { return true; }));
  };
  EXPECT_EQ(add("N4").error(), Error::JoinAborted);
}

using Evict = Change;

TEST_F(Evict, takes_the_node_out_and_frees_it) {
  const auto evicted = evict(3, "N3");
  EXPECT_EQ(evicted.status, Error::None);
  EXPECT_EQ(evicted.cleanup, Error::None);
  EXPECT_EQ(members(id_), "1 N1 Up, 2 N2 Up");
  EXPECT_EQ(link_.times_asked("N3", Phase::CleanupNode), 1u);
  EXPECT_TRUE(is_free("N3"));
}

TEST_F(Evict, the_last_node_stays) {
  ASSERT_EQ(evict(3, "N3").status, Error::None);
  ASSERT_EQ(evict(2, "N2").status, Error::None);
  EXPECT_EQ(evict(1, "N1").status, Error::CantEvictActiveNode);
  EXPECT_EQ(members(id_), "1 N1 Up");
}

TEST_F(Evict, a_node_that_cannot_be_cleaned_is_out_and_stays_taken) {
  link_.script[{"N3", Phase::CleanupNode}] = {{Error::GenFailure, 0}};
  const auto evicted = evict(3, "N3");
  EXPECT_EQ(evicted.status, Error::EvictWithoutCleanup);
  EXPECT_EQ(evicted.cleanup, Error::GenFailure);
  EXPECT_EQ(members(id_), "1 N1 Up, 2 N2 Up");
  EXPECT_FALSE(is_free("N3"));
}

TEST_F(Evict, the_time_that_was_given_bounds_the_clean_up) {
  link_.script[{"N3", Phase::CleanupNode}] = {{Error::None, 60'000}};
  const auto before = clock_.now();
  const auto evicted = evict(3, "N3");
  EXPECT_EQ(evicted.status, Error::EvictWithoutCleanup);
  EXPECT_EQ(evicted.cleanup, Error::Timeout);
  EXPECT_EQ(clock_.now() - before, 1'000);
}

TEST_F(Evict, who_is_no_member_is_not_found) {
  EXPECT_EQ(evict(9, "N9").status, Error::NodeNotFound);
  EXPECT_TRUE(link_.questions.empty());
}

TEST_F(Evict, node_that_is_cleaned_later_is_free_by_then) {
  link_.script[{"N3", Phase::CleanupNode}] = {{Error::GenFailure, 0}};
  ASSERT_EQ(evict(3, "N3").status, Error::EvictWithoutCleanup);
  config_.scenario.nodes["N3"] = {{405, 0, false, Error::GenFailure, false}};
  ASSERT_TRUE(free_if_cleaned(environment(), "N3"));
  EXPECT_FALSE(is_free("N3")) << "it still cannot be cleaned";
  config_.scenario.nodes.clear();
  ASSERT_TRUE(free_if_cleaned(environment(), "n3"));
  EXPECT_TRUE(is_free("N3"));
}

TEST_F(Evict, member_and_stranger_are_no_matter_for_a_later_clean_up) {
  ASSERT_TRUE(free_if_cleaned(environment(), "N1"));
  ASSERT_TRUE(free_if_cleaned(environment(), "N9"));
  EXPECT_FALSE(is_free("N1"));
}

using Destroy = Change;

TEST_F(Destroy, leaves_nothing) {
  EXPECT_TRUE(destroy());
  EXPECT_TRUE(everything().empty()) << everything().begin()->first;
  for (const char* line : {"end 403 Cluster Group", "end 405 N2", "end 402 CL", "end 406 Cluster Group"}) EXPECT_TRUE(reported(line)) << line;
}

TEST_F(Destroy, of_a_cluster_that_is_gone_is_told) {
  ASSERT_TRUE(destroy());
  lines_.clear();
  EXPECT_EQ(destroy().error(), Error::RpcServerUnavailable);
  EXPECT_TRUE(lines_.empty());
}

TEST_F(Destroy, forgets_the_cluster_also_when_a_node_cannot_be_cleaned) {
  link_.script[{"N2", Phase::CleanupNode}] = {{Error::GenFailure, 0}};
  EXPECT_EQ(destroy().error(), Error::GenFailure);
  EXPECT_TRUE(everything().empty());
}

TEST_F(Destroy, waits_a_grace_for_the_clean_up_of_all_at_once) {
  for (const char* node : {"N1", "N2", "N3"}) link_.script[{node, Phase::CleanupNode}] = {{Error::None, 60'000}};
  const auto before = clock_.now();
  EXPECT_EQ(destroy().error(), Error::Timeout);
  EXPECT_EQ(clock_.now() - before, config_.timeouts.grace_ms);
  EXPECT_TRUE(everything().empty());
}

TEST_F(Destroy, exception_of_the_callback_at_any_line_stops_nothing_and_is_told) {
  for (std::size_t at = 1; at <= 18; ++at) {
    lines_.clear();
    at_line_ = [&](const ProgressLine&) {
      if (lines_.size() == at) throw 42;
    };
    EXPECT_EQ(destroy().error(), Error::InternalError) << "at line " << at;
    EXPECT_EQ(lines_.size(), 18u);
    EXPECT_TRUE(everything().empty());
    at_line_ = nullptr;
    SetUp();
  }
}

TEST_F(Destroy, refused_by_the_store_leaves_the_cluster_as_it_was) {
  const auto before = everything();
  store_.refused = store_.commits + 1;
  EXPECT_EQ(destroy().error(), Error::DiskFull);
  EXPECT_EQ(everything(), before);
}

class Recover : public Change {
 protected:
  // A call whose owner dies when `node` is asked for `step`.
  template <class MakeCall>
  void abandon(const MakeCall& make, const std::string& node, Phase step) {
    struct Death {};
    link_.at_question = [=](const Question& question) {
      if (question.node == node && question.step == step) throw Death{};
    };
    {
      auto call = make();
      EXPECT_THROW(run(*call, link_), Death);
    }
    link_.at_question = nullptr;
  }

  std::unique_ptr<Call> creating() {
    return std::make_unique<CreateCall>(environment(), link_, plan(), Progress());
  }
  static model::Plan plan() {
    model::Plan plan;
    plan.name = "NEW";
    plan.nodes = {"N8", "N9"};
    return plan;
  }
};

TEST_F(Recover, undoes_a_create_that_was_abandoned_at_any_step) {
  const auto before = everything();
  for (const Phase step : {Phase::ValidateNodeState, Phase::StartingClusSvc, Phase::NodeUp}) {
    abandon([&] { return creating(); }, "N9", step);
    EXPECT_NE(everything(), before) << "there is something to do";
    ASSERT_TRUE(recover(environment()));
    EXPECT_EQ(everything(), before);
  }
}

TEST_F(Recover, undoes_an_add_that_was_abandoned) {
  const auto before = members(id_);
  abandon([&] { return std::make_unique<AddCall>(environment(), link_, id_, "N4", Progress()); }, "N4", Phase::StartingClusSvc);
  EXPECT_EQ(members(id_), before + ", 4 N4 Joining");
  ASSERT_TRUE(recover(environment()));
  EXPECT_EQ(members(id_), before);
  EXPECT_TRUE(is_free("N4"));
}

TEST_F(Recover, carries_an_abandoned_destroy_to_its_end) {
  abandon([&] { return std::make_unique<DestroyCall>(environment(), link_, id_, "CL", std::vector<std::string>{"N1", "N2", "N3"}, Progress()); },
          "N2", Phase::CleanupNode);
  EXPECT_FALSE(everything().empty());
  ASSERT_TRUE(recover(environment()));
  EXPECT_TRUE(everything().empty());
}

TEST_F(Recover, leaves_attempts_alone_whose_owner_lives) {
  CreateCall call(environment(), link_, plan(), {});
  call.begin();
  const auto before = everything();
  ASSERT_TRUE(recover(environment()));
  EXPECT_EQ(everything(), before);
  while (!call.over()) call.hear(link_.next());
  EXPECT_EQ(call.status(), Error::None);
}

TEST_F(Recover, is_done_by_whoever_creates_next) {
  abandon([&] { return creating(); }, "N9", Phase::StartingClusSvc);
  EXPECT_TRUE(create("NEW", {"N8", "N9"})) << "name and nodes are free again";
}

TEST_F(Recover, writes_nothing_when_nothing_was_abandoned) {
  const auto commits = store_.commits;
  ASSERT_TRUE(recover(environment()));
  EXPECT_EQ(store_.commits, commits);
}

}  // namespace
}  // namespace clus::setup
