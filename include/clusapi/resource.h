/* Resources, resource types and cluster shared volumes. */
#ifndef CLUSAPI_RESOURCE_H
#define CLUSAPI_RESOURCE_H

#include "group.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- constants ------------------------------------------------------------------------------------------------ */

#define CLUSTER_RESOURCE_ENUM_ITEM_VERSION_1           1
#define CLUSTER_RESOURCE_ENUM_ITEM_VERSION             1
#define CLUSCTL_RESOURCE_STATE_CHANGE_REASON_VERSION_1 1
#define RESOURCE_FAILURE_INFO_VERSION_1                1

/* read-only property StatusInformation of a resource */
#define CLUSRES_STATUS_LOCKED_MODE                                  0x00000001
#define CLUSRES_STATUS_EMBEDDED_FAILURE                             0x00000002
#define CLUSRES_STATUS_FAILED_DUE_TO_INSUFFICIENT_CPU               0x00000004
#define CLUSRES_STATUS_FAILED_DUE_TO_INSUFFICIENT_MEMORY            0x00000008
#define CLUSRES_STATUS_FAILED_DUE_TO_INSUFFICIENT_GENERIC_RESOURCES 0x00000010
#define CLUSRES_STATUS_NETWORK_FAILURE                              0x00000020
#define CLUSRES_STATUS_UNMONITORED                                  0x00000040
#define CLUSRES_STATUS_OS_HEARTBEAT                                 0x00000080
#define CLUSRES_STATUS_APPLICATION_READY                            0x00000100
#define CLUSRES_STATUS_OFFLINE_NOT_LOCAL_DISK_OWNER                 0x00000200

/* OnlineClusterResourceEx */
#define CLUSAPI_RESOURCE_ONLINE_IGNORE_RESOURCE_STATUS         0x00000001
#define CLUSAPI_RESOURCE_ONLINE_DO_NOT_UPDATE_PERSISTENT_STATE 0x00000002
#define CLUSAPI_RESOURCE_ONLINE_NECESSARY_FOR_QUORUM           0x00000004
#define CLUSAPI_RESOURCE_ONLINE_BEST_POSSIBLE_NODE             0x00000008
#define CLUSAPI_RESOURCE_ONLINE_IGNORE_AFFINITY_RULE           0x00000020

/* OfflineClusterResourceEx */
#define CLUSAPI_RESOURCE_OFFLINE_IGNORE_RESOURCE_STATUS         0x00000001
#define CLUSAPI_RESOURCE_OFFLINE_FORCE_WITH_TERMINATION         0x00000002
#define CLUSAPI_RESOURCE_OFFLINE_DO_NOT_UPDATE_PERSISTENT_STATE 0x00000004

#define CLUSAPI_RESOURCE_OFFLINE_REASON_NONE            0x00000000
#define CLUSAPI_RESOURCE_OFFLINE_REASON_UNKNOWN         0x00000001
#define CLUSAPI_RESOURCE_OFFLINE_REASON_MOVING          0x00000002
#define CLUSAPI_RESOURCE_OFFLINE_REASON_USER_REQUESTED  0x00000004
#define CLUSAPI_RESOURCE_OFFLINE_REASON_BEING_DELETED   0x00000008
#define CLUSAPI_RESOURCE_OFFLINE_REASON_BEING_RESTARTED 0x00000010
#define CLUSAPI_RESOURCE_OFFLINE_REASON_PREEMPTED       0x00000020
#define CLUSAPI_RESOURCE_OFFLINE_REASON_SHUTTING_DOWN   0x00000040

/* ChangeClusterResourceGroupEx */
#define CLUSAPI_CHANGE_RESOURCE_GROUP_FORCE_MOVE_TO_CSV 0x00000001
#define CLUSAPI_VALID_CHANGE_RESOURCE_GROUP_FLAGS       0x00000001

/* ---- enumerations --------------------------------------------------------------------------------------------- */

