#include "setup/create.hpp"

#include "fixture.hpp"

namespace clus::setup {
namespace {

using namespace test;

class Create : public SetupTest {
 protected:
  // The attempt has left nothing behind.
  void expect_nothing_left() {
    EXPECT_TRUE(everything().empty()) << everything().begin()->first;
  }
};

TEST_F(Create, makes_a_cluster_of_nodes_that_are_up) {
  const auto id = create("CL", {"N1", "N2", "N3"});
  ASSERT_TRUE(id);
  EXPECT_EQ(members(*id), "1 N1 Up, 2 N2 Up, 3 N3 Up");
  EXPECT_TRUE(model::attempts(context_)->empty());
}

TEST_F(Create, asks_every_node_for_this_attempt_on_this_cluster) {
  const auto id = create("CL", {"N1", "N2"});
  ASSERT_TRUE(id);
  std::set<std::string> attempts;
  for (const auto& question : link_.questions) {
    EXPECT_EQ(question.cluster_id, *id);
    attempts.insert(question.attempt_id);
  }
  EXPECT_EQ(attempts.size(), 1u);
}

TEST_F(Create, names_the_object_of_each_phase) {
  CreateRequest request;
  request.name = "CL";
  request.nodes = {"N1"};
  request.addresses = {{"10.0.0.9", 24}, {"fd00::9", 64}};
  ASSERT_TRUE(create(request));
  for (const char* line : {"start 1 CL", "start 100 N1", "start 106 CL", "start 200 CL", "start 203 Cluster Group", "start 204 Cluster IP Address",
                           "continue 204 Cluster IPv6 Address", "start 205 Cluster Name", "start 109 CL", "end 206 Cluster Group"})
    EXPECT_TRUE(reported(line)) << line;
}

TEST_F(Create, a_bad_request_asks_nobody_and_reports_nothing) {
  EXPECT_EQ(create("C L", {"N1"}).error(), Error::InvalidName);
  EXPECT_TRUE(lines_.empty());
  EXPECT_TRUE(link_.questions.empty());
  expect_nothing_left();
}

TEST_F(Create, a_taken_name_fails_and_leaves_the_other_alone) {
  ASSERT_TRUE(create("CL", {"N1"}));
  const auto before = everything();
  EXPECT_EQ(create("cl", {"N2"}).error(), Error::ClusterNameExists);
  EXPECT_EQ(everything(), before);
}

TEST_F(Create, a_node_of_another_cluster_is_refused_without_being_asked) {
  ASSERT_TRUE(create("FIRST", {"N3"}));
  link_.questions.clear();
  const auto id = create("CL", {"N1", "N2", "N3"});
  ASSERT_TRUE(id);
  EXPECT_EQ(members(*id), "1 N1 Up, 2 N2 Up");
  EXPECT_EQ(link_.times_asked("N3", Phase::ValidateNodeState), 0u);
  EXPECT_TRUE(reported("end 100 N3 fatal 5065"));
  EXPECT_TRUE(reported("end 999 N3"));
}

TEST_F(Create, a_silent_node_is_a_down_member_that_tries_again_by_itself) {
  link_.script[{"N3", Phase::ValidateNodeState}] = {{Error::NodeUnreachable, 0}};
  const auto id = create("CL", {"N1", "N2", "N3"});
  ASSERT_TRUE(id);
  EXPECT_EQ(members(*id), "1 N1 Up, 2 N2 Up, 3 N3 Down");
  EXPECT_EQ(link_.times_asked("N3", Phase::ValidateNodeState), 3u) << "once, and the two repeats";
  const auto view = model::read_view(context_, *id);
  EXPECT_GT(view->next_due_ms, 1'000'000 + config_.timeouts.rejoin_ms - 1);
}

TEST_F(Create, a_node_that_answers_in_the_end_is_up) {
  link_.script[{"N3", Phase::ValidateNetft}] = {{Error::NodeUnreachable, 0}, {Error::NodeUnreachable, 0}, {}};
  const auto id = create("CL", {"N1", "N2", "N3"});
  ASSERT_TRUE(id);
  EXPECT_EQ(members(*id), "1 N1 Up, 2 N2 Up, 3 N3 Up");
}

TEST_F(Create, a_late_node_is_joining_until_it_has_gone_the_rest_of_its_way) {
  link_.script[{"N3", Phase::ValidateNetft}] = {{Error::None, 5'000}};
  const auto id = create("CL", {"N1", "N2", "N3"});
  ASSERT_TRUE(id);
  EXPECT_EQ(members(*id), "1 N1 Up, 2 N2 Up, 3 N3 Joining");
  EXPECT_TRUE(reported("end 102 N3 warning 1460"));
  EXPECT_EQ(model::read_view(context_, *id)->next_due_ms, 1'000'000 + config_.timeouts.grace_ms + 77);
}

TEST_F(Create, waits_between_the_questions_longer_each_time_and_never_more_than_five_seconds) {
  config_.timeouts.retries = 8;
  config_.timeouts.create_ms = 100'000;
  config_.timeouts.grace_ms = 100'000;
  link_.script[{"N3", Phase::ValidateNodeState}] = {{Error::NodeUnreachable, 0}};
  ASSERT_TRUE(create("CL", {"N1", "N2", "N3"}));
  std::vector<Millis> waits;
  for (const auto& [event, delay] : link_.armed)
    if (std::holds_alternative<membership::RetryDue>(event)) waits.push_back(delay);
  EXPECT_EQ(waits, (std::vector<Millis>{100, 200, 400, 800, 1'600, 3'200, 5'000, 5'000}));
}

TEST_F(Create, without_a_majority_fails_with_the_status_of_the_node_and_leaves_nothing) {
  for (const char* node : {"N2", "N3"}) link_.script[{node, Phase::ValidateNodeState}] = {{Error::IncompatibleVersions, 10}};
  EXPECT_EQ(create("CL", {"N1", "N2", "N3"}).error(), Error::IncompatibleVersions);
  EXPECT_EQ(link_.times_asked("N1", Phase::FailureCleanup), 1u);
  expect_nothing_left();
}

TEST_F(Create, gives_up_at_its_deadline) {
  for (const char* node : {"N2", "N3"}) link_.script[{node, Phase::ValidateNodeState}] = {{Error::None, 60'000}};
  EXPECT_EQ(create("CL", {"N1", "N2", "N3"}).error(), Error::Timeout);
  EXPECT_EQ(clock_.now(), 1'000'000 + config_.timeouts.create_ms);
  expect_nothing_left();
}

TEST_F(Create, does_not_wait_longer_than_a_grace_for_the_clean_up) {
  for (const char* node : {"N2", "N3"}) link_.script[{node, Phase::ValidateNodeState}] = {{Error::None, 60'000}};
  link_.script[{"N1", Phase::FailureCleanup}] = {{Error::None, 60'000}};
  EXPECT_EQ(create("CL", {"N1", "N2", "N3"}).error(), Error::Timeout);
  EXPECT_EQ(clock_.now(), 1'000'000 + config_.timeouts.create_ms + config_.timeouts.grace_ms);
  EXPECT_TRUE(reported("end 999 N1 warning 1460"));
  expect_nothing_left();
}

TEST_F(Create, a_resource_that_does_not_come_online_is_a_warning) {
  config_.scenario.resources["CLUSTER IP ADDRESS"] = Error::ResourceNotFound;
  CreateRequest request;
  request.name = "CL";
  request.nodes = {"N1"};
  request.addresses = {{"10.0.0.9", 24}};
  const auto id = create(request);
  ASSERT_TRUE(id);
  EXPECT_TRUE(reported("end 206 Cluster Group warning 5007"));
  const auto prefix = model::keys::run_resources(*id);
  const auto rows = inner().range({prefix, store::prefix_end(prefix)});
  ASSERT_EQ(rows->kvs.size(), 2u);
  for (const auto& kv : rows->kvs)
    EXPECT_EQ(model::decode(kv.value)->number(model::value::kStatus), 5007u) << "the name depends on its only address";
}

TEST_F(Create, each_commit_that_the_store_refuses_fails_the_call_and_leaves_nothing) {
  for (unsigned commit = 1; commit <= 3; ++commit) {
    store_.refused = store_.commits + commit;
    EXPECT_EQ(create("CL", {"N1", "N2"}).error(), Error::DiskFull) << commit;
    expect_nothing_left();
  }
  EXPECT_TRUE(create("CL", {"N1", "N2"}));
}

TEST_F(Create, a_lost_answer_of_the_store_is_no_failure) {
  for (unsigned commit = 1; commit <= 3; ++commit) {
    store_.lost_after = store_.commits + commit;
    EXPECT_TRUE(create("C" + std::to_string(commit), {"N" + std::to_string(commit)})) << commit;
  }
}

TEST_F(Create, an_exception_of_the_callback_at_any_line_undoes_everything) {
  CreateRequest request;
  request.name = "CL";
  request.nodes = {"N1", "N2"};
  request.addresses = {{"10.0.0.9", 24}};
  ASSERT_TRUE(create(request));
  const std::size_t all = lines_.size();
  ASSERT_TRUE(destroy_cluster(environment(), link_, *model::find_cluster(context_, "CL"), {}));
  for (std::size_t at = 1; at <= all; ++at) {
    lines_.clear();
    at_line_ = [&](const ProgressLine&) {
      if (lines_.size() == at) throw std::runtime_error("from the caller");
    };
    EXPECT_EQ(create(request).error(), Error::InternalError) << "at line " << at;
    EXPECT_TRUE(everything().empty()) << "at line " << at << ": " << everything().begin()->first;
    std::map<std::string, int> open;
    for (const auto& line : lines_) {
      const auto object = line.substr(line.find(' ') + 1);
      const auto key = object.substr(0, std::min(object.find(" warning"), object.find(" fatal")));
      open[key] += line.starts_with("start") ? 1 : line.starts_with("end") ? -1 : 0;
    }
    for (const auto& [key, count] : open) EXPECT_EQ(count, 0) << key << " at line " << at;
  }
}

TEST_F(Create, the_callback_may_read_and_write_what_is_committed_so_far) {
  bool seen = false;
  at_line_ = [&](const ProgressLine& line) {
    if (line.phase != Phase::FormingCluster || line.mark != Mark::End) return;
    const auto id = model::find_cluster(context_, "CL");
    ASSERT_TRUE(id);
    EXPECT_EQ(members(*id), "1 N1 Up");
    EXPECT_TRUE(recover(environment())) << "and the attempt under way is not taken for an abandoned one";
    seen = true;
  };
  EXPECT_TRUE(create("CL", {"N1"}));
  EXPECT_TRUE(seen);
}

TEST_F(Create, an_empty_cluster_asks_nobody) {
  CreateRequest request;
  request.name = "CL";
  request.empty = true;
  const auto id = create(request);
  ASSERT_TRUE(id);
  EXPECT_TRUE(link_.questions.empty());
  EXPECT_EQ(members(*id), "");
}

TEST_F(Create, takes_a_node_that_was_evicted_and_can_be_cleaned_by_now) {
  const auto first = create("FIRST", {"N1", "N2", "N3"});
  ASSERT_TRUE(first);
  link_.script[{"N3", Phase::CleanupNode}] = {{Error::GenFailure, 0}};
  ASSERT_EQ(evict_node(environment(), link_, *first, 3, "N3", 1'000).status, Error::EvictWithoutCleanup);
  EXPECT_TRUE(create("CL", {"N3"}));
}

}  // namespace
}  // namespace clus::setup
