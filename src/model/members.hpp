#pragma once
// Nodes of a cluster that is complete: joining, leaving, pausing, and what time does to those that are not up.
#include <functional>
#include <string>
#include <vector>

#include "model/attempt.hpp"
#include "model/transaction.hpp"

namespace clus::model {

// ---- joining: add_member() and member_up(), undone by undo_add() -------------------------------------------------

// The node is a member that is Joining, for as long as the attempt lives. Returns its number.
// NodeAlreadyMember: of a cluster, or reserved by an attempt. RpcServerUnavailable: there is no such cluster any more.
Result<std::uint32_t> add_member(Context context, const std::string& cluster_id, const std::string& attempt_id,
                                 const std::string& node);
// JoinAborted: it was evicted, or the cluster destroyed, while it joined.
Status member_up(Context context, const std::string& cluster_id, const std::string& attempt_id, std::uint32_t number);
Status undo_add(Context context, const std::string& cluster_id, const std::string& attempt_id);

// ---- leaving ----------------------------------------------------------------------------------------------------

struct MemberState {
  std::uint32_t number = 0, weight = 1;
  bool up = false;
};

// Takes the node out: its groups move to another node that is up, its interfaces go. `may_go` sees all members and the
// position of the one that is to go. The node stays taken until release_host(). NodeNotFound, CantEvictActiveNode.
Status remove_member(Context context, const std::string& cluster_id, std::uint32_t number,
                     const std::function<bool(const std::vector<MemberState>&, std::size_t)>& may_go);
Status release_host(Context context, const std::string& node);

// From here on nobody finds the cluster; forget_condemned() lets its nodes go and erases it.
Status condemn(Context context, const std::string& cluster_id, const std::string& attempt_id);
Status forget_condemned(Context context, const std::string& cluster_id, const std::string& attempt_id);

// ---- staying ----------------------------------------------------------------------------------------------------

// NodeNotFound; NodeDown: only a node that is up can be paused; NodeNotPaused: it is not. Pausing twice changes nothing.
Status pause_node(Context context, const std::string& cluster_id, std::uint32_t number);
Status resume_node(Context context, const std::string& cluster_id, std::uint32_t number);

// What happens when a member that is down or late tries to join by itself: None, or why it cannot. Pure.
using Rejoin = std::function<Error(const std::string& node)>;

// Applies every transition that is due: members whose time has come are up, or wait for `again_ms` more.
Status settle(Context context, const std::string& cluster_id, std::int64_t now_ms, std::int64_t again_ms,
              const Rejoin& rejoin);

}  // namespace clus::model
