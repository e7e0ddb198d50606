#include "cluster_fixture.hpp"

#include <chrono>
#include <cstdlib>
#include <iterator>
#include <map>
#include <utility>

#include "base/text.hpp"

#if defined(_WIN32)
#include <objbase.h>
#endif

namespace clus::test {

// ---- text ---------------------------------------------------------------------------------------------------------

Text wide(std::string_view utf8) {
  const std::u16string units = to_utf16(utf8);
  return Text(units.begin(), units.end());
}

std::string narrow(const WCHAR* text) {
  if (!text) return "(null)";
  std::u16string units;
  for (; *text; ++text) units += static_cast<char16_t>(*text);
  return to_utf8(units).value_or("(not UTF-16)");
}

// ---- progress -----------------------------------------------------------------------------------------------------

std::ostream& operator<<(std::ostream& out, const Line& line) {
  return out << line.phase << " type " << line.type << " severity " << line.severity << " " << line.percent << "% \""
             << line.object << "\" status " << line.status;
}

BOOL WINAPI Recorder::call(PVOID self, CLUSTER_SETUP_PHASE phase, CLUSTER_SETUP_PHASE_TYPE type,
                           CLUSTER_SETUP_PHASE_SEVERITY severity, DWORD percent, PCWSTR object, DWORD status) {
  auto& recorder = *static_cast<Recorder*>(self);
  recorder.late = recorder.late || recorder.over;
  const Line line{static_cast<DWORD>(phase), static_cast<DWORD>(type), static_cast<DWORD>(severity), percent,
                  narrow(object), status};
  recorder.lines.push_back(line);
  recorder.threads.push_back(std::this_thread::get_id());
  return recorder.then ? recorder.then(line) : TRUE;
}

std::vector<Line> Recorder::of(DWORD phase, std::string_view object) const {
  std::vector<Line> found;
  for (const Line& line : lines)
    if (line.phase == phase && (object.empty() || line.object == object)) found.push_back(line);
  return found;
}

Line Recorder::end_of(DWORD phase, std::string_view object) const {
  std::vector<Line> ends;
  for (const Line& line : of(phase, object))
    if (line.type == ClusterSetupPhaseEnd) ends.push_back(line);
  EXPECT_EQ(ends.size(), 1U) << "ends of phase " << phase << " of \"" << object << "\"";
  return ends.empty() ? Line{} : ends.front();
}

std::vector<DWORD> Recorder::order() const {
  std::vector<DWORD> phases;
  for (const Line& line : lines)
    if (line.type == ClusterSetupPhaseStart) phases.push_back(line.phase);
  return phases;
}

void expect_frames(const std::vector<Line>& lines) {
  std::map<std::pair<DWORD, std::string>, int> open;     // 1 begun, 2 ended
  std::map<DWORD, int> begun;                            // open frames of a phase
  DWORD percent = 0;
  for (const Line& line : lines) {
    EXPECT_GE(line.percent, percent) << line;
    EXPECT_LE(line.percent, 100U) << line;
    percent = line.percent;
    const auto key = std::pair(line.phase, line.object);
    if (line.type == ClusterSetupPhaseStart) {
      EXPECT_TRUE(open.emplace(key, 1).second) << "begins twice: " << line;
      EXPECT_EQ(line.severity, static_cast<DWORD>(ClusterSetupPhaseInformational)) << line;
      ++begun[line.phase];
    } else if (line.type == ClusterSetupPhaseEnd) {
      EXPECT_EQ(std::exchange(open[key], 2), 1) << "ends without having begun, or twice: " << line;
      --begun[line.phase];
    } else {
      EXPECT_GT(begun[line.phase], 0) << "continues without having begun: " << line;
    }
  }
  for (const auto& [frame, state] : open)
    EXPECT_EQ(state, 2) << "phase " << frame.first << " of \"" << frame.second << "\" has no end";
}

// ---- requests -----------------------------------------------------------------------------------------------------

Request::Request(std::string_view cluster, const std::vector<std::string>& nodes, const std::vector<Address>& given)
    : name(wide(cluster)) {
  for (const auto& node : nodes) names.push_back(wide(node));
  for (const auto& each : names) name_pointers.push_back(each.c_str());
  for (const auto& address : given) addresses.push_back(wide(address.text));
  for (std::size_t i = 0; i < given.size(); ++i) entries.push_back({addresses[i].c_str(), given[i].prefix});
  config.dwVersion = CLUSAPI_VERSION;
  config.lpszClusterName = name.c_str();
  config.cNodes = static_cast<DWORD>(name_pointers.size());
  config.ppszNodeNames = name_pointers.empty() ? nullptr : name_pointers.data();
  config.cIpEntries = static_cast<DWORD>(entries.size());
  config.pIpEntries = entries.empty() ? nullptr : entries.data();
  config.managementPointType = CLUSTER_MGMT_POINT_TYPE_CNO;
}

std::vector<std::string> numbered(std::string_view prefix, std::size_t count, std::size_t first) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(std::string(prefix) + std::to_string(first + i));
  return names;
}

Cluster create(Request& request, Recorder* recorder) {
  SetLastError(kUntouched);
  Cluster cluster(CreateCluster(&request.config, recorder ? &Recorder::call : nullptr, recorder));
  if (recorder) recorder->over = true;
  return cluster;
}

