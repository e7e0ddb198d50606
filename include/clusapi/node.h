/* Nodes: add, evict, open, describe, pause, enumerate. */
#ifndef CLUSAPI_NODE_H
#define CLUSAPI_NODE_H

#include "cluster.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- constants ------------------------------------------------------------------------------------------------ */

#define CLUSAPI_NODE_PAUSE_REMAIN_ON_PAUSED_NODE_ON_MOVE_ERROR 0x00000001
#define CLUSAPI_NODE_AVOID_PLACEMENT                           0x00000002
#define CLUSAPI_NODE_PAUSE_RETRY_DRAIN_ON_FAILURE              0x00000004
#define CLUSAPI_NODE_RESUME_FAILBACK_STORAGE                   0x00000001
#define CLUSAPI_NODE_RESUME_FAILBACK_VMS                       0x00000002
#define CLUSAPI_NODE_RESUME_FAILBACK_PINNED_VMS_ONLY           0x00000004
#define CLUSAPI_NODE_RESUME_FAILBACK_VMS_FORCEFULLY            0x00000008

/* ---- enumerations --------------------------------------------------------------------------------------------- */

/* -1 is an error, told by GetLastError. */
typedef enum CLUSTER_NODE_STATE {
  ClusterNodeStateUnknown = -1,
  ClusterNodeUp           = 0,
  ClusterNodeDown         = 1,
  ClusterNodePaused       = 2,
  ClusterNodeJoining      = 3
} CLUSTER_NODE_STATE;

/* Bits of the read-only property StatusInformation of a node. */
typedef enum CLUSTER_NODE_STATUS {
  NodeStatusNormal          = 0x00000000,
  NodeStatusIsolated        = 0x00000001,
  NodeStatusQuarantined     = 0x00000002,
  NodeStatusDrainInProgress = 0x00000004,
  NodeStatusDrainCompleted  = 0x00000008,
  NodeStatusDrainFailed     = 0x00000010,
  NodeStatusAvoidPlacement  = 0x00000020,
  NodeStatusMax             = 0x00000033
} CLUSTER_NODE_STATUS;

typedef enum CLUSTER_NODE_DRAIN_STATUS {
  NodeDrainStatusNotInitiated = 0,
  NodeDrainStatusInProgress   = 1,
  NodeDrainStatusCompleted    = 2,
  NodeDrainStatusFailed       = 3,
  ClusterNodeDrainStatusCount = 4
} CLUSTER_NODE_DRAIN_STATUS;

typedef enum CLUSTER_NODE_RESUME_FAILBACK_TYPE {
  DoNotFailbackGroups                = 0,
  FailbackGroupsImmediately          = 1,
  FailbackGroupsPerPolicy            = 2,
  ClusterNodeResumeFailbackTypeCount = 3
} CLUSTER_NODE_RESUME_FAILBACK_TYPE;

/* What ClusterNodeOpenEnum lists. */
typedef enum CLUSTER_NODE_ENUM {
  CLUSTER_NODE_ENUM_NETINTERFACES    = 0x00000001,
  CLUSTER_NODE_ENUM_GROUPS           = 0x00000002,
  CLUSTER_NODE_ENUM_PREFERRED_GROUPS = 0x00000004,
  CLUSTER_NODE_ENUM_ALL              = 0x00000003
} CLUSTER_NODE_ENUM;

typedef enum CLUSTER_STORAGENODE_STATE {
  ClusterStorageNodeStateUnknown = 0,
  ClusterStorageNodeUp           = 1,
  ClusterStorageNodeDown         = 2,
  ClusterStorageNodePaused       = 3,
  ClusterStorageNodeStarting     = 4,
  ClusterStorageNodeStopping     = 5
} CLUSTER_STORAGENODE_STATE;

/* ---- add and evict -------------------------------------------------------------------------------------------- */

#if !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

