// A configuration or a state folder that cannot be used: every call says so, and the log says why.
#include "cluster_fixture.hpp"

#if !defined(_WIN32)
#include <sys/stat.h>
#endif

namespace clus::test {
namespace {

using Broken = ClusterTest;

// Every function that needs the configuration without having a handle that brought one along.
void expect_everything_fails(DWORD error) {
  const auto failed = [error](const char* function, bool refused) {
    EXPECT_TRUE(refused) << function;
    EXPECT_EQ(GetLastError(), error) << function;
    SetLastError(kUntouched);
  };
  failed("CreateCluster", create("C1", {"N1"}) == nullptr);
  failed("OpenCluster", OpenCluster(wide("C1").c_str()) == nullptr);
  failed("OpenCluster(null)", OpenCluster(nullptr) == nullptr);
  failed("OpenClusterEx", OpenClusterEx(wide("C1").c_str(), GENERIC_READ, nullptr) == nullptr);
  DWORD value = 0;
  EXPECT_EQ(GetNodeClusterState(nullptr, &value), error);
  EXPECT_EQ(GetNodeClusterState(wide("N1").c_str(), &value), error);
  EXPECT_EQ(GetClusterNodeId(nullptr, nullptr, &value), error);
}

struct Row {
  const char* name;
  const char* json;
  const char* logged;      // behind the name of the file
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }

class BrokenConfiguration : public ClusterTest, public ::testing::WithParamInterface<Row> {};

TEST_P(BrokenConfiguration, fails_every_call_and_is_told_with_its_line_and_key) {
  configure(GetParam().json);
  expect_everything_fails(ERROR_BAD_CONFIGURATION);
  const std::string expected = std::string("config.json") + GetParam().logged;
  EXPECT_NE(log_text().find(expected), std::string::npos) << expected << "\n" << log_text();
  EXPECT_FALSE(std::filesystem::exists(folder_ / "cluster.db"));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenConfiguration,
    ::testing::Values(Row{"that_is_no_JSON", "{\n  \"strict\": tru\n}", ":2: "},
                      Row{"that_is_empty", "", ":1: "},
                      Row{"with_an_unknown_key", "{\n\n\"strikt\": true}", ":3: strikt: "},
                      Row{"with_a_wrong_type", "{\"timeouts\":\n{\"create_ms\": \"soon\"}}", ":2: timeouts.create_ms: "},
                      Row{"with_a_phase_that_is_none", "{\"scenario\": {\"nodes\": {\n\"N1\": [{\"phase\": 999, \"status\": 5}]}}}",
                          ":2: scenario.nodes.N1[0].phase: "}),
    [](const auto& row) { return std::string(row.param.name); });

TEST_F(Broken, configuration_that_is_not_there_fails_every_call) {
  const std::string file = utf8(folder_ / "nowhere.json");
  set_variable("CLUSAPI_CONFIG", &file);
  expect_everything_fails(ERROR_BAD_CONFIGURATION);
  EXPECT_NE(log_text().find("nowhere.json: does not exist"), std::string::npos) << log_text();
}

TEST_F(Broken, configuration_is_told_also_when_the_state_folder_is_not_there_yet) {
  const std::string state = utf8(folder_ / "new");
  set_variable("CLUSAPI_STATE_DIR", &state);
  configure(R"({"strikt": true})");
  EXPECT_EQ(open("C1"), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_BAD_CONFIGURATION});
  EXPECT_NE(bytes_of(folder_ / "new" / "cluster.log").find("config.json:1: strikt: "), std::string::npos);
}

TEST_F(Broken, request_is_told_also_when_the_state_folder_was_not_there_before) {
  const std::string state = utf8(folder_ / "new");
  set_variable("CLUSAPI_STATE_DIR", &state);
  EXPECT_EQ(create("", {"N1"}), nullptr);
  EXPECT_NE(bytes_of(folder_ / "new" / "cluster.log").find("lpszClusterName"), std::string::npos);
}

TEST_F(Broken, configuration_does_not_harm_handles_that_are_open) {
  const Cluster cluster = create("C1", {"N1"});
  configure("{");
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_NE(open("C1"), nullptr);
  EXPECT_NE(add(cluster, "N2"), nullptr);
}

TEST_F(Broken, configuration_once_mended_works) {
  configure("{");
  EXPECT_EQ(create("C1", {"N1"}), nullptr);
  configure("{}");
  EXPECT_NE(create("C1", {"N1"}), nullptr) << GetLastError();
}

// ---- the state folder ---------------------------------------------------------------------------------------------

TEST_F(Broken, database_fails_every_call_and_is_left_as_it_is) {
  const std::string garbage(8192, 'x');
  folder_.write("cluster.db", garbage);
  expect_everything_fails(ERROR_FILE_CORRUPT);
  EXPECT_EQ(bytes_of(folder_ / "cluster.db"), garbage);
  EXPECT_NE(log_text().find("state folder"), std::string::npos) << log_text();
}

TEST_F(Broken, database_that_held_a_cluster_is_left_as_it_is) {
  create("C1", {"N1"});
  std::string bytes = bytes_of(folder_ / "cluster.db");
  ASSERT_GT(bytes.size(), 4096U);
  for (std::size_t i = 0; i < 4096; ++i) bytes[i] = static_cast<char>(i * 7);
  std::filesystem::remove(folder_ / "cluster.db-wal");
  folder_.write("cluster.db", bytes);
  EXPECT_EQ(open("C1"), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_FILE_CORRUPT});
  EXPECT_EQ(create("C2", {"N2"}), nullptr);
  EXPECT_EQ(bytes_of(folder_ / "cluster.db"), bytes);
}

