#pragma once
// Where things stand in the store.
//
//   seq                                 moves with every change of what clusters or attempts there are
//   names/<NAME>                        cluster of that name
//   hosts/<NODE>                        cluster that has, or whose attempt has reserved, the node
//   clusters/<cluster>                  its name and stage
//   attempts/<attempt>                  a setup call under way, by the id its owner holds
//   c/<cluster>/seq                     moves with every change of the cluster
//   c/<cluster>/reg/...                 the cluster registry
//   c/<cluster>/run/node/<number>       run-time state: of a node, a group, a resource
//   c/<cluster>/run/group/<id>
//   c/<cluster>/run/resource/<id>
//
// NAME and NODE are folded first labels. In the registry the record of a key stands at its parent's path, 0x01, and its
// own name, all folded: the subkeys of a key are neighbours, whatever lies below them.
#include <cstdint>
#include <string>
#include <string_view>

namespace clus::model::keys {

inline constexpr std::string_view kSeq = "seq";
inline constexpr std::string_view kNames = "names/";
inline constexpr std::string_view kHosts = "hosts/";
inline constexpr std::string_view kClusters = "clusters/";
inline constexpr std::string_view kAttempts = "attempts/";

std::string name(std::string_view cluster_name);
std::string host(std::string_view node_name);
std::string cluster(std::string_view cluster_id);
std::string attempt(std::string_view attempt_id);

std::string all_of_cluster(std::string_view cluster_id);   // prefix of everything of it
std::string seq(std::string_view cluster_id);

// `path` has no leading backslash; empty: the root.
std::string reg(std::string_view cluster_id, std::string_view path);
std::string reg_children(std::string_view cluster_id, std::string_view path);   // prefix of the records of its subkeys

std::string run_nodes(std::string_view cluster_id);        // prefixes of run-time states
std::string run_groups(std::string_view cluster_id);
std::string run_resources(std::string_view cluster_id);
std::string run_node(std::string_view cluster_id, std::uint32_t node);
std::string run_group(std::string_view cluster_id, std::string_view group_id);
std::string run_resource(std::string_view cluster_id, std::string_view resource_id);

}  // namespace clus::model::keys
