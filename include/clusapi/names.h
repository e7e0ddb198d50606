/* Names of resource types, resources and properties: UTF-16 text constants on every platform. */
#ifndef CLUSAPI_NAMES_H
#define CLUSAPI_NAMES_H

#include "platform.h"

/* ---- cluster -------------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_MIXED_MODE                            CLUSAPI_TEXT("MixedMode")
#define CLUSREG_NAME_CLUS_DESC                             CLUSAPI_TEXT("Description")
#define CLUSREG_NAME_CLUS_SD                               CLUSAPI_TEXT("Security Descriptor")
#define CLUSREG_NAME_CLUS_DEFAULT_NETWORK_ROLE             CLUSAPI_TEXT("DefaultNetworkRole")
#define CLUSREG_NAME_QUORUM_ARBITRATION_TIMEOUT            CLUSAPI_TEXT("QuorumArbitrationTimeMax")
#define CLUSTER_HANG_TIMEOUT_KEYNAME                       CLUSAPI_TEXT("ClusSvcHangTimeout")
#define CLUSTER_HANG_RECOVERY_ACTION_KEYNAME               CLUSAPI_TEXT("HangRecoveryAction")
#define CLUSTER_CSA_VSS_STATE                              CLUSAPI_TEXT("BackupInProgress")
#define CLUSTER_REQUEST_REPLY_TIMEOUT                      CLUSAPI_TEXT("RequestReplyTimeout")
#define CLUSTER_WITNESS_FAILED_RESTART_INTERVAL            CLUSAPI_TEXT("WitnessRestartInterval")
#define CLUSTER_WITNESS_DATABASE_WRITE_TIMEOUT             CLUSAPI_TEXT("WitnessDatabaseWriteTimeout")
#define CLUSTER_ADD_EVICT_DELAY                            CLUSAPI_TEXT("AddEvictDelay")
#define CLUSREG_NAME_FIXQUORUM                             CLUSAPI_TEXT("FixQuorum")
#define CLUSREG_NAME_PREVENTQUORUM                         CLUSAPI_TEXT("PreventQuorum")
#define CLUSREG_NAME_IGNORE_PERSISTENT_STATE               CLUSAPI_TEXT("IgnorePersistentStateOnStartup")
#define CLUSTER_SHARED_VOLUMES_ROOT                        CLUSAPI_TEXT("SharedVolumesRoot")
#define ENABLE_CLUSTER_SHARED_VOLUMES                      CLUSAPI_TEXT("EnableSharedVolumes")
#define CLUSTER_SHARED_VOLUME_VSS_WRITER_OPERATION_TIMEOUT CLUSAPI_TEXT("SharedVolumeVssWriterOperationTimeout")
#define USE_CLIENT_ACCESS_NETWORKS_FOR_CSV                 CLUSAPI_TEXT("UseClientAccessNetworksForSharedVolumes")
#define CLUSTER_CSV_COMPATIBLE_FILTERS                     CLUSAPI_TEXT("SharedVolumeCompatibleFilters")
#define CLUSTER_CSV_INCOMPATIBLE_FILTERS                   CLUSAPI_TEXT("SharedVolumeIncompatibleFilters")
#define CLUSTER_GROUP_WAIT_DELAY                           CLUSAPI_TEXT("ClusterGroupWaitDelay")
#define MINIMUM_PREEMPTOR_PRIORITY                         CLUSAPI_TEXT("MinimumPreemptorPriority")
#define MINIMUM_NEVER_PREEMPT_PRIORITY                     CLUSAPI_TEXT("MinimumNeverPreemptPriority")
#define CLUSTER_ENFORCED_ANTIAFFINITY                      CLUSAPI_TEXT("ClusterEnforcedAntiaffinity")
#define CLUSREG_NAME_SHUTDOWN_TIMEOUT_MINUTES              CLUSAPI_TEXT("ShutdownTimeoutInMinutes")
#define CLUSREG_NAME_CSV_MDS_SD                            CLUSAPI_TEXT("SharedVolumeSecurityDescriptor")
#define CLUSREG_NAME_FAILOVER_MOVE_MIGRATION_TYPE          CLUSAPI_TEXT("FailoverMoveMigrationType")
#define CLUSREG_NAME_CSV_BLOCK_CACHE                       CLUSAPI_TEXT("BlockCacheSize")
#define CLUSREG_NAME_ROUTE_HISTORY_LENGTH                  CLUSAPI_TEXT("RouteHistoryLength")
#define CLUSREG_NAME_LAST_RECENT_EVENTS_RESET_TIME         CLUSAPI_TEXT("RecentEventsResetTime")
#define CLUSREG_NAME_DRAIN_ON_SHUTDOWN                     CLUSAPI_TEXT("DrainOnShutdown")
#define CLUSREG_NAME_NETFT_IPSEC_ENABLED                   CLUSAPI_TEXT("NetftIPSecEnabled")
#define CLUSREG_NAME_WITNESS_DYNAMIC_WEIGHT                CLUSAPI_TEXT("WitnessDynamicWeight")
#define CLUSREG_NAME_MESSAGE_BUFFER_LENGTH                 CLUSAPI_TEXT("MessageBufferLength")
#define CLUSREG_NAME_DATABASE_READ_WRITE_MODE              CLUSAPI_TEXT("DatabaseReadWriteMode")
#define CLUSREG_NAME_FUNCTIONAL_LEVEL                      CLUSAPI_TEXT("ClusterFunctionalLevel")
#define CLUSREG_NAME_UPGRADE_VERSION                       CLUSAPI_TEXT("ClusterUpgradeVersion")
#define CLUSREG_NAME_RESILIENCY_LEVEL                      CLUSAPI_TEXT("ResiliencyLevel")
#define CLUSREG_NAME_RESILIENCY_DEFAULT_SECONDS            CLUSAPI_TEXT("ResiliencyDefaultPeriod")
#define CLUSREG_NAME_QUARANTINE_THRESHOLD                  CLUSAPI_TEXT("QuarantineThreshold")
#define CLUSREG_NAME_QUARANTINE_DURATION                   CLUSAPI_TEXT("QuarantineDuration")
#define CLUSTER_S2D_ENABLED                                CLUSAPI_TEXT("S2DEnabled")
#define CLUSTER_S2D_BUS_TYPES                              CLUSAPI_TEXT("S2DBusTypes")
#define CLUSTER_S2D_CACHE_PAGE_SIZE_KBYTES                 CLUSAPI_TEXT("S2DCachePageSizeKBytes")
#define CLUSTER_S2D_OPTIMIZATIONS                          CLUSAPI_TEXT("S2DOptimizations")
#define CLUSTER_S2D_IO_LATENCY_THRESHOLD                   CLUSAPI_TEXT("S2DIOLatencyThreshold")
#define CLUSTER_S2D_CACHE_DESIRED_STATE                    CLUSAPI_TEXT("S2DCacheDesiredState")
#define CLUSTER_S2D_CACHE_METADATA_RESERVE                 CLUSAPI_TEXT("S2DCacheMetadataReserveBytes")
#define CLUSTER_S2D_CACHE_FLASH_RESERVE_PERCENT            CLUSAPI_TEXT("S2DCacheFlashReservePercent")
#define CLUSTER_S2D_CACHE_BEHAVIOR_FLAGS                   CLUSAPI_TEXT("S2DCacheBehavior")
#define CLUSTER_NAME_PREFERRED_SITE                        CLUSAPI_TEXT("PreferredSite")
#define CLUSTER_NAME_AUTO_BALANCER_MODE                    CLUSAPI_TEXT("AutoBalancerMode")
#define CLUSTER_NAME_AUTO_BALANCER_LEVEL                   CLUSAPI_TEXT("AutoBalancerLevel")
#define CLUSREG_NAME_GROUP_DEPENDENCY_TIMEOUT              CLUSAPI_TEXT("GroupDependencyTimeout")
#define CLUSREG_NAME_PLACEMENT_OPTIONS                     CLUSAPI_TEXT("PlacementOptions")
#define CLUSREG_NAME_ENABLED_EVENT_LOGS                    CLUSAPI_TEXT("EnabledEventLogs")
#define CLUSREG_NAME_SAME_SUBNET_DELAY                     CLUSAPI_TEXT("SameSubnetDelay")
#define CLUSREG_NAME_CROSS_SUBNET_DELAY                    CLUSAPI_TEXT("CrossSubnetDelay")
#define CLUSREG_NAME_CROSS_SITE_DELAY                      CLUSAPI_TEXT("CrossSiteDelay")
#define CLUSREG_NAME_SAME_SUBNET_THRESHOLD                 CLUSAPI_TEXT("SameSubnetThreshold")
#define CLUSREG_NAME_CROSS_SUBNET_THRESHOLD                CLUSAPI_TEXT("CrossSubnetThreshold")
#define CLUSREG_NAME_CROSS_SITE_THRESHOLD                  CLUSAPI_TEXT("CrossSiteThreshold")
#define CLUSREG_NAME_PLUMB_ALL_CROSS_SUBNET_ROUTES         CLUSAPI_TEXT("PlumbAllCrossSubnetRoutes")
#define CLUSREG_NAME_MAX_PARALLEL_MIGRATIONS               CLUSAPI_TEXT("MaximumParallelMigrations")
#define CLUSREG_NAME_ACCELERATED_NETWORKING_ENABLED        CLUSAPI_TEXT("AcceleratedNetworkingEnabled")
#define CLUSREG_NAME_ACCELERATED_NETWORKING_NODE_RESERVE   CLUSAPI_TEXT("AcceleratedNetworkingNodeReserve")

/* ---- resource type name --------------------------------------------------------------------------------------- */

