#include "base/guid.hpp"

#include <random>

namespace clus {

std::uint64_t SystemRandom::next() {
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
