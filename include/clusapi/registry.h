/* The cluster registry: keys, values, batches. */
#ifndef CLUSAPI_REGISTRY_H
#define CLUSAPI_REGISTRY_H

#include "types.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- constants ------------------------------------------------------------------------------------------------ */

/* cluster property DatabaseReadWriteMode */
#define CLUSREG_DATABASE_SYNC_WRITE_TO_ALL_NODES 0x00000001
#define CLUSREG_DATABASE_ISOLATE_READ            0x00000002

/* ---- enumerations --------------------------------------------------------------------------------------------- */

/* Commands of a batch, and what a reply or notification tells. */
typedef enum CLUSTER_REG_COMMAND {
  CLUSREG_COMMAND_NONE              = 0,
  CLUSREG_SET_VALUE                 = 1,
  CLUSREG_CREATE_KEY                = 2,
  CLUSREG_DELETE_KEY                = 3,
  CLUSREG_DELETE_VALUE              = 4,
  CLUSREG_SET_KEY_SECURITY          = 5,
  CLUSREG_VALUE_DELETED             = 6,
  CLUSREG_READ_KEY                  = 7,
  CLUSREG_READ_VALUE                = 8,
  CLUSREG_READ_ERROR                = 9,
  CLUSREG_CONTROL_COMMAND           = 10,
  CLUSREG_CONDITION_EXISTS          = 11,
  CLUSREG_CONDITION_NOT_EXISTS      = 12,
  CLUSREG_CONDITION_IS_EQUAL        = 13,
  CLUSREG_CONDITION_IS_NOT_EQUAL    = 14,
  CLUSREG_CONDITION_IS_GREATER_THAN = 15,
  CLUSREG_CONDITION_IS_LESS_THAN    = 16,
  CLUSREG_CONDITION_KEY_EXISTS      = 17,
  CLUSREG_CONDITION_KEY_NOT_EXISTS  = 18,
  CLUSREG_LAST_COMMAND              = 19
} CLUSTER_REG_COMMAND;

/* ---- structures ----------------------------------------------------------------------------------------------- */

typedef struct CLUSTER_BATCH_COMMAND {
  CLUSTER_REG_COMMAND Command;
  DWORD               dwOptions;
  LPCWSTR             wzName;
  const BYTE         *lpData;
  DWORD               cbData;
} CLUSTER_BATCH_COMMAND, *PCLUSTER_BATCH_COMMAND;

typedef struct CLUSTER_READ_BATCH_COMMAND {
  CLUSTER_REG_COMMAND Command;
  DWORD               dwOptions;
  LPCWSTR             wzSubkeyName;
  LPCWSTR             wzValueName;
  const BYTE         *lpData;
  DWORD               cbData;
} CLUSTER_READ_BATCH_COMMAND, *PCLUSTER_READ_BATCH_COMMAND;

/* ---- functions ------------------------------------------------------------------------------------------------ */

#if !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

/* Not implemented yet, all below: a DWORD or LONG function returns ERROR_CALL_NOT_IMPLEMENTED (120); one that returns a
 * handle, a BOOL, a state or a count returns null, FALSE, the Unknown state (-1) or 0. The last error is 120 in any
 * case. What closes does nothing and succeeds. */

HKEY WINAPI GetClusterGroupKey(HGROUP hGroup, REGSAM samDesired);
typedef HKEY(WINAPI *PCLUSAPI_GET_CLUSTER_GROUP_KEY)(HGROUP hGroup, REGSAM samDesired);

HKEY WINAPI GetClusterKey(HCLUSTER hCluster, REGSAM samDesired);
typedef HKEY(WINAPI *PCLUSAPI_GET_CLUSTER_KEY)(HCLUSTER hCluster, REGSAM samDesired);

HKEY WINAPI GetClusterNetInterfaceKey(HNETINTERFACE hNetInterface, REGSAM samDesired);
typedef HKEY(WINAPI *PCLUSAPI_GET_CLUSTER_NET_INTERFACE_KEY)(HNETINTERFACE hNetInterface, REGSAM samDesired);

HKEY WINAPI GetClusterNetworkKey(HNETWORK hNetwork, REGSAM samDesired);
typedef HKEY(WINAPI *PCLUSAPI_GET_CLUSTER_NETWORK_KEY)(HNETWORK hNetwork, REGSAM samDesired);

HKEY WINAPI GetClusterNodeKey(HNODE hNode, REGSAM samDesired);
typedef HKEY(WINAPI *PCLUSAPI_GET_CLUSTER_NODE_KEY)(HNODE hNode, REGSAM samDesired);