/* -1 is an error, told by GetLastError. */
typedef enum CLUSTER_RESOURCE_STATE {
  ClusterResourceStateUnknown   = -1,
  ClusterResourceInherited      = 0,
  ClusterResourceInitializing   = 1,
  ClusterResourceOnline         = 2,
  ClusterResourceOffline        = 3,
  ClusterResourceFailed         = 4,
  ClusterResourcePending        = 128,
  ClusterResourceOnlinePending  = 129,
  ClusterResourceOfflinePending = 130
} CLUSTER_RESOURCE_STATE;

typedef enum CLUSTER_RESOURCE_CREATE_FLAGS {
  CLUSTER_RESOURCE_DEFAULT_MONITOR  = 0x00000000,
  CLUSTER_RESOURCE_SEPARATE_MONITOR = 0x00000001,
  CLUSTER_RESOURCE_VALID_FLAGS      = 0x00000001
} CLUSTER_RESOURCE_CREATE_FLAGS;

typedef enum CLUSTER_RESOURCE_RESTART_ACTION {
  ClusterResourceDontRestart        = 0,
  ClusterResourceRestartNoNotify    = 1,
  ClusterResourceRestartNotify      = 2,
  ClusterResourceRestartActionCount = 3
} CLUSTER_RESOURCE_RESTART_ACTION;

typedef enum CLUSTER_RESOURCE_EMBEDDED_FAILURE_ACTION {
  ClusterResourceEmbeddedFailureActionNone    = 0,
  ClusterResourceEmbeddedFailureActionLogOnly = 1,
  ClusterResourceEmbeddedFailureActionRecover = 2
} CLUSTER_RESOURCE_EMBEDDED_FAILURE_ACTION;

typedef enum CLUSTER_RESOURCE_CLASS {
  CLUS_RESCLASS_UNKNOWN = 0x00000000,
  CLUS_RESCLASS_STORAGE = 0x00000001,
  CLUS_RESCLASS_NETWORK = 0x00000002,
  CLUS_RESCLASS_USER    = 0x00008000
} CLUSTER_RESOURCE_CLASS;

CLUSAPI_EXTENSION typedef enum CLUS_RESSUBCLASS {
  CLUS_RESSUBCLASS_SHARED = 0x80000000
} CLUS_RESSUBCLASS;

CLUSAPI_EXTENSION typedef enum CLUS_RESSUBCLASS_STORAGE {
  CLUS_RESSUBCLASS_STORAGE_SHARED_BUS  = 0x80000000,
  CLUS_RESSUBCLASS_STORAGE_DISK        = 0x40000000,
  CLUS_RESSUBCLASS_STORAGE_REPLICATION = 0x10000000
} CLUS_RESSUBCLASS_STORAGE;

CLUSAPI_EXTENSION typedef enum CLUS_RESSUBCLASS_NETWORK {
  CLUS_RESSUBCLASS_NETWORK_INTERNET_PROTOCOL = 0x80000000
} CLUS_RESSUBCLASS_NETWORK;

typedef enum CLUS_CHARACTERISTICS {
  CLUS_CHAR_UNKNOWN                        = 0x00000000,
  CLUS_CHAR_QUORUM                         = 0x00000001,
  CLUS_CHAR_DELETE_REQUIRES_ALL_NODES      = 0x00000002,
  CLUS_CHAR_LOCAL_QUORUM                   = 0x00000004,
  CLUS_CHAR_LOCAL_QUORUM_DEBUG             = 0x00000008,
  CLUS_CHAR_REQUIRES_STATE_CHANGE_REASON   = 0x00000010,
  CLUS_CHAR_BROADCAST_DELETE               = 0x00000020,
  CLUS_CHAR_SINGLE_CLUSTER_INSTANCE        = 0x00000040,
  CLUS_CHAR_SINGLE_GROUP_INSTANCE          = 0x00000080,
  CLUS_CHAR_COEXIST_IN_SHARED_VOLUME_GROUP = 0x00000100,
  CLUS_CHAR_PLACEMENT_DATA                 = 0x00000200,
  CLUS_CHAR_MONITOR_DETACH                 = 0x00000400,
  CLUS_CHAR_MONITOR_REATTACH               = 0x00000800,
  CLUS_CHAR_OPERATION_CONTEXT              = 0x00001000,
  CLUS_CHAR_CLONES                         = 0x00002000,
  CLUS_CHAR_NOT_PREEMPTABLE                = 0x00004000,
  CLUS_CHAR_NOTIFY_NEW_OWNER               = 0x00008000,
  CLUS_CHAR_SUPPORTS_UNMONITORED_STATE     = 0x00010000,
  CLUS_CHAR_INFRASTRUCTURE                 = 0x00020000,
  CLUS_CHAR_VETO_DRAIN                     = 0x00040000,
  CLUS_CHAR_DRAIN_LOCAL_OFFLINE            = 0x00080000
} CLUS_CHARACTERISTICS;

