#include "api/text_io.hpp"

#include <algorithm>
#include <cstring>

#include "base/log.hpp"
#include "base/text.hpp"

namespace clus::api {

static_assert(sizeof(WCHAR) == sizeof(char16_t));

Result<std::string> read_text(LPCWSTR text, std::size_t limit) {
  if (!text) return Error::InvalidParameter;
  std::u16string units;
  for (std::size_t i = 0; i <= limit; ++i) {
    if (text[i] == 0) {
      auto utf8 = to_utf8(units);
      if (!utf8) return Error::InvalidName;
      return std::move(*utf8);
    }
    units += static_cast<char16_t>(text[i]);
  }
  return Error::InvalidName;
}

Status copy_out(std::string_view text, LPWSTR buffer, LPDWORD count) {
  const std::u16string units = to_utf16(text);
  const DWORD capacity = *count;
  *count = static_cast<DWORD>(units.size());
  if (!buffer || capacity < units.size() + 1) return Error::MoreData;
  std::memcpy(buffer, units.c_str(), (units.size() + 1) * sizeof(WCHAR));
  return {};
}

void copy_field(std::string_view text, WCHAR* field, std::size_t capacity) {
  const std::u16string units = to_utf16(text).substr(0, capacity - 1);
  std::fill(field, field + capacity, WCHAR{0});
  std::memcpy(field, units.data(), units.size() * sizeof(WCHAR));
}

void log_reason(const char* function, LPCWSTR reason) {
  if (!reason) return;
  const auto text = read_text(reason, kNameLimit);
  log::info(std::string(function) + ": reason: " + (text ? *text : "(not readable)"));
}

}  // namespace clus::api