#define CLUS_RESTYPE_NAME_GENAPP                CLUSAPI_TEXT("Generic Application")
#define CLUS_RESTYPE_NAME_GENSVC                CLUSAPI_TEXT("Generic Service")
#define CLUS_RESTYPE_NAME_GENSCRIPT             CLUSAPI_TEXT("Generic Script")
#define CLUS_RESTYPE_NAME_IPADDR                CLUSAPI_TEXT("IP Address")
#define CLUS_RESTYPE_NAME_NETNAME               CLUSAPI_TEXT("Network Name")
#define CLUS_RESTYPE_NAME_DNN                   CLUSAPI_TEXT("Distributed Network Name")
#define CLUS_RESTYPE_NAME_FILESHR               CLUSAPI_TEXT("File Share")
#define CLUS_RESTYPE_NAME_PRTSPLR               CLUSAPI_TEXT("Print Spooler")
#define CLUS_RESTYPE_NAME_IPV6_NATIVE           CLUSAPI_TEXT("IPv6 Address")
#define CLUS_RESTYPE_NAME_IPV6_TUNNEL           CLUSAPI_TEXT("IPv6 Tunnel Address")
#define CLUS_RESTYPE_NAME_VSSTASK               CLUSAPI_TEXT("Volume Shadow Copy Service Task")
#define CLUS_RESTYPE_NAME_WINS                  CLUSAPI_TEXT("WINS Service")
#define CLUS_RESTYPE_NAME_DHCP                  CLUSAPI_TEXT("DHCP Service")
#define CLUS_RESTYPE_NAME_MSMQ                  CLUSAPI_TEXT("Microsoft Message Queue Server")
#define CLUS_RESTYPE_NAME_NEW_MSMQ              CLUSAPI_TEXT("MSMQ")
#define CLUS_RESTYPE_NAME_MSMQ_TRIGGER          CLUSAPI_TEXT("MSMQTriggers")
#define CLUS_RESTYPE_NAME_MSDTC                 CLUSAPI_TEXT("Distributed Transaction Coordinator")
#define CLUS_RESTYPE_NAME_NFS                   CLUSAPI_TEXT("NFS Share")
#define CLUS_RESTYPE_NAME_NETWORK_FILE_SYSTEM   CLUSAPI_TEXT("Network File System")
#define CLUS_RESTYPE_NAME_ISNS                  CLUSAPI_TEXT("Microsoft iSNS")
#define CLUS_RESTYPE_NAME_HARDDISK              CLUSAPI_TEXT("Physical Disk")
#define CLUS_RESTYPE_NAME_PHYS_DISK             CLUSAPI_TEXT("Physical Disk")
#define CLUS_RESTYPE_NAME_FSWITNESS             CLUSAPI_TEXT("File Share Witness")
#define CLUS_RESTYPE_NAME_FILESERVER            CLUSAPI_TEXT("File Server")
#define CLUS_RESTYPE_NAME_SODAFILESERVER        CLUSAPI_TEXT("Scale Out File Server")
#define CLUS_RESTYPE_NAME_DFS                   CLUSAPI_TEXT("Distributed File System")
#define CLUS_RESTYPE_NAME_DFSR                  CLUSAPI_TEXT("DFS Replicated Folder")
#define CLUS_RESTYPE_NAME_VM                    CLUSAPI_TEXT("Virtual Machine")
#define CLUS_RESTYPE_NAME_VM_CONFIG             CLUSAPI_TEXT("Virtual Machine Configuration")
#define CLUS_RESTYPE_NAME_ISCSITARGET           CLUSAPI_TEXT("iSCSI Target Server")
#define CLUS_RESTYPE_NAME_STORAGE_POOL          CLUSAPI_TEXT("Storage Pool")
#define CLUS_RESTYPE_NAME_TASKSCHEDULER         CLUSAPI_TEXT("Task Scheduler")
#define CLUS_RESTYPE_NAME_VMREPLICA_BROKER      CLUSAPI_TEXT("Virtual Machine Replication Broker")
#define CLUS_RESTYPE_NAME_VMREPLICA_COORDINATOR CLUSAPI_TEXT("Virtual Machine Replication Coordinator")
#define CLUS_RESTYPE_NAME_NFS_V2                CLUSAPI_TEXT("Network File System")
#define CLUS_RESTYPE_NAME_NFS_MSNS              CLUSAPI_TEXT("NFS Multi Server Namespace")
#define CLUS_RESTYPE_NAME_CAU                   CLUSAPI_TEXT("ClusterAwareUpdatingResource")
#define CLUS_RESTYPE_NAME_NV_PROVIDER_ADDRESS   CLUSAPI_TEXT("Provider Address")
#define CLUS_RESTYPE_NAME_NAT                   CLUSAPI_TEXT("Nat")
#define CLUS_RESTYPE_NAME_STORAGE_POLICIES      CLUSAPI_TEXT("Storage Policies")
#define CLUS_RESTYPE_NAME_STORQOS               CLUSAPI_TEXT("Storage QoS Policy Manager")
#define CLUS_RESTYPE_NAME_HEALTH_SERVICE        CLUSAPI_TEXT("Health Service")
#define CLUS_RESTYPE_NAME_VM_WMI                CLUSAPI_TEXT("Virtual Machine Cluster WMI")
#define CLUS_RESTYPE_NAME_SDDC_MANAGEMENT       CLUSAPI_TEXT("SDDC Management")
#define CLUS_RESTYPE_NAME_HCSVM                 CLUSAPI_TEXT("HCS Virtual Machine")
#define CLUS_RESTYPE_NAME_VIRTUAL_IPV4          CLUSAPI_TEXT("Disjoint IPv4 Address")
#define CLUS_RESTYPE_NAME_VIRTUAL_IPV6          CLUSAPI_TEXT("Disjoint IPv6 Address")
#define CLUS_RESTYPE_NAME_CLOUD_WITNESS         CLUSAPI_TEXT("Cloud Witness")
#define CLUS_RESTYPE_NAME_STORAGE_REPLICA       CLUSAPI_TEXT("Storage Replica")
#define CLUS_RESTYPE_NAME_CROSS_CLUSTER         CLUSAPI_TEXT("Cross Cluster Dependency Orchestrator")
#define CLUS_RESTYPE_NAME_SCALEOUT_MASTER       CLUSAPI_TEXT("Scaleout Master")
#define CLUS_RESTYPE_NAME_SCALEOUT_WORKER       CLUSAPI_TEXT("Scaleout Worker")
#define CLUS_RESTYPE_NAME_CONTAINER             CLUSAPI_TEXT("Container")
#define CLUS_RESTYPE_NAME_KEY_VALUE_STORE       CLUSAPI_TEXT("Key Value Store")

