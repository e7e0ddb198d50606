/* Groups, group sets and affinity rules. */
#ifndef CLUSAPI_GROUP_H
#define CLUSAPI_GROUP_H

#include "node.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- constants ------------------------------------------------------------------------------------------------ */

#define CLUSTER_CREATE_GROUP_INFO_VERSION_1 1
#define CLUSTER_CREATE_GROUP_INFO_VERSION   1
#define CLUSTER_GROUP_ENUM_ITEM_VERSION_1   1
#define CLUSTER_GROUP_ENUM_ITEM_VERSION     1
#define CLUSTER_AVAILABILITY_SET_CONFIG_V1  1
#define GROUP_FAILURE_INFO_VERSION_1        1

/* read-only property StatusInformation of a group */
#define CLUSGRP_STATUS_LOCKED_MODE                          0x00000001
#define CLUSGRP_STATUS_PREEMPTED                            0x00000002
#define CLUSGRP_STATUS_WAITING_IN_QUEUE_FOR_MOVE            0x00000004
#define CLUSGRP_STATUS_PHYSICAL_RESOURCES_LACKING           0x00000008
#define CLUSGRP_STATUS_WAITING_TO_START                     0x00000010
#define CLUSGRP_STATUS_EMBEDDED_FAILURE                     0x00000020
#define CLUSGRP_STATUS_OFFLINE_DUE_TO_ANTIAFFINITY_CONFLICT 0x00000040
#define CLUSGRP_STATUS_NETWORK_FAILURE                      0x00000080
#define CLUSGRP_STATUS_UNMONITORED                          0x00000100
#define CLUSGRP_STATUS_OS_HEARTBEAT                         0x00000200
#define CLUSGRP_STATUS_APPLICATION_READY                    0x00000400
#define CLUSGRP_STATUS_OFFLINE_NOT_LOCAL_DISK_OWNER         0x00000800
#define CLUSGRP_STATUS_WAITING_FOR_DEPENDENCIES             0x00001000

/* OnlineClusterGroupEx */
#define CLUSAPI_GROUP_ONLINE_IGNORE_RESOURCE_STATUS 0x00000001
#define CLUSAPI_GROUP_ONLINE_SYNCHRONOUS            0x00000002
#define CLUSAPI_GROUP_ONLINE_BEST_POSSIBLE_NODE     0x00000004
#define CLUSAPI_GROUP_ONLINE_IGNORE_AFFINITY_RULE   0x00000008

/* OfflineClusterGroupEx */
#define CLUSAPI_GROUP_OFFLINE_IGNORE_RESOURCE_STATUS 0x00000001

/* MoveClusterGroupEx */
#define CLUSAPI_GROUP_MOVE_IGNORE_RESOURCE_STATUS         0x00000001
#define CLUSAPI_GROUP_MOVE_RETURN_TO_SOURCE_NODE_ON_ERROR 0x00000002
#define CLUSAPI_GROUP_MOVE_QUEUE_ENABLED                  0x00000004
#define CLUSAPI_GROUP_MOVE_HIGH_PRIORITY_START            0x00000008
#define CLUSAPI_GROUP_MOVE_FAILBACK                       0x00000010
#define CLUSAPI_GROUP_MOVE_IGNORE_AFFINITY_RULE           0x00000020

#define CLUS_GRP_MOVE_ALLOWED 0x00000000
#define CLUS_GRP_MOVE_LOCKED  0x00000001

#define GROUPSET_READY_SETTING_DELAY             1
#define GROUPSET_READY_SETTING_ONLINE            2
#define GROUPSET_READY_SETTING_OS_HEARTBEAT      3
#define GROUPSET_READY_SETTING_APPLICATION_READY 4

#define CLUSGROUPSET_STATUS_GROUPS_PENDING    0x00000001
#define CLUSGROUPSET_STATUS_GROUPS_ONLINE     0x00000002
#define CLUSGROUPSET_STATUS_OS_HEARTBEAT      0x00000004
#define CLUSGROUPSET_STATUS_APPLICATION_READY 0x00000008

/* ---- enumerations --------------------------------------------------------------------------------------------- */

/* -1 is an error, told by GetLastError. */
typedef enum CLUSTER_GROUP_STATE {
  ClusterGroupStateUnknown  = -1,
  ClusterGroupOnline        = 0,
  ClusterGroupOffline       = 1,
  ClusterGroupFailed        = 2,
  ClusterGroupPartialOnline = 3,
  ClusterGroupPending       = 4
} CLUSTER_GROUP_STATE;

