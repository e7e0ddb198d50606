#include "model/record.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace clus::model {
namespace {

constexpr char kFormat = 1;

void put_int(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

std::uint64_t get_int(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

void put_bytes(std::string& out, std::string_view bytes) {
  put_int(out, bytes.size(), 4);
  out += bytes;
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t number(int bytes) { return static_cast<std::uint32_t>(get_int(take(static_cast<std::size_t>(bytes)))); }
  std::string_view bytes() { return take(number(4)); }
  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t count) {
    if (count > rest_.size()) {
      ok_ = false;
      rest_ = {};
      return {};
    }
    const auto head = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return head;
  }

  std::string_view rest_;
  bool ok_ = true;
};

bool same_name(std::string_view a, std::string_view b) { return a == b || fold_case(a) == fold_case(b); }

void append_text(std::string& data, std::string_view utf8) {
  for (const char16_t unit : to_utf16(utf8)) put_int(data, unit, 2);
  put_int(data, 0, 2);
}

// The texts of a buffer of UTF-16LE, each up to its terminator or the end.
std::vector<std::string> split_text(std::string_view data) {
  std::vector<std::string> texts;
  std::u16string text;
  bool open = false;
  for (std::size_t i = 0; i + 1 < data.size(); i += 2) {
    const auto unit = static_cast<char16_t>(get_int(data.substr(i, 2)));
    open = unit != 0;
    if (open) {
      text += unit;
    } else {
      texts.push_back(to_utf8(text).value_or(""));
      text.clear();
    }
  }
  if (open) texts.push_back(to_utf8(text).value_or(""));
  return texts;
}

}  // namespace

const Value* Record::find(std::string_view value) const {
  for (const Value& candidate : values)
    if (same_name(candidate.name, value)) return &candidate;
  return nullptr;
}

void Record::set(std::string_view value, ValueType type, std::string data) {
  for (Value& candidate : values) {
    if (!same_name(candidate.name, value)) continue;
    candidate.type = type;
    candidate.data = std::move(data);
    return;
  }
  values.push_back({std::string(value), type, std::move(data)});
}

void Record::remove(std::string_view value) {
  std::erase_if(values, [&](const Value& candidate) { return same_name(candidate.name, value); });
}

void Record::set_text(std::string_view value, std::string_view utf8) {
  std::string data;
  append_text(data, utf8);
  set(value, ValueType::Text, std::move(data));
}

void Record::set_number(std::string_view value, std::uint32_t number) {
  std::string data;
  put_int(data, number, 4);
  set(value, ValueType::Number, std::move(data));
}

void Record::set_big(std::string_view value, std::uint64_t number) {
  std::string data;
  put_int(data, number, 8);
  set(value, ValueType::BigNumber, std::move(data));
}

void Record::set_list(std::string_view value, const std::vector<std::string>& texts) {
  std::string data;
  for (const auto& text : texts) append_text(data, text);
  put_int(data, 0, 2);
  set(value, ValueType::TextList, std::move(data));
}

std::string Record::text(std::string_view value) const {
  const Value* found = find(value);
  if (!found || (found->type != ValueType::Text && found->type != ValueType::ExpandText)) return {};
  const auto texts = split_text(found->data);
  return texts.empty() ? std::string() : texts.front();
}

std::uint32_t Record::number(std::string_view value, std::uint32_t fallback) const {
  const Value* found = find(value);
  if (!found || found->type != ValueType::Number || found->data.size() != 4) return fallback;
  return static_cast<std::uint32_t>(get_int(found->data));
}

std::uint64_t Record::big(std::string_view value, std::uint64_t fallback) const {
  const Value* found = find(value);
  if (!found || found->type != ValueType::BigNumber || found->data.size() != 8) return fallback;
  return get_int(found->data);
}

std::vector<std::string> Record::list(std::string_view value) const {
  const Value* found = find(value);
  if (!found || found->type != ValueType::TextList) return {};
  auto texts = split_text(found->data);
  if (!texts.empty() && texts.back().empty()) texts.pop_back();
  return texts;
}

std::string encode(const Record& record) {
  std::string out(1, kFormat);
  put_bytes(out, record.name);
  put_int(out, record.values.size(), 4);
  for (const Value& value : record.values) {
    put_bytes(out, value.name);
    put_int(out, static_cast<std::uint32_t>(value.type), 4);
    put_bytes(out, value.data);
  }
  return out;
}

std::optional<Record> decode(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.number(1) != kFormat) return std::nullopt;
  Record record;
  record.name = reader.bytes();
  const std::uint32_t count = reader.number(4);
  for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
    Value value;
    value.name = reader.bytes();
    value.type = static_cast<ValueType>(reader.number(4));
    value.data = reader.bytes();
    record.values.push_back(std::move(value));
  }
  if (!reader.ok() || !reader.at_end()) return std::nullopt;
  return record;
}

}  // namespace clus::model
