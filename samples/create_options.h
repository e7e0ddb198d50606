/* The command line of create_cluster. */
#ifndef SAMPLES_CREATE_OPTIONS_H
#define SAMPLES_CREATE_OPTIONS_H

#include "text.h"

typedef struct CreateOptions {
  WCHAR *name;
  PCWSTR *nodes;
  size_t node_count;
  CLUSTER_IP_ENTRY *addresses;
  size_t address_count;
  bool json, help;
} CreateOptions;

/* False: the command line is wrong, and stderr says why. What was read is to be freed in any case. */
bool read_create_options(int argc, char **argv, CreateOptions *options);
void free_create_options(CreateOptions *options);

void print_create_usage(FILE *file);

#endif /* SAMPLES_CREATE_OPTIONS_H */