typedef enum CLUSTER_GROUP_PRIORITY {
  PriorityDisabled = 0,
  PriorityLow      = 1000,
  PriorityMedium   = 2000,
  PriorityHigh     = 3000
} CLUSTER_GROUP_PRIORITY;

typedef enum CLUSTER_GROUP_AUTOFAILBACK_TYPE {
  ClusterGroupPreventFailback   = 0,
  ClusterGroupAllowFailback     = 1,
  ClusterGroupFailbackTypeCount = 2
} CLUSTER_GROUP_AUTOFAILBACK_TYPE;

typedef enum CLUSGROUP_TYPE {
  ClusGroupTypeCoreCluster              = 1,
  ClusGroupTypeAvailableStorage         = 2,
  ClusGroupTypeTemporary                = 3,
  ClusGroupTypeSharedVolume             = 4,
  ClusGroupTypeStoragePool              = 5,
  ClusGroupTypeFileServer               = 100,
  ClusGroupTypePrintServer              = 101,
  ClusGroupTypeDhcpServer               = 102,
  ClusGroupTypeDtc                      = 103,
  ClusGroupTypeMsmq                     = 104,
  ClusGroupTypeWins                     = 105,
  ClusGroupTypeStandAloneDfs            = 106,
  ClusGroupTypeGenericApplication       = 107,
  ClusGroupTypeGenericService           = 108,
  ClusGroupTypeGenericScript            = 109,
  ClusGroupTypeIScsiNameService         = 110,
  ClusGroupTypeVirtualMachine           = 111,
  ClusGroupTypeTsSessionBroker          = 112,
  ClusGroupTypeIScsiTarget              = 113,
  ClusGroupTypeScaleoutFileServer       = 114,
  ClusGroupTypeVMReplicaBroker          = 115,
  ClusGroupTypeTaskScheduler            = 116,
  ClusGroupTypeClusterUpdateAgent       = 117,
  ClusGroupTypeScaleoutCluster          = 118,
  ClusGroupTypeStorageReplica           = 119,
  ClusGroupTypeVMReplicaCoordinator     = 120,
  ClusGroupTypeCrossClusterOrchestrator = 121,
  ClusGroupTypeInfrastructureFileServer = 122,
  ClusGroupTypeCoreSddc                 = 123,
  ClusGroupTypeUnknown                  = 9999,
  ClusGroupTypeUserManager              = 124,
  ClusGroupTypeKeyValueStoreManager     = 125,
  ClusGroupTypeHcsVirtualMachine        = 126,
  ClusGroupTypeMetaVirtualMachine       = 127
} CLUSGROUP_TYPE;

/* What ClusterGroupOpenEnum lists: resources, preferred owners in order. */
typedef enum CLUSTER_GROUP_ENUM {
  CLUSTER_GROUP_ENUM_CONTAINS = 0x00000001,
  CLUSTER_GROUP_ENUM_NODES    = 0x00000002,
  CLUSTER_GROUP_ENUM_ALL      = 0x00000003
} CLUSTER_GROUP_ENUM;

typedef enum CLUS_GROUP_START_SETTING {
  CLUS_GROUP_START_ALWAYS  = 0x00000000,
  CLUS_GROUP_DO_NOT_START  = 0x00000001,
  CLUS_GROUP_START_ALLOWED = 0x00000002
} CLUS_GROUP_START_SETTING;

typedef enum CLUS_AFFINITY_RULE_TYPE {
  CLUS_AFFINITY_RULE_NONE                   = 0,
  CLUS_AFFINITY_RULE_SAME_FAULT_DOMAIN      = 1,
  CLUS_AFFINITY_RULE_SAME_NODE              = 2,
  CLUS_AFFINITY_RULE_DIFFERENT_FAULT_DOMAIN = 3,
  CLUS_AFFINITY_RULE_DIFFERENT_NODE         = 4,
  CLUS_AFFINITY_RULE_MIN                    = 0,
  CLUS_AFFINITY_RULE_MAX                    = 4
} CLUS_AFFINITY_RULE_TYPE;

