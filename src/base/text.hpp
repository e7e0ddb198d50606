#pragma once
// Text at the edge is UTF-16 (a WCHAR of 16 bits on every platform); inside it is UTF-8 that is known to be valid.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace clus {

// UTF-8 of well-formed UTF-16; nothing for an unpaired surrogate.
std::optional<std::string> to_utf8(std::u16string_view text);

// UTF-16 of UTF-8. Bytes that are not valid UTF-8 become U+FFFD: such text can only come from a damaged store.
std::u16string to_utf16(std::string_view text);

// How many bytes of the text, from its start, are valid UTF-8: all of them when it is.
std::size_t valid_utf8(std::string_view text);

// Text for one line of a log or an error message: control characters (also those of Unicode) and bytes that are not
// UTF-8 become escapes such as \n or \x1B; everything else, the backslash included, stays.
std::string printable(std::string_view text);

// Key under which two names compare equal in any case: simple upper-casing of every code point, as the registry
// and the name rules of Windows do it, independent of locale and platform. A character whose upper case does not
// lead back to it (dotless i, long s, final sigma) stays. Bytes that are not UTF-8 stay too.
std::string fold_case(std::string_view utf8);

// First label of a DNS name ("n1.example.org" -> "n1"); the whole text when there is no dot.
std::string_view first_label(std::string_view name);

}  // namespace clus
