#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace clus {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }
bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;  // last: line separators
}

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// One code point of UTF-8, or the longest prefix of one that cannot be continued: what Unicode says one U+FFFD is for.
struct Step {
  char32_t code;
  std::size_t length;
  bool valid;
};

// Decodes at `at`, which is inside the text. The range of the second byte excludes overlong forms, surrogates and
// what lies above U+10FFFF.
Step decode(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {kReplacement, 1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t taken = 1; taken < length; ++taken) {
    if (at + taken == text.size()) return {kReplacement, taken, false};
    const unsigned char next = byte_at(text, at + taken);
    if (next < low || next > high) return {kReplacement, taken, false};
    code = (code << 6) | (next & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  return {code, length, true};
}

void append_utf8(std::string& out, char32_t code) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

// Every `stride`-th code point from `first` to `last` has its upper case `delta` away.
struct CaseRange {
  std::uint32_t first, last;
  std::int32_t delta;
  std::uint32_t stride;
};

constexpr CaseRange kUpperCase[] = {
#include "base/fold_table.inc"
};

char32_t simple_upper(char32_t code) {
  const auto after = std::upper_bound(std::begin(kUpperCase), std::end(kUpperCase), code,
                                      [](char32_t value, const CaseRange& range) { return value < range.first; });
  if (after == std::begin(kUpperCase)) return code;
  const CaseRange& range = *std::prev(after);
  if (code > range.last || (code - range.first) % range.stride != 0) return code;
  return static_cast<char32_t>(static_cast<std::int32_t>(code) + range.delta);
}

void append_hex(std::string& out, char kind, char32_t value, int digits) {
  constexpr char kHex[] = "0123456789ABCDEF";
  out += '\\';
  out += kind;
  for (int digit = digits - 1; digit >= 0; --digit) out += kHex[(value >> (4 * digit)) & 0xF];
}

void append_escape(std::string& out, char32_t control) {
  switch (control) {
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      if (control < 0x80) append_hex(out, 'x', control, 2);
      else append_hex(out, 'u', control, 4);
  }
}

}  // namespace

std::optional<std::string> to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char32_t code = text[at];
    if (is_low_surrogate(code)) return std::nullopt;
    if (is_high_surrogate(code)) {
      if (at + 1 == text.size() || !is_low_surrogate(text[at + 1])) return std::nullopt;
      code = 0x10000 + ((code - 0xD800) << 10) + (text[++at] - 0xDC00u);
    }
    append_utf8(out, code);
  }
  return out;
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Step step = decode(text, at);
    at += step.length;
    if (step.code < 0x10000) {
      out += static_cast<char16_t>(step.code);
    } else {
      out += static_cast<char16_t>(0xD800 + ((step.code - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((step.code - 0x10000) & 0x3FF));
    }
  }
  return out;
}

std::size_t valid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Step step = decode(text, at);
    if (!step.valid) break;
    at += step.length;
  }
  return at;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Step step = decode(text, at);
    if (step.valid && !is_control(step.code)) {
      out += text.substr(at, step.length);
    } else if (step.valid) {
      append_escape(out, step.code);
    } else {
      for (std::size_t bad = 0; bad < step.length; ++bad) append_hex(out, 'x', byte_at(text, at + bad), 2);
    }
    at += step.length;
  }
  return out;
}

std::string fold_case(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const unsigned char lead = byte_at(utf8, at);
    if (lead < 0x80) {  // nearly every name is ASCII
      out += static_cast<char>(lead >= 'a' && lead <= 'z' ? lead - ('a' - 'A') : lead);
      ++at;
      continue;
    }
    const Step step = decode(utf8, at);
    if (step.valid) append_utf8(out, simple_upper(step.code));
    else out += utf8.substr(at, step.length);
    at += step.length;
  }
  return out;
}

std::string_view first_label(std::string_view name) { return name.substr(0, name.find('.')); }

}  // namespace clus