typedef enum GRP_PLACEMENT_OPTIONS {
  GRP_PLACEMENT_OPTIONS_MIN_VALUE             = 0x00000000,
  GRP_PLACEMENT_OPTIONS_DEFAULT               = 0x00000000,
  GRP_PLACEMENT_OPTIONS_DISABLE_AUTOBALANCING = 0x00000001,
  GRP_PLACEMENT_OPTIONS_ALL                   = 0x00000001
} GRP_PLACEMENT_OPTIONS;

typedef enum PLACEMENT_OPTIONS {
  PLACEMENT_OPTIONS_MIN_VALUE                                                   = 0x00000000,
  PLACEMENT_OPTIONS_DEFAULT_PLACEMENT_OPTIONS                                   = 0x00000000,
  PLACEMENT_OPTIONS_DISABLE_CSV_VM_DEPENDENCY                                   = 0x00000001,
  PLACEMENT_OPTIONS_CONSIDER_OFFLINE_VMS                                        = 0x00000002,
  PLACEMENT_OPTIONS_DONT_USE_MEMORY                                             = 0x00000004,
  PLACEMENT_OPTIONS_DONT_USE_CPU                                                = 0x00000008,
  PLACEMENT_OPTIONS_DONT_USE_LOCAL_TEMP_DISK                                    = 0x00000010,
  PLACEMENT_OPTIONS_DONT_RESUME_VMS_WITH_EXISTING_TEMP_DISK                     = 0x00000020,
  PLACEMENT_OPTIONS_SAVE_VMS_WITH_LOCAL_DISK_ON_DRAIN_OVERWRITE                 = 0x00000040,
  PLACEMENT_OPTIONS_DONT_RESUME_AVAILABILTY_SET_VMS_WITH_EXISTING_TEMP_DISK     = 0x00000080,
  PLACEMENT_OPTIONS_SAVE_AVAILABILTY_SET_VMS_WITH_LOCAL_DISK_ON_DRAIN_OVERWRITE = 0x00000100,
  PLACEMENT_OPTIONS_AVAILABILITY_SET_DOMAIN_AFFINITY                            = 0x00000200,
  PLACEMENT_OPTIONS_ALL                                                         = 0x000003FF
} PLACEMENT_OPTIONS;

/* ---- structures ----------------------------------------------------------------------------------------------- */

typedef struct CLUSTER_CREATE_GROUP_INFO {
  DWORD          dwVersion; /* CLUSTER_CREATE_GROUP_INFO_VERSION */
  CLUSGROUP_TYPE groupType;
} CLUSTER_CREATE_GROUP_INFO, *PCLUSTER_CREATE_GROUP_INFO;

/* An item of ClusterGroupEnumEx. Texts and property lists lie in the caller's buffer behind the structure. */
typedef struct CLUSTER_GROUP_ENUM_ITEM {
  DWORD               dwVersion; /* CLUSTER_GROUP_ENUM_ITEM_VERSION */
  DWORD               cbId;
  LPWSTR              lpszId;
  DWORD               cbName;
  LPWSTR              lpszName;
  CLUSTER_GROUP_STATE state;
  DWORD               cbOwnerNode;
  LPWSTR              lpszOwnerNode;
  DWORD               dwFlags;
  DWORD               cbProperties;
  PVOID               pProperties;   /* CLUSPROP_LIST */
  DWORD               cbRoProperties;
  PVOID               pRoProperties; /* CLUSPROP_LIST */
} CLUSTER_GROUP_ENUM_ITEM, *PCLUSTER_GROUP_ENUM_ITEM;

typedef struct GROUP_FAILURE_INFO {
  DWORD dwFailoverAttemptsRemaining;
  DWORD dwFailoverPeriodRemaining;
} GROUP_FAILURE_INFO, *PGROUP_FAILURE_INFO;

typedef struct GROUP_FAILURE_INFO_BUFFER {
  DWORD              dwVersion; /* GROUP_FAILURE_INFO_VERSION_1 */
  GROUP_FAILURE_INFO Info;
} GROUP_FAILURE_INFO_BUFFER, *PGROUP_FAILURE_INFO_BUFFER;

typedef struct CLUSTER_AVAILABILITY_SET_CONFIG {
  DWORD dwVersion; /* CLUSTER_AVAILABILITY_SET_CONFIG_V1 */
  DWORD dwUpdateDomains;
  DWORD dwFaultDomains;
  BOOL  bReserveSpareNode;
} CLUSTER_AVAILABILITY_SET_CONFIG, *PCLUSTER_AVAILABILITY_SET_CONFIG;

