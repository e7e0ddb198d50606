// The lists of a cluster and of a node, with and without ids.
#include <algorithm>
#include <set>

#include "cluster_fixture.hpp"
#include "guard_page.hpp"

namespace clus::test {
namespace {

using Names = std::vector<std::string>;

// What the four families have in common.
struct ListsOfCluster {
  using Owner = Cluster;
  using Handle = HCLUSENUM;
  using HandleEx = HCLUSENUMEX;
  static Owner owner(const Cluster& cluster) { return Cluster(OpenCluster(wide(name_of(cluster)).c_str())); }
  static Handle open(const Owner& owner, DWORD types) { return ClusterOpenEnum(owner.get(), types); }
  static HandleEx open_ex(const Owner& owner, DWORD types) { return ClusterOpenEnumEx(owner.get(), types, nullptr); }
  static constexpr auto count = ClusterGetEnumCount;
  static constexpr auto count_ex = ClusterGetEnumCountEx;
  static constexpr auto item = ClusterEnum;
  static constexpr auto item_ex = ClusterEnumEx;
  static constexpr auto close = ClusterCloseEnum;
  static constexpr auto close_ex = ClusterCloseEnumEx;
  static constexpr DWORD kAll = CLUSTER_ENUM_ALL, kGroups = CLUSTER_ENUM_GROUP;
  static constexpr DWORD kUnknown[] = {0, 0x40, 0x80000, CLUSTER_ENUM_ALL | 0x100, 0xFFFFFFFF};
};

struct ListsOfNode {
  using Owner = Node;
  using Handle = HNODEENUM;
  using HandleEx = HNODEENUMEX;
  static Owner owner(const Cluster& cluster) { return open_node(cluster, "N1"); }
  static Handle open(const Owner& owner, DWORD types) { return ClusterNodeOpenEnum(owner.get(), types); }
  static HandleEx open_ex(const Owner& owner, DWORD types) { return ClusterNodeOpenEnumEx(owner.get(), types, nullptr); }
  static constexpr auto count = ClusterNodeGetEnumCount;
  static constexpr auto count_ex = ClusterNodeGetEnumCountEx;
  static constexpr auto item = ClusterNodeEnum;
  static constexpr auto item_ex = ClusterNodeEnumEx;
  static constexpr auto close = ClusterNodeCloseEnum;
  static constexpr auto close_ex = ClusterNodeCloseEnumEx;
  static constexpr DWORD kAll = CLUSTER_NODE_ENUM_ALL, kGroups = CLUSTER_NODE_ENUM_GROUPS;
  static constexpr DWORD kUnknown[] = {0, 8, 0x10, CLUSTER_NODE_ENUM_ALL | 0x20, 0xFFFFFFFF};
};

template <class Family>
class Lists : public ClusterTest {
 protected:
  Lists() {
    Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}, {"10.1.0.10", 24}});
    cluster_ = create(request);
    owner_ = Family::owner(cluster_);
  }
  Cluster cluster_;
  typename Family::Owner owner_;
};
using Families = ::testing::Types<ListsOfCluster, ListsOfNode>;
TYPED_TEST_SUITE(Lists, Families);

TYPED_TEST(Lists, have_items_of_one_type_each_and_end) {
  SetLastError(kUntouched);
  const Closing<typename TypeParam::Handle> list(TypeParam::open(this->owner_, TypeParam::kAll));
  ASSERT_NE(list, nullptr) << GetLastError();
  const DWORD count = TypeParam::count(list.get());
  EXPECT_EQ(GetLastError(), kUntouched);
  EXPECT_GE(count, 4U);
  WCHAR name[128];
  DWORD type = 0, length = 0;
  for (DWORD i = 0; i < count; ++i) {
    length = 128;
    ASSERT_EQ(TypeParam::item(list.get(), i, &type, name, &length), DWORD{ERROR_SUCCESS}) << i;
    EXPECT_EQ(length, Text(name).size());
    EXPECT_EQ(type & (type - 1), 0U) << type;
    EXPECT_NE(type & TypeParam::kAll, 0U);
  }
  for (const DWORD past : {count, count + 1, DWORD{0xFFFFFFFF}}) {
    length = 128;
    EXPECT_EQ(TypeParam::item(list.get(), past, &type, name, &length), DWORD{ERROR_NO_MORE_ITEMS}) << past;
  }
}

