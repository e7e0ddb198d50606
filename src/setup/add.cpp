#include "setup/add.hpp"

#include <utility>

#include "base/log.hpp"
#include "model/members.hpp"
#include "model/names.hpp"
#include "setup/recover.hpp"

namespace clus::setup {

using membership::Change;
using membership::Committed;

AddCall::AddCall(const Environment& environment, NodeLink& link, std::string cluster_id, std::string node,
                 Progress progress)
    : Call(environment, link, std::move(progress)),
      cluster_id_(std::move(cluster_id)),
      node_(std::move(node)),
      machine_(environment.config.timeouts.retries) {}

Committed AddCall::commit(const membership::Commit& commit) {
  const auto model = environment_.model();
  switch (commit.change) {
    case Change::AddMember: {
      const auto number = model::add_member(model, cluster_id_, attempt_id_, node_);
      if (number) number_ = *number;
      return {commit.change, number.error()};
    }
    case Change::MemberUp: {
      const Status risen = model::member_up(model, cluster_id_, attempt_id_, number_);
      up_ = static_cast<bool>(risen);
      return {commit.change, risen.error()};
    }
    case Change::Undo: return {commit.change, undo().error()};
    default: return {commit.change, Error::InternalError};
  }
}

// A callback that throws in its very last report leaves a node that is up: it goes like one that is evicted.
Status AddCall::undo() {
  const auto model = environment_.model();
  if (!up_) return model::undo_add(model, cluster_id_, attempt_id_);
  const Status removed = model::remove_member(model, cluster_id_, number_, [](const auto&, std::size_t) { return true; });
  if (!removed && removed.error() != Error::NodeNotFound && removed.error() != Error::RpcServerUnavailable) return removed;
  return model::release_host(model, node_);
}

Result<std::uint32_t> add_node(const Environment& environment, WaitingLink& link, const std::string& cluster_id,
                               const std::string& node, const Progress& progress) {
  std::string reason;
  auto name = model::check_name(node, reason);
  if (!name) {
    log::error("AddClusterNode: node name: " + reason);
    return name.error();
  }
  if (const Status recovered = recover(environment); !recovered) return recovered.error();
  if (const Status freed = free_if_cleaned(environment, *name); !freed) return freed.error();
  AddCall call(environment, link, cluster_id, *name, progress);
  run(call, link);
  if (call.status() != Error::None) {
    log::error("node " + *name + " was not added: status " + std::to_string(to_win32(call.status())));
    return call.status();
  }
  log::info("node " + *name + " was added");
  return call.number();
}

}  // namespace clus::setup