typedef struct CLUSCTL_GROUP_GET_LAST_MOVE_TIME_OUTPUT {
  ULONGLONG  GetTickCount64;
  SYSTEMTIME GetSystemTime;
  DWORD      NodeId;
} CLUSCTL_GROUP_GET_LAST_MOVE_TIME_OUTPUT, *PCLUSCTL_GROUP_GET_LAST_MOVE_TIME_OUTPUT;

/* ---- groups --------------------------------------------------------------------------------------------------- */

#if !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

/* Not implemented yet, all below: a DWORD or LONG function returns ERROR_CALL_NOT_IMPLEMENTED (120); one that returns a
 * handle, a BOOL, a state or a count returns null, FALSE, the Unknown state (-1) or 0. The last error is 120 in any
 * case. What closes does nothing and succeeds. */

DWORD WINAPI AddClusterGroupDependency(HGROUP hDependentGroup, HGROUP hProviderGroup);
typedef DWORD(WINAPI *PCLUSAPI_ADD_CLUSTER_GROUP_DEPENDENCY)(HGROUP hDependentGroup, HGROUP hProviderGroup);
DWORD WINAPI AddClusterGroupDependencyEx(HGROUP hDependentGroup, HGROUP hProviderGroup, LPCWSTR lpszReason);

DWORD WINAPI CancelClusterGroupOperation(HGROUP hGroup, DWORD dwCancelFlags_RESERVED);

BOOL WINAPI CloseClusterGroup(HGROUP hGroup);
typedef BOOL(WINAPI *PCLUSAPI_CLOSE_CLUSTER_GROUP)(HGROUP hGroup);

DWORD WINAPI ClusterGroupCloseEnum(HGROUPENUM hGroupEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_CLOSE_ENUM)(HGROUPENUM hGroupEnum);
DWORD WINAPI ClusterGroupCloseEnumEx(HGROUPENUMEX hGroupEnumEx);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_CLOSE_ENUM_EX)(HGROUPENUMEX hGroupEnumEx);

DWORD WINAPI ClusterGroupControl(HGROUP hGroup, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                 DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                 LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_CONTROL)(HGROUP hGroup, HNODE hHostNode, DWORD dwControlCode,
                                                      LPVOID lpInBuffer, DWORD nInBufferSize,
                                                      LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                                      LPDWORD lpBytesReturned);
DWORD WINAPI ClusterGroupControlEx(HGROUP hGroup, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                   DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                   LPDWORD lpBytesReturned, LPCWSTR lpszReason);

DWORD WINAPI ClusterGroupEnum(HGROUPENUM hGroupEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszResourceName,
                              LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_ENUM)(HGROUPENUM hGroupEnum, DWORD dwIndex, LPDWORD lpdwType,
                                                   LPWSTR lpszResourceName, LPDWORD lpcchName);
DWORD WINAPI ClusterGroupEnumEx(HGROUPENUMEX hGroupEnumEx, DWORD dwIndex, PCLUSTER_GROUP_ENUM_ITEM pItem,
                                LPDWORD cbItem);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_ENUM_EX)(HGROUPENUMEX hGroupEnumEx, DWORD dwIndex,
                                                      PCLUSTER_GROUP_ENUM_ITEM pItem, LPDWORD cbItem);

DWORD WINAPI ClusterGroupGetEnumCount(HGROUPENUM hGroupEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_GET_ENUM_COUNT)(HGROUPENUM hGroupEnum);
DWORD WINAPI ClusterGroupGetEnumCountEx(HGROUPENUMEX hGroupEnumEx);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_GET_ENUM_COUNT_EX)(HGROUPENUMEX hGroupEnumEx);

HGROUPENUM WINAPI ClusterGroupOpenEnum(HGROUP hGroup, DWORD dwType);
typedef HGROUPENUM(WINAPI *PCLUSAPI_CLUSTER_GROUP_OPEN_ENUM)(HGROUP hGroup, DWORD dwType);
HGROUPENUMEX WINAPI ClusterGroupOpenEnumEx(HCLUSTER hCluster, LPCWSTR lpszProperties, DWORD cbProperties,
                                           LPCWSTR lpszRoProperties, DWORD cbRoProperties, DWORD dwFlags);
