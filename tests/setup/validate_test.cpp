#include "setup/validate.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace clus::setup {
namespace {

struct AddressRow {
  const char* name;
  IpEntry entry;
  std::string text, network;     // empty: refused
  bool v6 = false, dhcp = false;
};

const AddressRow kAddresses[] = {
    {"v4_address", {"10.0.0.9", 24}, "10.0.0.9", "10.0.0.0"},
    {"v4_prefix_within_a_byte", {"10.0.0.201", 26}, "10.0.0.201", "10.0.0.192"},
    {"v4_prefix_of_one_bit", {"192.168.1.1", 1}, "192.168.1.1", "128.0.0.0"},
    {"v4_network_asks_for_a_lease", {"10.0.0.0", 24}, "10.0.0.0", "10.0.0.0", false, true},
    {"v4_address_that_is_the_network_of_its_neighbour_only", {"10.0.1.0", 16}, "10.0.1.0", "10.0.0.0"},
    {"v4_address_alone_in_its_network", {"10.0.0.9", 32}, "10.0.0.9", "10.0.0.9"},
    {"v6_address", {"fd00::9", 64}, "fd00::9", "fd00::", true},
    {"v6_is_told_in_its_short_form", {"FD00:0:0:0:0:0:0:0009", 64}, "fd00::9", "fd00::", true},
    {"v6_with_the_end_of_a_v4_address", {"fd00::10.0.0.9", 64}, "fd00::a00:9", "fd00::", true},
    {"v6_link_local", {"fe80::1", 64}, "fe80::1", "fe80::", true},
    {"v6_prefix_within_a_byte", {"fd00:0:0:ff::1", 61}, "fd00:0:0:ff::1", "fd00:0:0:f8::", true},
    {"v6_network_asks_for_a_lease", {"fd00::", 64}, "fd00::", "fd00::", true, true},
    {"v6_address_alone_in_its_network", {"fd00::9", 128}, "fd00::9", "fd00::9", true},
    {"no_prefix", {"10.0.0.9", 0}, "", ""},
    {"v4_prefix_of_more_than_32", {"10.0.0.9", 33}, "", ""},
    {"v6_prefix_of_more_than_128", {"fd00::9", 129}, "", ""},
    {"v6_without_prefix", {"fd00::9", 0}, "", ""},
    {"huge_prefix", {"10.0.0.9", 0xFFFFFFFF}, "", ""},
    {"nothing", {"", 24}, "", ""},
    {"a_name", {"n1", 24}, "", ""},
    {"three_numbers", {"10.0.9", 24}, "", ""},
    {"number_above_255", {"10.0.0.256", 24}, "", ""},
    {"leading_space", {" 10.0.0.9", 24}, "", ""},
    {"trailing_text", {"10.0.0.9x", 24}, "", ""},
    {"address_with_its_prefix", {"10.0.0.9/24", 24}, "", ""},
    {"v6_with_a_zone", {"fe80::1%eth0", 64}, "", ""},
    {"v6_in_brackets", {"[fd00::9]", 64}, "", ""},
    {"v6_with_two_gaps", {"fd00::1::2", 64}, "", ""},
    {"v4_unspecified", {"0.0.0.0", 24}, "", ""},
    {"v4_network_zero", {"0.1.2.3", 8}, "", ""},
    {"v4_loopback", {"127.0.0.1", 8}, "", ""},
    {"v4_multicast", {"224.0.0.5", 24}, "", ""},
    {"v4_reserved", {"240.0.0.1", 24}, "", ""},
    {"v4_broadcast", {"255.255.255.255", 24}, "", ""},
    {"v4_broadcast_of_its_network", {"10.0.0.255", 24}, "", ""},
    {"v6_unspecified", {"::", 64}, "", ""},
    {"v6_loopback", {"::1", 64}, "", ""},
    {"v6_multicast", {"ff02::1", 64}, "", ""},
};

class ParseAddress : public testing::TestWithParam<AddressRow> {};

TEST_P(ParseAddress, takes_or_refuses) {
  const AddressRow& row = GetParam();
  std::string reason;
  const auto address = parse_address(row.entry, reason);
  ASSERT_EQ(static_cast<bool>(address), !row.text.empty()) << reason;
  if (!address) {
    EXPECT_EQ(address.error(), Error::InvalidParameter);
    EXPECT_NE(reason, "");
    return;
  }
  EXPECT_EQ(address->text, row.text);
  EXPECT_EQ(address->network, row.network);
  EXPECT_EQ(address->prefix, row.entry.prefix);
  EXPECT_EQ(address->v6, row.v6);
  EXPECT_EQ(address->dhcp, row.dhcp);
}

INSTANTIATE_TEST_SUITE_P(rows, ParseAddress, testing::ValuesIn(kAddresses), [](const auto& row) { return row.param.name; });

CreateRequest request_of(std::vector<std::string> nodes, std::vector<IpEntry> addresses = {}) {
  CreateRequest request;
  request.name = "CL";
  request.nodes = std::move(nodes);
  request.addresses = std::move(addresses);
  return request;
}

std::vector<std::string> nodes(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= count; ++i) names.push_back("N" + std::to_string(i));
  return names;
}

