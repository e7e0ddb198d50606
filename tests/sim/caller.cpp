#include "sim/caller.hpp"

#include <algorithm>

#include "model/cluster.hpp"
#include "model/view.hpp"
#include "setup/recover.hpp"

namespace clus::sim {

using membership::Mark;
using membership::Phase;
using membership::Severity;

// ---- the network ------------------------------------------------------------------------------------------------

class Caller::Link final : public setup::NodeLink {
 public:
  Link(Caller& caller, std::uint64_t incarnation) : caller_(caller), incarnation_(incarnation) {}

  void ask(const setup::Question& question) override {
    World& world = caller_.world_;
    ++caller_.questions_;
    const unsigned times = ++caller_.asked_[{question.node, question.step}];
    world.check(times <= world.config.timeouts.retries + 1, question.node + " is asked too often");
    if (world.tracing())
      world.trace(caller_.who() + " asks " + question.node + " " + std::to_string(static_cast<unsigned>(question.step)));
    Node& node = world.node(question.node);
    const bool lost = world.clock.now() < node.unreachable_until || world.random.chance(world.loss_percent);
    const bool slow = world.random.chance(node.slow_percent);
    const bool cleans = question.step == Phase::FailureCleanup || question.step == Phase::CleanupNode;
    if (cleans && (lost || slow)) caller_.uncleaned_.insert(question.node);
    if (lost) {
      if (world.random.chance(50)) arrive(question, world.random.between(0, 60), false);
      answer(question, Error::NodeUnreachable, kLinkLimit);
      return;
    }
    const Millis delay = slow ? world.random.between(0, 3 * world.config.timeouts.create_ms) : world.random.between(0, 30);
    arrive(question, delay, true);
    if (world.random.chance(world.duplicate_percent)) arrive(question, delay + world.random.between(0, 40), true);
  }

  void arm(const membership::Event& event, Millis delay_ms) override { deliver(event, delay_ms); }

  Millis left_behind(const std::string&, Phase) override { return caller_.world_.random.between(1, 800); }

 private:
  static constexpr Millis kLinkLimit = 120;

  // The node gets the question, and if it can answers it.
  void arrive(const setup::Question& question, Millis delay, bool answers) {
    Caller& caller = caller_;
    World& world = caller.world_;
    const std::uint64_t incarnation = incarnation_;
    world.at(delay, [&caller, &world, question, answers, incarnation] {
      const Error status = world.perform(world.node(question.node), question);
      if (!answers) return;
      world.at(world.random.between(0, 30), [&caller, question, status, incarnation] {
        caller.hear(incarnation, membership::NodeAnswered{question.index, question.ask, status});
      });
    });
  }

  void answer(const setup::Question& question, Error status, Millis delay) {
    deliver(membership::NodeAnswered{question.index, question.ask, status}, delay);
  }

  void deliver(const membership::Event& event, Millis delay) {
    Caller& caller = caller_;
    const std::uint64_t incarnation = incarnation_;
    caller.world_.at(delay, [&caller, event, incarnation] { caller.hear(incarnation, event); });
  }

