#pragma once
// What there is, as the enumerators list it.
#include <string>
#include <vector>

#include "model/transaction.hpp"

namespace clus::model {

// CLUSTER_ENUM and CLUSTER_NODE_ENUM
namespace list {
inline constexpr std::uint32_t kNodes = 1, kTypes = 2, kResources = 4, kGroups = 8, kNetworks = 0x10, kInterfaces = 0x20;
inline constexpr std::uint32_t kSharedVolumeGroups = 0x20000000, kSharedVolumeResources = 0x40000000,
                               kInternalNetworks = 0x80000000, kCapacityNodes = 0x10000000;
inline constexpr std::uint32_t kNodeInterfaces = 1, kNodeGroups = 2, kNodePreferredGroups = 4;
}  // namespace list

struct Listed {
  std::uint32_t type = 0;      // one of the bits asked for
  std::string id, name;
};

// Types in the order of their bits; nodes by number, the rest by name.
Result<std::vector<Listed>> list_cluster(Context context, const std::string& cluster_id, std::uint32_t types);

// What belongs to one node.
Result<std::vector<Listed>> list_node(Context context, const std::string& cluster_id, std::uint32_t number,
                                      std::uint32_t types);

}  // namespace clus::model