typedef enum CLUS_FLAGS {
  CLUS_FLAG_CORE = 0x00000001
} CLUS_FLAGS;

/* What ClusterResourceOpenEnum lists: what it depends on, what depends on it, possible owners. */
typedef enum CLUSTER_RESOURCE_ENUM {
  CLUSTER_RESOURCE_ENUM_DEPENDS  = 0x00000001,
  CLUSTER_RESOURCE_ENUM_PROVIDES = 0x00000002,
  CLUSTER_RESOURCE_ENUM_NODES    = 0x00000004,
  CLUSTER_RESOURCE_ENUM_ALL      = 0x00000007
} CLUSTER_RESOURCE_ENUM;

typedef enum CLUSTER_RESOURCE_TYPE_ENUM {
  CLUSTER_RESOURCE_TYPE_ENUM_NODES     = 0x00000001,
  CLUSTER_RESOURCE_TYPE_ENUM_RESOURCES = 0x00000002,
  CLUSTER_RESOURCE_TYPE_ENUM_ALL       = 0x00000003
} CLUSTER_RESOURCE_TYPE_ENUM;

typedef enum CLUSTER_RESOURCE_STATE_CHANGE_REASON {
  eResourceStateChangeReasonUnknown    = 0,
  eResourceStateChangeReasonMove       = 1,
  eResourceStateChangeReasonFailover   = 2,
  eResourceStateChangeReasonFailedMove = 3,
  eResourceStateChangeReasonShutdown   = 4,
  eResourceStateChangeReasonRundown    = 5
} CLUSTER_RESOURCE_STATE_CHANGE_REASON;

typedef enum CLUSTER_SHARED_VOLUME_SNAPSHOT_STATE {
  ClusterSharedVolumeSnapshotStateUnknown = 0,
  ClusterSharedVolumePrepareForHWSnapshot = 1,
  ClusterSharedVolumeHWSnapshotCompleted  = 2,
  ClusterSharedVolumePrepareForFreeze     = 3
} CLUSTER_SHARED_VOLUME_SNAPSHOT_STATE, *PCLUSTER_SHARED_VOLUME_SNAPSHOT_STATE;

/* ---- structures ----------------------------------------------------------------------------------------------- */

/* An item of ClusterResourceEnumEx. Texts and property lists lie in the caller's buffer behind the structure. */
typedef struct CLUSTER_RESOURCE_ENUM_ITEM {
  DWORD  dwVersion; /* CLUSTER_RESOURCE_ENUM_ITEM_VERSION */
  DWORD  cbId;
  LPWSTR lpszId;
  DWORD  cbName;
  LPWSTR lpszName;
  DWORD  cbOwnerGroupName;
  LPWSTR lpszOwnerGroupName;
  DWORD  cbOwnerGroupId;
  LPWSTR lpszOwnerGroupId;
  DWORD  cbProperties;
  PVOID  pProperties;   /* CLUSPROP_LIST */
  DWORD  cbRoProperties;
  PVOID  pRoProperties; /* CLUSPROP_LIST */
} CLUSTER_RESOURCE_ENUM_ITEM, *PCLUSTER_RESOURCE_ENUM_ITEM;

typedef struct RESOURCE_FAILURE_INFO {
  DWORD dwRestartAttemptsRemaining;
  DWORD dwRestartPeriodRemaining;
} RESOURCE_FAILURE_INFO, *PRESOURCE_FAILURE_INFO;

