#pragma once
// The frames that the progress callback sees: every phase that starts for an object ends for it exactly once, and the
// percent, one number for the call, never falls: floor(100 * steps done / all steps).
#include <cstdint>
#include <set>
#include <utility>

#include "membership/machine.hpp"

namespace clus::membership {

class Frames {
 public:
  explicit Frames(std::uint64_t all_steps) : all_(all_steps ? all_steps : 1) {}

  void start(Effects& out, Phase phase, NodeIndex node = kNoNode);
  void go_on(Effects& out, Phase phase, Severity severity, NodeIndex node, Error status = Error::None);

  // `steps`: how many this end settles; more than one when a node stops early, none in a clean-up.
  void end(Effects& out, Phase phase, NodeIndex node, std::uint64_t steps = 1,
           Severity severity = Severity::Informational, Error status = Error::None);

  // A phase whose work is already done.
  void both(Effects& out, Phase phase) { start(out, phase); end(out, phase, kNoNode); }

  bool is_open(Phase phase, NodeIndex node) const { return open_.contains({node, phase}); }
  std::uint32_t percent() const;

 private:
  std::uint64_t all_, done_ = 0;
  std::set<std::pair<NodeIndex, Phase>> open_;
};

}  // namespace clus::membership
