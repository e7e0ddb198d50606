#include "progress.h"

#include <stdlib.h>
#include <string.h>

#include "error_text.h"

#define BAR_CELLS 20
#define PHASE_COLUMNS 27 /* the longest name of a phase while a cluster forms */

typedef struct Name {
  int value;
  const char *text;
} Name;

static const Name phase_names[] = {
    {ClusterSetupPhaseInitialize, "Initialize"},
    {ClusterSetupPhaseValidateNodeState, "ValidateNodeState"},
    {ClusterSetupPhaseValidateNetft, "ValidateNetft"},
    {ClusterSetupPhaseValidateClusDisk, "ValidateClusDisk"},
    {ClusterSetupPhaseConfigureClusSvc, "ConfigureClusSvc"},
    {ClusterSetupPhaseStartingClusSvc, "StartingClusSvc"},
    {ClusterSetupPhaseQueryClusterNameAccount, "QueryClusterNameAccount"},
    {ClusterSetupPhaseValidateClusterNameAccount, "ValidateClusterNameAccount"},
    {ClusterSetupPhaseCreateClusterAccount, "CreateClusterAccount"},
    {ClusterSetupPhaseConfigureClusterAccount, "ConfigureClusterAccount"},
    {ClusterSetupPhaseFormingCluster, "FormingCluster"},
    {ClusterSetupPhaseAddClusterProperties, "AddClusterProperties"},
    {ClusterSetupPhaseCreateResourceTypes, "CreateResourceTypes"},
    {ClusterSetupPhaseCreateGroups, "CreateGroups"},
    {ClusterSetupPhaseCreateIPAddressResources, "CreateIPAddressResources"},
    {ClusterSetupPhaseCreateNetworkName, "CreateNetworkName"},
    {ClusterSetupPhaseClusterGroupOnline, "ClusterGroupOnline"},
    {ClusterSetupPhaseGettingCurrentMembership, "GettingCurrentMembership"},
    {ClusterSetupPhaseAddNodeToCluster, "AddNodeToCluster"},
    {ClusterSetupPhaseNodeUp, "NodeUp"},
    {ClusterSetupPhaseApplyNetworkATCIntents, "ApplyNetworkATCIntents"},
    {ClusterSetupPhaseMoveGroup, "MoveGroup"},
    {ClusterSetupPhaseDeleteGroup, "DeleteGroup"},
    {ClusterSetupPhaseCleanupCOs, "CleanupCOs"},
    {ClusterSetupPhaseOfflineGroup, "OfflineGroup"},
    {ClusterSetupPhaseEvictNode, "EvictNode"},
    {ClusterSetupPhaseCleanupNode, "CleanupNode"},
    {ClusterSetupPhaseCoreGroupCleanup, "CoreGroupCleanup"},
    {ClusterSetupPhaseRepairCNOAccount, "RepairCNOAccount"},
    {ClusterSetupPhaseRepairDNSPermissions, "RepairDNSPermissions"},
    {ClusterSetupPhaseFailureCleanup, "FailureCleanup"},
    {0, NULL},
};

static const Name type_names[] = {
    {ClusterSetupPhaseStart, "Start"},
    {ClusterSetupPhaseContinue, "Continue"},
    {ClusterSetupPhaseEnd, "End"},
    {ClusterSetupPhaseReport, "Report"},
    {0, NULL},
};

static const Name severity_names[] = {
    {ClusterSetupPhaseInformational, "Informational"},
    {ClusterSetupPhaseWarning, "Warning"},
    {ClusterSetupPhaseFatal, "Fatal"},
    {0, NULL},
};

/* A library newer than this program may report what it does not know. */
static const char *name_of(const Name *names, int value) {
  while (names->text && names->value != value) ++names;
  return names->text ? names->text : "Unknown";
}

/* ---- the three forms --------------------------------------------------------------------------------------------- */

typedef struct Report {
  int phase, type, severity;
  unsigned percent;
  const char *object; /* may be null */
  DWORD status;
} Report;

static void print_json(const Report *report) {
  printf("{\"phase\":%d,\"phaseName\":\"%s\",\"type\":\"%s\",\"severity\":\"%s\",\"percent\":%u,\"object\":",
         report->phase, name_of(phase_names, report->phase), name_of(type_names, report->type),
         name_of(severity_names, report->severity), report->percent);
  print_json_text(stdout, report->object);
  printf(",\"status\":%lu}\n", (unsigned long)report->status);
}

/* "NODE2  warning: ERROR_TIMEOUT (1460): ...", to be freed: the object and, if anything is wrong, what. */
static char *about(const Report *report) {
  const char *object = report->object ? report->object : "";
  const char *word = report->severity >= ClusterSetupPhaseFatal ? "failed" : "warning";
  char *error, *text;
  if (report->severity < ClusterSetupPhaseWarning) return format_text("%s", object);
  if (report->status == ERROR_SUCCESS) return format_text("%s  %s", object, word);
  error = describe_error(report->status);
  text = format_text("%s  %s: %s", object, word, error);
  free(error);
  return text;
}

static void print_line(const Report *report) {
  char *what = about(report);
  make_one_line(what, strlen(what));
  printf("%3u%%  %-*s  %s\n", report->percent, PHASE_COLUMNS, name_of(phase_names, report->phase), what);
  free(what);
}

static void erase_bar(Progress *progress) {
  if (progress->drawn > 0) printf("\r%*s\r", (int)progress->drawn, "");
  progress->drawn = 0;
}

static void draw_bar(Progress *progress, const Report *report) {
  char cells[BAR_CELLS + 1], *line;
  const unsigned filled = (report->percent > 100 ? 100 : report->percent) * BAR_CELLS / 100;
  size_t width, rest;
  memset(cells, '.', BAR_CELLS);
  memset(cells, '#', filled);
  cells[BAR_CELLS] = 0;
  line = format_text("[%s] %3u%%  %s  %s", cells, report->percent, name_of(phase_names, report->phase),
                     report->object ? report->object : "");
  make_one_line(line, terminal_width(stdout) - 1); /* a full line would wrap and could not be drawn over */
  width = text_width(line);
  rest = progress->drawn > width ? progress->drawn - width : 0;
  printf("\r%s%*s", line, (int)rest, "");
  progress->drawn = width;
  free(line);
}

/* ---- the callback ------------------------------------------------------------------------------------------------ */

BOOL WINAPI progress_report(PVOID argument, CLUSTER_SETUP_PHASE phase, CLUSTER_SETUP_PHASE_TYPE type,
                            CLUSTER_SETUP_PHASE_SEVERITY severity, DWORD percent, PCWSTR object, DWORD status) {
  Progress *progress = argument;
  char *name = to_utf8(object);
  const Report report = {(int)phase, (int)type, (int)severity, (unsigned)percent, name, status};
  const bool warns = severity >= ClusterSetupPhaseWarning;
  if (warns) ++progress->warnings;
  switch (progress->form) {
    case ProgressJson:
      print_json(&report);
      break;
    case ProgressLog:
      if (warns || type == ClusterSetupPhaseEnd || type == ClusterSetupPhaseReport) print_line(&report);
      break;
    case ProgressBar:
      if (warns || type == ClusterSetupPhaseReport) {
        erase_bar(progress);
        print_line(&report);
      }
      draw_bar(progress, &report);
      break;
  }
  fflush(stdout);
  free(name);
  return TRUE;
}

void progress_end(Progress *progress) {
  if (progress->drawn > 0) putchar('\n');
  progress->drawn = 0;
  fflush(stdout);
}
