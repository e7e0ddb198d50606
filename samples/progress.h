/* Shows what the progress callback of CreateCluster reports. */
#ifndef SAMPLES_PROGRESS_H
#define SAMPLES_PROGRESS_H

#include "text.h"

typedef enum ProgressForm {
  ProgressBar, /* one line that is drawn again and again; warnings stay above it */
  ProgressLog, /* a line for each phase that has ended, and for each warning */
  ProgressJson /* a JSON object for each report */
} ProgressForm;

typedef struct Progress {
  ProgressForm form;
  unsigned warnings; /* reports of severity Warning or Fatal */
  size_t drawn;      /* columns of the bar that is on the screen */
} Progress;

/* The PCLUSTER_SETUP_PROGRESS_CALLBACK; its argument is a Progress. */
BOOL WINAPI progress_report(PVOID progress, CLUSTER_SETUP_PHASE phase, CLUSTER_SETUP_PHASE_TYPE type,
                            CLUSTER_SETUP_PHASE_SEVERITY severity, DWORD percent, PCWSTR object, DWORD status);

/* Leaves the line of the bar: what comes next is not about progress. */
void progress_end(Progress *progress);

#endif /* SAMPLES_PROGRESS_H */