typedef struct RESOURCE_FAILURE_INFO_BUFFER {
  DWORD                 dwVersion; /* RESOURCE_FAILURE_INFO_VERSION_1 */
  RESOURCE_FAILURE_INFO Info;
} RESOURCE_FAILURE_INFO_BUFFER, *PRESOURCE_FAILURE_INFO_BUFFER;

typedef struct RESOURCE_TERMINAL_FAILURE_INFO_BUFFER {
  BOOL  isTerminalFailure;
  DWORD restartPeriodRemaining;
} RESOURCE_TERMINAL_FAILURE_INFO_BUFFER, *PRESOURCE_TERMINAL_FAILURE_INFO_BUFFER;

typedef struct CLUSCTL_RESOURCE_STATE_CHANGE_REASON_STRUCT {
  DWORD                                dwSize;
  DWORD                                dwVersion; /* CLUSCTL_RESOURCE_STATE_CHANGE_REASON_VERSION_1 */
  CLUSTER_RESOURCE_STATE_CHANGE_REASON eReason;
} CLUSCTL_RESOURCE_STATE_CHANGE_REASON_STRUCT, *PCLUSCTL_RESOURCE_STATE_CHANGE_REASON_STRUCT;

typedef struct CLUS_PROVIDER_STATE_CHANGE_INFO {
  DWORD                  dwSize;
  CLUSTER_RESOURCE_STATE resourceState;
  WCHAR                  szProviderId[1];
} CLUS_PROVIDER_STATE_CHANGE_INFO, *PCLUS_PROVIDER_STATE_CHANGE_INFO;

/* ---- resources ------------------------------------------------------------------------------------------------ */

#if !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

/* Not implemented yet, all below: a DWORD or LONG function returns ERROR_CALL_NOT_IMPLEMENTED (120); one that returns a
 * handle, a BOOL, a state or a count returns null, FALSE, the Unknown state (-1) or 0. The last error is 120 in any
 * case. What closes does nothing and succeeds. */

DWORD WINAPI AddClusterResourceDependency(HRESOURCE hResource, HRESOURCE hDependsOn);
typedef DWORD(WINAPI *PCLUSAPI_ADD_CLUSTER_RESOURCE_DEPENDENCY)(HRESOURCE hResource, HRESOURCE hDependsOn);
DWORD WINAPI AddClusterResourceDependencyEx(HRESOURCE hResource, HRESOURCE hDependsOn, LPCWSTR lpszReason);

DWORD WINAPI AddClusterResourceNode(HRESOURCE hResource, HNODE hNode);
typedef DWORD(WINAPI *PCLUSAPI_ADD_CLUSTER_RESOURCE_NODE)(HRESOURCE hResource, HNODE hNode);
DWORD WINAPI AddClusterResourceNodeEx(HRESOURCE hResource, HNODE hNode, LPCWSTR lpszReason);

BOOL WINAPI CanResourceBeDependent(HRESOURCE hResource, HRESOURCE hResourceDependent);
typedef BOOL(WINAPI *PCLUSAPI_CAN_RESOURCE_BE_DEPENDENT)(HRESOURCE hResource, HRESOURCE hResourceDependent);

DWORD WINAPI ChangeClusterResourceGroup(HRESOURCE hResource, HGROUP hGroup);
typedef DWORD(WINAPI *PCLUSAPI_CHANGE_CLUSTER_RESOURCE_GROUP)(HRESOURCE hResource, HGROUP hGroup);
DWORD WINAPI ChangeClusterResourceGroupEx(HRESOURCE hResource, HGROUP hGroup, ULONGLONG Flags);
typedef DWORD(WINAPI *PCLUSAPI_CHANGE_CLUSTER_RESOURCE_GROUP_EX)(HRESOURCE hResource, HGROUP hGroup, ULONGLONG Flags);
DWORD WINAPI ChangeClusterResourceGroupEx2(HRESOURCE hResource, HGROUP hGroup, ULONGLONG Flags, LPCWSTR lpszReason);

