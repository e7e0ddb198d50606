#include "membership/machine.hpp"

namespace clus::membership {

bool is_unreachable(Error status) {
  switch (status) {
    case Error::NodeUnreachable:
    case Error::NodeDown:
    case Error::RpcServerUnavailable:
    case Error::Timeout:
      return true;
    default:
      return false;
  }
}

bool is_refusal(Phase step, Error status) {
  if (status == Error::None || is_unreachable(status)) return false;
  return step == Phase::ValidateNodeState || status == Error::NodeAlreadyMember || status == Error::IncompatibleVersions;
}

}  // namespace clus::membership
