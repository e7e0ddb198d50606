/* Structures that the control codes exchange, by the kind of resource. */
#ifndef CLUSAPI_CONTROL_DATA_H
#define CLUSAPI_CONTROL_DATA_H

#include "resource.h"
#include "network.h"

/* Nameless members and flexible arrays, as in the SDK: not for a pedantic compiler. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wextern-c-compat"
#endif

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- quorum --------------------------------------------------------------------------------------------------- */

typedef struct CLUS_STARTING_PARAMS {
  DWORD dwSize;
  BOOL  bForm;
  BOOL  bFirst;
} CLUS_STARTING_PARAMS, *PCLUS_STARTING_PARAMS;

typedef struct CLUS_FORCE_QUORUM_INFO {
  DWORD dwSize;
  DWORD dwNodeBitMask;
  DWORD dwMaxNumberofNodes;
  WCHAR multiszNodeList[1];
} CLUS_FORCE_QUORUM_INFO, *PCLUS_FORCE_QUORUM_INFO;

/* ---- checks --------------------------------------------------------------------------------------------------- */

/* Texts to be checked. The structures have no size of their own: give the number of bytes of the text. */
typedef struct CLUSTER_VALIDATE_PATH {
  WCHAR szPath[0];
} CLUSTER_VALIDATE_PATH, *PCLUSTER_VALIDATE_PATH;

typedef struct CLUSTER_VALIDATE_DIRECTORY {
  WCHAR szPath[0];
} CLUSTER_VALIDATE_DIRECTORY, *PCLUSTER_VALIDATE_DIRECTORY;

typedef struct CLUSTER_VALIDATE_NETNAME {
  WCHAR szNetworkName[0];
} CLUSTER_VALIDATE_NETNAME, *PCLUSTER_VALIDATE_NETNAME;

typedef struct CLUSTER_VALIDATE_CSV_FILENAME {
  WCHAR szFileName[0];
} CLUSTER_VALIDATE_CSV_FILENAME, *PCLUSTER_VALIDATE_CSV_FILENAME;

/* ---- cluster shared volumes ----------------------------------------------------------------------------------- */

/* BitLocker state of a volume */
#define BitLockerEnabled    0x00000001
#define BitLockerDecrypted  0x00000004
#define BitlockerEncrypted  0x00000008
#define BitLockerDecrypting 0x00000010
#define BitlockerEncrypting 0x00000020
#define BitLockerPaused     0x00000040
#define BitLockerStopped    0x00000080

/* CLUSTER_SHARED_VOLUME_STATE_INFO_EX */
#define RedirectedIOReasonUserRequest            0x00000001
#define RedirectedIOReasonUnsafeFileSystemFilter 0x00000002
#define RedirectedIOReasonUnsafeVolumeFilter     0x00000004
#define RedirectedIOReasonFileSystemTiering      0x00000008
#define RedirectedIOReasonBitLockerInitializing  0x00000010
#define RedirectedIOReasonReFs                   0x00000020
#define RedirectedIOReasonMax                    0x8000000000000000ULL

#define VolumeRedirectedIOReasonNoDiskConnectivity       0x00000001
#define VolumeRedirectedIOReasonStorageSpaceNotAttached  0x00000002
#define VolumeRedirectedIOReasonVolumeReplicationEnabled 0x00000004
#define VolumeRedirectedIOReasonMax                      0x8000000000000000ULL

typedef enum CLUSTER_CSV_VOLUME_FAULT_STATE {
  VolumeStateNoFaults      = 0,
  VolumeStateNoDirectIO    = 1,
  VolumeStateNoAccess      = 2,
  VolumeStateInMaintenance = 4,
  VolumeStateDismounted    = 8
} CLUSTER_CSV_VOLUME_FAULT_STATE;

typedef enum CLUSTER_SHARED_VOLUME_BACKUP_STATE {
  VolumeBackupNone       = 0,
  VolumeBackupInProgress = 1
} CLUSTER_SHARED_VOLUME_BACKUP_STATE, *PCLUSTER_SHARED_VOLUME_BACKUP_STATE;

typedef enum CLUSTER_SHARED_VOLUME_STATE {
  SharedVolumeStateUnavailable            = 0,
  SharedVolumeStatePaused                 = 1,
  SharedVolumeStateActive                 = 2,
  SharedVolumeStateActiveRedirected       = 3,
  SharedVolumeStateActiveVolumeRedirected = 4
} CLUSTER_SHARED_VOLUME_STATE, *PCLUSTER_SHARED_VOLUME_STATE;