TYPED_TEST(Lists, store_names_by_the_buffer_rule) {
  const Closing<typename TypeParam::Handle> list(TypeParam::open(this->owner_, TypeParam::kGroups));
  ASSERT_EQ(TypeParam::count(list.get()), 2U);
  const DWORD length = 13;           // of "Cluster Group", the second
  DWORD type = 0, count = kUntouched;
  EXPECT_EQ(TypeParam::item(list.get(), 1, &type, nullptr, &count), DWORD{ERROR_MORE_DATA});
  EXPECT_EQ(count, length);
  GuardedBytes small(length * sizeof(WCHAR)), enough((length + 1) * sizeof(WCHAR));
  EXPECT_EQ(TypeParam::item(list.get(), 1, &type, small.as<WCHAR>(), &count), DWORD{ERROR_MORE_DATA});
  EXPECT_EQ(count, length);
  for (std::size_t i = 0; i < length * sizeof(WCHAR); ++i) ASSERT_EQ(small.get()[i], 0xCC);
  count = length + 1;
  EXPECT_EQ(TypeParam::item(list.get(), 1, &type, enough.as<WCHAR>(), &count), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(count, length);
  EXPECT_EQ(type, TypeParam::kGroups);
  EXPECT_EQ(narrow(enough.as<WCHAR>()), "Cluster Group");
  EXPECT_EQ(TypeParam::item(list.get(), 1, nullptr, enough.as<WCHAR>(), &count), DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(TypeParam::item(list.get(), 1, &type, enough.as<WCHAR>(), nullptr), DWORD{ERROR_INVALID_PARAMETER});
}

TYPED_TEST(Lists, with_ids_put_the_texts_behind_the_item_in_the_same_buffer) {
  const Closing<typename TypeParam::HandleEx> list(TypeParam::open_ex(this->owner_, TypeParam::kAll));
  ASSERT_NE(list, nullptr) << GetLastError();
  const DWORD count = TypeParam::count_ex(list.get());
  EXPECT_GE(count, 4U);
  std::set<std::pair<DWORD, std::string>> ids;
  for (DWORD i = 0; i < count; ++i) {
    DWORD needed = 0;
    ASSERT_EQ(TypeParam::item_ex(list.get(), i, nullptr, &needed), DWORD{ERROR_MORE_DATA});
    ASSERT_GT(needed, sizeof(CLUSTER_ENUM_ITEM));
    const std::size_t aligned = (needed + sizeof(void*) - 1) / sizeof(void*) * sizeof(void*);
    GuardedBytes memory(aligned);
    auto* item = memory.as<CLUSTER_ENUM_ITEM>();
    DWORD bytes = needed - 1;
    EXPECT_EQ(TypeParam::item_ex(list.get(), i, item, &bytes), DWORD{ERROR_MORE_DATA});
    EXPECT_EQ(bytes, needed);
    for (std::size_t b = 0; b < aligned; ++b) ASSERT_EQ(memory.get()[b], 0xCC);
    ASSERT_EQ(TypeParam::item_ex(list.get(), i, item, &bytes), DWORD{ERROR_SUCCESS});
    EXPECT_EQ(bytes, needed);
    EXPECT_EQ(item->dwVersion, DWORD{CLUSTER_ENUM_ITEM_VERSION});
    EXPECT_EQ(item->dwType & (item->dwType - 1), 0U);
    const auto inside = [&](const WCHAR* text, DWORD size) {
      const auto* begin = reinterpret_cast<const unsigned char*>(text);
      return begin >= memory.get() + sizeof(CLUSTER_ENUM_ITEM) && begin + size <= memory.get() + needed;
    };
    ASSERT_TRUE(inside(item->lpszId, item->cbId));
    ASSERT_TRUE(inside(item->lpszName, item->cbName));
    EXPECT_EQ(item->cbId, (Text(item->lpszId).size() + 1) * sizeof(WCHAR));
    EXPECT_EQ(item->cbName, (Text(item->lpszName).size() + 1) * sizeof(WCHAR));
    EXPECT_TRUE(ids.insert({item->dwType, narrow(item->lpszId)}).second) << narrow(item->lpszId);
  }
  DWORD bytes = 1024;
  EXPECT_EQ(TypeParam::item_ex(list.get(), count, nullptr, &bytes), DWORD{ERROR_NO_MORE_ITEMS});
  EXPECT_EQ(TypeParam::item_ex(list.get(), 0, nullptr, nullptr), DWORD{ERROR_INVALID_PARAMETER});
}

TYPED_TEST(Lists, need_types_that_exist) {
  for (const DWORD types : TypeParam::kUnknown) {
    SetLastError(kUntouched);
    EXPECT_EQ(TypeParam::open(this->owner_, types), nullptr) << types;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER}) << types;
    SetLastError(kUntouched);
    EXPECT_EQ(TypeParam::open_ex(this->owner_, types), nullptr) << types;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER}) << types;
  }
}

