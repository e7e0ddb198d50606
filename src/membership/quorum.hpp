#pragma once
// Quorum arithmetic: who votes, and whether those that are up outvote the rest.
#include <cstdint>
#include <span>

namespace clus::membership {

struct Vote {
  std::uint32_t weight = 1;   // NodeWeight: 1 votes, 0 does not
  bool up = false;
};

// A witness votes like a node, once, when one is configured.
struct Witness {
  bool configured = false;
  bool up = false;
};

struct Tally {
  std::uint32_t up = 0;       // votes present
  std::uint32_t total = 0;    // votes that exist
  constexpr bool majority() const { return up > total / 2; }
};

Tally tally(std::span<const Vote> nodes, Witness witness = {});

// Whether those that are up may act as the cluster: they hold more than half of all votes.
bool has_quorum(std::span<const Vote> nodes, Witness witness = {});

// Votes needed when `total` exist.
constexpr std::uint32_t majority_of(std::uint32_t total) { return total / 2 + 1; }

// Whether a cluster without `node` would still have a node, and quorum among the rest.
bool may_evict(std::span<const Vote> nodes, std::size_t node, Witness witness = {});

}  // namespace clus::membership
