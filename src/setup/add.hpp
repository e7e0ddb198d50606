#pragma once
// AddClusterNode.
#include "membership/join.hpp"
#include "setup/call.hpp"

namespace clus::setup {

class AddCall final : public Call {
 public:
  AddCall(const Environment& environment, NodeLink& link, std::string cluster_id, std::string node, Progress progress);

  std::uint32_t number() const { return number_; }    // of the node, once it is a member

 protected:
  membership::Effects first() override { return machine_.begin(); }
  membership::Effects next(const membership::Event& event) override { return machine_.step(event); }
  membership::Committed commit(const membership::Commit& commit) override;
  std::string object_of(const membership::Report&) const override { return node_; }
  std::string node_name(membership::NodeIndex) const override { return node_; }
  std::string cluster_id() const override { return cluster_id_; }

 private:
  Status undo();

  std::string cluster_id_, node_;
  std::uint32_t number_ = 0;
  bool up_ = false;                                   // and no attempt any more
  membership::Join machine_;
};

// Returns the number of the node. Errors: InvalidName, NodeAlreadyMember, the status of the step that failed, Timeout.
Result<std::uint32_t> add_node(const Environment& environment, WaitingLink& link, const std::string& cluster_id,
                               const std::string& node, const Progress& progress);

}  // namespace clus::setup
