/* Networks and network interfaces. */
#ifndef CLUSAPI_NETWORK_H
#define CLUSAPI_NETWORK_H

#include "node.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- enumerations --------------------------------------------------------------------------------------------- */

/* -1 is an error, told by GetLastError. */
typedef enum CLUSTER_NETWORK_STATE {
  ClusterNetworkStateUnknown = -1,
  ClusterNetworkUnavailable  = 0,
  ClusterNetworkDown         = 1,
  ClusterNetworkPartitioned  = 2,
  ClusterNetworkUp           = 3
} CLUSTER_NETWORK_STATE;

typedef enum CLUSTER_NETWORK_ROLE {
  ClusterNetworkRoleNone              = 0,
  ClusterNetworkRoleInternalUse       = 1,
  ClusterNetworkRoleClientAccess      = 2,
  ClusterNetworkRoleInternalAndClient = 3
} CLUSTER_NETWORK_ROLE;

typedef enum CLUSTER_NETWORK_ENUM {
  CLUSTER_NETWORK_ENUM_NETINTERFACES = 0x00000001,
  CLUSTER_NETWORK_ENUM_ALL           = 0x00000001
} CLUSTER_NETWORK_ENUM;

/* -1 is an error, told by GetLastError. */
typedef enum CLUSTER_NETINTERFACE_STATE {
  ClusterNetInterfaceStateUnknown = -1,
  ClusterNetInterfaceUnavailable  = 0,
  ClusterNetInterfaceFailed       = 1,
  ClusterNetInterfaceUnreachable  = 2,
  ClusterNetInterfaceUp           = 3
} CLUSTER_NETINTERFACE_STATE;

/* ---- networks ------------------------------------------------------------------------------------------------- */

#if !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

/* Not implemented yet, all below: a DWORD or LONG function returns ERROR_CALL_NOT_IMPLEMENTED (120); one that returns a
 * handle, a BOOL, a state or a count returns null, FALSE, the Unknown state (-1) or 0. The last error is 120 in any
 * case. What closes does nothing and succeeds. */

BOOL WINAPI CloseClusterNetwork(HNETWORK hNetwork);
typedef BOOL(WINAPI *PCLUSAPI_CLOSE_CLUSTER_NETWORK)(HNETWORK hNetwork);

DWORD WINAPI ClusterNetworkCloseEnum(HNETWORKENUM hNetworkEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NETWORK_CLOSE_ENUM)(HNETWORKENUM hNetworkEnum);

DWORD WINAPI ClusterNetworkControl(HNETWORK hNetwork, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                   DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                   LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NETWORK_CONTROL)(HNETWORK hNetwork, HNODE hHostNode, DWORD dwControlCode,
                                                        LPVOID lpInBuffer, DWORD nInBufferSize,
                                                        LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                                        LPDWORD lpBytesReturned);
DWORD WINAPI ClusterNetworkControlEx(HNETWORK hNetwork, HNODE hHostNode, DWORD dwControlCode, LPVOID lpInBuffer,
                                     DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                     LPDWORD lpBytesReturned, LPCWSTR lpszReason);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NETWORK_CONTROL_EX)(HNETWORK hNetwork, HNODE hHostNode, DWORD dwControlCode,
                                                           LPVOID lpInBuffer, DWORD nInBufferSize,
                                                           LPVOID lpOutBuffer, DWORD nOutBufferSize,
                                                           LPDWORD lpBytesReturned, LPCWSTR lpszReason);

DWORD WINAPI ClusterNetworkEnum(HNETWORKENUM hNetworkEnum, DWORD dwIndex, LPDWORD lpdwType, LPWSTR lpszName,
                                LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NETWORK_ENUM)(HNETWORKENUM hNetworkEnum, DWORD dwIndex, LPDWORD lpdwType,
                                                     LPWSTR lpszName, LPDWORD lpcchName);

DWORD WINAPI ClusterNetworkGetEnumCount(HNETWORKENUM hNetworkEnum);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NETWORK_GET_ENUM_COUNT)(HNETWORKENUM hNetworkEnum);

HNETWORKENUM WINAPI ClusterNetworkOpenEnum(HNETWORK hNetwork, DWORD dwType);
typedef HNETWORKENUM(WINAPI *PCLUSAPI_CLUSTER_NETWORK_OPEN_ENUM)(HNETWORK hNetwork, DWORD dwType);

HCLUSTER WINAPI GetClusterFromNetwork(HNETWORK hNetwork);
typedef HCLUSTER(WINAPI *PCLUSAPI_GET_CLUSTER_FROM_NETWORK)(HNETWORK hNetwork);

DWORD WINAPI GetClusterNetworkId(HNETWORK hNetwork, LPWSTR lpszNetworkId, LPDWORD lpcchName);
typedef DWORD(WINAPI *PCLUSAPI_GET_CLUSTER_NETWORK_ID)(HNETWORK hNetwork, LPWSTR lpszNetworkId, LPDWORD lpcchName);

CLUSTER_NETWORK_STATE WINAPI GetClusterNetworkState(HNETWORK hNetwork);
typedef CLUSTER_NETWORK_STATE(WINAPI *PCLUSAPI_GET_CLUSTER_NETWORK_STATE)(HNETWORK hNetwork);

HNETWORK WINAPI OpenClusterNetwork(HCLUSTER hCluster, LPCWSTR lpszNetworkName);
typedef HNETWORK(WINAPI *PCLUSAPI_OPEN_CLUSTER_NETWORK)(HCLUSTER hCluster, LPCWSTR lpszNetworkName);
HNETWORK WINAPI OpenClusterNetworkEx(HCLUSTER hCluster, LPCWSTR lpszNetworkName, DWORD dwDesiredAccess,
                                     DWORD *lpdwGrantedAccess);