/* Adds a computer to a cluster as a node and waits until it is up.
 *   hCluster             stays open.
 *   lpszNodeName         UTF-16, host or DNS name; its first label is the name of the node.
 *   pfnProgressCallback  told of phases 100, 300, 301, 102 to 105 and 302, on this thread; may be null.
 *   pvCallbackArg        handed to it; may be null.
 * Returns a handle to be closed with CloseClusterNode. A node that has been added but is late is Joining.
 * Returns null on failure, and the node is no member then; GetLastError:
 *   ERROR_CLUSTER_NODE_ALREADY_MEMBER (5065)  of this or another cluster
 *   ERROR_CLUSTER_NODE_UNREACHABLE, ERROR_CLUSTER_INCOMPATIBLE_VERSIONS or what else the node said
 *   ERROR_TIMEOUT            the deadline passed
 *   ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (null name), ERROR_INVALID_NAME, RPC_S_SERVER_UNAVAILABLE
 * One node is added at a time; another call waits. The documentation asks to wait 30 seconds after CreateCluster; here
 * that is a warning in the log, and an error in strict mode only.
 * Source: Microsoft Learn, "AddClusterNode function". Silent there: errors, the form of the name. */
HNODE WINAPI AddClusterNode(HCLUSTER hCluster, PCWSTR lpszNodeName,
                            PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg);
typedef HNODE(WINAPI *PCLUSAPI_ADD_CLUSTER_NODE)(HCLUSTER hCluster, PCWSTR lpszNodeName,
                                                 PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                                                 PVOID pvCallbackArg);

/* AddClusterNode with flags, of which none is documented; pass 0.
 * Source: SDK header; no page. */
HNODE WINAPI AddClusterNodeEx(HCLUSTER hCluster, PCWSTR lpszNodeName, DWORD dwFlags,
                              PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg);
typedef HNODE(WINAPI *PCLUSAPI_ADD_CLUSTER_NODE_EX)(HCLUSTER hCluster, PCWSTR lpszNodeName, DWORD dwFlags,
                                                    PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback,
                                                    PVOID pvCallbackArg);

/* Removes a node from its cluster and cleans it up, so that it can join again. Its groups move away first.
 *   hNode  stays to be closed with CloseClusterNode; its other uses then fail with ERROR_CLUSTER_NODE_NOT_FOUND.
 * Returns ERROR_SUCCESS; ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP (5896): out of the cluster, but not cleaned up;
 * ERROR_CANT_EVICT_ACTIVE_NODE (5009): the last node, or one whose loss would leave no majority;
 * ERROR_INVALID_HANDLE, ERROR_CLUSTER_NODE_NOT_FOUND, RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "EvictClusterNode function". Silent there: whether an active node may go; ours may. */
DWORD WINAPI EvictClusterNode(HNODE hNode);
typedef DWORD(WINAPI *PCLUSAPI_EVICT_CLUSTER_NODE)(HNODE hNode);

/* EvictClusterNode with a limit for the clean-up.
 *   dwTimeOut         milliseconds; INFINITE waits for its end.
 *   phrCleanupStatus  receives the HRESULT of the clean-up when the result is ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP, else
 *                     S_OK; may be null.
 * Source: Microsoft Learn, "EvictClusterNodeEx function". */
DWORD WINAPI EvictClusterNodeEx(HNODE hNode, DWORD dwTimeOut, HRESULT *phrCleanupStatus);
typedef DWORD(WINAPI *PCLUSAPI_EVICT_CLUSTER_NODE_EX)(HNODE hNode, DWORD dwTimeOut, HRESULT *phrCleanupStatus);

/* EvictClusterNodeEx with a reason for the log.
 *   lpszReason  UTF-16 text; may be null.
 * Source: SDK header; no page. */
DWORD WINAPI EvictClusterNodeEx2(HNODE hNode, DWORD dwTimeOut, HRESULT *phrCleanupStatus, LPCWSTR lpszReason);

/* ---- open, close and describe --------------------------------------------------------------------------------- */

