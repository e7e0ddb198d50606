#include "sim/frames.hpp"

namespace clus::sim {

using membership::Mark;
using membership::Severity;

void FrameCheck::see(const setup::ProgressLine& line) {
  const Key key{line.phase, line.object};
  const std::string what = "phase " + std::to_string(static_cast<unsigned>(line.phase)) + " of " + line.object;
  any_ = true;
  world_.check(!over_, what + " is reported after the end of the call");
  world_.check(line.percent >= percent_, what + ": percent falls from " + std::to_string(percent_));
  world_.check(line.percent <= 100, what + ": more than 100 percent");
  percent_ = line.percent;
  switch (line.mark) {
    case Mark::Start:
      world_.check(!ended_.contains(key), what + " starts again");
      world_.check(open_.insert(key).second, what + " starts twice");
      break;
    case Mark::Continue:
      world_.check(open_.contains(key), what + " goes on without a start");
      break;
    case Mark::End:
      world_.check(open_.erase(key) == 1, what + " ends without a start");
      ended_.insert(key);
      world_.check((line.severity == Severity::Informational) == (line.status == Error::None),
                   what + ": severity and status do not agree");
      if (line.severity == Severity::Informational) passed_[line.phase].insert(line.object);
      break;
  }
}

void FrameCheck::over(Error status) {
  over_ = true;
  for (const auto& [phase, object] : open_)
    world_.check(false, "phase " + std::to_string(static_cast<unsigned>(phase)) + " of " + object + " has no end");
  if (status == Error::None && any_) world_.check(percent_ == 100, "success at " + std::to_string(percent_) + " percent");
}

}  // namespace clus::sim