BOOL WINAPI CloseClusterResource(HRESOURCE hResource);
typedef BOOL(WINAPI *PCLUSAPI_CLOSE_CLUSTER_RESOURCE)(HRESOURCE hResource);

DWORD WINAPI ClusterResourceCloseEnum(HRESENUM hResEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_CLOSE_ENUM)(HRESENUM hResEnum);
DWORD WINAPI ClusterResourceCloseEnumEx(HRESENUMEX hResourceEnumEx);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_CLOSE_ENUM_EX)(HRESENUMEX hResourceEnumEx);

DWORD WINAPI ClusterResourceControl(HRESOURCE hResource, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                    DWORD cbInBufferSize, LPVOID lpOutBuffer, DWORD cbOutBufferSize,
                                    LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_CONTROL)(HRESOURCE hResource, HNODE hHostNode, DWORD dwControlCode,
                                                         LPVOID lpInBuffer, DWORD cbInBufferSize,
                                                         LPVOID lpOutBuffer, DWORD cbOutBufferSize,
                                                         LPDWORD lpBytesReturned);
DWORD WINAPI ClusterResourceControlAsUser(HRESOURCE hResource, HNODE hHostNode, DWORD dwControlCode,
                                          LPVOID lpInBuffer, DWORD cbInBufferSize, LPVOID lpOutBuffer,
                                          DWORD cbOutBufferSize, LPDWORD lpBytesReturned);
DWORD WINAPI ClusterResourceControlAsUserEx(HRESOURCE hResource, HNODE hHostNode, DWORD dwControlCode,
                                            LPVOID lpInBuffer, DWORD cbInBufferSize, LPVOID lpOutBuffer,
                                            DWORD cbOutBufferSize, LPDWORD lpBytesReturned, LPCWSTR lpszReason);
DWORD WINAPI ClusterResourceControlEx(HRESOURCE hResource, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                      DWORD cbInBufferSize, LPVOID lpOutBuffer, DWORD cbOutBufferSize,
                                      LPDWORD lpBytesReturned, LPCWSTR lpszReason);

DWORD WINAPI ClusterResourceEnum(HRESENUM hResEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName,
                                 LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_ENUM)(HRESENUM hResEnum, DWORD dwIndex, LPDWORD lpdwType,
                                                      LPWSTR lpszName, LPDWORD lpcchName);
DWORD WINAPI ClusterResourceEnumEx(HRESENUMEX hResourceEnumEx, DWORD dwIndex, PCLUSTER_RESOURCE_ENUM_ITEM pItem,
                                   LPDWORD cbItem);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_ENUM_EX)(HRESENUMEX hResourceEnumEx, DWORD dwIndex,
                                                         PCLUSTER_RESOURCE_ENUM_ITEM pItem, LPDWORD cbItem);

DWORD WINAPI ClusterResourceGetEnumCount(HRESENUM hResEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_GET_ENUM_COUNT)(HRESENUM hResEnum);
DWORD WINAPI ClusterResourceGetEnumCountEx(HRESENUMEX hResourceEnumEx);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_GET_ENUM_COUNT_EX)(HRESENUMEX hResourceEnumEx);

HRESENUM WINAPI ClusterResourceOpenEnum(HRESOURCE hResource, DWORD dwType);
typedef HRESENUM(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_OPEN_ENUM)(HRESOURCE hResource, DWORD dwType);
HRESENUMEX WINAPI ClusterResourceOpenEnumEx(HCLUSTER hCluster, LPCWSTR lpszProperties, DWORD cbProperties,
                                            LPCWSTR lpszRoProperties, DWORD cbRoProperties, DWORD dwFlags);
typedef HRESENUMEX(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_OPEN_ENUM_EX)(HCLUSTER hCluster, LPCWSTR lpszProperties,
    DWORD cbProperties, LPCWSTR lpszRoProperties, DWORD cbRoProperties, DWORD dwFlags);

HRESOURCE WINAPI CreateClusterResource(HGROUP hGroup, LPCWSTR lpszResourceName, LPCWSTR lpszResourceType,
                                       DWORD dwFlags);
