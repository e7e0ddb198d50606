#include "model/members.hpp"

#include <algorithm>

#include "model/keys.hpp"

namespace clus::model {
namespace {

std::vector<std::string> both_scopes(const std::string& cluster_id) {
  return {std::string(keys::kSeq), keys::seq(cluster_id)};
}

NodeState state_of(const Record& row) { return static_cast<NodeState>(row.number(value::kState)); }

void set_state(Record& row, NodeState state, std::int64_t due_ms) {
  row.set_number(value::kState, static_cast<std::uint32_t>(state));
  row.set_big(value::kDue, static_cast<std::uint64_t>(due_ms));
}

// Only a cluster that is complete may be changed: InvalidState while it is being created, RpcServerUnavailable when it is
// no more.
Result<Record> complete_cluster(Transaction& tx, const std::string& cluster_id) {
  auto cluster = tx.read(keys::cluster(cluster_id));
  const auto stage = cluster ? static_cast<Stage>(cluster->number(value::kStage)) : Stage::Condemned;
  if (stage == Stage::Complete) return std::move(*cluster);
  return stage == Stage::Formed ? Error::InvalidState : Error::RpcServerUnavailable;
}

std::string node_path(std::uint32_t number) { return "Nodes\\" + std::to_string(number); }

std::uint32_t number_at(const std::string& run_node_key) {
  return static_cast<std::uint32_t>(std::stoul(run_node_key.substr(run_node_key.rfind('/') + 1)));
}

void add_interfaces(Transaction& tx, Random& random, const std::string& cluster_id, const NodeRow& node) {
  std::size_t network = 0;
  for (const auto& [key, record] : tx.list(keys::reg_children(cluster_id, "Networks")))
    write_interface(tx, cluster_id, make_guid(random), node, record.name, network++);
}

// Everything the cluster knows of a node that is no member any more.
void erase_node(Transaction& tx, const std::string& cluster_id, std::uint32_t number) {
  tx.erase(keys::reg(cluster_id, node_path(number)));
  tx.erase(keys::run_node(cluster_id, number));
  for (const auto& [key, record] : tx.list(keys::reg_children(cluster_id, "NetworkInterfaces")))
    if (record.text("Node") == std::to_string(number)) tx.erase(key);
}

void move_groups(Transaction& tx, const std::string& cluster_id, std::uint32_t from, std::uint32_t to) {
  for (auto& [key, row] : tx.list(keys::run_groups(cluster_id))) {
    if (row.number(value::kOwner) != from) continue;
    row.set_number(value::kOwner, to);
    tx.write(key, row);
  }
}

}  // namespace

// ---- joining ----------------------------------------------------------------------------------------------------

Result<std::uint32_t> add_member(Context context, const std::string& cluster_id, const std::string& attempt_id,
                                 const std::string& node) {
  std::uint32_t number = 0;
  const Status added = run(context, both_scopes(cluster_id), [&](Transaction& tx) -> Status {
    auto cluster = complete_cluster(tx, cluster_id);
    if (!cluster) return cluster.error();
    if (tx.read(keys::host(node))) return Error::NodeAlreadyMember;
    number = cluster->number(value::kNextNode, 1);
    cluster->set_number(value::kNextNode, number + 1);
    tx.write(keys::cluster(cluster_id), *cluster);

    Record host{node, {}};
    host.set_text(value::kCluster, cluster_id);
    host.set_number(value::kNumber, number);      // so that this attempt, undone late, frees nobody else's node
    tx.write(keys::host(node), host);

    const NodeRow row{number, node, NodeState::Joining, 0};
    write_node(tx, cluster_id, row);
    add_interfaces(tx, context.random, cluster_id, row);

    Record attempt{node, {}};
    attempt.set_number(value::kKind, static_cast<std::uint32_t>(AttemptKind::Add));
    attempt.set_text(value::kCluster, cluster_id);
    attempt.set_text(value::kNode, node);
    attempt.set_number(value::kNumber, number);
    tx.write(keys::attempt(attempt_id), attempt);
    return {};
  });
  if (!added) return added.error();
  return number;
}

Status member_up(Context context, const std::string& cluster_id, const std::string& attempt_id, std::uint32_t number) {
  return run(context, both_scopes(cluster_id), [&](Transaction& tx) -> Status {
    auto row = tx.read(keys::run_node(cluster_id, number));
    if (!row || !tx.read(keys::attempt(attempt_id))) return Error::JoinAborted;    // evicted, or the cluster destroyed
    set_state(*row, NodeState::Up, 0);
    tx.write(keys::run_node(cluster_id, number), *row);
    tx.erase(keys::attempt(attempt_id));
    move_groups(tx, cluster_id, 0, number);        // groups of a cluster that had no node yet
    return {};
  });
}

Status undo_add(Context context, const std::string& cluster_id, const std::string& attempt_id) {
  return run(context, both_scopes(cluster_id), [&](Transaction& tx) -> Status {
    const auto attempt = tx.read(keys::attempt(attempt_id));
    if (!attempt) return {};
    const std::string host_key = keys::host(attempt->text(value::kNode));
    const auto host = tx.read(host_key);
    const std::uint32_t number = attempt->number(value::kNumber);
    if (host && host->text(value::kCluster) == cluster_id && host->number(value::kNumber) == number) tx.erase(host_key);
    tx.erase(keys::attempt(attempt_id));
    if (tx.read(keys::cluster(cluster_id))) erase_node(tx, cluster_id, number);
    else tx.erase_all(keys::all_of_cluster(cluster_id));     // destroyed meanwhile: nothing may be left of it
    return {};
  });
}

// ---- leaving ----------------------------------------------------------------------------------------------------

Status remove_member(Context context, const std::string& cluster_id, std::uint32_t number,
                     const std::function<bool(const std::vector<MemberState>&, std::size_t)>& may_go) {
  return run(context, both_scopes(cluster_id), [&](Transaction& tx) -> Status {
    if (const auto cluster = complete_cluster(tx, cluster_id); !cluster) return cluster.error();
    std::vector<MemberState> members;
    std::size_t position = 0;
    std::uint32_t heir = 0;             // of its groups: a node that is up, and only if all are paused a paused one
    bool heir_paused = true;
    for (const auto& [key, row] : tx.list(keys::run_nodes(cluster_id))) {
      const std::uint32_t each = number_at(key);
      const auto record = tx.read(keys::reg(cluster_id, node_path(each)));
      if (each == number) position = members.size();
      const bool up = state_of(row) == NodeState::Up;
      members.push_back({each, record ? record->number("NodeWeight", 1) : 1, up});
      const bool paused = row.number(value::kPaused) != 0;
      if (!up || each == number || (heir != 0 && (paused || !heir_paused))) continue;
      heir = each;
      heir_paused = paused;
    }
    if (position >= members.size() || members[position].number != number) return Error::NodeNotFound;
    if (!may_go(members, position)) return Error::CantEvictActiveNode;

    const auto record = tx.read(keys::reg(cluster_id, node_path(number)));
    if (!record) return Error::NodeNotFound;
    const std::string node = record->text("NodeName");
    Record host{node, {}};
    host.set_text(value::kCluster, cluster_id);
    host.set_number(value::kEvicted, 1);
    tx.write(keys::host(node), host);
    erase_node(tx, cluster_id, number);
    move_groups(tx, cluster_id, number, heir);
    return {};
  });
}

Status release_host(Context context, const std::string& node) {
  return run(context, {std::string(keys::kSeq)}, [&](Transaction& tx) -> Status {
    const auto host = tx.read(keys::host(node));
    if (host && host->number(value::kEvicted) == 1) tx.erase(keys::host(node));
    return {};
  });
}

Status condemn(Context context, const std::string& cluster_id, const std::string& attempt_id) {
  return run(context, both_scopes(cluster_id), [&](Transaction& tx) -> Status {
    auto cluster = complete_cluster(tx, cluster_id);
    if (!cluster) return cluster.error();
    cluster->set_number(value::kStage, static_cast<std::uint32_t>(Stage::Condemned));
    cluster->set_text(value::kAttempt, attempt_id);
    tx.write(keys::cluster(cluster_id), *cluster);
    Record attempt{cluster->name, {}};
    attempt.set_number(value::kKind, static_cast<std::uint32_t>(AttemptKind::Destroy));
    attempt.set_text(value::kCluster, cluster_id);
    tx.write(keys::attempt(attempt_id), attempt);
    return {};
  });
}

Status forget_condemned(Context context, const std::string& cluster_id, const std::string& attempt_id) {
  return undo_create(context, attempt_id, cluster_id);     // what there is to forget is the same
}

// ---- staying ----------------------------------------------------------------------------------------------------

namespace {

Status set_paused(Context context, const std::string& cluster_id, std::uint32_t number, bool paused) {
  return run(context, {keys::seq(cluster_id)}, [&](Transaction& tx) -> Status {
    if (const auto cluster = complete_cluster(tx, cluster_id); !cluster) return cluster.error();
    auto row = tx.read(keys::run_node(cluster_id, number));
    if (!row) return Error::NodeNotFound;
    const bool was = row->number(value::kPaused) != 0;
    if (paused && state_of(*row) != NodeState::Up) return Error::NodeDown;
    if (!paused && !was) return Error::NodeNotPaused;
    if (paused == was) return {};
    row->set_number(value::kPaused, paused ? 1 : 0);
    tx.write(keys::run_node(cluster_id, number), *row);
    return {};
  });
}

}  // namespace

Status pause_node(Context context, const std::string& cluster_id, std::uint32_t number) {
  return set_paused(context, cluster_id, number, true);
}

Status resume_node(Context context, const std::string& cluster_id, std::uint32_t number) {
  return set_paused(context, cluster_id, number, false);
}

Status settle(Context context, const std::string& cluster_id, std::int64_t now_ms, std::int64_t again_ms,
              const Rejoin& rejoin) {
  return run(context, {keys::seq(cluster_id)}, [&](Transaction& tx) -> Status {
    if (!complete_cluster(tx, cluster_id)) return {};
    for (auto& [key, row] : tx.list(keys::run_nodes(cluster_id))) {
      const auto due = static_cast<std::int64_t>(row.big(value::kDue));
      if (due == 0 || due > now_ms) continue;
      const auto record = tx.read(keys::reg(cluster_id, node_path(number_at(key))));
      const Error why_not = record ? rejoin(record->text("NodeName")) : Error::NodeNotFound;
      if (why_not == Error::None) set_state(row, NodeState::Up, 0);
      else set_state(row, NodeState::Down, now_ms + again_ms);
      tx.write(key, row);
    }
    return {};
  });
}

}  // namespace clus::model