/* Opens a node by name.
 *   hCluster      stays open, and must as long as the node is used.
 *   lpszNodeName  UTF-16 host name in any case; a DNS name is not found.
 * Returns a handle to be closed with CloseClusterNode, or null; GetLastError: ERROR_CLUSTER_NODE_NOT_FOUND (5042),
 * ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (null name), RPC_S_SERVER_UNAVAILABLE, ERROR_NOT_ENOUGH_MEMORY.
 * Source: Microsoft Learn, "OpenClusterNode function". */
HNODE WINAPI OpenClusterNode(HCLUSTER hCluster, LPCWSTR lpszNodeName);
typedef HNODE(WINAPI *PCLUSAPI_OPEN_CLUSTER_NODE)(HCLUSTER hCluster, LPCWSTR lpszNodeName);

/* OpenClusterNode with an access to ask for.
 *   lpszNodeName      null: the local node.
 *   dwDesiredAccess   GENERIC_READ, GENERIC_ALL or MAXIMUM_ALLOWED.
 *   lpdwGrantedAccess receives what was granted; may be null.
 * Returns and errors as OpenClusterNode; ERROR_INVALID_PARAMETER for an access of 0 or with other bits.
 * Source: Microsoft Learn, "OpenClusterNodeEx function". Silent there: a null name. */
HNODE WINAPI OpenClusterNodeEx(HCLUSTER hCluster, LPCWSTR lpszNodeName, DWORD dwDesiredAccess,
                               DWORD *lpdwGrantedAccess);
typedef HNODE(WINAPI *PCLUSAPI_OPEN_CLUSTER_NODE_EX)(HCLUSTER hCluster, LPCWSTR lpszNodeName, DWORD dwDesiredAccess,
                                                     DWORD *lpdwGrantedAccess);

/* OpenClusterNode by number: the value of GetClusterNodeId's text. Source: SDK header; no page. */
HNODE WINAPI OpenClusterNodeById(HCLUSTER hCluster, DWORD nodeId);
typedef HNODE(WINAPI *PCLUSAPI_OPEN_NODE_BY_ID)(HCLUSTER hCluster, DWORD nodeId);

/* Closes a node. Returns TRUE, or FALSE with ERROR_INVALID_HANDLE as the last error.
 * Source: Microsoft Learn, "CloseClusterNode function". */
BOOL WINAPI CloseClusterNode(HNODE hNode);
typedef BOOL(WINAPI *PCLUSAPI_CLOSE_CLUSTER_NODE)(HNODE hNode);

/* State of a node: ClusterNodeUp, Down, Paused or Joining; ClusterNodeStateUnknown (-1) on failure, GetLastError:
 * ERROR_INVALID_HANDLE, ERROR_CLUSTER_NODE_NOT_FOUND (evicted meanwhile), RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "GetClusterNodeState function". */
CLUSTER_NODE_STATE WINAPI GetClusterNodeState(HNODE hNode);
typedef CLUSTER_NODE_STATE(WINAPI *PCLUSAPI_GET_CLUSTER_NODE_STATE)(HNODE hNode);

/* Id of a node: decimal text ("1"), never given to another node as long as this one is a member.
 *   hNode       open node; null: the local node of the local cluster.
 *   lpszNodeId  receives UTF-16 text with its terminator; null: only the length is stored.
 *   lpcchName   characters. In: capacity with the terminator. Out: length without it.
 * Returns ERROR_SUCCESS; ERROR_MORE_DATA: length stored, buffer unchanged; ERROR_INVALID_HANDLE,
 * ERROR_INVALID_PARAMETER (null count), EPT_S_NOT_REGISTERED (null hNode, no local cluster), RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "GetClusterNodeId function". */
DWORD WINAPI GetClusterNodeId(HNODE hNode, LPWSTR lpszNodeId, LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_GET_CLUSTER_NODE_ID)(HNODE hNode, LPWSTR lpszNodeId, LPDWORD lpcchName);

/* Id of the local node. A macro, as in the SDK. */
#define GetCurrentClusterNodeId(_lpszNodeId_, _lpcchName_) GetClusterNodeId(NULL, _lpszNodeId_, _lpcchName_)

/* ---- pause and resume ----------------------------------------------------------------------------------------- */

