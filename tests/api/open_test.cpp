// Opening, closing, describing and renaming clusters.
#include <cstddef>

#include "cluster_fixture.hpp"
#include "guard_page.hpp"

namespace clus::test {
namespace {

using Names = std::vector<std::string>;
using Open = ClusterTest;

TEST_F(Open, finds_a_cluster_by_its_name_in_any_case) {
  const Cluster made = create("Kitchen", {"N1"});
  for (const char* name : {"Kitchen", "KITCHEN", "kitchen", "kitchen.example.org"}) {
    const Cluster cluster = open(name);
    ASSERT_NE(cluster, nullptr) << name << " " << GetLastError();
    EXPECT_EQ(GetLastError(), kUntouched) << name;
    EXPECT_EQ(name_of(cluster), "Kitchen");
  }
}

TEST_F(Open, finds_a_cluster_by_one_of_its_nodes_and_by_its_address) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}, {"2001:db8::1", 64}});
  const Cluster first = create(request), second = create("C2", {"N3"});
  for (const char* name : {"n1", "N2", "n2.example.org", "10.0.0.10", "2001:db8::1"}) {
    const Cluster cluster = open(name);
    ASSERT_NE(cluster, nullptr) << name;
    EXPECT_EQ(name_of(cluster), "C1") << name;
  }
  EXPECT_EQ(name_of(open("N3")), "C2");
}

TEST_F(Open, of_what_is_not_there_tells_so) {
  const Cluster made = create("C1", {"N1"});
  for (const char* name : {"C2", "N2", "10.0.0.10", "C1x"}) {
    EXPECT_EQ(open(name), nullptr) << name;
    EXPECT_EQ(GetLastError(), DWORD{RPC_S_SERVER_UNAVAILABLE}) << name;
  }
}

TEST_F(Open, without_a_name_opens_the_only_cluster) {
  const Cluster made = create("C1", {"N1"});
  EXPECT_EQ(name_of(open("")), "C1");
  EXPECT_EQ(name_of(Cluster(OpenCluster(wide("").c_str()))), "C1");
}

TEST_F(Open, without_a_name_needs_a_cluster) {
  EXPECT_EQ(open(""), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{EPT_S_NOT_REGISTERED});
}

TEST_F(Open, without_a_name_does_not_guess_between_two_clusters) {
  const Cluster first = create("C1", {"N1"}), second = create("C2", {"N2"});
  EXPECT_EQ(open(""), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{EPT_S_NOT_REGISTERED});
}

TEST_F(Open, refuses_text_that_is_none) {
  const WCHAR unpaired[] = {'C', 0xD800, 0};
  SetLastError(kUntouched);
  EXPECT_EQ(OpenCluster(unpaired), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_NAME});
  GuardedBytes memory(1025 * sizeof(WCHAR), 'a');
  EXPECT_EQ(OpenCluster(memory.as<WCHAR>()), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_NAME});
}

// ---- access -------------------------------------------------------------------------------------------------------

struct Asked {
  DWORD access, granted;
};

TEST_F(Open, grants_what_may_be_asked_for) {
  const Cluster made = create("C1", {"N1"});
  for (const Asked& asked : {Asked{GENERIC_READ, GENERIC_READ}, Asked{GENERIC_ALL, GENERIC_ALL},
                             Asked{MAXIMUM_ALLOWED, GENERIC_ALL}}) {
    DWORD granted = 0;
    const Cluster cluster(OpenClusterEx(wide("C1").c_str(), asked.access, &granted));
    EXPECT_NE(cluster, nullptr) << asked.access;
    EXPECT_EQ(granted, asked.granted) << asked.access;
    const Cluster untold(OpenClusterEx(nullptr, asked.access, nullptr));
    EXPECT_NE(untold, nullptr) << asked.access;
  }
}

TEST_F(Open, refuses_an_access_that_is_none) {
  const Cluster made = create("C1", {"N1"});
  const Node node = open_node(made, "N1");
  for (const DWORD access : {0U, 1U, 0x40000000U, 0xC0000000U, 0xFFFFFFFFU, 0x90000000U}) {
    DWORD granted = kUntouched;
    SetLastError(0);
    EXPECT_EQ(OpenClusterEx(wide("C1").c_str(), access, &granted), nullptr) << access;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER}) << access;
    SetLastError(0);
    EXPECT_EQ(OpenClusterNodeEx(made.get(), wide("N1").c_str(), access, &granted), nullptr) << access;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER}) << access;
    EXPECT_EQ(granted, kUntouched) << access;
  }
}

