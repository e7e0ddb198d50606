#pragma once
// EvictClusterNode.
#include "membership/evict.hpp"
#include "setup/call.hpp"

namespace clus::setup {

class EvictCall final : public Call {
 public:
  EvictCall(const Environment& environment, NodeLink& link, std::string cluster_id, std::uint32_t number,
            std::string node);

  Error cleanup_status() const { return machine_.cleanup_status(); }

 protected:
  membership::Effects first() override { return machine_.begin(); }
  membership::Effects next(const membership::Event& event) override { return machine_.step(event); }
  membership::Committed commit(const membership::Commit& commit) override;
  std::string object_of(const membership::Report&) const override { return node_; }
  std::string node_name(membership::NodeIndex) const override { return node_; }
  std::string cluster_id() const override { return cluster_id_; }

 private:
  std::string cluster_id_, node_;
  std::uint32_t number_;
  membership::Evict machine_;
};

struct Evicted {
  Error status = Error::None;      // EvictWithoutCleanup: it is out, and `cleanup` says why it was not cleaned
  Error cleanup = Error::None;
};

// `timeout_ms` bounds the clean-up. Errors: CantEvictActiveNode, NodeNotFound, EvictWithoutCleanup.
Evicted evict_node(const Environment& environment, WaitingLink& link, const std::string& cluster_id,
                   std::uint32_t number, const std::string& node, Millis timeout_ms);

}  // namespace clus::setup
