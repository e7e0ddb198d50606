#pragma once
// A key of the cluster registry with its values, and the form in which it stands in the store: one record a key, so
// that an object is read and written whole. Run-time state uses the same form.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clus::model {

// REG_* types. Text is UTF-16LE with its terminator, as the registry functions hand it out.
enum class ValueType : std::uint32_t { None = 0, Text = 1, ExpandText = 2, Binary = 3, Number = 4, TextList = 7, BigNumber = 11 };

struct Value {
  std::string name;       // as it was first written; compared in any case
  ValueType type = ValueType::None;
  std::string data;
  bool operator==(const Value&) const = default;
};

struct Record {
  std::string name;       // of the key, as its creator spelled it
  std::vector<Value> values;

  const Value* find(std::string_view value) const;
  void set(std::string_view value, ValueType type, std::string data);
  void remove(std::string_view value);

  void set_text(std::string_view value, std::string_view utf8);
  void set_number(std::string_view value, std::uint32_t number);
  void set_big(std::string_view value, std::uint64_t number);
  void set_list(std::string_view value, const std::vector<std::string>& texts);

  // A value that is missing or of another type reads as the fallback.
  std::string text(std::string_view value) const;
  std::uint32_t number(std::string_view value, std::uint32_t fallback = 0) const;
  std::uint64_t big(std::string_view value, std::uint64_t fallback = 0) const;
  std::vector<std::string> list(std::string_view value) const;

  bool operator==(const Record&) const = default;
};

std::string encode(const Record& record);
std::optional<Record> decode(std::string_view bytes);   // nothing when the bytes are not such a record

}  // namespace clus::model
