/* Clusters: create, destroy, open, describe, enumerate. */
#ifndef CLUSAPI_CLUSTER_H
#define CLUSAPI_CLUSTER_H

#include "types.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- constants ------------------------------------------------------------------------------------------------ */

/* characters of a cluster name without the terminator */
#define MAX_CLUSTERNAME_LENGTH 63

/* bits of NODE_CLUSTER_STATE */
#define CLUSTER_INSTALLED  0x00000001
#define CLUSTER_CONFIGURED 0x00000002
#define CLUSTER_RUNNING    0x00000010

/* SetClusterQuorumResource */
#define CLUS_HYBRID_QUORUM        0x00000400
#define CLUS_NODE_MAJORITY_QUORUM 0x00000000
#define CLUS_LEGACY_QUORUM        0x00400000

#define CLUSTER_ENUM_ITEM_VERSION_1 1
#define CLUSTER_ENUM_ITEM_VERSION   1

/* ---- enumerations --------------------------------------------------------------------------------------------- */

/* What a computer is to clusters. */
typedef enum NODE_CLUSTER_STATE {
  ClusterStateNotInstalled  = 0,
  ClusterStateNotConfigured = 1,
  ClusterStateNotRunning    = 3,
  ClusterStateRunning       = 19
} NODE_CLUSTER_STATE;

typedef enum CLUSTER_QUORUM_TYPE {
  OperationalQuorum = 0,
  ModifyQuorum      = 1
} CLUSTER_QUORUM_TYPE;

typedef enum CLUSTER_QUORUM_VALUE {
  CLUSTER_QUORUM_MAINTAINED = 0,
  CLUSTER_QUORUM_LOST       = 1
} CLUSTER_QUORUM_VALUE;

/* Steps of a setup call. 1 to 109 prepare nodes, 200 to 206 form a cluster, 300 to 303 add a node, 400 to 406 evict
 * and destroy, 500 and 501 repair, 999 cleans up what failed. */
typedef enum CLUSTER_SETUP_PHASE {
  ClusterSetupPhaseInitialize                 = 1,
  ClusterSetupPhaseValidateNodeState          = 100,
  ClusterSetupPhaseValidateNetft              = 102,
  ClusterSetupPhaseValidateClusDisk           = 103,
  ClusterSetupPhaseConfigureClusSvc           = 104,
  ClusterSetupPhaseStartingClusSvc            = 105,
  ClusterSetupPhaseQueryClusterNameAccount    = 106,
  ClusterSetupPhaseValidateClusterNameAccount = 107,
  ClusterSetupPhaseCreateClusterAccount       = 108,
  ClusterSetupPhaseConfigureClusterAccount    = 109,
  ClusterSetupPhaseFormingCluster             = 200,
  ClusterSetupPhaseAddClusterProperties       = 201,
  ClusterSetupPhaseCreateResourceTypes        = 202,
  ClusterSetupPhaseCreateGroups               = 203,
  ClusterSetupPhaseCreateIPAddressResources   = 204,
  ClusterSetupPhaseCreateNetworkName          = 205,
  ClusterSetupPhaseClusterGroupOnline         = 206,
  ClusterSetupPhaseGettingCurrentMembership   = 300,
  ClusterSetupPhaseAddNodeToCluster           = 301,
  ClusterSetupPhaseNodeUp                     = 302,
  ClusterSetupPhaseMoveGroup                  = 400,
  ClusterSetupPhaseDeleteGroup                = 401,
  ClusterSetupPhaseCleanupCOs                 = 402,
  ClusterSetupPhaseOfflineGroup               = 403,
  ClusterSetupPhaseEvictNode                  = 404,
  ClusterSetupPhaseCleanupNode                = 405,
  ClusterSetupPhaseCoreGroupCleanup           = 406,
  ClusterSetupPhaseFailureCleanup             = 999,
  ClusterSetupPhaseApplyNetworkATCIntents     = 303,
  ClusterSetupPhaseRepairCNOAccount           = 500,
  ClusterSetupPhaseRepairDNSPermissions       = 501
} CLUSTER_SETUP_PHASE;

typedef enum CLUSTER_SETUP_PHASE_TYPE {
  ClusterSetupPhaseStart    = 1,
  ClusterSetupPhaseContinue = 2,
  ClusterSetupPhaseEnd      = 3,
  ClusterSetupPhaseReport   = 4
} CLUSTER_SETUP_PHASE_TYPE;

typedef enum CLUSTER_SETUP_PHASE_SEVERITY {
  ClusterSetupPhaseInformational = 1,
  ClusterSetupPhaseWarning       = 2,
  ClusterSetupPhaseFatal         = 3
} CLUSTER_SETUP_PHASE_SEVERITY;

