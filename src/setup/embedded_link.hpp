#pragma once
// Virtual nodes behind Boost.Asio timers: all of them answer at the same time, each after its own delay, and the caller's
// thread is the only one.
#include <memory>

#include "setup/call.hpp"
#include "setup/node_link.hpp"

namespace clus::setup {

std::unique_ptr<WaitingLink> make_embedded_link(const Environment& environment);

}  // namespace clus::setup
