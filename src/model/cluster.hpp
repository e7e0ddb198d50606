#pragma once
// Clusters as a whole: finding one, and its name.
#include <optional>
#include <string>
#include <string_view>

#include "model/attempt.hpp"
#include "model/transaction.hpp"

namespace clus::model {

// The cluster called `name`, or that has a node or an IP Address resource called so; from the moment it is formed until
// it is condemned. RpcServerUnavailable: there is none.
Result<std::string> find_cluster(Context context, std::string_view name);

// The cluster that has `computer` as a node; if none has, the only one there is. EndpointNotRegistered: none, or several.
Result<std::string> local_cluster(Context context, std::string_view computer);

// The cluster that has, or holds for the time of an attempt, the node called `name`; nothing when it is free.
struct Host { std::string cluster_id; bool evicted = false; };
Result<std::optional<Host>> find_host(Context context, std::string_view name);

// A new name takes effect when the name resource goes online again (ResourcePropertiesStored); without one, at once.
// InvalidName is the caller's to check; ClusterNameExists; InvalidParameter: it is the name of a node of the cluster.
Status rename_cluster(Context context, const std::string& cluster_id, const std::string& name);

}  // namespace clus::model