/* ---- resource name -------------------------------------------------------------------------------------------- */

#define CLUS_RES_NAME_SCALEOUT_MASTER CLUSAPI_TEXT("Scaleout Master")
#define CLUS_RES_NAME_SCALEOUT_WORKER CLUSAPI_TEXT("Scaleout Worker")

/* ---- node ----------------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_NODE_NAME                   CLUSAPI_TEXT("NodeName")
#define CLUSREG_NAME_NODE_HIGHEST_VERSION        CLUSAPI_TEXT("NodeHighestVersion")
#define CLUSREG_NAME_NODE_LOWEST_VERSION         CLUSAPI_TEXT("NodeLowestVersion")
#define CLUSREG_NAME_NODE_DESC                   CLUSAPI_TEXT("Description")
#define CLUSREG_NAME_NODE_MAJOR_VERSION          CLUSAPI_TEXT("MajorVersion")
#define CLUSREG_NAME_NODE_MINOR_VERSION          CLUSAPI_TEXT("MinorVersion")
#define CLUSREG_NAME_NODE_BUILD_NUMBER           CLUSAPI_TEXT("BuildNumber")
#define CLUSREG_NAME_NODE_CSDVERSION             CLUSAPI_TEXT("CSDVersion")
#define CLUSREG_NAME_NODE_WEIGHT                 CLUSAPI_TEXT("NodeWeight")
#define CLUSREG_NAME_NODE_DYNAMIC_WEIGHT         CLUSAPI_TEXT("DynamicWeight")
#define CLUSREG_NAME_NODE_IS_PRIMARY             CLUSAPI_TEXT("IsPrimary")
#define CLUSREG_NAME_NODE_DRAIN_STATUS           CLUSAPI_TEXT("NodeDrainStatus")
#define CLUSREG_NAME_NODE_DRAIN_TARGET           CLUSAPI_TEXT("NodeDrainTarget")
#define CLUSREG_NAME_NODE_NEEDS_PQ               CLUSAPI_TEXT("NeedsPreventQuorum")
#define CLUSREG_NAME_NODE_FDID                   CLUSAPI_TEXT("FaultDomainId")
#define CLUSREG_NAME_NODE_STATUS_INFO            CLUSAPI_TEXT("StatusInformation")
#define CLUSREG_NAME_NODE_FAULT_DOMAIN           CLUSAPI_TEXT("FaultDomain")
#define CLUSREG_NAME_NODE_MODEL                  CLUSAPI_TEXT("Model")
#define CLUSREG_NAME_NODE_SERIALNUMBER           CLUSAPI_TEXT("SerialNumber")
#define CLUSREG_NAME_NODE_MANUFACTURER           CLUSAPI_TEXT("Manufacturer")
#define CLUSREG_NAME_NODE_UNIQUEID               CLUSAPI_TEXT("UniqueID")
#define CLUSREG_NAME_NODE_DRAIN_ERROR_CODE       CLUSAPI_TEXT("DrainErrorCode")
#define CLUSREG_NAME_NODE_FAILBACK_STATUS        CLUSAPI_TEXT("NodeFailbackStatus")
#define CLUSREG_NAME_NODE_FAILBACK_ERROR_CODE    CLUSAPI_TEXT("FailbackErrorCode")
#define CLUSREG_NAME_NODE_HYPERTHREADING_ENABLED CLUSAPI_TEXT("HyperthreadingEnabled")

/* ---- group ---------------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_GRP_NAME                     CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_GRP_TYPE                     CLUSAPI_TEXT("GroupType")
#define CLUSREG_NAME_GRP_DESC                     CLUSAPI_TEXT("Description")
#define CLUSREG_NAME_GRP_PERSISTENT_STATE         CLUSAPI_TEXT("PersistentState")
#define CLUSREG_NAME_GRP_FAILBACK_TYPE            CLUSAPI_TEXT("AutoFailbackType")
#define CLUSREG_NAME_GRP_FAILBACK_WIN_START       CLUSAPI_TEXT("FailbackWindowStart")
#define CLUSREG_NAME_GRP_FAILBACK_WIN_END         CLUSAPI_TEXT("FailbackWindowEnd")
#define CLUSREG_NAME_GRP_FAILOVER_THRESHOLD       CLUSAPI_TEXT("FailoverThreshold")
#define CLUSREG_NAME_GRP_FAILOVER_PERIOD          CLUSAPI_TEXT("FailoverPeriod")
#define CLUSREG_NAME_GRP_PRIORITY                 CLUSAPI_TEXT("Priority")
#define CLUSREG_NAME_GRP_DEFAULT_OWNER            CLUSAPI_TEXT("DefaultOwner")
#define CLUSREG_NAME_GRP_STATUS_INFORMATION       CLUSAPI_TEXT("StatusInformation")
#define CLUSREG_NAME_GRP_ANTI_AFFINITY_CLASS_NAME CLUSAPI_TEXT("AntiAffinityClassNames")
#define CLUSREG_NAME_GRP_START_DELAY              CLUSAPI_TEXT("GroupStartDelay")
#define CLUSREG_NAME_GRP_CCF_EPOCH                CLUSAPI_TEXT("CCFEpoch")
#define CLUSREG_NAME_GRP_CCF_EPOCH_HIGH           CLUSAPI_TEXT("CCFEpochHigh")
#define CLUSREG_NAME_GRP_RESILIENCY_PERIOD        CLUSAPI_TEXT("ResiliencyPeriod")
#define CLUSREG_NAME_GRP_PREFERRED_SITE           CLUSAPI_TEXT("PreferredSite")
#define CLUSREG_NAME_GRP_COLD_START_SETTING       CLUSAPI_TEXT("ColdStartSetting")
#define CLUSREG_NAME_GRP_FAULT_DOMAIN             CLUSAPI_TEXT("FaultDomain")
#define CLUSREG_NAME_GRP_UPDATE_DOMAIN            CLUSAPI_TEXT("UpdateDomain")
#define CLUSREG_NAME_GRP_PLACEMENT_OPTIONS        CLUSAPI_TEXT("PlacementOptions")
#define CLUSREG_NAME_GRP_LOCK_MOVE                CLUSAPI_TEXT("LockedFromMoving")

/* ---- resource ------------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_RES_NAME                       CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_RES_TYPE                       CLUSAPI_TEXT("Type")
#define CLUSREG_NAME_RES_DESC                       CLUSAPI_TEXT("Description")
#define CLUSREG_NAME_RES_SEPARATE_MONITOR           CLUSAPI_TEXT("SeparateMonitor")
#define CLUSREG_NAME_RES_PERSISTENT_STATE           CLUSAPI_TEXT("PersistentState")
#define CLUSREG_NAME_RES_LOOKS_ALIVE                CLUSAPI_TEXT("LooksAlivePollInterval")
#define CLUSREG_NAME_RES_IS_ALIVE                   CLUSAPI_TEXT("IsAlivePollInterval")
#define CLUSREG_NAME_RES_RESTART_ACTION             CLUSAPI_TEXT("RestartAction")
#define CLUSREG_NAME_RES_RESTART_THRESHOLD          CLUSAPI_TEXT("RestartThreshold")
#define CLUSREG_NAME_RES_RESTART_PERIOD             CLUSAPI_TEXT("RestartPeriod")
#define CLUSREG_NAME_RES_RESTART_DELAY              CLUSAPI_TEXT("RestartDelay")
#define CLUSREG_NAME_RES_RETRY_PERIOD_ON_FAILURE    CLUSAPI_TEXT("RetryPeriodOnFailure")
#define CLUSREG_NAME_RES_EMBEDDED_FAILURE_ACTION    CLUSAPI_TEXT("EmbeddedFailureAction")
#define CLUSREG_NAME_RES_PENDING_TIMEOUT            CLUSAPI_TEXT("PendingTimeout")
#define CLUSREG_NAME_RES_DEADLOCK_TIMEOUT           CLUSAPI_TEXT("DeadlockTimeout")
#define CLUSREG_NAME_RES_MONITOR_PID                CLUSAPI_TEXT("MonitorProcessId")
#define CLUSREG_NAME_RES_STATUS_INFORMATION         CLUSAPI_TEXT("StatusInformation")
#define CLUSREG_NAME_RES_LAST_OPERATION_STATUS_CODE CLUSAPI_TEXT("LastOperationStatusCode")
#define CLUSREG_NAME_RES_DATA1                      CLUSAPI_TEXT("ResourceSpecificData1")
#define CLUSREG_NAME_RES_DATA2                      CLUSAPI_TEXT("ResourceSpecificData2")
#define CLUSREG_NAME_RES_STATUS                     CLUSAPI_TEXT("ResourceSpecificStatus")

/* ---- resource type -------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_RESTYPE_NAME               CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_RESTYPE_DESC               CLUSAPI_TEXT("Description")
#define CLUSREG_NAME_RESTYPE_DLL_NAME           CLUSAPI_TEXT("DllName")
#define CLUSREG_NAME_RESTYPE_ADMIN_EXTENSIONS   CLUSAPI_TEXT("AdminExtensions")
#define CLUSREG_NAME_RESTYPE_LOOKS_ALIVE        CLUSAPI_TEXT("LooksAlivePollInterval")
#define CLUSREG_NAME_RESTYPE_IS_ALIVE           CLUSAPI_TEXT("IsAlivePollInterval")
#define CLUSREG_NAME_RESTYPE_PENDING_TIMEOUT    CLUSAPI_TEXT("PendingTimeout")
#define CLUSREG_NAME_RESTYPE_DEADLOCK_TIMEOUT   CLUSAPI_TEXT("DeadlockTimeout")
#define CLUSREG_NAME_RESTYPE_DUMP_POLICY        CLUSAPI_TEXT("DumpPolicy")
#define CLUSREG_NAME_RESTYPE_DUMP_LOG_QUERY     CLUSAPI_TEXT("DumpLogQuery")
#define CLUSREG_NAME_RESTYPE_DUMP_SERVICES      CLUSAPI_TEXT("DumpServices")
#define CLUSREG_NAME_RESTYPE_ENABLED_EVENT_LOGS CLUSAPI_TEXT("EnabledEventLogs")
#define CLUSREG_NAME_RESTYPE_MAX_MONITORS       CLUSAPI_TEXT("MaximumMonitors")
#define CLUSREG_NAME_RESTYPE_WPR_START_AFTER    CLUSAPI_TEXT("WprStartAfter")
#define CLUSREG_NAME_RESTYPE_WPR_PROFILES       CLUSAPI_TEXT("WprProfiles")

/* ---- network -------------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_NET_NAME               CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_NET_IPV6_ADDRESSES     CLUSAPI_TEXT("IPv6Addresses")
#define CLUSREG_NAME_NET_IPV6_PREFIXLENGTHS CLUSAPI_TEXT("IPv6PrefixLengths")
#define CLUSREG_NAME_NET_IPV4_ADDRESSES     CLUSAPI_TEXT("IPv4Addresses")
#define CLUSREG_NAME_NET_IPV4_PREFIXLENGTHS CLUSAPI_TEXT("IPv4PrefixLengths")
#define CLUSREG_NAME_NET_ADDRESS            CLUSAPI_TEXT("Address")
#define CLUSREG_NAME_NET_ADDRESS_MASK       CLUSAPI_TEXT("AddressMask")
#define CLUSREG_NAME_NET_DESC               CLUSAPI_TEXT("Description")
#define CLUSREG_NAME_NET_ROLE               CLUSAPI_TEXT("Role")
#define CLUSREG_NAME_NET_SPEED              CLUSAPI_TEXT("LinkSpeed")
#define CLUSREG_NAME_NET_RDMA_CAPABLE       CLUSAPI_TEXT("RdmaCapable")
#define CLUSREG_NAME_NET_RSS_CAPABLE        CLUSAPI_TEXT("RssCapable")
#define CLUSREG_NAME_NET_METRIC             CLUSAPI_TEXT("Metric")
#define CLUSREG_NAME_NET_AUTOMETRIC         CLUSAPI_TEXT("AutoMetric")

/* ---- network interface ---------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_NETIFACE_NAME           CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_NETIFACE_NODE           CLUSAPI_TEXT("Node")
#define CLUSREG_NAME_NETIFACE_NETWORK        CLUSAPI_TEXT("Network")
#define CLUSREG_NAME_NETIFACE_ADAPTER_NAME   CLUSAPI_TEXT("Adapter")
#define CLUSREG_NAME_NETIFACE_ADAPTER_ID     CLUSAPI_TEXT("AdapterId")
#define CLUSREG_NAME_NETIFACE_DHCP_ENABLED   CLUSAPI_TEXT("DhcpEnabled")
#define CLUSREG_NAME_NETIFACE_IPV6_ADDRESSES CLUSAPI_TEXT("IPv6Addresses")
#define CLUSREG_NAME_NETIFACE_IPV4_ADDRESSES CLUSAPI_TEXT("IPv4Addresses")
#define CLUSREG_NAME_NETIFACE_ADDRESS        CLUSAPI_TEXT("Address")
#define CLUSREG_NAME_NETIFACE_DESC           CLUSAPI_TEXT("Description")

/* ---- group set ------------------------------------------------------------------------------------------------ */

