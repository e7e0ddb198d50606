#pragma once
// What every test of the exported functions stands on: a state folder of its own, the configuration it writes, short ways
// to call what takes structures and buffers, and a recorder for the progress callback.
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "../files.hpp"
#include "clusapi.h"

namespace clus::test {

// ---- text ---------------------------------------------------------------------------------------------------------

using Text = std::basic_string<WCHAR>;
Text wide(std::string_view utf8);
std::string narrow(const WCHAR* text);       // null: "(null)"

// ---- handles that close themselves --------------------------------------------------------------------------------

struct Closer {
  void operator()(HCLUSTER handle) const { CloseCluster(handle); }
  void operator()(HNODE handle) const { CloseClusterNode(handle); }
  void operator()(HCLUSENUM handle) const { ClusterCloseEnum(handle); }
  void operator()(HCLUSENUMEX handle) const { ClusterCloseEnumEx(handle); }
  void operator()(HNODEENUM handle) const { ClusterNodeCloseEnum(handle); }
  void operator()(HNODEENUMEX handle) const { ClusterNodeCloseEnumEx(handle); }
};
template <class Handle>
using Closing = std::unique_ptr<std::remove_pointer_t<Handle>, Closer>;
using Cluster = Closing<HCLUSTER>;
using Node = Closing<HNODE>;

// Set before a call whose last error is looked at: what it does not touch still reads so.
inline constexpr DWORD kUntouched = 0x20001234;

// ---- progress -----------------------------------------------------------------------------------------------------

struct Line {
  DWORD phase = 0, type = 0, severity = 0, percent = 0;
  std::string object;
  DWORD status = 0;
};
std::ostream& operator<<(std::ostream& out, const Line& line);

// Give `call` and `this` to a setup function. What goes on inside a report is up to `then`, whose result is returned.
struct Recorder {
  std::vector<Line> lines;
  std::vector<std::thread::id> threads;        // that reported, of each line
  std::function<BOOL(const Line&)> then;
  bool over = false;                           // the call has returned
  bool late = false;                           // it reported even so

  static BOOL WINAPI call(PVOID self, CLUSTER_SETUP_PHASE phase, CLUSTER_SETUP_PHASE_TYPE type,
                          CLUSTER_SETUP_PHASE_SEVERITY severity, DWORD percent, PCWSTR object, DWORD status);

  // All lines of one phase, and of one object unless that is empty.
  std::vector<Line> of(DWORD phase, std::string_view object = {}) const;
  // The end of a phase; a failure and an empty line when there is not exactly one.
  Line end_of(DWORD phase, std::string_view object = {}) const;
  // Phases in the order in which they began.
  std::vector<DWORD> order() const;
};

// Every phase starts and ends exactly once per object, what continues has begun, and the percent never falls.
void expect_frames(const std::vector<Line>& lines);

// ---- requests -----------------------------------------------------------------------------------------------------

struct Address {
  std::string text;
  DWORD prefix;
};

// A CREATE_CLUSTER_CONFIG with its texts. `config` may be changed before the call.
class Request {
 public:
  explicit Request(std::string_view name, const std::vector<std::string>& nodes = {},
                   const std::vector<Address>& addresses = {});
  Request(const Request&) = delete;
  Request& operator=(const Request&) = delete;

  std::vector<Text> names, addresses;          // before the pointers into them
  std::vector<PCWSTR> name_pointers;
  std::vector<CLUSTER_IP_ENTRY> entries;
  Text name;
  CREATE_CLUSTER_CONFIG config = {};
};

std::vector<std::string> numbered(std::string_view prefix, std::size_t count, std::size_t first = 1);  // N1, N2, ...

// The calls with their recorder, which they tell when they have returned. The last error is kUntouched before.
Cluster create(Request& request, Recorder* recorder = nullptr);
Cluster create(std::string_view name, const std::vector<std::string>& nodes, Recorder* recorder = nullptr);
Node add(const Cluster& cluster, std::string_view node, Recorder* recorder = nullptr);
DWORD destroy(const Cluster& cluster, Recorder* recorder = nullptr);

// ---- short forms --------------------------------------------------------------------------------------------------

Cluster open(std::string_view name);           // empty: the local one
Node open_node(const Cluster& cluster, std::string_view name);
CLUSTER_NODE_STATE state_of(const Cluster& cluster, std::string_view node);
DWORD computer_state(std::string_view node);   // GetNodeClusterState; empty: this computer
std::string name_of(const Cluster& cluster);
std::string id_of(const Node& node);
std::vector<std::string> listed(const Cluster& cluster, DWORD types);
std::vector<std::string> listed(const Node& node, DWORD types);

bool wait_until(const std::function<bool()>& reached, int limit_ms = 10'000);

// ---- the fixture --------------------------------------------------------------------------------------------------

class ClusterTest : public ::testing::Test {
 protected:
  ClusterTest();
  ~ClusterTest() override;

  // The text of the configuration file. Open handles keep the configuration with which they were opened.
  void configure(std::string_view json);

  std::string log_text() const;
  // The name opens nothing, and none of the nodes believes to be one.
  void expect_nothing_left(std::string_view name, const std::vector<std::string>& nodes) const;

  Folder folder_;
};

// Sets an environment variable of this process, or removes it.
void set_variable(const char* name, const std::string* value);

std::string bytes_of(const std::filesystem::path& file);

// COM on this thread, which strict mode asks for on Windows.
class Com {
 public:
  Com();
  ~Com();
  Com(const Com&) = delete;
  Com& operator=(const Com&) = delete;
};

// Sanitizers make some bounds on time meaningless.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSlow = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kSlow = true;
#else
inline constexpr bool kSlow = false;
#endif
#else
inline constexpr bool kSlow = false;
#endif

}  // namespace clus::test