typedef enum CLUSTER_UPGRADE_PHASE {
  ClusterUpgradePhaseInitialize              = 1,
  ClusterUpgradePhaseValidatingUpgrade       = 2,
  ClusterUpgradePhaseUpgradingComponents     = 3,
  ClusterUpgradePhaseInstallingNewComponents = 4,
  ClusterUpgradePhaseUpgradeComplete         = 5
} CLUSTER_UPGRADE_PHASE;

/* How clients reach a cluster: not at all, a computer object, a DNS name, a computer object without DNS. */
typedef enum CLUSTER_MGMT_POINT_TYPE {
  CLUSTER_MGMT_POINT_TYPE_NONE     = 0,
  CLUSTER_MGMT_POINT_TYPE_CNO      = 1,
  CLUSTER_MGMT_POINT_TYPE_DNS_ONLY = 2,
  CLUSTER_MGMT_POINT_TYPE_CNO_ONLY = 3
} CLUSTER_MGMT_POINT_TYPE;

/* Which resource carries the name: chosen by the cluster, single (with addresses) or distributed network name. */
typedef enum CLUSTER_MGMT_POINT_RESTYPE {
  CLUSTER_MGMT_POINT_RESTYPE_AUTO = 0,
  CLUSTER_MGMT_POINT_RESTYPE_SNN  = 1,
  CLUSTER_MGMT_POINT_RESTYPE_DNN  = 2
} CLUSTER_MGMT_POINT_RESTYPE;

typedef enum CLUSTER_CLOUD_TYPE {
  CLUSTER_CLOUD_TYPE_NONE    = 0x00000000,
  CLUSTER_CLOUD_TYPE_AZURE   = 0x00000001,
  CLUSTER_CLOUD_TYPE_MIXED   = 0x00000080,
  CLUSTER_CLOUD_TYPE_UNKNOWN = -1
} CLUSTER_CLOUD_TYPE, *PCLUSTER_CLOUD_TYPE;

/* What ClusterOpenEnum lists. CLUSTER_ENUM_ALL has only the first six. */
CLUSAPI_EXTENSION typedef enum CLUSTER_ENUM {
  CLUSTER_ENUM_NODE                   = 0x00000001,
  CLUSTER_ENUM_RESTYPE                = 0x00000002,
  CLUSTER_ENUM_RESOURCE               = 0x00000004,
  CLUSTER_ENUM_GROUP                  = 0x00000008,
  CLUSTER_ENUM_NETWORK                = 0x00000010,
  CLUSTER_ENUM_NETINTERFACE           = 0x00000020,
  CLUSTER_ENUM_SHARED_VOLUME_GROUP    = 0x20000000,
  CLUSTER_ENUM_SHARED_VOLUME_RESOURCE = 0x40000000,
  CLUSTER_ENUM_INTERNAL_NETWORK       = 0x80000000,
  CLUSTER_ENUM_ALL                    = 0x0000003F,
  CLUSTER_ENUM_CAPACITY_NODE          = 0x10000000 /* since CLUSAPI_VERSION_ZN */
} CLUSTER_ENUM;

typedef enum CLUSTERSET_OBJECT_TYPE {
  CLUSTERSET_OBJECT_TYPE_NONE     = 0,
  CLUSTERSET_OBJECT_TYPE_MEMBER   = 1,
  CLUSTERSET_OBJECT_TYPE_WORKLOAD = 2,
  CLUSTERSET_OBJECT_TYPE_DATABASE = 3
} CLUSTERSET_OBJECT_TYPE;

/* ---- structures ----------------------------------------------------------------------------------------------- */

/* One address of the cluster: lpszIpAddress is IPv4 or IPv6 text; with all bits behind the prefix zero it names a
 * network, and an address of it is taken by DHCP. */
typedef struct CLUSTER_IP_ENTRY {
  PCWSTR lpszIpAddress;
  DWORD  dwPrefixLength; /* bits: at most 32 for IPv4, 128 for IPv6 */
} CLUSTER_IP_ENTRY, *PCLUSTER_IP_ENTRY;

/* What CreateCluster is to make. dwVersion tells how much of the structure there is, and nothing beyond is read:
 * CLUSAPI_VERSION fits the form this header declares. */