/* Pauses a node: its groups stay, none moves in or fails over to it, none comes online. It stays paused over restarts.
 * Returns ERROR_SUCCESS, also for a node that is paused; ERROR_CLUSTER_NODE_DOWN, ERROR_INVALID_HANDLE,
 * ERROR_CLUSTER_NODE_NOT_FOUND, RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "PauseClusterNode function". Silent there: a node that is paused or down. */
DWORD WINAPI PauseClusterNode(HNODE hNode);
typedef DWORD(WINAPI *PCLUSAPI_PAUSE_CLUSTER_NODE)(HNODE hNode);

/* Ends the pause of a node. Groups do not come back by themselves.
 * Returns ERROR_SUCCESS; ERROR_CLUSTER_NODE_NOT_PAUSED (5058); ERROR_INVALID_HANDLE, ERROR_CLUSTER_NODE_NOT_FOUND,
 * RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "ResumeClusterNode function". */
DWORD WINAPI ResumeClusterNode(HNODE hNode);
typedef DWORD(WINAPI *PCLUSAPI_RESUME_CLUSTER_NODE)(HNODE hNode);

/* ---- enumerate ------------------------------------------------------------------------------------------------ */

/* Lists what belongs to a node as it is now; later changes do not show.
 *   hNode   stays open; the list outlives it.
 *   dwType  CLUSTER_NODE_ENUM bits, at least one.
 * Returns a handle to be closed with ClusterNodeCloseEnum, or null; GetLastError: ERROR_INVALID_HANDLE,
 * ERROR_INVALID_PARAMETER (no bit, or an unknown one), ERROR_CLUSTER_NODE_NOT_FOUND, RPC_S_SERVER_UNAVAILABLE.
 * Source: Microsoft Learn, "ClusterNodeOpenEnum function". */
HNODEENUM WINAPI ClusterNodeOpenEnum(HNODE hNode, DWORD dwType);
typedef HNODEENUM(WINAPI *PCLUSAPI_CLUSTER_NODE_OPEN_ENUM)(HNODE hNode, DWORD dwType);

/* Number of items, as ClusterGetEnumCount. Source: Microsoft Learn, "ClusterNodeGetEnumCount function". */
DWORD WINAPI ClusterNodeGetEnumCount(HNODEENUM hNodeEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NODE_GET_ENUM_COUNT)(HNODEENUM hNodeEnum);

/* Name and type (one CLUSTER_NODE_ENUM bit) of an item; parameters, results and threads as ClusterEnum.
 * Source: Microsoft Learn, "ClusterNodeEnum function". */
DWORD WINAPI ClusterNodeEnum(HNODEENUM hNodeEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName,
                             LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NODE_ENUM)(HNODEENUM hNodeEnum, DWORD dwIndex, LPDWORD lpdwType,
                                                  LPWSTR lpszName, LPDWORD lpcchName);

/* Closes a list. Returns ERROR_SUCCESS or ERROR_INVALID_HANDLE.
 * Source: Microsoft Learn, "ClusterNodeCloseEnum function". */
DWORD WINAPI ClusterNodeCloseEnum(HNODEENUM hNodeEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NODE_CLOSE_ENUM)(HNODEENUM hNodeEnum);

/* ClusterNodeOpenEnum for items with id and name; pOptions is undocumented, pass null.
 * Close with ClusterNodeCloseEnumEx. Source: Microsoft Learn, "ClusterNodeOpenEnumEx function". */
HNODEENUMEX WINAPI ClusterNodeOpenEnumEx(HNODE hNode, DWORD dwType, PVOID pOptions);
typedef HNODEENUMEX(WINAPI *PCLUSAPI_CLUSTER_NODE_OPEN_ENUM_EX)(HNODE hNode, DWORD dwType, PVOID pOptions);

/* Number of items, as ClusterGetEnumCount. Source: Microsoft Learn, "ClusterNodeGetEnumCountEx function". */
DWORD WINAPI ClusterNodeGetEnumCountEx(HNODEENUMEX hNodeEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NODE_GET_ENUM_COUNT_EX)(HNODEENUMEX hNodeEnum);

