#pragma once
// A copy of the library that is loaded by its path and can be unloaded.
#include <stdexcept>
#include <string>

#include "api.hpp"
#include "measure.h"

namespace clus::lifecycle {

class LoadedCopy {
 public:
  explicit LoadedCopy(const std::string& path) : path_(path), library_(load_library(path.c_str())) {
    if (!library_) throw std::runtime_error("does not load: " + path);
    find("CreateCluster", api.CreateCluster);
    find("DestroyCluster", api.DestroyCluster);
    find("OpenCluster", api.OpenCluster);
    find("CloseCluster", api.CloseCluster);
    find("GetClusterInformation", api.GetClusterInformation);
    find("GetNodeClusterState", api.GetNodeClusterState);
    find("ClusterOpenEnum", api.ClusterOpenEnum);
    find("ClusterEnum", api.ClusterEnum);
    find("ClusterCloseEnum", api.ClusterCloseEnum);
    find("AddClusterNode", api.AddClusterNode);
    find("EvictClusterNode", api.EvictClusterNode);
    find("OpenClusterNode", api.OpenClusterNode);
    find("CloseClusterNode", api.CloseClusterNode);
    find("GetClusterNodeState", api.GetClusterNodeState);
    find("PauseClusterNode", api.PauseClusterNode);
    find("ResumeClusterNode", api.ResumeClusterNode);
#if defined(_WIN32)
    api.GetLastError = ::GetLastError;
#else
    find("GetLastError", api.GetLastError);
#endif
  }
  LoadedCopy(const LoadedCopy&) = delete;
  LoadedCopy& operator=(const LoadedCopy&) = delete;
  ~LoadedCopy() { unload(); }

  void unload() {
    if (library_) unload_library(library_);
    library_ = nullptr;
  }
  const std::string& path() const { return path_; }

  Api api = {};

 private:
  template <class Function>
  void find(const char* name, Function& function) {
    if (!find_function(library_, name, &function)) throw std::runtime_error(std::string("not exported: ") + name);
  }

  const std::string path_;
  void* library_;
};

}  // namespace clus::lifecycle
