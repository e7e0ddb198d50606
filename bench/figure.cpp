#include "figure.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace clus::bench {
namespace {

// Before the user's own, which win. The times of one benchmark spread over the run, so that a disturbance hits all alike.
const char* const kOptions[] = {"--benchmark_repetitions=11", "--benchmark_enable_random_interleaving=true",
                                "--benchmark_min_time=0.2"};

using Times = std::map<std::string, std::vector<double>>;   // ns, one of each repetition

// Shows the statistics of a benchmark and keeps the times of its repetitions.
class Reporter final : public benchmark::ConsoleReporter {
 public:
  Reporter() : ConsoleReporter(OO_Tabular) {}

  // Without what the distribution's build of the library says of itself.
  bool ReportContext(const Context& context) override {
    name_field_width_ = context.name_field_width;
    printed_header_ = false;
    prev_counters_.clear();
    return true;
  }

  void ReportRuns(const std::vector<Run>& runs) override {
    std::vector<Run> shown;
    for (const Run& run : runs) {
      if (run.run_type == Run::RT_Aggregate || run.error_occurred || run.repetitions <= 1) shown.push_back(run);
      if (run.error_occurred) failed_ = true;
      else if (run.run_type == Run::RT_Iteration) keep(run);
    }
    ConsoleReporter::ReportRuns(shown);
  }

  Times& times() { return times_; }
  bool failed() const { return failed_; }

 private:
  void keep(const Run& run) {
    times_[name_of(run)].push_back(nanoseconds(run));
    for (const auto& [counter, seconds] : run.counters) times_[name_of(run) + ":" + counter].push_back(seconds * 1e9);
  }
  static std::string name_of(const Run& run) {
    return run.run_name.args.empty() ? run.run_name.function_name : run.run_name.function_name + "/" + run.run_name.args;
  }
  static double nanoseconds(const Run& run) {
    return run.real_accumulated_time * 1e9 / static_cast<double>(std::max<benchmark::IterationCount>(run.iterations, 1));
  }

  Times times_;
  bool failed_ = false;
};

struct Spread { double lower = 0, median = 0, upper = 0; };    // quartiles

Spread spread_of(const std::vector<double>& sorted, double items) {
  const auto at = [&](double part) { return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1) + 0.5)] / items; };
  return {at(0.25), at(0.5), at(0.75)};
}

std::string time_text(double ns) {
  const char* unit = "ns";
  for (const char* larger : {"us", "ms", "s"}) {
    if (ns < 1000) break;
    ns /= 1000;
    unit = larger;
  }
  char text[32];
  std::snprintf(text, sizeof text, "%.3g %s", ns, unit);
  return text;
}

std::string spread_text(const Spread& spread) {
  return time_text(spread.median) + " (" + time_text(spread.lower) + " - " + time_text(spread.upper) + ")";
}

std::string aim_text(const Figure& figure) {
  if (figure.aim == Figure::Aim::None) return "-";
  char text[32];
  std::snprintf(text, sizeof text, "%s %g", figure.aim == Figure::Aim::AtMost ? "<=" : ">=", figure.aimed);
  return text;
}

void print_row(const Figure& figure, const Times& times) {
  const auto measured = times.find(figure.measured.benchmark);
  const auto peer = times.find(figure.peer.benchmark);
  const bool limited = figure.peer.benchmark.empty();
  if (measured == times.end() || (!limited && peer == times.end())) return;
  const Spread ours = spread_of(measured->second, figure.measured.items);
  const Spread theirs = limited ? Spread{0, figure.limit_ns, 0} : spread_of(peer->second, figure.peer.items);
  const bool faster = figure.aim == Figure::Aim::AtLeast;
  const double ratio = faster ? theirs.median / ours.median : ours.median / theirs.median;
  std::printf("figure\t%s\t%s\t%s\t%.2f\t%s\n", figure.text.c_str(), spread_text(ours).c_str(),
              (limited ? time_text(theirs.median) : spread_text(theirs)).c_str(), ratio, aim_text(figure).c_str());
}

}  // namespace

int run_figures(int argc, char** argv, const std::vector<Figure>& figures) {
  std::vector<char*> arguments{argv[0]};
  for (const char* option : kOptions) arguments.push_back(const_cast<char*>(option));   // read only
  arguments.insert(arguments.end(), argv + 1, argv + argc);
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  for (auto& [name, times] : reporter.times()) std::sort(times.begin(), times.end());
  for (const Figure& figure : figures) print_row(figure, reporter.times());
  return reporter.failed() ? 1 : 0;
}

}  // namespace clus::bench
