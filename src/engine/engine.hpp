#pragma once
// The embedded engine: one state folder, opened with one configuration, and the clusters in it. Several handles share
// one engine; it is let go with the last of them.
#include <map>
#include <memory>
#include <string>

#include "base/sync.hpp"
#include "model/cluster.hpp"
#include "model/view.hpp"
#include "setup/call.hpp"
#include "store/open.hpp"

namespace clus::engine {

class Engine {
 public:
  // Reads the configuration and opens the state folder. BadConfiguration, AccessDenied, DatabaseCorrupt, DiskFull...;
  // the log says what is wrong.
  static Result<std::shared_ptr<Engine>> open(const config::Environment& environment);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  const config::Config& config() const { return config_; }
  model::Context model() { return {*opened_.store, random_}; }
  setup::Environment setup() { return {*opened_.store, *opened_.owners, random_, clock_, config_}; }
  std::unique_ptr<setup::WaitingLink> make_link();

  // The views of a cluster, the same for all handles on it.
  std::shared_ptr<model::ViewCache> views(const std::string& cluster_id);

  // The cluster as it is now: what is due by now is applied first. RpcServerUnavailable: it is no more.
  Result<std::shared_ptr<const model::ClusterView>> look(model::ViewCache& views);

  // Ends what dead callers have left, then finds a cluster: by name, or empty for the local one.
  Result<std::string> find(const std::string& name);

  // The node of a cluster that is this computer; else its first. NodeNotFound: it has none.
  static const model::NodeView* local_node(const model::ClusterView& view);

 private:
  Engine(config::Config config, store::Opened opened) : config_(std::move(config)), opened_(std::move(opened)) {}

  config::Config config_;
  SystemRandom random_;
  SystemClock clock_;
  store::Opened opened_;
  Mutex mutex_;
  std::map<std::string, std::weak_ptr<model::ViewCache>> views_;
};

}  // namespace clus::engine
