/* Names and texts of the errors that forming and describing a cluster may end with. */
#ifndef SAMPLES_ERROR_TEXT_H
#define SAMPLES_ERROR_TEXT_H

#include "clusapi.h"

/* Of the system's loader; Linux has no such numbers. */
#ifndef ERROR_MOD_NOT_FOUND
#define ERROR_MOD_NOT_FOUND 126L
#endif
#ifndef ERROR_PROC_NOT_FOUND
#define ERROR_PROC_NOT_FOUND 127L
#endif

/* The name that the SDK gives a code; null when it is not in the table. */
const char *error_name(DWORD code);

/* What it means, to be freed; on Windows the system is asked about codes that are not in the table. */
char *error_meaning(DWORD code);

/* Name, number and meaning in one line, to be freed. */
char *describe_error(DWORD code);

#endif /* SAMPLES_ERROR_TEXT_H */
