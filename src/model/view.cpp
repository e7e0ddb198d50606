#include "model/view.hpp"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "model/attempt.hpp"
#include "model/keys.hpp"
#include "model/names.hpp"

namespace clus::model {
namespace {

store::Range below(const std::string& prefix) { return {prefix, store::prefix_end(prefix)}; }

bool read_nodes(ClusterView& view, const std::vector<store::Kv>& records, const std::vector<store::Kv>& rows) {
  for (const auto& kv : records) {
    const auto record = decode(kv.value);
    if (!record) return false;
    const auto number = static_cast<std::uint32_t>(std::strtoul(record->name.c_str(), nullptr, 10));
    const std::string name = record->text("NodeName");
    view.nodes.push_back({number, name, name_key(name), NodeState::Down, record->number("NodeWeight", 1)});
  }
  std::sort(view.nodes.begin(), view.nodes.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  for (std::size_t i = 0, at = 0; i < rows.size(); ++i) {           // rows stand in the order of the numbers, too
    const auto row = decode(rows[i].value);
    if (!row) return false;
    const auto number = static_cast<std::uint32_t>(
        std::strtoul(rows[i].key.c_str() + rows[i].key.rfind('/') + 1, nullptr, 10));
    while (at < view.nodes.size() && view.nodes[at].number < number) ++at;
    if (at == view.nodes.size() || view.nodes[at].number != number) continue;
    NodeState state = static_cast<NodeState>(row->number(value::kState, static_cast<std::uint32_t>(NodeState::Down)));
    if (state == NodeState::Up && row->number(value::kPaused) != 0) state = NodeState::Paused;
    view.nodes[at].state = state;
    const auto due = static_cast<std::int64_t>(row->big(value::kDue));
    if (due != 0 && (view.next_due_ms == 0 || due < view.next_due_ms)) view.next_due_ms = due;
  }
  return true;
}

}  // namespace

const NodeView* ClusterView::find(std::uint32_t number) const {
  const auto at = std::lower_bound(nodes.begin(), nodes.end(), number,
                                   [](const NodeView& node, std::uint32_t n) { return node.number < n; });
  return at != nodes.end() && at->number == number ? &*at : nullptr;
}

const NodeView* ClusterView::find(std::string_view node_name) const {
  const std::string wanted = name_key(node_name);
  for (const NodeView& node : nodes)
    if (node.key == wanted) return &node;
  return nullptr;
}

Result<ClusterView> read_view(Context context, const std::string& cluster_id) {
  ClusterView view;
  view.id = cluster_id;
  view.change_count = context.store.change_count();    // before the read: a change during it makes the view old at once
  store::Txn reads;
  reads.then = {store::Range{keys::cluster(cluster_id), "", 1}, store::Range{keys::reg(cluster_id, ""), "", 1},
                below(keys::reg_children(cluster_id, "Nodes")), below(keys::run_nodes(cluster_id))};
  auto answer = context.store.txn(reads);
  if (!answer) return answer.error();
  const auto found = [&](std::size_t i) -> const std::vector<store::Kv>& {
    return std::get<store::RangeResult>(answer->responses[i]).kvs;
  };
  if (found(0).empty()) return view;
  const auto cluster = decode(found(0)[0].value);
  if (!cluster) return Error::DatabaseCorrupt;
  const auto stage = static_cast<Stage>(cluster->number(value::kStage));
  view.complete = stage == Stage::Complete;
  view.created_ms = static_cast<std::int64_t>(cluster->big(value::kCreated));
  view.exists = view.complete || stage == Stage::Formed;
  if (!found(1).empty()) {
    const auto root = decode(found(1)[0].value);
    if (!root) return Error::DatabaseCorrupt;
    view.name = root->text("ClusterName");
  }
  if (!read_nodes(view, found(2), found(3))) return Error::DatabaseCorrupt;
  return view;
}

Result<std::shared_ptr<const ClusterView>> ViewCache::get(Context context) {
  {
    std::shared_lock lock(mutex_);
    if (view_ && view_->change_count == context.store.change_count()) return view_;
  }
  auto fresh = read_view(context, cluster_id_);
  if (!fresh) return fresh.error();
  auto shared = std::make_shared<const ClusterView>(std::move(*fresh));
  std::unique_lock lock(mutex_);
  if (!view_ || view_->change_count <= shared->change_count) view_ = shared;
  return shared;
}

}  // namespace clus::model
