#pragma once
// What a store remembers of each revision, and what watches and reads in the past make of it. Every change keeps the
// image before it as well as the one after it: a revision can be undone from the newest state alone, and forgetting
// old revisions is cutting off the front of the log, whatever became of their keys.
#include <map>
#include <optional>

#include "store/rules.hpp"

namespace clus::store {

struct Image {                 // a key's entry without the key
  Bytes value;
  Revision create_rev = 0, mod_rev = 0;
  std::int64_t version = 0;
};

struct Change {
  Bytes key;
  std::optional<Image> after;   // none: deleted
  std::optional<Image> before;  // none: created
};
using Changes = std::vector<Change>;   // of one revision, in the order of the transaction

// What a watch of `span` is told about a revision.
std::vector<Event> events_in(const Changes& changes, Span span, Revision revision);

// A range as it was: starts as the newest state and is then taken back one revision after the other.
class PastRange {
 public:
  explicit PastRange(Span span) : span_(span) {}

  void add(Bytes key, Image image) { state_.insert_or_assign(std::move(key), std::move(image)); }
  void undo(const Changes& changes);
  RangeResult select(const Range& query, Revision at);   // once

 private:
  Span span_;
  std::map<Bytes, Image> state_;
};

}  // namespace clus::store
