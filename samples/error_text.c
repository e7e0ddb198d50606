#include "error_text.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

typedef struct ErrorText {
  DWORD code;
  const char *name;
  const char *meaning;
} ErrorText;

#define KNOWN(code, meaning) {(DWORD)(code), #code, meaning}

static const ErrorText known[] = {
    KNOWN(ERROR_SUCCESS, "Done."),
    KNOWN(ERROR_ACCESS_DENIED, "Access is denied; the state folder may belong to somebody else."),
    KNOWN(ERROR_INVALID_HANDLE, "The handle is closed, or never was one."),
    KNOWN(ERROR_NOT_ENOUGH_MEMORY, "There is not enough memory."),
    KNOWN(ERROR_WRITE_FAULT, "The state folder cannot be written to."),
    KNOWN(ERROR_READ_FAULT, "The state folder cannot be read."),
    KNOWN(ERROR_GEN_FAILURE, "A device does not work."),
    KNOWN(ERROR_LOCK_VIOLATION, "Somebody else has locked the state of the cluster."),
    KNOWN(ERROR_NOT_SUPPORTED, "That is not supported."),
    KNOWN(ERROR_UNEXP_NET_ERR, "It is not known whether the last change was made."),
    KNOWN(ERROR_INVALID_PARAMETER, "A node, an address or another part of the request is not valid."),
    KNOWN(ERROR_DISK_FULL, "There is no space left on the disk."),
    KNOWN(ERROR_CALL_NOT_IMPLEMENTED, "The library does not implement this function."),
    KNOWN(ERROR_INVALID_NAME, "The name of the cluster or of a node is not valid."),
    KNOWN(ERROR_MOD_NOT_FOUND, "The library was not found."),
    KNOWN(ERROR_PROC_NOT_FOUND, "The library lacks a function."),
    KNOWN(ERROR_BUSY, "The state of the cluster is in use."),
    KNOWN(WAIT_TIMEOUT, "The wait took too long."),
    KNOWN(ERROR_SERVICE_SPECIFIC_ERROR, "The cluster service of a node reports an error of its own."),
    KNOWN(ERROR_REQUEST_ABORTED, "The request was given up; nothing was changed."),
    KNOWN(ERROR_INTERNAL_ERROR, "The library has made an error."),
    KNOWN(ERROR_FILE_CORRUPT, "The state of the cluster is damaged."),
    KNOWN(ERROR_TIMEOUT, "No majority of the nodes came up in time."),
    KNOWN(ERROR_BAD_CONFIGURATION, "The configuration file is not valid."),
    KNOWN(RPC_S_SERVER_UNAVAILABLE, "There is no such cluster, or it cannot be reached."),
    KNOWN(EPT_S_NOT_REGISTERED, "This computer is not a node of a cluster."),
    KNOWN(ERROR_CLUSTER_NODE_NOT_FOUND, "The cluster has no such node."),
    KNOWN(ERROR_CLUSTER_NODE_DOWN, "The node is down."),
    KNOWN(ERROR_CLUSTER_NODE_UNREACHABLE, "The node cannot be reached."),
    KNOWN(ERROR_CLUSTER_NODE_NOT_MEMBER, "The node is not a member of the cluster."),
    KNOWN(ERROR_CLUSTER_IPADDR_IN_USE, "The IP address is in use."),
    KNOWN(ERROR_CLUSTER_NODE_ALREADY_MEMBER, "The node is a member of a cluster already."),
    KNOWN(ERROR_CLUSTER_NODE_PAUSED, "The node is paused."),
    KNOWN(ERROR_CLUSTER_INCOMPATIBLE_VERSIONS, "The node has another version of the cluster software."),
    KNOWN(ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME, "A cluster of this name exists already."),
    KNOWN(ERROR_CLUSTER_NO_QUORUM, "The nodes that came up are no majority."),
    KNOWN(ERROR_CLUSTER_TOO_MANY_NODES, "The cluster would have too many nodes."),
    KNOWN(CO_E_NOTINITIALIZED, "COM is not initialized."),
};

static const ErrorText *find(DWORD code) {
  size_t i;
  for (i = 0; i < sizeof known / sizeof *known; ++i) {
    if (known[i].code == code) return &known[i];
  }
  return NULL;
}

const char *error_name(DWORD code) {
  const ErrorText *entry = find(code);
  return entry ? entry->name : NULL;
}

#if defined(_WIN32)

/* To be freed; null when the system does not know the code either. */
static char *system_meaning(DWORD code) {
  LPWSTR wide = NULL;
  char *text;
  size_t length;
  if (!FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, NULL,
                      code, 0, (LPWSTR)&wide, 0, NULL)) {
    return NULL;
  }
  text = to_utf8(wide);
  LocalFree(wide);
  length = strlen(text);
  while (length > 0 && strchr("\r\n ", text[length - 1])) text[--length] = 0;
  make_one_line(text, length);
  return text;
}

#else

static char *system_meaning(DWORD code) {
  (void)code;
  return NULL;
}

#endif

char *error_meaning(DWORD code) {
  const ErrorText *entry = find(code);
  char *text = entry ? format_text("%s", entry->meaning) : system_meaning(code);
  return text ? text : format_text("Unknown error.");
}

char *describe_error(DWORD code) {
  const char *name = error_name(code);
  char *meaning = error_meaning(code);
  char *text = name ? format_text("%s (%lu): %s", name, (unsigned long)code, meaning)
                    : format_text("error %lu: %s", (unsigned long)code, meaning);
  free(meaning);
  return text;
}
