#include "model/attempt.hpp"

#include <map>

#include "model/keys.hpp"

namespace clus::model {
namespace {

void set_stage(Transaction& tx, const std::string& cluster_id, Stage stage) {
  auto row = tx.read(keys::cluster(cluster_id));
  if (!row) return;
  row->set_number(value::kStage, static_cast<std::uint32_t>(stage));
  tx.write(keys::cluster(cluster_id), *row);
}

// Numbers of the members: 1, 2, ... in the order of the request, without those that were refused.
std::map<std::size_t, std::uint32_t> number_members(const std::vector<PlannedMember>& members) {
  std::map<std::size_t, std::uint32_t> numbers;
  for (const auto& member : members) numbers.emplace(member.node, static_cast<std::uint32_t>(numbers.size() + 1));
  return numbers;
}

// Nodes that were reserved and refused are free again.
void release_others(Transaction& tx, const Plan& plan, const std::map<std::size_t, std::uint32_t>& numbers) {
  for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
    if (numbers.contains(i)) continue;
    const auto host = tx.read(keys::host(plan.nodes[i]));
    if (host && host->text(value::kCluster) == plan.cluster_id) tx.erase(keys::host(plan.nodes[i]));
  }
}

void undo(Transaction& tx, const std::string& attempt_id, const std::string& cluster_id) {
  const auto cluster = tx.read(keys::cluster(cluster_id));
  if (!cluster || cluster->text(value::kAttempt) != attempt_id) return;
  forget_cluster(tx, cluster_id);
  tx.erase(keys::attempt(attempt_id));
}

}  // namespace

void forget_cluster(Transaction& tx, const std::string& cluster_id) {
  for (const auto& [key, name] : tx.list(std::string(keys::kNames)))
    if (name.text(value::kCluster) == cluster_id) tx.erase(key);
  for (const auto& [key, host] : tx.list(std::string(keys::kHosts)))
    if (host.text(value::kCluster) == cluster_id) tx.erase_ahead(key);
  tx.erase(keys::cluster(cluster_id));
  tx.erase_all(keys::all_of_cluster(cluster_id));
}

Result<std::set<std::size_t>> reserve(Context context, const Plan& plan) {
  std::set<std::size_t> refused;
  const Status reserved = run(context, {std::string(keys::kSeq)}, [&](Transaction& tx) -> Status {
    refused.clear();
    tx.leave_durability_to_later();      // before form() there is nothing to see of it
    if (tx.read(keys::name(plan.name))) return Error::ClusterNameExists;
    Record name{plan.name, {}};
    name.set_text(value::kCluster, plan.cluster_id);
    tx.write(keys::name(plan.name), name);

    Record cluster{plan.name, {}};
    cluster.set_text(value::kName, plan.name);
    cluster.set_text(value::kAttempt, plan.attempt_id);
    cluster.set_number(value::kStage, static_cast<std::uint32_t>(Stage::Reserved));
    tx.write(keys::cluster(plan.cluster_id), cluster);

    Record attempt{plan.name, {}};
    attempt.set_number(value::kKind, static_cast<std::uint32_t>(AttemptKind::Create));
    attempt.set_text(value::kCluster, plan.cluster_id);
    tx.write(keys::attempt(plan.attempt_id), attempt);

    std::map<std::string, Record> taken;
    for (auto& [key, host] : tx.list(std::string(keys::kHosts))) taken.emplace(key, std::move(host));
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
      const std::string key = keys::host(plan.nodes[i]);
      if (taken.contains(key)) {
        refused.insert(i);
        continue;
      }
      Record host{plan.nodes[i], {}};
      host.set_text(value::kCluster, plan.cluster_id);
      tx.write(key, host);
    }
    return {};
  });
  if (!reserved) return reserved.error();
  return refused;
}

