/* Property and value lists, the form in which control codes exchange properties. */
#ifndef CLUSAPI_PROPERTIES_H
#define CLUSAPI_PROPERTIES_H

#include "resource.h"

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

/* A property list is a DWORD count, then per property its name, one or more values and an end mark. A value list is
 * values and an end mark. Every part begins at a multiple of 4 bytes. */

/* ---- syntax --------------------------------------------------------------------------------------------------- */

#define CLUSPROP_SYNTAX_VALUE(type, format) ((DWORD)(((type) << 16) | (format)))

typedef enum CLUSTER_PROPERTY_TYPE {
  CLUSPROP_TYPE_UNKNOWN                      = -1,
  CLUSPROP_TYPE_ENDMARK                      = 0x00000000,
  CLUSPROP_TYPE_LIST_VALUE                   = 0x00000001,
  CLUSPROP_TYPE_RESCLASS                     = 0x00000002,
  CLUSPROP_TYPE_RESERVED1                    = 0x00000003,
  CLUSPROP_TYPE_NAME                         = 0x00000004,
  CLUSPROP_TYPE_SIGNATURE                    = 0x00000005,
  CLUSPROP_TYPE_SCSI_ADDRESS                 = 0x00000006,
  CLUSPROP_TYPE_DISK_NUMBER                  = 0x00000007,
  CLUSPROP_TYPE_PARTITION_INFO               = 0x00000008,
  CLUSPROP_TYPE_FTSET_INFO                   = 0x00000009,
  CLUSPROP_TYPE_DISK_SERIALNUMBER            = 0x0000000A,
  CLUSPROP_TYPE_DISK_GUID                    = 0x0000000B,
  CLUSPROP_TYPE_DISK_SIZE                    = 0x0000000C,
  CLUSPROP_TYPE_PARTITION_INFO_EX            = 0x0000000D,
  CLUSPROP_TYPE_PARTITION_INFO_EX2           = 0x0000000E,
  CLUSPROP_TYPE_STORAGE_DEVICE_ID_DESCRIPTOR = 0x0000000F,
  CLUSPROP_TYPE_USER                         = 0x00008000
} CLUSTER_PROPERTY_TYPE;

typedef enum CLUSTER_PROPERTY_FORMAT {
  CLUSPROP_FORMAT_UNKNOWN             = 0x00000000,
  CLUSPROP_FORMAT_BINARY              = 0x00000001,
  CLUSPROP_FORMAT_DWORD               = 0x00000002,
  CLUSPROP_FORMAT_SZ                  = 0x00000003,
  CLUSPROP_FORMAT_EXPAND_SZ           = 0x00000004,
  CLUSPROP_FORMAT_MULTI_SZ            = 0x00000005,
  CLUSPROP_FORMAT_ULARGE_INTEGER      = 0x00000006,
  CLUSPROP_FORMAT_LONG                = 0x00000007,
  CLUSPROP_FORMAT_EXPANDED_SZ         = 0x00000008,
  CLUSPROP_FORMAT_SECURITY_DESCRIPTOR = 0x00000009,
  CLUSPROP_FORMAT_LARGE_INTEGER       = 0x0000000A,
  CLUSPROP_FORMAT_WORD                = 0x0000000B,
  CLUSPROP_FORMAT_FILETIME            = 0x0000000C,
  CLUSPROP_FORMAT_VALUE_LIST          = 0x0000000D,
  CLUSPROP_FORMAT_PROPERTY_LIST       = 0x0000000E,
  CLUSPROP_FORMAT_USER                = 0x00008000
} CLUSTER_PROPERTY_FORMAT;

