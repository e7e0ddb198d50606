#include "store/sqlite/tables.hpp"

#include <utility>

namespace clus::store {
namespace {

enum Column { kKey, kCreateRev, kModRev, kVersion, kValue };

Facts facts_of(const Query& row) {
  return {row.integer(kCreateRev), row.integer(kModRev), row.integer(kVersion), row.blob(kValue)};
}

}  // namespace

Reader::Reader(const std::string& path, const char* vfs, int busy_limit_ms)
    : database_(path, vfs, busy_limit_ms) {}

template <class Visit>
void Reader::each(Span span, Visit&& visit) {
  const auto run = [&visit](Query&& row) {
    while (row.step() && visit(row)) {
    }
  };
  if (span.single()) return run(Query(one_, span.key));
  if (span.unbounded()) return run(Query(from_, span.key));
  run(Query(between_, span.key, span.end));
}

Revision Reader::newest() {
  Query row(newest_);
  if (!row.step() || row.integer(0) < 1) fail(Error::DatabaseCorrupt, "the database has lost its log");
  return row.integer(0);
}

Revision Reader::oldest() {
  Query row(oldest_);
  return row.step() ? row.integer(0) : 0;
}

bool Reader::holds(const Guard& guard) {
  const bool by_value = guard.target == Guard::Target::Value;
  bool holds = true, any = false;
  each({guard.key, guard.end}, [&](const Query& row) {
    any = true;
    holds = satisfies(guard, {row.integer(kCreateRev), row.integer(kModRev), row.integer(kVersion),
                              by_value ? row.blob(kValue) : std::string_view()});
    return holds;
  });
  return any ? holds : holds_without_keys(guard);
}

RangeResult Reader::select(const Range& query, Revision revision) {
  Selection selection(query);
  each({query.key, query.end}, [&](const Query& row) {
    if (!selection.take()) return true;
    selection.add({Bytes(row.blob(kKey)), selection.with_value() ? Bytes(row.blob(kValue)) : Bytes(),
                   row.integer(kCreateRev), row.integer(kModRev), row.integer(kVersion)});
    return true;
  });
  return std::move(selection).finish(revision);
}

RangeResult Reader::select_past(const Range& query, Revision at) {
  const Span span{query.key, query.end};
  PastRange past(span);
  each(span, [&](const Query& row) {
    past.add(Bytes(row.blob(kKey)),
             {Bytes(row.blob(kValue)), row.integer(kCreateRev), row.integer(kModRev), row.integer(kVersion)});
    return true;
  });
  Query row(later_, at);
  while (row.step()) past.undo(changes_of(row));
  return past.select(query, at);
}

std::optional<Batch> Reader::next_batch(Span span, Revision& position) {
  Query row(onward_, position);
  while (row.step()) {
    const Revision revision = row.integer(0);
    Batch batch{revision, events_in(changes_of(row), span, revision)};
    position = revision + 1;
    if (!batch.events.empty()) return batch;
  }
  return std::nullopt;
}

Changes Reader::changes_of(const Query& row) {
  auto changes = read_batch(row.blob(1), row.integer(0));
  if (!changes) fail(Error::DatabaseCorrupt, "revision " + std::to_string(row.integer(0)) + " of the log is damaged");
  return *std::move(changes);
}

Transaction Writer::begin(bool durable) {
  if (durable != syncs_) {
    database_.exec(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    syncs_ = durable;
  }
  return Transaction(database_, begin_immediate_, commit_, rollback_);
}

void Writer::put(std::string_view key, std::string_view value, Revision revision, BatchWriter& batch) {
  Query(insert_, key, revision, value).run();   // first: most puts of a large transaction create their key
  if (database_.changes() == 1) return batch.created(key, value, revision);
  each({key, {}}, [&](const Query& row) {
    batch.replaced(key, value, facts_of(row));
    return false;
  });
  Query(update_, key, revision, value).run();
}

std::size_t Writer::erase(Span span, BatchWriter& batch) {
  std::size_t erased = 0;
  each(span, [&](const Query& row) {
    batch.deleted(row.blob(kKey), facts_of(row));
    ++erased;
    return true;
  });
  if (erased == 0) return 0;
  if (span.single()) {
    Query(erase_one_, span.key).run();
  } else if (span.unbounded()) {
    Query(erase_from_, span.key).run();
  } else {
    Query(erase_between_, span.key, span.end).run();
  }
  return erased;
}

void Writer::append(Revision revision, const BatchWriter& batch) { Query(append_, revision, batch.bytes()).run(); }

void Writer::forget_before(Revision revision) { Query(forget_, revision).run(); }

}  // namespace clus::store
