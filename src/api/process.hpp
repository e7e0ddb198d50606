#pragma once
// What this copy of the library keeps between calls. It is made by the first call, and let go when the library is unloaded.
#include <memory>

#include "api/handle_table.hpp"
#include "engine/engine.hpp"

namespace clus::api {

class Process {
 public:
  explicit Process(std::uint64_t salt) : handles(salt) {}

  // The engine that open handles share, or a new one. The configuration is read when there is none yet.
  Result<std::shared_ptr<engine::Engine>> engine();

  HandleTable handles;
  Process* of_parents = nullptr;      // in the child of a fork: what its parent had from its own, in a chain

 private:
  Mutex mutex_;
  std::weak_ptr<engine::Engine> engine_;
};

// Made on first use. After a fork the child has one of its own: the handles of its parent are none of it, and what they
// stand for is neither used nor closed there.
Process& process();

// When the library is unloaded, with whatever is still open.
void drop_process();

}  // namespace clus::api
