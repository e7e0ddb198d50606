#pragma once
// Paths at the edge to Windows: absolute, in the \\?\ form, which lifts the limit of 260 characters.
#include <string>

#include "store/sqlite/failure.hpp"

namespace clus::store {

std::wstring to_wide(const std::string& utf8);
std::wstring absolute_path(const std::string& utf8);
std::string to_narrow(const std::wstring& wide);

// Fails with the meaning of GetLastError().
[[noreturn]] void fail_windows(Error otherwise, const std::string& what);

}  // namespace clus::store