TEST_F(Open, for_reading_lets_nothing_be_changed) {
  const Cluster made = create("C1", {"N1", "N2", "N3"});
  const Cluster cluster(OpenClusterEx(wide("C1").c_str(), GENERIC_READ, nullptr));
  ASSERT_NE(cluster, nullptr);
  EXPECT_EQ(SetClusterName(cluster.get(), wide("C2").c_str()), DWORD{ERROR_ACCESS_DENIED});
  EXPECT_EQ(add(cluster, "N4"), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_ACCESS_DENIED});
  EXPECT_EQ(destroy(cluster), DWORD{ERROR_ACCESS_DENIED});
  const Node node = open_node(cluster, "N1");
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_ACCESS_DENIED});
  EXPECT_EQ(ResumeClusterNode(node.get()), DWORD{ERROR_ACCESS_DENIED});
  EXPECT_EQ(EvictClusterNode(node.get()), DWORD{ERROR_ACCESS_DENIED});
  const Cluster again(GetClusterFromNode(node.get()));
  EXPECT_EQ(destroy(again), DWORD{ERROR_ACCESS_DENIED});

  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
  EXPECT_EQ(id_of(node), "1");
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), (Names{"N1", "N2", "N3"}));
  EXPECT_EQ(listed(node, CLUSTER_NODE_ENUM_GROUPS).size(), 2U);
}

TEST_F(Open, of_a_node_grants_no_more_than_its_cluster_has) {
  const Cluster made = create("C1", {"N1"});
  const Cluster reading(OpenClusterEx(wide("C1").c_str(), GENERIC_READ, nullptr));
  DWORD granted = 0;
  const Node node(OpenClusterNodeEx(reading.get(), wide("N1").c_str(), MAXIMUM_ALLOWED, &granted));
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(granted, DWORD{GENERIC_READ});
  EXPECT_EQ(PauseClusterNode(node.get()), DWORD{ERROR_ACCESS_DENIED});
}

// ---- information --------------------------------------------------------------------------------------------------

using Information = ClusterTest;

TEST_F(Information, stores_the_length_and_the_name_by_the_buffer_rule) {
  const Cluster cluster = create("Kitchen", {"N1"});
  DWORD count = kUntouched;
  EXPECT_EQ(GetClusterInformation(cluster.get(), nullptr, &count, nullptr), DWORD{ERROR_MORE_DATA});
  EXPECT_EQ(count, 7U);
  for (DWORD capacity = 0; capacity <= 7; ++capacity) {
    GuardedBytes buffer(capacity * sizeof(WCHAR));
    count = capacity;
    EXPECT_EQ(GetClusterInformation(cluster.get(), buffer.as<WCHAR>(), &count, nullptr), DWORD{ERROR_MORE_DATA});
    EXPECT_EQ(count, 7U) << capacity;
    for (std::size_t i = 0; i < capacity * sizeof(WCHAR); ++i) ASSERT_EQ(buffer.get()[i], 0xCC) << capacity;
  }
  GuardedBytes buffer(8 * sizeof(WCHAR));
  count = 8;
  EXPECT_EQ(GetClusterInformation(cluster.get(), buffer.as<WCHAR>(), &count, nullptr), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(count, 7U);
  EXPECT_EQ(narrow(buffer.as<WCHAR>()), "Kitchen");
}

TEST_F(Information, writes_as_much_of_the_version_as_the_caller_has) {
  const Cluster cluster = create("C1", {"N1"});
  static_assert(sizeof(CLUSTERVERSIONINFO_NT4) == 268 && sizeof(CLUSTERVERSIONINFO) == 284);
  for (const DWORD size : {268U, 284U}) {
    GuardedBytes memory(size);
    auto* info = memory.as<CLUSTERVERSIONINFO>();
    std::memcpy(memory.get(), &size, sizeof size);
    WCHAR name[16];
    DWORD count = 16;
    ASSERT_EQ(GetClusterInformation(cluster.get(), name, &count, info), DWORD{ERROR_SUCCESS}) << size;
    const auto* base = memory.as<CLUSTERVERSIONINFO_NT4>();
    EXPECT_EQ(base->dwVersionInfoSize, size);
    EXPECT_GE(base->MajorVersion, 6);
    EXPECT_NE(base->BuildNumber, 0);
    EXPECT_EQ(narrow(base->szCSDVersion), "");
    if (size < 284) continue;
    EXPECT_GE(CLUSTER_GET_MAJOR_VERSION(info->dwClusterHighestVersion), DWORD{NT8_MAJOR_VERSION});
    EXPECT_LE(info->dwClusterLowestVersion, info->dwClusterHighestVersion);
    EXPECT_EQ(info->dwFlags, 0U);
    EXPECT_EQ(info->dwReserved, 0U);
  }
}

TEST_F(Information, refuses_a_version_of_another_size_and_writes_nothing) {
  const Cluster cluster = create("C1", {"N1"});
  for (const DWORD size : {0U, 1U, 267U, 269U, 283U, 285U, 568U, 0xFFFFFFFFU}) {
    GuardedBytes memory(sizeof(DWORD));       // there is nothing but the size
    std::memcpy(memory.get(), &size, sizeof size);
    WCHAR name[16];
    DWORD count = 16;
    EXPECT_EQ(GetClusterInformation(cluster.get(), name, &count, memory.as<CLUSTERVERSIONINFO>()),
              DWORD{ERROR_INVALID_PARAMETER}) << size;
    EXPECT_EQ(count, 16U);
  }
}

TEST_F(Information, needs_a_count) {
  const Cluster cluster = create("C1", {"N1"});
  WCHAR name[16];
  EXPECT_EQ(GetClusterInformation(cluster.get(), name, nullptr, nullptr), DWORD{ERROR_INVALID_PARAMETER});
}

// ---- rename -------------------------------------------------------------------------------------------------------

using Rename = ClusterTest;

TEST_F(Rename, is_stored_until_the_name_resource_comes_online_again) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  const Cluster cluster = create(request);
  EXPECT_EQ(SetClusterName(cluster.get(), wide("C2").c_str()), DWORD{ERROR_RESOURCE_PROPERTIES_STORED});
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_NE(open("C1"), nullptr);
  EXPECT_EQ(open("C2"), nullptr);
  EXPECT_EQ(create("C2", {"N2"}), nullptr);      // nobody else gets it meanwhile
  EXPECT_EQ(GetLastError(), DWORD{ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME});
  EXPECT_EQ(create("C1", {"N2"}), nullptr);
}