  Caller& caller_;
  const std::uint64_t incarnation_;
};

// ---- calls ------------------------------------------------------------------------------------------------------

void Caller::start_something() {
  if (busy()) return;
  std::vector<std::string> clusters;
  for (const auto& [id, members] : promises_.members)
    if (!promises_.unsure.contains(id)) clusters.push_back(id);
  const auto choice = world_.random.below(10);
  if (clusters.empty() || choice < 4) return create();
  const std::string& cluster = clusters[world_.random.below(clusters.size())];
  if (choice < 7) return add(cluster);
  if (choice < 9) return evict(cluster);
  destroy(cluster);
}

void Caller::die() {
  if (!busy()) return;
  world_.trace(who() + " dies");
  ++incarnation_;
  call_.reset();
  frames_.reset();
  link_.reset();
}

bool Caller::ready(const std::vector<std::string>& nodes) {
  if (!setup::recover(world_.environment())) return false;
  for (const auto& node : nodes)
    if (!setup::free_if_cleaned(world_.environment(), node)) return false;
  return true;
}

void Caller::begin(std::unique_ptr<setup::Call> call, Millis limit, std::function<void(Error)> at_end) {
  call_ = std::move(call);
  at_end_ = std::move(at_end);
  began_ = world_.clock.now();
  limit_ = limit;
  faults_before_ = world_.store.faults;
  asked_.clear();
  node_statuses_.clear();
  uncleaned_.clear();
  reports_ = 0;
  threw_ = false;
  throw_at_ = world_.faults_on() && world_.random.chance(4) ? 1 + world_.random.below(60) : 0;
  call_->begin();
  end_if_over();
}

void Caller::hear(std::uint64_t incarnation, const membership::Event& event) {
  if (incarnation != incarnation_ || !call_) return;
  if (const auto* answer = std::get_if<membership::NodeAnswered>(&event)) node_statuses_.insert(answer->status);
  call_->hear(event);
  end_if_over();
}

void Caller::end_if_over() {
  if (!call_->over()) return;
  const Error status = call_->status();
  world_.trace(who() + " gets status " + std::to_string(to_win32(status)));
  frames_->over(status);
  const auto& timeouts = world_.config.timeouts;
  world_.check(world_.clock.now() - began_ <= timeouts.create_ms + 2 * timeouts.grace_ms, "the deadline is not kept");
  check_explained(status);
  at_end_(status);
  ++incarnation_;
  call_.reset();
}

// A failure has a cause: the store, a node, the time, the callback, or what others have done before.
void Caller::check_explained(Error status) {
  if (status == Error::None || threw_ || world_.store.faults != faults_before_) return;
  const bool by_node = node_statuses_.contains(status);
  const bool by_time = status == Error::Timeout && world_.clock.now() - began_ >= limit_;
  constexpr Error kByOthers[] = {Error::ClusterNameExists, Error::NodeAlreadyMember, Error::RpcServerUnavailable,
                                 Error::CantEvictActiveNode, Error::NodeNotFound, Error::EvictWithoutCleanup,
                                 Error::JoinAborted};
  const bool by_others = std::find(std::begin(kByOthers), std::end(kByOthers), status) != std::end(kByOthers);
  world_.check(by_node || by_time || by_others, "status " + std::to_string(to_win32(status)) + " has no cause");
}

setup::Progress Caller::progress() {
  return [this](const setup::ProgressLine& line) {
    if (world_.tracing())
      world_.trace(who() + "   " + std::to_string(line.percent) + "% phase " +
                   std::to_string(static_cast<unsigned>(line.phase)) + " mark " +
                   std::to_string(static_cast<unsigned>(line.mark)) + " " + line.object + " status " +
                   std::to_string(to_win32(line.status)));
    frames_->see(line);
    if (watch_) watch_(line);
    if (++reports_ == throw_at_) {
      threw_ = true;
      throw 42;
    }
  };
}

void Caller::create() {
  model::Plan plan;
  plan.name = "C" + std::to_string(world_.random.below(4));
  for (const Node& node : world_.nodes)
    if (world_.random.chance(60)) plan.nodes.push_back(node.name);
  if (world_.random.chance(60)) {
    plan.addresses.push_back({"10.0.0.10", "10.0.0.0", 24, false, false});
    plan.name_resource = model::NameResource::NetworkName;
  }
  if (!ready(plan.nodes)) return;
  link_ = std::make_unique<Link>(*this, incarnation_);
  frames_ = std::make_unique<FrameCheck>(world_);
  auto call = std::make_unique<setup::CreateCall>(world_.environment(), *link_, std::move(plan), progress());
  world_.trace(who() + " creates " + call->plan().name + " of " + std::to_string(call->plan().nodes.size()) + " nodes");
  const setup::CreateCall& made = *call;
  watch_ = [this, &made](const setup::ProgressLine& line) {
    if (line.mark != Mark::End || line.severity == Severity::Fatal) return;
    if (line.phase != Phase::FormingCluster && line.phase != Phase::ClusterGroupOnline) return;
    const auto view = model::read_view({world_.store, world_.random}, made.plan().cluster_id);
    if (!view) return;
    if (line.phase == Phase::FormingCluster) world_.check(view->exists, "formed is reported before it is so");
    if (line.phase == Phase::ClusterGroupOnline) world_.check(view->complete, "complete is reported before it is so");
  };
  begin(std::move(call), world_.config.timeouts.create_ms, [this, &made](Error status) { check_created(made, status); });
}

void Caller::check_created(const setup::CreateCall& call, Error status) {
  const model::Plan& plan = call.plan();
  const auto view = model::read_view({world_.store, world_.random}, plan.cluster_id);
  world_.check(static_cast<bool>(view), "the store cannot be read");
  const auto majority = plan.nodes.size() / 2 + 1;
  if (status == Error::None) {
    world_.check(view->complete, "success without a cluster");
    std::size_t up = 0;
    for (const auto& member : view->nodes) {
      const Node& node = world_.node(member.name);
      promises_.members[plan.cluster_id].insert(member.name);
      if (member.state != model::NodeState::Up) continue;
      world_.check(node.running && node.cluster_id == plan.cluster_id, member.name + " is Up and does not run");
      ++up;
    }
    if (plan.nodes.empty()) promises_.members[plan.cluster_id];
    world_.check(plan.nodes.empty() || up >= majority, "success with " + std::to_string(up) + " of " +
                                                           std::to_string(plan.nodes.size()) + " nodes up");
    return;
  }
  const bool by_node = node_statuses_.contains(status) && !threw_ && world_.store.faults == faults_before_;
  if (by_node && status != Error::ClusterNameExists) {
    const bool formed = !frames_->passed(Phase::FormingCluster).empty();
    const auto& joined = frames_->passed(Phase::StartingClusSvc);
    const auto up = frames_->passed(Phase::NodeUp).size() + 1;
    const std::size_t reached = formed ? up : joined.size();
    world_.check(reached < majority, "failure with " + std::to_string(reached) + " of " +
                                         std::to_string(plan.nodes.size()) + " nodes");
  }
  const bool undone = world_.store.faults == faults_before_;
  world_.check(!undone || !view->exists, "a cluster is left after a failed create");
  for (const auto& name : plan.nodes) {
    const Node& node = world_.node(name);
    if (uncleaned_.contains(name)) continue;
    world_.check(node.cluster_id != plan.cluster_id, name + " is not as it was before a failed create");
    const auto host = model::find_host({world_.store, world_.random}, name);
    world_.check(!undone || !host || !*host || (*host)->cluster_id != plan.cluster_id, name + " is left reserved");
  }
}

void Caller::add(const std::string& cluster_id) {
  const std::string node = world_.nodes[world_.random.below(world_.nodes.size())].name;
  if (!ready({node})) return;
  world_.trace(who() + " adds " + node);
  link_ = std::make_unique<Link>(*this, incarnation_);
  frames_ = std::make_unique<FrameCheck>(world_);
  watch_ = [this, cluster_id, node](const setup::ProgressLine& line) {
    if (line.mark != Mark::End || line.status != Error::None) return;
    if (line.phase != Phase::AddNodeToCluster && line.phase != Phase::NodeUp) return;
    const auto view = model::read_view({world_.store, world_.random}, cluster_id);
    if (!view || !view->exists) return;
    const auto* member = view->find(node);
    world_.check(member != nullptr, "a member is reported before it is one");
    world_.check(line.phase != Phase::NodeUp || member->state == model::NodeState::Up, "Up is reported before it is so");
  };
  begin(std::make_unique<setup::AddCall>(world_.environment(), *link_, cluster_id, node, progress()),
        world_.config.timeouts.create_ms, [this, cluster_id, node](Error status) {
          if (promises_.unsure.contains(cluster_id) || !promises_.members.contains(cluster_id)) return;
          if (status == Error::None) promises_.members[cluster_id].insert(node);
          else if (world_.store.faults != faults_before_ || threw_) promises_.unsure.insert(cluster_id);
        });
}

void Caller::evict(const std::string& cluster_id) {
  const auto view = model::read_view({world_.store, world_.random}, cluster_id);
  if (!view || view->nodes.empty()) return;
  const auto& member = view->nodes[world_.random.below(view->nodes.size())];
  if (!ready({})) return;
  world_.trace(who() + " evicts " + member.name);
  link_ = std::make_unique<Link>(*this, incarnation_);
  frames_ = std::make_unique<FrameCheck>(world_);
  watch_ = nullptr;
  const std::string name = member.name;
  const std::uint32_t number = member.number;
  begin(std::make_unique<setup::EvictCall>(world_.environment(), *link_, cluster_id, number, name),
        world_.config.timeouts.create_ms, [this, cluster_id, name](Error status) {
          if (status == Error::None || status == Error::EvictWithoutCleanup) promises_.members[cluster_id].erase(name);
          if (world_.store.faults != faults_before_) promises_.unsure.insert(cluster_id);
        });
  if (busy()) promises_.unsure.insert(cluster_id);     // until it is over the node may be a member or not
}

void Caller::destroy(const std::string& cluster_id) {
  const auto view = model::read_view({world_.store, world_.random}, cluster_id);
  if (!view || !view->exists || !ready({})) return;
  std::vector<std::string> nodes;
  for (const auto& node : view->nodes) nodes.push_back(node.name);
  world_.trace(who() + " destroys " + view->name);
  promises_.members.erase(cluster_id);
  promises_.unsure.insert(cluster_id);
  link_ = std::make_unique<Link>(*this, incarnation_);
  frames_ = std::make_unique<FrameCheck>(world_);
  watch_ = nullptr;
  begin(std::make_unique<setup::DestroyCall>(world_.environment(), *link_, cluster_id, view->name, std::move(nodes),
                                             progress()),
        world_.config.timeouts.grace_ms, [](Error) {});
}

}  // namespace clus::sim