#define CLUSREG_NAME_GROUPSET_NAME                                   CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_GROUPSET_STARTUP_SETTING                        CLUSAPI_TEXT("StartupSetting")
#define CLUSREG_NAME_GROUPSET_STARTUP_COUNT                          CLUSAPI_TEXT("StartupCount")
#define CLUSREG_NAME_GROUPSET_STARTUP_DELAY                          CLUSAPI_TEXT("StartupDelay")
#define CLUSREG_NAME_GROUPSET_IS_GLOBAL                              CLUSAPI_TEXT("IsGlobal")
#define CLUSREG_NAME_GROUPSET_STATUS_INFORMATION                     CLUSAPI_TEXT("StatusInformation")
#define CLUSREG_NAME_GROUPSET_IS_AVAILABILITY_SET                    CLUSAPI_TEXT("IsAvailabilitySet")
#define CLUSREG_NAME_GROUPSET_UPDATE_DOMAINS                         CLUSAPI_TEXT("UpdateDomains")
#define CLUSREG_NAME_GROUPSET_FAULT_DOMAINS                          CLUSAPI_TEXT("FaultDomains")
#define CLUSREG_NAME_GROUPSET_RESERVE_NODE                           CLUSAPI_TEXT("ReserveSpareNode")
#define CLUSREG_NAME_GROUPSET_AVAILABILITY_SET_INDEX_TO_NODE_MAPPING CLUSAPI_TEXT("NodeDomainInfo")

