#pragma once
// What must hold of the reports of any setup call, whatever else happens.
#include <map>
#include <set>
#include <string>
#include <utility>

#include "setup/call.hpp"
#include "sim/world.hpp"

namespace clus::sim {

class FrameCheck {
 public:
  explicit FrameCheck(World& world) : world_(world) {}

  void see(const setup::ProgressLine& line);
  void over(Error status);

  // Objects that ended the phase without a warning.
  const std::set<std::string>& passed(membership::Phase phase) { return passed_[phase]; }

 private:
  using Key = std::pair<membership::Phase, std::string>;

  World& world_;
  std::set<Key> open_, ended_;
  std::map<membership::Phase, std::set<std::string>> passed_;
  std::uint32_t percent_ = 0;
  bool over_ = false, any_ = false;
};

}  // namespace clus::sim
