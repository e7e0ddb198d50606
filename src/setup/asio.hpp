#pragma once
// Boost.Asio, for the one .cpp of a library that drives it.
#include <utility>   // before Asio 1.74, which uses std::exchange without it

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

// Asio starts Winsock from a global object, which a library must not do while it is loaded. Timers need no Winsock.
#if defined(_WIN32)
#if defined(_MSC_VER)
#pragma warning(disable : 4073)
#pragma init_seg(lib)
static boost::asio::detail::winsock_init<>::manual manual_winsock_init;
#else
__attribute__((init_priority(101))) static boost::asio::detail::winsock_init<>::manual manual_winsock_init;
#endif
#endif
