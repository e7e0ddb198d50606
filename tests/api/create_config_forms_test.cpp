// CREATE_CLUSTER_CONFIG has four forms, told apart by dwVersion alone. The caller's memory may end right behind its form,
// and whatever lies in the padding or above the version is none of the library's business.
#include <cstddef>

#include "cluster_fixture.hpp"
#include "guard_page.hpp"

namespace clus::test {
namespace {

constexpr std::size_t round_up(std::size_t size) { return (size + sizeof(void*) - 1) / sizeof(void*) * sizeof(void*); }

constexpr std::size_t kBaseSize = round_up(offsetof(CREATE_CLUSTER_CONFIG, fEmptyCluster) + sizeof(BOOLEAN));
constexpr std::size_t kPointSize = round_up(offsetof(CREATE_CLUSTER_CONFIG, managementPointType) + 4);
constexpr std::size_t kResourceSize = round_up(offsetof(CREATE_CLUSTER_CONFIG, managementPointResType) + 4);
static_assert(sizeof(void*) == 4 || (kBaseSize == 56 && kPointSize == 56 && kResourceSize == 64));
static_assert(sizeof(void*) == 8 || (kBaseSize == 28 && kPointSize == 32 && kResourceSize == 36));

// Members of the base form, then those that `size` reaches and the version has; 0xCC everywhere else.
class Form {
 public:
  Form(const Request& request, DWORD version, std::size_t size) : memory_(size) {
    copy(request, offsetof(CREATE_CLUSTER_CONFIG, dwVersion), sizeof(DWORD));
    copy(request, offsetof(CREATE_CLUSTER_CONFIG, lpszClusterName), sizeof(void*));
    copy(request, offsetof(CREATE_CLUSTER_CONFIG, cNodes), sizeof(DWORD));
    copy(request, offsetof(CREATE_CLUSTER_CONFIG, ppszNodeNames), sizeof(void*));
    copy(request, offsetof(CREATE_CLUSTER_CONFIG, cIpEntries), sizeof(DWORD));
    copy(request, offsetof(CREATE_CLUSTER_CONFIG, pIpEntries), sizeof(void*));
    copy(request, offsetof(CREATE_CLUSTER_CONFIG, fEmptyCluster), sizeof(BOOLEAN));
    if (version >= CLUSAPI_VERSION_WINDOWSBLUE) copy(request, offsetof(CREATE_CLUSTER_CONFIG, managementPointType), 4);
    if (version >= CLUSAPI_VERSION_RS3) copy(request, offsetof(CREATE_CLUSTER_CONFIG, managementPointResType), 4);
    if (version >= CLUSAPI_VERSION_GA)
      copy(request, offsetof(CREATE_CLUSTER_CONFIG, pszUserName), 3 * sizeof(void*));
    std::memcpy(memory_.get(), &version, sizeof version);
  }
  PCREATE_CLUSTER_CONFIG get() const { return memory_.as<CREATE_CLUSTER_CONFIG>(); }

 private:
  void copy(const Request& request, std::size_t offset, std::size_t size) {
    std::memcpy(memory_.get() + offset, reinterpret_cast<const unsigned char*>(&request.config) + offset, size);
  }
  GuardedBytes memory_;
};

struct Row {
  const char* name;
  DWORD version;
  std::size_t size;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }

class CreateConfigForm : public ClusterTest, public ::testing::WithParamInterface<Row> {};

TEST_P(CreateConfigForm, is_read_up_to_its_end_and_not_beyond) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  const Form form(request, GetParam().version, GetParam().size);
  const Cluster cluster(CreateCluster(form.get(), nullptr, nullptr));
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_RESOURCE), (std::vector<std::string>{"Cluster IP Address", "Cluster Name"}));
}

TEST_P(CreateConfigForm, of_an_empty_cluster_has_no_members_that_matter_behind_the_flag) {
  Request request("C1");
  request.config.fEmptyCluster = TRUE;
  request.config.managementPointType = static_cast<CLUSTER_MGMT_POINT_TYPE>(CLUSTER_MGMT_POINT_TYPE_NONE);
  const Form form(request, GetParam().version, GetParam().size);
  const Cluster cluster(CreateCluster(form.get(), nullptr, nullptr));
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_TRUE(listed(cluster, CLUSTER_ENUM_NODE).empty());
}

INSTANTIATE_TEST_SUITE_P(Forms, CreateConfigForm,
                         ::testing::Values(Row{"mingw_0x500", 0x500, kBaseSize},
                                           Row{"server_2008", CLUSAPI_VERSION_SERVER2008, kBaseSize},
                                           Row{"server_2008_r2", CLUSAPI_VERSION_SERVER2008R2, kBaseSize},
                                           Row{"windows_8", CLUSAPI_VERSION_WINDOWS8, kBaseSize},
                                           Row{"blue", CLUSAPI_VERSION_WINDOWSBLUE, kPointSize},
                                           Row{"threshold", CLUSAPI_VERSION_WINTHRESHOLD, kPointSize},
                                           Row{"rs3", CLUSAPI_VERSION_RS3, kResourceSize},
                                           Row{"ni", CLUSAPI_VERSION_NI, kResourceSize},
                                           Row{"zn", CLUSAPI_VERSION_ZN, kResourceSize},
                                           Row{"ga", CLUSAPI_VERSION_GA, sizeof(CREATE_CLUSTER_CONFIG)},
                                           Row{"dt", CLUSAPI_VERSION_DT, sizeof(CREATE_CLUSTER_CONFIG)}),
                         [](const auto& row) { return std::string(row.param.name); });

