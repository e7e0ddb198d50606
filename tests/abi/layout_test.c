/* The public header has the layouts and values of the Windows SDK. Compiled as C and, by layout_test.cpp, as C++, once for
 * each form of the structures; there is nothing to run. */
#include <assert.h>
#include <stddef.h>

#include "clusapi.h"
#include "clusapi/resource_dll.h"

#if defined(__cplusplus)
#define CLUSAPI_ALIGNOF alignof
#else
#define CLUSAPI_ALIGNOF _Alignof
#endif

#include "layout_checks.inc"

/* What the table says of macros. */
static_assert(ALIGN_CLUSPROP(0) == 0 && ALIGN_CLUSPROP(1) == 4 && ALIGN_CLUSPROP(4) == 4 && ALIGN_CLUSPROP(5) == 8, "");
static_assert(CLUSPROP_SYNTAX_VALUE(CLUSPROP_TYPE_NAME, CLUSPROP_FORMAT_SZ) == CLUSPROP_SYNTAX_NAME, "");
static_assert(CLUSTER_MAKE_VERSION(10, 3) == 0x000A0003, "");
static_assert(CLUSTER_GET_MAJOR_VERSION(0x000A0003) == 10, "");
static_assert(CLUSTER_GET_MINOR_VERSION(0x000A0003) == 3 && CLUSTER_GET_UPGRADE_VERSION(0x000A0003) == 3, "");
static_assert(CLUSCTL_GET_CONTROL_FUNCTION(CLUSCTL_RESOURCE_SET_COMMON_PROPERTIES) == 0x5E, "");
static_assert(CLUSCTL_GET_ACCESS_MODE(CLUSCTL_RESOURCE_SET_COMMON_PROPERTIES) == CLUS_ACCESS_WRITE, "");
static_assert(CLUSCTL_GET_CONTROL_OBJECT(CLUSCTL_RESOURCE_SET_COMMON_PROPERTIES) == CLUS_OBJECT_RESOURCE, "");
static_assert(CLUSCTL_USER_CODE(1, CLUS_OBJECT_CLUSTER) == 0x07800004, "");
static_assert(CLCTL_EXTERNAL_CODE(23, CLUS_ACCESS_WRITE, CLUS_MODIFY) == CLCTL_SET_COMMON_PROPERTIES, "");
static_assert(CLCTL_INTERNAL_CODE(1, CLUS_ACCESS_WRITE, CLUS_MODIFY) == CLCTL_DELETE, "");
static_assert(CLCTL_INTERNAL_MASK == 0x00100000 && CLCTL_USER_MASK == 0x00200000, "");
static_assert(CLCTL_MODIFY_MASK == 0x00400000 && CLCTL_GLOBAL_MASK == 0x00800000, "");
static_assert(sizeof(CLUSREG_NAME_CLUS_DESC) == 2 * sizeof("Description"), "text constants have 16-bit units");

typedef CLUSPROP_SZ_DECLARE(NameOfFive, 5);
typedef CLUSPROP_BINARY_DECLARE(BytesOfFive, 5);
static_assert(sizeof(NameOfFive) == 8 + 2 * 6 && sizeof(BytesOfFive) == 8 + 8, "");
