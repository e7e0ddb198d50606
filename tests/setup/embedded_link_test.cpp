// Calls over the link of the embedded engine: virtual nodes, real timers.
#include "setup/embedded_link.hpp"

#include <chrono>

#include "fixture.hpp"

namespace clus::setup {
namespace {

using namespace test;
using std::chrono::milliseconds;

class Embedded : public SetupTest {
 protected:
  milliseconds time_to_create(const std::string& name, std::size_t nodes) {
    CreateRequest request;
    request.name = name;
    for (std::size_t i = 0; i < nodes; ++i) request.nodes.push_back(name + "-n" + std::to_string(i));
    const auto link = make_embedded_link(environment());
    const auto began = std::chrono::steady_clock::now();
    const auto id = create_cluster(environment(), *link, request, {});
    EXPECT_EQ(id.error(), Error::None);
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - began);
  }

  Error status_of_create(std::vector<std::string> nodes) {
    CreateRequest request;
    request.name = "CL";
    request.nodes = std::move(nodes);
    const auto link = make_embedded_link(environment());
    return create_cluster(environment(), *link, request, recorder()).error();
  }
};

TEST_F(Embedded, a_thousand_slow_nodes_cost_the_time_of_one) {
  constexpr Millis kDelay = 40;
  constexpr int kSteps = 8;
  config_.timeouts.create_ms = 60'000;
  config_.timeouts.grace_ms = 60'000;      // all are waited for
  config_.scenario.nodes["*"] = {{0, kDelay, false, Error::None, false}};
  const auto one = time_to_create("ONE", 1);
  const auto thousand = time_to_create("SLOW", 1'000);
  EXPECT_GE(one, milliseconds(5 * kDelay)) << "the delays are real";
  EXPECT_GE(thousand, milliseconds(kSteps * kDelay));
  const milliseconds one_after_the_other(1'000 * kSteps * kDelay);
  EXPECT_LT(thousand, one_after_the_other / 10);
}

TEST_F(Embedded, a_late_node_is_left_joining_for_as_long_as_it_still_needs) {
  config_.timeouts.grace_ms = 20;
  config_.scenario.nodes["N3"] = {{102, 60'000, false, Error::None, false}};
  ASSERT_EQ(status_of_create({"N1", "N2", "N3"}), Error::None);
  const auto id = model::find_cluster(context_, "CL");
  ASSERT_TRUE(id);
  EXPECT_EQ(members(*id), "1 N1 Up, 2 N2 Up, 3 N3 Joining");
  EXPECT_EQ(model::read_view(context_, *id)->next_due_ms, clock_.now() + 60'000);
}

TEST_F(Embedded, a_late_node_that_will_fail_is_looked_at_again_after_the_rejoin_time) {
  config_.timeouts.grace_ms = 20;
  config_.scenario.nodes["N3"] = {{102, 60'000, false, Error::None, false}, {105, 0, false, Error::AccessDenied, false}};
  ASSERT_EQ(status_of_create({"N1", "N2", "N3"}), Error::None);
  EXPECT_EQ(model::read_view(context_, *model::find_cluster(context_, "CL"))->next_due_ms, clock_.now() + config_.timeouts.rejoin_ms);
}

TEST_F(Embedded, an_unreachable_node_is_tried_again_in_time) {
  config_.timeouts.retry_ms = 5;
  config_.scenario.nodes["N3"] = {{0, 0, true, Error::None, false}};
  ASSERT_EQ(status_of_create({"N1", "N2", "N3"}), Error::None);
  EXPECT_TRUE(reported("continue 100 N3 warning 5051"));
  EXPECT_TRUE(reported("end 100 N3 warning 5051"));
}

TEST_F(Embedded, a_refused_node_is_cleaned_although_its_fault_names_no_phase) {
  config_.scenario.nodes["N3"] = {{0, 0, false, Error::AccessDenied, false}};
  ASSERT_EQ(status_of_create({"N1", "N2", "N3"}), Error::None);
  EXPECT_TRUE(reported("end 100 N3 fatal 5"));
  EXPECT_TRUE(reported("end 999 N3"));
}

TEST_F(Embedded, a_call_that_fails_leaves_no_node_taken) {
  config_.scenario.nodes["*"] = {{105, 0, false, Error::GenFailure, false}};
  EXPECT_EQ(status_of_create({"N1", "N2"}), Error::GenFailure);
  EXPECT_TRUE(everything().empty());
}

TEST_F(Embedded, two_that_create_at_once_never_share_a_node) {
  const auto other = make_embedded_link(environment());
  Error inner_status = Error::None;
  at_line_ = [&](const ProgressLine& line) {
    if (line.phase != Phase::ConfigureClusSvc || line.mark != Mark::Start || line.object != "N1") return;
    CreateRequest request;
    request.name = "OTHER";
    request.nodes = {"N1"};
    inner_status = create_cluster(environment(), *other, request, {}).error();
  };
  EXPECT_EQ(status_of_create({"N1"}), Error::None);
  EXPECT_EQ(inner_status, Error::NodeAlreadyMember);
}

}  // namespace
}  // namespace clus::setup