typedef HGROUPENUMEX(WINAPI *PCLUSAPI_CLUSTER_GROUP_OPEN_ENUM_EX)(HCLUSTER hCluster, LPCWSTR lpszProperties,
    DWORD cbProperties, LPCWSTR lpszRoProperties, DWORD cbRoProperties, DWORD dwFlags);

HGROUP WINAPI CreateClusterGroup(HCLUSTER hCluster, LPCWSTR lpszGroupName);
typedef HGROUP(WINAPI *PCLUSAPI_CREATE_CLUSTER_GROUP)(HCLUSTER hCluster, LPCWSTR lpszGroupName);
HGROUP WINAPI CreateClusterGroupEx(HCLUSTER hCluster, LPCWSTR lpszGroupName, PCLUSTER_CREATE_GROUP_INFO pGroupInfo);
typedef HGROUP(WINAPI *PCLUSAPI_CREATE_CLUSTER_GROUPEX)(HCLUSTER hCluster, LPCWSTR lpszGroupName,
                                                        PCLUSTER_CREATE_GROUP_INFO pGroupInfo);

DWORD WINAPI DeleteClusterGroup(HGROUP hGroup);
typedef DWORD(WINAPI *PCLUSAPI_DELETE_CLUSTER_GROUP)(HGROUP hGroup);
DWORD WINAPI DeleteClusterGroupEx(HGROUP hGroup, LPCWSTR lpszReason);

DWORD WINAPI DestroyClusterGroup(HGROUP hGroup);
typedef DWORD(WINAPI *PCLUSAPI_DESTROY_CLUSTER_GROUP)(HGROUP hGroup);
DWORD WINAPI DestroyClusterGroupEx(HGROUP hGroup, LPCWSTR lpszReason);

HCLUSTER WINAPI GetClusterFromGroup(HGROUP hGroup);
typedef HCLUSTER(WINAPI *PCLUSAPI_GET_CLUSTER_FROM_GROUP)(HGROUP hGroup);

CLUSTER_GROUP_STATE WINAPI GetClusterGroupState(HGROUP hGroup, LPWSTR lpszNodeName, LPDWORD lpcchNodeName);
typedef CLUSTER_GROUP_STATE(WINAPI *PCLUSAPI_GET_CLUSTER_GROUP_STATE)(HGROUP hGroup, LPWSTR lpszNodeName,
    LPDWORD lpcchNodeName);

DWORD WINAPI MoveClusterGroup(HGROUP hGroup, HNODE hDestinationNode);
typedef DWORD(WINAPI *PCLUSAPI_MOVE_CLUSTER_GROUP)(HGROUP hGroup, HNODE hDestinationNode);
DWORD WINAPI MoveClusterGroupEx(HGROUP hGroup, HNODE hDestinationNode, DWORD dwMoveFlags, PBYTE lpInBuffer,
                                DWORD cbInBufferSize);
DWORD WINAPI MoveClusterGroupEx2(HGROUP hGroup, HNODE hDestinationNode, DWORD dwMoveFlags, PBYTE lpInBuffer,
                                 DWORD cbInBufferSize, LPCWSTR lpszReason);

DWORD WINAPI OfflineClusterGroup(HGROUP hGroup);
typedef DWORD(WINAPI *PCLUSAPI_OFFLINE_CLUSTER_GROUP)(HGROUP hGroup);
DWORD WINAPI OfflineClusterGroupEx(HGROUP hGroup, DWORD dwOfflineFlags, PBYTE lpInBuffer, DWORD cbInBufferSize);
DWORD WINAPI OfflineClusterGroupEx2(HGROUP hGroup, DWORD dwOfflineFlags, PBYTE lpInBuffer, DWORD cbInBufferSize,
                                    LPCWSTR lpszReason);

DWORD WINAPI OnlineClusterGroup(HGROUP hGroup, HNODE hDestinationNode);
typedef DWORD(WINAPI *PCLUSAPI_ONLINE_CLUSTER_GROUP)(HGROUP hGroup, HNODE hDestinationNode);
DWORD WINAPI OnlineClusterGroupEx(HGROUP hGroup, HNODE hDestinationNode, DWORD dwOnlineFlags, PBYTE lpInBuffer,
                                  DWORD cbInBufferSize);
