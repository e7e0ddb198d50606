#pragma once
// Handles of this library copy. A handle is a number that names a slot, how often the slot has been used, and this copy of
// the library: one that is closed, foreign or garbage is told from a live one by looking, never by following it.
#include <deque>
#include <memory>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/sync.hpp"

namespace clus::api {

enum class Kind { Cluster, Node, Enum, EnumEx, NodeEnum, NodeEnumEx };

class Object {                       // what a handle stands for; each class has its own kKind
 public:
  explicit Object(Kind its_kind) : kind(its_kind) {}
  virtual ~Object() = default;
  const Kind kind;
};

class HandleTable {
 public:
  explicit HandleTable(std::uint64_t salt);

  // Never null, never INVALID_HANDLE_VALUE, and odd, as no handle of the system is. NotEnoughMemory: no slot is left.
  Result<void*> add(std::shared_ptr<Object> object);

  // Null unless `handle` is live and stands for a T; the object lives for as long as it is held.
  template <class T>
  std::shared_ptr<T> find(const void* handle) {
    auto object = find(handle);
    return object && object->kind == T::kKind ? std::static_pointer_cast<T>(std::move(object)) : nullptr;
  }

  // Takes the handle out; null as with find().
  template <class T>
  std::shared_ptr<T> remove(const void* handle) {
    return std::static_pointer_cast<T>(remove(handle, T::kKind));
  }

 private:
  struct Slot {
    std::uintptr_t use = 0;
    std::shared_ptr<Object> object;
  };

  std::shared_ptr<Object> find(const void* handle);
  std::shared_ptr<Object> remove(const void* handle, Kind kind);
  std::uintptr_t encode(std::size_t index) const;
  Slot* live(const void* handle);    // under the lock

  const std::uintptr_t salt_;
  SharedMutex mutex_;
  std::vector<Slot> slots_;
  std::deque<std::size_t> free_;     // the longest unused in front
};

}  // namespace clus::api