typedef struct CREATE_CLUSTER_CONFIG {
  DWORD                      dwVersion;
  PCWSTR                     lpszClusterName;        /* 1 to 63 characters */
  DWORD                      cNodes;
  PCWSTR                    *ppszNodeNames;          /* cNodes names, host or DNS */
  DWORD                      cIpEntries;             /* 0: neither IP Address nor Network Name resources */
  PCLUSTER_IP_ENTRY          pIpEntries;             /* cIpEntries structures, one IP Address resource each */
  BOOLEAN                    fEmptyCluster;          /* TRUE: no nodes yet, they come by AddClusterNode */
#if CLUSAPI_VERSION >= CLUSAPI_VERSION_WINDOWSBLUE
  CLUSTER_MGMT_POINT_TYPE    managementPointType;    /* read when dwVersion >= CLUSAPI_VERSION_WINDOWSBLUE; else CNO */
#endif
#if CLUSAPI_VERSION >= CLUSAPI_VERSION_RS3
  CLUSTER_MGMT_POINT_RESTYPE managementPointResType; /* read when dwVersion >= CLUSAPI_VERSION_RS3; else AUTO */
#endif
#if CLUSAPI_VERSION >= CLUSAPI_VERSION_GA
  PCWSTR                     pszUserName;            /* the three: read when dwVersion >= CLUSAPI_VERSION_GA; */
  PCWSTR                     pszPassword;            /* never logged, never stored */
  PCWSTR                     pszDomain;
#endif
} CREATE_CLUSTER_CONFIG, *PCREATE_CLUSTER_CONFIG;

/* What CreateClusterNameAccount is to make. */
typedef struct CREATE_CLUSTER_NAME_ACCOUNT {
  DWORD                      dwVersion;
  PCWSTR                     lpszClusterName;
  DWORD                      dwFlags; /* 0 */
  PCWSTR                     pszUserName;
  PCWSTR                     pszPassword;
  PCWSTR                     pszDomain;
  CLUSTER_MGMT_POINT_TYPE    managementPointType;
#if CLUSAPI_VERSION >= CLUSAPI_VERSION_RS3
  CLUSTER_MGMT_POINT_RESTYPE managementPointResType;
  BOOLEAN                    bUpgradeVCOs; /* only with type CNO */
#endif
} CREATE_CLUSTER_NAME_ACCOUNT, *PCREATE_CLUSTER_NAME_ACCOUNT;

typedef struct REPAIR_CLUSTER_NAME_ACCOUNT_CONFIG {
  DWORD  dwVersion;
  DWORD  dwFlags;
  PCWSTR pszUserName;
  PCWSTR pszPassword;
  PCWSTR pszDomain;
} REPAIR_CLUSTER_NAME_ACCOUNT_CONFIG, *PREPAIR_CLUSTER_NAME_ACCOUNT_CONFIG;

/* Version of a cluster; the caller sets dwVersionInfoSize to the size of the form it has, this or the next. */
typedef struct CLUSTERVERSIONINFO_NT4 {
  DWORD dwVersionInfoSize;
  WORD  MajorVersion;
  WORD  MinorVersion;
  WORD  BuildNumber;
  WCHAR szVendorId[64];
  WCHAR szCSDVersion[64];
} CLUSTERVERSIONINFO_NT4, *PCLUSTERVERSIONINFO_NT4;

typedef struct CLUSTERVERSIONINFO {
  DWORD dwVersionInfoSize;
  WORD  MajorVersion;            /* of the operating system, as the next two */
  WORD  MinorVersion;
  WORD  BuildNumber;
  WCHAR szVendorId[64];
  WCHAR szCSDVersion[64];
  DWORD dwClusterHighestVersion; /* CLUSTER_MAKE_VERSION(cluster major, build or upgrade) */
  DWORD dwClusterLowestVersion;
  DWORD dwFlags;                 /* 0 or CLUSTER_VERSION_FLAG_MIXED_MODE */
  DWORD dwReserved;
} CLUSTERVERSIONINFO, *LPCLUSTERVERSIONINFO, *PCLUSTERVERSIONINFO;

/* An item of ClusterEnumEx and ClusterNodeEnumEx. The texts lie in the caller's buffer behind the structure. */
typedef struct CLUSTER_ENUM_ITEM {
  DWORD  dwVersion; /* CLUSTER_ENUM_ITEM_VERSION */
  DWORD  dwType;    /* CLUSTER_ENUM or CLUSTER_NODE_ENUM, one bit */
  DWORD  cbId;      /* bytes of lpszId */
  LPWSTR lpszId;
  DWORD  cbName;    /* bytes of lpszName */
  LPWSTR lpszName;
} CLUSTER_ENUM_ITEM, *PCLUSTER_ENUM_ITEM;

typedef struct CLUSTER_MEMBERSHIP_INFO {
  BOOL  HasQuorum;
  DWORD UpnodesSize;
  BYTE  Upnodes[1]; /* UpnodesSize bytes, one bit for each node that is up */
} CLUSTER_MEMBERSHIP_INFO, *PCLUSTER_MEMBERSHIP_INFO;

typedef struct CLUSTER_SET_PASSWORD_STATUS {
  DWORD   NodeId;
  BOOLEAN SetAttempted;
  DWORD   ReturnStatus;
} CLUSTER_SET_PASSWORD_STATUS, *PCLUSTER_SET_PASSWORD_STATUS;

typedef enum CLUSTER_SET_PASSWORD_FLAGS {
  CLUSTER_SET_PASSWORD_IGNORE_DOWN_NODES = 1
} CLUSTER_SET_PASSWORD_FLAGS;

