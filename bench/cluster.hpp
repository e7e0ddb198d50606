#pragma once
// What a figure stands on: a state folder of its own, and clusters that are made through the shared library.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "clusapi.h"

namespace clus::bench {

using Text = std::basic_string<WCHAR>;
inline Text wide(std::string_view ascii) { return Text(ascii.begin(), ascii.end()); }

// Below the current folder, which scripts/bench lets be on a disk: the one for temporary files may be in memory. It is
// not there yet; whoever uses it makes it.
class Folder {
 public:
  Folder() : path_(std::filesystem::current_path() / (std::string("bench-").append(std::to_string(std::random_device()())))) {}
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  const std::filesystem::path path_;
};

// The state folder of this process from now on.
class StateFolder : public Folder {
 public:
  StateFolder() {
#if defined(_WIN32)
    SetEnvironmentVariableW(L"CLUSAPI_CONFIG", nullptr);
    SetEnvironmentVariableW(L"CLUSAPI_STATE_DIR", path().c_str());
#else
    unsetenv("CLUSAPI_CONFIG");
    setenv("CLUSAPI_STATE_DIR", path().c_str(), 1);
#endif
  }
};

// A CREATE_CLUSTER_CONFIG with its texts; every one has names of its own.
class Request {
 public:
  explicit Request(std::size_t nodes) {
    static int number = 0;
    const std::string prefix = std::string("B").append(std::to_string(++number));
    name_ = wide(prefix + "C");
    for (std::size_t i = 1; i <= nodes; ++i) nodes_.push_back(wide(prefix + "N" + std::to_string(i)));
    for (const Text& node : nodes_) pointers_.push_back(node.c_str());
    config_.dwVersion = CLUSAPI_VERSION;
    config_.lpszClusterName = name_.c_str();
    config_.cNodes = static_cast<DWORD>(pointers_.size());
    config_.ppszNodeNames = pointers_.data();
    config_.managementPointType = CLUSTER_MGMT_POINT_TYPE_CNO;
  }
  Request(const Request&) = delete;
  Request& operator=(const Request&) = delete;

  const Text& first_node() const { return nodes_.front(); }
  HCLUSTER create() { return CreateCluster(&config_, nullptr, nullptr); }

 private:
  Text name_;
  std::vector<Text> nodes_;
  std::vector<PCWSTR> pointers_;
  CREATE_CLUSTER_CONFIG config_ = {};
};

inline void destroy(HCLUSTER cluster) {
  const DWORD error = DestroyCluster(cluster, nullptr, nullptr, FALSE);
  CloseCluster(cluster);
  if (error != ERROR_SUCCESS) throw std::runtime_error("DestroyCluster: " + std::to_string(error));
}

// While it lives the state stays open, as it does in a program that has a handle.
class Cluster {
 public:
  explicit Cluster(std::size_t nodes) : request_(nodes), handle_(request_.create()) {
    if (!handle_) throw std::runtime_error("CreateCluster: " + std::to_string(GetLastError()));
  }
  ~Cluster() { CloseCluster(handle_); }
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;

  HCLUSTER get() const { return handle_; }
  const Text& first_node() const { return request_.first_node(); }

 private:
  Request request_;
  HCLUSTER handle_;
};

template <class Body>
double seconds_of(Body&& body) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  body();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

// One iteration of a benchmark with UseManualTime(): that the cluster is destroyed again is not in the time.
inline bool create_and_destroy(benchmark::State& state, std::size_t nodes) {
  Request request(nodes);
  HCLUSTER cluster = nullptr;
  state.SetIterationTime(seconds_of([&] { cluster = request.create(); }));
  if (cluster) destroy(cluster);
  else state.SkipWithError(("CreateCluster: " + std::to_string(GetLastError())).c_str());
  return cluster != nullptr;
}

}  // namespace clus::bench