Cluster create(std::string_view name, const std::vector<std::string>& nodes, Recorder* recorder) {
  Request request(name, nodes);
  return create(request, recorder);
}

Node add(const Cluster& cluster, std::string_view node, Recorder* recorder) {
  const Text name = wide(node);
  SetLastError(kUntouched);
  Node added(AddClusterNode(cluster.get(), name.c_str(), recorder ? &Recorder::call : nullptr, recorder));
  if (recorder) recorder->over = true;
  return added;
}

DWORD destroy(const Cluster& cluster, Recorder* recorder) {
  const DWORD status = DestroyCluster(cluster.get(), recorder ? &Recorder::call : nullptr, recorder, FALSE);
  if (recorder) recorder->over = true;
  return status;
}

// ---- short forms --------------------------------------------------------------------------------------------------

Cluster open(std::string_view name) {
  const Text text = wide(name);
  SetLastError(kUntouched);
  return Cluster(OpenCluster(name.empty() ? nullptr : text.c_str()));
}

Node open_node(const Cluster& cluster, std::string_view name) {
  const Text text = wide(name);
  SetLastError(kUntouched);
  return Node(OpenClusterNode(cluster.get(), text.c_str()));
}

CLUSTER_NODE_STATE state_of(const Cluster& cluster, std::string_view node) {
  const Node opened = open_node(cluster, node);
  return opened ? GetClusterNodeState(opened.get()) : ClusterNodeStateUnknown;
}

DWORD computer_state(std::string_view node) {
  const Text text = wide(node);
  DWORD state = kUntouched;
  EXPECT_EQ(GetNodeClusterState(node.empty() ? nullptr : text.c_str(), &state), DWORD{ERROR_SUCCESS}) << node;
  return state;
}

std::string name_of(const Cluster& cluster) {
  WCHAR name[256];
  DWORD count = 256;
  EXPECT_EQ(GetClusterInformation(cluster.get(), name, &count, nullptr), DWORD{ERROR_SUCCESS});
  return narrow(name);
}

std::string id_of(const Node& node) {
  WCHAR id[32];
  DWORD count = 32;
  EXPECT_EQ(GetClusterNodeId(node.get(), id, &count), DWORD{ERROR_SUCCESS});
  return narrow(id);
}

namespace {

template <class Handle, class Item>
std::vector<std::string> items(Handle list, Item item) {
  std::vector<std::string> names;
  for (DWORD i = 0;; ++i) {
    WCHAR name[256];
    DWORD type = 0, count = 256;
    const DWORD error = item(list, i, &type, name, &count);
    if (error == ERROR_NO_MORE_ITEMS) return names;
    EXPECT_EQ(error, DWORD{ERROR_SUCCESS});
    if (error != ERROR_SUCCESS) return names;
    names.push_back(narrow(name));
  }
}

}  // namespace

std::vector<std::string> listed(const Cluster& cluster, DWORD types) {
  const Closing<HCLUSENUM> list(ClusterOpenEnum(cluster.get(), types));
  EXPECT_NE(list, nullptr) << GetLastError();
  return list ? items(list.get(), ClusterEnum) : std::vector<std::string>();
}

std::vector<std::string> listed(const Node& node, DWORD types) {
  const Closing<HNODEENUM> list(ClusterNodeOpenEnum(node.get(), types));
  EXPECT_NE(list, nullptr) << GetLastError();
  return list ? items(list.get(), ClusterNodeEnum) : std::vector<std::string>();
}

bool wait_until(const std::function<bool()>& reached, int limit_ms) {
  using namespace std::chrono;
  const auto end = steady_clock::now() + milliseconds(limit_ms);
  while (!reached()) {
    if (steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(milliseconds(5));
  }
  return true;
}

// ---- the fixture --------------------------------------------------------------------------------------------------

void set_variable(const char* name, const std::string* value) {
#if defined(_WIN32)
  SetEnvironmentVariableW(wide(name).c_str(), value ? wide(*value).c_str() : nullptr);
#else
  if (value) setenv(name, value->c_str(), 1);
  else unsetenv(name);
#endif
}

ClusterTest::ClusterTest() {
  const std::string state = utf8(folder_.path());
  set_variable("CLUSAPI_STATE_DIR", &state);
  set_variable("CLUSAPI_CONFIG", nullptr);
}

ClusterTest::~ClusterTest() {
  set_variable("CLUSAPI_STATE_DIR", nullptr);
  set_variable("CLUSAPI_CONFIG", nullptr);
}

void ClusterTest::configure(std::string_view json) {
  const std::string file = folder_.write("config.json", json);
  set_variable("CLUSAPI_CONFIG", &file);
}

std::string ClusterTest::log_text() const { return bytes_of(folder_ / "cluster.log"); }

void ClusterTest::expect_nothing_left(std::string_view name, const std::vector<std::string>& nodes) const {
  EXPECT_EQ(open(name), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{RPC_S_SERVER_UNAVAILABLE});
  for (const auto& node : nodes) EXPECT_EQ(computer_state(node), DWORD{ClusterStateNotConfigured}) << node;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

#if defined(_WIN32)
Com::Com() { EXPECT_TRUE(SUCCEEDED(CoInitializeEx(nullptr, COINIT_MULTITHREADED | COINIT_DISABLE_OLE1DDE))); }
Com::~Com() { CoUninitialize(); }
#else
Com::Com() = default;
Com::~Com() = default;
#endif

}  // namespace clus::test
