#pragma once
// How errors travel inside this folder: as an exception that is logged where it is thrown and caught where the store
// is entered, so that every lock, statement and transaction on the way is let go. None leaves the store.
#include <exception>
#include <new>
#include <string>

#include "base/log.hpp"
#include "base/result.hpp"

namespace clus::store {

struct Failure {
  Error error;
};

[[noreturn]] inline void fail(Error error, const std::string& message) {
  log::error("store: " + message);
  throw Failure{error};
}

template <class Body>
auto contain(Body&& body) noexcept -> decltype(body()) {
  try {
    return body();
  } catch (const Failure& failure) {
    return failure.error;
  } catch (const std::bad_alloc&) {
    log::error("store: out of memory");
    return Error::NotEnoughMemory;
  } catch (const std::exception& e) {
    log::error(e.what());
    return Error::InternalError;
  }
}

}  // namespace clus::store
