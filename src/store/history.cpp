#include "store/history.hpp"

#include <utility>

namespace clus::store {

std::vector<Event> events_in(const Changes& changes, Span span, Revision revision) {
  std::vector<Event> events;
  for (const Change& change : changes) {
    if (!span.contains(change.key)) continue;
    Event& event = events.emplace_back();
    event.kv.key = change.key;
    event.kv.mod_rev = revision;
    if (!change.after) {
      event.type = Event::Type::Delete;
      continue;
    }
    event.kv.value = change.after->value;
    event.kv.create_rev = change.after->create_rev;
    event.kv.version = change.after->version;
  }
  return events;
}

void PastRange::undo(const Changes& changes) {
  for (const Change& change : changes) {   // each key at most once, so the order does not matter
    if (!span_.contains(change.key)) continue;
    if (change.before) {
      state_.insert_or_assign(change.key, *change.before);
    } else {
      state_.erase(change.key);
    }
  }
}

RangeResult PastRange::select(const Range& query, Revision at) {
  Selection selection(query);
  for (auto& [key, image] : state_) {
    if (!selection.take()) continue;
    selection.add({key, selection.with_value() ? std::move(image.value) : Bytes(), image.create_rev, image.mod_rev,
                   image.version});
  }
  return std::move(selection).finish(at);
}

}  // namespace clus::store
