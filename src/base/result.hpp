#pragma once
// A value or the Error that prevented it. std::expected, which C++20 lacks, reduced to what this project uses.
#include <type_traits>
#include <utility>
#include <variant>

#include "base/error.hpp"

namespace clus {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: both conversions are the point
  Result(Error error) : state_(std::in_place_index<1>, error) {}         // NOLINT

  explicit operator bool() const noexcept { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  Error error() const { return *this ? Error::None : std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(error) {}  // NOLINT: Error::None is success

  explicit operator bool() const noexcept { return error_ == Error::None; }
  Error error() const { return error_; }

 private:
  Error error_ = Error::None;
};

using Status = Result<void>;

}  // namespace clus
