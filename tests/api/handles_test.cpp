// What a handle is: live ones work, and everything else that a caller may pass is told from them without harm.
#include <random>
#include <set>

#include "cluster_fixture.hpp"

#if !defined(_WIN32)
#include <dlfcn.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace clus::test {
namespace {

using Handles = ClusterTest;

const DWORD kInvalid = ERROR_INVALID_HANDLE;

// Every function that takes a handle, with a value that is none of its kind.
void expect_refused(std::uintptr_t value) {
  const auto cluster = reinterpret_cast<HCLUSTER>(value);
  const auto node = reinterpret_cast<HNODE>(value);
  const Text name = wide("N1");
  WCHAR text[16];
  DWORD count = 16, type = 0, bytes = 16;
  const auto by_last_error = [&](auto result, auto failure) {
    EXPECT_EQ(result, failure) << value;
    EXPECT_EQ(GetLastError(), kInvalid) << value;
    SetLastError(kUntouched);
  };
  SetLastError(kUntouched);
  EXPECT_EQ(GetClusterInformation(cluster, text, &count, nullptr), kInvalid) << value;
  EXPECT_EQ(SetClusterName(cluster, name.c_str()), kInvalid) << value;
  EXPECT_EQ(SetClusterNameEx(cluster, name.c_str(), nullptr), kInvalid) << value;
  EXPECT_EQ(DestroyCluster(cluster, nullptr, nullptr, FALSE), kInvalid) << value;
  EXPECT_EQ(GetLastError(), kUntouched) << value;
  by_last_error(AddClusterNode(cluster, name.c_str(), nullptr, nullptr), nullptr);
  by_last_error(AddClusterNodeEx(cluster, name.c_str(), 0, nullptr, nullptr), nullptr);
  by_last_error(OpenClusterNode(cluster, name.c_str()), nullptr);
  by_last_error(OpenClusterNodeEx(cluster, name.c_str(), GENERIC_ALL, nullptr), nullptr);
  by_last_error(OpenClusterNodeById(cluster, 1), nullptr);
  by_last_error(ClusterOpenEnum(cluster, CLUSTER_ENUM_NODE), nullptr);
  by_last_error(ClusterOpenEnumEx(cluster, CLUSTER_ENUM_NODE, nullptr), nullptr);
  by_last_error(CloseCluster(cluster), TRUE);

  by_last_error(GetClusterFromNode(node), nullptr);
  by_last_error(GetClusterNodeState(node), ClusterNodeStateUnknown);
  by_last_error(ClusterNodeOpenEnum(node, CLUSTER_NODE_ENUM_GROUPS), nullptr);
  by_last_error(ClusterNodeOpenEnumEx(node, CLUSTER_NODE_ENUM_GROUPS, nullptr), nullptr);
  by_last_error(CloseClusterNode(node), FALSE);
  EXPECT_EQ(PauseClusterNode(node), kInvalid) << value;
  EXPECT_EQ(ResumeClusterNode(node), kInvalid) << value;
  EXPECT_EQ(EvictClusterNode(node), kInvalid) << value;
  EXPECT_EQ(EvictClusterNodeEx(node, 0, nullptr), kInvalid) << value;
  EXPECT_EQ(EvictClusterNodeEx2(node, 0, nullptr, nullptr), kInvalid) << value;
  if (node) {
    EXPECT_EQ(GetClusterNodeId(node, text, &count), kInvalid) << value;
  }

  by_last_error(ClusterGetEnumCount(reinterpret_cast<HCLUSENUM>(value)), 0U);
  by_last_error(ClusterGetEnumCountEx(reinterpret_cast<HCLUSENUMEX>(value)), 0U);
  by_last_error(ClusterNodeGetEnumCount(reinterpret_cast<HNODEENUM>(value)), 0U);
  by_last_error(ClusterNodeGetEnumCountEx(reinterpret_cast<HNODEENUMEX>(value)), 0U);
  EXPECT_EQ(ClusterEnum(reinterpret_cast<HCLUSENUM>(value), 0, &type, text, &count), kInvalid) << value;
  EXPECT_EQ(ClusterEnumEx(reinterpret_cast<HCLUSENUMEX>(value), 0, nullptr, &bytes), kInvalid) << value;
  EXPECT_EQ(ClusterNodeEnum(reinterpret_cast<HNODEENUM>(value), 0, &type, text, &count), kInvalid) << value;
  EXPECT_EQ(ClusterNodeEnumEx(reinterpret_cast<HNODEENUMEX>(value), 0, nullptr, &bytes), kInvalid) << value;
  EXPECT_EQ(ClusterCloseEnum(reinterpret_cast<HCLUSENUM>(value)), kInvalid) << value;
  EXPECT_EQ(ClusterCloseEnumEx(reinterpret_cast<HCLUSENUMEX>(value)), kInvalid) << value;
  EXPECT_EQ(ClusterNodeCloseEnum(reinterpret_cast<HNODEENUM>(value)), kInvalid) << value;
  EXPECT_EQ(ClusterNodeCloseEnumEx(reinterpret_cast<HNODEENUMEX>(value)), kInvalid) << value;
}

std::uintptr_t bits(const void* handle) { return reinterpret_cast<std::uintptr_t>(handle); }

TEST_F(Handles, that_are_null_are_refused) { expect_refused(0); }

TEST_F(Handles, that_are_garbage_are_refused) {
  const Cluster cluster = create("C1", {"N1"});
  const Node node = open_node(cluster, "N1");
  for (const std::uintptr_t value : {1, 2, 3, 4, 5, 8, 0xC, 0x10, 0x1234, 0x10000}) expect_refused(value);
  for (const std::intptr_t value : {-1, -2, -3, -4, -5, -6}) expect_refused(static_cast<std::uintptr_t>(value));
  int somewhere = 0;
  expect_refused(bits(&somewhere));
  expect_refused(bits(cluster.get()) ^ 1);
  std::mt19937_64 random(20240607);
  for (int i = 0; i < 200; ++i) {
    const auto value = static_cast<std::uintptr_t>(random());
    if (value != bits(cluster.get()) && value != bits(node.get())) expect_refused(value);
  }
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
}

// One bit off, be it of index, use or salt, is another handle: none, or a live one that is not this one.
TEST_F(Handles, with_a_bit_turned_are_refused) {
  const Cluster cluster = create("C1", {"N1"});
  for (std::size_t bit = 0; bit < sizeof(void*) * 8; ++bit)
    expect_refused(bits(cluster.get()) ^ (std::uintptr_t{1} << bit));
  EXPECT_EQ(name_of(cluster), "C1");
}

TEST_F(Handles, that_were_closed_are_refused) {
  Cluster cluster = create("C1", {"N1"}), keeps = open("C1");
  Node node = open_node(cluster, "N1");
  const auto cluster_value = bits(cluster.get()), node_value = bits(node.get());
  node.reset();
  cluster.reset();
  expect_refused(cluster_value);
  expect_refused(node_value);
  const Cluster next = open("C1");       // nor do they come to life again with the next
  expect_refused(cluster_value);
  EXPECT_EQ(name_of(keeps), "C1");
}

TEST_F(Handles, of_another_kind_are_refused_and_left_alone) {
  const Cluster cluster = create("C1", {"N1"});
  const Node node = open_node(cluster, "N1");
  const Closing<HCLUSENUM> list(ClusterOpenEnum(cluster.get(), CLUSTER_ENUM_NODE));
  WCHAR text[16];
  DWORD count = 16;
  EXPECT_EQ(GetClusterInformation(reinterpret_cast<HCLUSTER>(node.get()), text, &count, nullptr), kInvalid);
  EXPECT_EQ(GetClusterInformation(reinterpret_cast<HCLUSTER>(list.get()), text, &count, nullptr), kInvalid);
  EXPECT_EQ(GetClusterNodeId(reinterpret_cast<HNODE>(cluster.get()), text, &count), kInvalid);
  EXPECT_TRUE(CloseCluster(reinterpret_cast<HCLUSTER>(node.get())));
  EXPECT_FALSE(CloseClusterNode(reinterpret_cast<HNODE>(cluster.get())));
  EXPECT_EQ(ClusterCloseEnum(reinterpret_cast<HCLUSENUM>(node.get())), kInvalid);
  EXPECT_EQ(ClusterNodeCloseEnum(reinterpret_cast<HNODEENUM>(list.get())), kInvalid);
  EXPECT_EQ(name_of(cluster), "C1");
  EXPECT_EQ(id_of(node), "1");
  EXPECT_EQ(ClusterGetEnumCount(list.get()), 1U);
}

TEST_F(Handles, do_not_look_like_those_of_the_system) {
  const Cluster cluster = create("C1", {"N1"});
  for (int i = 0; i < 100; ++i) {
    const Node node = open_node(cluster, "N1");
    EXPECT_NE(bits(node.get()) % 4, 0U);                               // a multiple of 4 there
    EXPECT_GT(static_cast<std::intptr_t>(bits(node.get())), 0);        // nor a pseudo handle
  }
}

TEST_F(Handles, may_be_many) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  std::vector<Node> nodes;
  std::set<HNODE> values;
  for (int i = 0; i < 100'000; ++i) {
    nodes.emplace_back(OpenClusterNodeById(cluster.get(), 1 + static_cast<DWORD>(i) % 2));
    ASSERT_NE(nodes.back(), nullptr) << i << " " << GetLastError();
    values.insert(nodes.back().get());
  }
  EXPECT_EQ(values.size(), nodes.size());
  EXPECT_EQ(id_of(nodes[0]), "1");
  EXPECT_EQ(id_of(nodes[99'999]), "2");
  nodes.clear();
  for (const HNODE value : {*values.begin(), *values.rbegin()}) EXPECT_FALSE(CloseClusterNode(value));
  EXPECT_EQ(name_of(cluster), "C1");
}

TEST_F(Handles, to_one_cluster_may_be_opened_and_closed_many_times) {
  const Cluster cluster = create("C1", {"N1"});
  for (int i = 0; i < 5'000; ++i) ASSERT_NE(open("C1"), nullptr) << i;
}

TEST_F(Handles, leave_the_last_error_alone_when_all_is_well) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}});
  Cluster cluster = create(request);
  ASSERT_NE(cluster, nullptr);
  EXPECT_EQ(GetLastError(), kUntouched) << "CreateCluster";
  const auto untouched = [](const char* function) {
    EXPECT_EQ(GetLastError(), kUntouched) << function;
    SetLastError(kUntouched);
  };
  Cluster other(OpenClusterEx(wide("C1").c_str(), GENERIC_READ, nullptr));
  untouched("OpenClusterEx");
  Cluster third(OpenCluster(nullptr));
  untouched("OpenCluster");
  Node node(OpenClusterNode(cluster.get(), wide("N1").c_str()));
  untouched("OpenClusterNode");
  Node by_id(OpenClusterNodeById(cluster.get(), 1));
  untouched("OpenClusterNodeById");
  Node added(AddClusterNode(cluster.get(), wide("N3").c_str(), nullptr, nullptr));
  untouched("AddClusterNode");
  Cluster back(GetClusterFromNode(node.get()));
  untouched("GetClusterFromNode");
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodeUp);
  untouched("GetClusterNodeState");
  const HCLUSENUM list = ClusterOpenEnum(cluster.get(), CLUSTER_ENUM_ALL);
  untouched("ClusterOpenEnum");
  EXPECT_GT(ClusterGetEnumCount(list), 0U);
  untouched("ClusterGetEnumCount");
  EXPECT_EQ(ClusterCloseEnum(list), DWORD{ERROR_SUCCESS});
  const HNODEENUMEX node_list = ClusterNodeOpenEnumEx(node.get(), CLUSTER_NODE_ENUM_ALL, nullptr);
  untouched("ClusterNodeOpenEnumEx");
  EXPECT_GT(ClusterNodeGetEnumCountEx(node_list), 0U);
  untouched("ClusterNodeGetEnumCountEx");
  EXPECT_EQ(ClusterNodeCloseEnumEx(node_list), DWORD{ERROR_SUCCESS});
  for (Node* each : {&node, &by_id, &added}) EXPECT_TRUE(CloseClusterNode(each->release()));
  untouched("CloseClusterNode");
  for (Cluster* each : {&other, &third, &back, &cluster}) EXPECT_TRUE(CloseCluster(each->release()));
  untouched("CloseCluster");       // the last one lets go of files
}