HKEY WINAPI GetClusterResourceKey(HRESOURCE hResource, REGSAM samDesired);
typedef HKEY(WINAPI *PCLUSAPI_GET_CLUSTER_RESOURCE_KEY)(HRESOURCE hResource, REGSAM samDesired);

HKEY WINAPI GetClusterResourceTypeKey(HCLUSTER hCluster, LPCWSTR lpszTypeName, REGSAM samDesired);
typedef HKEY(WINAPI *PCLUSAPI_GET_CLUSTER_RESOURCE_TYPE_KEY)(HCLUSTER hCluster, LPCWSTR lpszTypeName,
                                                             REGSAM samDesired);

LONG WINAPI ClusterRegCloseKey(HKEY hKey);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_CLOSE_KEY)(HKEY hKey);

LONG WINAPI ClusterRegCreateKey(HKEY hKey, LPCWSTR lpszSubKey, DWORD dwOptions, REGSAM samDesired,
                                LPSECURITY_ATTRIBUTES lpSecurityAttributes, PHKEY phkResult, LPDWORD lpdwDisposition);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_CREATE_KEY)(HKEY hKey, LPCWSTR lpszSubKey, DWORD dwOptions,
                                                      REGSAM samDesired,
                                                      LPSECURITY_ATTRIBUTES lpSecurityAttributes,
                                                      PHKEY phkResult, LPDWORD lpdwDisposition);
LONG WINAPI ClusterRegCreateKeyEx(HKEY hKey, LPCWSTR lpszSubKey, DWORD dwOptions, REGSAM samDesired,
                                  LPSECURITY_ATTRIBUTES lpSecurityAttributes, PHKEY phkResult,
                                  LPDWORD lpdwDisposition, LPCWSTR lpszReason);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_CREATE_KEY_EX)(HKEY hKey, LPCWSTR lpszSubKey, DWORD dwOptions,
                                                         REGSAM samDesired,
                                                         LPSECURITY_ATTRIBUTES lpSecurityAttributes,
                                                         PHKEY phkResult, LPDWORD lpdwDisposition,
                                                         LPCWSTR lpszReason);

LONG WINAPI ClusterRegDeleteKey(HKEY hKey, LPCWSTR lpszSubKey);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_DELETE_KEY)(HKEY hKey, LPCWSTR lpszSubKey);
LONG WINAPI ClusterRegDeleteKeyEx(HKEY hKey, LPCWSTR lpszSubKey, LPCWSTR lpszReason);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_DELETE_KEY_EX)(HKEY hKey, LPCWSTR lpszSubKey, LPCWSTR lpszReason);

DWORD WINAPI ClusterRegDeleteValue(HKEY hKey, LPCWSTR lpszValueName);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REG_DELETE_VALUE)(HKEY hKey, LPCWSTR lpszValueName);
DWORD WINAPI ClusterRegDeleteValueEx(HKEY hKey, LPCWSTR lpszValueName, LPCWSTR lpszReason);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REG_DELETE_VALUE_EX)(HKEY hKey, LPCWSTR lpszValueName, LPCWSTR lpszReason);

LONG WINAPI ClusterRegEnumKey(HKEY hKey, DWORD dwIndex, LPWSTR lpszName, LPDWORD lpcchName,
                              PFILETIME lpftLastWriteTime);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_ENUM_KEY)(HKEY hKey, DWORD dwIndex, LPWSTR lpszName, LPDWORD lpcchName,
                                                    PFILETIME lpftLastWriteTime);

DWORD WINAPI ClusterRegEnumValue(HKEY hKey, DWORD dwIndex, LPWSTR lpszValueName, LPDWORD lpcchValueName,
                                 LPDWORD lpdwType, LPBYTE lpData, LPDWORD lpcbData);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REG_ENUM_VALUE)(HKEY hKey, DWORD dwIndex, LPWSTR lpszValueName,
                                                       LPDWORD lpcchValueName, LPDWORD lpdwType,
                                                       LPBYTE lpData, LPDWORD lpcbData);

LONG WINAPI ClusterRegGetKeySecurity(HKEY hKey, SECURITY_INFORMATION RequestedInformation,
                                     PSECURITY_DESCRIPTOR pSecurityDescriptor, LPDWORD lpcbSecurityDescriptor);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_GET_KEY_SECURITY)(HKEY hKey, SECURITY_INFORMATION RequestedInformation,
                                                            PSECURITY_DESCRIPTOR pSecurityDescriptor,
                                                            LPDWORD lpcbSecurityDescriptor);