/* Type in the high word, format in the low. */
typedef enum CLUSTER_PROPERTY_SYNTAX {
  CLUSPROP_SYNTAX_ENDMARK                        = 0x00000000,
  CLUSPROP_SYNTAX_NAME                           = 0x00040003,
  CLUSPROP_SYNTAX_RESCLASS                       = 0x00020002,
  CLUSPROP_SYNTAX_LIST_VALUE_SZ                  = 0x00010003,
  CLUSPROP_SYNTAX_LIST_VALUE_EXPAND_SZ           = 0x00010004,
  CLUSPROP_SYNTAX_LIST_VALUE_DWORD               = 0x00010002,
  CLUSPROP_SYNTAX_LIST_VALUE_BINARY              = 0x00010001,
  CLUSPROP_SYNTAX_LIST_VALUE_MULTI_SZ            = 0x00010005,
  CLUSPROP_SYNTAX_LIST_VALUE_LONG                = 0x00010007,
  CLUSPROP_SYNTAX_LIST_VALUE_EXPANDED_SZ         = 0x00010008,
  CLUSPROP_SYNTAX_LIST_VALUE_SECURITY_DESCRIPTOR = 0x00010009,
  CLUSPROP_SYNTAX_LIST_VALUE_LARGE_INTEGER       = 0x0001000A,
  CLUSPROP_SYNTAX_LIST_VALUE_ULARGE_INTEGER      = 0x00010006,
  CLUSPROP_SYNTAX_LIST_VALUE_WORD                = 0x0001000B,
  CLUSPROP_SYNTAX_LIST_VALUE_PROPERTY_LIST       = 0x0001000E,
  CLUSPROP_SYNTAX_LIST_VALUE_FILETIME            = 0x0001000C,
  CLUSPROP_SYNTAX_DISK_SIGNATURE                 = 0x00050002,
  CLUSPROP_SYNTAX_SCSI_ADDRESS                   = 0x00060002,
  CLUSPROP_SYNTAX_DISK_NUMBER                    = 0x00070002,
  CLUSPROP_SYNTAX_PARTITION_INFO                 = 0x00080001,
  CLUSPROP_SYNTAX_FTSET_INFO                     = 0x00090001,
  CLUSPROP_SYNTAX_DISK_SERIALNUMBER              = 0x000A0003,
  CLUSPROP_SYNTAX_DISK_GUID                      = 0x000B0003,
  CLUSPROP_SYNTAX_DISK_SIZE                      = 0x000C0006,
  CLUSPROP_SYNTAX_PARTITION_INFO_EX              = 0x000D0001,
  CLUSPROP_SYNTAX_PARTITION_INFO_EX2             = 0x000E0001,
  CLUSPROP_SYNTAX_STORAGE_DEVICE_ID_DESCRIPTOR   = 0x000F0001
} CLUSTER_PROPERTY_SYNTAX;

/* dwFlags of a partition. */
CLUSAPI_EXTENSION typedef enum CLUSPROP_PIFLAGS {
  CLUSPROP_PIFLAG_STICKY             = 0x00000001,
  CLUSPROP_PIFLAG_REMOVABLE          = 0x00000002,
  CLUSPROP_PIFLAG_USABLE             = 0x00000004,
  CLUSPROP_PIFLAG_DEFAULT_QUORUM     = 0x00000008,
  CLUSPROP_PIFLAG_USABLE_FOR_CSV     = 0x00000010,
  CLUSPROP_PIFLAG_ENCRYPTION_ENABLED = 0x00000020,
  CLUSPROP_PIFLAG_RAW                = 0x00000040,
  CLUSPROP_PIFLAG_UNKNOWN            = 0x80000000
} CLUSPROP_PIFLAGS;

typedef enum CLUSPROP_IPADDR_ENABLENETBIOS {
  CLUSPROP_IPADDR_ENABLENETBIOS_DISABLED  = 0x00000000,
  CLUSPROP_IPADDR_ENABLENETBIOS_ENABLED   = 0x00000001,
  CLUSPROP_IPADDR_ENABLENETBIOS_TRACK_NIC = 0x00000002
} CLUSPROP_IPADDR_ENABLENETBIOS;

/* ---- values --------------------------------------------------------------------------------------------------- */

/* Kind of a name or value: what it is for (type) and how its bytes are to be read (format). */
typedef union CLUSPROP_SYNTAX {
  DWORD dw;
  struct {
    WORD wFormat;
    WORD wType;
  };
} CLUSPROP_SYNTAX, *PCLUSPROP_SYNTAX;

/* Before the bytes of every name and value. cbLength counts what follows without the padding to the next multiple
 * of 4: step by ALIGN_CLUSPROP(cbLength), never by sizeof. */
typedef struct CLUSPROP_VALUE {
  CLUSPROP_SYNTAX Syntax;
  DWORD           cbLength;
} CLUSPROP_VALUE, *PCLUSPROP_VALUE;

/* Every value form begins with a CLUSPROP_VALUE. In C++ it derives from it, as in the SDK, and those that are made of
 * two structures derive from both; in C, which has no such thing, the members stand in their place. */
