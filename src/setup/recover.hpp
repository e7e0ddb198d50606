#pragma once
// What a setup call left behind whose caller has died is ended by whoever meets it.
#include "setup/call.hpp"

namespace clus::setup {

// Undoes abandoned creates and adds, and carries abandoned destroys to their end. Attempts whose owner lives are left
// alone. Cheap when there are none.
Status recover(const Environment& environment);

// A node that was evicted without its clean-up is taken until the clean-up succeeds: it is tried here.
Status free_if_cleaned(const Environment& environment, const std::string& node);

}  // namespace clus::setup
