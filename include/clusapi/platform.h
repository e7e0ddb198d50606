/* The Windows types, constants and text that the cluster API speaks in.
 *
 * On Windows they are those of <windows.h>; include it first when you need it with options of your own. Elsewhere this
 * file defines the few that are needed, with the sizes they have on 64-bit Windows, so that structures and text can
 * travel unchanged: a DWORD and a LONG have 32 bits, a WCHAR is one UTF-16 unit (char16_t, never wchar_t). */
#ifndef CLUSAPI_PLATFORM_H
#define CLUSAPI_PLATFORM_H

#if defined(_WIN32)

#include <windows.h>

/* A text constant in UTF-16: L"..." here, u"..." elsewhere (which needs C11 or C++11 where it is used). */
#define CLUSAPI_TEXT(text) L##text

#else /* !_WIN32 */

#include <stddef.h>
#include <stdint.h>
#if !defined(__cplusplus)
#include <uchar.h>
#endif

#define CLUSAPI_TEXT(text) u##text

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- calling convention and noise words --------------------------------------------------------------------- */

#ifndef WINAPI
#define WINAPI
#endif
#ifndef CALLBACK
#define CALLBACK
#endif
#ifndef VOID
#define VOID void
#endif
#ifndef CONST
#define CONST const
#endif
#ifndef TRUE
#define TRUE 1
#endif
#ifndef FALSE
#define FALSE 0
#endif

/* ---- scalars -------------------------------------------------------------------------------------------------- */

typedef int                BOOL;
typedef uint8_t            BOOLEAN;
typedef uint8_t            BYTE;
typedef char               CHAR;
typedef unsigned char      UCHAR;
typedef uint16_t           WORD;
typedef int16_t            SHORT;
typedef uint16_t           USHORT;
typedef int                INT;
typedef unsigned int       UINT;
typedef uint32_t           DWORD;
typedef int32_t            LONG;
typedef uint32_t           ULONG;
typedef long long          LONGLONG;
typedef unsigned long long ULONGLONG;
typedef unsigned long long DWORDLONG;
typedef unsigned long long ULONG64;
typedef unsigned long long DWORD64;
typedef intptr_t           LONG_PTR;
typedef uintptr_t          ULONG_PTR;
typedef uintptr_t          DWORD_PTR;
typedef size_t             SIZE_T;
typedef int32_t            HRESULT;
typedef char16_t           WCHAR;

/* ---- pointers and handles ------------------------------------------------------------------------------------- */

typedef void           *PVOID;
typedef void           *LPVOID;
typedef const void     *LPCVOID;
typedef BOOL           *PBOOL;
typedef BOOL           *LPBOOL;
typedef BYTE           *PBYTE;
typedef BYTE           *LPBYTE;
typedef WORD           *PWORD;
typedef WORD           *LPWORD;
typedef DWORD          *PDWORD;
typedef DWORD          *LPDWORD;
typedef LONG           *PLONG;
typedef ULONG          *PULONG;
typedef DWORD_PTR      *PDWORD_PTR;
typedef WCHAR          *PWSTR;
typedef WCHAR          *LPWSTR;
typedef const WCHAR    *PCWSTR;
typedef const WCHAR    *LPCWSTR;

typedef void           *HANDLE; /* one to wait for is a file descriptor to poll: (int)(intptr_t)handle */
typedef HANDLE         *PHANDLE;
typedef HANDLE         *LPHANDLE;
typedef struct HKEY__  *HKEY;
typedef HKEY           *PHKEY;

/* ---- structures ----------------------------------------------------------------------------------------------- */

typedef struct _GUID {
  uint32_t Data1;
  uint16_t Data2;
  uint16_t Data3;
  uint8_t  Data4[8];
} GUID;

typedef struct _FILETIME {
  DWORD dwLowDateTime;
  DWORD dwHighDateTime;
} FILETIME, *PFILETIME, *LPFILETIME;

typedef struct _SYSTEMTIME {
  WORD wYear;
  WORD wMonth;
  WORD wDayOfWeek;
  WORD wDay;
  WORD wHour;
  WORD wMinute;
  WORD wSecond;
  WORD wMilliseconds;
} SYSTEMTIME, *PSYSTEMTIME, *LPSYSTEMTIME;

typedef union _LARGE_INTEGER {
  __extension__ struct {
    DWORD LowPart;
    LONG  HighPart;
  };
  struct {
    DWORD LowPart;
    LONG  HighPart;
  } u;
  LONGLONG QuadPart;
} LARGE_INTEGER, *PLARGE_INTEGER;