#if defined(__cplusplus)
#define CLUSAPI_VALUE_FORM(name)       struct name : public CLUSPROP_VALUE
#define CLUSAPI_VALUE_OF(name, part)   struct name : public CLUSPROP_VALUE, public part
#define CLUSAPI_VALUE_MEMBERS
#define CLUSAPI_MEMBERS_OF(members)
#else
#define CLUSAPI_VALUE_FORM(name)       struct name
#define CLUSAPI_VALUE_OF(name, part)   struct name
#define CLUSAPI_VALUE_MEMBERS          CLUSPROP_SYNTAX Syntax; DWORD cbLength;
#define CLUSAPI_MEMBERS_OF(members)    members
#endif

typedef CLUSAPI_VALUE_FORM(CLUSPROP_BINARY) {
  CLUSAPI_VALUE_MEMBERS
  BYTE rgb[0];
} CLUSPROP_BINARY, *PCLUSPROP_BINARY;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_WORD) {
  CLUSAPI_VALUE_MEMBERS
  WORD w;
} CLUSPROP_WORD, *PCLUSPROP_WORD;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_DWORD) {
  CLUSAPI_VALUE_MEMBERS
  DWORD dw;
} CLUSPROP_DWORD, *PCLUSPROP_DWORD;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_LONG) {
  CLUSAPI_VALUE_MEMBERS
  LONG l;
} CLUSPROP_LONG, *PCLUSPROP_LONG;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_SZ) {
  CLUSAPI_VALUE_MEMBERS
  WCHAR sz[0];
} CLUSPROP_SZ, *PCLUSPROP_SZ;

typedef CLUSPROP_SZ CLUSPROP_MULTI_SZ, *PCLUSPROP_MULTI_SZ; /* cbLength covers all texts and the closing empty one */
typedef CLUSPROP_SZ CLUSPROP_PROPERTY_NAME, *PCLUSPROP_PROPERTY_NAME;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_ULARGE_INTEGER) {
  CLUSAPI_VALUE_MEMBERS
  ULARGE_INTEGER li;
} CLUSPROP_ULARGE_INTEGER, *PCLUSPROP_ULARGE_INTEGER;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_LARGE_INTEGER) {
  CLUSAPI_VALUE_MEMBERS
  LARGE_INTEGER li;
} CLUSPROP_LARGE_INTEGER, *PCLUSPROP_LARGE_INTEGER;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_FILETIME) {
  CLUSAPI_VALUE_MEMBERS
  FILETIME ft;
} CLUSPROP_FILETIME, *PCLUSPROP_FILETIME;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_SECURITY_DESCRIPTOR) {
  CLUSAPI_VALUE_MEMBERS
  union {
    SECURITY_DESCRIPTOR_RELATIVE sd;
    BYTE rgbSecurityDescriptor[0];
  };
} CLUSPROP_SECURITY_DESCRIPTOR, *PCLUSPROP_SECURITY_DESCRIPTOR;

/* A list as ClusterResourceControl and its kin take and give it: the count, then per property its name, one or more
 * values and CLUSPROP_SYNTAX_ENDMARK. */
typedef struct CLUSPROP_LIST {
  DWORD nPropertyCount;
  CLUSPROP_PROPERTY_NAME PropertyName;
} CLUSPROP_LIST, *PCLUSPROP_LIST;

typedef CLUSAPI_VALUE_FORM(CLUSPROP_RESOURCE_CLASS) {
  CLUSAPI_VALUE_MEMBERS
  CLUSTER_RESOURCE_CLASS rc;
} CLUSPROP_RESOURCE_CLASS, *PCLUSPROP_RESOURCE_CLASS;

#define CLUSAPI_RESOURCE_CLASS_INFO_MEMBERS \
  union {                                   \
    struct {                                \
      union {                               \
        DWORD                  dw;          \
        CLUSTER_RESOURCE_CLASS rc;          \
      };                                    \
      DWORD SubClass;                       \
    };                                      \
    ULARGE_INTEGER li;                      \
  };
typedef struct CLUS_RESOURCE_CLASS_INFO {
  CLUSAPI_RESOURCE_CLASS_INFO_MEMBERS
} CLUS_RESOURCE_CLASS_INFO, *PCLUS_RESOURCE_CLASS_INFO;

typedef CLUSAPI_VALUE_OF(CLUSPROP_RESOURCE_CLASS_INFO, CLUS_RESOURCE_CLASS_INFO) {
  CLUSAPI_VALUE_MEMBERS
  CLUSAPI_MEMBERS_OF(CLUSAPI_RESOURCE_CLASS_INFO_MEMBERS)
} CLUSPROP_RESOURCE_CLASS_INFO, *PCLUSPROP_RESOURCE_CLASS_INFO;

