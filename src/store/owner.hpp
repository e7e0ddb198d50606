#pragma once
// Who is still there. An attempt (a CreateCluster under way) names its owner; an owner that has died, however it died,
// is no longer held, and whoever meets the attempt then may clean it up. Held by a lock of the system, not by time.
#include <memory>
#include <string>

#include "base/result.hpp"

namespace clus::store {

class Owners {
 public:
  class Hold {                      // the owner lives as long as this object does
   public:
    virtual ~Hold() = default;
  };
  virtual ~Owners() = default;

  // `id`: letters, digits and hyphens. ObjectAlreadyExists when it is held already, here or in another process.
  virtual Result<std::unique_ptr<Hold>> hold(const std::string& id) = 0;

  // Whether somebody holds `id`, in this process (any copy of the library) or another.
  virtual Result<bool> held(const std::string& id) = 0;
};

}  // namespace clus::store
