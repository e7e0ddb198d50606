#include "membership/form.hpp"

#include "membership/quorum.hpp"

namespace clus::membership {
namespace {

constexpr std::uint32_t kFormerSteps = 5;    // 100, 102, 103, 104, 105
constexpr std::uint32_t kJoinerSteps = 8;    // and 300, 301, 302

std::uint64_t count_steps(const FormRequest& request) {
  std::uint64_t steps = 6;                                              // 1, 200, 201, 202, 203, 206
  if (request.addresses > 0) steps += 1;                                // 204
  if (request.network_name) steps += request.weights.empty() ? 2 : 4;   // 205, 109; 106, 107 are asked of a node
  if (!request.weights.empty()) steps += kFormerSteps + kJoinerSteps * (request.weights.size() - 1);
  return steps;
}

std::optional<Phase> following(Phase step) {
  switch (step) {
    case Phase::ValidateNodeState: return Phase::ValidateNetft;
    case Phase::ValidateNetft: return Phase::ValidateClusDisk;
    case Phase::ValidateClusDisk: return Phase::ConfigureClusSvc;
    case Phase::ConfigureClusSvc: return Phase::StartingClusSvc;
    case Phase::GettingCurrentMembership: return Phase::AddNodeToCluster;
    case Phase::AddNodeToCluster: return Phase::NodeUp;
    default: return std::nullopt;
  }
}

}  // namespace

Form::Form(FormRequest request) : request_(std::move(request)), frames_(count_steps(request_)) {
  nodes_.resize(request_.weights.size());
  std::uint32_t total = 0;
  for (std::size_t i = 0; i < nodes_.size(); ++i) total += nodes_[i].weight = request_.weights[i];
  needed_ = nodes_.empty() ? 0 : majority_of(total);
}

Effects Form::begin() {
  out_.clear();
  state_ = State::Reserving;
  frames_.start(out_, Phase::Initialize);
  out_.push_back(Commit{Change::Reserve});
  return std::move(out_);
}

Effects Form::step(const Event& event) {
  out_.clear();
  const bool undoable = state_ == State::Done && std::holds_alternative<CallerFailed>(event);
  if (!over() || undoable) std::visit([this](const auto& e) { on(e); }, event);
  return std::move(out_);
}

// ---- events ----------------------------------------------------------------------------------------------------

void Form::on(const NodeAnswered& answer) {
  if (answer.node >= nodes_.size()) return;
  Node& node = nodes_[answer.node];
  const WalkNews news = hear(node.walk, answer, request_.retries);
  if (news == WalkNews::Nothing) return;
  if (news == WalkNews::Retry) {
    frames_.go_on(out_, node.walk.step, Severity::Warning, answer.node, answer.status);
    out_.push_back(ArmRetry{answer.node, node.walk.ask, node.walk.tries});
    return;
  }
  if (node.cleaning) return cleaned(answer.node, answer.status);
  if (news == WalkNews::Passed) return passed(answer.node);
  stopped(answer.node);
}

void Form::on(const RetryDue& due) {
  if (due.node >= nodes_.size()) return;
  Node& node = nodes_[due.node];
  if (wake(node.walk, due)) out_.push_back(ask(node.walk, due.node, node.walk.step));
}

void Form::on(const Committed& done) {
  const bool ok = done.status == Error::None;
  if (done.change == Change::Reserve && state_ == State::Reserving) return ok ? reserved() : give_up(done.status);
  if (done.change == Change::Form && state_ == State::Forming) return ok ? formed() : give_up(done.status);
  if (done.change == Change::Complete && state_ == State::Completing)
    return ok ? completed(done.warning) : give_up(done.status);
  if (done.change == Change::Undo && state_ == State::Undoing) return undone(done.status);
}

void Form::on(const GracePassed& grace) {
  if (grace.round != grace_round_) return;
  if (state_ == State::Joining && joined_.votes >= needed_) return form();
  if (state_ == State::Rising && up_.votes >= needed_) return complete();
  if (state_ == State::Cleaning) return undo();
}

void Form::on(const DeadlinePassed&) {
  late_ = true;
  look_for_majority();
}

void Form::on(const CallerFailed& failure) {
  if (state_ != State::Cleaning && state_ != State::Undoing) give_up(failure.status);
}

// ---- a node ----------------------------------------------------------------------------------------------------

void Form::next_step(NodeIndex index, Phase step) {
  Node& node = nodes_[index];
  if (step == Phase::ConfigureClusSvc) node.configured = true;
  frames_.start(out_, step, index);
  out_.push_back(ask(node.walk, index, step));
}

void Form::passed(NodeIndex index) {
  Node& node = nodes_[index];
  --node.steps_left;
  frames_.end(out_, node.walk.step, index);
  if (node.walk.step == Phase::ValidateNodeState && !validated_) validated_first();
  if (const auto next = following(node.walk.step)) return next_step(index, *next);
  if (node.walk.step == Phase::StartingClusSvc) return joined(index);
  node.walk.state = Walk::State::Arrived;
  count(up_, node);
  look_for_majority(News::NodeCame);
}

// The name account is looked for once a node is there to look from. There is no directory, and none is asked.
void Form::validated_first() {
  validated_ = true;
  if (!request_.network_name) return;
  frames_.both(out_, Phase::QueryClusterNameAccount);
  frames_.both(out_, Phase::ValidateClusterNameAccount);
}

void Form::joined(NodeIndex index) {
  count(joined_, nodes_[index]);
  if (is_formed()) return next_step(index, Phase::GettingCurrentMembership);
  nodes_[index].walk.state = Walk::State::Arrived;
  look_for_majority(News::NodeCame);
}

void Form::stopped(NodeIndex index) {
  Node& node = nodes_[index];
  status_ = node.walk.status;
  node.refused = state_ == State::Joining && is_refusal(node.walk.step, node.walk.status);
  const bool hopeless = votes_within_reach(is_formed() ? &Node::up : &Node::joined) < needed_;
  frames_.end(out_, node.walk.step, index, node.steps_left,
              node.refused || hopeless ? Severity::Fatal : Severity::Warning, node.walk.status);
  node.steps_left = 0;
  if (node.refused) clean(index);
  look_for_majority();
}

void Form::clean(NodeIndex index) {
  Node& node = nodes_[index];
  node.cleaning = true;
  frames_.start(out_, Phase::FailureCleanup, index);
  out_.push_back(ask(node.walk, index, Phase::FailureCleanup));
}

void Form::cleaned(NodeIndex index, Error status) {
  Node& node = nodes_[index];
  node.cleaning = false;
  node.cleaned = true;
  node.walk.state = Walk::State::Stopped;
  frames_.end(out_, Phase::FailureCleanup, index, 0,
              status == Error::None ? Severity::Informational : Severity::Warning, status);
  if (state_ == State::Cleaning && !anyone_moving()) return undo();
  look_for_majority();
}

// ---- the cluster -----------------------------------------------------------------------------------------------

void Form::count(Tally& tally, Node& node) {
  if (!(node.*tally.flag)) tally.votes += node.weight;
  node.*tally.flag = true;
}

void Form::look_for_majority(News news) {
  if (state_ != State::Joining && state_ != State::Rising) return;
  const bool joining = state_ == State::Joining;
  const Tally& tally = joining ? joined_ : up_;
  if (news != News::NodeCame && votes_within_reach(tally.flag) < needed_)
    return give_up(status_ == Error::None ? Error::NoQuorum : status_);
  const bool enough = tally.votes >= needed_;
  if (late_ && !enough) return give_up(Error::Timeout);
  if (!enough) return;
  if (late_ || !anyone_moving()) return joining ? form() : complete();
  const std::uint32_t round = joining ? 1 : 2;
  if (grace_round_ < round) out_.push_back(ArmGrace{grace_round_ = round});
}

void Form::reserved() {
  frames_.end(out_, Phase::Initialize, kNoNode);
  state_ = State::Joining;
  for (NodeIndex node = 0; node < nodes_.size(); ++node) next_step(node, Phase::ValidateNodeState);
  look_for_majority();
}

void Form::form() {
  state_ = State::Forming;
  frames_.start(out_, Phase::FormingCluster);
  out_.push_back(Commit{Change::Form, members()});
}

void Form::formed() {
  frames_.end(out_, Phase::FormingCluster, kNoNode);
  state_ = State::Rising;
  bool first = true;
  for (NodeIndex index = 0; index < nodes_.size(); ++index) {
    Node& node = nodes_[index];
    if (!node.joined) continue;
    if (first) {                       // the node that formed is up by that
      count(up_, node);
      node.steps_left = 0;
    } else {
      next_step(index, Phase::GettingCurrentMembership);
    }
    first = false;
  }
  look_for_majority();
}

void Form::complete() {
  state_ = State::Completing;
  frames_.start(out_, Phase::AddClusterProperties);
  out_.push_back(Commit{Change::Complete, members()});
}

void Form::completed(Error warning) {
  state_ = State::Done;
  frames_.end(out_, Phase::AddClusterProperties, kNoNode);
  frames_.both(out_, Phase::CreateResourceTypes);
  frames_.both(out_, Phase::CreateGroups);
  if (request_.addresses > 0) {
    frames_.start(out_, Phase::CreateIPAddressResources);
    for (NodeIndex i = 1; i < request_.addresses; ++i)
      frames_.go_on(out_, Phase::CreateIPAddressResources, Severity::Informational, i);
    frames_.end(out_, Phase::CreateIPAddressResources, kNoNode);
  }
  if (request_.network_name) {
    frames_.both(out_, Phase::CreateNetworkName);
    frames_.both(out_, Phase::ConfigureClusterAccount);
  }
  frames_.start(out_, Phase::ClusterGroupOnline);
  for (NodeIndex index = 0; index < nodes_.size(); ++index) {
    Node& node = nodes_[index];
    if (!node.walk.moving()) continue;
    frames_.end(out_, node.walk.step, index, node.steps_left, Severity::Warning, Error::Timeout);
  }
  frames_.end(out_, Phase::ClusterGroupOnline, kNoNode, 1,
              warning == Error::None ? Severity::Informational : Severity::Warning, warning);
  out_.push_back(Finish{Error::None});
}

void Form::give_up(Error status) {
  const bool reserved = state_ != State::Reserving;
  const bool formed = state_ == State::Rising || state_ == State::Completing || state_ == State::Done;
  status_ = status;
  // A cluster that is complete, or may be, works, and its members would go on joining while they are cleaned.
  if (state_ == State::Completing || state_ == State::Done) out_.push_back(Commit{Change::Condemn});
  state_ = State::Cleaning;
  frames_.end(out_, Phase::Initialize, kNoNode, 1, Severity::Fatal, status);
  for (NodeIndex index = 0; index < nodes_.size(); ++index) {
    Node& node = nodes_[index];
    if (node.cleaning) continue;
    if (node.walk.moving()) frames_.end(out_, node.walk.step, index, 1, Severity::Warning, Error::Timeout);
    node.walk.state = Walk::State::Stopped;
  }
  if (reserved && !formed && !frames_.is_open(Phase::FormingCluster, kNoNode)) frames_.start(out_, Phase::FormingCluster);
  frames_.end(out_, Phase::FormingCluster, kNoNode, 1, Severity::Fatal, status);
  frames_.end(out_, Phase::AddClusterProperties, kNoNode, 1, Severity::Fatal, status);
  for (NodeIndex index = 0; index < nodes_.size(); ++index) {
    const Node& node = nodes_[index];
    if (node.configured && !node.cleaning && !node.cleaned) clean(index);
  }
  if (!anyone_moving()) return undo();
  out_.push_back(ArmGrace{grace_round_ = 3});
}

void Form::undo() {
  for (NodeIndex index = 0; index < nodes_.size(); ++index) {
    Node& node = nodes_[index];
    if (!node.cleaning) continue;
    frames_.end(out_, Phase::FailureCleanup, index, 0, Severity::Warning, Error::Timeout);
    node.cleaning = false;
    node.walk.state = Walk::State::Stopped;
  }
  state_ = State::Undoing;
  frames_.start(out_, Phase::FailureCleanup);
  out_.push_back(Commit{Change::Undo});
}

void Form::undone(Error status) {
  frames_.end(out_, Phase::FailureCleanup, kNoNode, 0,
              status == Error::None ? Severity::Informational : Severity::Fatal, status);
  state_ = State::Failed;
  out_.push_back(Finish{status_});
}

std::vector<Member> Form::members() const {
  std::vector<Member> members;
  for (NodeIndex index = 0; index < nodes_.size(); ++index) {
    const Node& node = nodes_[index];
    if (node.refused) continue;
    const bool up = node.up || (state_ == State::Forming && node.joined);
    members.push_back({index, up ? NodeState::Up : node.walk.moving() ? NodeState::Joining : NodeState::Down});
  }
  return members;
}

std::uint32_t Form::votes_within_reach(bool Node::*flag) const {
  std::uint32_t sum = 0;
  for (const Node& node : nodes_) sum += node.*flag || (node.walk.moving() && !node.cleaning) ? node.weight : 0;
  return sum;
}

bool Form::anyone_moving() {
  for (std::size_t looked = 0; looked < nodes_.size(); ++looked) {
    if (nodes_[seen_moving_].walk.moving()) return true;
    seen_moving_ = (seen_moving_ + 1) % nodes_.size();
  }
  return false;
}

}  // namespace clus::membership