/* One entry of the list that CLUSCTL_RESOURCE_GET_REQUIRED_DEPENDENCIES gives: a class or a type by name. */
typedef union CLUSPROP_REQUIRED_DEPENDENCY {
  CLUSPROP_VALUE          Value;
  CLUSPROP_RESOURCE_CLASS ResClass;
  CLUSPROP_SZ ResTypeName;
} CLUSPROP_REQUIRED_DEPENDENCY, *PCLUSPROP_REQUIRED_DEPENDENCY;

/* ---- values of storage resources ------------------------------------------------------------------------------ */

typedef CLUSPROP_DWORD CLUSPROP_DISK_SIGNATURE, *PCLUSPROP_DISK_SIGNATURE;
typedef CLUSPROP_DWORD CLUSPROP_DISK_NUMBER, *PCLUSPROP_DISK_NUMBER;

#define CLUSAPI_SCSI_ADDRESS_MEMBERS \
  union {                            \
    struct {                         \
      UCHAR PortNumber;              \
      UCHAR PathId;                  \
      UCHAR TargetId;                \
      UCHAR Lun;                     \
    };                               \
    DWORD dw;                        \
  };
typedef struct CLUS_SCSI_ADDRESS {
  CLUSAPI_SCSI_ADDRESS_MEMBERS
} CLUS_SCSI_ADDRESS, *PCLUS_SCSI_ADDRESS;

typedef CLUSAPI_VALUE_OF(CLUSPROP_SCSI_ADDRESS, CLUS_SCSI_ADDRESS) {
  CLUSAPI_VALUE_MEMBERS
  CLUSAPI_MEMBERS_OF(CLUSAPI_SCSI_ADDRESS_MEMBERS)
} CLUSPROP_SCSI_ADDRESS, *PCLUSPROP_SCSI_ADDRESS;

#define CLUSAPI_FTSET_INFO_MEMBERS \
  DWORD dwRootSignature;           \
  DWORD dwFtType;
typedef struct CLUS_FTSET_INFO { /* obsolete */
  CLUSAPI_FTSET_INFO_MEMBERS
} CLUS_FTSET_INFO, *PCLUS_FTSET_INFO;

typedef CLUSAPI_VALUE_OF(CLUSPROP_FTSET_INFO, CLUS_FTSET_INFO) {
  CLUSAPI_VALUE_MEMBERS
  CLUSAPI_MEMBERS_OF(CLUSAPI_FTSET_INFO_MEMBERS)
} CLUSPROP_FTSET_INFO, *PCLUSPROP_FTSET_INFO;

#define CLUSAPI_PARTITION_INFO_MEMBERS  \
  DWORD dwFlags; /* CLUSPROP_PIFLAGS */ \
  WCHAR szDeviceName[MAX_PATH];         \
  WCHAR szVolumeLabel[MAX_PATH];        \
  DWORD dwSerialNumber;                 \
  DWORD rgdwMaximumComponentLength;     \
  DWORD dwFileSystemFlags;              \
  WCHAR szFileSystem[32];
typedef struct CLUS_PARTITION_INFO {
  CLUSAPI_PARTITION_INFO_MEMBERS
} CLUS_PARTITION_INFO, *PCLUS_PARTITION_INFO;

typedef CLUSAPI_VALUE_OF(CLUSPROP_PARTITION_INFO, CLUS_PARTITION_INFO) {
  CLUSAPI_VALUE_MEMBERS
  CLUSAPI_MEMBERS_OF(CLUSAPI_PARTITION_INFO_MEMBERS)
} CLUSPROP_PARTITION_INFO, *PCLUSPROP_PARTITION_INFO;

#define CLUSAPI_PARTITION_INFO_EX_MEMBERS \
  CLUSAPI_PARTITION_INFO_MEMBERS          \
  ULARGE_INTEGER TotalSizeInBytes;        \
  ULARGE_INTEGER FreeSizeInBytes;         \
  DWORD          DeviceNumber;            \
  DWORD          PartitionNumber;         \
  GUID           VolumeGuid;
typedef struct CLUS_PARTITION_INFO_EX {
  CLUSAPI_PARTITION_INFO_EX_MEMBERS
} CLUS_PARTITION_INFO_EX, *PCLUS_PARTITION_INFO_EX;

typedef CLUSAPI_VALUE_OF(CLUSPROP_PARTITION_INFO_EX, CLUS_PARTITION_INFO_EX) {
  CLUSAPI_VALUE_MEMBERS
  CLUSAPI_MEMBERS_OF(CLUSAPI_PARTITION_INFO_EX_MEMBERS)
} CLUSPROP_PARTITION_INFO_EX, *PCLUSPROP_PARTITION_INFO_EX;