// ---- versions -----------------------------------------------------------------------------------------------------

class CreateConfigVersion : public ClusterTest, public ::testing::WithParamInterface<DWORD> {};
class AcceptedVersion : public CreateConfigVersion {};
class RefusedVersion : public CreateConfigVersion {};

TEST_P(AcceptedVersion, makes_a_cluster) {
  Request request("C1", {"N1"});
  request.config.dwVersion = GetParam();
  EXPECT_NE(create(request), nullptr) << GetLastError();
}

// An unknown minor of a major that is known, and what mingw's own header passes.
INSTANTIATE_TEST_SUITE_P(Versions, AcceptedVersion,
                         ::testing::Values(0x500, 0x5FF, 0x600, 0x6FF, 0x77A, 0xA01, 0xAFF, 0xC05, 0xC07, 0xC08, 0xCFF));

TEST_P(RefusedVersion, is_an_invalid_parameter) {
  Request request("C1", {"N1"});
  request.config.dwVersion = GetParam();
  EXPECT_EQ(create(request), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER});
  expect_nothing_left("C1", {"N1"});
  EXPECT_NE(log_text().find("CREATE_CLUSTER_CONFIG.dwVersion: " + std::to_string(GetParam())), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Versions, RefusedVersion,
                         ::testing::Values(0, 1, 0x4FF, 0xD00, 0xD01, 0x1000, 0x10600, 0x80000600, 0xFFFFFFFF));

using CreateConfigMembers = ClusterTest;

TEST_F(CreateConfigMembers, above_the_version_are_not_looked_at) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  request.config.dwVersion = CLUSAPI_VERSION_SERVER2008;
  const int invalid = 0x7CCCCCCC;
  std::memcpy(&request.config.managementPointType, &invalid, sizeof invalid);
  std::memcpy(&request.config.managementPointResType, &invalid, sizeof invalid);
  std::memset(&request.config.pszUserName, 0xCC, 3 * sizeof(void*));
  EXPECT_NE(create(request), nullptr) << GetLastError();
}

TEST_F(CreateConfigMembers, below_blue_the_management_point_is_a_computer_object) {
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  request.config.dwVersion = CLUSAPI_VERSION_WINDOWS8;
  request.config.managementPointType = CLUSTER_MGMT_POINT_TYPE_NONE;      // would not take the address
  const Cluster cluster = create(request);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_RESOURCE), (std::vector<std::string>{"Cluster IP Address", "Cluster Name"}));
}

TEST_F(CreateConfigMembers, are_not_kept_after_the_call) {
  Cluster cluster;
  {
    GuardedBytes memory(sizeof(CREATE_CLUSTER_CONFIG));
    Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
    *memory.as<CREATE_CLUSTER_CONFIG>() = request.config;
    cluster.reset(CreateCluster(memory.as<CREATE_CLUSTER_CONFIG>(), nullptr, nullptr));
    ASSERT_NE(cluster, nullptr) << GetLastError();
  }
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(state_of(cluster, "N1"), ClusterNodeUp);
}

// ---- credentials --------------------------------------------------------------------------------------------------

class CreateConfigCredentials : public ClusterTest {
 protected:
  void expect_nowhere(const std::string& secret) const {
    const Text text = wide(secret);
    const std::string utf16(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(WCHAR));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
      if (!entry.is_regular_file()) continue;
      const std::string bytes = bytes_of(entry.path());
      EXPECT_EQ(bytes.find(secret), std::string::npos) << secret << " is in " << entry.path();
      EXPECT_EQ(bytes.find(utf16), std::string::npos) << secret << " is in " << entry.path();
    }
  }
  void expect_nowhere() const {
    for (const char* secret : {"Usr7f3a91", "Pwd5c20be", "Dom44d1e8"}) expect_nowhere(secret);
  }

  const Text user_ = wide("Usr7f3a91"), password_ = wide("Pwd5c20be"), domain_ = wide("Dom44d1e8");

  void give(Request& request) const {
    request.config.pszUserName = user_.c_str();
    request.config.pszPassword = password_.c_str();
    request.config.pszDomain = domain_.c_str();
  }
};

TEST_F(CreateConfigCredentials, are_neither_logged_nor_stored) {
  configure(R"({"log": {"level": "debug"}})");
  Request request("C1", {"N1"}, {{"10.0.0.10", 24}});
  give(request);
  const Cluster cluster = create(request);
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_FALSE(log_text().empty());
  expect_nowhere();
}

TEST_F(CreateConfigCredentials, are_neither_logged_nor_stored_by_a_refusal_or_a_failure) {
  configure(R"({"log": {"level": "debug"}, "scenario": {"nodes": {"N1": {"phase": 105, "status": 1066}}}})");
  Request refused("C1", {"N1"}, {{"10.0.0.999", 24}}), failing("C1", {"N1"});
  give(refused);
  give(failing);
  EXPECT_EQ(create(refused), nullptr);
  EXPECT_EQ(create(failing), nullptr);
  EXPECT_EQ(GetLastError(), 1066U);
  EXPECT_FALSE(log_text().empty());
  expect_nowhere();
}

}  // namespace
}  // namespace clus::test
