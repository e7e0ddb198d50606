#include "model/cluster.hpp"

#include "base/text.hpp"
#include "model/keys.hpp"
#include "model/names.hpp"

namespace clus::model {
namespace {

Result<std::optional<Record>> read(Context context, const std::string& key) {
  auto found = context.store.range({key, "", 1});
  if (!found) return found.error();
  if (found->kvs.empty()) return std::optional<Record>();
  auto record = decode(found->kvs.front().value);
  if (!record) return Error::DatabaseCorrupt;
  return record;
}

Result<std::vector<std::pair<std::string, Record>>> list(Context context, const std::string& prefix) {
  auto found = context.store.range({prefix, store::prefix_end(prefix)});
  if (!found) return found.error();
  std::vector<std::pair<std::string, Record>> records;
  for (const auto& kv : found->kvs) {
    auto record = decode(kv.value);
    if (!record) return Error::DatabaseCorrupt;
    records.emplace_back(kv.key, std::move(*record));
  }
  return records;
}

bool is_seen(const Record& cluster) {
  const auto stage = static_cast<Stage>(cluster.number(value::kStage));
  return stage == Stage::Formed || stage == Stage::Complete;
}

// The cluster that a row of names/ or hosts/ names, if it is to be seen.
Result<std::optional<std::string>> seen(Context context, const std::optional<Record>& row) {
  if (!row || row->number(value::kPending) != 0 || row->number(value::kEvicted) != 0) return std::optional<std::string>();
  const std::string id = row->text(value::kCluster);
  auto cluster = read(context, keys::cluster(id));
  if (!cluster) return cluster.error();
  return *cluster && is_seen(**cluster) ? std::optional(id) : std::optional<std::string>();
}

Result<std::optional<std::string>> find_by_address(Context context, std::string_view text) {
  auto clusters = list(context, std::string(keys::kClusters));
  if (!clusters) return clusters.error();
  for (const auto& [key, cluster] : *clusters) {
    if (!is_seen(cluster)) continue;
    const std::string id = key.substr(keys::kClusters.size());
    auto resources = list(context, keys::reg_children(id, "Resources"));
    if (!resources) return resources.error();
    for (const auto& [resource_key, resource] : *resources) {
      auto parameters = read(context, keys::reg(id, "Resources\\" + resource.name + "\\Parameters"));
      if (!parameters) return parameters.error();
      if (*parameters && (*parameters)->text("Address") == text) return std::optional(id);
    }
  }
  return std::optional<std::string>();
}

bool may_be_address(std::string_view text) {
  return text.find(':') != std::string_view::npos || text.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

Result<std::string> find_cluster(Context context, std::string_view name) {
  for (const auto& key : {keys::name(name), keys::host(name)}) {
    auto row = read(context, key);
    if (!row) return row.error();
    auto id = seen(context, *row);
    if (!id) return id.error();
    if (*id) return **id;
  }
  if (may_be_address(name)) {
    auto id = find_by_address(context, name);
    if (!id) return id.error();
    if (*id) return **id;
  }
  return Error::RpcServerUnavailable;
}

Result<std::string> local_cluster(Context context, std::string_view computer) {
  auto host = read(context, keys::host(computer));
  if (!host) return host.error();
  auto id = seen(context, *host);
  if (!id) return id.error();
  if (*id) return **id;
  auto clusters = list(context, std::string(keys::kClusters));
  if (!clusters) return clusters.error();
  std::optional<std::string> only;
  for (const auto& [key, cluster] : *clusters) {
    if (!is_seen(cluster)) continue;
    if (only) return Error::EndpointNotRegistered;
    only = key.substr(keys::kClusters.size());
  }
  if (!only) return Error::EndpointNotRegistered;
  return *only;
}

Result<std::optional<Host>> find_host(Context context, std::string_view name) {
  auto row = read(context, keys::host(name));
  if (!row) return row.error();
  if (!*row) return std::optional<Host>();
  return std::optional(Host{(*row)->text(value::kCluster), (*row)->number(value::kEvicted) != 0});
}

Status rename_cluster(Context context, const std::string& cluster_id, const std::string& name) {
  bool stored = false;
  const Status renamed = run(context, {std::string(keys::kSeq), keys::seq(cluster_id)}, [&](Transaction& tx) -> Status {
    auto cluster = tx.read(keys::cluster(cluster_id));
    auto root = tx.read(keys::reg(cluster_id, ""));
    if (!cluster || !root || !is_seen(*cluster)) return Error::RpcServerUnavailable;
    if (cluster->number(value::kStage) != static_cast<std::uint32_t>(Stage::Complete)) return Error::InvalidState;
    const auto taken = tx.read(keys::name(name));
    if (taken && taken->text(value::kCluster) != cluster_id) return Error::ClusterNameExists;
    const auto node = tx.read(keys::host(name));
    if (node && node->text(value::kCluster) == cluster_id) return Error::InvalidParameter;   // a node of it is called so

    const std::string resource = root->text("ClusterNameResource");
    stored = !resource.empty();
    const std::string old = cluster->text(value::kName);
    for (const auto& [key, row] : tx.list(std::string(keys::kNames)))     // an earlier new name is given up
      if (row.text(value::kCluster) == cluster_id && (!stored || row.number(value::kPending) != 0)) tx.erase(key);
    if (!stored || name_key(name) != name_key(old)) {
      Record row{name, {}};
      row.set_text(value::kCluster, cluster_id);
      if (stored) row.set_number(value::kPending, 1);
      tx.write(keys::name(name), row);
    }
    if (stored) {
      const std::string parameters_key = keys::reg(cluster_id, "Resources\\" + resource + "\\Parameters");
      auto parameters = tx.read(parameters_key);
      if (!parameters) return Error::ResourceNotFound;
      parameters->set_text("Name", name);
      tx.write(parameters_key, *parameters);
    } else {
      root->set_text("ClusterName", name);
      tx.write(keys::reg(cluster_id, ""), *root);
      cluster->set_text(value::kName, name);
      tx.write(keys::cluster(cluster_id), *cluster);
    }
    return {};
  });
  return renamed && stored ? Status(Error::ResourcePropertiesStored) : renamed;
}

}  // namespace clus::model