typedef HRESOURCE(WINAPI *PCLUSAPI_CREATE_CLUSTER_RESOURCE)(HGROUP hGroup, LPCWSTR lpszResourceName,
                                                            LPCWSTR lpszResourceType, DWORD dwFlags);
HRESOURCE WINAPI CreateClusterResourceEx(HGROUP hGroup, LPCWSTR lpszResourceName, LPCWSTR lpszResourceType,
                                         DWORD dwFlags, LPCWSTR lpszReason);

DWORD WINAPI DeleteClusterResource(HRESOURCE hResource);
typedef DWORD(WINAPI *PCLUSAPI_DELETE_CLUSTER_RESOURCE)(HRESOURCE hResource);
DWORD WINAPI DeleteClusterResourceEx(HRESOURCE hResource, LPCWSTR lpszReason);

DWORD WINAPI FailClusterResource(HRESOURCE hResource);
typedef DWORD(WINAPI *PCLUSAPI_FAIL_CLUSTER_RESOURCE)(HRESOURCE hResource);
DWORD WINAPI FailClusterResourceEx(HRESOURCE hResource, LPCWSTR lpszReason);

HCLUSTER WINAPI GetClusterFromResource(HRESOURCE hResource);
typedef HCLUSTER(WINAPI *PCLUSAPI_GET_CLUSTER_FROM_RESOURCE)(HRESOURCE hResource);

DWORD WINAPI GetClusterResourceDependencyExpression(HRESOURCE hResource, LPWSTR lpszDependencyExpression,
                                                    LPDWORD lpcchDependencyExpression);
typedef DWORD(WINAPI *PCLUSAPI_GET_CLUSTER_RESOURCE_DEPENDENCY_EXPRESSION)(HRESOURCE hResource,
    LPWSTR lpszDependencyExpression, LPDWORD lpcchDependencyExpression);

BOOL WINAPI GetClusterResourceNetworkName(HRESOURCE hResource, LPWSTR lpBuffer, LPDWORD nSize);
typedef BOOL(WINAPI *PCLUSAPI_GET_CLUSTER_RESOURCE_NETWORK_NAME)(HRESOURCE hResource, LPWSTR lpBuffer, LPDWORD nSize);

CLUSTER_RESOURCE_STATE WINAPI GetClusterResourceState(HRESOURCE hResource, LPWSTR lpszNodeName, LPDWORD lpcchNodeName,
                                                      LPWSTR lpszGroupName, LPDWORD lpcchGroupName);
typedef CLUSTER_RESOURCE_STATE(WINAPI *PCLUSAPI_GET_CLUSTER_RESOURCE_STATE)(HRESOURCE hResource, LPWSTR lpszNodeName,
    LPDWORD lpcchNodeName, LPWSTR lpszGroupName, LPDWORD lpcchGroupName);

DWORD WINAPI OfflineClusterResource(HRESOURCE hResource);
typedef DWORD(WINAPI *PCLUSAPI_OFFLINE_CLUSTER_RESOURCE)(HRESOURCE hResource);
DWORD WINAPI OfflineClusterResourceEx(HRESOURCE hResource, DWORD dwOfflineFlags, PBYTE lpInBuffer,
                                      DWORD cbInBufferSize);
DWORD WINAPI OfflineClusterResourceEx2(HRESOURCE hResource, DWORD dwOfflineFlags, PBYTE lpInBuffer,
                                       DWORD cbInBufferSize, LPCWSTR lpszReason);

DWORD WINAPI OnlineClusterResource(HRESOURCE hResource);
typedef DWORD(WINAPI *PCLUSAPI_ONLINE_CLUSTER_RESOURCE)(HRESOURCE hResource);
DWORD WINAPI OnlineClusterResourceEx(HRESOURCE hResource, DWORD dwOnlineFlags, PBYTE lpInBuffer,
                                     DWORD cbInBufferSize);
DWORD WINAPI OnlineClusterResourceEx2(HRESOURCE hResource, DWORD dwOnlineFlags, PBYTE lpInBuffer,
                                      DWORD cbInBufferSize, LPCWSTR lpszReason);