/* Id, name and type of an item; parameters and results as ClusterEnumEx.
 * Source: Microsoft Learn, "ClusterNodeEnumEx function". */
DWORD WINAPI ClusterNodeEnumEx(HNODEENUMEX hNodeEnum, DWORD dwIndex, PCLUSTER_ENUM_ITEM pItem, LPDWORD cbItem);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NODE_ENUM_EX)(HNODEENUMEX hNodeEnum, DWORD dwIndex, PCLUSTER_ENUM_ITEM pItem,
                                                     LPDWORD cbItem);

/* Closes a list of ClusterNodeOpenEnumEx. Returns ERROR_SUCCESS or ERROR_INVALID_HANDLE.
 * Source: Microsoft Learn, "ClusterNodeCloseEnumEx function". */
DWORD WINAPI ClusterNodeCloseEnumEx(HNODEENUMEX hNodeEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NODE_CLOSE_ENUM_EX)(HNODEENUMEX hNodeEnum);

/* ---- not implemented ------------------------------------------------------------------------------------------ */

/* Not implemented yet, all below: a DWORD or LONG function returns ERROR_CALL_NOT_IMPLEMENTED (120); one that returns a
 * handle, a BOOL, a state or a count returns null, FALSE, the Unknown state (-1) or 0. The last error is 120 in any
 * case. What closes does nothing and succeeds. */

DWORD WINAPI AddClusterStorageNode(HCLUSTER hCluster, PCWSTR lpszNodeName,
                                   PCLUSTER_SETUP_PROGRESS_CALLBACK pfnProgressCallback, PVOID pvCallbackArg,
                                   LPCWSTR lpszClusterStorageNodeDescription, LPCWSTR lpszClusterStorageNodeLocation);

DWORD WINAPI ClusterNodeControl(HNODE hNode, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NODE_CONTROL)(HNODE hNode, HNODE hHostNode, DWORD dwControlCode,
                                                     LPVOID lpInBuffer, DWORD nInBufferSize,
                                                     LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                                     LPDWORD lpBytesReturned);
DWORD WINAPI ClusterNodeControlEx(HNODE hNode, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                  DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                  LPDWORD lpBytesReturned, LPCWSTR lpszReason);

DWORD WINAPI ClusterNodeReplacement(HCLUSTER hCluster, LPCWSTR lpszNodeNameCurrent, LPCWSTR lpszNodeNameNew);

DWORD WINAPI PauseClusterNodeEx(HNODE hNode, BOOL bDrainNode, DWORD dwPauseFlags, HNODE hNodeDrainTarget);
typedef DWORD(WINAPI *PCLUSAPI_PAUSE_CLUSTER_NODE_EX)(HNODE hNode, BOOL bDrainNode, DWORD dwPauseFlags,
                                                      HNODE hNodeDrainTarget);
DWORD WINAPI PauseClusterNodeEx2(HNODE hNode, BOOL bDrainNode, DWORD dwPauseFlags, HNODE hNodeDrainTarget,
                                 LPCWSTR lpszReason);

DWORD WINAPI RemoveClusterStorageNode(HCLUSTER hCluster, LPCWSTR lpszClusterStorageEnclosureName, DWORD dwTimeout,
                                      DWORD dwFlags);

DWORD WINAPI ResumeClusterNodeEx(HNODE hNode, CLUSTER_NODE_RESUME_FAILBACK_TYPE eResumeFailbackType,
                                 DWORD dwResumeFlagsReserved);
typedef DWORD(WINAPI *PCLUSAPI_RESUME_CLUSTER_NODE_EX)(HNODE hNode,
                                                       CLUSTER_NODE_RESUME_FAILBACK_TYPE eResumeFailbackType,
                                                       DWORD dwResumeFlagsReserved);
DWORD WINAPI ResumeClusterNodeEx2(HNODE hNode, CLUSTER_NODE_RESUME_FAILBACK_TYPE eResumeFailbackType,
                                  DWORD dwResumeFlagsReserved, LPCWSTR lpszReason);

#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_NODE_H */