/* Told of every call that takes a reason and was given none; see ClusapiSetReasonHandler. */
typedef struct CLUSAPI_REASON_HANDLER {
  LPVOID lpParameter;
  DWORD(WINAPI *pfnHandler)(LPVOID lpParameter, HANDLE hHandle, ULONG HandleType, LPWSTR szReason, PDWORD cchReason);
} CLUSAPI_REASON_HANDLER, *PCLUSAPI_REASON_HANDLER;

/* ---- create and destroy --------------------------------------------------------------------------------------- */

#if !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

/* Reports a step of CreateCluster, AddClusterNode or DestroyCluster.
 *   pvCallbackArg     the pointer given with the callback, unchanged.
 *   eSetupPhase       what is being done. Numbers may come in any order; phases of different nodes may interleave.
 *   ePhaseType        ClusterSetupPhaseStart once, Continue any number of times, End exactly once per phase and object,
 *                     also after a failure. ClusterSetupPhaseReport may come between them.
 *   ePhaseSeverity    Informational; Warning: done, but something is missing; Fatal: this phase cannot complete.
 *   dwPercentComplete 0 to 100 of the whole call, never falling; 100 at the end of a success.
 *   lpszObjectName    node, cluster, group or resource the phase is about; may be null; valid until the return.
 *   dwStatus          Win32 code, ERROR_SUCCESS where nothing is wrong.
 * Runs on the thread that made the call, one report at a time, and never after the call has returned. No lock is held:
 * it may call this API, and sees what has been committed so far. The result is ignored. A C++ exception that leaves
 * it ends the call as a failure with ERROR_INTERNAL_ERROR, after clean-up.
 * Source: Microsoft Learn, "PCLUSTER_SETUP_PROGRESS_CALLBACK". Silent there: thread, result, order. */
typedef BOOL(WINAPI *PCLUSTER_SETUP_PROGRESS_CALLBACK)(PVOID pvCallbackArg, CLUSTER_SETUP_PHASE eSetupPhase,
                                                       CLUSTER_SETUP_PHASE_TYPE ePhaseType,
                                                       CLUSTER_SETUP_PHASE_SEVERITY ePhaseSeverity,
                                                       DWORD dwPercentComplete, PCWSTR lpszObjectName, DWORD dwStatus);

/* Forms a cluster of the given nodes and returns once a majority of them is up.
 *   pConfig              what to make; read before the first report, not kept, and no member above its dwVersion.
 *                        A node may be given by host or DNS name; its first label is the name, in any case.
 *   pfnProgressCallback  told of every phase, on this thread; may be null. See PCLUSTER_SETUP_PROGRESS_CALLBACK.
 *   pvCallbackArg        handed to it; may be null.
 * Returns a handle to be closed with CloseCluster. It does not mean that all went well: nodes that were late or out of
 * reach are members that are down or joining and join when they can, a node that refused is left out, and IP Address or
 * Network Name resources may have failed to come online; only the callback tells.
 * Returns null when fewer than a majority of the nodes came up; nothing is left behind then. GetLastError:
 *   ERROR_INVALID_PARAMETER  null pConfig, dwVersion below 0x0500 or of a newer major, cNodes 0 without fEmptyCluster,
 *                            nodes or addresses with it, a bad address or prefix, a management point that does not fit
 *   ERROR_INVALID_NAME       cluster or node name that is empty, too long, malformed or given twice
 *   ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME  the name is taken
 *   ERROR_CLUSTER_NODE_ALREADY_MEMBER  or what else the node said that made a majority impossible
 *   ERROR_CLUSTER_TOO_MANY_NODES, CO_E_NOTINITIALIZED  in strict mode: more than 64 nodes; no COM (Windows)
 *   ERROR_TIMEOUT            the deadline passed without a majority
 *   ERROR_NOT_ENOUGH_MEMORY, ERROR_INTERNAL_ERROR, or that of the state folder (ERROR_ACCESS_DENIED, ERROR_DISK_FULL)
 * Blocks; may be called by several threads. A process that dies in it leaves nothing that does not clean itself up.
 * Source: Microsoft Learn, "CreateCluster function". Silent there: errors, threads, less than all nodes. */
HCLUSTER WINAPI CreateCluster(PCREATE_CLUSTER_CONFIG pConfig, PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                              PVOID pvCallbackArg);
typedef HCLUSTER(WINAPI *PCLUSAPI_CREATE_CLUSTER)(PCREATE_CLUSTER_CONFIG pConfig,
                                                  PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                                                  PVOID pvCallbackArg);