HRESOURCE WINAPI OpenClusterResource(HCLUSTER hCluster, LPCWSTR lpszResourceName);
typedef HRESOURCE(WINAPI *PCLUSAPI_OPEN_CLUSTER_RESOURCE)(HCLUSTER hCluster, LPCWSTR lpszResourceName);
HRESOURCE WINAPI OpenClusterResourceEx(HCLUSTER hCluster, LPCWSTR lpszResourceName, DWORD dwDesiredAccess,
                                       DWORD *lpdwGrantedAccess);
typedef HRESOURCE(WINAPI *PCLUSAPI_OPEN_CLUSTER_RESOURCE_EX)(HCLUSTER hCluster, LPCWSTR lpszResourceName,
                                                             DWORD dwDesiredAccess, DWORD *lpdwGrantedAccess);

DWORD WINAPI RemoveClusterResourceDependency(HRESOURCE hResource, HRESOURCE hDependsOn);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_CLUSTER_RESOURCE_DEPENDENCY)(HRESOURCE hResource, HRESOURCE hDependsOn);
DWORD WINAPI RemoveClusterResourceDependencyEx(HRESOURCE hResource, HRESOURCE hDependsOn, LPCWSTR lpszReason);

DWORD WINAPI RemoveClusterResourceNode(HRESOURCE hResource, HNODE hNode);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_CLUSTER_RESOURCE_NODE)(HRESOURCE hResource, HNODE hNode);
DWORD WINAPI RemoveClusterResourceNodeEx(HRESOURCE hResource, HNODE hNode, LPCWSTR lpszReason);

DWORD WINAPI RestartClusterResource(HRESOURCE hResource, DWORD dwFlags);
typedef DWORD(WINAPI *PCLUSAPI_RESTART_CLUSTER_RESOURCE)(HRESOURCE hResource, DWORD dwFlags);
DWORD WINAPI RestartClusterResourceEx(HRESOURCE hResource, DWORD dwFlags, LPCWSTR lpszReason);

DWORD WINAPI SetClusterResourceDependencyExpression(HRESOURCE hResource, LPCWSTR lpszDependencyExpression);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_RESOURCE_DEPENDENCY_EXPRESSION)(HRESOURCE hResource,
    LPCWSTR lpszDependencyExpression);

DWORD WINAPI SetClusterResourceName(HRESOURCE hResource, LPCWSTR lpszResourceName);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_RESOURCE_NAME)(HRESOURCE hResource, LPCWSTR lpszResourceName);
DWORD WINAPI SetClusterResourceNameEx(HRESOURCE hResource, LPCWSTR lpszResourceName, LPCWSTR lpszReason);

/* ---- resource types ------------------------------------------------------------------------------------------- */

DWORD WINAPI ClusterResourceTypeCloseEnum(HRESTYPEENUM hResTypeEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_TYPE_CLOSE_ENUM)(HRESTYPEENUM hResTypeEnum);

DWORD WINAPI ClusterResourceTypeControl(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, HNODE hHostNode,
                                        DWORD dwControlCode, LPVOID lpInBuffer, DWORD nInBufferSize,
                                        LPVOID lpOutBuffer, DWORD nOutBufferSize, LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_TYPE_CONTROL)(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName,
                                                              HNODE hHostNode, DWORD dwControlCode,
                                                              LPVOID lpInBuffer, DWORD nInBufferSize,
                                                              LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                                              LPDWORD lpBytesReturned);
DWORD WINAPI ClusterResourceTypeControlAsUser(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, HNODE hHostNode,
                                              DWORD dwControlCode, LPVOID lpInBuffer, DWORD nInBufferSize,
                                              LPVOID lpOutBuffer, DWORD nOutBufferSize, LPDWORD lpBytesReturned);
DWORD WINAPI ClusterResourceTypeControlAsUserEx(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, HNODE hHostNode,
                                                DWORD dwControlCode, LPVOID lpInBuffer, DWORD nInBufferSize,
                                                LPVOID lpOutBuffer, DWORD nOutBufferSize, LPDWORD lpBytesReturned,
                                                LPCWSTR lpszReason);
