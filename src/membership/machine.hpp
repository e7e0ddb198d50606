#pragma once
// What every membership machine takes and gives. A machine is pure: it has no I/O, clock, thread or random source; the
// caller (src/setup, or the simulator) performs the effects in order and feeds back what became of them as events.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "model/types.hpp"

namespace clus::membership {

using model::Mark;
using model::NodeState;
using model::Phase;
using model::Severity;

using NodeIndex = std::uint32_t;   // position in the request

// One durable transaction; the machine waits for Committed.
enum class Change {
  Reserve,    // the attempt: cluster name and nodes are taken, nobody sees a cluster yet
  Form,       // the cluster exists, with `members`
  Complete,   // its objects exist, the attempt is over; `members` that are not Up are left to join by themselves
  AddMember,  // the node is a member that is Joining, for as long as the attempt lives
  MemberUp,   // the node is Up, the attempt is over
  Remove,     // evict: the node is no member any more, its groups have moved, its clean-up is pending
  Release,    // evict: the clean-up is done, the node is free
  Condemn,    // destroy: the cluster is no more, its nodes wait for their clean-up
  Undo,       // everything of the attempt, or of the condemned cluster, is gone
};
// ---- events ----------------------------------------------------------------------------------------------------

// A node answered a question, or the link found it unreachable. `ask` repeats the number of the question: an answer to
// any but the newest question of the node is late and changes nothing.
struct NodeAnswered { NodeIndex node; std::uint32_t ask; Error status; };

// What the store said to a commit of the machine. `warning`: it is done, but a resource did not come online.
struct Committed { Change change; Error status = Error::None; Error warning = Error::None; };

struct RetryDue { NodeIndex node; std::uint32_t ask; };
struct GracePassed { std::uint32_t round; };
struct DeadlinePassed {};
struct CallerFailed { Error status; };   // the progress callback threw: undo

using Event = std::variant<NodeAnswered, Committed, RetryDue, GracePassed, DeadlinePassed, CallerFailed>;

// ---- effects ---------------------------------------------------------------------------------------------------

// Put the question of `step` to a node. FailureCleanup and CleanupNode: be as if this attempt had never been.
struct AskNode { NodeIndex node; Phase step; std::uint32_t ask; bool operator==(const AskNode&) const = default; };

struct ArmRetry { NodeIndex node; std::uint32_t ask; std::uint32_t tries; bool operator==(const ArmRetry&) const = default; };
struct ArmGrace { std::uint32_t round; bool operator==(const ArmGrace&) const = default; };

// A call of the progress callback. The object is a node, or the one the phase is about when there is none.
inline constexpr NodeIndex kNoNode = 0xFFFFFFFF;
struct Report {
  Phase phase;
  Mark mark;
  Severity severity = Severity::Informational;
  std::uint32_t percent = 0;
  NodeIndex node = kNoNode;
  Error status = Error::None;
  bool operator==(const Report&) const = default;
};

// A member as a commit writes it.
struct Member { NodeIndex node; NodeState state; bool operator==(const Member&) const = default; };
struct Commit { Change change; std::vector<Member> members = {}; bool operator==(const Commit&) const = default; };

// The call is over. None: it has succeeded.
struct Finish { Error status; bool operator==(const Finish&) const = default; };

using Effect = std::variant<AskNode, ArmRetry, ArmGrace, Report, Commit, Finish>;
using Effects = std::vector<Effect>;

// ---- how a status is read ---------------------------------------------------------------------------------------

// Nobody answered: ask again, and if that does not help the node is a member that is Down.
bool is_unreachable(Error status);

// The node will not be a member: it said so when it was validated, or it says that it belongs elsewhere.
bool is_refusal(Phase step, Error status);

}  // namespace clus::membership
