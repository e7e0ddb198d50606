// How the time of CreateCluster grows with the number of nodes: time per node against that with a tenth of the nodes.
// Linear growth is a ratio of 1; below it the fixed part of a create is still to be seen.
#include "cluster.hpp"
#include "figure.hpp"

using namespace clus::bench;

int main(int argc, char** argv) {
  const StateFolder folder;
  const Cluster open(1);
  std::vector<Figure> figures;
  for (const int nodes : {10, 100, 1'000, 10'000}) {
    benchmark::RegisterBenchmark("create", [](benchmark::State& state) {
      for (auto each : state) {
        (void)each;
        if (!create_and_destroy(state, static_cast<std::size_t>(state.range(0)))) return;
      }
    })->Arg(nodes)->UseManualTime()->Unit(benchmark::kMillisecond);
    if (nodes == 10) continue;
    const std::string fewer = std::to_string(nodes / 10), more = std::to_string(nodes);
    figures.push_back({.text = "create, time per node: " + more + " nodes / " + fewer + " nodes",
                       .measured = {"create/" + more, double(nodes)}, .peer = {"create/" + fewer, nodes / 10.0}});
  }
  return run_figures(argc, argv, figures);
}