LONG WINAPI ClusterRegOpenKey(HKEY hKey, LPCWSTR lpszSubKey, REGSAM samDesired, PHKEY phkResult);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_OPEN_KEY)(HKEY hKey, LPCWSTR lpszSubKey, REGSAM samDesired,
                                                    PHKEY phkResult);

LONG WINAPI ClusterRegQueryInfoKey(HKEY hKey, LPDWORD lpcSubKeys, LPDWORD lpcchMaxSubKeyLen, LPDWORD lpcValues,
                                   LPDWORD lpcchMaxValueNameLen, LPDWORD lpcbMaxValueLen,
                                   LPDWORD lpcbSecurityDescriptor, PFILETIME lpftLastWriteTime);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_QUERY_INFO_KEY)(HKEY hKey, LPDWORD lpcSubKeys, LPDWORD lpcchMaxSubKeyLen,
                                                          LPDWORD lpcValues, LPDWORD lpcchMaxValueNameLen,
                                                          LPDWORD lpcbMaxValueLen,
                                                          LPDWORD lpcbSecurityDescriptor,
                                                          PFILETIME lpftLastWriteTime);

LONG WINAPI ClusterRegQueryValue(HKEY hKey, LPCWSTR lpszValueName, LPDWORD lpdwValueType, LPBYTE lpData,
                                 LPDWORD lpcbData);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_QUERY_VALUE)(HKEY hKey, LPCWSTR lpszValueName, LPDWORD lpdwValueType,
                                                       LPBYTE lpData, LPDWORD lpcbData);

LONG WINAPI ClusterRegSetKeySecurity(HKEY hKey, SECURITY_INFORMATION SecurityInformation,
                                     PSECURITY_DESCRIPTOR pSecurityDescriptor);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_SET_KEY_SECURITY)(HKEY hKey, SECURITY_INFORMATION SecurityInformation,
                                                            PSECURITY_DESCRIPTOR pSecurityDescriptor);
LONG WINAPI ClusterRegSetKeySecurityEx(HKEY hKey, SECURITY_INFORMATION SecurityInformation,
                                       PSECURITY_DESCRIPTOR pSecurityDescriptor, LPCWSTR lpszReason);

DWORD WINAPI ClusterRegSetValue(HKEY hKey, LPCWSTR lpszValueName, DWORD dwType, const BYTE *lpData, DWORD cbData);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REG_SET_VALUE)(HKEY hKey, LPCWSTR lpszValueName, DWORD dwType,
                                                      const BYTE *lpData, DWORD cbData);
DWORD WINAPI ClusterRegSetValueEx(HKEY hKey, LPCWSTR lpszValueName, DWORD dwType, const BYTE *lpData, DWORD cbData,
                                  LPCWSTR lpszReason);
typedef DWORD(WINAPI *PCLUSAPI_CLUSTER_REG_SET_VALUE_EX)(HKEY hKey, LPCWSTR lpszValueName, DWORD dwType,
                                                         const BYTE *lpData, DWORD cbData,
                                                         LPCWSTR lpszReason);

LONG WINAPI ClusterRegSyncDatabase(HCLUSTER hCluster, DWORD flags);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_SYNC_DATABASE)(HCLUSTER hCluster, DWORD flags);

/* Batches: all of one or nothing. */
LONG WINAPI ClusterRegBatchAddCommand(HREGBATCH hRegBatch, CLUSTER_REG_COMMAND dwCommand, LPCWSTR wzName,
                                      DWORD dwOptions, VOID const *lpData, DWORD cbData);
typedef LONG(WINAPI *PCLUSTER_REG_BATCH_ADD_COMMAND)(HREGBATCH hRegBatch, CLUSTER_REG_COMMAND dwCommand,
                                                     LPCWSTR wzName, DWORD dwOptions, VOID const *lpData,
                                                     DWORD cbData);

LONG WINAPI ClusterRegBatchCloseNotification(HREGBATCHNOTIFICATION hBatchNotification);
typedef LONG(WINAPI *PCLUSTER_REG_BATCH_CLOSE_NOTIFICATION)(HREGBATCHNOTIFICATION hBatchNotification);

LONG WINAPI ClusterRegBatchReadCommand(HREGBATCHNOTIFICATION hBatchNotification,
                                       CLUSTER_BATCH_COMMAND *pBatchCommand);
