#include "setup/recover.hpp"

#include "base/log.hpp"
#include "model/attempt.hpp"
#include "model/cluster.hpp"
#include "model/members.hpp"
#include "setup/scenario.hpp"

namespace clus::setup {
namespace {

Status end_attempt(model::Context context, const model::Attempt& attempt) {
  switch (attempt.kind) {
    case model::AttemptKind::Create: return model::undo_abandoned_create(context, attempt.id, attempt.cluster_id);
    case model::AttemptKind::Add: return model::undo_add(context, attempt.cluster_id, attempt.id);
    case model::AttemptKind::Destroy: return model::forget_condemned(context, attempt.cluster_id, attempt.id);
  }
  return Error::DatabaseCorrupt;
}

}  // namespace

Status recover(const Environment& environment) {
  const auto found = model::attempts(environment.model());
  if (!found) return found.error();
  for (const auto& attempt : *found) {
    const auto held = environment.owners.held(attempt.id);
    if (!held) return held.error();
    if (*held) continue;
    log::warning("attempt " + attempt.id + " on cluster " + attempt.cluster_id + " was abandoned: it is ended now");
    if (const Status ended = end_attempt(environment.model(), attempt); !ended) return ended;
  }
  return {};
}

Status free_if_cleaned(const Environment& environment, const std::string& node) {
  const auto host = model::find_host(environment.model(), node);
  if (!host) return host.error();
  if (!*host || !(*host)->evicted) return {};
  ScenarioRun scenario(environment.config.scenario);
  if (scenario.next(node, model::Phase::CleanupNode).status != Error::None) return {};
  return model::release_host(environment.model(), node);
}

}  // namespace clus::setup