// ---- another copy of the library ----------------------------------------------------------------------------------

// A copy of the library's file, loaded beside the one the program is linked with.
class LibraryCopy {
 public:
  explicit LibraryCopy(const Folder& folder) {
#if defined(_WIN32)
    WCHAR path[MAX_PATH] = {};
    GetModuleFileNameW(GetModuleHandleW(L"clusapi.dll"), path, MAX_PATH);
    const auto copy = folder / "another.dll";
    std::filesystem::copy_file(path, copy);
    library_ = LoadLibraryW(copy.c_str());
#else
    Dl_info info = {};
    dladdr(dlsym(RTLD_DEFAULT, "OpenCluster"), &info);
    const auto copy = folder / "another.so";
    std::filesystem::copy_file(info.dli_fname, copy);
    library_ = dlopen(copy.c_str(), RTLD_NOW | RTLD_LOCAL);
#endif
    EXPECT_NE(library_, nullptr);
  }
  ~LibraryCopy() {
#if defined(_WIN32)
    FreeLibrary(library_);
#else
    dlclose(library_);
#endif
  }
  LibraryCopy(const LibraryCopy&) = delete;
  LibraryCopy& operator=(const LibraryCopy&) = delete;

  template <class Function>
  Function find(const char* name) const {
#if defined(_WIN32)
    const auto address = reinterpret_cast<void*>(GetProcAddress(library_, name));
#else
    void* const address = dlsym(library_, name);
#endif
    EXPECT_NE(address, nullptr) << name;
    return reinterpret_cast<Function>(address);
  }

