#include "engine/engine.hpp"

#include <mutex>

#include "base/log.hpp"
#include "engine/computer_name.hpp"
#include "model/members.hpp"
#include "model/names.hpp"
#include "setup/embedded_link.hpp"
#include "setup/recover.hpp"
#include "setup/scenario.hpp"
#include "setup/validate.hpp"

namespace clus::engine {
namespace {

// What is wrong with a configuration has to be told where its own log settings cannot be known.
void report_broken(const config::Environment& environment, const config::Problem& problem) {
  const std::string folder = environment.state_dir.value_or(environment.default_state_dir);
  (void)store::make_state_folder(folder);
  log::Settings settings;
  settings.file = folder + "/cluster.log";
  (void)log::open(settings);       // counted also when it fails; without a log nobody can be told
  log::error("configuration: " + problem.text);
  log::close();
}

}  // namespace

Result<std::shared_ptr<Engine>> Engine::open(const config::Environment& environment) {
  config::Problem problem;
  auto config = config::load(environment, problem);
  if (!config) {
    report_broken(environment, problem);
    return config.error();
  }
  (void)store::make_state_folder(config->state_dir);       // which the log lies in; what is wrong with it is told below
  (void)log::open(config->log);
  auto opened = store::open_sqlite(config->state_dir);
  if (!opened) {
    log::error("state folder " + config->state_dir + ": status " + std::to_string(to_win32(opened.error())));
    log::close();
    return opened.error();
  }
  return std::shared_ptr<Engine>(new Engine(std::move(*config), std::move(*opened)));
}

Engine::~Engine() { log::close(); }

std::unique_ptr<setup::WaitingLink> Engine::make_link() { return setup::make_embedded_link(setup()); }

std::shared_ptr<model::ViewCache> Engine::views(const std::string& cluster_id) {
  std::lock_guard lock(mutex_);
  std::erase_if(views_, [](const auto& entry) { return entry.second.expired(); });
  auto& known = views_[cluster_id];
  auto views = known.lock();
  if (!views) known = views = std::make_shared<model::ViewCache>(cluster_id);
  return views;
}

Result<std::shared_ptr<const model::ClusterView>> Engine::look(model::ViewCache& views) {
  auto view = views.get(model());
  if (view && (*view)->next_due_ms != 0 && (*view)->next_due_ms <= clock_.now()) {
    const Status settled = model::settle(model(), views.cluster_id(), clock_.now(), config_.timeouts.rejoin_ms,
                                         [this](const std::string& node) { return setup::rejoin(config_.scenario, node); });
    if (!settled) return settled.error();
    view = views.get(model());
  }
  if (view && !(*view)->exists) return Error::RpcServerUnavailable;
  return view;
}

Result<std::string> Engine::find(const std::string& name) {
  if (const Status recovered = setup::recover(setup()); !recovered) return recovered.error();
  if (name.empty()) return model::local_cluster(model(), computer_name());
  std::string ignored;
  const auto address = setup::parse_address({name, name.find(':') == std::string::npos ? 32U : 128U}, ignored);
  return model::find_cluster(model(), address ? address->text : name);      // an address in any spelling
}

const model::NodeView* Engine::local_node(const model::ClusterView& view) {
  if (view.nodes.empty()) return nullptr;
  const model::NodeView* here = view.find(computer_name());
  return here ? here : &view.nodes.front();
}

}  // namespace clus::engine
