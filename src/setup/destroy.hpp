#pragma once
// DestroyCluster.
#include "membership/destroy.hpp"
#include "setup/call.hpp"

namespace clus::setup {

class DestroyCall final : public Call {
 public:
  DestroyCall(const Environment& environment, NodeLink& link, std::string cluster_id, std::string name,
              std::vector<std::string> nodes, Progress progress);

 protected:
  membership::Effects first() override { return machine_.begin(); }
  membership::Effects next(const membership::Event& event) override { return machine_.step(event); }
  membership::Committed commit(const membership::Commit& commit) override;
  std::string object_of(const membership::Report& report) const override;
  std::string node_name(membership::NodeIndex node) const override { return nodes_[node]; }
  std::string cluster_id() const override { return cluster_id_; }

 private:
  std::string cluster_id_, name_;
  std::vector<std::string> nodes_;
  membership::Destroy machine_;
};

// None only when everything is gone; else the code of the last operation that failed.
Status destroy_cluster(const Environment& environment, WaitingLink& link, const std::string& cluster_id,
                       const Progress& progress);

}  // namespace clus::setup
