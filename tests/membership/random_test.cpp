// Random runs: whatever comes, in whatever order, how often and how late, the rules hold and the machine comes to its
// end. A failing run names its seed.
#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "membership/destroy.hpp"
#include "membership/evict.hpp"
#include "membership/form.hpp"
#include "membership/join.hpp"
#include "membership/quorum.hpp"
#include "rules.hpp"

namespace clus::membership {
namespace {

using test::Rules;

constexpr std::uint64_t kSeeds = 3'000;
constexpr int kMostEvents = 3'000;

class Weather {
 public:
  explicit Weather(std::uint64_t seed) : random_(seed) {
    calm_ = chance(30);
    if (chance(60)) coming_.push_back(DeadlinePassed{});
    if (!calm_ && chance(30)) coming_.push_back(CallerFailed{Error::InternalError});
  }

  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
  bool chance(unsigned percent) { return below(100) < percent; }

  // What the effects bring about, sooner or later.
  void follow(const Effects& effects) {
    for (const Effect& effect : effects) std::visit([this](const auto& e) { follow(e); }, effect);
  }

  bool empty() const { return coming_.empty(); }

  Event next() {
    if (!calm_ && chance(8)) return noise();
    const auto at = coming_.begin() + static_cast<std::ptrdiff_t>(below(coming_.size()));
    const Event event = *at;
    if (calm_ || !chance(10)) coming_.erase(at);      // otherwise it comes again
    return event;
  }

 private:
  Error node_status() {
    constexpr Error kStatuses[] = {Error::NodeUnreachable, Error::NodeUnreachable, Error::Timeout, Error::AccessDenied,
                                   Error::NodeAlreadyMember, Error::IncompatibleVersions, Error::GenFailure};
    return chance(calm_ ? 97 : 75) ? Error::None : kStatuses[below(std::size(kStatuses))];
  }

  void follow(const AskNode& ask) { coming_.push_back(NodeAnswered{ask.node, ask.ask, node_status()}); }
  void follow(const ArmRetry& retry) { coming_.push_back(RetryDue{retry.node, retry.ask}); }
  void follow(const ArmGrace& grace) { coming_.push_back(GracePassed{grace.round}); }
  void follow(const Commit& commit) {
    const bool refused = !calm_ && chance(10);
    coming_.push_back(Committed{commit.change, refused ? Error::DiskFull : Error::None, chance(20) ? Error::GenFailure : Error::None});
  }
  void follow(const Report&) {}
  void follow(const Finish&) {}

  Event noise() {
    const auto node = static_cast<NodeIndex>(below(6));
    switch (below(3)) {
      case 0: return NodeAnswered{node, static_cast<std::uint32_t>(below(4)), node_status()};
      case 1: return RetryDue{node, static_cast<std::uint32_t>(below(4))};
      default: return GracePassed{static_cast<std::uint32_t>(7 + below(3))};
    }
  }

  std::mt19937_64 random_;
  std::vector<Event> coming_;
  bool calm_ = false;
};

Error status_of(const Effects& effects) {
  const auto* finish = std::get_if<Finish>(&effects.back());
  return finish ? finish->status : Error::None;
}

// Runs the machine to its end and beyond; `look` sees all effects.
template <class Machine, class Look>
void run(Machine& machine, Weather& weather, const Look& look) {
  Rules rules;
  Effects effects = machine.begin();
  rules.see(effects);
  bool taken_back = false;
  for (int events = 0; events < kMostEvents; ++events) {
    weather.follow(effects);
    look(effects);
    if (weather.empty()) break;
    const Event event = weather.next();
    const bool thrown = std::holds_alternative<CallerFailed>(event);
    if (thrown && rules.finished() && std::exchange(taken_back, true)) continue;
    effects = machine.step(event);
    rules.see(effects, thrown);
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_TRUE(machine.over()) << "in state " << static_cast<int>(machine.state());
  EXPECT_TRUE(rules.finished());
}

class EachSeed : public testing::Test {
 protected:
  template <class Body>
  void for_each_seed(const Body& body) {
    for (std::uint64_t seed = 1; seed <= kSeeds && !HasFailure(); ++seed) {
      SCOPED_TRACE("seed " + std::to_string(seed));
      Weather weather(seed);
      body(weather);
    }
  }
};

using RandomRun = EachSeed;

TEST_F(RandomRun, of_a_form_keeps_the_rules_and_its_majorities) {
  std::size_t formed = 0, failed = 0;
  for_each_seed([&](Weather& weather) {
    FormRequest request;
    for (auto nodes = weather.below(6); nodes > 0; --nodes) request.weights.push_back(weather.chance(85) ? 1 : 0);
    request.addresses = static_cast<std::uint32_t>(weather.below(3));
    request.network_name = request.addresses > 0;
    std::vector<Vote> votes;
    for (const auto weight : request.weights) votes.push_back({weight, false});
    Form form(request);
    run(form, weather, [&](const Effects& effects) {
      for (const Effect& effect : effects) {
        const auto* commit = std::get_if<Commit>(&effect);
        if (!commit || (commit->change != Change::Form && commit->change != Change::Complete)) continue;
        auto up = votes;
        for (const Member& member : commit->members) up[member.node].up = member.state == NodeState::Up;
        EXPECT_TRUE(up.empty() || has_quorum(up)) << test::text_of(effect);
      }
      if (effects.empty() || !std::holds_alternative<Finish>(effects.back())) return;
      ++(status_of(effects) == Error::None ? formed : failed);
    });
  });
  EXPECT_GT(formed, kSeeds / 10) << "the weather is too bad to prove anything";
  EXPECT_GT(failed, kSeeds / 10) << "the weather is too fair to prove anything";
}

TEST_F(RandomRun, of_a_join_keeps_the_rules) {
  for_each_seed([](Weather& weather) {
    Join join(static_cast<std::uint32_t>(weather.below(6)));
    run(join, weather, [](const Effects&) {});
  });
}

TEST_F(RandomRun, of_an_evict_keeps_the_rules) {
  for_each_seed([](Weather& weather) {
    Evict evict(static_cast<std::uint32_t>(weather.below(6)));
    run(evict, weather, [](const Effects&) {});
  });
}

TEST_F(RandomRun, of_a_destroy_keeps_the_rules) {
  for_each_seed([](Weather& weather) {
    Destroy destroy(static_cast<std::uint32_t>(weather.below(5)), static_cast<std::uint32_t>(weather.below(6)));
    run(destroy, weather, [](const Effects&) {});
  });
}

}  // namespace
}  // namespace clus::membership