typedef enum CLUSTER_SHARED_VOLUME_RENAME_INPUT_TYPE {
  ClusterSharedVolumeRenameInputTypeNone         = 0,
  ClusterSharedVolumeRenameInputTypeVolumeOffset = 1,
  ClusterSharedVolumeRenameInputTypeVolumeId     = 2,
  ClusterSharedVolumeRenameInputTypeVolumeName   = 3,
  ClusterSharedVolumeRenameInputTypeVolumeGuid   = 4
} CLUSTER_SHARED_VOLUME_RENAME_INPUT_TYPE;

typedef struct CLUS_CSV_VOLUME_INFO {
  ULARGE_INTEGER                     VolumeOffset;
  DWORD                              PartitionNumber;
  CLUSTER_CSV_VOLUME_FAULT_STATE     FaultState;
  CLUSTER_SHARED_VOLUME_BACKUP_STATE BackupState;
  WCHAR                              szVolumeFriendlyName[MAX_PATH];
  WCHAR                              szVolumeName[50];
} CLUS_CSV_VOLUME_INFO, *PCLUS_CSV_VOLUME_INFO;

typedef struct CLUS_CSV_VOLUME_NAME {
  LARGE_INTEGER VolumeOffset;
  WCHAR         szVolumeName[MAX_PATH];
  WCHAR         szRootPath[MAX_PATH + 3];
} CLUS_CSV_VOLUME_NAME, *PCLUS_CSV_VOLUME_NAME;

typedef struct CLUSTER_SHARED_VOLUME_STATE_INFO {
  WCHAR                       szVolumeName[MAX_PATH];
  WCHAR                       szNodeName[MAX_PATH];
  CLUSTER_SHARED_VOLUME_STATE VolumeState;
} CLUSTER_SHARED_VOLUME_STATE_INFO, *PCLUSTER_SHARED_VOLUME_STATE_INFO;

typedef struct CLUSTER_SHARED_VOLUME_STATE_INFO_EX {
  WCHAR                       szVolumeName[MAX_PATH];
  WCHAR                       szNodeName[MAX_PATH];
  CLUSTER_SHARED_VOLUME_STATE VolumeState;
  WCHAR                       szVolumeFriendlyName[MAX_PATH];
  ULONGLONG                   RedirectedIOReason;
  ULONGLONG                   VolumeRedirectedIOReason;
} CLUSTER_SHARED_VOLUME_STATE_INFO_EX, *PCLUSTER_SHARED_VOLUME_STATE_INFO_EX;

#define CLUSAPI_RENAME_VOLUME_MEMBERS                                           \
  CLUSTER_SHARED_VOLUME_RENAME_INPUT_TYPE InputType; /* which of these it is */ \
  union {                                                                       \
    ULONGLONG VolumeOffset;                                                     \
    WCHAR     VolumeId[MAX_PATH];                                               \
    WCHAR     VolumeName[MAX_PATH];                                             \
    WCHAR     VolumeGuid[50];                                                   \
  };
typedef struct CLUSTER_SHARED_VOLUME_RENAME_INPUT_VOLUME {
  CLUSAPI_RENAME_VOLUME_MEMBERS
} CLUSTER_SHARED_VOLUME_RENAME_INPUT_VOLUME, *PCLUSTER_SHARED_VOLUME_RENAME_INPUT_VOLUME;

typedef struct CLUSTER_SHARED_VOLUME_RENAME_INPUT_NAME {
  WCHAR NewVolumeName[MAX_PATH];
} CLUSTER_SHARED_VOLUME_RENAME_INPUT_NAME, *PCLUSTER_SHARED_VOLUME_RENAME_INPUT_NAME;

typedef struct CLUSTER_SHARED_VOLUME_RENAME_INPUT_GUID_NAME {
  WCHAR NewVolumeName[MAX_PATH];
  WCHAR NewVolumeGuid[50];
} CLUSTER_SHARED_VOLUME_RENAME_INPUT_GUID_NAME, *PCLUSTER_SHARED_VOLUME_RENAME_INPUT_GUID_NAME;

#if defined(__cplusplus)
typedef struct CLUSTER_SHARED_VOLUME_RENAME_INPUT : public CLUSTER_SHARED_VOLUME_RENAME_INPUT_VOLUME,
                                                    public CLUSTER_SHARED_VOLUME_RENAME_INPUT_NAME {
} CLUSTER_SHARED_VOLUME_RENAME_INPUT, *PCLUSTER_SHARED_VOLUME_RENAME_INPUT;

