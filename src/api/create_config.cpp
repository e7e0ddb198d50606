#include "api/create_config.hpp"

#include <cstring>

#include "api/text_io.hpp"
#include "base/log.hpp"

namespace clus::api {
namespace {

// From what mingw's own header passes on; such callers have the form of Server 2008.
constexpr DWORD kOldestVersion = 0x0500;
constexpr DWORD kNewestVersion = CLUSAPI_VERSION_DT;

Error refuse(Error error, const std::string& member, const std::string& reason) {
  log::error("CREATE_CLUSTER_CONFIG." + member + ": " + reason);
  return error;
}

// The version whose members are there, or 0. Within a major that is known any minor is taken for the newest known one.
DWORD form_of(DWORD version) {
  if (version < kOldestVersion) return 0;
  if (version < CREATE_CLUSTER_VERSION) return CREATE_CLUSTER_VERSION;
  const DWORD major = version & CREATE_CLUSTER_MAJOR_VERSION_MASK;
  return major <= (kNewestVersion & CREATE_CLUSTER_MAJOR_VERSION_MASK) ? version : 0;
}

Result<std::string> read_member(LPCWSTR text, const std::string& member) {
  auto read = read_text(text, kNameLimit);
  if (read) return read;
  if (read.error() == Error::InvalidParameter) return refuse(read.error(), member, "it is null");
  return refuse(read.error(), member, "it has an unpaired surrogate, or no end within 1024 characters");
}

Error read_nodes(const CREATE_CLUSTER_CONFIG& config, setup::CreateRequest& request) {
  if (config.cNodes > setup::kMaxNodes)
    return refuse(Error::TooManyNodes, "cNodes", "more than " + std::to_string(setup::kMaxNodes));
  if (config.cNodes > 0 && !config.ppszNodeNames) return refuse(Error::InvalidParameter, "ppszNodeNames", "it is null");
  for (DWORD i = 0; i < config.cNodes; ++i) {
    auto node = read_member(config.ppszNodeNames[i], "ppszNodeNames[" + std::to_string(i) + "]");
    if (!node) return node.error();
    request.nodes.push_back(std::move(*node));
  }
  return Error::None;
}

constexpr DWORD kMaxAddresses = 1'024;

Error read_addresses(const CREATE_CLUSTER_CONFIG& config, setup::CreateRequest& request) {
  if (config.cIpEntries > kMaxAddresses)
    return refuse(Error::InvalidParameter, "cIpEntries", "more than " + std::to_string(kMaxAddresses));
  if (config.cIpEntries > 0 && !config.pIpEntries) return refuse(Error::InvalidParameter, "pIpEntries", "it is null");
  for (DWORD i = 0; i < config.cIpEntries; ++i) {
    const CLUSTER_IP_ENTRY& entry = config.pIpEntries[i];
    auto text = read_member(entry.lpszIpAddress, "pIpEntries[" + std::to_string(i) + "].lpszIpAddress");
    if (!text) return text.error() == Error::InvalidName ? Error::InvalidParameter : text.error();   // it is no name
    request.addresses.push_back({std::move(*text), entry.dwPrefixLength});
  }
  return Error::None;
}

// An enumeration as the caller has left it, which may be none of its values: C++ does not let it be read as one.
std::uint32_t number_at(const void* member) {
  std::uint32_t number;
  std::memcpy(&number, member, sizeof number);
  return number;
}

}  // namespace

Result<setup::CreateRequest> read_config(const CREATE_CLUSTER_CONFIG* config) {
  if (!config) return refuse(Error::InvalidParameter, "(itself)", "the pointer is null");
  const DWORD version = form_of(config->dwVersion);
  if (version == 0)
    return refuse(Error::InvalidParameter, "dwVersion", std::to_string(config->dwVersion) + " is not a version known here");
  setup::CreateRequest request;
  auto name = read_member(config->lpszClusterName, "lpszClusterName");
  if (!name) return name.error();
  request.name = std::move(*name);
  request.empty = config->fEmptyCluster != 0;
  if (version >= CLUSAPI_VERSION_WINDOWSBLUE && !request.empty)
    request.management_point = number_at(&config->managementPointType);
  if (version >= CLUSAPI_VERSION_RS3 && !request.empty)
    request.management_resource = number_at(&config->managementPointResType);
  if (request.empty && config->ppszNodeNames) return refuse(Error::InvalidParameter, "ppszNodeNames", "an empty cluster has no nodes");
  if (request.empty && config->pIpEntries) return refuse(Error::InvalidParameter, "pIpEntries", "an empty cluster has no addresses");
  if (const Error error = read_nodes(*config, request); error != Error::None) return error;
  if (const Error error = read_addresses(*config, request); error != Error::None) return error;
  return request;
}

}  // namespace clus::api
