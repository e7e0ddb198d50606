// Reads of a cluster that nobody changes: from memory, so below a microsecond; on Windows against a read of one value of
// the Windows registry, which is how the real library keeps what it knows of its cluster at hand.
#include "cluster.hpp"
#include "figure.hpp"

using namespace clus::bench;

namespace {

void node_state(benchmark::State& state, HNODE node) {
  for (auto each : state) {
    (void)each;
    if (GetClusterNodeState(node) != ClusterNodeUp) return state.SkipWithError("the node is not up");
  }
}

void information(benchmark::State& state, HCLUSTER cluster) {
  WCHAR name[64];
  CLUSTERVERSIONINFO info = {};
  info.dwVersionInfoSize = sizeof info;
  for (auto each : state) {
    (void)each;
    DWORD cch = 64;
    if (GetClusterInformation(cluster, name, &cch, &info) != ERROR_SUCCESS) return state.SkipWithError("no answer");
  }
}

#if defined(_WIN32)

// A key of the current user that is gone at the end.
class RegistryKey {
 public:
  RegistryKey() {
    DWORD value = 1;
    check(RegCreateKeyExW(HKEY_CURRENT_USER, name_.c_str(), 0, nullptr, REG_OPTION_VOLATILE, KEY_ALL_ACCESS, nullptr, &key_,
                          nullptr));
    check(RegSetValueExW(key_, L"State", 0, REG_DWORD, reinterpret_cast<const BYTE*>(&value), sizeof value));
  }
  ~RegistryKey() {
    RegCloseKey(key_);
    RegDeleteKeyW(HKEY_CURRENT_USER, name_.c_str());
  }
  RegistryKey(const RegistryKey&) = delete;
  RegistryKey& operator=(const RegistryKey&) = delete;

  void read() const {
    DWORD value = 0, size = sizeof value;
    check(RegQueryValueExW(key_, L"State", nullptr, nullptr, reinterpret_cast<BYTE*>(&value), &size));
    benchmark::DoNotOptimize(value);
  }

 private:
  static void check(LSTATUS status) {
    if (status != ERROR_SUCCESS) throw std::runtime_error("Windows registry: " + std::to_string(status));
  }

  const std::wstring name_ = L"Software\\clusapi-bench-" + std::to_wstring(GetCurrentProcessId());
  HKEY key_ = nullptr;
};

#endif

std::vector<Figure> figures() {
#if defined(_WIN32)
  const auto row = [](const char* function) {
    return Figure{.text = std::string(function) + ", times faster than RegQueryValueExW", .measured = {function},
                  .peer = {"RegQueryValueExW"}, .aim = Figure::Aim::AtLeast, .aimed = 5};
  };
#else
  const auto row = [](const char* function) {
    return Figure{.text = std::string(function) + " / 1 us", .measured = {function}, .limit_ns = 1'000};
  };
#endif
  return {row("GetClusterNodeState"), row("GetClusterInformation")};
}

}  // namespace

int main(int argc, char** argv) {
  const StateFolder folder;
  const Cluster cluster(3);
  const HNODE node = OpenClusterNode(cluster.get(), cluster.first_node().c_str());
  benchmark::RegisterBenchmark("GetClusterNodeState", [&](benchmark::State& state) { node_state(state, node); });
  benchmark::RegisterBenchmark("GetClusterInformation", [&](benchmark::State& state) { information(state, cluster.get()); });
#if defined(_WIN32)
  const RegistryKey key;
  benchmark::RegisterBenchmark("RegQueryValueExW", [&](benchmark::State& state) {
    for (auto each : state) {
      (void)each;
      key.read();
    }
  });
#endif
  const int result = run_figures(argc, argv, figures());
  CloseClusterNode(node);
  return result;
}