/* ---- affinity rule -------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_AFFINITYRULE_NAME             CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_AFFINITYRULE_TYPE             CLUSAPI_TEXT("RuleType")
#define CLUSREG_NAME_AFFINITYRULE_GROUPS           CLUSAPI_TEXT("Groups")
#define CLUSREG_NAME_AFFINITYRULE_ENABLED          CLUSAPI_TEXT("Enabled")
#define CLUSREG_NAME_AFFINITYRULE_SOFTANTIAFFINITY CLUSAPI_TEXT("SoftAntiAffinity")

/* ---- Virtual Machine ------------------------------------------------------------------------------------------ */

#define CLUSREG_NAME_START_MEMORY            CLUSAPI_TEXT("StartMemory")
#define CLUSREG_NAME_VIRTUAL_NUMA_COUNT      CLUSAPI_TEXT("VirtualNumaCount")
#define CLUSREG_NAME_DDA_DEVICE_ALLOCATIONS  CLUSAPI_TEXT("DdaDeviceAllocations")
#define CLUSREG_NAME_GPUP_DEVICE_ALLOCATIONS CLUSAPI_TEXT("GpupDeviceAllocations")

/* ---- Physical Disk -------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_PHYSDISK_DISKIDTYPE               CLUSAPI_TEXT("DiskIdType")
#define CLUSREG_NAME_PHYSDISK_DISKSIGNATURE            CLUSAPI_TEXT("DiskSignature")
#define CLUSREG_NAME_PHYSDISK_DISKIDGUID               CLUSAPI_TEXT("DiskIdGuid")
#define CLUSREG_NAME_PHYSDISK_DISKRUNCHKDSK            CLUSAPI_TEXT("DiskRunChkDsk")
#define CLUSREG_NAME_PHYSDISK_DISKUNIQUEIDS            CLUSAPI_TEXT("DiskUniqueIds")
#define CLUSREG_NAME_PHYSDISK_DISKVOLUMEINFO           CLUSAPI_TEXT("DiskVolumeInfo")
#define CLUSREG_NAME_PHYSDISK_DISKARBTYPE              CLUSAPI_TEXT("DiskArbType")
#define CLUSREG_NAME_PHYSDISK_DISKARBINTERVAL          CLUSAPI_TEXT("DiskArbInterval")
#define CLUSREG_NAME_PHYSDISK_DISKPATH                 CLUSAPI_TEXT("DiskPath")
#define CLUSREG_NAME_PHYSDISK_DISKRELOAD               CLUSAPI_TEXT("DiskReload")
#define CLUSREG_NAME_PHYSDISK_MAINTMODE                CLUSAPI_TEXT("MaintenanceMode")
#define CLUSREG_NAME_PHYSDISK_DISKIODELAY              CLUSAPI_TEXT("MaxIoLatency")
#define CLUSREG_NAME_PHYSDISK_MIGRATEFIXUP             CLUSAPI_TEXT("MigrateDriveLetters")
#define CLUSREG_NAME_PHYSDISK_CSVWRITETHROUGH          CLUSAPI_TEXT("CsvEnforceWriteThrough")
#define CLUSREG_NAME_PHYSDISK_CSVBLOCKCACHE            CLUSAPI_TEXT("EnableBlockCache")
#define CLUSREG_NAME_PHYSDISK_FASTONLINEARBITRATE      CLUSAPI_TEXT("FastOnlineArbitrate")
#define CLUSREG_NAME_PHYSDISK_SPACEIDGUID              CLUSAPI_TEXT("VirtualDiskId")
#define CLUSREG_NAME_PHYSDISK_CSVSNAPSHOTDIFFAREASIZE  CLUSAPI_TEXT("SnapshotDiffSize")
#define CLUSREG_NAME_PHYSDISK_CSVSNAPSHOTAGELIMIT      CLUSAPI_TEXT("SnapshotAgeLimit")
#define CLUSREG_NAME_PHYSDISK_DISKGUID                 CLUSAPI_TEXT("DiskGuid")
#define CLUSREG_NAME_PHYSDISK_VOLSNAPACTIVATETIMEOUT   CLUSAPI_TEXT("VolsnapActivateTimeout")
#define CLUSREG_NAME_PHYSDISK_DISKRECOVERYACTION       CLUSAPI_TEXT("DiskRecoveryAction")
#define CLUSREG_NAME_STORAGESPACE_NAME                 CLUSAPI_TEXT("VirtualDiskName")
#define CLUSREG_NAME_STORAGESPACE_DESCRIPTION          CLUSAPI_TEXT("VirtualDiskDescription")
#define CLUSREG_NAME_STORAGESPACE_HEALTH               CLUSAPI_TEXT("VirtualDiskHealth")
#define CLUSREG_NAME_STORAGESPACE_STATE                CLUSAPI_TEXT("VirtualDiskState")
#define CLUSREG_NAME_STORAGESPACE_PROVISIONING         CLUSAPI_TEXT("VirtualDiskProvisioning")
#define CLUSREG_NAME_STORAGESPACE_RESILIENCYTYPE       CLUSAPI_TEXT("VirtualDiskResiliencyType")
#define CLUSREG_NAME_STORAGESPACE_RESILIENCYCOLUMNS    CLUSAPI_TEXT("VirtualDiskResiliencyColumns")
#define CLUSREG_NAME_STORAGESPACE_RESILIENCYINTERLEAVE CLUSAPI_TEXT("VirtualDiskResiliencyInterleave")

/* ---- Storage Pool --------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_STORAGESPACE_POOLIDGUID            CLUSAPI_TEXT("PoolId")
#define CLUSREG_NAME_STORAGESPACE_POOLNAME              CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_STORAGESPACE_POOLDESC              CLUSAPI_TEXT("Description")
#define CLUSREG_NAME_STORAGESPACE_POOLDRIVEIDS          CLUSAPI_TEXT("DriveIds")
#define CLUSREG_NAME_STORAGESPACE_POOLHEALTH            CLUSAPI_TEXT("Health")
#define CLUSREG_NAME_STORAGESPACE_POOLSTATE             CLUSAPI_TEXT("State")
#define CLUSREG_NAME_STORAGESPACE_POOLTOTALCAPACITY     CLUSAPI_TEXT("TotalCapacity")
#define CLUSREG_NAME_STORAGESPACE_POOLCONSUMEDCAPACITY  CLUSAPI_TEXT("ConsumedCapacity")
#define CLUSREG_NAME_STORAGESPACE_POOLARBITRATE         CLUSAPI_TEXT("Arbitrate")
#define CLUSREG_NAME_STORAGESPACE_POOLREEVALTIMEOUT     CLUSAPI_TEXT("ReEvaluatePlacementTimeout")
#define CLUSREG_NAME_STORAGESPACE_POOLQUORUMSHARE       CLUSAPI_TEXT("PoolQuorumShare")
#define CLUSREG_NAME_STORAGESPACE_POOLQUORUMUSERACCOUNT CLUSAPI_TEXT("PoolQuorumUserAccount")

/* ---- Generic Application -------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_GENAPP_COMMAND_LINE      CLUSAPI_TEXT("CommandLine")
#define CLUSREG_NAME_GENAPP_CURRENT_DIRECTORY CLUSAPI_TEXT("CurrentDirectory")
#define CLUSREG_NAME_GENAPP_USE_NETWORK_NAME  CLUSAPI_TEXT("UseNetworkName")

/* ---- Generic Script ------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_GENSCRIPT_SCRIPT_FILEPATH CLUSAPI_TEXT("ScriptFilepath")

/* ---- Generic Service ------------------------------------------------------------------------------------------ */

