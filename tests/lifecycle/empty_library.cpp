// A library in C++ that does nothing worth mentioning: what the runtime leaves behind by itself is measured with it.
#include <stdexcept>
#include <string>

#if defined(_WIN32)
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

extern "C" EXPORTED int work(const char* text) {
  std::string longer = std::string(text) + " that is too long to lie in the string itself";
  try {
    throw std::runtime_error(longer);
  } catch (const std::exception& e) {
    return static_cast<int>(std::string(e.what()).size());
  }
}