CreateRequest changed(const std::function<void(CreateRequest&)>& change) {
  CreateRequest request = request_of({"N1"}, {{"10.0.0.9", 24}});
  change(request);
  return request;
}

struct RequestRow {
  const char* name;
  CreateRequest request;
  bool strict;
  Error error;
};

const RequestRow kRequests[] = {
    {"one_node_with_an_address", request_of({"N1"}, {{"10.0.0.9", 24}}), false, Error::None},
    {"one_node_without_addresses", request_of({"N1"}), false, Error::None},
    {"full_names", request_of({"n1.example.org", "n2.example.org"}), false, Error::None},
    {"cluster_name_that_is_none", changed([](auto& r) { r.name = "C L"; }), false, Error::InvalidName},
    {"cluster_name_missing", changed([](auto& r) { r.name = ""; }), false, Error::InvalidName},
    {"node_name_that_is_none", request_of({"N1", "N*"}), false, Error::InvalidName},
    {"node_named_twice", request_of({"N1", "N1"}), false, Error::InvalidName},
    {"node_named_twice_in_another_case", request_of({"N1", "n1"}), false, Error::InvalidName},
    {"node_named_twice_in_another_domain", request_of({"N1.a", "N1.b"}), false, Error::InvalidName},
    {"node_called_like_the_cluster", request_of({"cl.example.org"}), false, Error::InvalidName},
    {"no_node", request_of({}), false, Error::InvalidParameter},
    {"address_given_twice", request_of({"N1"}, {{"10.0.0.9", 24}, {"10.0.0.9", 16}}), false, Error::InvalidParameter},
    {"address_given_twice_in_two_forms", request_of({"N1"}, {{"fd00::9", 64}, {"FD00:0::9", 64}}), false, Error::InvalidParameter},
    {"second_address_that_is_none", request_of({"N1"}, {{"10.0.0.9", 24}, {"10.0.0", 24}}), false, Error::InvalidParameter},
    {"empty_cluster", changed([](auto& r) { r = {"CL", {}, {}, true}; }), false, Error::None},
    {"empty_cluster_with_nodes", changed([](auto& r) { r = {"CL", {"N1"}, {}, true}; }), false, Error::InvalidParameter},
    {"empty_cluster_with_addresses", changed([](auto& r) { r = {"CL", {}, {{"10.0.0.9", 24}}, true}; }), false, Error::InvalidParameter},
    {"management_point_none_with_addresses", changed([](auto& r) { r.management_point = 0; }), false, Error::InvalidParameter},
    {"management_point_none_without", changed([](auto& r) { r.management_point = 0; r.addresses.clear(); }), false, Error::None},
    {"management_point_dns_only", changed([](auto& r) { r.management_point = 2; }), false, Error::None},
    {"management_point_unknown", changed([](auto& r) { r.management_point = 4; }), false, Error::InvalidParameter},
    {"management_resource_unknown", changed([](auto& r) { r.management_resource = 3; }), false, Error::InvalidParameter},
    {"sixty_four_nodes_when_strict", request_of(nodes(64)), true, Error::None},
    {"sixty_five_nodes_when_strict", request_of(nodes(65)), true, Error::TooManyNodes},
    {"sixty_five_nodes", request_of(nodes(65)), false, Error::None},
    {"more_nodes_than_any_attempt_reserves", request_of(nodes(kMaxNodes + 1)), false, Error::TooManyNodes},
};

class ValidateRequest : public testing::TestWithParam<RequestRow> {};

TEST_P(ValidateRequest, takes_or_refuses) {
  const auto plan = validate(GetParam().request, GetParam().strict);
  EXPECT_EQ(to_win32(plan.error()), to_win32(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(rows, ValidateRequest, testing::ValuesIn(kRequests), [](const auto& row) { return row.param.name; });

TEST(Validate, gives_first_labels_in_the_order_of_the_request) {
  auto request = request_of({"n2.example.org", "N1"});
  request.name = "Cl.example.org";
  const auto plan = validate(request, false);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->name, "Cl");
  EXPECT_EQ(plan->nodes, (std::vector<std::string>{"n2", "N1"}));
}

struct NameRow {
  const char* name;
  CreateRequest request;
  model::NameResource resource;
};

const NameRow kNames[] = {
    {"without_addresses_none", request_of({"N1"}), model::NameResource::None},
    {"with_addresses_a_network_name", request_of({"N1"}, {{"10.0.0.9", 24}}), model::NameResource::NetworkName},
    {"dns_only_is_a_network_name", changed([](auto& r) { r.management_point = 2; }), model::NameResource::NetworkName},
    {"asked_for_a_distributed_one", changed([](auto& r) { r.management_resource = 2; }), model::NameResource::DistributedNetworkName},
};

class NameResourceOf : public testing::TestWithParam<NameRow> {};

TEST_P(NameResourceOf, the_request) {
  const auto plan = validate(GetParam().request, false);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->name_resource, GetParam().resource);
}

INSTANTIATE_TEST_SUITE_P(rows, NameResourceOf, testing::ValuesIn(kNames), [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace clus::setup
