#include "config/config.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <new>
#include <system_error>

#include "base/text.hpp"
#include "config/json_cursor.hpp"
#include "config/json_reader.hpp"

namespace clus::config {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFileBytes = 1u << 20;
constexpr Millis kHour = 3'600'000;

// The phases in which a node takes part: what can go wrong with it.
struct NodePhase {
  std::uint32_t number;
  std::string_view name;  // the SDK's, without ClusterSetupPhase
};
constexpr std::uint32_t kValidateNodeState = 100;
constexpr std::array kNodePhases{
    NodePhase{kValidateNodeState, "ValidateNodeState"},
    NodePhase{102, "ValidateNetft"},
    NodePhase{103, "ValidateClusDisk"},
    NodePhase{104, "ConfigureClusSvc"},
    NodePhase{105, "StartingClusSvc"},
    NodePhase{300, "GettingCurrentMembership"},
    NodePhase{301, "AddNodeToCluster"},
    NodePhase{302, "NodeUp"},
    NodePhase{404, "EvictNode"},
    NodePhase{405, "CleanupNode"},
};

std::uint32_t read_phase(const JsonCursor& at) {
  std::string known;
  for (const NodePhase& phase : kNodePhases) {
    if (at.is_text(phase.name)) return phase.number;
    if (at.is_number() && at.described() == std::to_string(phase.number)) return phase.number;
    known += (known.empty() ? "" : ", ") + std::to_string(phase.number) + " " + std::string(phase.name);
  }
  at.refuse("is " + at.described() + "; expected a phase of a node, by number or name: " + known);
  return 0;
}

Error read_status(const JsonCursor& at) { return from_win32(static_cast<std::uint32_t>(at.number(1, 0xFFFFFFFF))); }

// Appends what the entry makes happen to its node.
void read_fault(const JsonCursor& at, std::vector<Fault>& faults) {
  Fault fault;
  bool says_something = false, already_member = false;
  const auto effect = [&](JsonCursor::Visit read) {
    return [&says_something, read](const JsonCursor& value) {
      says_something = true;
      read(value);
    };
  };
  at.members({
      {"phase", [&](const JsonCursor& value) { fault.phase = read_phase(value); }},
      {"delay_ms", effect([&](const JsonCursor& value) { fault.delay_ms = value.number(0, kHour); })},
      {"unreachable", effect([&](const JsonCursor& value) { fault.unreachable = value.flag(); })},
      {"status", effect([&](const JsonCursor& value) { fault.status = read_status(value); })},
      {"already_member", effect([&](const JsonCursor& value) { already_member = value.flag(); })},
      {"times", [&](const JsonCursor& value) { fault.once = value.choice<bool>({{"always", false}, {"once", true}}); }},
  });
  if (!says_something) at.refuse("does not say what happens; expected delay_ms, unreachable, status or already_member");
  if ((fault.status != Error::None) + fault.unreachable + already_member > 1) {
    at.refuse("has several outcomes; expected one of unreachable, status, already_member");
  }
  if (already_member) {
    if (fault.phase != 0 && fault.phase != kValidateNodeState) {
      at.refuse("has already_member in phase " + std::to_string(fault.phase) + "; expected phase 100, or none");
    }
    fault.phase = kValidateNodeState;
    fault.status = Error::NodeAlreadyMember;
  }
  if (fault.delay_ms > 0 || fault.unreachable || fault.status != Error::None) faults.push_back(fault);
}

// Makes sure that names are names and that no two of them mean the same.
class Names {
 public:
  // Key of a name of the scenario; `label` takes what counts of it.
  std::string key(const std::string& name, const JsonCursor& at, std::string_view (*label)(std::string_view)) {
    const std::string_view counts = label(name);
    if (counts.empty()) at.refuse("has an empty name; expected a name or \"*\"");
    if (printable(name) != name) at.refuse("has control characters in its name; expected a name or \"*\"");
    const auto [other, is_new] = seen_.try_emplace(fold_case(counts), Seen{name, at.line()});
    if (!is_new) {
      at.refuse("is the same name as \"" + shortened(other->second.name) + "\" on line " +
                std::to_string(other->second.line));
    }
    return other->first;
  }

