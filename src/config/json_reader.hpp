#pragma once
// JSON that remembers on which line everything stands, so that whoever reads its meaning can say where it is wrong.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace clus::config {

struct JsonNumber {
  std::string text;          // as written
  bool whole = false;
  std::int64_t value = 0;    // of a whole number; the nearest there is
};

struct JsonValue;
struct JsonMember;
using JsonArray = std::vector<JsonValue>;
using JsonObject = std::vector<JsonMember>;  // in the order of the text, no key twice

struct JsonValue {
  std::variant<std::nullptr_t, bool, JsonNumber, std::string, JsonArray, JsonObject> data;
  std::size_t line = 0;      // of its key, for the member of an object
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

// What is wrong, and where.
struct JsonFault {
  std::size_t line = 0;
  std::string path;          // "scenario.nodes.N2[1].phase"; empty for the text as a whole
  std::string what;
};

// Strict JSON in UTF-8, with or without a byte order mark: no comment, no key twice, at most kMaxDepth levels.
inline constexpr std::size_t kMaxDepth = 16;
std::variant<JsonValue, JsonFault> read_json(std::string_view text);

// The path of a member or element; long keys are shortened.
std::string member_path(const std::string& parent, std::string_view key);
std::string element_path(const std::string& parent, std::size_t index);

// At most that many bytes of the text, for a message, and no part of a character.
std::string shortened(std::string_view text, std::size_t most = 60);

}  // namespace clus::config