Status form(Context context, const Plan& plan, const std::vector<PlannedMember>& members) {
  const auto numbers = number_members(members);
  return run(context, {keys::seq(plan.cluster_id)}, [&](Transaction& tx) -> Status {
    auto cluster = tx.read(keys::cluster(plan.cluster_id));
    if (!cluster || !tx.read(keys::attempt(plan.attempt_id))) return Error::Aborted;   // undone by another
    cluster->set_number(value::kStage, static_cast<std::uint32_t>(Stage::Formed));
    cluster->set_number(value::kNextNode, static_cast<std::uint32_t>(members.size() + 1));
    cluster->set_big(value::kCreated, static_cast<std::uint64_t>(plan.created_ms));
    tx.write(keys::cluster(plan.cluster_id), *cluster);

    Record root;                 // the name is known from here on; complete() adds the rest
    root.set_text("ClusterName", plan.name);
    tx.write(keys::reg(plan.cluster_id, ""), root);
    for (std::size_t n = 0; n < plan.networks.size(); ++n) write_network(tx, plan.cluster_id, plan.networks[n], n);
    for (const auto& member : members) {
      const NodeRow row{numbers.at(member.node), plan.nodes[member.node], member.state, member.due_ms};
      write_node(tx, plan.cluster_id, row);
      for (std::size_t n = 0; n < plan.networks.size(); ++n)
        write_interface(tx, plan.cluster_id, plan.interface_ids[member.node * plan.networks.size() + n], row,
                        plan.networks[n].id, n);
    }
    return {};
  });
}

Status complete(Context context, const Plan& plan, const std::vector<PlannedMember>& members,
                const std::vector<Error>& statuses) {
  const auto numbers = number_members(members);
  return run(context, {keys::seq(plan.cluster_id)}, [&](Transaction& tx) -> Status {
    if (!tx.read(keys::attempt(plan.attempt_id))) return Error::Aborted;
    std::map<std::string, Record> rows;
    for (auto& [key, row] : tx.list(keys::run_nodes(plan.cluster_id))) rows.emplace(key, std::move(row));
    std::uint32_t owner = 0;
    for (const auto& member : members) {
      const auto row = rows.find(keys::run_node(plan.cluster_id, numbers.at(member.node)));
      if (row == rows.end()) return Error::Aborted;
      if (owner == 0 && member.state == NodeState::Up) owner = numbers.at(member.node);
      if (row->second.number(value::kState) == static_cast<std::uint32_t>(member.state)) continue;
      row->second.set_number(value::kState, static_cast<std::uint32_t>(member.state));
      row->second.set_big(value::kDue, static_cast<std::uint64_t>(member.due_ms));
      tx.write(row->first, row->second);
    }
    write_root(tx, plan);
    write_types(tx, plan);
    write_groups(tx, plan, owner);
    write_resources(tx, plan, statuses);
    release_others(tx, plan, numbers);
    set_stage(tx, plan.cluster_id, Stage::Complete);
    tx.erase(keys::attempt(plan.attempt_id));
    return {};
  });
}

Status undo_create(Context context, const std::string& attempt_id, const std::string& cluster_id) {
  return run(context, {std::string(keys::kSeq), keys::seq(cluster_id)}, [&](Transaction& tx) -> Status {
    undo(tx, attempt_id, cluster_id);
    return {};
  });
}

Status undo_abandoned_create(Context context, const std::string& attempt_id, const std::string& cluster_id) {
  return run(context, {std::string(keys::kSeq), keys::seq(cluster_id)}, [&](Transaction& tx) -> Status {
    if (tx.read(keys::attempt(attempt_id))) undo(tx, attempt_id, cluster_id);
    return {};
  });
}

Result<std::vector<Attempt>> attempts(Context context) {
  auto found = context.store.range({std::string(keys::kAttempts), store::prefix_end(std::string(keys::kAttempts))});
  if (!found) return found.error();
  std::vector<Attempt> result;
  for (const auto& kv : found->kvs) {
    const auto row = decode(kv.value);
    if (!row) return Error::DatabaseCorrupt;
    result.push_back({kv.key.substr(keys::kAttempts.size()), row->text(value::kCluster),
                      static_cast<AttemptKind>(row->number(value::kKind)), row->text(value::kNode)});
  }
  return result;
}

}  // namespace clus::model
