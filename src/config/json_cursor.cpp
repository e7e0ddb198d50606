#include "config/json_cursor.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/visit.hpp"

namespace clus::config {

void JsonCursor::refuse(std::string what) const {
  if (!first_) first_ = JsonFault{value_.line, path_, std::move(what)};
}

std::string JsonCursor::described() const {
  return std::visit(overloaded{
      [](std::nullptr_t) -> std::string { return "null"; },
      [](bool value) -> std::string { return value ? "true" : "false"; },
      [](const JsonNumber& number) { return shortened(number.text); },
      [](const std::string& text) { return '"' + shortened(text) + '"'; },
      [](const JsonArray&) -> std::string { return "an array"; },
      [](const JsonObject&) -> std::string { return "an object"; },
  }, value_.data);
}

void JsonCursor::members(std::initializer_list<Member> known) const {
  each_member([&](const std::string& name, const JsonCursor& value) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Member& entry) { return entry.first == name; });
    if (found != known.end()) return found->second(value);
    std::string names;
    for (const Member& entry : known) names += (names.empty() ? "" : ", ") + std::string(entry.first);
    value.refuse("is not a known key; expected one of " + names);
  });
}

void JsonCursor::each_member(const std::function<void(const std::string&, const JsonCursor&)>& visit) const {
  const auto* object = std::get_if<JsonObject>(&value_.data);
  if (!object) return refuse("is " + described() + "; expected an object");
  for (const JsonMember& entry : *object) visit(entry.key, member(entry));
}

void JsonCursor::each_of_one_or_more(const Visit& visit) const {
  if (std::holds_alternative<JsonObject>(value_.data)) return visit(*this);
  const auto* array = std::get_if<JsonArray>(&value_.data);
  if (!array) return refuse("is " + described() + "; expected an object or an array of objects");
  for (std::size_t at = 0; at < array->size(); ++at) visit({(*array)[at], element_path(path_, at), first_});
}

bool JsonCursor::flag() const {
  if (const auto* value = std::get_if<bool>(&value_.data)) return *value;
  refuse("is " + described() + "; expected true or false");
  return false;
}

std::int64_t JsonCursor::number(std::int64_t least, std::int64_t most) const {
  const auto* number = std::get_if<JsonNumber>(&value_.data);
  if (number && number->whole && number->value >= least && number->value <= most) return number->value;
  refuse("is " + described() + "; expected a whole number from " + std::to_string(least) + " to " +
         std::to_string(most));
  return least;
}

std::string JsonCursor::text() const {
  const auto* value = std::get_if<std::string>(&value_.data);
  if (!value || value->empty()) {
    refuse("is " + described() + "; expected a text that is not empty");
    return {};
  }
  if (printable(*value) != *value) refuse("is " + described() + "; expected a text without control characters");
  return *value;
}

}  // namespace clus::config
