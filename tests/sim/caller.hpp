#pragma once
// A process that makes setup calls, one after another, over a network that loses, delays, doubles and reorders, and that
// may die at any moment.
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "setup/add.hpp"
#include "setup/create.hpp"
#include "setup/destroy.hpp"
#include "setup/evict.hpp"
#include "sim/frames.hpp"
#include "sim/world.hpp"

namespace clus::sim {

// What has been acknowledged to callers: it must stay.
struct Promises {
  std::map<std::string, std::set<std::string>> members;   // of every cluster, by id
  std::set<std::string> unsure;                           // clusters that somebody is changing, or whose change failed
};

class Caller {
 public:
  Caller(World& world, Promises& promises, int number) : world_(world), promises_(promises), number_(number) {}

  void start_something();                  // nothing while a call is under way
  void die();                              // the process is gone; the next call is that of a new one
  bool busy() const { return call_ != nullptr; }
  std::uint64_t questions() const { return questions_; }

 private:
  class Link;                              // the network, as this caller has it

  void create();
  void add(const std::string& cluster_id);
  void evict(const std::string& cluster_id);
  void destroy(const std::string& cluster_id);
  void begin(std::unique_ptr<setup::Call> call, Millis limit, std::function<void(Error)> at_end);
  void hear(std::uint64_t incarnation, const membership::Event& event);
  void end_if_over();
  bool ready(const std::vector<std::string>& nodes);       // what every call does first
  setup::Progress progress();
  void check_created(const setup::CreateCall& call, Error status);
  void check_explained(Error status);
  std::string who() const { return "caller " + std::to_string(number_); }

  World& world_;
  Promises& promises_;
  const int number_;
  std::uint64_t incarnation_ = 0;
  std::unique_ptr<setup::NodeLink> link_;
  std::unique_ptr<FrameCheck> frames_;
  std::unique_ptr<setup::Call> call_;
  std::function<void(Error)> at_end_;
  std::function<void(const setup::ProgressLine&)> watch_;  // what the reports of this call promise about the store
  Millis began_ = 0, limit_ = 0;                           // the call may time out after `limit_`
  std::uint64_t faults_before_ = 0, questions_ = 0;
  std::uint64_t throw_at_ = 0, reports_ = 0;               // the callback throws at this report
  bool threw_ = false;
  std::set<Error> node_statuses_;                          // heard in this call
  std::map<std::pair<std::string, membership::Phase>, unsigned> asked_;
  std::set<std::string> uncleaned_;                        // nodes whose clean-up may not have reached them
};

}  // namespace clus::sim