/* Ends a cluster: takes its groups offline, deletes them, cleans up every node and forgets the cluster.
 *   hCluster                       any handle of it; stays to be closed with CloseCluster, every other use of it and of
 *                                  its kin then fails with RPC_S_SERVER_UNAVAILABLE.
 *   pfnProgressCallback, pvCallbackArg  as in CreateCluster.
 *   fdeleteVirtualComputerObjects  TRUE: directory objects go too. There is no directory here: both do the same.
 * Returns ERROR_SUCCESS only if all of it is gone; otherwise the error of the last step that failed, though several may
 * have: ERROR_INVALID_HANDLE, RPC_S_SERVER_UNAVAILABLE, ERROR_CLUSTER_NODE_UNREACHABLE, ERROR_NOT_ENOUGH_MEMORY.
 * Source: Microsoft Learn, "DestroyCluster function". Silent there: the handle afterwards. */
DWORD WINAPI DestroyCluster(HCLUSTER hCluster, PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                            PVOID pvCallbackArg, BOOL fdeleteVirtualComputerObjects);
typedef DWORD(WINAPI *PCLUSAPI_DESTROY_CLUSTER)(HCLUSTER hCluster,
                                                PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                                                PVOID pvCallbackArg, BOOL fdeleteVirtualComputerObjects);

/* ---- open, close and describe --------------------------------------------------------------------------------- */

/* Connects to a cluster.
 *   lpszClusterName  name of the cluster in any case, or of one of its nodes; null or empty: the local cluster, the
 *                    one that has this computer as a node, or else the only one there is.
 * Returns a handle to be closed with CloseCluster, or null; GetLastError: RPC_S_SERVER_UNAVAILABLE (no such cluster),
 * EPT_S_NOT_REGISTERED (no local cluster), ERROR_INVALID_NAME, ERROR_ACCESS_DENIED, ERROR_NOT_ENOUGH_MEMORY.
 * Any number of handles, from any thread. Not valid in the child of a fork.
 * Source: Microsoft Learn, "OpenCluster function". Silent there: errors, the empty name. */
HCLUSTER WINAPI OpenCluster(LPCWSTR lpszClusterName);
typedef HCLUSTER(WINAPI *PCLUSAPI_OPEN_CLUSTER)(LPCWSTR lpszClusterName);

/* OpenCluster with an access to ask for.
 *   DesiredAccess  GENERIC_READ, GENERIC_ALL (as OpenCluster) or MAXIMUM_ALLOWED.
 *   GrantedAccess  receives what was granted; may be null.
 * Returns and errors as OpenCluster; ERROR_INVALID_PARAMETER for an access of 0 or with other bits.
 * Source: Microsoft Learn, "OpenClusterEx function", which calls the error for 0 undefined. */
HCLUSTER WINAPI OpenClusterEx(LPCWSTR lpszClusterName, DWORD DesiredAccess, DWORD *GrantedAccess);
typedef HCLUSTER(WINAPI *PCLUSAPI_OPEN_CLUSTER_EX)(LPCWSTR lpszClusterName, DWORD DesiredAccess,
                                                   DWORD *GrantedAccess);

/* Closes a handle from OpenCluster, CreateCluster or a GetClusterFrom... function. Handles of objects opened through it
 * may not be used after that, by their pages; ours still answers unless the configuration says strict. They remain to be
 * closed. Returns TRUE, always; a handle that is none is ignored.
 * Source: Microsoft Learn, "CloseCluster function". */
BOOL WINAPI CloseCluster(HCLUSTER hCluster);
typedef BOOL(WINAPI *PCLUSAPI_CLOSE_CLUSTER)(HCLUSTER hCluster);

/* A new handle of the cluster that a node belongs to, to be closed with CloseCluster on its own.
 *   hNode  open node; stays open.
 * Returns null on failure; GetLastError: ERROR_INVALID_HANDLE, RPC_S_SERVER_UNAVAILABLE, ERROR_NOT_ENOUGH_MEMORY.
 * Source: Microsoft Learn, "GetClusterFromNode function". */
HCLUSTER WINAPI GetClusterFromNode(HNODE hNode);
typedef HCLUSTER(WINAPI *PCLUSAPI_GET_CLUSTER_FROM_NODE)(HNODE hNode);

/* Name and version of a cluster.
 *   hCluster          from OpenCluster or CreateCluster; stays open.
 *   lpszClusterName   receives UTF-16 text with its terminator; null: only the length is stored.
 *   lpcchClusterName  characters, not bytes. In: capacity with the terminator. Out: length without it.
 *   lpClusterInfo     may be null; otherwise the caller has set dwVersionInfoSize to the size of CLUSTERVERSIONINFO or
 *                     of CLUSTERVERSIONINFO_NT4, and no more than that is written.
 * Returns ERROR_SUCCESS; ERROR_MORE_DATA: the length is stored, the buffer unchanged, retry with length + 1;
 * ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (null count, odd size), RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "GetClusterInformation function". Silent there: a null name; ours probes. */
