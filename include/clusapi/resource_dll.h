/* What the SDK declares for authors of resource DLLs (resapi.h): for tools that read the states and texts such a
 * DLL leaves in a cluster. <clusapi.h> does not include it; it takes the place of resapi.h and cannot be combined with
 * one. On Linux mind <syslog.h>, which has a LOG_WARNING of its own. */
#ifndef CLUSAPI_RESOURCE_DLL_H
#define CLUSAPI_RESOURCE_DLL_H

#include "resource.h"

#if defined(__cplusplus)
extern "C" {
#endif

#if defined(_RESAPI_)
#error "the toolchain's <resapi.h> is included already and declares the same"
#endif

#define STARTUP_ROUTINE                          "Startup"
#define STARTUP_EX_ROUTINE                       "StartupEx"
#define CLUSRES_NAME_GET_OPERATION_CONTEXT_FLAGS CLUSAPI_TEXT("Flags")
#define CLUSTER_HEALTH_FAULT_PROPERTY_NAME       CLUSAPI_TEXT("ClusterHealth")
#define CLUSTER_HEALTH_FAULT_ID_LABEL            CLUSAPI_TEXT("Id")
#define CLUSTER_HEALTH_FAULT_ERRORTYPE_LABEL     CLUSAPI_TEXT("ErrorType")
#define CLUSTER_HEALTH_FAULT_ERRORCODE_LABEL     CLUSAPI_TEXT("ErrorCode")
#define CLUSTER_HEALTH_FAULT_DESCRIPTION_LABEL   CLUSAPI_TEXT("Description")
#define CLUSTER_HEALTH_FAULT_PROVIDER_LABEL      CLUSAPI_TEXT("Provider")
#define CLUSTER_HEALTH_FAULT_FLAGS_LABEL         CLUSAPI_TEXT("Flags")
#define CLUSTER_HEALTH_FAULT_RESERVED_LABEL      CLUSAPI_TEXT("Reserved")

#define CLRES_VERSION_V1_00                                           0x00000100
#define CLRES_VERSION_V2_00                                           0x00000200
#define CLRES_VERSION_V3_00                                           0x00000300
#define CLRES_VERSION_V4_00                                           0x00000400
#define CLUSCTL_GET_OPERATION_CONTEXT_PARAMS_VERSION_1                1
#define CLUSRESDLL_STATUS_OFFLINE_BUSY                                0x00000001
#define CLUSRESDLL_STATUS_OFFLINE_SOURCE_THROTTLED                    0x00000002
#define CLUSRESDLL_STATUS_OFFLINE_DESTINATION_THROTTLED               0x00000004
#define CLUSRESDLL_STATUS_OFFLINE_DESTINATION_REJECTED                0x00000008
#define CLUSRESDLL_STATUS_INSUFFICIENT_MEMORY                         0x00000010
#define CLUSRESDLL_STATUS_INSUFFICIENT_PROCESSOR                      0x00000020
#define CLUSRESDLL_STATUS_INSUFFICIENT_OTHER_RESOURCES                0x00000040
#define CLUSRESDLL_STATUS_INVALID_PARAMETERS                          0x00000080
#define CLUSRESDLL_STATUS_NETWORK_NOT_AVAILABLE                       0x00000100
#define CLUSRESDLL_STATUS_DO_NOT_COLLECT_WER_REPORT                   0x40000000
#define CLUSRESDLL_STATUS_DUMP_NOW                                    0x80000000
#define CLUS_RESDLL_OPEN_RECOVER_MONITOR_STATE                        0x00000001
#define CLUS_RESDLL_ONLINE_RECOVER_MONITOR_STATE                      0x00000001
#define CLUS_RESDLL_ONLINE_IGNORE_RESOURCE_STATUS                     0x00000002
#define CLUS_RESDLL_ONLINE_RETURN_TO_SOURCE_NODE_ON_ERROR             0x00000004
#define CLUS_RESDLL_ONLINE_RESTORE_ONLINE_STATE                       0x00000008
#define CLUS_RESDLL_ONLINE_IGNORE_NETWORK_CONNECTIVITY                0x00000010
#define CLUS_RESDLL_OFFLINE_IGNORE_RESOURCE_STATUS                    0x00000001
#define CLUS_RESDLL_OFFLINE_RETURN_TO_SOURCE_NODE_ON_ERROR            0x00000002
#define CLUS_RESDLL_OFFLINE_QUEUE_ENABLED                             0x00000004
#define CLUS_RESDLL_OFFLINE_RETURNING_TO_SOURCE_NODE_BECAUSE_OF_ERROR 0x00000008
#define CLUS_RESDLL_OFFLINE_DUE_TO_EMBEDDED_FAILURE                   0x00000010
#define CLUS_RESDLL_OFFLINE_IGNORE_NETWORK_CONNECTIVITY               0x00000020
#define CLUS_RESDLL_OFFLINE_DO_NOT_UPDATE_PERSISTENT_STATE            0x00000040
#define CLUS_RESDLL_OPEN_DONT_DELETE_TEMP_DISK                        0x00000002
#define RESTYPE_MONITOR_SHUTTING_DOWN_NODE_STOP                       0x00000001
#define RESTYPE_MONITOR_SHUTTING_DOWN_CLUSSVC_CRASH                   0x00000002
#define RESUTIL_PROPITEM_READ_ONLY                                    0x00000001
#define RESUTIL_PROPITEM_REQUIRED                                     0x00000002
#define RESUTIL_PROPITEM_SIGNED                                       0x00000004
#define RESUTIL_PROPITEM_IN_MEMORY                                    0x00000008
#define LOCKED_MODE_FLAGS_DONT_REMOVE_FROM_MOVE_QUEUE                 0x00000001
#define SET_APPINSTANCE_CSV_FLAGS_VALID_ONLY_IF_CSV_COORDINATOR       0x00000001

typedef enum CLUSTER_ROLE {
  ClusterRoleDHCP                        = 0,
  ClusterRoleDTC                         = 1,
  ClusterRoleFileServer                  = 2,
  ClusterRoleGenericApplication          = 3,
  ClusterRoleGenericScript               = 4,
  ClusterRoleGenericService              = 5,
  ClusterRoleISCSINameServer             = 6,
  ClusterRoleMSMQ                        = 7,
  ClusterRoleNFS                         = 8,
  ClusterRolePrintServer                 = 9,
  ClusterRoleStandAloneNamespaceServer   = 10,
  ClusterRoleVolumeShadowCopyServiceTask = 11,
  ClusterRoleWINS                        = 12,
  ClusterRoleTaskScheduler               = 13,
  ClusterRoleNetworkFileSystem           = 14,
  ClusterRoleDFSReplicatedFolder         = 15,
  ClusterRoleDistributedFileSystem       = 16,
  ClusterRoleDistributedNetworkName      = 17,
  ClusterRoleFileShare                   = 18,
  ClusterRoleFileShareWitness            = 19,
  ClusterRoleHardDisk                    = 20,
  ClusterRoleIPAddress                   = 21,
  ClusterRoleIPV6Address                 = 22,
  ClusterRoleIPV6TunnelAddress           = 23,
  ClusterRoleISCSITargetServer           = 24,
  ClusterRoleNetworkName                 = 25,
  ClusterRolePhysicalDisk                = 26,
  ClusterRoleSODAFileServer              = 27,
  ClusterRoleStoragePool                 = 28,
  ClusterRoleVirtualMachine              = 29,
  ClusterRoleVirtualMachineConfiguration = 30,
  ClusterRoleVirtualMachineReplicaBroker = 31
} CLUSTER_ROLE;

typedef enum CLUSTER_ROLE_STATE {
  ClusterRoleUnknown     = -1,
  ClusterRoleClustered   = 0,
  ClusterRoleUnclustered = 1
} CLUSTER_ROLE_STATE;

typedef enum CLUSTER_RESOURCE_APPLICATION_STATE {
  ClusterResourceApplicationStateUnknown = 1,
  ClusterResourceApplicationOSHeartBeat  = 2,
  ClusterResourceApplicationReady        = 3
} CLUSTER_RESOURCE_APPLICATION_STATE;

typedef enum RESOURCE_MONITOR_STATE {
  RmonInitializing         = 0,
  RmonIdle                 = 1,
  RmonStartingResource     = 2,
  RmonInitializingResource = 3,
  RmonOnlineResource       = 4,
  RmonOfflineResource      = 5,
  RmonShutdownResource     = 6,
  RmonDeletingResource     = 7,
  RmonIsAlivePoll          = 8,
  RmonLooksAlivePoll       = 9,
  RmonArbitrateResource    = 10,
  RmonReleaseResource      = 11,
  RmonResourceControl      = 12,
  RmonResourceTypeControl  = 13,
  RmonTerminateResource    = 14,
  RmonDeadlocked           = 15
} RESOURCE_MONITOR_STATE;

typedef enum RESOURCE_EXIT_STATE {
  ResourceExitStateContinue  = 0,
  ResourceExitStateTerminate = 1,
  ResourceExitStateMax       = 2
} RESOURCE_EXIT_STATE;

typedef enum FAILURE_TYPE {
  FAILURE_TYPE_GENERAL      = 0x00000000,
  FAILURE_TYPE_EMBEDDED     = 0x00000001,
  FAILURE_TYPE_NETWORK_LOSS = 0x00000002
} FAILURE_TYPE;

typedef enum LOG_LEVEL {
  LOG_INFORMATION = 0,
  LOG_WARNING     = 1,
  LOG_ERROR       = 2,
  LOG_SEVERE      = 3
} LOG_LEVEL;

typedef enum VM_RESDLL_CONTEXT {
  VmResdllContextTurnOff       = 0,
  VmResdllContextSave          = 1,
  VmResdllContextShutdown      = 2,
  VmResdllContextShutdownForce = 3,
  VmResdllContextLiveMigration = 4
} VM_RESDLL_CONTEXT;

typedef enum RESDLL_CONTEXT_OPERATION_TYPE {
  ResdllContextOperationTypeFailback                   = 0,
  ResdllContextOperationTypeDrain                      = 1,
  ResdllContextOperationTypeDrainFailure               = 2,
  ResdllContextOperationTypeEmbeddedFailure            = 3,
  ResdllContextOperationTypePreemption                 = 4,
  ResdllContextOperationTypeNetworkDisconnect          = 5,
  ResdllContextOperationTypeNetworkDisconnectMoveRetry = 6
} RESDLL_CONTEXT_OPERATION_TYPE;

typedef struct NodeUtilizationInfoElement {
  ULONGLONG Id;
  ULONGLONG AvailableMemory;
  ULONGLONG AvailableMemoryAfterReclamation;
} NodeUtilizationInfoElement, *PNodeUtilizationInfoElement;

typedef struct ResourceUtilizationInfoElement {
  ULONGLONG PhysicalNumaId;
  ULONGLONG CurrentMemory;
} ResourceUtilizationInfoElement, *PResourceUtilizationInfoElement;

typedef struct MONITOR_STATE {
  LARGE_INTEGER          LastUpdate;
  RESOURCE_MONITOR_STATE State;
  HANDLE                 ActiveResource;
  BOOL                   ResmonStop;
} MONITOR_STATE, *PMONITOR_STATE;

typedef struct CLUSTER_HEALTH_FAULT {
  LPWSTR Id;
  DWORD  ErrorType;
  DWORD  ErrorCode;
  LPWSTR Description;
  LPWSTR Provider;
  DWORD  Flags;
  DWORD  Reserved;
} CLUSTER_HEALTH_FAULT, *PCLUSTER_HEALTH_FAULT;

typedef struct CLUSTER_HEALTH_FAULT_ARRAY {
  DWORD                 numFaults;
  PCLUSTER_HEALTH_FAULT faults;
} CLUSTER_HEALTH_FAULT_ARRAY, *PCLUSTER_HEALTH_FAULT_ARRAY;

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_RESOURCE_DLL_H */
