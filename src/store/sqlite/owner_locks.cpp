#include "store/sqlite/owner_locks.hpp"

#include <utility>

#include "store/owner_id.hpp"
#include "store/sqlite/failure.hpp"

namespace clus::store {
namespace {

class FileHold final : public Owners::Hold {
 public:
  FileHold(const StateFolder& folder, std::string path, File file, int busy_limit_ms)
      : folder_(folder), path_(std::move(path)), file_(std::move(file)), busy_limit_ms_(busy_limit_ms) {}

  ~FileHold() override {
    if (file_.handle() == File::kNone) return;   // in a forked child: it is its parent's
    const Status removed = contain([&]() -> Status {
      const FolderLock lock(folder_, busy_limit_ms_);
      release(true);
      return {};
    });
    if (!removed) release(false);   // the next one to look at the file removes it
  }

 private:
  void release(bool remove) noexcept {
    if (remove) remove_file(path_);
    file_.unlock();
    const File closed = std::move(file_);   // here and not later: on Windows the name is taken until then
  }

  const StateFolder folder_;
  const std::string path_;
  File file_;
  const int busy_limit_ms_;
};

}  // namespace

Result<std::unique_ptr<Owners::Hold>> OwnerLocks::hold(const std::string& id) {
  return contain([&]() -> Result<std::unique_ptr<Hold>> {
    if (!valid_owner_id(id)) return Error::InvalidParameter;
    const FolderLock lock(folder_, busy_limit_ms_);
    std::string path = folder_.owner(id);
    File file = File::create(path);
    if (!file.try_lock()) return Error::ObjectAlreadyExists;
    return std::unique_ptr<Hold>(std::make_unique<FileHold>(folder_, std::move(path), std::move(file), busy_limit_ms_));
  });
}

Result<bool> OwnerLocks::held(const std::string& id) {
  return contain([&]() -> Result<bool> {
    if (!valid_owner_id(id)) return Error::InvalidParameter;
    const FolderLock lock(folder_, busy_limit_ms_);
    const std::string path = folder_.owner(id);
    std::optional<File> file = File::open(path);
    if (!file) return false;
    if (file->locked_elsewhere()) return true;
    remove_file(path);
    return false;
  });
}

void OwnerLocks::sweep(const StateFolder& folder) {
  for (const std::string& id : files_in(folder.owners())) {
    const std::string path = folder.owner(id);
    std::optional<File> file = File::open(path);
    if (file && !file->locked_elsewhere()) remove_file(path);
  }
}

}  // namespace clus::store