DWORD WINAPI GetClusterInformation(HCLUSTER hCluster, LPWSTR lpszClusterName, LPDWORD lpcchClusterName,
                                   LPCLUSTERVERSIONINFO lpClusterInfo);
typedef DWORD(WINAPI *PCLUSAPI_GET_CLUSTER_INFORMATION)(HCLUSTER hCluster, LPWSTR lpszClusterName,
                                                        LPDWORD lpcchClusterName,
                                                        LPCLUSTERVERSIONINFO lpClusterInfo);

/* Renames a cluster: sets the Name property of its core Network Name resource.
 *   hCluster            stays open and valid.
 *   lpszNewClusterName  UTF-16, 1 to 63 characters.
 * Returns ERROR_RESOURCE_PROPERTIES_STORED (5024) for success: the name is stored, and shown once the resource comes
 * online again. Failures: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (null), ERROR_INVALID_NAME,
 * ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME, RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "SetClusterName function". Silent there: a cluster without that resource; it is renamed at
 * once. */
DWORD WINAPI SetClusterName(HCLUSTER hCluster, LPCWSTR lpszNewClusterName);
typedef DWORD(WINAPI *PCLUSAPI_SetClusterName)(HCLUSTER hCluster, LPCWSTR lpszNewClusterName);

/* SetClusterName with a reason for the log.
 *   lpszReason  UTF-16 text; may be null.
 * Source: SDK header; no page. */
DWORD WINAPI SetClusterNameEx(HCLUSTER hCluster, LPCWSTR lpszNewClusterName, LPCWSTR lpszReason);

/* Whether a computer is a node, and of a cluster that runs.
 *   lpszNodeName      host name; null: this computer.
 *   pdwClusterState   receives a NODE_CLUSTER_STATE: ClusterStateNotInstalled, NotConfigured (no member), NotRunning
 *                     (member that is down) or Running.
 * Returns ERROR_SUCCESS, ERROR_INVALID_PARAMETER (null pdwClusterState), ERROR_INVALID_NAME, or the error of the state
 * folder.
 * Source: Microsoft Learn, "GetNodeClusterState function". */
DWORD WINAPI GetNodeClusterState(LPCWSTR lpszNodeName, LPDWORD pdwClusterState);
typedef DWORD(WINAPI *PCLUSAPI_GET_NODE_CLUSTER_STATE)(LPCWSTR lpszNodeName, LPDWORD pdwClusterState);

/* ---- enumerate ------------------------------------------------------------------------------------------------ */

/* Lists objects of a cluster as they are now; later changes do not show.
 *   hCluster  stays open; the list outlives it.
 *   dwType    CLUSTER_ENUM bits, at least one.
 * Returns a handle to be closed with ClusterCloseEnum, or null; GetLastError: ERROR_INVALID_HANDLE,
 * ERROR_INVALID_PARAMETER (no bit, or an unknown one), RPC_S_SERVER_UNAVAILABLE, ERROR_NOT_ENOUGH_MEMORY.
 * Source: Microsoft Learn, "ClusterOpenEnum function". Silent there: a mask of 0, whether it is a snapshot. */
HCLUSENUM WINAPI ClusterOpenEnum(HCLUSTER hCluster, DWORD dwType);
typedef HCLUSENUM(WINAPI *PCLUSAPI_CLUSTER_OPEN_ENUM)(HCLUSTER hCluster, DWORD dwType);

/* Number of items of an open list. There is no way to report an error: 0 for a handle that is none, with
 * ERROR_INVALID_HANDLE as the last error. Source: Microsoft Learn, "ClusterGetEnumCount function". */
DWORD WINAPI ClusterGetEnumCount(HCLUSENUM hEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GET_ENUM_COUNT)(HCLUSENUM hEnum);

/* Name and type of an item.
 *   dwIndex   from 0.
 *   lpdwType  receives the one CLUSTER_ENUM bit of the item.
 *   lpszName  receives UTF-16 text with its terminator; null: only the length is stored.
 *   lpcchName characters. In: capacity with the terminator. Out: length without it.
 * Returns ERROR_SUCCESS; ERROR_NO_MORE_ITEMS past the end; ERROR_MORE_DATA: length stored, buffer unchanged;
 * ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (null pointer). A list may be read by several threads.
 * Source: Microsoft Learn, "ClusterEnum function". Silent there: a null name, the order of types. */
DWORD WINAPI ClusterEnum(HCLUSENUM hEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName, LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_ENUM)(HCLUSENUM hEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName,
                                             LPDWORD lpcchName);

/* Closes a list. Returns ERROR_SUCCESS or ERROR_INVALID_HANDLE.
 * Source: Microsoft Learn, "ClusterCloseEnum function". */
DWORD WINAPI ClusterCloseEnum(HCLUSENUM hEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_CLOSE_ENUM)(HCLUSENUM hEnum);

