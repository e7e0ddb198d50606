#include "model/enumerate.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "base/text.hpp"
#include "model/keys.hpp"
#include "model/objects.hpp"

namespace clus::model {
namespace {

// Adds the objects below one holder key whose record passes `wanted`. Ids are the names of their keys.
struct Holder {
  std::uint32_t type;
  const char* path;
  const char* name_value;       // null: the name of the key is the name
};

constexpr Holder kHolders[] = {
    {list::kNodes, "Nodes", "NodeName"},       {list::kTypes, "ResourceTypes", nullptr},
    {list::kResources, "Resources", "Name"},   {list::kGroups, "Groups", "Name"},
    {list::kNetworks, "Networks", "Name"},     {list::kInterfaces, "NetworkInterfaces", "Name"},
    {list::kInternalNetworks, "Networks", "Name"},
};

constexpr std::uint32_t kRoleInternal = 1;     // CLUSTER_NETWORK_ROLE

using Wanted = std::function<bool(const Record&)>;

void add(Transaction& tx, const std::string& cluster_id, const Holder& holder, const Wanted& wanted,
         std::vector<Listed>& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  for (const auto& [key, record] : tx.list(keys::reg_children(cluster_id, holder.path)))
    if (wanted(record))
      out.push_back({holder.type, record.name, holder.name_value ? record.text(holder.name_value) : record.name});
  const bool by_number = std::string_view(holder.path) == "Nodes";   // the same bit means interfaces in a node's list
  std::sort(out.begin() + first, out.end(), [by_number](const Listed& a, const Listed& b) {
    if (by_number) return std::stoul(a.id) < std::stoul(b.id);
    return fold_case(a.name) < fold_case(b.name);
  });
}

const Holder& holder_of(std::uint32_t type) {
  return *std::find_if(std::begin(kHolders), std::end(kHolders), [&](const Holder& h) { return h.type == type; });
}

}  // namespace

Result<std::vector<Listed>> list_cluster(Context context, const std::string& cluster_id, std::uint32_t types) {
  std::vector<Listed> listed;
  const Status done = run(context, {keys::seq(cluster_id)}, [&](Transaction& tx) -> Status {
    listed.clear();
    for (const Holder& holder : kHolders) {
      if ((types & holder.type) == 0) continue;
      const bool internal = holder.type == list::kInternalNetworks;
      add(tx, cluster_id, holder,
          [internal](const Record& record) { return !internal || record.number("Role") == kRoleInternal; }, listed);
    }
    return {};
  });
  if (!done) return done.error();
  return listed;
}

Result<std::vector<Listed>> list_node(Context context, const std::string& cluster_id, std::uint32_t number,
                                      std::uint32_t types) {
  std::vector<Listed> listed;
  const Status done = run(context, {keys::seq(cluster_id)}, [&](Transaction& tx) -> Status {
    listed.clear();
    if (types & list::kNodeInterfaces) {
      Holder holder = holder_of(list::kInterfaces);
      holder.type = list::kNodeInterfaces;
      add(tx, cluster_id, holder,
          [&](const Record& record) { return record.text("Node") == std::to_string(number); }, listed);
    }
    if (types & list::kNodeGroups) {
      Holder holder = holder_of(list::kGroups);
      holder.type = list::kNodeGroups;
      add(tx, cluster_id, holder, [&](const Record& record) {
        const auto row = tx.read(keys::run_group(cluster_id, record.name));
        return row && row->number(value::kOwner) == number;
      }, listed);
    }
    if (types & list::kNodePreferredGroups) {
      Holder holder = holder_of(list::kGroups);
      holder.type = list::kNodePreferredGroups;
      add(tx, cluster_id, holder, [&](const Record& record) {
        const auto owners = record.list("PreferredOwners");
        return std::find(owners.begin(), owners.end(), std::to_string(number)) != owners.end();
      }, listed);
    }
    return {};
  });
  if (!done) return done.error();
  return listed;
}

}  // namespace clus::model
