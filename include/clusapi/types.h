/* Handles, versions and access rights: what all other files of this folder build upon. */
#ifndef CLUSAPI_TYPES_H
#define CLUSAPI_TYPES_H

#include "platform.h"
#include "errors.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- version of the interface --------------------------------------------------------------------------------- */

/* The interface grew with Windows. CLUSAPI_VERSION may be defined before the first include to get the structures of an
 * older form; every function is declared in any case. By default it is the newest that is documented. */
#define CLUSAPI_VERSION_SERVER2008   0x00000600
#define CLUSAPI_VERSION_SERVER2008R2 0x00000700
#define CLUSAPI_VERSION_WINDOWS8     0x00000701
#define CLUSAPI_VERSION_WINDOWSBLUE  0x00000702
#define CLUSAPI_VERSION_WINTHRESHOLD 0x00000703
#define CLUSAPI_VERSION_RS3          0x00000A00
#define CLUSAPI_VERSION_NI           0x00000A0C
#define CLUSAPI_VERSION_CU           0x00000C03
#define CLUSAPI_VERSION_ZN           0x00000C04
#define CLUSAPI_VERSION_GA           0x00000C05
#define CLUSAPI_VERSION_GE           0x00000C06
#define CLUSAPI_VERSION_DT           0x00000C07

#ifndef CLUSAPI_VERSION
#define CLUSAPI_VERSION CLUSAPI_VERSION_GA
#endif

#define CREATE_CLUSTER_VERSION            0x00000600
#define CREATE_CLUSTER_MAJOR_VERSION_MASK 0xFFFFFF00

/* ---- handles -------------------------------------------------------------------------------------------------- */

/* Opaque; null means failure. Each says which function closes it. */
typedef struct _HCLUSTER          *HCLUSTER;
typedef struct _HNODE             *HNODE;
typedef struct _HRESOURCE         *HRESOURCE;
typedef struct _HGROUP            *HGROUP;
typedef struct _HGROUPSET         *HGROUPSET;
typedef struct _HNETWORK          *HNETWORK;
typedef struct _HNETINTERFACE     *HNETINTERFACE;
typedef struct _HCHANGE           *HCHANGE;

typedef struct _HCLUSENUM         *HCLUSENUM;
typedef struct _HCLUSENUMEX       *HCLUSENUMEX;
typedef struct _HNODEENUM         *HNODEENUM;
typedef struct _HNODEENUMEX       *HNODEENUMEX;
typedef struct _HGROUPENUM        *HGROUPENUM;
typedef struct _HGROUPENUMEX      *HGROUPENUMEX;
typedef struct _HGROUPSETENUM     *HGROUPSETENUM;
typedef struct _HRESENUM          *HRESENUM;
typedef struct _HRESENUMEX        *HRESENUMEX;
typedef struct _HRESTYPEENUM      *HRESTYPEENUM;
typedef struct _HNETWORKENUM      *HNETWORKENUM;
typedef struct _HNETINTERFACEENUM *HNETINTERFACEENUM;

typedef struct _HREGBATCH             *HREGBATCH;
typedef struct _HREGBATCHPORT         *HREGBATCHPORT;
typedef struct _HREGBATCHNOTIFICATION *HREGBATCHNOTIFICATION;
typedef struct _HREGREADBATCH         *HREGREADBATCH;
typedef struct _HREGREADBATCHREPLY    *HREGREADBATCHREPLY;

/* ---- version of a cluster ------------------------------------------------------------------------------------- */

/* (major << 16) | upgrade, for example 0x000A0003. Minor is the older word for upgrade. */
#define CLUSTER_MAKE_VERSION(_maj, _min)  (((_maj) << 16) | (_min))
#define CLUSTER_GET_MAJOR_VERSION(_ver)   ((_ver) >> 16)
#define CLUSTER_GET_MINOR_VERSION(_ver)   ((_ver) & 0xFFFF)
#define CLUSTER_GET_UPGRADE_VERSION(_ver) ((_ver) & 0xFFFF)

#define NT51_MAJOR_VERSION   4
#define NT6_MAJOR_VERSION    5
#define NT7_MAJOR_VERSION    6
#define NT8_MAJOR_VERSION    7
#define NT9_MAJOR_VERSION    8
#define NT10_MAJOR_VERSION   9
#define NT11_MAJOR_VERSION   10
#define NT12_MAJOR_VERSION   11
#define NT13_MAJOR_VERSION   12
#define NT4_MAJOR_VERSION    1
#define NT4SP4_MAJOR_VERSION 2
#define NT5_MAJOR_VERSION    3

#define WS2016_TP4_UPGRADE_VERSION  6
#define WS2016_TP5_UPGRADE_VERSION  7
#define WS2016_RTM_UPGRADE_VERSION  8
#define RS3_UPGRADE_VERSION         1
#define RS4_UPGRADE_VERSION         2
#define RS5_UPGRADE_VERSION         3
#define NINETEEN_H1_UPGRADE_VERSION 1
#define NINETEEN_H2_UPGRADE_VERSION 2
#define MN_UPGRADE_VERSION          3
#define FE_UPGRADE_VERSION          4
#define CA_UPGRADE_VERSION          1
#define HCI_UPGRADE_BIT             0x00008000

#define CLUSTER_VERSION_FLAG_MIXED_MODE 0x00000001
#define CLUSTER_VERSION_UNKNOWN         0xFFFFFFFF

/* ---- access --------------------------------------------------------------------------------------------------- */

#define CLUSAPI_READ_ACCESS   0x00000001
#define CLUSAPI_CHANGE_ACCESS 0x00000002
#define CLUSAPI_NO_ACCESS     0x00000004
#define CLUSAPI_ALL_ACCESS    (CLUSAPI_READ_ACCESS | CLUSAPI_CHANGE_ACCESS)

#define CLUSTER_SET_ACCESS_TYPE_ALLOWED     0x00000000
#define CLUSTER_SET_ACCESS_TYPE_DENIED      0x00000001
#define CLUSTER_DELETE_ACCESS_CONTROL_ENTRY 0x00000002

#if defined(__cplusplus)
}
#endif

#endif /* CLUSAPI_TYPES_H */