#define CLUSREG_NAME_GENSVC_SERVICE_NAME     CLUSAPI_TEXT("ServiceName")
#define CLUSREG_NAME_GENSVC_STARTUP_PARAMS   CLUSAPI_TEXT("StartupParameters")
#define CLUSREG_NAME_GENSVC_USE_NETWORK_NAME CLUSAPI_TEXT("UseNetworkName")

/* ---- IP Address ----------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_IPADDR_NETWORK                 CLUSAPI_TEXT("Network")
#define CLUSREG_NAME_IPADDR_ADDRESS                 CLUSAPI_TEXT("Address")
#define CLUSREG_NAME_IPADDR_SUBNET_MASK             CLUSAPI_TEXT("SubnetMask")
#define CLUSREG_NAME_IPADDR_ENABLE_NETBIOS          CLUSAPI_TEXT("EnableNetBIOS")
#define CLUSREG_NAME_IPADDR_OVERRIDE_ADDRMATCH      CLUSAPI_TEXT("OverrideAddressMatch")
#define CLUSREG_NAME_IPADDR_ENABLE_DHCP             CLUSAPI_TEXT("EnableDhcp")
#define CLUSREG_NAME_IPADDR_LEASE_OBTAINED_TIME     CLUSAPI_TEXT("LeaseObtainedTime")
#define CLUSREG_NAME_IPADDR_LEASE_TERMINATES_TIME   CLUSAPI_TEXT("LeaseExpiresTime")
#define CLUSREG_NAME_IPADDR_T1                      CLUSAPI_TEXT("T1")
#define CLUSREG_NAME_IPADDR_T2                      CLUSAPI_TEXT("T2")
#define CLUSREG_NAME_IPADDR_DHCP_SERVER             CLUSAPI_TEXT("DhcpServer")
#define CLUSREG_NAME_IPADDR_DHCP_ADDRESS            CLUSAPI_TEXT("DhcpAddress")
#define CLUSREG_NAME_IPADDR_DHCP_SUBNET_MASK        CLUSAPI_TEXT("DhcpSubnetMask")
#define CLUSREG_NAME_IPADDR_SHARED_NETNAME          CLUSAPI_TEXT("SharedNetname")
#define CLUSREG_NAME_IPADDR_PROBE_PORT              CLUSAPI_TEXT("ProbePort")
#define CLUSREG_NAME_IPADDR_PROBE_FAILURE_THRESHOLD CLUSAPI_TEXT("ProbeFailureThreshold")

/* ---- IPv6 Address --------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_IPV6_NATIVE_NETWORK       CLUSAPI_TEXT("Network")
#define CLUSREG_NAME_IPV6_NATIVE_ADDRESS       CLUSAPI_TEXT("Address")
#define CLUSREG_NAME_IPV6_NATIVE_PREFIX_LENGTH CLUSAPI_TEXT("PrefixLength")

/* ---- IPv6 Tunnel Address -------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_IPV6_TUNNEL_ADDRESS    CLUSAPI_TEXT("Address")
#define CLUSREG_NAME_IPV6_TUNNEL_TUNNELTYPE CLUSAPI_TEXT("TunnelType")

/* ---- Network Name --------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_NETNAME_NAME               CLUSAPI_TEXT("Name")
#define CLUSREG_NAME_NETNAME_CREATING_DC        CLUSAPI_TEXT("CreatingDC")
#define CLUSREG_NAME_NETNAME_OBJECT_ID          CLUSAPI_TEXT("ObjectGUID")
#define CLUSREG_NAME_NETNAME_DNS_NAME           CLUSAPI_TEXT("DnsName")
#define CLUSREG_NAME_NETNAME_REMAP_PIPE_NAMES   CLUSAPI_TEXT("RemapPipeNames")
#define CLUSREG_NAME_NETNAME_RESOURCE_DATA      CLUSAPI_TEXT("ResourceData")
#define CLUSREG_NAME_NETNAME_STATUS_NETBIOS     CLUSAPI_TEXT("StatusNetBIOS")
#define CLUSREG_NAME_NETNAME_STATUS_DNS         CLUSAPI_TEXT("StatusDNS")
#define CLUSREG_NAME_NETNAME_STATUS_KERBEROS    CLUSAPI_TEXT("StatusKerberos")
#define CLUSREG_NAME_NETNAME_VCO_CONTAINER      CLUSAPI_TEXT("VcoContainer")
#define CLUSREG_NAME_NETNAME_LAST_DNS_UPDATE    CLUSAPI_TEXT("LastDNSUpdateTime")
#define CLUSREG_NAME_NETNAME_CONTAINERGUID      CLUSAPI_TEXT("CryptoContainerGUID")
#define CLUSREG_NAME_NETNAME_HOST_TTL           CLUSAPI_TEXT("HostRecordTTL")
#define CLUSREG_NAME_NETNAME_PUBLISH_PTR        CLUSAPI_TEXT("PublishPTRRecords")
#define CLUSREG_NAME_NETNAME_REMOVEVCO_ONDELETE CLUSAPI_TEXT("DeleteVcoOnResCleanup")
#define CLUSREG_NAME_NETNAME_REGISTER_ALL_IP    CLUSAPI_TEXT("RegisterAllProvidersIP")
#define CLUSREG_KEYNAME_OBJECTGUIDS             CLUSAPI_TEXT("ObjectGUIDs")
#define CLUSREG_NAME_NETNAME_EXCLUDE_NETWORKS   CLUSAPI_TEXT("ExcludeNetworks")
#define CLUSREG_NAME_NETNAME_ALIASES            CLUSAPI_TEXT("Aliases")
#define CLUSREG_NAME_NETNAME_IN_USE_NETWORKS    CLUSAPI_TEXT("InUseNetworks")
#define CLUSREG_NAME_NETNAME_DNS_SUFFIX         CLUSAPI_TEXT("DnsSuffix")
#define CLUSREG_NAME_NETNAME_AD_AWARE           CLUSAPI_TEXT("ADAware")
#define CLUSREG_NAME_NETNAME_DNN_DISABLE_CLONES CLUSAPI_TEXT("DisableClones")

/* ---- Print Spooler -------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_PRTSPOOL_DEFAULT_SPOOL_DIR CLUSAPI_TEXT("DefaultSpoolDirectory")
#define CLUSREG_NAME_PRTSPOOL_TIMEOUT           CLUSAPI_TEXT("JobCompletionTimeout")

/* ---- File Share ----------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_FILESHR_SERVER_NAME        CLUSAPI_TEXT("ServerName")
#define CLUSREG_NAME_FILESHR_SHARE_NAME         CLUSAPI_TEXT("ShareName")
#define CLUSREG_NAME_FILESHR_PATH               CLUSAPI_TEXT("Path")
#define CLUSREG_NAME_FILESHR_REMARK             CLUSAPI_TEXT("Remark")
#define CLUSREG_NAME_FILESHR_MAX_USERS          CLUSAPI_TEXT("MaxUsers")
#define CLUSREG_NAME_FILESHR_SD                 CLUSAPI_TEXT("Security Descriptor")
#define CLUSREG_NAME_FILESHR_SHARE_SUBDIRS      CLUSAPI_TEXT("ShareSubDirs")
#define CLUSREG_NAME_FILESHR_HIDE_SUBDIR_SHARES CLUSAPI_TEXT("HideSubDirShares")
#define CLUSREG_NAME_FILESHR_IS_DFS_ROOT        CLUSAPI_TEXT("IsDfsRoot")
#define CLUSREG_NAME_FILESHR_SHARE_FLAGS        CLUSAPI_TEXT("ShareFlags")
#define CLUSREG_NAME_FILESHR_CA_TIMEOUT         CLUSAPI_TEXT("CATimeout")
#define CLUSREG_NAME_FILESHR_QOS_FLOWSCOPE      CLUSAPI_TEXT("QosFlowScope")
#define CLUSREG_NAME_FILESHR_QOS_POLICYID       CLUSAPI_TEXT("QosPolicyId")

/* ---- DHCP Service --------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_DHCP_DATABASE_PATH CLUSAPI_TEXT("DatabasePath")
#define CLUSREG_NAME_DHCP_BACKUP_PATH   CLUSAPI_TEXT("BackupPath")
#define CLUSREG_NAME_LOG_FILE_PATH      CLUSAPI_TEXT("LogFilePath")

/* ---- WINS Service --------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_WINS_DATABASE_PATH CLUSAPI_TEXT("DatabasePath")
#define CLUSREG_NAME_WINS_BACKUP_PATH   CLUSAPI_TEXT("BackupPath")

/* ---- Volume Shadow Copy Service Task -------------------------------------------------------------------------- */

