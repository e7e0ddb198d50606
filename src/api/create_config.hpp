#pragma once
// CREATE_CLUSTER_CONFIG as callers pass it: four forms, told apart by dwVersion alone.
#include "clusapi.h"
#include "setup/validate.hpp"

namespace clus::api {

// Reads the members that the version has, and none beyond. InvalidParameter, InvalidName, TooManyNodes; the log says which
// member and why.
Result<setup::CreateRequest> read_config(const CREATE_CLUSTER_CONFIG* config);

}  // namespace clus::api
