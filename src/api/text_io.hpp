#pragma once
// Texts across the border: UTF-16 of the caller, UTF-8 inside.
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "clusapi.h"

namespace clus::api {

// The text of a caller. InvalidParameter: null; InvalidName: no terminator within `limit` characters, or an unpaired
// surrogate. No character behind the limit is read.
Result<std::string> read_text(LPCWSTR text, std::size_t limit);

inline constexpr std::size_t kNameLimit = 1024;   // characters that are looked at, whatever a name may have

// Stores the length of `text` in characters, without its terminator, and the text when it fits. MoreData: the buffer is
// null or too small, and unchanged.
Status copy_out(std::string_view text, LPWSTR buffer, LPDWORD count);

// The text into a field of `capacity` characters, cut to fit, always terminated.
void copy_field(std::string_view text, WCHAR* field, std::size_t capacity);

// A reason that a caller gives goes to the log; null says nothing.
void log_reason(const char* function, LPCWSTR reason);

}  // namespace clus::api