DWORD WINAPI OnlineClusterGroupEx2(HGROUP hGroup, HNODE hDestinationNode, DWORD dwOnlineFlags, PBYTE lpInBuffer,
                                   DWORD cbInBufferSize, LPCWSTR lpszReason);

HGROUP WINAPI OpenClusterGroup(HCLUSTER hCluster, LPCWSTR lpszGroupName);
typedef HGROUP(WINAPI *PCLUSAPI_OPEN_CLUSTER_GROUP)(HCLUSTER hCluster, LPCWSTR lpszGroupName);
HGROUP WINAPI OpenClusterGroupEx(HCLUSTER hCluster, LPCWSTR lpszGroupName, DWORD dwDesiredAccess,
                                 DWORD *lpdwGrantedAccess);
typedef HGROUP(WINAPI *PCLUSAPI_OPEN_CLUSTER_GROUP_EX)(HCLUSTER hCluster, LPCWSTR lpszGroupName,
                                                       DWORD dwDesiredAccess, DWORD *lpdwGrantedAccess);

DWORD WINAPI RemoveClusterGroupDependency(HGROUP hGroup, HGROUP hDependsOn);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_CLUSTER_GROUP_DEPENDENCY)(HGROUP hGroup, HGROUP hDependsOn);
DWORD WINAPI RemoveClusterGroupDependencyEx(HGROUP hGroup, HGROUP hDependsOn, LPCWSTR lpszReason);

DWORD WINAPI SetClusterGroupName(HGROUP hGroup, LPCWSTR lpszGroupName);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_GROUP_NAME)(HGROUP hGroup, LPCWSTR lpszGroupName);
DWORD WINAPI SetClusterGroupNameEx(HGROUP hGroup, LPCWSTR lpszGroupName, LPCWSTR lpszReason);

DWORD WINAPI SetClusterGroupNodeList(HGROUP hGroup, DWORD NodeCount, HNODE NodeList[]);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_GROUP_NODE_LIST)(HGROUP hGroup, DWORD NodeCount, HNODE NodeList[]);
DWORD WINAPI SetClusterGroupNodeListEx(HGROUP hGroup, DWORD NodeCount, HNODE NodeList[], LPCWSTR lpszReason);

DWORD WINAPI SetGroupDependencyExpression(HGROUP hGroup, LPCWSTR lpszDependencyExpression);
typedef DWORD(WINAPI *PCLUSAPI_SET_GROUP_DEPENDENCY_EXPRESSION)(HGROUP hGroup, LPCWSTR lpszDependencyExpression);
DWORD WINAPI SetGroupDependencyExpressionEx(HGROUP hGroup, LPCWSTR lpszDependencyExpression, LPCWSTR lpszReason);

/* ---- group sets and affinity rules ---------------------------------------------------------------------------- */

DWORD WINAPI AddClusterGroupSetDependency(HGROUPSET hDependentGroupSet, HGROUPSET hProviderGroupSet);
typedef DWORD(WINAPI *PCLUSAPI_ADD_CLUSTER_GROUP_GROUPSET_DEPENDENCY)(HGROUPSET hDependentGroupSet,
    HGROUPSET hProviderGroupSet);
DWORD WINAPI AddClusterGroupSetDependencyEx(HGROUPSET hDependentGroupSet, HGROUPSET hProviderGroupSet,
                                            LPCWSTR lpszReason);

DWORD WINAPI AddClusterGroupToGroupSetDependency(HGROUP hDependentGroup, HGROUPSET hProviderGroupSet);
typedef DWORD(WINAPI *PCLUSAPI_ADD_CLUSTER_GROUP_TO_GROUP_GROUPSET_DEPENDENCY)(HGROUP hDependentGroup,
    HGROUPSET hProviderGroupSet);
DWORD WINAPI AddClusterGroupToGroupSetDependencyEx(HGROUP hDependentGroup, HGROUPSET hProviderGroupSet,
                                                   LPCWSTR lpszReason);

DWORD WINAPI AddCrossClusterGroupSetDependency(HGROUPSET hDependentGroupSet, LPCWSTR lpRemoteClusterName,
                                               LPCWSTR lpRemoteGroupSetName);
typedef DWORD(WINAPI *PCLUSAPI_ADD_CROSS_CLUSTER_GROUPSET_DEPENDENCY)(HGROUPSET hDependentGroupSet,
    LPCWSTR lpRemoteClusterName, LPCWSTR lpRemoteGroupSetName);