typedef struct CLUSTER_SHARED_VOLUME_RENAME_GUID_INPUT : public CLUSTER_SHARED_VOLUME_RENAME_INPUT_VOLUME,
                                                         public CLUSTER_SHARED_VOLUME_RENAME_INPUT_GUID_NAME {
} CLUSTER_SHARED_VOLUME_RENAME_GUID_INPUT, *PCLUSTER_SHARED_VOLUME_RENAME_GUID_INPUT;
#else
typedef struct CLUSTER_SHARED_VOLUME_RENAME_INPUT {
  CLUSAPI_RENAME_VOLUME_MEMBERS
  WCHAR NewVolumeName[MAX_PATH];
} CLUSTER_SHARED_VOLUME_RENAME_INPUT, *PCLUSTER_SHARED_VOLUME_RENAME_INPUT;

typedef struct CLUSTER_SHARED_VOLUME_RENAME_GUID_INPUT {
  CLUSAPI_RENAME_VOLUME_MEMBERS
  WCHAR NewVolumeName[MAX_PATH];
  WCHAR NewVolumeGuid[50];
} CLUSTER_SHARED_VOLUME_RENAME_GUID_INPUT, *PCLUSTER_SHARED_VOLUME_RENAME_GUID_INPUT;
#endif

typedef struct CLUS_SHARED_VOLUME_BACKUP_MODE {
  CLUSTER_SHARED_VOLUME_BACKUP_STATE BackupState;
  DWORD                              DelayTimerInSecs;
  WCHAR                              VolumeName[MAX_PATH];
} CLUS_SHARED_VOLUME_BACKUP_MODE, *PCLUS_SHARED_VOLUME_BACKUP_MODE;

typedef struct CLUS_CSV_MAINTENANCE_MODE_INFO {
  BOOL  InMaintenance;
  WCHAR VolumeName[MAX_PATH];
} CLUS_CSV_MAINTENANCE_MODE_INFO, *PCLUS_CSV_MAINTENANCE_MODE_INFO;

/* ---- disks ---------------------------------------------------------------------------------------------------- */

#define MAINTENANCE_MODE_V2_SIG 0xABBAF00F

#define CLUSCTL_RESOURCE_TYPE_STORAGE_GET_AVAILABLE_DISKS_EX2_FLAG_ADD_VOLUME_INFO          0x00000001
#define CLUSCTL_RESOURCE_TYPE_STORAGE_GET_AVAILABLE_DISKS_EX2_FLAG_FILTER_BY_POOL           0x00000002
#define CLUSCTL_RESOURCE_TYPE_STORAGE_GET_AVAILABLE_DISKS_EX2_FLAG_INCLUDE_NON_SHARED_DISKS 0x00000004

typedef enum MAINTENANCE_MODE_TYPE_ENUM {
  MaintenanceModeTypeDisableIsAliveCheck = 1,
  MaintenanceModeTypeOfflineResource     = 2,
  MaintenanceModeTypeUnclusterResource   = 3
} MAINTENANCE_MODE_TYPE_ENUM;

typedef struct CLUS_CHKDSK_INFO {
  DWORD     PartitionNumber;
  DWORD     ChkdskState;
  DWORD     FileIdCount;
  ULONGLONG FileIdList[1]; /* FileIdCount entries */
} CLUS_CHKDSK_INFO, *PCLUS_CHKDSK_INFO;

typedef struct CLUS_DISK_NUMBER_INFO {
  DWORD DiskNumber;
  DWORD BytesPerSector;
} CLUS_DISK_NUMBER_INFO, *PCLUS_DISK_NUMBER_INFO;

typedef struct CLUS_MAINTENANCE_MODE_INFO {
  BOOL InMaintenance;
} CLUS_MAINTENANCE_MODE_INFO, *PCLUS_MAINTENANCE_MODE_INFO;

typedef struct CLUS_MAINTENANCE_MODE_INFOEX {
  BOOL                       InMaintenance;
  MAINTENANCE_MODE_TYPE_ENUM MaintainenceModeType; /* sic */
  CLUSTER_RESOURCE_STATE     InternalState;
  DWORD                      Signature; /* MAINTENANCE_MODE_V2_SIG */
} CLUS_MAINTENANCE_MODE_INFOEX, *PCLUS_MAINTENANCE_MODE_INFOEX;

