#include "store/sqlite/batch.hpp"

namespace clus::store {
namespace {

constexpr char kAfter = 1, kBefore = 2;

class BatchReader {
 public:
  explicit BatchReader(std::string_view bytes) : rest_(bytes) {}
  bool at_end() const { return rest_.empty(); }

  bool flags(char& out) {
    if (rest_.empty() || rest_[0] < kAfter || rest_[0] > (kAfter | kBefore)) return false;
    out = rest_[0];
    rest_.remove_prefix(1);
    return true;
  }

  bool number(std::int64_t& out) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 63 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_[0]);
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if ((byte & 0x80u) != 0) continue;
      out = static_cast<std::int64_t>(value);
      return true;
    }
    return false;
  }

  bool text(Bytes& out) {
    std::int64_t size = 0;
    if (!number(size) || static_cast<std::uint64_t>(size) > rest_.size()) return false;
    out.assign(rest_.substr(0, static_cast<std::size_t>(size)));
    rest_.remove_prefix(static_cast<std::size_t>(size));
    return true;
  }

 private:
  std::string_view rest_;
};

bool read_change(BatchReader& in, Revision revision, Change& change) {
  char flags = 0;
  if (!in.flags(flags) || !in.text(change.key) || change.key.empty()) return false;
  if (flags & kAfter) {
    Image& after = change.after.emplace();
    after.mod_rev = revision;
    if (!in.text(after.value) || !in.number(after.create_rev) || !in.number(after.version)) return false;
  }
  if (flags & kBefore) {
    Image& before = change.before.emplace();
    return in.text(before.value) && in.number(before.create_rev) && in.number(before.mod_rev) &&
           in.number(before.version);
  }
  return true;
}

}  // namespace

void BatchWriter::created(std::string_view key, std::string_view value, Revision revision) {
  bytes_ += kAfter;
  text(key);
  text(value);
  number(revision);
  number(1);
}

void BatchWriter::replaced(std::string_view key, std::string_view value, const Facts& facts) {
  bytes_ += static_cast<char>(kAfter | kBefore);
  text(key);
  text(value);
  number(facts.create_rev);
  number(facts.version + 1);
  before(facts);
}

void BatchWriter::deleted(std::string_view key, const Facts& facts) {
  bytes_ += kBefore;
  text(key);
  before(facts);
}

void BatchWriter::before(const Facts& facts) {
  text(facts.value);
  number(facts.create_rev);
  number(facts.mod_rev);
  number(facts.version);
}

void BatchWriter::text(std::string_view text) {
  number(static_cast<std::int64_t>(text.size()));
  bytes_ += text;
}

void BatchWriter::number(std::int64_t number) {
  auto rest = static_cast<std::uint64_t>(number);
  for (; rest >= 0x80; rest >>= 7) bytes_ += static_cast<char>(0x80 | (rest & 0x7F));
  bytes_ += static_cast<char>(rest);
}

std::optional<Changes> read_batch(std::string_view bytes, Revision revision) {
  Changes changes;
  BatchReader in(bytes);
  while (!in.at_end()) {
    if (!read_change(in, revision, changes.emplace_back())) return std::nullopt;
  }
  return changes;
}

}  // namespace clus::store