typedef LONG(WINAPI *PCLUSTER_REG_BATCH_READ_COMMAND)(HREGBATCHNOTIFICATION hBatchNotification,
                                                      CLUSTER_BATCH_COMMAND *pBatchCommand);

LONG WINAPI ClusterRegCloseBatch(HREGBATCH hRegBatch, BOOL bCommit, INT *failedCommandNumber);
typedef LONG(WINAPI *PCLUSTER_REG_CLOSE_BATCH)(HREGBATCH hRegBatch, BOOL bCommit, INT *failedCommandNumber);
LONG WINAPI ClusterRegCloseBatchEx(HREGBATCH hRegBatch, DWORD flags, INT *failedCommandNumber);

LONG WINAPI ClusterRegCloseBatchNotifyPort(HREGBATCHPORT hBatchNotifyPort);
typedef LONG(WINAPI *PCLUSTER_REG_CLOSE_BATCH_NOTIFY_PORT)(HREGBATCHPORT hBatchNotifyPort);

LONG WINAPI ClusterRegCloseReadBatch(HREGREADBATCH hRegReadBatch, HREGREADBATCHREPLY *phRegReadBatchReply);
typedef LONG(WINAPI *PCLUSTER_REG_CLOSE_READ_BATCH)(HREGREADBATCH hRegReadBatch,
                                                    HREGREADBATCHREPLY *phRegReadBatchReply);
LONG WINAPI ClusterRegCloseReadBatchEx(HREGREADBATCH hRegReadBatch, DWORD flags,
                                       HREGREADBATCHREPLY *phRegReadBatchReply);
typedef LONG(WINAPI *PCLUSTER_REG_CLOSE_READ_BATCH_EX)(HREGREADBATCH hRegReadBatch, DWORD flags,
                                                       HREGREADBATCHREPLY *phRegReadBatchReply);

LONG WINAPI ClusterRegCloseReadBatchReply(HREGREADBATCHREPLY hRegReadBatchReply);
typedef LONG(WINAPI *PCLUSTER_REG_CLOSE_READ_BATCH_REPLY)(HREGREADBATCHREPLY hRegReadBatchReply);

LONG WINAPI ClusterRegCreateBatch(HKEY hKey, HREGBATCH *pHREGBATCH);
typedef LONG(WINAPI *PCLUSAPI_CLUSTER_REG_CREATE_BATCH)(HKEY hKey, HREGBATCH *pHREGBATCH);

LONG WINAPI ClusterRegCreateBatchNotifyPort(HKEY hKey, HREGBATCHPORT *phBatchNotifyPort);
typedef LONG(WINAPI *PCLUSTER_REG_CREATE_BATCH_NOTIFY_PORT)(HKEY hKey, HREGBATCHPORT *phBatchNotifyPort);

LONG WINAPI ClusterRegCreateReadBatch(HKEY hKey, HREGREADBATCH *phRegReadBatch);
typedef LONG(WINAPI *PCLUSTER_REG_CREATE_READ_BATCH)(HKEY hKey, HREGREADBATCH *phRegReadBatch);

LONG WINAPI ClusterRegGetBatchNotification(HREGBATCHPORT hBatchNotify, HREGBATCHNOTIFICATION *phBatchNotification);
typedef LONG(WINAPI *PCLUSTER_REG_GET_BATCH_NOTIFICATION)(HREGBATCHPORT hBatchNotify,
                                                          HREGBATCHNOTIFICATION *phBatchNotification);

LONG WINAPI ClusterRegReadBatchAddCommand(HREGREADBATCH hRegReadBatch, LPCWSTR wzSubkeyName, LPCWSTR wzValueName);
typedef LONG(WINAPI *PCLUSTER_REG_READ_BATCH_ADD_COMMAND)(HREGREADBATCH hRegReadBatch, LPCWSTR wzSubkeyName,
                                                          LPCWSTR wzValueName);

LONG WINAPI ClusterRegReadBatchReplyNextCommand(HREGREADBATCHREPLY hRegReadBatchReply,
                                                CLUSTER_READ_BATCH_COMMAND *pBatchCommand);
typedef LONG(WINAPI *PCLUSTER_REG_READ_BATCH_REPLY_NEXT_COMMAND)(HREGREADBATCHREPLY hRegReadBatchReply,
    CLUSTER_READ_BATCH_COMMAND *pBatchCommand);

#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_REGISTRY_H */