TYPED_TEST(Lists, are_closed_once) {
  const auto list = TypeParam::open(this->owner_, TypeParam::kAll);
  const auto list_ex = TypeParam::open_ex(this->owner_, TypeParam::kAll);
  EXPECT_EQ(TypeParam::close(list), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(TypeParam::close(list), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(TypeParam::close_ex(list_ex), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(TypeParam::close_ex(list_ex), DWORD{ERROR_INVALID_HANDLE});
  SetLastError(kUntouched);
  EXPECT_EQ(TypeParam::count(list), 0U);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_HANDLE});
  SetLastError(kUntouched);
  EXPECT_EQ(TypeParam::count_ex(list_ex), 0U);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_HANDLE});
}

TYPED_TEST(Lists, of_the_two_kinds_are_not_mixed_up) {
  const Closing<typename TypeParam::Handle> list(TypeParam::open(this->owner_, TypeParam::kAll));
  const Closing<typename TypeParam::HandleEx> list_ex(TypeParam::open_ex(this->owner_, TypeParam::kAll));
  DWORD type = 0, count = 128;
  WCHAR name[128];
  EXPECT_EQ(TypeParam::item(reinterpret_cast<typename TypeParam::Handle>(list_ex.get()), 0, &type, name, &count),
            DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(TypeParam::close_ex(reinterpret_cast<typename TypeParam::HandleEx>(list.get())), DWORD{ERROR_INVALID_HANDLE});
  EXPECT_GE(TypeParam::count(list.get()), 4U);
}

TYPED_TEST(Lists, outlive_the_handle_they_came_from) {
  const Closing<typename TypeParam::Handle> list(TypeParam::open(this->owner_, TypeParam::kAll));
  const DWORD count = TypeParam::count(list.get());
  this->owner_.reset();
  this->cluster_.reset();
  EXPECT_EQ(TypeParam::count(list.get()), count);
}

// ---- what is in them ----------------------------------------------------------------------------------------------

using ClusterList = ClusterTest;

TEST_F(ClusterList, does_not_show_later_changes) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  const Closing<HCLUSENUM> before(ClusterOpenEnum(cluster.get(), CLUSTER_ENUM_NODE));
  ASSERT_NE(add(cluster, "N3"), nullptr);
  EXPECT_EQ(ClusterGetEnumCount(before.get()), 2U);
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE).size(), 3U);
}

