#include "setup/destroy.hpp"

#include <utility>

#include "base/log.hpp"
#include "model/members.hpp"
#include "model/plan.hpp"
#include "model/view.hpp"
#include "setup/recover.hpp"

namespace clus::setup {

using membership::Change;
using membership::Committed;
using membership::Phase;

DestroyCall::DestroyCall(const Environment& environment, NodeLink& link, std::string cluster_id, std::string name,
                         std::vector<std::string> nodes, Progress progress)
    : Call(environment, link, std::move(progress)),
      cluster_id_(std::move(cluster_id)),
      name_(std::move(name)),
      nodes_(std::move(nodes)),
      machine_(static_cast<std::uint32_t>(nodes_.size()), environment.config.timeouts.retries) {}

Committed DestroyCall::commit(const membership::Commit& commit) {
  const auto model = environment_.model();
  switch (commit.change) {
    case Change::Condemn: return {commit.change, model::condemn(model, cluster_id_, attempt_id_).error()};
    case Change::Undo: return {commit.change, model::forget_condemned(model, cluster_id_, attempt_id_).error()};
    default: return {commit.change, Error::InternalError};
  }
}

std::string DestroyCall::object_of(const membership::Report& report) const {
  if (report.node != membership::kNoNode) return nodes_[report.node];
  return report.phase == Phase::CleanupCOs ? name_ : model::kCoreGroup;
}

Status destroy_cluster(const Environment& environment, WaitingLink& link, const std::string& cluster_id,
                       const Progress& progress) {
  if (const Status recovered = recover(environment); !recovered) return recovered;
  const auto view = model::read_view(environment.model(), cluster_id);
  if (!view) return view.error();
  if (!view->exists) return Error::RpcServerUnavailable;
  std::vector<std::string> nodes;
  for (const auto& node : view->nodes) nodes.push_back(node.name);
  DestroyCall call(environment, link, cluster_id, view->name, std::move(nodes), progress);
  run(call, link);
  log::info("cluster " + view->name + " was destroyed: status " + std::to_string(to_win32(call.status())));
  return call.status();
}

}  // namespace clus::setup
