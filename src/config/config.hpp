#pragma once
// What the user sets: the JSON file named by CLUSAPI_CONFIG, and CLUSAPI_STATE_DIR. docs: README, "Configuration".
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/result.hpp"

namespace clus::config {

enum class Engine { Embedded };

// What happens to a virtual node in one step of a setup call.
struct Fault {
  std::uint32_t phase = 0;             // CLUSTER_SETUP_PHASE number; 0: every phase of the node, a status no clean-up
  Millis delay_ms = 0;                 // before the answer, whatever it is
  bool unreachable = false;            // no answer: the status is 5051, and the step is tried again
  Error status = Error::None;          // answered with this failure
  bool once = false;                   // only the first time within one setup call; otherwise always
};

// Names are folded (base/text.hpp); that of a node is its first label. The entry "*" holds for every node or resource,
// after the named ones. An entry of the file that makes nothing happen ("unreachable": false) is not in the list.
struct Scenario {
  std::map<std::string, std::vector<Fault>> nodes;
  std::map<std::string, Error> resources;          // status with which a resource fails to come online
};

struct Timeouts {
  Millis create_ms = 120'000;          // CreateCluster and AddClusterNode give up
  Millis grace_ms = 2'000;             // after a majority has joined: how long the call waits for the rest
  Millis retry_ms = 100;               // before an unreachable node is asked again; doubles each time, up to 5 s
  std::uint32_t retries = 5;           // questions repeated per step within a call
  Millis rejoin_ms = 5'000;            // between the attempts of a member that is down to join on its own
};

struct Config {
  Engine engine = Engine::Embedded;
  std::string state_dir;               // UTF-8, absolute
  log::Settings log;
  bool strict = false;
  Timeouts timeouts;
  Scenario scenario;
};

// Where the values come from, so that tests need not touch the environment. Values are UTF-8; a variable that is set
// to nothing counts as not set.
struct Environment {
  std::optional<std::string> config_file;      // CLUSAPI_CONFIG
  std::optional<std::string> state_dir;        // CLUSAPI_STATE_DIR, stronger than the file's "state_dir"
  std::string default_state_dir;               // %ProgramData%\clusapi, or $XDG_STATE_HOME/clusapi,
                                               // ~/.local/state/clusapi; empty when the system names no such folder
};
Environment system_environment();

struct Problem {
  // One line. "<file>:<line>: <key>: <what is wrong>; expected ..." with keys like scenario.nodes.N2[1].phase, or
  // "<file>:<line>: ..." and "<file>: ..." where it is the text or the file as a whole.
  std::string text;
};

// BadConfiguration when the file cannot be read or is not what the README says; `problem` tells file, line and key.
// Relative paths of the file count from its folder, a relative CLUSAPI_STATE_DIR from the current one.
Result<Config> load(const Environment& environment, Problem& problem) noexcept;

}  // namespace clus::config