TEST_F(ClusterList, of_nodes_is_in_the_order_of_their_numbers) {
  const Cluster cluster = create("C1", numbered("N", 12));
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_NODE), numbered("N", 12));
}

TEST_F(ClusterList, of_resource_types_has_those_that_its_resources_need) {
  const Cluster cluster = create("C1", {"N1"});
  const Names types = listed(cluster, CLUSTER_ENUM_RESTYPE);
  for (const char* type : {"IP Address", "IPv6 Address", "Network Name", "Distributed Network Name", "Physical Disk",
                           "Generic Application", "File Share Witness"})
    EXPECT_EQ(std::count(types.begin(), types.end(), type), 1) << type;
}

TEST_F(ClusterList, of_what_there_is_none_is_empty) {
  const Cluster cluster = create("C1", {"N1"});
  for (const DWORD types : {DWORD{CLUSTER_ENUM_SHARED_VOLUME_GROUP}, DWORD{CLUSTER_ENUM_SHARED_VOLUME_RESOURCE},
                            static_cast<DWORD>(CLUSTER_ENUM_INTERNAL_NETWORK), DWORD{CLUSTER_ENUM_RESOURCE}})
    EXPECT_TRUE(listed(cluster, types).empty()) << types;
}

TEST_F(ClusterList, of_all_types_has_every_object) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}});
  const Cluster cluster = create(request);
  std::size_t sum = 0;
  for (DWORD bit = 1; bit <= 0x20; bit <<= 1) sum += listed(cluster, bit).size();
  EXPECT_EQ(listed(cluster, CLUSTER_ENUM_ALL).size(), sum);
}

TEST_F(ClusterList, with_ids_tells_the_numbers_of_nodes) {
  const Cluster cluster = create("C1", {"N1", "N2"});
  const Closing<HCLUSENUMEX> list(ClusterOpenEnumEx(cluster.get(), CLUSTER_ENUM_NODE, nullptr));
  alignas(void*) unsigned char buffer[512];
  auto* item = reinterpret_cast<PCLUSTER_ENUM_ITEM>(buffer);
  DWORD bytes = sizeof buffer;
  ASSERT_EQ(ClusterEnumEx(list.get(), 1, item, &bytes), DWORD{ERROR_SUCCESS});
  EXPECT_EQ(item->dwType, DWORD{CLUSTER_ENUM_NODE});
  EXPECT_EQ(narrow(item->lpszId), "2");
  EXPECT_EQ(narrow(item->lpszName), "N2");
}

using NodeList = ClusterTest;

TEST_F(NodeList, has_the_interfaces_and_groups_of_the_node) {
  Request request("C1", {"N1", "N2"}, {{"10.0.0.10", 24}, {"10.1.0.10", 24}});
  const Cluster cluster = create(request);
  const Node first = open_node(cluster, "N1"), second = open_node(cluster, "N2");
  EXPECT_EQ(listed(first, CLUSTER_NODE_ENUM_NETINTERFACES), (Names{"N1 - Ethernet", "N1 - Ethernet 2"}));
  EXPECT_EQ(listed(second, CLUSTER_NODE_ENUM_NETINTERFACES), (Names{"N2 - Ethernet", "N2 - Ethernet 2"}));
  EXPECT_EQ(listed(first, CLUSTER_NODE_ENUM_GROUPS), (Names{"Available Storage", "Cluster Group"}));
  EXPECT_TRUE(listed(second, CLUSTER_NODE_ENUM_GROUPS).empty());
}

TEST_F(NodeList, of_preferred_groups_may_be_asked_for) {
  const Cluster cluster = create("C1", {"N1"});
  EXPECT_TRUE(listed(open_node(cluster, "N1"), CLUSTER_NODE_ENUM_PREFERRED_GROUPS).empty());
}

}  // namespace
}  // namespace clus::test