 private:
  struct Seen {
    std::string name;
    std::size_t line;
  };
  std::map<std::string, Seen> seen_;
};

void read_nodes(const JsonCursor& at, Scenario& scenario) {
  Names names;
  at.each_member([&](const std::string& name, const JsonCursor& entry) {
    std::vector<Fault>& faults = scenario.nodes[names.key(name, entry, first_label)];
    entry.each_of_one_or_more([&](const JsonCursor& fault) { read_fault(fault, faults); });
  });
}

void read_resources(const JsonCursor& at, Scenario& scenario) {
  Names names;
  at.each_member([&](const std::string& name, const JsonCursor& entry) {
    Error& status = scenario.resources[names.key(name, entry, [](std::string_view whole) { return whole; })];
    status = Error::None;
    entry.members({{"status", [&](const JsonCursor& value) { status = read_status(value); }}});
    if (status == Error::None) entry.refuse("does not say what happens; expected status");
  });
}

void read_timeouts(const JsonCursor& at, Timeouts& timeouts) {
  const auto time = [](Millis& into, Millis least) {
    return [&into, least](const JsonCursor& value) { into = value.number(least, kHour); };
  };
  at.members({
      {"create_ms", time(timeouts.create_ms, 1)},
      {"grace_ms", time(timeouts.grace_ms, 0)},
      {"retry_ms", time(timeouts.retry_ms, 1)},
      {"retries",
       [&](const JsonCursor& value) { timeouts.retries = static_cast<std::uint32_t>(value.number(0, 100)); }},
      {"rejoin_ms", time(timeouts.rejoin_ms, 1)},
  });
}

void read_log(const JsonCursor& at, log::Settings& log) {
  using log::Level;
  constexpr std::int64_t kLeastBytes = 4096, kMostBytes = 1 << 30;
  at.members({
      {"level",
       [&](const JsonCursor& value) {
         log.level = value.choice<Level>({{"debug", Level::Debug}, {"info", Level::Info}, {"warning", Level::Warning},
                                          {"error", Level::Error}, {"off", Level::Off}});
       }},
      {"file", [&](const JsonCursor& value) { log.file = value.text(); }},
      {"max_bytes",
       [&](const JsonCursor& value) {
         log.max_bytes = static_cast<std::size_t>(value.number(kLeastBytes, kMostBytes));
       }},
  });
}

Engine read_engine(const JsonCursor& at) {
  if (at.is_text("etcd")) at.refuse("is \"etcd\", but this build has only the embedded engine; expected \"embedded\"");
  return at.choice<Engine>({{"embedded", Engine::Embedded}});
}

// The whole file. Paths stay as they are written.
std::optional<JsonFault> read_config(const JsonValue& root, Config& config) {
  std::optional<JsonFault> fault;
  const JsonCursor at(root, "", fault);
  at.members({
      {"engine", [&](const JsonCursor& value) { config.engine = read_engine(value); }},
      {"state_dir", [&](const JsonCursor& value) { config.state_dir = value.text(); }},
      {"strict", [&](const JsonCursor& value) { config.strict = value.flag(); }},
      {"log", [&](const JsonCursor& value) { read_log(value, config.log); }},
      {"timeouts", [&](const JsonCursor& value) { read_timeouts(value, config.timeouts); }},
      {"scenario",
       [&](const JsonCursor& value) {
         value.members({
             {"nodes", [&](const JsonCursor& nodes) { read_nodes(nodes, config.scenario); }},
             {"resources", [&](const JsonCursor& resources) { read_resources(resources, config.scenario); }},
         });
       }},
  });
  return fault;
}

// Between UTF-8 and the characters of the system's paths. The library's own way over a locale would take what a static
// runtime on Windows does not give back by itself.
#if defined(_WIN32)
fs::path to_path(const std::string& utf8) {
  const std::u16string text = to_utf16(utf8);
  return std::wstring(text.begin(), text.end());
}

std::string to_text(const fs::path& path) {
  const std::wstring& wide = path.native();
  auto text = to_utf8(std::u16string(wide.begin(), wide.end()));
  if (!text) throw fs::filesystem_error("path is no valid text", std::make_error_code(std::errc::illegal_byte_sequence));
  return *std::move(text);
}
#else
fs::path to_path(const std::string& utf8) { return utf8; }
std::string to_text(const fs::path& path) { return path.native(); }
#endif

// A path in the one spelling that it has from here on; a relative one counts from `base`.
std::string absolute_from(const fs::path& base, const std::string& utf8) {
  fs::path path = fs::absolute(base / to_path(utf8)).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();  // a slash at the end
  return to_text(path);
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// The file's bytes, or why there are none.
std::variant<std::string, Problem> read_file(const std::string& name) {
  const auto refused = [&](const std::string& why) { return Problem{name + ": " + why}; };
  const fs::path path = to_path(name);
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return refused("is a folder; CLUSAPI_CONFIG names a file");
#if defined(_WIN32)
  const std::unique_ptr<std::FILE, CloseFile> file(_wfopen(path.c_str(), L"rb"));
#else
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
#endif
  if (!file) {
    if (errno == ENOENT || errno == ENOTDIR) return refused("does not exist, but CLUSAPI_CONFIG names it");
    return refused("cannot be opened (error " + std::to_string(errno) + ")");
  }
  std::string text(kMaxFileBytes + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  if (std::ferror(file.get())) return refused("cannot be read (error " + std::to_string(errno) + ")");
  if (text.size() > kMaxFileBytes) return refused("is larger than 1 MiB");
  return text;
}

// Where in the file, and what.
Problem problem_of(const std::string& file, const JsonFault& fault) {
  const std::string path = fault.path.empty() ? "" : ": " + fault.path;
  return {file + ":" + std::to_string(fault.line) + path + ": " + fault.what};
}

std::optional<Problem> read_into(const std::string& file, Config& config) {
  const auto text = read_file(file);
  if (const auto* problem = std::get_if<Problem>(&text)) return *problem;
  const auto json = read_json(std::get<std::string>(text));
  if (const auto* fault = std::get_if<JsonFault>(&json)) return problem_of(file, *fault);
  if (const auto fault = read_config(std::get<JsonValue>(json), config)) return problem_of(file, *fault);

  const fs::path folder = fs::absolute(to_path(file)).parent_path();
  if (!config.state_dir.empty()) config.state_dir = absolute_from(folder, config.state_dir);
  if (!config.log.file.empty()) config.log.file = absolute_from(folder, config.log.file);
  return std::nullopt;
}

std::optional<Problem> fill(const Environment& environment, Config& config) {
  if (environment.config_file) {
    if (auto problem = read_into(*environment.config_file, config)) return problem;
  }
  const fs::path here = fs::current_path();
  if (environment.state_dir) config.state_dir = absolute_from(here, *environment.state_dir);
  if (config.state_dir.empty()) {
    if (environment.default_state_dir.empty()) return Problem{"no state folder is known; set CLUSAPI_STATE_DIR"};
    config.state_dir = absolute_from(here, environment.default_state_dir);
  }
  if (config.log.file.empty()) config.log.file = absolute_from(to_path(config.state_dir), "cluster.log");
  return std::nullopt;
}

}  // namespace

Result<Config> load(const Environment& environment, Problem& problem) noexcept {
  try {
    Config config;
    const auto found = fill(environment, config);
    if (!found) return config;
    problem.text = printable(found->text);
    return Error::BadConfiguration;
  } catch (const std::bad_alloc&) {
    problem.text = "out of memory";  // short enough to need none
    return Error::NotEnoughMemory;
  } catch (const std::exception& e) {  // the file system's: a path that cannot be one, no current folder
    try {
      problem.text = printable(e.what());
    } catch (...) {
      problem.text.clear();
    }
    return Error::BadConfiguration;
  }
}

}  // namespace clus::config
