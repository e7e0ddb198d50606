#include "model/keys.hpp"

#include "base/text.hpp"
#include "model/names.hpp"

namespace clus::model::keys {
namespace {

std::string join(std::string_view a, std::string_view b) { return std::string(a).append(b); }

std::string within(std::string_view cluster_id, std::string_view rest) {
  std::string key = "c/";
  return key.append(cluster_id).append("/").append(rest);
}

}  // namespace

std::string name(std::string_view cluster_name) { return join(kNames, name_key(cluster_name)); }
std::string host(std::string_view node_name) { return join(kHosts, name_key(node_name)); }
std::string cluster(std::string_view cluster_id) { return join(kClusters, cluster_id); }
std::string attempt(std::string_view attempt_id) { return join(kAttempts, attempt_id); }

std::string all_of_cluster(std::string_view cluster_id) { return within(cluster_id, ""); }
std::string seq(std::string_view cluster_id) { return within(cluster_id, "seq"); }

std::string reg(std::string_view cluster_id, std::string_view path) {
  if (path.empty()) return within(cluster_id, "reg/.");
  const auto cut = path.rfind('\\');
  const auto parent = cut == std::string_view::npos ? std::string_view() : path.substr(0, cut);
  const auto child = cut == std::string_view::npos ? path : path.substr(cut + 1);
  return reg_children(cluster_id, parent) + fold_case(child);
}

std::string reg_children(std::string_view cluster_id, std::string_view path) {
  return within(cluster_id, "reg/") + fold_case(path) + '\x01';
}

std::string run_nodes(std::string_view cluster_id) { return within(cluster_id, "run/node/"); }
std::string run_groups(std::string_view cluster_id) { return within(cluster_id, "run/group/"); }
std::string run_resources(std::string_view cluster_id) { return within(cluster_id, "run/resource/"); }

std::string run_node(std::string_view cluster_id, std::uint32_t node) {
  const std::string digits = std::to_string(node);
  return run_nodes(cluster_id) + std::string(10 - digits.size(), '0') + digits;   // sorts by number
}

std::string run_group(std::string_view cluster_id, std::string_view group_id) {
  return join(run_groups(cluster_id), group_id);
}

std::string run_resource(std::string_view cluster_id, std::string_view resource_id) {
  return join(run_resources(cluster_id), resource_id);
}

}  // namespace clus::model::keys
