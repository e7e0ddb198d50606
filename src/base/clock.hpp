#pragma once
// Time as a dependency: milliseconds since 1970 UTC, the form in which due times stand in the store, where every
// process on the machine reads them. The simulator passes a clock of its own.
#include <cstdint>

namespace clus {

using Millis = std::int64_t;

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Millis now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Millis now() const override;
};

}  // namespace clus