BOOL WINAPI CloseClusterGroupSet(HGROUPSET hGroupSet);
typedef BOOL(WINAPI *PCLUSAPI_CLOSE_CLUSTER_GROUP_GROUPSET)(HGROUPSET hGroupSet);

DWORD WINAPI ClusterAddGroupToAffinityRule(HCLUSTER hCluster, LPCWSTR ruleName, HGROUP hGroup);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_ADD_GROUP_TO_AFFINITY_RULE)(HCLUSTER hCluster, LPCWSTR ruleName,
    HGROUP hGroup);

DWORD WINAPI ClusterAddGroupToGroupSet(HGROUPSET hGroupSet, HGROUP hGroup);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_ADD_GROUP_TO_GROUP_GROUPSET)(HGROUPSET hGroupSet, HGROUP hGroup);

DWORD WINAPI ClusterAddGroupToGroupSetWithDomains(HGROUPSET hGroupSet, HGROUP hGroup, DWORD faultDomain,
                                                  DWORD updateDomain);
DWORD WINAPI ClusterAddGroupToGroupSetWithDomainsEx(HGROUPSET hGroupSet, HGROUP hGroup, DWORD faultDomain,
                                                    DWORD updateDomain, LPCWSTR lpszReason);

DWORD WINAPI ClusterAffinityRuleControl(HCLUSTER hCluster, LPCWSTR affinityRuleName, HNODE hHostNode,
                                        DWORD dwControlCode, LPVOID lpInBuffer, DWORD cbInBufferSize,
                                        LPVOID lpOutBuffer, DWORD cbOutBufferSize, LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_AFFINITY_RULE_CONTROL)(HCLUSTER hCluster, LPCWSTR affinityRuleName,
                                                              HNODE hHostNode, DWORD dwControlCode,
                                                              LPVOID lpInBuffer, DWORD cbInBufferSize,
                                                              LPVOID lpOutBuffer, DWORD cbOutBufferSize,
                                                              LPDWORD lpBytesReturned);

DWORD WINAPI ClusterCreateAffinityRule(HCLUSTER hCluster, LPCWSTR ruleName, CLUS_AFFINITY_RULE_TYPE ruleType);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_CREATE_AFFINITY_RULE)(HCLUSTER hCluster, LPCWSTR ruleName,
                                                             CLUS_AFFINITY_RULE_TYPE ruleType);

DWORD WINAPI ClusterGroupSetCloseEnum(HGROUPSETENUM hGroupSetEnum);

DWORD WINAPI ClusterGroupSetControl(HGROUPSET hGroupSet, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                    DWORD cbInBufferSize, LPVOID lpOutBuffer, DWORD cbOutBufferSize,
                                    LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GROUP_GROUPSET_CONTROL)(HGROUPSET hGroupSet, HNODE hHostNode,
                                                               DWORD dwControlCode, LPVOID lpInBuffer,
                                                               DWORD cbInBufferSize, LPVOID lpOutBuffer,
                                                               DWORD cbOutBufferSize,
                                                               LPDWORD lpBytesReturned);
DWORD WINAPI ClusterGroupSetControlEx(HGROUPSET hGroupSet, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                      DWORD cbInBufferSize, LPVOID lpOutBuffer, DWORD cbOutBufferSize,
                                      LPDWORD lpBytesReturned, LPCWSTR lpszReason);

DWORD WINAPI ClusterGroupSetEnum(HGROUPSETENUM hGroupSetEnum, DWORD dwIndex, LPWSTR lpszName, LPDWORD lpcchName);

DWORD WINAPI ClusterGroupSetGetEnumCount(HGROUPSETENUM hGroupSetEnum);

HGROUPSETENUM WINAPI ClusterGroupSetOpenEnum(HCLUSTER hCluster);

DWORD WINAPI ClusterRemoveAffinityRule(HCLUSTER hCluster, LPCWSTR ruleName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REMOVE_AFFINITY_RULE)(HCLUSTER hCluster, LPCWSTR ruleName);

DWORD WINAPI ClusterRemoveGroupFromAffinityRule(HCLUSTER hCluster, LPCWSTR ruleName, HGROUP hGroup);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REMOVE_GROUP_FROM_AFFINITY_RULE)(HCLUSTER hCluster, LPCWSTR ruleName,
    HGROUP hGroup);

