#include "setup/embedded_link.hpp"

#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "setup/asio.hpp"

#include "model/cluster.hpp"
#include "setup/scenario.hpp"

namespace clus::setup {
namespace {

using membership::Event;
using membership::Phase;

class EmbeddedLink final : public WaitingLink {
 public:
  explicit EmbeddedLink(const Environment& environment)
      : environment_(environment), scenario_(environment.config.scenario) {}

  void ask(const Question& question) override {
    Behaviour behaviour = scenario_.next(question.node, question.step);
    if (behaviour.status == Error::None && question.step == Phase::ValidateNodeState) behaviour.status = validate(question);
    deliver(membership::NodeAnswered{question.index, question.ask, behaviour.status}, behaviour.delay_ms);
  }

  void arm(const Event& event, Millis delay_ms) override { deliver(event, delay_ms); }

  Millis left_behind(const std::string& node, Phase step) override {
    const Behaviour rest = scenario_.rest_of_the_way(node, step);
    return rest.status == Error::None ? rest.delay_ms : environment_.config.timeouts.rejoin_ms;
  }

  Event next() override {
    while (arrived_.empty()) {
      start_timers();
      io_->restart();
      io_->run_one();
    }
    Event event = std::move(arrived_.front());
    arrived_.pop_front();
    return event;
  }

 private:
  // A node that belongs to another cluster, or is reserved for one, says so.
  Error validate(const Question& question) const {
    const auto host = model::find_host(environment_.model(), question.node);
    if (!host) return host.error();
    return *host && (*host)->cluster_id != question.cluster_id ? Error::NodeAlreadyMember : Error::None;
  }

  using Clock = boost::asio::steady_timer::clock_type;

  void deliver(const Event& event, Millis delay_ms) {
    if (delay_ms <= 0) arrived_.push_back(event);
    else later_.emplace_back(event, Clock::now() + std::chrono::milliseconds(delay_ms));
  }

  // Only now, when there is something to wait for: most calls end before, and then no timer has cost anything.
  void start_timers() {
    if (!io_) io_.emplace(1);
    for (auto& [event, due] : std::exchange(later_, {})) {
      auto timer = std::make_shared<boost::asio::steady_timer>(*io_, due);
      timer->async_wait([this, timer, waited = event](const boost::system::error_code& cancelled) {
        if (!cancelled) arrived_.push_back(waited);
      });
    }
  }

  const Environment environment_;
  ScenarioRun scenario_;
  std::optional<boost::asio::io_context> io_;
  std::vector<std::pair<Event, Clock::time_point>> later_;
  std::deque<Event> arrived_;
};

}  // namespace

std::unique_ptr<WaitingLink> make_embedded_link(const Environment& environment) {
  return std::make_unique<EmbeddedLink>(environment);
}

}  // namespace clus::setup
