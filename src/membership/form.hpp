#pragma once
// Forming a cluster (CreateCluster): a majority of the votes has joined, then the cluster is durable, then a majority is
// up, then the objects are durable, and only then is success reported.
//
//   begin: commit Reserve
//     |
//     v  reserved                  majority joined, and all settled or grace passed
//   Reserving ------> Joining -------------------------------------------> Forming   commit Form
//     |                 |                                                     |
//     | refused         | a majority has become impossible,                   v  formed
//     |                 | or the deadline                                  Rising    joined nodes do 300, 301, 302
//     |                 |                                                     |  a majority is up, and all settled
//     |                 |          <--- impossible, deadline ----------------+|  or grace passed
//     |                 |          <--- store refused ------------------ Forming
//     v                 v                                                     v
//   +------------------------------------+   <--- store refused --------- Completing  commit Complete
//   | Cleaning   nodes as before, Undo   |                                    |  complete
//   +------------------------------------+   <--- (Condemn first) ---------- Completing, Done
//     |  all cleaned or grace passed, undone                                Done      Finish{None}
//     v
//   Failed   Finish{status}
//
// A node walks 100, 102, 103, 104, 105 (joined) and, but for the one that forms, 300, 301, 302 (up); see walk.hpp.
//   refused      100 answered with a failure, or 5065/5075 in any step before the cluster is formed: End Fatal, 999,
//                left out of the cluster
//   stopped      nobody answered after all repeats, or a later step failed: a member that is Down, End Warning
//   left behind  still walking when the call ends: a member that is Joining, End Warning 1460
// Deadlines: ArmGrace rounds 1 (a majority has joined), 2 (a majority is up) and 3 (cleaning); the deadline of the call
// is armed by the driver.
#include <cstdint>
#include <optional>
#include <vector>

#include "membership/frames.hpp"
#include "membership/machine.hpp"
#include "membership/walk.hpp"

namespace clus::membership {

struct FormRequest {
  std::vector<std::uint32_t> weights;  // one per node, in the order of the request; empty: a cluster without nodes
  std::uint32_t addresses = 0;         // IP entries; 0: neither IP Address nor Network Name resources
  bool network_name = false;           // a Network Name (or Distributed Network Name) resource is made
  std::uint32_t retries = 5;           // repeats of a question that nobody answers
};

class Form {
 public:
  enum class State { Idle, Reserving, Joining, Forming, Rising, Completing, Cleaning, Undoing, Done, Failed };

  explicit Form(FormRequest request);

  Effects begin();
  Effects step(const Event& event);

  State state() const { return state_; }
  bool over() const { return state_ == State::Done || state_ == State::Failed; }
  Phase step_of(NodeIndex node) const { return nodes_[node].walk.step; }   // where a node that is left behind stands

 private:
  struct Node {
    Walk walk;
    std::uint32_t weight = 1;
    std::uint32_t steps_left = 8;
    bool joined = false, up = false, refused = false, configured = false, cleaning = false, cleaned = false;
  };

  // Votes of the nodes that have come so far; none goes back while the cluster is being formed.
  struct Tally {
    bool Node::*flag;
    std::uint32_t votes = 0;
  };

  void on(const NodeAnswered& answer);
  void on(const Committed& done);
  void on(const RetryDue& due);
  void on(const GracePassed& grace);
  void on(const DeadlinePassed&);
  void on(const CallerFailed& failure);

  void next_step(NodeIndex node, Phase step);
  void passed(NodeIndex node);
  void validated_first();
  void joined(NodeIndex node);
  void stopped(NodeIndex node);
  void cleaned(NodeIndex node, Error status);

  void count(Tally& tally, Node& node);

  // After a node has come: whether the rest can still come is asked only after something that may have made it worse.
  enum class News { NodeCame, Other };
  void look_for_majority(News news = News::Other);
  void reserved();
  void form();
  void formed();
  void complete();
  void completed(Error warning);
  void give_up(Error status);
  void clean(NodeIndex node);
  void undo();
  void undone(Error status);
  std::vector<Member> members() const;

  std::uint32_t votes_within_reach(bool Node::*flag) const;
  bool anyone_moving();
  bool is_formed() const { return state_ == State::Rising || state_ == State::Completing; }

  FormRequest request_;
  std::vector<Node> nodes_;
  Tally joined_{&Node::joined}, up_{&Node::up};
  std::size_t seen_moving_ = 0;       // where a moving node was found last: the next search begins there
  std::uint32_t needed_ = 0;          // votes
  Frames frames_;
  State state_ = State::Idle;
  Error status_ = Error::None;        // of the failure that ends the call
  std::uint32_t grace_round_ = 0;     // the newest that was armed
  bool late_ = false;                 // the deadline has passed
  bool validated_ = false;            // some node has been validated
  Effects out_;
};

}  // namespace clus::membership