/* ClusterOpenEnum for items with id and name.
 *   pOptions  undocumented; pass null.
 * Close with ClusterCloseEnumEx. Source: Microsoft Learn, "ClusterOpenEnumEx function". */
HCLUSENUMEX WINAPI ClusterOpenEnumEx(HCLUSTER hCluster, DWORD dwType, PVOID pOptions);
typedef HCLUSENUMEX(WINAPI *PCLUSAPI_CLUSTER_OPEN_ENUM_EX)(HCLUSTER hCluster, DWORD dwType, PVOID pOptions);

/* Number of items, as ClusterGetEnumCount. Source: Microsoft Learn, "ClusterGetEnumCountEx function". */
DWORD WINAPI ClusterGetEnumCountEx(HCLUSENUMEX hClusterEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_GET_ENUM_COUNT_EX)(HCLUSENUMEX hClusterEnum);

/* Id, name and type of an item.
 *   pItem   receives the structure with its texts behind it; pointers lead into the same buffer. null: only the size is
 *           stored.
 *   cbItem  bytes of the whole buffer. In: capacity. Out: bytes written, or needed with ERROR_MORE_DATA.
 * Returns ERROR_SUCCESS, ERROR_NO_MORE_ITEMS, ERROR_MORE_DATA, ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER.
 * Source: Microsoft Learn, "ClusterEnumEx function". */
DWORD WINAPI ClusterEnumEx(HCLUSENUMEX hClusterEnum, DWORD dwIndex, PCLUSTER_ENUM_ITEM pItem, LPDWORD cbItem);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_ENUM_EX)(HCLUSENUMEX hClusterEnum, DWORD dwIndex, PCLUSTER_ENUM_ITEM pItem,
                                                LPDWORD cbItem);

/* Closes a list of ClusterOpenEnumEx. Returns ERROR_SUCCESS or ERROR_INVALID_HANDLE.
 * Source: Microsoft Learn, "ClusterCloseEnumEx function". */
DWORD WINAPI ClusterCloseEnumEx(HCLUSENUMEX hClusterEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_CLOSE_ENUM_EX)(HCLUSENUMEX hClusterEnum);

/* ---- not implemented ------------------------------------------------------------------------------------------ */

/* Dead since Windows Server 2008 by their documentation: they return ERROR_CALL_NOT_IMPLEMENTED (120), always. */
DWORD WINAPI BackupClusterDatabase(HCLUSTER hCluster, LPCWSTR lpszPathName);
typedef DWORD(WINAPI *PCLUSAPI_BACKUP_CLUSTER_DATABASE)(HCLUSTER hCluster, LPCWSTR lpszPathName);

DWORD WINAPI RestoreClusterDatabase(LPCWSTR lpszPathName, BOOL bForce, LPCWSTR lpszQuorumDriveLetter);
typedef DWORD(WINAPI *PCLUSAPI_RESTORE_CLUSTER_DATABASE)(LPCWSTR lpszPathName, BOOL bForce,
                                                         LPCWSTR lpszQuorumDriveLetter);

DWORD WINAPI SetClusterServiceAccountPassword(LPCWSTR lpszClusterName, LPCWSTR lpszNewPassword, DWORD dwFlags,
                                              PCLUSTER_SET_PASSWORD_STATUS lpReturnStatusBuffer,
                                              LPDWORD lpcbReturnStatusBufferSize);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_SERVICE_ACCOUNT_PASSWORD)(LPCWSTR lpszClusterName, LPCWSTR lpszNewPassword,
    DWORD dwFlags, PCLUSTER_SET_PASSWORD_STATUS lpReturnStatusBuffer, LPDWORD lpcbReturnStatusBufferSize);

DWORD WINAPI SetClusterNetworkPriorityOrder(HCLUSTER hCluster, DWORD NetworkCount, HNETWORK NetworkList[]);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_NETWORK_PRIORITY_ORDER)(HCLUSTER hCluster, DWORD NetworkCount,
    HNETWORK NetworkList[]);

/* Not implemented yet, all below: a DWORD or LONG function returns ERROR_CALL_NOT_IMPLEMENTED (120); one that returns a
 * handle, a BOOL, a state or a count returns null, FALSE, the Unknown state (-1) or 0. The last error is 120 in any
 * case. What closes does nothing and succeeds. */

/* Told while the functional level of a cluster is raised. */
typedef BOOL(WINAPI *PCLUSTER_UPGRADE_PROGRESS_CALLBACK)(PVOID pvCallbackArg, CLUSTER_UPGRADE_PHASE eUpgradePhase);

PCLUSAPI_REASON_HANDLER WINAPI ClusapiSetReasonHandler(PCLUSAPI_REASON_HANDLER lpHandler);

DWORD WINAPI ClusterControl(HCLUSTER hCluster, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                            DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize, LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_CONTROL)(HCLUSTER hCluster, HNODE hHostNode, DWORD dwControlCode,
                                                LPVOID lpInBuffer, DWORD nInBufferSize, LPVOID lpOutBuffer,
                                                DWORD nOutBufferSize, LPDWORD lpBytesReturned);
