#include "setup/evict.hpp"

#include <utility>

#include "base/log.hpp"
#include "membership/quorum.hpp"
#include "model/members.hpp"
#include "setup/recover.hpp"

namespace clus::setup {
namespace {

using membership::Change;
using membership::Committed;

bool may_go(const std::vector<model::MemberState>& members, std::size_t position) {
  std::vector<membership::Vote> votes;
  for (const auto& member : members) votes.push_back({member.weight, member.up});
  return membership::may_evict(votes, position);
}

}  // namespace

EvictCall::EvictCall(const Environment& environment, NodeLink& link, std::string cluster_id, std::uint32_t number,
                     std::string node)
    : Call(environment, link, {}),
      cluster_id_(std::move(cluster_id)),
      node_(std::move(node)),
      number_(number),
      machine_(environment.config.timeouts.retries) {}

Committed EvictCall::commit(const membership::Commit& commit) {
  const auto model = environment_.model();
  switch (commit.change) {
    case Change::Remove: return {commit.change, model::remove_member(model, cluster_id_, number_, may_go).error()};
    case Change::Release: return {commit.change, model::release_host(model, node_).error()};
    default: return {commit.change, Error::InternalError};
  }
}

Evicted evict_node(const Environment& environment, WaitingLink& link, const std::string& cluster_id,
                   std::uint32_t number, const std::string& node, Millis timeout_ms) {
  if (const Status recovered = recover(environment); !recovered) return {recovered.error()};
  config::Config config = environment.config;
  config.timeouts.create_ms = std::min(config.timeouts.create_ms, timeout_ms);
  Environment bounded{environment.store, environment.owners, environment.random, environment.clock, config};
  EvictCall call(bounded, link, cluster_id, number, node);
  run(call, link);
  if (call.status() != Error::None)
    log::warning("evicting node " + node + ": status " + std::to_string(to_win32(call.status())));
  else
    log::info("node " + node + " was evicted");
  return {call.status(), call.cleanup_status()};
}

}  // namespace clus::setup