DWORD WINAPI ClusterRemoveGroupFromGroupSet(HGROUP hGroup);
/* The SDK gives this type a parameter that the function does not have; it is not to be called through. */
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REMOVE_GROUP_FROM_GROUP_GROUPSET)(HGROUPSET hGroupSet, HGROUP hGroup);
DWORD WINAPI ClusterRemoveGroupFromGroupSetEx(HGROUP hGroup, LPCWSTR lpszReason);

HGROUPSET WINAPI CreateClusterAvailabilitySet(HCLUSTER hCluster, LPCWSTR lpAvailabilitySetName,
                                              PCLUSTER_AVAILABILITY_SET_CONFIG pAvailabilitySetConfig);
typedef HGROUPSET(WINAPI *PCLUSAPI_CREATE_CLUSTER_AVAILABILITY_SET)(HCLUSTER hCluster, LPCWSTR lpAvailabilitySetName,
    PCLUSTER_AVAILABILITY_SET_CONFIG pAvailabilitySetConfig);

HGROUPSET WINAPI CreateClusterGroupSet(HCLUSTER hCluster, LPCWSTR groupSetName);
typedef HGROUPSET(WINAPI *PCLUSAPI_CREATE_CLUSTER_GROUP_GROUPSET)(HCLUSTER hCluster, LPCWSTR groupSetName);

DWORD WINAPI DeleteClusterGroupSet(HGROUPSET hGroupSet);
typedef DWORD(WINAPI *PCLUSAPI_DELETE_CLUSTER_GROUP_GROUPSET)(HGROUPSET hGroupSet);
DWORD WINAPI DeleteClusterGroupSetEx(HGROUPSET hGroupSet, LPCWSTR lpszReason);

HCLUSTER WINAPI GetClusterFromGroupSet(HGROUPSET hGroupSet);
typedef HCLUSTER(WINAPI *PCLUSAPI_GET_CLUSTER_FROM_GROUP_GROUPSET)(HGROUPSET hGroupSet);

HGROUPSET WINAPI OpenClusterGroupSet(HCLUSTER hCluster, LPCWSTR lpszGroupSetName);
typedef HGROUPSET(WINAPI *PCLUSAPI_OPEN_CLUSTER_GROUP_GROUPSET)(HCLUSTER hCluster, LPCWSTR lpszGroupSetName);

DWORD WINAPI RemoveClusterGroupSetDependency(HGROUPSET hGroupSet, HGROUPSET hDependsOn);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_CLUSTER_GROUP_GROUPSET_DEPENDENCY)(HGROUPSET hGroupSet, HGROUPSET hDependsOn);
DWORD WINAPI RemoveClusterGroupSetDependencyEx(HGROUPSET hGroupSet, HGROUPSET hDependsOn, LPCWSTR lpszReason);

DWORD WINAPI RemoveClusterGroupToGroupSetDependency(HGROUP hGroup, HGROUPSET hDependsOn);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_CLUSTER_GROUP_TO_GROUP_GROUPSET_DEPENDENCY)(HGROUP hGroup,
    HGROUPSET hDependsOn);
DWORD WINAPI RemoveClusterGroupToGroupSetDependencyEx(HGROUP hGroup, HGROUPSET hDependsOn, LPCWSTR lpszReason);

DWORD WINAPI RemoveCrossClusterGroupSetDependency(HGROUPSET hDependentGroupSet, LPCWSTR lpRemoteClusterName,
                                                  LPCWSTR lpRemoteGroupSetName);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_CROSS_CLUSTER_GROUPSET_DEPENDENCY)(HGROUPSET hDependentGroupSet,
    LPCWSTR lpRemoteClusterName, LPCWSTR lpRemoteGroupSetName);

DWORD WINAPI SetClusterGroupSetDependencyExpression(HGROUPSET hGroupSet, LPCWSTR lpszDependencyExprssion);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_GROUP_GROUPSET_DEPENDENCY_EXPRESSION)(HGROUPSET hGroupSet,
    LPCWSTR lpszDependencyExprssion);
DWORD WINAPI SetClusterGroupSetDependencyExpressionEx(HGROUPSET hGroupSet, LPCWSTR lpszDependencyExprssion,
                                                      LPCWSTR lpszReason);

#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_GROUP_H */
