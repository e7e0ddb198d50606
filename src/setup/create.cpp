#include "setup/create.hpp"

#include <utility>

#include "base/log.hpp"
#include "model/members.hpp"
#include "setup/recover.hpp"
#include "setup/scenario.hpp"

namespace clus::setup {
namespace {

using membership::Change;
using membership::Committed;
using membership::NodeState;
using membership::Phase;

model::Plan with_ids(model::Plan plan, const Environment& environment, const std::string& attempt_id) {
  model::complete_plan(plan, environment.random);
  plan.created_ms = environment.clock.now();
  plan.attempt_id = attempt_id;
  return plan;
}

membership::FormRequest form_request(const model::Plan& plan, const config::Config& config) {
  membership::FormRequest request;
  request.weights.assign(plan.nodes.size(), 1);
  request.addresses = static_cast<std::uint32_t>(plan.addresses.size());
  request.network_name = plan.name_resource != model::NameResource::None;
  request.retries = config.timeouts.retries;
  return request;
}

}  // namespace

CreateCall::CreateCall(const Environment& environment, NodeLink& link, model::Plan plan, Progress progress)
    : Call(environment, link, std::move(progress)),
      plan_(with_ids(std::move(plan), environment, attempt_id_)),
      machine_(form_request(plan_, environment.config)) {}

Committed CreateCall::commit(const membership::Commit& commit) {
  const auto model = environment_.model();
  switch (commit.change) {
    case Change::Reserve: {
      auto taken = model::reserve(model, plan_);
      if (taken) taken_ = std::move(*taken);
      return {commit.change, taken.error()};
    }
    case Change::Form: return {commit.change, model::form(model, plan_, planned(commit)).error()};
    case Change::Complete: return complete(commit);
    case Change::Condemn: return {commit.change, model::condemn(model, plan_.cluster_id, plan_.attempt_id).error()};
    case Change::Undo: return {commit.change, model::undo_create(model, plan_.attempt_id, plan_.cluster_id).error()};
    default: return {commit.change, Error::InternalError};
  }
}

// A node that belongs elsewhere is refused whether or not it can be reached to say so.
std::optional<Error> CreateCall::known_answer(const membership::AskNode& ask) const {
  if (ask.step != Phase::ValidateNodeState || !taken_.contains(ask.node)) return std::nullopt;
  return Error::NodeAlreadyMember;
}

Committed CreateCall::complete(const membership::Commit& commit) {
  std::vector<Error> statuses;
  Error warning = Error::None;
  const auto bring_online = [&](const std::string& resource) {
    const Error status = online(environment_.config.scenario, resource);
    if (status != Error::None) {
      log::warning("resource " + resource + " did not come online: status " + std::to_string(to_win32(status)));
      if (warning == Error::None) warning = status;
    }
    statuses.push_back(status);
    return status == Error::None;
  };
  bool any_address = plan_.addresses.empty();
  for (std::size_t i = 0; i < plan_.addresses.size(); ++i)
    any_address = bring_online(model::address_resource_name(plan_, i)) || any_address;
  if (plan_.name_resource != model::NameResource::None) {
    bring_online(model::kNameResource);
    if (!any_address && statuses.back() == Error::None) statuses.back() = warning;   // it depends on one of them
  }
  return {commit.change, model::complete(environment_.model(), plan_, planned(commit), statuses).error(), warning};
}

std::vector<model::PlannedMember> CreateCall::planned(const membership::Commit& commit) {
  std::vector<model::PlannedMember> members;
  for (const auto& member : commit.members) {
    model::PlannedMember planned{member.node, member.state, 0};
    if (member.state == NodeState::Joining)
      planned.due_ms = environment_.clock.now() + link_.left_behind(plan_.nodes[member.node], machine_.step_of(member.node));
    else if (member.state == NodeState::Down)
      planned.due_ms = environment_.clock.now() + environment_.config.timeouts.rejoin_ms;
    members.push_back(planned);
  }
  return members;
}

std::string CreateCall::object_of(const membership::Report& report) const {
  switch (report.phase) {
    case Phase::CreateGroups:
    case Phase::ClusterGroupOnline:
      return model::kCoreGroup;
    case Phase::CreateIPAddressResources:
      return model::address_resource_name(plan_, report.node == membership::kNoNode ? 0 : report.node);
    case Phase::CreateNetworkName:
      return model::kNameResource;
    default:
      return report.node == membership::kNoNode ? plan_.name : plan_.nodes[report.node];
  }
}

Result<std::string> create_cluster(const Environment& environment, WaitingLink& link, const CreateRequest& request,
                                   const Progress& progress) {
  auto plan = validate(request, environment.config.strict);
  if (!plan) return plan.error();
  if (const Status recovered = recover(environment); !recovered) return recovered.error();
  for (const auto& node : plan->nodes)
    if (const Status freed = free_if_cleaned(environment, node); !freed) return freed.error();
  CreateCall call(environment, link, std::move(*plan), progress);
  run(call, link);
  if (call.status() != Error::None) {
    log::error("cluster " + call.plan().name + " was not created: status " + std::to_string(to_win32(call.status())));
    return call.status();
  }
  log::info("cluster " + call.plan().name + " was created with " + std::to_string(call.plan().nodes.size()) + " nodes asked for");
  return call.plan().cluster_id;
}

}  // namespace clus::setup
