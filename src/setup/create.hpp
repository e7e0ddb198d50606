#pragma once
// CreateCluster: a plan, the form machine, and its commits.
#include "membership/form.hpp"
#include "model/attempt.hpp"
#include "setup/call.hpp"
#include "setup/validate.hpp"

namespace clus::setup {

class CreateCall final : public Call {
 public:
  // `plan` comes from validate(); its ids are chosen here.
  CreateCall(const Environment& environment, NodeLink& link, model::Plan plan, Progress progress);

  const model::Plan& plan() const { return plan_; }

 protected:
  membership::Effects first() override { return machine_.begin(); }
  membership::Effects next(const membership::Event& event) override { return machine_.step(event); }
  membership::Committed commit(const membership::Commit& commit) override;
  std::optional<Error> known_answer(const membership::AskNode& ask) const override;
  std::string object_of(const membership::Report& report) const override;
  std::string node_name(membership::NodeIndex node) const override { return plan_.nodes[node]; }
  std::string cluster_id() const override { return plan_.cluster_id; }

 private:
  membership::Committed complete(const membership::Commit& commit);
  std::vector<model::PlannedMember> planned(const membership::Commit& commit);

  model::Plan plan_;
  std::set<std::size_t> taken_;       // nodes that could not be reserved
  membership::Form machine_;
};

// The whole call on the caller's thread; returns the id of the cluster.
Result<std::string> create_cluster(const Environment& environment, WaitingLink& link, const CreateRequest& request,
                                   const Progress& progress);

}  // namespace clus::setup
