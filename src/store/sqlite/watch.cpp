#include <algorithm>
#include <chrono>

#include "store/sqlite/failure.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace clus::store {
namespace {

using Clock = std::chrono::steady_clock;

// A writer that died between its commit and its word to the page is noticed by looking into the database this often.
constexpr std::int64_t kLookAnyway_ms = 1'000;
constexpr std::int64_t kLongest_ms = std::int64_t{365} * 24 * 3'600 * 1'000;

std::int64_t left_ms(Clock::time_point deadline) {
  using namespace std::chrono;
  return duration_cast<milliseconds>(deadline - Clock::now() + microseconds(999)).count();
}

}  // namespace

Result<Batch> SqliteWatch::next(std::int64_t timeout_ms) {
  return contain([&] { return wait(timeout_ms); });
}

Result<Batch> SqliteWatch::wait(std::int64_t timeout_ms) {
  const auto deadline = Clock::now() + std::chrono::milliseconds(std::min(timeout_ms, kLongest_ms));
  for (;;) {
    const std::uint32_t ticket = core_->page().ticket();   // before looking: what comes after wakes us
    if (cancelled_.load()) return Error::Aborted;
    const Revision before = position_;
    auto found = core_->look({key_, end_}, position_);
    if (!found || !found->events.empty()) return found;
    if (position_ != before) continue;   // there may be more
    const std::int64_t left = left_ms(deadline);
    if (left <= 0) return Error::WaitTimeout;
    core_->page().wait(ticket, static_cast<int>(std::min(left, kLookAnyway_ms)));
  }
}

void SqliteWatch::cancel() {
  cancelled_.store(true);
  core_->page().wake();
}

}  // namespace clus::store
