/* Functions that are not implemented fail in the way of their kind and say so in the last error; what closes succeeds and
 * leaves it alone. When one of these functions comes, take another of its kind. */
#include <stdio.h>

#include "clusapi.h"

static int failures;

static void expect(int holds, const char *sentence) {
  if (holds) return;
  printf("FAILED: %s (last error %lu)\n", sentence, (unsigned long)GetLastError());
  ++failures;
}

/* The call is made between setting and reading the last error. */
#define EXPECT_REFUSED(call)                                                                        \
  do {                                                                                              \
    SetLastError(ERROR_SUCCESS);                                                                    \
    expect((call) && GetLastError() == ERROR_CALL_NOT_IMPLEMENTED, #call " with last error 120");   \
  } while (0)
#define EXPECT_UNTOUCHED(call)                                                  \
  do {                                                                          \
    SetLastError(ERROR_GEN_FAILURE);                                            \
    expect((call) && GetLastError() == ERROR_GEN_FAILURE, #call " touches no last error"); \
  } while (0)

int main(void) {
  static const WCHAR name[] = {'n', 0};
  DWORD size = 0;

  EXPECT_REFUSED(CreateClusterCNOless(NULL, NULL, NULL) == NULL);
  EXPECT_REFUSED(ClusterUpgradeFunctionalLevel(NULL, FALSE, NULL, NULL) == ERROR_CALL_NOT_IMPLEMENTED);
  EXPECT_REFUSED(AddCrossClusterGroupSetDependency(NULL, name, name) == ERROR_CALL_NOT_IMPLEMENTED);
  EXPECT_REFUSED(ClusterGroupSetGetEnumCount(NULL) == 0);
  EXPECT_UNTOUCHED(ClusterGroupSetCloseEnum(NULL) == ERROR_SUCCESS);
  EXPECT_UNTOUCHED(CloseClusterGroupSet(NULL) == TRUE);

  /* By contract, for ever. */
  EXPECT_REFUSED(BackupClusterDatabase(NULL, name) == ERROR_CALL_NOT_IMPLEMENTED);
  EXPECT_REFUSED(RestoreClusterDatabase(name, FALSE, NULL) == ERROR_CALL_NOT_IMPLEMENTED);
  EXPECT_REFUSED(SetClusterNetworkPriorityOrder(NULL, 0, NULL) == ERROR_CALL_NOT_IMPLEMENTED);
  EXPECT_REFUSED(SetClusterServiceAccountPassword(name, name, 0, NULL, &size) == ERROR_CALL_NOT_IMPLEMENTED);
  return failures != 0;
}
