#include "model/names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace clus::model {
namespace {

constexpr std::size_t kMaxLabel = 63;    // MAX_CLUSTERNAME_LENGTH, a DNS label
constexpr std::size_t kMaxName = 255;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool may_stand_in_label(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string check_label(std::string_view label) {
  const std::size_t characters = to_utf16(label).size();
  if (label.empty()) return "a label is empty";
  if (characters > kMaxLabel) return "a label has more than 63 characters";
  if (!std::all_of(label.begin(), label.end(), may_stand_in_label)) return "a character is not allowed in a name";
  if (label.front() == '-' || label.back() == '-') return "a label begins or ends with a hyphen";
  return {};
}

}  // namespace

Result<std::string> check_name(std::string_view name, std::string& reason) {
  if (name.empty()) reason = "it is empty";
  else if (to_utf16(name).size() > kMaxName) reason = "it has more than 255 characters";
  else reason.clear();
  for (std::string_view rest = name; reason.empty();) {
    const auto label = first_label(rest);
    reason = check_label(label);
    if (label.size() == rest.size()) break;
    rest.remove_prefix(label.size() + 1);
  }
  const auto first = first_label(name);
  if (reason.empty() && std::all_of(first.begin(), first.end(), is_digit)) reason = "it has digits only";
  if (!reason.empty()) return Error::InvalidName;
  return std::string(first);
}

std::string name_key(std::string_view name) { return fold_case(first_label(name)); }

}  // namespace clus::model