TEST_F(Rename, a_second_time_gives_up_the_first_new_name) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  const Cluster cluster = create(request);
  EXPECT_EQ(SetClusterName(cluster.get(), wide("C2").c_str()), DWORD{ERROR_RESOURCE_PROPERTIES_STORED});
  EXPECT_EQ(SetClusterName(cluster.get(), wide("C3").c_str()), DWORD{ERROR_RESOURCE_PROPERTIES_STORED});
  EXPECT_NE(create("C2", {"N2"}), nullptr) << GetLastError();
  EXPECT_EQ(create("C3", {"N3"}), nullptr);
}

TEST_F(Rename, of_a_cluster_without_name_resource_holds_at_once) {
  const Cluster cluster = create("C1", {"N1"});
  EXPECT_EQ(SetClusterNameEx(cluster.get(), wide("C2.example.org").c_str(), wide("moved").c_str()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(name_of(cluster), "C2");
  EXPECT_NE(open("c2"), nullptr);
  EXPECT_EQ(open("C1"), nullptr);
  EXPECT_NE(create("C1", {"N2"}), nullptr) << GetLastError();
  EXPECT_NE(log_text().find("moved"), std::string::npos);
}

TEST_F(Rename, may_change_the_case_alone) {
  const Cluster cluster = create("C1", {"N1"});
  EXPECT_EQ(SetClusterName(cluster.get(), wide("c1").c_str()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(name_of(cluster), "c1");
}

TEST_F(Rename, checks_the_new_name) {
  const Cluster cluster = create("C1", {"N1"}), other = create("C2", {"N2"});
  EXPECT_EQ(SetClusterName(cluster.get(), nullptr), DWORD{ERROR_INVALID_PARAMETER});
  for (const char* bad : {"", "12", "-c", "c c", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    EXPECT_EQ(SetClusterName(cluster.get(), wide(bad).c_str()), DWORD{ERROR_INVALID_NAME}) << bad;
  EXPECT_EQ(SetClusterName(cluster.get(), wide("c2").c_str()), DWORD{ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME});
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(name_of(other), "C2");
}

// ---- state of a computer ------------------------------------------------------------------------------------------

using ComputerState = ClusterTest;

TEST_F(ComputerState, without_a_cluster_is_not_configured) {
  EXPECT_EQ(computer_state(""), DWORD{ClusterStateNotConfigured});
  EXPECT_EQ(computer_state("N1"), DWORD{ClusterStateNotConfigured});
}

TEST_F(ComputerState, of_a_node_that_is_up_or_paused_is_running) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  EXPECT_EQ(computer_state("n1"), DWORD{ClusterStateRunning});
  EXPECT_EQ(computer_state("n1.example.org"), DWORD{ClusterStateRunning});
  EXPECT_EQ(computer_state(""), DWORD{ClusterStateRunning});
  EXPECT_EQ(PauseClusterNode(open_node(cluster, "N2").get()), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(computer_state("N2"), DWORD{ClusterStateRunning});
}

TEST_F(ComputerState, of_a_cluster_name_is_not_configured) {
  const Cluster cluster = create("C1", {"N1"});
  EXPECT_EQ(computer_state("C1"), DWORD{ClusterStateNotConfigured});
}

TEST_F(ComputerState, checks_its_arguments) {
  DWORD state = kUntouched;
  const WCHAR unpaired[] = {0xDC00, 0};
  EXPECT_EQ(GetNodeClusterState(nullptr, nullptr), DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(GetNodeClusterState(unpaired, &state), DWORD{ERROR_INVALID_NAME});
  EXPECT_EQ(state, kUntouched);
}

}  // namespace
}  // namespace clus::test