typedef struct CLUS_SET_MAINTENANCE_MODE_INPUT {
  BOOL  InMaintenance;
  DWORD ExtraParameterSize;
  BYTE  ExtraParameter[1];
} CLUS_SET_MAINTENANCE_MODE_INPUT, *PCLUS_SET_MAINTENANCE_MODE_INPUT;

typedef struct CLUS_STORAGE_SET_DRIVELETTER {
  DWORD PartitionNumber;
  DWORD DriveLetterMask;
} CLUS_STORAGE_SET_DRIVELETTER, *PCLUS_STORAGE_SET_DRIVELETTER;

typedef struct CLUS_STORAGE_GET_AVAILABLE_DRIVELETTERS {
  DWORD AvailDrivelettersMask;
} CLUS_STORAGE_GET_AVAILABLE_DRIVELETTERS, *PCLUS_STORAGE_GET_AVAILABLE_DRIVELETTERS;

typedef struct CLUS_STORAGE_REMAP_DRIVELETTER {
  DWORD CurrentDriveLetterMask;
  DWORD TargetDriveLetterMask;
} CLUS_STORAGE_REMAP_DRIVELETTER, *PCLUS_STORAGE_REMAP_DRIVELETTER;

typedef struct CLUSCTL_RESOURCE_TYPE_STORAGE_GET_AVAILABLE_DISKS_EX2_INPUT {
  DWORD dwFlags;
  GUID  guidPoolFilter;
} CLUSCTL_RESOURCE_TYPE_STORAGE_GET_AVAILABLE_DISKS_EX2_INPUT,
    *PCLUSCTL_RESOURCE_TYPE_STORAGE_GET_AVAILABLE_DISKS_EX2_INPUT;

/* ---- network names -------------------------------------------------------------------------------------------- */

#define MAX_OBJECTID              64
#define MAX_CO_PASSWORD_LENGTH    16
#define MAX_CO_PASSWORD_LENGTHEX  127
#define MAX_CO_PASSWORD_STORAGEEX 128
#define MAX_CREATINGDC_LENGTH     256
#define DNS_LENGTH                64

#define GUID_PRESENT     0x00000001
#define CREATEDC_PRESENT 0x00000002

typedef struct CLUS_NETNAME_VS_TOKEN_INFO {
  DWORD ProcessID;
  DWORD DesiredAccess;
  BOOL  InheritHandle;
} CLUS_NETNAME_VS_TOKEN_INFO, *PCLUS_NETNAME_VS_TOKEN_INFO;

typedef struct CLUS_NETNAME_PWD_INFO {
  DWORD Flags;
  WCHAR Password[MAX_CO_PASSWORD_LENGTH];
  WCHAR CreatingDC[MAX_CREATINGDC_LENGTH + 2];
  WCHAR ObjectGuid[MAX_OBJECTID];
} CLUS_NETNAME_PWD_INFO, *PCLUS_NETNAME_PWD_INFO;
typedef CLUS_NETNAME_PWD_INFO CLUS_RLUA_PWD_INFO, *PCLUS_RLUA_PWD_INFO;

typedef struct CLUS_NETNAME_PWD_INFOEX {
  DWORD Flags;
  WCHAR Password[MAX_CO_PASSWORD_STORAGEEX];
  WCHAR CreatingDC[MAX_CREATINGDC_LENGTH + 2];
  WCHAR ObjectGuid[MAX_OBJECTID];
} CLUS_NETNAME_PWD_INFOEX, *PCLUS_NETNAME_PWD_INFOEX;

typedef struct CLUS_DNN_LEADER_STATUS {
  BOOL IsOnline;
  BOOL IsFileServerPresent;
} CLUS_DNN_LEADER_STATUS, *PCLUS_DNN_LEADER_STATUS;

typedef struct CLUS_DNN_SODAFS_CLONE_STATUS {
  DWORD                  NodeId;
  CLUSTER_RESOURCE_STATE Status;
} CLUS_DNN_SODAFS_CLONE_STATUS, *PCLUS_DNN_SODAFS_CLONE_STATUS;

typedef struct CLUS_NETNAME_IP_INFO_ENTRY {
  DWORD NodeId;
  DWORD AddressSize;
  BYTE  Address[1]; /* AddressSize bytes */
} CLUS_NETNAME_IP_INFO_ENTRY, *PCLUS_NETNAME_IP_INFO_ENTRY;