DWORD WINAPI ClusterResourceTypeControlEx(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, HNODE hHostNode,
                                          DWORD dwControlCode, LPVOID lpInBuffer, DWORD nInBufferSize,
                                          LPVOID lpOutBuffer, DWORD nOutBufferSize, LPDWORD lpBytesReturned,
                                          LPCWSTR lpszReason);

DWORD WINAPI ClusterResourceTypeEnum(HRESTYPEENUM hResTypeEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName,
                                     LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_TYPE_ENUM)(HRESTYPEENUM hResTypeEnum, DWORD dwIndex, LPDWORD lpdwType,
                                                           LPWSTR lpszName, LPDWORD lpcchName);

DWORD WINAPI ClusterResourceTypeGetEnumCount(HRESTYPEENUM hResTypeEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_TYPE_GET_ENUM_COUNT)(HRESTYPEENUM hResTypeEnum);

HRESTYPEENUM WINAPI ClusterResourceTypeOpenEnum(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, DWORD dwType);
typedef HRESTYPEENUM(WINAPI *PCLUSAPI_CLUSTER_RESOURCE_TYPE_OPEN_ENUM)(HCLUSTER hCluster,
    LPCWSTR lpszResourceTypeName, DWORD dwType);

DWORD WINAPI CreateClusterResourceType(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, LPCWSTR lpszDisplayName,
                                       LPCWSTR lpszResourceTypeDll, DWORD dwLooksAlivePollInterval,
                                       DWORD dwIsAlivePollInterval);
typedef DWORD(WINAPI *PCLUSAPI_CREATE_CLUSTER_RESOURCE_TYPE)(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName,
                                                             LPCWSTR lpszDisplayName,
                                                             LPCWSTR lpszResourceTypeDll,
                                                             DWORD dwLooksAlivePollInterval,
                                                             DWORD dwIsAlivePollInterval);
DWORD WINAPI CreateClusterResourceTypeEx(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, LPCWSTR lpszDisplayName,
                                         LPCWSTR lpszResourceTypeDll, DWORD dwLooksAlivePollInterval,
                                         DWORD dwIsAlivePollInterval, LPCWSTR lpszReason);

DWORD WINAPI DeleteClusterResourceType(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName);
typedef DWORD(WINAPI *PCLUSAPI_DELETE_CLUSTER_RESOURCE_TYPE)(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName);
DWORD WINAPI DeleteClusterResourceTypeEx(HCLUSTER hCluster, LPCWSTR lpszResourceTypeName, LPCWSTR lpszReason);

/* ---- shared volumes ------------------------------------------------------------------------------------------- */

DWORD WINAPI AddResourceToClusterSharedVolumes(HRESOURCE hResource);
typedef DWORD(WINAPI *PCLUSAPI_ADD_RESOURCE_TO_CLUSTER_SHARED_VOLUMES)(HRESOURCE hResource);

DWORD WINAPI ClusterSharedVolumeSetSnapshotState(GUID guidSnapshotSet, LPCWSTR lpszVolumeName,
                                                 CLUSTER_SHARED_VOLUME_SNAPSHOT_STATE state);
typedef DWORD(WINAPI *PCLUSAPI_SHARED_VOLUME_SET_SNAPSHOT_STATE)(GUID guidSnapshotSet, LPCWSTR lpszVolumeName,
    CLUSTER_SHARED_VOLUME_SNAPSHOT_STATE state);

DWORD WINAPI IsFileOnClusterSharedVolume(LPCWSTR lpszPathName, PBOOL pbFileIsOnSharedVolume);
typedef DWORD(WINAPI *PCLUSAPI_IS_FILE_ON_CLUSTER_SHARED_VOLUME)(LPCWSTR lpszPathName, PBOOL pbFileIsOnSharedVolume);

DWORD WINAPI RemoveResourceFromClusterSharedVolumes(HRESOURCE hResource);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_RESOURCE_FROM_CLUSTER_SHARED_VOLUMES)(HRESOURCE hResource);

#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_RESOURCE_H */