#define CLUSREG_NAME_VSSTASK_CURRENTDIRECTORY CLUSAPI_TEXT("CurrentDirectory")
#define CLUSREG_NAME_VSSTASK_APPNAME          CLUSAPI_TEXT("ApplicationName")
#define CLUSREG_NAME_VSSTASK_APPPARAMS        CLUSAPI_TEXT("ApplicationParams")
#define CLUSREG_NAME_VSSTASK_TRIGGERARRAY     CLUSAPI_TEXT("TriggerArray")

/* ---- File Share Witness --------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_FSWITNESS_SHARE_PATH      CLUSAPI_TEXT("SharePath")
#define CLUSREG_NAME_FSWITNESS_ARB_DELAY       CLUSAPI_TEXT("ArbitrationDelay")
#define CLUSREG_NAME_FSWITNESS_IMPERSONATE_CNO CLUSAPI_TEXT("ImpersonateCNO")

/* ---- Scale Out File Server ------------------------------------------------------------------------------------ */

#define CLUSREG_NAME_SOFS_SMBASYMMETRYMODE CLUSAPI_TEXT("SmbAsymmetryMode")

/* ---- Disjoint IPv4 Address / Disjoint IPv6 Address ------------------------------------------------------------ */

#define CLUSREG_NAME_VIP_PREFIX_LENGTH CLUSAPI_TEXT("PrefixLength")
#define CLUSREG_NAME_VIP_ADAPTER_NAME  CLUSAPI_TEXT("AdapterName")
#define CLUSREG_NAME_VIP_ADDRESS       CLUSAPI_TEXT("Address")
#define CLUSREG_NAME_VIP_VSID          CLUSAPI_TEXT("VSID")
#define CLUSREG_NAME_VIP_RDID          CLUSAPI_TEXT("RDID")

