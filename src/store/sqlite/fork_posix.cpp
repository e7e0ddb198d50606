#include "store/sqlite/fork.hpp"

#include "store/sqlite/failure.hpp"

namespace clus::store {

constinit ForkList g_open_stores, g_open_files;

namespace {

constinit bool g_expected = false;   // guarded by g_open_files

void prepare() {
  g_open_stores.lock();
  g_open_stores.before_fork();
  g_open_files.lock();
  g_open_files.before_fork();
}

void go_on_in_parent() {
  g_open_files.after_fork_in_parent();
  g_open_files.unlock();
  g_open_stores.after_fork_in_parent();
  g_open_stores.unlock();
}

void go_on_in_child() {
  g_open_files.after_fork_in_child();
  g_open_files.unlock();
  g_open_stores.after_fork_in_child();
  g_open_stores.unlock();
}

}  // namespace

void ForkList::add(ForkMember& member) noexcept {
  member.next_ = first_;
  member.link_ = &first_;
  if (first_ != nullptr) first_->link_ = &member.next_;
  first_ = &member;
}

void ForkList::remove(ForkMember& member) noexcept {
  if (member.link_ == nullptr) return;
  *member.link_ = member.next_;
  if (member.next_ != nullptr) member.next_->link_ = member.link_;
  member.next_ = nullptr;
  member.link_ = nullptr;
}

void ForkList::before_fork() noexcept {
  for (ForkMember* member = first_; member != nullptr; member = member->next_) member->before_fork();
}

void ForkList::after_fork_in_parent() noexcept {
  for (ForkMember* member = first_; member != nullptr; member = member->next_) member->after_fork_in_parent();
}

void ForkList::after_fork_in_child() noexcept {
  for (ForkMember* member = first_; member != nullptr;) {
    ForkMember* const next = member->next_;
    member->after_fork_in_child();
    member = next;
  }
}

// Undone by the C library when this library is unloaded.
void expect_forks() {
  if (g_expected) return;
  if (pthread_atfork(prepare, go_on_in_parent, go_on_in_child) != 0) throw std::bad_alloc();
  g_expected = true;
}

}  // namespace clus::store