#define CLUSAPI_PARTITION_INFO_EX2_MEMBERS \
  GUID  GptPartitionId;                    \
  WCHAR szPartitionName[MAX_PATH];         \
  DWORD EncryptionFlags;
typedef struct CLUS_PARTITION_INFO_EX2 {
  CLUSAPI_PARTITION_INFO_EX2_MEMBERS
} CLUS_PARTITION_INFO_EX2, *PCLUS_PARTITION_INFO_EX2;

#if defined(__cplusplus)
typedef struct CLUSPROP_PARTITION_INFO_EX2 : public CLUSPROP_PARTITION_INFO_EX, public CLUS_PARTITION_INFO_EX2 {
#else
typedef struct CLUSPROP_PARTITION_INFO_EX2 {
#endif
  CLUSAPI_VALUE_MEMBERS
  CLUSAPI_MEMBERS_OF(CLUSAPI_PARTITION_INFO_EX_MEMBERS)
  CLUSAPI_MEMBERS_OF(CLUSAPI_PARTITION_INFO_EX2_MEMBERS)
} CLUSPROP_PARTITION_INFO_EX2, *PCLUSPROP_PARTITION_INFO_EX2;

/* ---- a cursor over a property or value list ------------------------------------------------------------------- */

typedef union CLUSPROP_BUFFER_HELPER {
  BYTE                          *pb;
  WORD                          *pw;
  DWORD                         *pdw;
  LONG                          *pl;
  LPWSTR                         psz;
  PCLUSPROP_LIST                 pList;
  PCLUSPROP_SYNTAX               pSyntax;
  PCLUSPROP_PROPERTY_NAME        pName;
  PCLUSPROP_VALUE                pValue;
  PCLUSPROP_BINARY               pBinaryValue;
  PCLUSPROP_WORD                 pWordValue;
  PCLUSPROP_DWORD                pDwordValue;
  PCLUSPROP_LONG                 pLongValue;
  PCLUSPROP_ULARGE_INTEGER       pULargeIntegerValue;
  PCLUSPROP_LARGE_INTEGER        pLargeIntegerValue;
  PCLUSPROP_FILETIME             pFileTimeValue;
  PCLUSPROP_SZ                   pStringValue;
  PCLUSPROP_MULTI_SZ             pMultiSzValue;
  PCLUSPROP_SECURITY_DESCRIPTOR  pSecurityDescriptor;
  PCLUSPROP_RESOURCE_CLASS       pResourceClassValue;
  PCLUSPROP_RESOURCE_CLASS_INFO  pResourceClassInfoValue;
  PCLUSPROP_DISK_SIGNATURE       pDiskSignatureValue;
  PCLUSPROP_SCSI_ADDRESS         pScsiAddressValue;
  PCLUSPROP_DISK_NUMBER          pDiskNumberValue;
  PCLUSPROP_PARTITION_INFO       pPartitionInfoValue;
  PCLUSPROP_PARTITION_INFO_EX    pPartitionInfoValueEx;
  PCLUSPROP_PARTITION_INFO_EX2   pPartitionInfoValueEx2;
  PCLUSPROP_REQUIRED_DEPENDENCY  pRequiredDependencyValue;
} CLUSPROP_BUFFER_HELPER, *PCLUSPROP_BUFFER_HELPER;

/* ---- declaring and stepping ------------------------------------------------------------------------------------ */

#define ALIGN_CLUSPROP(count) (((count) + 3) & ~3)

/* A variable that is a value of a fixed capacity: cch in characters with the terminator, cb in bytes. */
#define CLUSPROP_SZ_DECLARE(name, cch) \
  struct {                             \
    CLUSPROP_SYNTAX Syntax;            \
    DWORD cbLength;                    \
    WCHAR sz[((cch) + 1) & ~1];        \
  } name
#define CLUSPROP_PROPERTY_NAME_DECLARE(name, cch) CLUSPROP_SZ_DECLARE(name, cch)
#define CLUSPROP_BINARY_DECLARE(name, cb) \
  struct {                                \
    CLUSPROP_SYNTAX Syntax;               \
    DWORD cbLength;                       \
    BYTE rgb[((cb) + 3) & ~3];            \
  } name

#if defined(__cplusplus)
}
#endif

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#endif /* CLUSAPI_PROPERTIES_H */
