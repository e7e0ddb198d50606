#pragma once
// Ids of clusters, groups, resources, networks and attempts: GUID text, lower case, hyphens, no braces.
#include <cstdint>
#include <string>

namespace clus {

// Source of randomness. Real ones draw from the system; the simulator's is seeded.
class Random {
 public:
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;
};

// Drawn from std::random_device; may be used from several threads.
class SystemRandom final : public Random {
 public:
  std::uint64_t next() override;
};

// A version 4 GUID of 36 characters.
std::string make_guid(Random& random);

}  // namespace clus
