#pragma once
// How virtual nodes and resources behave: the faults of the configuration, looked up.
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "base/clock.hpp"
#include "config/config.hpp"
#include "model/types.hpp"

namespace clus::setup {

struct Behaviour {
  Error status = Error::None;
  Millis delay_ms = 0;
};

// The faults as one setup call meets them: those that happen once are used up by it.
class ScenarioRun {
 public:
  explicit ScenarioRun(const config::Scenario& scenario) : scenario_(scenario) {}

  Behaviour next(const std::string& node, model::Phase step);

  // As it would be now, with nothing used up: time until a member that is left at `step` has joined by itself, or why it
  // will not.
  Behaviour rest_of_the_way(const std::string& node, model::Phase step) const;

 private:
  Behaviour look(const std::string& node, model::Phase step, std::set<std::pair<std::string, std::size_t>>& used) const;

  const config::Scenario& scenario_;
  std::set<std::pair<std::string, std::size_t>> used_;    // folded node and number of its fault
};

// What comes of a member that tries to join by itself once its time has come. Faults that happen once are over by then.
Error rejoin(const config::Scenario& scenario, const std::string& node);

// What comes of bringing a resource online.
Error online(const config::Scenario& scenario, const std::string& resource);

}  // namespace clus::setup