/* ---- Cloud Witness -------------------------------------------------------------------------------------------- */

#define CLUSREG_NAME_CLOUDWITNESS_PRIMARY_TOKEN    CLUSAPI_TEXT("PrimaryToken")
#define CLUSREG_NAME_CLOUDWITNESS_PRIMARY_KEY      CLUSAPI_TEXT("PrimaryKey")
#define CLUSREG_NAME_CLOUDWITNESS_ACCOUNT_NAME     CLUSAPI_TEXT("AccountName")
#define CLUSREG_NAME_CLOUDWITNESS_ENDPOINT_INFO    CLUSAPI_TEXT("EndpointInfo")
#define CLUSREG_NAME_CLOUDWITNESS_CONTAINER_NAME   CLUSAPI_TEXT("ContainerName")
#define CLOUD_WITNESS_CONTAINER_NAME               CLUSAPI_TEXT("msft-cloud-witness")
#define CLUSREG_NAME_CLOUDWITNESS_MANAGED_IDENTITY CLUSAPI_TEXT("IsManagedIdentity")

/* ---- Storage Replica ------------------------------------------------------------------------------------------ */

#define CLUS_NAME_RES_TYPE_SOURCE_RESID           CLUSAPI_TEXT("SourceResourceId")
#define CLUS_NAME_RES_TYPE_TARGET_RESID           CLUSAPI_TEXT("TargetResourceId")
#define CLUS_NAME_RES_TYPE_SOURCE_VOLUMES         CLUSAPI_TEXT("SourceVolumes")
#define CLUS_NAME_RES_TYPE_TARGET_VOLUMES         CLUSAPI_TEXT("TargetVolumes")
#define CLUS_NAME_RES_TYPE_DATA_RESID             CLUSAPI_TEXT("DataResourceId")
#define CLUS_NAME_RES_TYPE_LOG_RESID              CLUSAPI_TEXT("LogResourceId")
#define CLUS_NAME_RES_TYPE_LOG_VOLUME             CLUSAPI_TEXT("LogVolume")
#define CLUS_NAME_RES_TYPE_REPLICATION_GROUPID    CLUSAPI_TEXT("ReplicationGroupId")
#define CLUS_NAME_RES_TYPE_CLUSTER_GROUPID        CLUSAPI_TEXT("ClusterGroupId")
#define CLUS_NAME_RES_TYPE_REPLICATION_GROUP_TYPE CLUSAPI_TEXT("ReplicationClusterGroupType")
#define CLUS_NAME_RES_TYPE_MINIMUM_LOG_SIZE       CLUSAPI_TEXT("MinimumLogSizeInBytes")
#define CLUS_NAME_RES_TYPE_UNIT_LOG_SIZE_CHANGE   CLUSAPI_TEXT("UnitOfLogSizeChangeInBytes")
#define CLUS_NAME_RES_TYPE_LOG_MULTIPLE           CLUSAPI_TEXT("LogSizeMultiple")

/* ---- Key Value Store ------------------------------------------------------------------------------------------ */

#define CLUSREG_NAME_KEYVALUESTORE_NAME        CLUSAPI_TEXT("KeyValueStores")
#define CLUSREG_NAME_KEYVALUESTORE_MANAGERNAME CLUSAPI_TEXT("ManagerName")
#define CLUSREG_NAME_KEYVALUESTORE_MANAGERPATH CLUSAPI_TEXT("ManagerPath")

#endif /* CLUSAPI_NAMES_H */