typedef HNETWORK(WINAPI *PCLUSAPI_OPEN_CLUSTER_NETWORK_EX)(HCLUSTER hCluster, LPCWSTR lpszNetworkName,
                                                           DWORD dwDesiredAccess, DWORD *lpdwGrantedAccess);

DWORD WINAPI SetClusterNetworkName(HNETWORK hNetwork, LPCWSTR lpszName);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_NETWORK_NAME)(HNETWORK hNetwork, LPCWSTR lpszName);
DWORD WINAPI SetClusterNetworkNameEx(HNETWORK hNetwork, LPCWSTR lpszName, LPCWSTR lpszReason);
typedef DWORD(WINAPI *PCLUSAPI_SET_CLUSTER_NETWORK_NAME_EX)(HNETWORK hNetwork, LPCWSTR lpszName, LPCWSTR lpszReason);

/* ---- network interfaces --------------------------------------------------------------------------------------- */

BOOL WINAPI CloseClusterNetInterface(HNETINTERFACE hNetInterface);
typedef BOOL(WINAPI *PCLUSAPI_CLOSE_CLUSTER_NET_INTERFACE)(HNETINTERFACE hNetInterface);

DWORD WINAPI ClusterNetInterfaceCloseEnum(HNETINTERFACEENUM hNetInterfaceEnum);

DWORD WINAPI ClusterNetInterfaceControl(HNETINTERFACE hNetInterface, HNODE hHostNode, DWORD dwControlCode,
                                        LPVOID lpInBuffer, DWORD nInBufferSize, LPVOID lpOutBuffer,
                                        DWORD nOutBufferSize, LPDWORD lpBytesReturned);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NET_INTERFACE_CONTROL)(HNETINTERFACE hNetInterface, HNODE hHostNode,
                                                              DWORD dwControlCode, LPVOID lpInBuffer,
                                                              DWORD nInBufferSize, LPVOID lpOutBuffer,
                                                              DWORD nOutBufferSize, LPDWORD lpBytesReturned);
DWORD WINAPI ClusterNetInterfaceControlEx(HNETINTERFACE hNetInterface, HNODE hHostNode, DWORD dwControlCode,
                                          LPVOID lpInBuffer, DWORD nInBufferSize, LPVOID lpOutBuffer,
                                          DWORD nOutBufferSize, LPDWORD lpBytesReturned, LPCWSTR lpszReason);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_NET_INTERFACE_CONTROL_EX)(HNETINTERFACE hNetInterface, HNODE hHostNode,
    DWORD dwControlCode, LPVOID lpInBuffer, DWORD nInBufferSize, LPVOID lpOutBuffer, DWORD nOutBufferSize,
    LPDWORD lpBytesReturned, LPCWSTR lpszReason);

DWORD WINAPI ClusterNetInterfaceEnum(HNETINTERFACEENUM hNetInterfaceEnum, DWORD dwIndex, LPWSTR lpszName,
                                     LPDWORD lpcchName);

HNETINTERFACEENUM WINAPI ClusterNetInterfaceOpenEnum(HCLUSTER hCluster, LPCWSTR lpszNodeName,
                                                     LPCWSTR lpszNetworkName);

HCLUSTER WINAPI GetClusterFromNetInterface(HNETINTERFACE hNetInterface);
typedef HCLUSTER(WINAPI *PCLUSAPI_GET_CLUSTER_FROM_NET_INTERFACE)(HNETINTERFACE hNetInterface);

DWORD WINAPI GetClusterNetInterface(HCLUSTER hCluster, LPCWSTR lpszNodeName, LPCWSTR lpszNetworkName,
                                    LPWSTR lpszInterfaceName, LPDWORD lpcchInterfaceName);
typedef DWORD(WINAPI *PCLUSAPI_GET_CLUSTER_NET_INTERFACE)(HCLUSTER hCluster, LPCWSTR lpszNodeName,
                                                          LPCWSTR lpszNetworkName, LPWSTR lpszInterfaceName,
                                                          LPDWORD lpcchInterfaceName);
DWORD WINAPI GetClusterNetInterfaceEx(HCLUSTER hCluster, LPCWSTR lpszNodeName, LPCWSTR lpszNetworkName,
                                      LPWSTR lpmszInterfaceNameList, LPDWORD lpcbInterfaceListBufSize);

CLUSTER_NETINTERFACE_STATE WINAPI GetClusterNetInterfaceState(HNETINTERFACE hNetInterface);
typedef CLUSTER_NETINTERFACE_STATE(WINAPI *PCLUSAPI_GET_CLUSTER_NET_INTERFACE_STATE)(HNETINTERFACE hNetInterface);

HNETINTERFACE WINAPI OpenClusterNetInterface(HCLUSTER hCluster, LPCWSTR lpszInterfaceName);
typedef HNETINTERFACE(WINAPI *PCLUSAPI_OPEN_CLUSTER_NET_INTERFACE)(HCLUSTER hCluster, LPCWSTR lpszInterfaceName);
HNETINTERFACE WINAPI OpenClusterNetInterfaceEx(HCLUSTER hCluster, LPCWSTR lpszInterfaceName, DWORD dwDesiredAccess,
                                               DWORD *lpdwGrantedAccess);
typedef HNETINTERFACE(WINAPI *PCLUSAPI_OPEN_CLUSTER_NETINTERFACE_EX)(HCLUSTER hCluster, LPCWSTR lpszInterfaceName,
    DWORD dwDesiredAccess, DWORD *lpdwGrantedAccess);

#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_NETWORK_H */
