#pragma once
// What an owner may be called: it becomes a file name, so nothing else is let through.
#include <algorithm>
#include <string_view>

namespace clus::store {

inline bool valid_owner_id(std::string_view id) noexcept {
  constexpr std::size_t kMaxLength = 100;
  return !id.empty() && id.size() <= kMaxLength && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

}  // namespace clus::store
