#!/bin/sh
# What the library asks of the system, as strace sees it: loading opens nothing but libraries and writes nothing; reading
# asks for nothing; closing and unloading leave no file open.
#   quiet_test.sh PROGRAM LIBRARY     Ends with 77, skipped, where a process cannot be traced.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
strace -o "$folder/probe" true 2>/dev/null || { echo "strace cannot trace here"; exit 77; }

CLUSAPI_STATE_DIR=$folder/state strace -f -o "$folder/calls" "$1" "$2"

# Fields: process, call. Parts: 1 loading, 2 first use, 3 reading, 4 closing, 5 unloading.
awk '
  /getppid\(/ { ++part; next }
  { call = $2; sub(/\(.*/, "", call) }
  part == 1 && call == "openat" && !(/O_RDONLY/ && (/\.so[.0-9]*"/ || /ld\.so\.cache"/)) { bad("loading opens a file") }
  part == 1 && call !~ /^(openat|read|pread64|newfstatat|fstat|mmap|mprotect|munmap|close|brk|futex|getrandom|access|getcwd)$/ {
    bad("loading does more than to load")
  }
  part == 2 { used = 1 }
  part == 3 { bad("reading calls the system") }
  /openat\(.*\/state\// && part > 1 && / = [0-9]+$/ { open[$NF] = 1 }
  part > 1 && call == "close" { sub(/.*close\(/, ""); sub(/\).*/, ""); delete open[$0] }
  function bad(what) { print "part " part ": " what ": " $0; failed = 1 }
  END {
    if (part != 5 || !used) { print "the program did not come to its end"; failed = 1 }
    for (file in open) { print "file " file " of the state folder is still open"; failed = 1 }
    exit failed
  }' "$folder/calls"
