#pragma once
// CLUS_SEED repeats the random moments of a run, as far as the machine does; a failing run prints it.
#include <cstdlib>
#include <random>
#include <string>

namespace clus::lifecycle {

inline unsigned variable_or(const char* variable, unsigned otherwise) {
  const char* text = std::getenv(variable);
  return text ? static_cast<unsigned>(std::stoul(text)) : otherwise;
}

inline unsigned seed_of_run() { return variable_or("CLUS_SEED", std::random_device()()); }

}  // namespace clus::lifecycle
