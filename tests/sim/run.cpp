#include "sim/run.hpp"

#include <memory>
#include <utility>

#include "model/attempt.hpp"
#include "model/cluster.hpp"
#include "model/keys.hpp"
#include "model/members.hpp"
#include "model/view.hpp"
#include "setup/recover.hpp"
#include "sim/caller.hpp"

namespace clus::sim {
namespace {

constexpr Millis kFaultyTime = 12'000;

std::vector<std::string> all_clusters(World& world) {
  std::vector<std::string> ids;
  const auto rows = world.store.range({std::string(model::keys::kClusters),
                                       store::prefix_end(std::string(model::keys::kClusters))}, 0);
  for (const auto& kv : rows->kvs) ids.push_back(kv.key.substr(model::keys::kClusters.size()));
  return ids;
}

// Holds at every moment.
void check_always(World& world, const Promises& promises) {
  std::map<std::string, std::string> cluster_of;
  const model::Context context{world.store, world.random};
  for (const auto& id : all_clusters(world)) {
    const auto view = model::read_view(context, id);
    world.check(static_cast<bool>(view), "a cluster cannot be read");
    if (!view->exists) continue;
    for (const auto& node : view->nodes) {
      const auto [other, first] = cluster_of.emplace(node.name, id);
      world.check(first, node.name + " is in two clusters");
      const auto host = model::find_host(context, node.name);
      world.check(host && *host && (*host)->cluster_id == id, node.name + " is a member and free");
    }
  }
  for (const auto& [id, members] : promises.members) {
    if (promises.unsure.contains(id)) continue;
    const auto view = model::read_view(context, id);
    world.check(view && view->complete, "a cluster that was acknowledged is gone");
    for (const auto& member : members) world.check(view->find(member) != nullptr, member + ", acknowledged, is no member");
  }
}

// Somebody looks at the clusters: what is due happens.
void look(World& world) {
  const model::Context context{world.store, world.random};
  for (const auto& id : all_clusters(world)) {
    (void)model::settle(context, id, world.clock.now(), world.config.timeouts.rejoin_ms, [&](const std::string& name) {
      Node& node = world.node(name);
      if (world.clock.now() < node.unreachable_until || !node.refusals.empty()) return Error::NodeUnreachable;
      node.cluster_id = id;
      node.running = true;
      return Error::None;
    });
  }
}

class Run {
 public:
  Run(std::uint64_t seed, bool tracing) : world_(seed, tracing) {
    const int count = 1 + static_cast<int>(world_.random.below(3));
    for (int i = 0; i < count; ++i) callers_.push_back(std::make_unique<Caller>(world_, promises_, i));
  }

  void play() {
    for (auto& caller : callers_) keep_calling(*caller);
    if (world_.random.chance(60)) keep_dying();
    if (world_.random.chance(60)) keep_cutting();
    keep_looking();
    for (std::uint64_t seen = 0; world_.step();) {
      if (std::exchange(seen, world_.store.change_count()) != world_.store.change_count()) check_always(world_, promises_);
    }
    come_right();
  }

 private:
  bool faulty() const { return world_.clock.now() < 1'000'000 + kFaultyTime; }

  void keep_calling(Caller& caller) {
    world_.at(world_.random.between(0, 900), [this, &caller] {
      if (!faulty()) return;
      caller.start_something();
      keep_calling(caller);
    });
  }

  void keep_dying() {
    world_.at(world_.random.between(50, 4'000), [this] {
      if (!faulty()) return;
      callers_[world_.random.below(callers_.size())]->die();
      keep_dying();
    });
  }

  void keep_cutting() {
    world_.at(world_.random.between(50, 2'500), [this] {
      if (!faulty()) return;
      Node& node = world_.nodes[world_.random.below(world_.nodes.size())];
      node.unreachable_until = world_.clock.now() + world_.random.between(10, 3'000);
      world_.trace(node.name + " is cut off");
      keep_cutting();
    });
  }

  void keep_looking() {
    world_.at(world_.random.between(100, 700), [this] {
      if (!faulty()) return;
      look(world_);
      keep_looking();
    });
  }

  // All faults stop. Every call ends, what dead callers left is ended by who comes by, and every member comes up.
  void come_right() {
    world_.stop_faults();
    for (auto& caller : callers_) world_.check(!caller->busy(), "a call never ends");
    world_.check(static_cast<bool>(setup::recover(world_.environment())), "what was left cannot be ended");
    const model::Context context{world_.store, world_.random};
    const auto attempts = model::attempts(context);
    world_.check(attempts && attempts->empty(), "an attempt is left");
    for (int i = 0; i < 8; ++i) {
      world_.clock.advance_to(world_.clock.now() + 2 * world_.config.timeouts.rejoin_ms);
      look(world_);
    }
    check_always(world_, promises_);
    for (const auto& id : all_clusters(world_)) {
      const auto view = model::read_view(context, id);
      world_.check(view && view->complete, "a cluster is left half made");
      for (const auto& node : view->nodes)
        world_.check(node.state == model::NodeState::Up, node.name + " does not come up");
    }
    check_hosts();
  }

  // A node that is taken is a member of a cluster, or was evicted and waits for its clean-up.
  void check_hosts() {
    const model::Context context{world_.store, world_.random};
    for (const Node& node : world_.nodes) {
      const auto host = model::find_host(context, node.name);
      world_.check(static_cast<bool>(host), "a node cannot be read");
      if (!*host || (*host)->evicted) continue;
      const auto view = model::read_view(context, (*host)->cluster_id);
      world_.check(view && view->exists && view->find(node.name), node.name + " is taken by nobody");
    }
  }

  World world_;
  Promises promises_;
  std::vector<std::unique_ptr<Caller>> callers_;
};

}  // namespace

void run_seed(std::uint64_t seed, bool tracing) { Run(seed, tracing).play(); }

}  // namespace clus::sim
