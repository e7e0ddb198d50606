#pragma once
// All changes of one revision as one row of the log. One row and not one per change: a transaction of sixty puts would
// otherwise spend more time on its log than on its keys.
//
//   change  = flags key [value create_rev version] [value create_rev mod_rev version]
//   flags   = 1 byte: 1 the image after is there (else the key was deleted), 2 the image before is there
//   bytes   = length, then the bytes; numbers are unsigned, 7 bits a byte, lowest first, high bit: more follow
#include <optional>

#include "store/history.hpp"

namespace clus::store {

class BatchWriter {
 public:
  void clear() noexcept { bytes_.clear(); }
  bool empty() const noexcept { return bytes_.empty(); }
  std::string_view bytes() const noexcept { return bytes_; }

  void created(std::string_view key, std::string_view value, Revision revision);
  void replaced(std::string_view key, std::string_view value, const Facts& before);
  void deleted(std::string_view key, const Facts& before);

 private:
  void number(std::int64_t number);
  void text(std::string_view text);
  void before(const Facts& facts);

  std::string bytes_;
};

// Nothing when the bytes are not such a batch.
std::optional<Changes> read_batch(std::string_view bytes, Revision revision);

}  // namespace clus::store
