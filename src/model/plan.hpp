#pragma once
// What a CreateCluster is about to make, decided once, ids included, so that every commit of the attempt can be
// repeated and writes the same.
#include <cstdint>
#include <string>
#include <vector>

#include "base/guid.hpp"

namespace clus::model {

struct Address {
  std::string text;             // as given, numeric
  std::string network;          // text of its network: host bits zero
  std::uint32_t prefix = 0;     // bits
  bool v6 = false;
  bool dhcp = false;            // the network itself was given: an address is to be leased
};

// CLUSTER_MGMT_POINT_TYPE and CLUSTER_MGMT_POINT_RESTYPE
enum class ManagementPoint : std::uint32_t { None = 0, Cno = 1, DnsOnly = 2, CnoOnly = 3 };
enum class NameResource { None, NetworkName, DistributedNetworkName };

struct Plan {
  std::string cluster_id, attempt_id, name;
  std::vector<std::string> nodes;           // first labels, in the order of the request
  std::vector<Address> addresses;
  NameResource name_resource = NameResource::None;
  std::int64_t created_ms = 0;

  struct Network { std::string id, address; std::uint32_t prefix = 0; bool v6 = false; };
  std::string core_group_id, storage_group_id, name_resource_id;
  std::vector<std::string> address_ids;     // resource of each address
  std::vector<Network> networks;            // distinct ones of the addresses
  std::vector<std::string> interface_ids;   // of node i and network j: at i * networks.size() + j
};

// Names of what a create makes.
inline constexpr char kCoreGroup[] = "Cluster Group";
inline constexpr char kStorageGroup[] = "Available Storage";
inline constexpr char kNameResource[] = "Cluster Name";
std::string address_resource_name(const Plan& plan, std::size_t address);   // "Cluster IP Address", "Cluster IP Address 2"

// Fills in the ids and networks of a plan whose other members are set.
void complete_plan(Plan& plan, Random& random);

}  // namespace clus::model
