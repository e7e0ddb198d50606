#pragma once
// The implementations under one suite, and short forms of what a test says to a store.
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

#include "../files.hpp"
#include "store/open.hpp"

namespace clus::store::test {

using clus::test::Folder;

inline std::string state_in(const Folder& folder) { return clus::test::utf8(folder / "state"); }

// An opened store with the folder it lives in, if any.
struct Fixture {
  explicit Fixture(const std::string& kind) {
    if (kind == "memory") {
      opened = open_memory();
      return;
    }
    folder.emplace();
    auto result = open_sqlite(state_in(*folder));
    if (!result) throw std::runtime_error("the store does not open: " + std::to_string(to_win32(result.error())));
    opened = *std::move(result);
  }

  std::optional<Folder> folder;
  Opened opened;
};

class EachStore : public testing::TestWithParam<const char*> {
 protected:
  Fixture fixture_{GetParam()};
  Store& store_ = *fixture_.opened.store;
  Owners& owners_ = *fixture_.opened.owners;
};

inline std::string kind_name(const testing::TestParamInfo<const char*>& info) { return info.param; }

#define CLUS_EACH_STORE(Suite) \
  INSTANTIATE_TEST_SUITE_P(stores, Suite, testing::Values("memory", "sqlite"), clus::store::test::kind_name)

inline Txn put_of(const Bytes& key, const Bytes& value) { return {.then = {Put{key, value}}}; }

// The revision after a transaction that has to succeed.
inline Revision commit(Store& store, const Txn& txn) {
  const auto result = store.txn(txn);
  EXPECT_EQ(result.error(), Error::None);
  return result ? result->revision : 0;
}
inline Revision put(Store& store, const Bytes& key, const Bytes& value) { return commit(store, put_of(key, value)); }
inline Revision erase(Store& store, const Bytes& key, const Bytes& end = {}) { return commit(store, {.then = {Delete{key, end}}}); }

inline Range everything() { return {.key = Bytes(1, '\0'), .end = Bytes(1, '\0')}; }

inline RangeResult read(Store& store, const Range& query, Revision at = 0) {
  const auto result = store.range(query, at);
  EXPECT_EQ(result.error(), Error::None);
  return result ? *result : RangeResult{};
}
inline std::optional<Kv> get(Store& store, const Bytes& key, Revision at = 0) {
  const auto result = read(store, {.key = key}, at);
  EXPECT_LE(result.count, 1u);
  return result.kvs.empty() ? std::nullopt : std::optional(result.kvs.front());
}
inline Revision revision(Store& store) { return read(store, {.key = "?"}).revision; }

inline std::string keys_of(const RangeResult& result) {
  std::string text;
  for (const Kv& kv : result.kvs) text += (text.empty() ? "" : " ") + kv.key;
  return text;
}

}  // namespace clus::store::test

namespace clus {
inline void PrintTo(Error error, std::ostream* out) { *out << "Error " << to_win32(error); }
}  // namespace clus
