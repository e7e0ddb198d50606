#pragma once
// The resource types that every cluster has from the start.
#include <span>

namespace clus::model {

struct StandardType {
  const char* name;
  const char* dll;        // file that implements it on Windows, empty where no public page names it; here every type is virtual
};

std::span<const StandardType> standard_types();

}  // namespace clus::model