typedef struct CLUS_NETNAME_IP_INFO_FOR_MULTICHANNEL {
  WCHAR                      szName[DNS_LENGTH];
  DWORD                      NumEntries;
  CLUS_NETNAME_IP_INFO_ENTRY IpInfo[1]; /* NumEntries entries */
} CLUS_NETNAME_IP_INFO_FOR_MULTICHANNEL, *PCLUS_NETNAME_IP_INFO_FOR_MULTICHANNEL;

/* ---- file shares ---------------------------------------------------------------------------------------------- */

#ifndef NNLEN
#define NNLEN 80
#endif

typedef enum FILESHARE_CHANGE_ENUM {
  FILESHARE_CHANGE_NONE   = 0,
  FILESHARE_CHANGE_ADD    = 1,
  FILESHARE_CHANGE_DEL    = 2,
  FILESHARE_CHANGE_MODIFY = 3
} FILESHARE_CHANGE_ENUM;

typedef struct FILESHARE_CHANGE {
  FILESHARE_CHANGE_ENUM Change;
  WCHAR                 ShareName[NNLEN + 4];
} FILESHARE_CHANGE, *PFILESHARE_CHANGE;

typedef struct FILESHARE_CHANGE_LIST {
  DWORD NumEntries;
  FILESHARE_CHANGE ChangeEntry[0]; /* NumEntries entries */
} FILESHARE_CHANGE_LIST, *PFILESHARE_CHANGE_LIST;

typedef struct CLUS_CREATE_INFRASTRUCTURE_FILESERVER_INPUT {
  WCHAR FileServerName[16];
} CLUS_CREATE_INFRASTRUCTURE_FILESERVER_INPUT, *PCLUS_CREATE_INFRASTRUCTURE_FILESERVER_INPUT;

typedef struct CLUS_CREATE_INFRASTRUCTURE_FILESERVER_OUTPUT {
  WCHAR FileServerName[260];
} CLUS_CREATE_INFRASTRUCTURE_FILESERVER_OUTPUT, *PCLUS_CREATE_INFRASTRUCTURE_FILESERVER_OUTPUT;

/* ---- storage replica ------------------------------------------------------------------------------------------ */

#define SR_REPLICATED_PARTITION_DISALLOW_MULTINODE_IO 0x00000001

typedef enum SR_DISK_REPLICATION_ELIGIBLE {
  SrDiskReplicationEligibleNone                    = 0,
  SrDiskReplicationEligibleYes                     = 1,
  SrDiskReplicationEligibleOffline                 = 2,
  SrDiskReplicationEligibleNotGpt                  = 3,
  SrDiskReplicationEligiblePartitionLayoutMismatch = 4,
  SrDiskReplicationEligibleInsufficientFreeSpace   = 5,
  SrDiskReplicationEligibleNotInSameSite           = 6,
  SrDiskReplicationEligibleInSameSite              = 7,
  SrDiskReplicationEligibleFileSystemNotSupported  = 8,
  SrDiskReplicationEligibleAlreadyInReplication    = 9,
  SrDiskReplicationEligibleSameAsSpecifiedDisk     = 10,
  SrDiskReplicationEligibleOther                   = 9999
} SR_DISK_REPLICATION_ELIGIBLE;

typedef enum SR_REPLICATED_DISK_TYPE {
  SrReplicatedDiskTypeNone                = 0,
  SrReplicatedDiskTypeSource              = 1,
  SrReplicatedDiskTypeLogSource           = 2,
  SrReplicatedDiskTypeDestination         = 3,
  SrReplicatedDiskTypeLogDestination      = 4,
  SrReplicatedDiskTypeNotInParthership    = 5,
  SrReplicatedDiskTypeLogNotInParthership = 6,
  SrReplicatedDiskTypeOther               = 7
} SR_REPLICATED_DISK_TYPE;

typedef struct SR_RESOURCE_TYPE_REPLICATED_PARTITION_INFO {
  ULONGLONG PartitionOffset;
  DWORD     Capabilities;
} SR_RESOURCE_TYPE_REPLICATED_PARTITION_INFO, *PSR_RESOURCE_TYPE_REPLICATED_PARTITION_INFO;

typedef struct SR_RESOURCE_TYPE_REPLICATED_PARTITION_ARRAY {
  DWORD                                      Count;
  SR_RESOURCE_TYPE_REPLICATED_PARTITION_INFO PartitionArray[1]; /* Count entries */
} SR_RESOURCE_TYPE_REPLICATED_PARTITION_ARRAY, *PSR_RESOURCE_TYPE_REPLICATED_PARTITION_ARRAY;

