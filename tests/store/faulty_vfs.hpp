#pragma once
// A file system for SQLite that fails on demand: it stands before the platform's own and passes everything else on.
// Counters say how many calls still succeed; negative: all. One test at a time.
#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <string_view>

namespace clus::store::test {

class FaultyVfs {
 public:
  static constexpr char kName[] = "faulty";

  FaultyVfs() {
    sqlite3_initialize();
    real_ = sqlite3_vfs_find(nullptr);
    vfs_ = *real_;
    vfs_.zName = kName;
    vfs_.szOsFile = static_cast<int>(sizeof(Front)) + real_->szOsFile;
    vfs_.pNext = nullptr;
    vfs_.pAppData = this;
    vfs_.xOpen = &FaultyVfs::open;
    vfs_.xDelete = [](sqlite3_vfs* v, const char* n, int s) { return real_of(v)->xDelete(real_of(v), n, s); };
    vfs_.xAccess = [](sqlite3_vfs* v, const char* n, int f, int* r) { return real_of(v)->xAccess(real_of(v), n, f, r); };
    vfs_.xFullPathname = [](sqlite3_vfs* v, const char* n, int s, char* o) {
      return real_of(v)->xFullPathname(real_of(v), n, s, o);
    };
    vfs_.xGetLastError = [](sqlite3_vfs* v, int s, char* o) { return real_of(v)->xGetLastError(real_of(v), s, o); };
    sqlite3_vfs_register(&vfs_, 0);
  }
  ~FaultyVfs() { sqlite3_vfs_unregister(&vfs_); }
  FaultyVfs(const FaultyVfs&) = delete;
  FaultyVfs& operator=(const FaultyVfs&) = delete;

  std::atomic<int> writes_left{-1}, syncs_left{-1}, reads_left{-1};
  std::atomic<int> write_error{SQLITE_FULL};
  std::atomic<bool> database_full{false};   // only the database file itself, which a checkpoint writes to
  std::atomic<int> met{0};   // faults that were hit

  void heal() {
    writes_left = syncs_left = reads_left = -1;
    database_full = false;
  }

 private:
  struct Front {   // the real file lies right behind it
    sqlite3_file base;
    FaultyVfs* owner;
    bool is_database;
  };
  static sqlite3_vfs* real_of(sqlite3_vfs* vfs) { return static_cast<FaultyVfs*>(vfs->pAppData)->real_; }
  static sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(reinterpret_cast<Front*>(file) + 1); }
  static FaultyVfs& owner(sqlite3_file* file) { return *reinterpret_cast<Front*>(file)->owner; }

  bool hits(std::atomic<int>& left) {
    if (left < 0) return false;
    if (left-- > 0) return false;
    left = 0;   // until healed
    ++met;
    return true;
  }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto& self = *static_cast<FaultyVfs*>(vfs->pAppData);
    auto* front = reinterpret_cast<Front*>(file);
    front->owner = &self;
    front->is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    front->base.pMethods = nullptr;
    const int code = self.real_->xOpen(self.real_, name, real_of(file), flags, out);
    if (code == SQLITE_OK) front->base.pMethods = methods();
    return code;
  }

  static int write(sqlite3_file* f, const void* bytes, int size, sqlite3_int64 at) {
    if (owner(f).hits(owner(f).writes_left)) return owner(f).write_error;
    if (owner(f).database_full && reinterpret_cast<Front*>(f)->is_database) return ++owner(f).met, SQLITE_FULL;
    return real_of(f)->pMethods->xWrite(real_of(f), bytes, size, at);
  }
  static int read(sqlite3_file* f, void* bytes, int size, sqlite3_int64 at) {
    if (owner(f).hits(owner(f).reads_left)) return SQLITE_IOERR_READ;
    return real_of(f)->pMethods->xRead(real_of(f), bytes, size, at);
  }
  static int sync(sqlite3_file* f, int flags) {
    if (owner(f).hits(owner(f).syncs_left)) return SQLITE_IOERR_FSYNC;
    return real_of(f)->pMethods->xSync(real_of(f), flags);
  }

  static const sqlite3_io_methods* methods() {
    static const sqlite3_io_methods kMethods = {
        2,
        [](sqlite3_file* f) { return real_of(f)->pMethods->xClose(real_of(f)); },
        &FaultyVfs::read,
        &FaultyVfs::write,
        [](sqlite3_file* f, sqlite3_int64 s) { return real_of(f)->pMethods->xTruncate(real_of(f), s); },
        &FaultyVfs::sync,
        [](sqlite3_file* f, sqlite3_int64* s) { return real_of(f)->pMethods->xFileSize(real_of(f), s); },
        [](sqlite3_file* f, int l) { return real_of(f)->pMethods->xLock(real_of(f), l); },
        [](sqlite3_file* f, int l) { return real_of(f)->pMethods->xUnlock(real_of(f), l); },
        [](sqlite3_file* f, int* r) { return real_of(f)->pMethods->xCheckReservedLock(real_of(f), r); },
        [](sqlite3_file* f, int o, void* a) { return real_of(f)->pMethods->xFileControl(real_of(f), o, a); },
        [](sqlite3_file* f) { return real_of(f)->pMethods->xSectorSize(real_of(f)); },
        [](sqlite3_file* f) { return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f)); },
        [](sqlite3_file* f, int p, int s, int e, void volatile** m) {
          return real_of(f)->pMethods->xShmMap(real_of(f), p, s, e, m);
        },
        [](sqlite3_file* f, int o, int n, int l) { return real_of(f)->pMethods->xShmLock(real_of(f), o, n, l); },
        [](sqlite3_file* f) { real_of(f)->pMethods->xShmBarrier(real_of(f)); },
        [](sqlite3_file* f, int d) { return real_of(f)->pMethods->xShmUnmap(real_of(f), d); },
        nullptr,
        nullptr,
    };
    return &kMethods;
  }

  sqlite3_vfs* real_ = nullptr;
  sqlite3_vfs vfs_{};
};

}  // namespace clus::store::test
