// Loading and unloading the library against a C++ library that does nothing, built the same way: what is more is what the
// loader does for our exports, relocations and dependencies, as loading itself does no work.
#include <stdexcept>
#include <string>

#include "figure.hpp"

#if defined(_WIN32)
#include <windows.h>
#else
#include <dlfcn.h>
#endif

using namespace clus::bench;

namespace {

#if defined(_WIN32)
void* load(const std::string& name) { return LoadLibraryA(name.c_str()); }   // by name: it lies beside the program
void unload(void* library) { FreeLibrary(static_cast<HMODULE>(library)); }
bool loaded(const std::string& name) { return GetModuleHandleA(name.c_str()) != nullptr; }
#else
void* load(const std::string& name) { return dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL); }   // found by the run path
void unload(void* library) { dlclose(library); }
bool loaded(const std::string& name) {
  void* const library = dlopen(name.c_str(), RTLD_NOW | RTLD_NOLOAD);
  if (library) dlclose(library);
  return library != nullptr;
}
#endif

void load_and_unload(benchmark::State& state, const std::string& name) {
  for (auto each : state) {
    (void)each;
    void* const library = load(name);
    if (!library) return state.SkipWithError(("cannot load " + name).c_str());
    unload(library);
  }
  if (loaded(name)) state.SkipWithError((name + " stays loaded").c_str());   // then the time was that of nothing
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Figure> figures;
  const auto against = [&](const char* peer, const char* library, const char* text) {
    benchmark::RegisterBenchmark(peer, load_and_unload, library)->UseRealTime();
    figures.push_back({.text = std::string("load and unload / ") + text, .measured = {"clusapi"}, .peer = {peer},
                       .aim = Figure::Aim::None});
  };
  benchmark::RegisterBenchmark("clusapi", load_and_unload, CLUS_LIBRARY)->UseRealTime();
  against("empty", EMPTY_LIBRARY, "of an empty C++ library");
#if defined(SQLITE_LIBRARY)
  against("sqlite", SQLITE_LIBRARY, "of SQLite alone, which comes along");
#endif
  return run_figures(argc, argv, figures);
}
