// What CREATE_CLUSTER_CONFIG may not say: every refusal has its code, leaves nothing behind, and is told in the log with
// the member that is to blame.
#include "cluster_fixture.hpp"
#include "guard_page.hpp"

namespace clus::test {
namespace {

struct Row {
  const char* name;                        // the sentence that the row proves
  std::function<void(Request&)> spoil;     // what differs from a request that is fine
  DWORD error;
  const char* logged;                      // member, as the log names it
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }

// A request of two nodes and one address is fine but for what the row changes.
void set_name(Request& request, Text name) {
  request.name = std::move(name);
  request.config.lpszClusterName = request.name.c_str();
}

void set_node(Request& request, Text name) {
  request.names[1] = std::move(name);
  request.name_pointers[1] = request.names[1].c_str();
}

void set_address(Request& request, const char* text, DWORD prefix) {
  request.addresses[0] = wide(text);
  request.entries[0] = {request.addresses[0].c_str(), prefix};
}

void add_address(Request& request, const char* text, DWORD prefix) {
  request.addresses.push_back(wide(text));
  request.entries.push_back({nullptr, prefix});
  for (std::size_t i = 0; i < request.entries.size(); ++i) request.entries[i].lpszIpAddress = request.addresses[i].c_str();
  request.config.pIpEntries = request.entries.data();
  request.config.cIpEntries = static_cast<DWORD>(request.entries.size());
}

void make_empty(Request& request, BOOLEAN flag = TRUE) {
  request.config.fEmptyCluster = flag;
  request.config.cNodes = 0;
  request.config.ppszNodeNames = nullptr;
  request.config.cIpEntries = 0;
  request.config.pIpEntries = nullptr;
}

constexpr WCHAR kHigh = 0xD83D, kLow = 0xDE00;

auto named(const char* name) {
  return [name](Request& request) { set_name(request, wide(name)); };
}
auto cluster_text(Text name) {
  return [name](Request& request) { set_name(request, name); };
}
auto node_named(const char* name) {
  return [name](Request& request) { set_node(request, wide(name)); };
}
auto node_text(Text name) {
  return [name](Request& request) { set_node(request, name); };
}
auto address(const char* text, DWORD prefix) {
  return [text, prefix](Request& request) { set_address(request, text, prefix); };
}
auto second_address(const char* text, DWORD prefix) {
  return [text, prefix](Request& request) { add_address(request, text, prefix); };
}
auto point(int type) {
  return [type](Request& request) { std::memcpy(&request.config.managementPointType, &type, sizeof type); };
}
auto resource_type(int type) {
  return [type](Request& request) { std::memcpy(&request.config.managementPointResType, &type, sizeof type); };
}

const std::string k64(64, 'a');

const Row kRefused[] = {
    // the name
    {"name_is_null", [](Request& r) { r.config.lpszClusterName = nullptr; }, ERROR_INVALID_PARAMETER, "lpszClusterName"},
    {"name_is_empty", named(""), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_64_characters", named(k64.c_str()), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_digits_only", named("2024"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_begins_with_a_hyphen", named("-C1"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_ends_with_a_hyphen", named("C1-"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_a_blank", named("C 1"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_a_slash", named("C/1"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_a_backslash", named("C\\1"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_a_control_character", named("C\n1"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_an_empty_label", named("C1..org"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_begins_with_a_dot", named(".C1"), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_a_high_surrogate_alone", cluster_text({'C', kHigh, '1'}), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_a_low_surrogate_alone", cluster_text({'C', kLow, '1'}), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_two_high_surrogates", cluster_text({kHigh, kHigh, kLow}), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_has_surrogates_the_wrong_way_round", cluster_text({kLow, kHigh}), ERROR_INVALID_NAME, "lpszClusterName"},
    {"name_ends_with_a_high_surrogate", cluster_text({'C', '1', kHigh}), ERROR_INVALID_NAME, "lpszClusterName"},

    // the nodes
    {"no_nodes", [](Request& r) { r.config.cNodes = 0; }, ERROR_INVALID_PARAMETER, "cNodes"},
    {"an_absurd_number_of_nodes", [](Request& r) { r.config.cNodes = 0xFFFFFFFF; }, ERROR_CLUSTER_TOO_MANY_NODES, "cNodes"},
    {"the_array_of_nodes_is_null", [](Request& r) { r.config.ppszNodeNames = nullptr; }, ERROR_INVALID_PARAMETER,
     "ppszNodeNames"},
    {"a_node_is_null", [](Request& r) { r.name_pointers[1] = nullptr; }, ERROR_INVALID_PARAMETER, "ppszNodeNames[1]"},
    {"a_node_is_empty", node_named(""), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_has_64_characters", node_named(k64.c_str()), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_has_digits_only", node_named("12"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"the_first_label_of_a_node_has_digits_only", node_named("12.example.org"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_begins_with_a_hyphen", node_named("-N2"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_ends_with_a_hyphen", node_named("N2-.example.org"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_later_label_of_a_node_is_checked_too", node_named("N2.-example.org"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_has_a_high_surrogate_alone", node_text({kHigh}), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_has_a_low_surrogate_alone", node_text({kLow}), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_is_an_address", node_named("10.0.0.2"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_twice", node_named("N1"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_twice_in_another_case", node_named("n1"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_twice_once_by_its_DNS_name", node_named("n1.example.org"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},
    {"a_node_named_like_the_cluster", node_named("c1"), ERROR_INVALID_NAME, "ppszNodeNames[1]"},

    // the addresses
    {"the_array_of_addresses_is_null", [](Request& r) { r.config.pIpEntries = nullptr; }, ERROR_INVALID_PARAMETER,
     "pIpEntries"},
    {"an_absurd_number_of_addresses", [](Request& r) { r.config.cIpEntries = 0xFFFFFFFF; }, ERROR_INVALID_PARAMETER,
     "cIpEntries"},
    {"an_address_is_null", [](Request& r) { r.entries[0].lpszIpAddress = nullptr; }, ERROR_INVALID_PARAMETER,
     "pIpEntries[0]"},
    {"an_address_is_empty", address("", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_address_is_a_name", address("cluster.example.org", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_octet_of_an_address_is_too_big", address("10.0.0.256", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_address_has_three_octets", address("10.0.10", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_address_has_text_behind_it", address("10.0.0.10 ", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_address_brings_its_prefix_along", address("10.0.0.10/24", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv6_address_is_cut_short", address("2001:db8:1", 64), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv6_address_has_nine_groups", address("1:2:3:4:5:6:7:8:9", 64), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv4_prefix_of_0", address("10.0.0.10", 0), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv4_prefix_of_33", address("10.0.0.10", 33), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv6_prefix_of_0", address("2001:db8::1", 0), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv6_prefix_of_129", address("2001:db8::1", 129), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_absurd_prefix", address("10.0.0.10", 0xFFFFFFFF), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv4_multicast_address", address("224.0.0.1", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"the_broadcast_address", address("255.255.255.255", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv4_loopback_address", address("127.0.0.1", 8), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"the_IPv4_address_of_nobody", address("0.0.0.0", 24), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_IPv6_multicast_address", address("ff02::1", 64), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"the_IPv6_loopback_address", address("::1", 128), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"the_IPv6_address_of_nobody", address("::", 64), ERROR_INVALID_PARAMETER, "pIpEntries[0]"},
    {"an_address_twice", second_address("10.0.0.10", 24), ERROR_INVALID_PARAMETER, "pIpEntries[1]"},
    {"an_IPv6_address_twice_in_two_spellings", [](Request& r) {
       set_address(r, "2001:db8::a", 64);
       add_address(r, "2001:0DB8:0:0:0::A", 64);
     }, ERROR_INVALID_PARAMETER, "pIpEntries[1]"},
    {"a_leased_address_twice_of_one_network", [](Request& r) {
       set_address(r, "10.0.0.0", 24);
       add_address(r, "10.0.0.0", 24);
     }, ERROR_INVALID_PARAMETER, "pIpEntries[1]"},

    // the empty cluster
    {"an_empty_cluster_with_nodes", [](Request& r) {
       r.config.fEmptyCluster = TRUE;
       r.config.cIpEntries = 0;
       r.config.pIpEntries = nullptr;
     }, ERROR_INVALID_PARAMETER, "ppszNodeNames"},
    {"an_empty_cluster_with_an_array_of_no_nodes", [](Request& r) {
       make_empty(r);
       r.config.ppszNodeNames = r.name_pointers.data();
     }, ERROR_INVALID_PARAMETER, "ppszNodeNames"},
    {"an_empty_cluster_with_a_number_of_nodes", [](Request& r) {
       make_empty(r);
       r.config.cNodes = 1;
     }, ERROR_INVALID_PARAMETER, "ppszNodeNames"},
    {"an_empty_cluster_with_addresses", [](Request& r) {
       r.config.fEmptyCluster = TRUE;
       r.config.cNodes = 0;
       r.config.ppszNodeNames = nullptr;
     }, ERROR_INVALID_PARAMETER, "pIpEntries"},
    {"an_empty_cluster_by_any_bit_of_the_flag", [](Request& r) { r.config.fEmptyCluster = 0x80; },
     ERROR_INVALID_PARAMETER, "ppszNodeNames"},
    {"an_empty_cluster_without_a_name", [](Request& r) {
       make_empty(r);
       r.config.lpszClusterName = nullptr;
     }, ERROR_INVALID_PARAMETER, "lpszClusterName"},

    // the management point
    {"an_address_without_a_management_point", point(CLUSTER_MGMT_POINT_TYPE_NONE), ERROR_INVALID_PARAMETER, "cIpEntries"},
    {"a_management_point_that_is_none", point(4), ERROR_INVALID_PARAMETER, "managementPointType"},
    {"a_negative_management_point", point(-1), ERROR_INVALID_PARAMETER, "managementPointType"},
    {"a_management_resource_that_is_none", resource_type(3), ERROR_INVALID_PARAMETER, "managementPointResType"},
    {"a_negative_management_resource", resource_type(-1), ERROR_INVALID_PARAMETER, "managementPointResType"},
};

class CreateConfigRefuses : public ClusterTest, public ::testing::WithParamInterface<Row> {};

TEST_P(CreateConfigRefuses, with_its_code_and_leaves_nothing) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}});
  GetParam().spoil(request);
  Recorder recorder;
  EXPECT_EQ(create(request, &recorder), nullptr);
  EXPECT_EQ(GetLastError(), GetParam().error);
  EXPECT_TRUE(recorder.lines.empty()) << recorder.lines.front();
  EXPECT_EQ(open(""), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{EPT_S_NOT_REGISTERED});
  expect_nothing_left("C1", {"N1", "N2"});
  const std::string member = std::string("CREATE_CLUSTER_CONFIG.") + GetParam().logged;
  EXPECT_NE(log_text().find(member), std::string::npos) << log_text();
}

INSTANTIATE_TEST_SUITE_P(Refuses, CreateConfigRefuses, ::testing::ValuesIn(kRefused),
                         [](const auto& row) { return std::string(row.param.name); });

using CreateConfig = ClusterTest;

TEST_F(CreateConfig, null_is_refused) {
  SetLastError(kUntouched);
  EXPECT_EQ(CreateCluster(nullptr, nullptr, nullptr), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_NE(log_text().find("CREATE_CLUSTER_CONFIG"), std::string::npos);
}

// 1,025 characters up to the end of the caller's memory: the limit is reached before it.
TEST_F(CreateConfig, text_without_an_end_is_refused_within_its_memory) {
  GuardedBytes memory(1025 * sizeof(WCHAR));
  for (std::size_t i = 0; i < 1025; ++i) memory.as<WCHAR>()[i] = 'a';
  const auto refused = [&](Request& request, const char* member, DWORD error) {
    EXPECT_EQ(create(request), nullptr);
    EXPECT_EQ(GetLastError(), error) << member;
    EXPECT_NE(log_text().find(member), std::string::npos) << member;
  };
  Request name("C1", {"N1"}), node("C1", {"N1", "N2"}), address("C1", {"N1"}, {{"10.0.0.10", 24}});
  name.config.lpszClusterName = memory.as<WCHAR>();
  refused(name, "lpszClusterName", ERROR_INVALID_NAME);
  node.name_pointers[1] = memory.as<WCHAR>();
  refused(node, "ppszNodeNames[1]", ERROR_INVALID_NAME);
  address.entries[0].lpszIpAddress = memory.as<WCHAR>();
  refused(address, "pIpEntries[0]", ERROR_INVALID_PARAMETER);
  expect_nothing_left("C1", {"N1", "N2"});
}

// ---- what is fine -------------------------------------------------------------------------------------------------

const Row kAccepted[] = {
    {"name_of_63_characters", named(k64.c_str() + 1), 0, nullptr},
    {"name_of_one_character", named("c"), 0, nullptr},
    {"name_with_a_hyphen_inside_and_digits", named("1-2"), 0, nullptr},
    {"name_with_an_underscore", named("my_cluster"), 0, nullptr},
    {"name_outside_ASCII", cluster_text({'C', 0xFC, 0x4E2D}), 0, nullptr},
    {"name_outside_the_first_plane", cluster_text({'C', kHigh, kLow}), 0, nullptr},
    {"a_node_of_63_characters", node_named(k64.c_str() + 1), 0, nullptr},
    {"a_node_by_its_DNS_name", node_named("N2.example.org"), 0, nullptr},
    {"no_addresses", [](Request& r) { r.config.cIpEntries = 0; r.config.pIpEntries = nullptr; }, 0, nullptr},
    {"an_array_of_no_addresses", [](Request& r) { r.config.cIpEntries = 0; }, 0, nullptr},
    {"an_IPv4_prefix_of_1", address("10.0.0.10", 1), 0, nullptr},
    {"an_IPv4_prefix_of_32", address("10.0.0.10", 32), 0, nullptr},
    {"an_IPv6_prefix_of_1", address("2001:db8::1", 1), 0, nullptr},
    {"an_IPv6_prefix_of_128", address("2001:db8::1", 128), 0, nullptr},
    {"a_network_whose_address_is_leased", address("10.0.0.0", 24), 0, nullptr},
    {"an_IPv6_network_whose_address_is_leased", address("2001:db8::", 64), 0, nullptr},
    {"two_addresses_of_one_network", second_address("10.0.0.11", 24), 0, nullptr},
    {"addresses_of_both_families", second_address("2001:db8::1", 64), 0, nullptr},
    {"an_address_in_DNS_only", point(CLUSTER_MGMT_POINT_TYPE_DNS_ONLY), 0, nullptr},
    {"an_address_of_a_computer_object_without_DNS", point(CLUSTER_MGMT_POINT_TYPE_CNO_ONLY), 0, nullptr},
    {"a_single_network_name", resource_type(CLUSTER_MGMT_POINT_RESTYPE_SNN), 0, nullptr},
    {"a_distributed_network_name", resource_type(CLUSTER_MGMT_POINT_RESTYPE_DNN), 0, nullptr},
    {"no_management_point_and_no_addresses", [](Request& r) {
       point(CLUSTER_MGMT_POINT_TYPE_NONE)(r);
       r.config.cIpEntries = 0;
       r.config.pIpEntries = nullptr;
     }, 0, nullptr},
    {"an_empty_cluster", [](Request& r) { make_empty(r); }, 0, nullptr},
    {"an_empty_cluster_by_the_highest_bit_of_the_flag", [](Request& r) { make_empty(r, 0x80); }, 0, nullptr},
    {"an_empty_cluster_whose_management_point_is_ignored", [](Request& r) {
       make_empty(r);
       point(4)(r);
       resource_type(3)(r);
     }, 0, nullptr},
};

class CreateConfigAccepts : public ClusterTest, public ::testing::WithParamInterface<Row> {};

TEST_P(CreateConfigAccepts, and_makes_the_cluster) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}});
  GetParam().spoil(request);
  const Cluster cluster = create(request);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(name_of(cluster), narrow(request.config.lpszClusterName));
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE).size(), request.config.fEmptyCluster ? 0U : 2U);
}

INSTANTIATE_TEST_SUITE_P(Accepts, CreateConfigAccepts, ::testing::ValuesIn(kAccepted),
                         [](const auto& row) { return std::string(row.param.name); });

TEST_F(CreateConfig, of_a_DNS_name_the_first_label_is_the_name) {
  const Cluster cluster = create("c1.example.org", {"n1.example.org", "N2.other.example.org"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(name_of(cluster), "c1");
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (std::vector<std::string>{"n1", "N2"}));
}

TEST_F(CreateConfig, without_addresses_there_is_neither_an_address_nor_a_name_resource) {
  const Cluster cluster = create("C1", {"N1"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_TRUE(listed(cluster, CLUSTER_ENUM_RESOURCE).empty());
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_GROUP), (std::vector<std::string>{"Available Storage", "Cluster Group"}));
}

TEST_F(CreateConfig, each_address_is_a_resource) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}, {"2001:db8::1", 64}, {"10.1.0.10", 24}});
  const Cluster cluster = create(request);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_RESOURCE),
            (std::vector<std::string>{"Cluster IP Address", "Cluster IP Address 2", "Cluster IPv6 Address", "Cluster Name"}));
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NETWORK),
            (std::vector<std::string>{"Cluster Network 1", "Cluster Network 2", "Cluster Network 3"}));
}

}  // namespace
}  // namespace clus::test
