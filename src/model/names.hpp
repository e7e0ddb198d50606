#pragma once
// What may be a name of a cluster or a node.
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace clus::model {

// A DNS name whose labels have 1 to 63 characters out of letters, digits, '-', '_' and what is not ASCII, neither begin
// nor end with '-', with at most 255 characters in all; a first label of digits alone would read as an address.
// Returns the first label, the name by which the object goes. Otherwise InvalidName and why, in `reason`.
Result<std::string> check_name(std::string_view name, std::string& reason);

// Names of clusters and nodes are the same when they are equal in any case up to the first dot.
std::string name_key(std::string_view name);

}  // namespace clus::model
