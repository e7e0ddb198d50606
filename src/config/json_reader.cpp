#include "config/json_reader.hpp"

#include <iterator>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace clus::config {

namespace {

using Json = nlohmann::json;

// Where the parser is. It looks one character ahead behind a number, which may be the line feed.
struct Position {
  std::size_t line = 1;
  char last = ' ';

  void pass(char c) {
    last = c;
    if (c == '\n') ++line;
  }
  std::size_t token_line() const { return last == '\n' ? line - 1 : line; }
};

class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, Position* position) : at_(at), position_(position) {}
  const char& operator*() const { return *at_; }
  CountingIterator& operator++() {
    position_->pass(*at_);
    ++at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  Position* position_;
};

// Receives the parser's events and builds the values. A handler that returns false ends the parse.
class Builder {
 public:
  explicit Builder(const Position& position) : position_(position) {}

  JsonValue take() { return std::move(root_); }
  const std::optional<JsonFault>& fault() const { return fault_; }

  bool null() { return place(nullptr); }
  bool boolean(bool value) { return place(value); }
  bool number_integer(Json::number_integer_t value) { return place(JsonNumber{std::to_string(value), true, value}); }
  bool number_unsigned(Json::number_unsigned_t value) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    const bool fits = value <= static_cast<std::uint64_t>(kMost);
    return place(JsonNumber{std::to_string(value), true, fits ? static_cast<std::int64_t>(value) : kMost});
  }
  bool number_float(Json::number_float_t, const std::string& text) { return place(JsonNumber{text, false, 0}); }
  bool string(std::string& value) { return place(std::move(value)); }
  bool binary(Json::binary_t&) { return false; }  // not in text

  bool start_object(std::size_t) { return open(JsonObject{}); }
  bool start_array(std::size_t) { return open(JsonArray{}); }
  bool end_object() { return leave(); }
  bool end_array() { return leave(); }
  bool key(std::string& name);

  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception& problem) {
    // "[json.exception...] parse error at line 3, column 5: ...": the line is ours, and the rest says it best.
    std::string what = problem.what();
    if (const auto id = what.find("] "); id != std::string::npos) what.erase(0, id + 2);
    if (what.starts_with("parse error")) {
      if (const auto colon = what.find(": "); colon != std::string::npos) what.erase(0, colon + 2);
    }
    return refuse("is not valid JSON: " + shortened(what, 300));  // it quotes the last token, however long
  }

 private:
  struct Frame {
    JsonValue* container;  // stays where it is: nothing is added beside it before it is closed
    std::map<std::string, std::size_t> lines;
  };

  JsonValue& slot();
  bool place(decltype(JsonValue::data) data) {
    slot().data = std::move(data);
    return true;
  }
  bool open(decltype(JsonValue::data) data);
  bool leave() {
    open_.pop_back();
    return true;
  }
  std::string path() const;
  bool refuse(std::string what) {
    fault_ = JsonFault{position_.token_line(), path(), std::move(what)};
    return false;
  }

  const Position& position_;
  JsonValue root_;
  std::vector<Frame> open_;
  std::optional<JsonFault> fault_;
};

// Where the next value goes.
JsonValue& Builder::slot() {
  if (open_.empty()) {
    root_.line = position_.token_line();
    return root_;
  }
  auto& data = open_.back().container->data;
  if (auto* object = std::get_if<JsonObject>(&data)) return object->back().value;
  return std::get<JsonArray>(data).emplace_back(JsonValue{nullptr, position_.token_line()});
}

bool Builder::open(decltype(JsonValue::data) data) {
  JsonValue& container = slot();
  if (open_.size() == kMaxDepth) {
    return refuse("is nested too deeply; at most " + std::to_string(kMaxDepth) + " levels");
  }
  container.data = std::move(data);
  open_.push_back({&container, {}});
  return true;
}

bool Builder::key(std::string& name) {
  Frame& frame = open_.back();
  const std::size_t line = position_.token_line();
  std::get<JsonObject>(frame.container->data).push_back({name, {nullptr, line}});
  const auto [first, is_new] = frame.lines.emplace(name, line);
  return is_new || refuse("is there twice; the first is on line " + std::to_string(first->second));
}

std::string Builder::path() const {
  std::string path;
  for (const Frame& frame : open_) {
    if (const auto* object = std::get_if<JsonObject>(&frame.container->data)) {
      if (!object->empty()) path = member_path(path, object->back().key);
    } else if (const auto& array = std::get<JsonArray>(frame.container->data); !array.empty()) {
      path = element_path(path, array.size() - 1);
    }
  }
  return path;
}

}  // namespace

std::variant<JsonValue, JsonFault> read_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return JsonFault{1, "", "is UTF-16; expected UTF-8"};
  }
  Position position;
  if (const std::size_t valid = valid_utf8(text); valid != text.size()) {
    for (const char c : text.substr(0, valid)) position.pass(c);
    return JsonFault{position.line, "", "is not valid UTF-8"};
  }
  Builder builder(position);
  const CountingIterator begin(text.data(), &position), end(text.data() + text.size(), &position);
  if (Json::sax_parse(begin, end, &builder)) return builder.take();
  return builder.fault().value_or(JsonFault{position.token_line(), "", "is not valid JSON"});
}

std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  text = text.substr(0, most);
  return std::string(text.substr(0, valid_utf8(text))) + "...";
}

std::string member_path(const std::string& parent, std::string_view key) {
  return parent.empty() ? shortened(key) : parent + "." + shortened(key);
}

std::string element_path(const std::string& parent, std::size_t index) {
  return parent + "[" + std::to_string(index) + "]";
}

}  // namespace clus::config