TEST_F(Broken, state_folder_that_is_a_file_is_refused) {
  const std::string state = folder_.write("file", "not a folder");
  set_variable("CLUSAPI_STATE_DIR", &state);
  expect_everything_fails(ERROR_ACCESS_DENIED);
  EXPECT_EQ(bytes_of(state), "not a folder");
}

TEST_F(Broken, state_folder_that_is_not_there_is_made) {
  const std::string state = utf8(folder_ / "a" / "b");
  set_variable("CLUSAPI_STATE_DIR", &state);
  const Cluster cluster = create("C1", {"N1"});
  ASSERT_NE(cluster, nullptr) << GetLastError();
  EXPECT_TRUE(std::filesystem::exists(folder_ / "a" / "b" / "cluster.db"));
#if !defined(_WIN32)
  struct stat status = {};
  ASSERT_EQ(stat(state.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700U);
#endif
}

#if !defined(_WIN32)
TEST_F(Broken, state_folder_that_others_may_write_to_is_refused) {
  for (const mode_t mode : {0777, 0770, 0702}) {
    ASSERT_EQ(chmod(folder_.path().c_str(), mode), 0);
    expect_everything_fails(ERROR_ACCESS_DENIED);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "cluster.db"));
  }
  ASSERT_EQ(chmod(folder_.path().c_str(), 0700), 0);
  EXPECT_NE(create("C1", {"N1"}), nullptr) << GetLastError();
}
#endif

#if defined(_WIN32)
TEST_F(Broken, precondition_of_COM_is_an_error_in_strict_mode_and_a_warning_otherwise) {
  EXPECT_NE(create("C1", {"N1"}), nullptr) << GetLastError();
  EXPECT_NE(log_text().find("COM is not initialised"), std::string::npos);
  configure(R"({"strict": true})");
  EXPECT_EQ(create("C2", {"N2"}), nullptr);
  EXPECT_EQ(GetLastError(), static_cast<DWORD>(CO_E_NOTINITIALIZED));
  const Com com;
  EXPECT_NE(create("C2", {"N2"}), nullptr) << GetLastError();
}
#endif

}  // namespace
}  // namespace clus::test