typedef struct SR_RESOURCE_TYPE_QUERY_ELIGIBLE_LOGDISKS {
  GUID    DataDiskGuid;
  BOOLEAN IncludeOfflineDisks;
} SR_RESOURCE_TYPE_QUERY_ELIGIBLE_LOGDISKS, *PSR_RESOURCE_TYPE_QUERY_ELIGIBLE_LOGDISKS;

typedef struct SR_RESOURCE_TYPE_QUERY_ELIGIBLE_TARGET_DATADISKS {
  GUID    SourceDataDiskGuid;
  GUID    TargetReplicationGroupGuid;
  BOOLEAN SkipConnectivityCheck;
  BOOLEAN IncludeOfflineDisks;
} SR_RESOURCE_TYPE_QUERY_ELIGIBLE_TARGET_DATADISKS, *PSR_RESOURCE_TYPE_QUERY_ELIGIBLE_TARGET_DATADISKS;

typedef struct SR_RESOURCE_TYPE_QUERY_ELIGIBLE_SOURCE_DATADISKS {
  GUID    DataDiskGuid;
  BOOLEAN IncludeAvailableStoargeDisks; /* sic */
} SR_RESOURCE_TYPE_QUERY_ELIGIBLE_SOURCE_DATADISKS, *PSR_RESOURCE_TYPE_QUERY_ELIGIBLE_SOURCE_DATADISKS;

typedef struct SR_RESOURCE_TYPE_DISK_INFO {
  SR_DISK_REPLICATION_ELIGIBLE Reason;
  GUID                         DiskGuid;
} SR_RESOURCE_TYPE_DISK_INFO, *PSR_RESOURCE_TYPE_DISK_INFO;

typedef struct SR_RESOURCE_TYPE_ELIGIBLE_DISKS_RESULT {
  WORD                       Count;
  SR_RESOURCE_TYPE_DISK_INFO DiskInfo[1]; /* Count entries */
} SR_RESOURCE_TYPE_ELIGIBLE_DISKS_RESULT, *PSR_RESOURCE_TYPE_ELIGIBLE_DISKS_RESULT;

typedef struct SR_RESOURCE_TYPE_REPLICATED_DISK {
  SR_REPLICATED_DISK_TYPE Type;
  GUID                    ClusterDiskResourceGuid;
  GUID                    ReplicationGroupId;
  WCHAR                   ReplicationGroupName[MAX_PATH];
} SR_RESOURCE_TYPE_REPLICATED_DISK, *PSR_RESOURCE_TYPE_REPLICATED_DISK;

typedef struct SR_RESOURCE_TYPE_REPLICATED_DISKS_RESULT {
  WORD                             Count;
  SR_RESOURCE_TYPE_REPLICATED_DISK ReplicatedDisks[1]; /* Count entries */
} SR_RESOURCE_TYPE_REPLICATED_DISKS_RESULT, *PSR_RESOURCE_TYPE_REPLICATED_DISKS_RESULT;

typedef struct SR_RESOURCE_TYPE_ADD_REPLICATION_GROUP {
  WCHAR     ReplicationGroupName[MAX_PATH];
  WCHAR     Description[MAX_PATH];
  WCHAR     LogPath[MAX_PATH];
  ULONGLONG MaxLogSizeInBytes;
  WORD      LogType;
  DWORD     ReplicationMode;
  DWORD     MinimumPartnersInSync;
  BOOLEAN   EnableWriteConsistency;
  BOOLEAN   EnableEncryption;
#if CLUSAPI_VERSION >= CLUSAPI_VERSION_NI
  BOOLEAN   EnableCompression;
#endif
  WCHAR     CertificateThumbprint[MAX_PATH];
  DWORD     VolumeNameCount;
  WCHAR     VolumeNames[MAX_PATH]; /* VolumeNameCount texts */
} SR_RESOURCE_TYPE_ADD_REPLICATION_GROUP, *PSR_RESOURCE_TYPE_ADD_REPLICATION_GROUP;

typedef struct SR_RESOURCE_TYPE_ADD_REPLICATION_GROUP_RESULT {
  DWORD Result;
  WCHAR ErrorString[MAX_PATH];
} SR_RESOURCE_TYPE_ADD_REPLICATION_GROUP_RESULT, *PSR_RESOURCE_TYPE_ADD_REPLICATION_GROUP_RESULT;

#if defined(__cplusplus)
}
#endif

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#endif /* CLUSAPI_CONTROL_DATA_H */
