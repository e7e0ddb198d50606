#pragma once
// A model over a store in memory, and short ways to clusters in it.
#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "model/attempt.hpp"
#include "model/cluster.hpp"
#include "model/keys.hpp"
#include "model/members.hpp"
#include "model/view.hpp"
#include "store/open.hpp"

namespace clus {
inline void PrintTo(Error error, std::ostream* out) { *out << "Error " << to_win32(error); }
}  // namespace clus

namespace clus::model {
inline void PrintTo(NodeState state, std::ostream* out) { *out << "NodeState " << static_cast<unsigned>(state); }
}  // namespace clus::model

namespace clus::model::test {

class CountedRandom final : public Random {
 public:
  std::uint64_t next() override { return (state_ += 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL; }

 private:
  std::uint64_t state_ = 0;
};

// A store in which things happen before and after its transactions, and that counts what is asked of it.
class WatchedStore final : public store::Store {
 public:
  explicit WatchedStore(store::Store& inner) : inner_(inner) {}

  Result<store::TxnResult> txn(const store::Txn& txn) override {
    ++reads_and_writes;
    bool writes = false;
    for (const auto& op : txn.then) writes = writes || !std::holds_alternative<store::Range>(op);
    if (!writes) return inner_.txn(txn);
    ++commits;
    if (before_commit) before_commit();
    if (commits == lost_before) return Error::OutcomeUnknown;
    if (commits == refused) return Error::DiskFull;
    auto answer = inner_.txn(txn);
    if (commits == lost_after) {
      if (after_loss) after_loss();
      return Error::OutcomeUnknown;
    }
    return answer;
  }
  Result<store::RangeResult> range(const store::Range& query, store::Revision at) override {
    ++reads_and_writes;
    if (busy_reads > 0) return --busy_reads, Error::Busy;
    return inner_.range(query, at);
  }
  Result<std::unique_ptr<store::Watch>> watch(store::Bytes key, store::Bytes end, store::Revision from) override {
    return inner_.watch(std::move(key), std::move(end), from);
  }
  Status compact(store::Revision revision) override { return inner_.compact(revision); }
  std::uint64_t change_count() const noexcept override { return inner_.change_count(); }

  unsigned reads_and_writes = 0, commits = 0;
  unsigned lost_before = 0, lost_after = 0, refused = 0;      // which commit, from 1: its answer is lost, not or already applied
  unsigned busy_reads = 0;                                    // so many of the next reads outside of a transaction fail
  std::function<void()> before_commit, after_loss;

 private:
  store::Store& inner_;
};

using Everything = std::map<std::string, std::string>;

class ModelTest : public testing::Test {
 protected:
  Everything everything() {
    Everything all;
    const auto found = inner().range({std::string(1, '\0'), std::string(1, '\0')});
    EXPECT_TRUE(static_cast<bool>(found));
    for (const auto& kv : found->kvs)
      if (kv.key != keys::kSeq) all[kv.key] = kv.value;      // what it says of writers is no state
    return all;
  }

  Plan plan_of(const std::string& name, std::vector<std::string> nodes, std::vector<Address> addresses = {}) {
    Plan plan;
    plan.name = name;
    plan.nodes = std::move(nodes);
    plan.addresses = std::move(addresses);
    plan.name_resource = plan.addresses.empty() ? NameResource::None : NameResource::NetworkName;
    plan.created_ms = 1'000;
    complete_plan(plan, random_);
    return plan;
  }

  static std::vector<PlannedMember> all_up(const Plan& plan) {
    std::vector<PlannedMember> members;
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) members.push_back({i, NodeState::Up, 0});
    return members;
  }

  static std::vector<Error> all_online(const Plan& plan) {
    return std::vector<Error>(plan.addresses.size() + (plan.name_resource == NameResource::None ? 0 : 1), Error::None);
  }

  // Reserves, forms and completes it.
  Plan make(const Plan& plan) { return make(plan, all_up(plan)); }
  Plan make(const Plan& plan, const std::vector<PlannedMember>& members) {
    EXPECT_EQ(reserve(context_, plan).error(), Error::None);
    EXPECT_EQ(form(context_, plan, members).error(), Error::None);
    EXPECT_EQ(complete(context_, plan, members, all_online(plan)).error(), Error::None);
    return plan;
  }

  ClusterView view_of(const Plan& plan) {
    auto view = read_view(context_, plan.cluster_id);
    EXPECT_TRUE(static_cast<bool>(view));
    return view ? *view : ClusterView{};
  }

  // "1 N1 Up, 2 N2 Down"
  std::string members_of(const Plan& plan) {
    constexpr const char* kStates[] = {"Up", "Down", "Paused", "Joining"};
    std::string text;
    for (const auto& node : view_of(plan).nodes)
      text += (text.empty() ? "" : ", ") + std::to_string(node.number) + " " + node.name + " " +
              kStates[static_cast<std::size_t>(node.state)];
    return text;
  }

  std::optional<Record> read(const std::string& key) {
    const auto found = inner().range({key, "", 1});
    EXPECT_TRUE(static_cast<bool>(found));
    return found->kvs.empty() ? std::nullopt : decode(found->kvs[0].value);
  }

  bool is_free(const std::string& node) {
    const auto host = find_host(context_, node);
    EXPECT_TRUE(static_cast<bool>(host));
    return !*host;
  }

  store::Store& inner() { return *opened_.store; }

  store::Opened opened_ = store::open_memory();
  WatchedStore store_{*opened_.store};
  CountedRandom random_;
  Context context_{store_, random_};
};

inline Address v4(const std::string& text, const std::string& network) { return {text, network, 24, false, false}; }

}  // namespace clus::model::test