DWORD WINAPI ClusterControlEx(HCLUSTER hCluster, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                              DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize, LPDWORD lpBytesReturned,
                              LPCWSTR lpszReason);

DWORD WINAPI ClusterUpgradeFunctionalLevel(HCLUSTER hCluster, BOOL perform,
                                           PCLUSTER_UPGRADE_PROGRESS_CALLBACK pfnProgressCallback,
                                           PVOID pvCallbackArg);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_UPGRADE)(HCLUSTER hCluster, BOOL perform,
                                                PCLUSTER_UPGRADE_PROGRESS_CALLBACK pfnProgressCallback,
                                                PVOID pvCallbackArg);

DWORD WINAPI GetClusterQuorumResource(HCLUSTER hCluster, LPWSTR lpszResourceName, LPDWORD lpcchResourceName,
                                      LPWSTR lpszDeviceName, LPDWORD lpcchDeviceName, LPDWORD lpdwMaxQuorumLogSize);
typedef DWORD(WINAPI *PCLUSAPI_GET_CLUSTER_QUORUM_RESOURCE)(HCLUSTER hCluster, LPWSTR lpszResourceName,
                                                            LPDWORD lpcchResourceName, LPWSTR lpszDeviceName,
                                                            LPDWORD lpcchDeviceName,
                                                            LPDWORD lpdwMaxQuorumLogSize);

DWORD WINAPI SetClusterQuorumResource(HRESOURCE hResource, LPCWSTR lpszDeviceName, DWORD dwMaxQuoLogSize);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_QUORUM_RESOURCE)(HRESOURCE hResource, LPCWSTR lpszDeviceName,
                                                            DWORD dwMaxQuoLogSize);
DWORD WINAPI SetClusterQuorumResourceEx(HRESOURCE hResource, LPCWSTR lpszDeviceName, DWORD dwMaxQuoLogSize,
                                        LPCWSTR lpszReason);

/* Accounts, network names of the cluster and where it runs. */
DWORD WINAPI ClusterSetAccountAccess(HCLUSTER hCluster, LPCWSTR szAccountSID, DWORD dwAccess, DWORD dwControlType);
typedef DWORD(WINAPI *PCLUSTER_SET_ACCOUNT_ACCESS)(HCLUSTER hCluster, LPCWSTR szAccountSID, DWORD dwAccess,
                                                   DWORD dwControlType);

HCLUSTER WINAPI CreateClusterCNOless(PCREATE_CLUSTER_CONFIG pConfig,
                                     PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg);
typedef HCLUSTER(WINAPI *PCLUSAPI_CREATE_CLUSTER_CNOLESS)(PCREATE_CLUSTER_CONFIG pConfig,
                                                          PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                                                          PVOID pvCallbackArg);

DWORD WINAPI CreateClusterNameAccount(HCLUSTER hCluster, PCREATE_CLUSTER_NAME_ACCOUNT pConfig,
                                      PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg);
typedef DWORD(WINAPI *PCLUSAPI_CREATE_CLUSTER_NAME_ACCOUNT)(HCLUSTER hCluster, PCREATE_CLUSTER_NAME_ACCOUNT pConfig,
                                                            PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                                                            PVOID pvCallbackArg);

DWORD WINAPI DetermineCNOResTypeFromCluster(HCLUSTER hCluster, CLUSTER_MGMT_POINT_RESTYPE *pCNOResType);

DWORD WINAPI DetermineCNOResTypeFromNodelist(DWORD cNodes, PCWSTR *ppszNodeNames,
                                             CLUSTER_MGMT_POINT_RESTYPE *pCNOResType);

DWORD WINAPI DetermineClusterCloudTypeFromCluster(HCLUSTER hCluster, PCLUSTER_CLOUD_TYPE pCloudType);

DWORD WINAPI DetermineClusterCloudTypeFromNodelist(DWORD cNodes, PCWSTR *ppszNodeNames,
                                                   PCLUSTER_CLOUD_TYPE pCloudType);

DWORD WINAPI GetNodeCloudTypeDW(PCWSTR ppszNodeName, DWORD *NodeCloudType);

DWORD WINAPI RemoveClusterNameAccount(HCLUSTER hCluster, BOOL bDeleteComputerObjects);
typedef DWORD(WINAPI *PCLUSAPI_REMOVE_CLUSTER_NAME_ACCOUNT)(HCLUSTER hCluster, BOOL bDeleteComputerObjects);

DWORD WINAPI RepairClusterNameAccount(HCLUSTER hCluster, PREPAIR_CLUSTER_NAME_ACCOUNT_CONFIG pConfig,
                                      PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg);

#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_CLUSTER_H */
