#pragma once
// The way to the nodes: questions go out, answers and alarms come back as events of the machines. Embedded: the nodes are
// virtual; the simulator has its own. A link serves one setup call.
#include <string>

#include "base/clock.hpp"
#include "membership/machine.hpp"

namespace clus::setup {

struct Question {
  membership::NodeIndex index = 0;      // repeated in the answer, with `ask`
  std::uint32_t ask = 0;
  std::string node;
  membership::Phase step = membership::Phase::ValidateNodeState;
  std::string cluster_id, attempt_id;   // for which the node is asked; it undoes nothing but this
};

class NodeLink {
 public:
  virtual ~NodeLink() = default;

  // Never blocks. The answer comes as NodeAnswered, at the latest, as NodeUnreachable, when the link gives up on it.
  virtual void ask(const Question& question) = 0;

  // `event` comes back after `delay_ms`.
  virtual void arm(const membership::Event& event, Millis delay_ms) = 0;

  // A member is left on its way at `step`: how long it will take to have joined by itself.
  virtual Millis left_behind(const std::string& node, membership::Phase step) = 0;
};

// What an exported function waits on, on the caller's thread.
class WaitingLink : public NodeLink {
 public:
  virtual membership::Event next() = 0;
};

}  // namespace clus::setup
