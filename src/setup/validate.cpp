#include "setup/validate.hpp"

#include <array>
#include <set>
#include <span>

#if defined(_WIN32)
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#endif

#include "base/log.hpp"
#include "base/text.hpp"
#include "model/names.hpp"

namespace clus::setup {
namespace {

constexpr std::uint32_t kLastManagementPoint = 3, kLastManagementResource = 2, kResourceDnn = 2;

Error refuse(Error error, const std::string& member, const std::string& reason) {
  log::error("CREATE_CLUSTER_CONFIG." + member + ": " + reason);
  return error;
}

std::string indexed(const char* member, std::size_t index) {
  return std::string(member) + "[" + std::to_string(index) + "]";
}

using Bytes = std::array<unsigned char, 16>;

// Sets the bits of the host part to zero; false when they were so already.
bool clear_host_bits(std::span<unsigned char> bytes, std::uint32_t prefix) {
  bool any = false;
  for (std::uint32_t bit = prefix; bit < bytes.size() * 8; ++bit) {
    const auto mask = static_cast<unsigned char>(0x80 >> (bit % 8));
    any = any || (bytes[bit / 8] & mask) != 0;
    bytes[bit / 8] = static_cast<unsigned char>(bytes[bit / 8] & ~mask);
  }
  return any;
}

// All bits of the host part are set.
bool is_broadcast(const Bytes& bytes, std::uint32_t prefix) {
  for (std::uint32_t bit = prefix; bit < 32; ++bit)
    if ((bytes[bit / 8] & 0x80 >> (bit % 8)) == 0) return false;
  return true;
}

std::string to_text(int family, const Bytes& bytes) {
  char text[INET6_ADDRSTRLEN] = {};
  return inet_ntop(family, bytes.data(), text, sizeof text) ? text : "";
}

const char* unusable(const Bytes& bytes, bool v6) {
  if (v6 && bytes[0] == 0xFF) return "a multicast address cannot be a cluster's";
  if (v6 && bytes == Bytes{}) return "the unspecified address cannot be a cluster's";
  if (v6 && bytes == Bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}) return "a loopback address cannot be a cluster's";
  if (!v6 && bytes[0] == 0) return "an address of network 0 cannot be a cluster's";
  if (!v6 && bytes[0] == 127) return "a loopback address cannot be a cluster's";
  if (!v6 && bytes[0] >= 224) return "a multicast or reserved address cannot be a cluster's";
  return nullptr;
}

Error check_nodes(const CreateRequest& request, model::Plan& plan) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < request.nodes.size(); ++i) {
    std::string reason;
    auto name = model::check_name(request.nodes[i], reason);
    if (!name) return refuse(name.error(), indexed("ppszNodeNames", i), reason);
    if (!seen.insert(model::name_key(*name)).second)
      return refuse(Error::InvalidName, indexed("ppszNodeNames", i), "the node is named twice");
    if (model::name_key(*name) == model::name_key(plan.name))
      return refuse(Error::InvalidName, indexed("ppszNodeNames", i), "the node has the name of the cluster");
    plan.nodes.push_back(*name);
  }
  return Error::None;
}

Error check_addresses(const CreateRequest& request, model::Plan& plan) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < request.addresses.size(); ++i) {
    std::string reason;
    auto address = parse_address(request.addresses[i], reason);
    if (!address) return refuse(address.error(), indexed("pIpEntries", i), reason);
    if (!seen.insert(address->text).second)
      return refuse(Error::InvalidParameter, indexed("pIpEntries", i), "the address is given twice");
    plan.addresses.push_back(std::move(*address));
  }
  return Error::None;
}

Error check_counts(const CreateRequest& request, bool strict) {
  if (request.management_point > kLastManagementPoint)
    return refuse(Error::InvalidParameter, "managementPointType", "not a CLUSTER_MGMT_POINT_TYPE");
  if (request.management_resource > kLastManagementResource)
    return refuse(Error::InvalidParameter, "managementPointResType", "not a CLUSTER_MGMT_POINT_RESTYPE");
  if (request.empty) {
    if (!request.nodes.empty()) return refuse(Error::InvalidParameter, "cNodes", "an empty cluster has no nodes");
    if (!request.addresses.empty()) return refuse(Error::InvalidParameter, "cIpEntries", "an empty cluster has no addresses");
    return Error::None;
  }
  if (request.nodes.empty()) return refuse(Error::InvalidParameter, "cNodes", "a cluster that is not empty has nodes");
  if (request.management_point == 0 && !request.addresses.empty())
    return refuse(Error::InvalidParameter, "cIpEntries", "management point NONE takes no addresses");
  const std::size_t most = strict ? kMaxSupportedNodes : kMaxNodes;
  if (request.nodes.size() > most)
    return refuse(Error::TooManyNodes, "cNodes", "more than " + std::to_string(most) + " nodes");
  return Error::None;
}

}  // namespace

Result<model::Address> parse_address(const IpEntry& entry, std::string& reason) {
  const bool v6 = entry.text.find(':') != std::string::npos;
  const int family = v6 ? AF_INET6 : AF_INET;
  const std::uint32_t bits = v6 ? 128 : 32;
  Bytes bytes{};
  if (inet_pton(family, entry.text.c_str(), bytes.data()) != 1) {
    reason = "lpszIpAddress is not a numeric IPv4 or IPv6 address";
    return Error::InvalidParameter;
  }
  if (entry.prefix == 0 || entry.prefix > bits) {
    reason = "dwPrefixLength is not between 1 and " + std::to_string(bits);
    return Error::InvalidParameter;
  }
  if (const char* why = unusable(bytes, v6)) {
    reason = why;
    return Error::InvalidParameter;
  }
  model::Address address;
  address.v6 = v6;
  address.prefix = entry.prefix;
  address.text = to_text(family, bytes);
  if (!v6 && entry.prefix < 31 && is_broadcast(bytes, entry.prefix)) {
    reason = "the broadcast address of a network cannot be a cluster's";
    return Error::InvalidParameter;
  }
  const bool host = clear_host_bits(std::span(bytes).first(bits / 8), entry.prefix);
  address.network = to_text(family, bytes);
  address.dhcp = !host && entry.prefix < bits;
  return address;
}

Result<model::Plan> validate(const CreateRequest& request, bool strict) {
  model::Plan plan;
  std::string reason;
  auto name = model::check_name(request.name, reason);
  if (!name) return refuse(name.error(), "lpszClusterName", reason);
  plan.name = *name;
  Error error = check_counts(request, strict);
  if (error == Error::None) error = check_nodes(request, plan);
  if (error == Error::None) error = check_addresses(request, plan);
  if (error != Error::None) return error;
  if (!plan.addresses.empty())
    plan.name_resource = request.management_resource == kResourceDnn ? model::NameResource::DistributedNetworkName
                                                                     : model::NameResource::NetworkName;
  return plan;
}

}  // namespace clus::setup
