// cluster_sim [--seeds COUNT] [--first SEED] [--jobs N] [--trace SEED]
// Runs seeded worlds; the first that goes wrong is played again with a trace. Exit code 1 then.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "sim/run.hpp"
#include "sim/world.hpp"

namespace {

using clus::sim::run_seed;

bool fails(std::uint64_t seed, bool tracing, std::string& why) {
  try {
    run_seed(seed, tracing);
    return false;
  } catch (const std::exception& violation) {
    why = violation.what();
    return true;
  }
}

struct Options {
  std::uint64_t seeds = 1'000, first = 1, traced = 0;
  unsigned jobs = 2;
};

bool parse(int argc, char** argv, Options& options) {
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::uint64_t value = std::strtoull(argv[i + 1], nullptr, 10);
    if (std::strcmp(argv[i], "--seeds") == 0) options.seeds = value;
    else if (std::strcmp(argv[i], "--first") == 0) options.first = value;
    else if (std::strcmp(argv[i], "--jobs") == 0) options.jobs = static_cast<unsigned>(value);
    else if (std::strcmp(argv[i], "--trace") == 0) options.traced = value;
    else return false;
  }
  return argc % 2 == 1 && options.jobs > 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!parse(argc, argv, options)) {
    std::fprintf(stderr, "usage: cluster_sim [--seeds COUNT] [--first SEED] [--jobs N] [--trace SEED]\n");
    return 2;
  }
  std::string why;
  std::atomic<std::uint64_t> next{options.first}, failed{options.traced};
  if (options.traced == 0) {
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < options.jobs; ++i)
      workers.emplace_back([&] {
        std::string ignored;
        for (std::uint64_t seed; failed == 0 && (seed = next++) < options.first + options.seeds;)
          if (fails(seed, false, ignored)) failed = seed;
      });
    for (auto& worker : workers) worker.join();
    if (failed == 0) {
      std::printf("%llu seeds from %llu: none fails\n", static_cast<unsigned long long>(options.seeds),
                  static_cast<unsigned long long>(options.first));
      return 0;
    }
  }
  const bool bad = fails(failed, true, why);
  std::printf("seed %llu: %s\n", static_cast<unsigned long long>(failed.load()), bad ? why.c_str() : "nothing fails");
  return bad ? 1 : 0;
}
