#include "membership/frames.hpp"

#include <algorithm>

namespace clus::membership {

void Frames::start(Effects& out, Phase phase, NodeIndex node) {
  open_.insert({node, phase});
  out.push_back(Report{phase, Mark::Start, Severity::Informational, percent(), node, Error::None});
}

void Frames::go_on(Effects& out, Phase phase, Severity severity, NodeIndex node, Error status) {
  out.push_back(Report{phase, Mark::Continue, severity, percent(), node, status});
}

void Frames::end(Effects& out, Phase phase, NodeIndex node, std::uint64_t steps, Severity severity, Error status) {
  if (open_.erase({node, phase}) == 0) return;
  done_ = std::min(done_ + steps, all_);
  out.push_back(Report{phase, Mark::End, severity, percent(), node, status});
}

std::uint32_t Frames::percent() const { return static_cast<std::uint32_t>(done_ * 100 / all_); }

}  // namespace clus::membership
