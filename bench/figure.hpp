#pragma once
// A figure is a ratio: the median time of one benchmark by that of its peer, measured in the same run with both taking
// turns, or by a limit. It is printed and never judged: no build fails because a machine is busy.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace clus::bench {

// What one time of a benchmark counts for; `items` as when its time is that of many nodes.
struct Measured {
  std::string benchmark{};     // name with its arguments, "create/100"; of a counter in seconds: "create:commit"
  double items = 1;
};

struct Figure {
  enum class Aim { AtMost, AtLeast, None };

  std::string text{};
  Measured measured{};
  Measured peer{};             // benchmark empty: the limit
  double limit_ns = 0;
  Aim aim = Aim::AtMost;       // AtMost: of measured / peer. AtLeast: of peer / measured, how much faster ours is
  double aimed = 1;
};

// Runs what is registered, in random turns and repeatedly, and prints the rows of the figures whose benchmarks have run
// (--benchmark_filter may leave some out): "figure", text, measured with its quartiles, peer, ratio, aim, split by tabs.
// Returns what main() returns.
int run_figures(int argc, char** argv, const std::vector<Figure>& figures);

}  // namespace clus::bench
