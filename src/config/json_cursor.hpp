#pragma once
// Reads values of a known shape out of JSON and keeps the first refusal, with its place. After a refusal reading goes
// on with default values, so that a walk over the whole file needs no way out of its middle.
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "config/json_reader.hpp"

namespace clus::config {

class JsonCursor {
 public:
  using Visit = std::function<void(const JsonCursor&)>;
  using Member = std::pair<std::string_view, Visit>;

  JsonCursor(const JsonValue& value, std::string path, std::optional<JsonFault>& first)
      : value_(value), path_(std::move(path)), first_(first) {}

  // An object of these members, none of which must be there; any other is refused.
  void members(std::initializer_list<Member> known) const;

  // An object whose keys are names; in the order of the file.
  void each_member(const std::function<void(const std::string& name, const JsonCursor&)>& visit) const;

  // One object, or an array of such.
  void each_of_one_or_more(const Visit& visit) const;

  bool flag() const;
  std::int64_t number(std::int64_t least, std::int64_t most) const;
  std::string text() const;  // not empty, without control characters

  // The value that stands for the text.
  template <class T>
  T choice(std::initializer_list<std::pair<std::string_view, T>> known) const {
    for (const auto& [name, value] : known) {
      if (is_text(name)) return value;
    }
    std::string names;
    for (const auto& entry : known) names += (names.empty() ? "\"" : ", \"") + std::string(entry.first) + "\"";
    refuse("is " + described() + "; expected one of " + names);
    return known.begin()->second;
  }

  bool is_text() const { return std::holds_alternative<std::string>(value_.data); }
  bool is_text(std::string_view text) const { return is_text() && std::get<std::string>(value_.data) == text; }
  bool is_number() const { return std::holds_alternative<JsonNumber>(value_.data); }

  // The value for a message: "a string", but the number 7 and the text "x" themselves.
  std::string described() const;

  std::size_t line() const { return value_.line; }
  void refuse(std::string what) const;

 private:
  JsonCursor member(const JsonMember& member) const {
    return {member.value, member_path(path_, member.key), first_};
  }

  const JsonValue& value_;
  std::string path_;
  std::optional<JsonFault>& first_;
};

}  // namespace clus::config
