#pragma once
// What a CreateCluster may ask for: the rules behind CREATE_CLUSTER_CONFIG, once its members have been read.
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/plan.hpp"

namespace clus::setup {

struct IpEntry {
  std::string text;
  std::uint32_t prefix = 0;
};

struct CreateRequest {
  std::string name;
  std::vector<std::string> nodes;
  std::vector<IpEntry> addresses;
  bool empty = false;                      // fEmptyCluster
  std::uint32_t management_point = 1;      // CLUSTER_MGMT_POINT_TYPE
  std::uint32_t management_resource = 0;   // CLUSTER_MGMT_POINT_RESTYPE
};

inline constexpr std::size_t kMaxNodes = 16'000;        // so that an attempt reserves its nodes in one transaction
inline constexpr std::size_t kMaxSupportedNodes = 64;   // of a real cluster; more is refused in strict mode

// The plan without ids, or InvalidParameter, InvalidName, TooManyNodes; the log says which member and why.
Result<model::Plan> validate(const CreateRequest& request, bool strict);

// One address: its network, and whether it asks for a lease (host bits zero).
Result<model::Address> parse_address(const IpEntry& entry, std::string& reason);

}  // namespace clus::setup