 private:
#if defined(_WIN32)
  HMODULE library_;
#else
  void* library_;
#endif
};

TEST_F(Handles, of_another_copy_of_the_library_are_refused) {
  const Cluster cluster = create("C1", {"N1"});
  const LibraryCopy copy(folder_);
  const auto open_there = copy.find<PCLUSAPI_OPEN_CLUSTER>("OpenCluster");
  const auto close_there = copy.find<PCLUSAPI_CLOSE_CLUSTER>("CloseCluster");
  const auto describe_there = copy.find<PCLUSAPI_GET_CLUSTER_INFORMATION>("GetClusterInformation");
  const HCLUSTER there = open_there(wide("C1").c_str());
  ASSERT_NE(there, nullptr);
  WCHAR name[16];
  DWORD count = 16;
  EXPECT_EQ(describe_there(there, name, &count, nullptr), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(narrow(name), "C1");
  EXPECT_EQ(GetClusterInformation(there, name, &count, nullptr), kInvalid);
  EXPECT_EQ(describe_there(cluster.get(), name, &count, nullptr), kInvalid);
  EXPECT_TRUE(CloseCluster(there));       // not its own: ignored
  count = 16;
  EXPECT_EQ(describe_there(there, name, &count, nullptr), DWORD{ERROR_SUCCESS});
  EXPECT_TRUE(close_there(there));
  EXPECT_EQ(name_of(cluster), "C1");
}

TEST_F(Handles, of_another_copy_of_the_library_work_there_with_every_function) {
  const Cluster cluster = create("C1", {"N1"});
  const LibraryCopy copy(folder_);
  const auto open_there = copy.find<PCLUSAPI_OPEN_CLUSTER>("OpenCluster");
  const auto close_there = copy.find<PCLUSAPI_CLOSE_CLUSTER>("CloseCluster");
  const auto rename_there = copy.find<PCLUSAPI_SetClusterName>("SetClusterName");
  const auto add_there = copy.find<PCLUSAPI_ADD_CLUSTER_NODE>("AddClusterNode");
  const auto close_node_there = copy.find<PCLUSAPI_CLOSE_CLUSTER_NODE>("CloseClusterNode");
  const HCLUSTER there = open_there(wide("C1").c_str());
  EXPECT_EQ(rename_there(there, wide("C2").c_str()), DWORD{ERROR_SUCCESS});
  SetLastError(kUntouched);
  EXPECT_EQ(open_there(wide("nowhere").c_str()), nullptr);
  EXPECT_EQ(GetLastError(), DWORD{RPC_S_SERVER_UNAVAILABLE});      // one for all copies
  const HNODE node = add_there(there, wide("N2").c_str(), nullptr, nullptr);
  EXPECT_NE(node, nullptr);
  EXPECT_TRUE(close_node_there(node));
  EXPECT_TRUE(close_there(there));
  EXPECT_EQ(name_of(cluster), "C2");      // both copies work on the same state
  EXPECT_EQ(state_of(cluster, "N2"), ClusterNodeUp);
}

// ---- another process ----------------------------------------------------------------------------------------------

#if !defined(_WIN32)

// In the child only plain checks: the number of the one that fails is its exit code.
int in_the_child(HCLUSTER cluster, HNODE node) {
  DWORD count = 0;
  if (GetClusterInformation(cluster, nullptr, &count, nullptr) != kInvalid) return 1;
  if (GetClusterNodeState(node) != ClusterNodeStateUnknown || GetLastError() != kInvalid) return 2;
  if (CloseClusterNode(node)) return 3;
  const HCLUSTER own = OpenCluster(u"C1");
  if (!own) return 4;
  if (GetClusterInformation(own, nullptr, &count, nullptr) != ERROR_MORE_DATA || count != 2) return 5;
  const HNODE own_node = OpenClusterNode(own, u"N1");
  if (PauseClusterNode(own_node) != ERROR_SUCCESS) return 6;
  if (!CloseClusterNode(own_node) || !CloseCluster(own)) return 7;
  CREATE_CLUSTER_CONFIG config = {};
  PCWSTR nodes[] = {u"N9"};
  config.dwVersion = CLUSAPI_VERSION;
  config.lpszClusterName = u"C9";
  config.cNodes = 1;
  config.ppszNodeNames = nodes;
  config.managementPointType = CLUSTER_MGMT_POINT_TYPE_CNO;
  const HCLUSTER made = CreateCluster(&config, nullptr, nullptr);
  return made && CloseCluster(made) ? 0 : 8;
}

TEST_F(Handles, are_refused_in_the_child_of_a_fork_which_opens_its_own) {
#if defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the thread sanitizer takes a lock that the child makes anew for one that it still holds";
#endif
  const Cluster cluster = create("C1", {"N1"});
  const Node node = open_node(cluster, "N1");
  const pid_t child = fork();
  if (child == 0) _exit(in_the_child(cluster.get(), node.get()));
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(GetClusterNodeState(node.get()), ClusterNodePaused);       // what the child has done is seen
  EXPECT_EQ(ResumeClusterNode(node.get()), DWORD{ERROR_SUCCESS});      // and the parent goes on
  EXPECT_NE(open("C9"), nullptr);
}

#endif

}  // namespace
}  // namespace clus::test
