#pragma once
// What can go wrong. The value of each error is the Win32 code that the caller of an export sees, so that a status
// given by a scenario or a peer travels through every layer unchanged; docs/errors.md says which layer returns which.
#include <cstdint>

namespace clus {

enum class Error : std::uint32_t {
  None = 0,
  InvalidFunction = 1,
  FileNotFound = 2,
  AccessDenied = 5,
  InvalidHandle = 6,
  NotEnoughMemory = 8,
  InvalidData = 13,
  WriteFault = 29,
  ReadFault = 30,
  GenFailure = 31,
  LockViolation = 33,
  NotSupported = 50,
  InvalidParameter = 87,
  DiskFull = 112,
  CallNotImplemented = 120,
  InvalidName = 123,
  AlreadyExists = 183,
  MoreData = 234,
  WaitTimeout = 258,
  NoMoreItems = 259,
  IoPending = 997,
  ServiceSpecific = 1066,
  DatabaseCorrupt = 1392,  // ERROR_FILE_CORRUPT
  InternalError = 1359,
  BadConfiguration = 1610,
  Timeout = 1460,
  RpcServerUnavailable = 1722,
  EndpointNotRegistered = 1753,
  Busy = 170,
  Aborted = 1235,          // the outcome is known: nothing was written
  OutcomeUnknown = 59,     // the outcome is not known: ask before repeating
  ResourceNotFound = 5007,
  CantEvictActiveNode = 5009,
  ObjectAlreadyExists = 5010,
  GroupNotFound = 5013,
  InvalidState = 5023,
  ResourcePropertiesStored = 5024,
  JoinInProgress = 5041,
  NodeNotFound = 5042,
  NodeDown = 5050,
  NodeUnreachable = 5051,
  NodeNotMember = 5052,
  NodeUp = 5056,
  NodeNotPaused = 5058,
  NodeAlreadyMember = 5065,
  NodePaused = 5070,
  NetworkNotFound = 5045,
  InterfaceNotFound = 5047,
  JoinAborted = 5074,
  IncompatibleVersions = 5075,
  ResourceTypeNotFound = 5078,
  EvictWithoutCleanup = 5896,
  ClusterNameExists = 5900,
  NoQuorum = 5925,
  TooManyNodes = 5935,
  CoNotInitialized = 0x800401F0,
};

constexpr std::uint32_t to_win32(Error error) noexcept { return static_cast<std::uint32_t>(error); }
constexpr Error from_win32(std::uint32_t code) noexcept { return static_cast<Error>(code); }

}  // namespace clus
