#include "store/sqlite/state_folder.hpp"

#include <chrono>
#include <thread>

#include "store/sqlite/failure.hpp"

namespace clus::store {
namespace {

#if defined(_WIN32)
constexpr char kSeparator = '\\';
#else
constexpr char kSeparator = '/';
#endif

}  // namespace

std::string StateFolder::in(std::string_view name) const { return path_ + kSeparator + std::string(name); }

std::string StateFolder::owner(std::string_view id) const { return owners() + kSeparator + std::string(id); }

FolderLock::FolderLock(const StateFolder& folder, int limit_ms) : file_(File::create(folder.in("lock"))) {
  using namespace std::chrono;
  const auto deadline = steady_clock::now() + milliseconds(limit_ms);
  while (!file_.try_lock()) {
    if (steady_clock::now() >= deadline) fail(Error::Busy, "another process keeps the state folder locked");
    std::this_thread::sleep_for(milliseconds(1));
  }
}

}  // namespace clus::store
