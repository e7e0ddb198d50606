#include "model/objects.hpp"

#include "model/keys.hpp"
#include "model/standard_types.hpp"

namespace clus::model {
namespace {

std::string path(const char* parent, const std::string& child) { return std::string(parent) + '\\' + child; }

std::string numbered(const std::string& name, std::size_t index) {
  return index == 0 ? name : name + " " + std::to_string(index + 1);
}

void write_group(Transaction& tx, const Plan& plan, const std::string& id, const char* name, std::uint32_t type,
                 const std::vector<std::string>& contains, std::uint32_t owner) {
  Record key{id, {}};
  key.set_text("Name", name);
  key.set_number("GroupType", type);
  key.set_number("PersistentState", 1);
  key.set_list("Contains", contains);
  tx.write(keys::reg(plan.cluster_id, path("Groups", id)), key);
  Record row;
  row.set_number(value::kOwner, owner);
  tx.write(keys::run_group(plan.cluster_id, id), row);
}

void write_resource(Transaction& tx, const Plan& plan, const std::string& id, const std::string& name, const char* type,
                    const Record& parameters, Error status) {
  Record key{id, {}};
  key.set_text("Name", name);
  key.set_text("Type", type);
  key.set_number("PersistentState", 1);
  tx.write(keys::reg(plan.cluster_id, path("Resources", id)), key);
  tx.write(keys::reg(plan.cluster_id, path("Resources", id) + "\\Parameters"), parameters);
  Record row;
  row.set_number(value::kState, static_cast<std::uint32_t>(status == Error::None ? ResourceState::Online : ResourceState::Failed));
  row.set_number(value::kStatus, to_win32(status));
  tx.write(keys::run_resource(plan.cluster_id, id), row);
}

std::string netmask(std::uint32_t prefix) {
  const std::uint32_t bits = prefix == 0 ? 0 : ~std::uint32_t{0} << (32 - prefix);
  std::string text;
  for (int shift = 24; shift >= 0; shift -= 8) {
    if (!text.empty()) text += '.';
    text += std::to_string(bits >> shift & 0xFF);
  }
  return text;
}

void write_address(Transaction& tx, const Plan& plan, std::size_t index, Error status) {
  const Address& address = plan.addresses[index];
  Record parameters{"Parameters", {}};
  parameters.set_text("Address", address.dhcp ? "" : address.text);
  for (std::size_t n = 0; n < plan.networks.size(); ++n)
    if (plan.networks[n].address == address.network && plan.networks[n].prefix == address.prefix)
      parameters.set_text("Network", "Cluster Network " + std::to_string(n + 1));
  if (address.v6) {
    parameters.set_number("PrefixLength", address.prefix);
  } else {
    parameters.set_text("SubnetMask", netmask(address.prefix));
    parameters.set_number("EnableDhcp", address.dhcp ? 1 : 0);
  }
  write_resource(tx, plan, plan.address_ids[index], address_resource_name(plan, index),
                 address.v6 ? "IPv6 Address" : "IP Address", parameters, status);
}

}  // namespace

std::string address_resource_name(const Plan& plan, std::size_t address) {
  std::size_t before = 0;
  for (std::size_t i = 0; i < address; ++i) before += plan.addresses[i].v6 == plan.addresses[address].v6 ? 1 : 0;
  return numbered(plan.addresses[address].v6 ? "Cluster IPv6 Address" : "Cluster IP Address", before);
}

void complete_plan(Plan& plan, Random& random) {
  plan.cluster_id = make_guid(random);
  plan.attempt_id = make_guid(random);
  plan.core_group_id = make_guid(random);
  plan.storage_group_id = make_guid(random);
  plan.name_resource_id = make_guid(random);
  for (const Address& address : plan.addresses) {
    plan.address_ids.push_back(make_guid(random));
    bool known = false;
    for (const auto& network : plan.networks)
      known = known || (network.address == address.network && network.prefix == address.prefix);
    if (!known) plan.networks.push_back({make_guid(random), address.network, address.prefix, address.v6});
  }
  for (std::size_t i = 0; i < plan.nodes.size() * plan.networks.size(); ++i)
    plan.interface_ids.push_back(make_guid(random));
}

void write_node(Transaction& tx, const std::string& cluster_id, const NodeRow& node) {
  const std::string number = std::to_string(node.number);
  Record key{number, {}};
  key.set_text("NodeName", node.name);
  key.set_number("NodeWeight", 1);
  key.set_number("MajorVersion", kOsMajor);
  key.set_number("MinorVersion", kOsMinor);
  key.set_number("BuildNumber", kOsBuild);
  key.set_number("NodeHighestVersion", kHighestVersion);
  key.set_number("NodeLowestVersion", kLowestVersion);
  tx.write_ahead(keys::reg(cluster_id, path("Nodes", number)), key);
  Record row;
  row.set_number(value::kState, static_cast<std::uint32_t>(node.state));
  row.set_big(value::kDue, static_cast<std::uint64_t>(node.due_ms));
  tx.write_ahead(keys::run_node(cluster_id, node.number), row);
}

void write_interface(Transaction& tx, const std::string& cluster_id, const std::string& id, const NodeRow& node,
                     const std::string& network_id, std::size_t network) {
  Record key{id, {}};
  key.set_text("Name", node.name + " - " + numbered("Ethernet", network));
  key.set_text("Node", std::to_string(node.number));
  key.set_text("Network", network_id);
  key.set_text("Adapter", numbered("Ethernet", network));
  tx.write_ahead(keys::reg(cluster_id, path("NetworkInterfaces", id)), key);
}

void write_network(Transaction& tx, const std::string& cluster_id, const Plan::Network& network, std::size_t index) {
  Record key{network.id, {}};
  key.set_text("Name", "Cluster Network " + std::to_string(index + 1));
  key.set_number("Role", 3);      // cluster and clients
  const std::vector<std::string> address{network.address}, prefix{std::to_string(network.prefix)};
  if (network.v6) {
    key.set_list("IPv6Addresses", address);
    key.set_list("IPv6PrefixLengths", prefix);
  } else {
    key.set_text("Address", network.address);
    key.set_text("AddressMask", netmask(network.prefix));
    key.set_list("IPv4Addresses", address);
    key.set_list("IPv4PrefixLengths", prefix);
  }
  tx.write_ahead(keys::reg(cluster_id, path("Networks", network.id)), key);
}

void write_root(Transaction& tx, const Plan& plan) {
  Record root;
  root.set_text("ClusterName", plan.name);
  root.set_text("ClusterInstanceID", plan.cluster_id);
  if (plan.name_resource != NameResource::None) root.set_text("ClusterNameResource", plan.name_resource_id);
  tx.write(keys::reg(plan.cluster_id, ""), root);
  for (const char* holder : {"Checkpoints", "Dependencies", "Groups", "GroupSets", "NetworkInterfaces", "Networks", "Nodes",
                             "Quorum", "Resources", "ResourceTypes"})
    tx.write(keys::reg(plan.cluster_id, holder), Record{holder, {}});
}

void write_types(Transaction& tx, const Plan& plan) {
  for (const StandardType& type : standard_types()) {
    Record key{type.name, {}};
    key.set_text("Name", type.name);
    key.set_text("DllName", type.dll);
    tx.write(keys::reg(plan.cluster_id, path("ResourceTypes", type.name)), key);
  }
}

void write_groups(Transaction& tx, const Plan& plan, std::uint32_t owner) {
  std::vector<std::string> core = plan.address_ids;
  if (plan.name_resource != NameResource::None) core.push_back(plan.name_resource_id);
  write_group(tx, plan, plan.core_group_id, kCoreGroup, kGroupTypeCore, core, owner);
  write_group(tx, plan, plan.storage_group_id, kStorageGroup, kGroupTypeStorage, {}, owner);
}

void write_resources(Transaction& tx, const Plan& plan, const std::vector<Error>& statuses) {
  for (std::size_t i = 0; i < plan.addresses.size(); ++i) write_address(tx, plan, i, statuses[i]);
  if (plan.name_resource == NameResource::None) return;
  Record parameters{"Parameters", {}};
  parameters.set_text("Name", plan.name);
  parameters.set_text("DnsName", plan.name);
  write_resource(tx, plan, plan.name_resource_id, kNameResource,
                 plan.name_resource == NameResource::NetworkName ? "Network Name" : "Distributed Network Name",
                 parameters, statuses.back());
  std::string expression;       // depends on any one of its addresses
  for (const auto& id : plan.address_ids) expression += (expression.empty() ? "[" : " or [") + id + "]";
  if (expression.empty()) return;
  Record dependencies{"Dependencies", {}};
  dependencies.set_text(plan.name_resource_id, expression);
  tx.write(keys::reg(plan.cluster_id, "Dependencies"), dependencies);
}

}  // namespace clus::model