typedef union _ULARGE_INTEGER {
  __extension__ struct {
    DWORD LowPart;
    DWORD HighPart;
  };
  struct {
    DWORD LowPart;
    DWORD HighPart;
  } u;
  ULONGLONG QuadPart;
} ULARGE_INTEGER, *PULARGE_INTEGER;

/* ---- security ------------------------------------------------------------------------------------------------- */

typedef DWORD ACCESS_MASK;
typedef ACCESS_MASK REGSAM;
typedef DWORD SECURITY_INFORMATION;
typedef PVOID PSECURITY_DESCRIPTOR;
typedef WORD  SECURITY_DESCRIPTOR_CONTROL;

typedef struct _SECURITY_DESCRIPTOR_RELATIVE { /* the descriptor as one block: offsets from its beginning */
  BYTE                        Revision;
  BYTE                        Sbz1;
  SECURITY_DESCRIPTOR_CONTROL Control;
  DWORD                       Owner;
  DWORD                       Group;
  DWORD                       Sacl;
  DWORD                       Dacl;
} SECURITY_DESCRIPTOR_RELATIVE;

typedef struct _SECURITY_ATTRIBUTES {
  DWORD  nLength;
  LPVOID lpSecurityDescriptor;
  BOOL   bInheritHandle;
} SECURITY_ATTRIBUTES, *PSECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;

#define OWNER_SECURITY_INFORMATION 0x00000001
#define GROUP_SECURITY_INFORMATION 0x00000002
#define DACL_SECURITY_INFORMATION  0x00000004
#define SACL_SECURITY_INFORMATION  0x00000008

/* Access that an opener may be asked for. */
#define MAXIMUM_ALLOWED            0x02000000
#define GENERIC_ALL                0x10000000
#define GENERIC_READ               0x80000000

/* ---- registry ------------------------------------------------------------------------------------------------- */

#define KEY_QUERY_VALUE            0x0001
#define KEY_SET_VALUE              0x0002
#define KEY_CREATE_SUB_KEY         0x0004
#define KEY_ENUMERATE_SUB_KEYS     0x0008
#define KEY_NOTIFY                 0x0010
#define KEY_READ                   0x20019
#define KEY_WRITE                  0x20006
#define KEY_ALL_ACCESS             0xF003F

#define REG_OPTION_NON_VOLATILE    0x00000000
#define REG_OPTION_VOLATILE        0x00000001
#define REG_CREATED_NEW_KEY        0x00000001
#define REG_OPENED_EXISTING_KEY    0x00000002

#define REG_NONE                   0
#define REG_SZ                     1
#define REG_EXPAND_SZ              2
#define REG_BINARY                 3
#define REG_DWORD                  4
#define REG_DWORD_BIG_ENDIAN       5
#define REG_LINK                   6
#define REG_MULTI_SZ               7
#define REG_QWORD                  11

/* ---- limits and results --------------------------------------------------------------------------------------- */

#ifndef MAX_PATH
#define MAX_PATH 260
#endif
#ifndef INFINITE
#define INFINITE 0xFFFFFFFF
#endif
#ifndef S_OK
#define S_OK ((HRESULT)0)
#endif
#ifndef SUCCEEDED
#define SUCCEEDED(hr) (((HRESULT)(hr)) >= 0)
#endif
#ifndef FAILED
#define FAILED(hr) (((HRESULT)(hr)) < 0)
#endif
#ifndef HRESULT_FROM_WIN32
#define HRESULT_FROM_WIN32(x) \
  ((HRESULT)(x) <= 0 ? (HRESULT)(x) : (HRESULT)(((DWORD)(x) & 0x0000FFFF) | 0x80070000))
#endif
#ifndef CO_E_NOTINITIALIZED
#define CO_E_NOTINITIALIZED ((HRESULT)0x800401F0)
#endif

/* The error of the calling thread, as on Windows: functions that return a handle, a BOOL or a state report theirs
 * here. Only a failure writes it. Never fails; every thread begins with ERROR_SUCCESS. */
#pragma GCC visibility push(default)
DWORD WINAPI GetLastError(void);
void WINAPI SetLastError(DWORD dwErrCode);
#pragma GCC visibility pop

#if defined(__cplusplus)
}
#endif

#endif /* !_WIN32 */

/* Lets a nameless member or a flexible array through a compiler that is told to be pedantic. */
#if defined(__GNUC__)
#define CLUSAPI_EXTENSION __extension__
#else
#define CLUSAPI_EXTENSION
#endif

#endif /* CLUSAPI_PLATFORM_H */
