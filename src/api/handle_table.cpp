#include "api/handle_table.hpp"

#include <mutex>
#include <shared_mutex>

namespace clus::api {
namespace {

// From the lowest bit: 1, index, use, salt. The highest bit stays 0, so that no handle is INVALID_HANDLE_VALUE.
constexpr int kBits = sizeof(std::uintptr_t) * 8;
constexpr int kIndexBits = kBits == 64 ? 26 : 18;
constexpr int kUseBits = kBits == 64 ? 20 : 8;
constexpr int kSaltBits = kBits - 2 - kIndexBits - kUseBits;

constexpr std::uintptr_t mask(int bits) { return (std::uintptr_t{1} << bits) - 1; }

}  // namespace

HandleTable::HandleTable(std::uint64_t salt) : salt_(static_cast<std::uintptr_t>(salt) & mask(kSaltBits)) {}

std::uintptr_t HandleTable::encode(std::size_t index) const {
  return ((salt_ << kUseBits | (slots_[index].use & mask(kUseBits))) << kIndexBits | index) << 1 | 1;
}

Result<void*> HandleTable::add(std::shared_ptr<Object> object) {
  std::unique_lock lock(mutex_);
  // A slot rests before it is used again, so that a handle that was closed is recognised for long.
  constexpr std::size_t kResting = 1024;
  std::size_t index = slots_.size();
  if (free_.size() > kResting || (slots_.size() > mask(kIndexBits) && !free_.empty())) {
    index = free_.front();
    free_.pop_front();
  } else if (slots_.size() > mask(kIndexBits)) {
    return Error::NotEnoughMemory;
  } else {
    slots_.emplace_back();
  }
  slots_[index].object = std::move(object);
  return reinterpret_cast<void*>(encode(index));
}

HandleTable::Slot* HandleTable::live(const void* handle) {
  const auto bits = reinterpret_cast<std::uintptr_t>(handle);
  const std::size_t index = (bits >> 1) & mask(kIndexBits);
  if (index >= slots_.size() || !slots_[index].object || encode(index) != bits) return nullptr;
  return &slots_[index];
}

std::shared_ptr<Object> HandleTable::find(const void* handle) {
  std::shared_lock lock(mutex_);
  const Slot* slot = live(handle);
  return slot ? slot->object : nullptr;
}

std::shared_ptr<Object> HandleTable::remove(const void* handle, Kind kind) {
  std::unique_lock lock(mutex_);
  Slot* slot = live(handle);
  if (!slot || slot->object->kind != kind) return nullptr;
  auto object = std::move(slot->object);
  slot->object = nullptr;
  ++slot->use;
  free_.push_back(static_cast<std::size_t>(slot - slots_.data()));
  return object;
}

}  // namespace clus::api
