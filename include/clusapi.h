/* clusapi.h: the Windows Failover Cluster API, for C and C++, on Windows and on Linux.
 *
 * Names, layouts and values are those of the Windows SDK; this header needs none of it, and takes the place of the
 * toolchain's own clusapi.h: name this folder first. A program that is compiled with it runs with any clusapi.dll.
 *
 *   Text       UTF-16 with 16-bit units everywhere; u"..." on Linux, L"..." on Windows. Names are compared in any case.
 *   Counts     "cch" counts characters and "cb" bytes. In: capacity with the terminator. Out: length without it.
 *   Errors     DWORD and LONG functions return a Win32 code. Those that return a handle, BOOL or state report failure
 *              with null, FALSE or -1 and leave the code in GetLastError, which on success they do not touch.
 *   Handles    opaque, any number of them, from any thread; one that is closed or was never a handle is
 *              ERROR_INVALID_HANDLE. Two clusters in one call: ERROR_INVALID_PARAMETER.
 *   Threads    every function may be called from several threads at once.
 *   Versions   CLUSAPI_VERSION chooses the form of the structures, see clusapi/types.h. Functions are always declared.
 *
 * Each file of clusapi/ has one subject and may be included alone. */
#ifndef CLUSAPI_H
#define CLUSAPI_H

#if defined(_CLUSTER_API_)
#error "the toolchain's own clusapi.h was included first: name the folder of this header before the system's"
#endif
#define _CLUSTER_API_       /* a later include of the toolchain's header, or of one that asks for it, does nothing */
#define _CLUSTER_API_TYPES_

#include "clusapi/platform.h"
#include "clusapi/errors.h"
#include "clusapi/types.h"

#include "clusapi/cluster.h"
#include "clusapi/node.h"
#include "clusapi/group.h"
#include "clusapi/resource.h"
#include "clusapi/network.h"
#include "clusapi/notify.h"
#include "clusapi/registry.h"

#include "clusapi/names.h"
#include "clusapi/properties.h"
#include "clusapi/control_codes.h"
#include "clusapi/control_data.h"

#endif /* CLUSAPI_H */
