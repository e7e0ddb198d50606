#include "setup/scenario.hpp"

#include "base/text.hpp"
#include "model/names.hpp"

namespace clus::setup {
namespace {

using model::Phase;

constexpr char kEvery[] = "*";
constexpr Phase kWayUp[] = {Phase::ValidateNodeState, Phase::ValidateNetft,            Phase::ValidateClusDisk,
                            Phase::ConfigureClusSvc,  Phase::StartingClusSvc,          Phase::GettingCurrentMembership,
                            Phase::AddNodeToCluster,  Phase::NodeUp};

Error status_of(const config::Fault& fault) { return fault.unreachable ? Error::NodeUnreachable : fault.status; }

// A clean-up is one step whatever it follows.
std::uint32_t number_of(Phase step) {
  return static_cast<std::uint32_t>(step == Phase::FailureCleanup ? Phase::CleanupNode : step);
}

// A fault without a phase holds for every step. A clean-up is not asked whether it may: there it can only come late or
// not at all, and to fail with a status it has to be named.
bool applies(const config::Fault& fault, Phase step) {
  if (fault.phase != 0) return fault.phase == number_of(step);
  return number_of(step) != static_cast<std::uint32_t>(Phase::CleanupNode) || fault.unreachable ||
         fault.status == Error::None;
}

}  // namespace

Behaviour ScenarioRun::look(const std::string& node, Phase step,
                            std::set<std::pair<std::string, std::size_t>>& used) const {
  const std::string name = model::name_key(node);
  for (const std::string& entry : {name, std::string(kEvery)}) {
    const auto faults = scenario_.nodes.find(entry);
    if (faults == scenario_.nodes.end()) continue;
    for (std::size_t i = 0; i < faults->second.size(); ++i) {
      const config::Fault& fault = faults->second[i];
      if (!applies(fault, step)) continue;
      if (fault.once && !used.insert({name + '\n' + entry, i}).second) continue;
      return {status_of(fault), fault.delay_ms};
    }
  }
  return {};
}

Behaviour ScenarioRun::next(const std::string& node, Phase step) { return look(node, step, used_); }

Behaviour ScenarioRun::rest_of_the_way(const std::string& node, Phase step) const {
  auto used = used_;
  Behaviour sum;
  bool ahead = false;
  for (const Phase each : kWayUp) {
    ahead = ahead || each == step;
    if (!ahead) continue;
    const Behaviour one = look(node, each, used);
    sum.delay_ms += one.delay_ms;
    if (one.status != Error::None) return {one.status, sum.delay_ms};
  }
  return sum;
}

Error rejoin(const config::Scenario& scenario, const std::string& node) {
  const std::string name = model::name_key(node);
  for (const Phase step : kWayUp) {
    for (const std::string& entry : {name, std::string(kEvery)}) {
      const auto faults = scenario.nodes.find(entry);
      if (faults == scenario.nodes.end()) continue;
      for (const config::Fault& fault : faults->second) {
        if (applies(fault, step) && !fault.once && status_of(fault) != Error::None) return status_of(fault);
      }
    }
  }
  return Error::None;
}

Error online(const config::Scenario& scenario, const std::string& resource) {
  for (const std::string& entry : {fold_case(resource), std::string(kEvery)}) {
    const auto fault = scenario.resources.find(entry);
    if (fault != scenario.resources.end()) return fault->second;
  }
  return Error::None;
}

}  // namespace clus::setup
