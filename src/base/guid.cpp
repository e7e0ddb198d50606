#if defined(_WIN32)
#define _CRT_RAND_S   // for rand_s
#else
#include <sys/random.h>
#endif
#include <cstdlib>
#include <random>

#include "base/guid.hpp"

namespace clus {
namespace {

// Asked of the system directly: making a std::random_device asks the processor what it can do, which a virtual machine
// answers in tens of microseconds, and it is not kept, because two processes must not go on with one after a fork.
bool ask_system(std::uint64_t& bits) {
#if defined(_WIN32)
  unsigned int high = 0, low = 0;
  if (rand_s(&high) != 0 || rand_s(&low) != 0) return false;
  bits = std::uint64_t{high} << 32 | low;
  return true;
#else
  return getrandom(&bits, sizeof bits, 0) == sizeof bits;
#endif
}

}  // namespace

std::uint64_t SystemRandom::next() {
  std::uint64_t bits = 0;
  if (ask_system(bits)) return bits;
  std::random_device device;
  return (std::uint64_t{device()} << 32) | device();
}

std::string make_guid(Random& random) {
  constexpr char kHex[] = "0123456789abcdef";
  std::uint64_t high = random.next(), low = random.next();
  high = (high & ~0xF000ULL) | 0x4000ULL;                              // version 4
  low = (low & ~0xC000000000000000ULL) | 0x8000000000000000ULL;        // variant 1
  std::string text;
  text.reserve(36);
  for (int digit = 0; digit < 32; ++digit) {
    if (digit == 8 || digit == 12 || digit == 16 || digit == 20) text += '-';
    const std::uint64_t half = digit < 16 ? high : low;
    text += kHex[(half >> (60 - 4 * (digit % 16))) & 0xF];
  }
  return text;
}

}  // namespace clus
