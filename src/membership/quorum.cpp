#include "membership/quorum.hpp"

#include <vector>

namespace clus::membership {

Tally tally(std::span<const Vote> nodes, Witness witness) {
  Tally sum;
  for (const Vote& node : nodes) {
    sum.total += node.weight;
    if (node.up) sum.up += node.weight;
  }
  if (witness.configured) {
    sum.total += 1;
    sum.up += witness.up ? 1 : 0;
  }
  return sum;
}

bool has_quorum(std::span<const Vote> nodes, Witness witness) { return tally(nodes, witness).majority(); }

bool may_evict(std::span<const Vote> nodes, std::size_t node, Witness witness) {
  if (node >= nodes.size() || nodes.size() == 1) return false;
  std::vector<Vote> rest(nodes.begin(), nodes.end());
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(node));
  return has_quorum(rest, witness);
}

}  // namespace clus::membership
