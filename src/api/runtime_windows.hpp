#pragma once
// Windows: what the static runtime of mingw-w64 takes from the system for this library.

namespace clus::api {

// Said when the library is unloaded, not when the process ends: once the last destructor has run, what the runtime has
// not given back is given back for it.
void give_back_at_the_end();

}  // namespace clus::api
