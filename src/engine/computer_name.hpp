#pragma once
#include <string>

namespace clus::engine {

// First label of the name of this computer, UTF-8.
std::string computer_name();

}  // namespace clus::engine
