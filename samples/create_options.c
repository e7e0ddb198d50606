#include "create_options.h"

#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "Creates a cluster and shows how it forms.\n"
    "\n"
    "  create_cluster [--name NAME --node NODE... [--ip ADDRESS/PREFIX]...] [--json]\n"
    "\n"
    "  --name NAME           of the cluster\n"
    "  --node NODE           a node, by host or DNS name; once for each\n"
    "  --ip ADDRESS/PREFIX   an address of the cluster, 10.0.0.10/24 or fd00::10/64; once for each, or none\n"
    "  --json                one JSON object for each report and one for the result\n"
    "  --help                this text\n"
    "\n"
    "Without a name, a node and an address: the cluster DEMO of NODE1, NODE2 and NODE3 with 10.0.0.10/24.\n"
    "Exit status: 0 formed, 2 formed with warnings, 1 failed, 64 wrong usage.\n";

void print_create_usage(FILE *file) { fputs(usage, file); }

static bool wrong(const char *what, const char *option) {
  fprintf(stderr, "create_cluster: %s: %s\nTry create_cluster --help\n", option, what);
  return false;
}

static void add_node(CreateOptions *options, const char *name) {
  options->nodes = reallocate((void *)options->nodes, (options->node_count + 1) * sizeof *options->nodes);
  options->nodes[options->node_count++] = to_utf16(name);
}

/* Whether the address is one is the library's to say. */
static bool add_address(CreateOptions *options, const char *text) {
  const char *slash = strchr(text, '/');
  char *end = NULL;
  const unsigned long prefix = slash ? strtoul(slash + 1, &end, 10) : 0;
  CLUSTER_IP_ENTRY *entry;
  char *address;
  if (!slash || slash == text || slash[1] < '0' || slash[1] > '9' || *end || prefix > 128) return false;
  options->addresses = reallocate(options->addresses, (options->address_count + 1) * sizeof *options->addresses);
  entry = &options->addresses[options->address_count++];
  address = format_text("%.*s", (int)(slash - text), text);
  entry->lpszIpAddress = to_utf16(address);
  entry->dwPrefixLength = (DWORD)prefix;
  free(address);
  return true;
}

static bool read_value(CreateOptions *options, const char *option, const char *value) {
  if (!value) return wrong("needs a value", option);
  if (strcmp(option, "--node") == 0) {
    add_node(options, value);
  } else if (strcmp(option, "--ip") == 0) {
    if (!add_address(options, value)) return wrong("is not ADDRESS/PREFIX", value);
  } else {
    if (options->name) return wrong("is given twice", option);
    options->name = to_utf16(value);
  }
  return true;
}

static bool takes_value(const char *option) {
  return strcmp(option, "--name") == 0 || strcmp(option, "--node") == 0 || strcmp(option, "--ip") == 0;
}

static bool complete(CreateOptions *options) {
  if (options->help) return true;
  if (!options->name && options->node_count == 0 && options->address_count == 0) {
    options->name = to_utf16("DEMO");
    add_node(options, "NODE1");
    add_node(options, "NODE2");
    add_node(options, "NODE3");
    return add_address(options, "10.0.0.10/24");
  }
  if (!options->name) return wrong("is missing", "--name");
  if (options->node_count == 0) return wrong("is missing", "--node");
  return true;
}

bool read_create_options(int argc, char **argv, CreateOptions *options) {
  int i;
  memset(options, 0, sizeof *options);
  for (i = 1; i < argc; ++i) {
    if (strcmp(argv[i], "--json") == 0) {
      options->json = true;
    } else if (strcmp(argv[i], "--help") == 0) {
      options->help = true;
    } else if (takes_value(argv[i])) {
      const char *option = argv[i];
      if (!read_value(options, option, i + 1 < argc ? argv[++i] : NULL)) return false;
    } else {
      return wrong("is not an option", argv[i]);
    }
  }
  return complete(options);
}

void free_create_options(CreateOptions *options) {
  size_t i;
  for (i = 0; i < options->node_count; ++i) free((void *)options->nodes[i]);
  for (i = 0; i < options->address_count; ++i) free((void *)options->addresses[i].lpszIpAddress);
  free((void *)options->nodes);
  free(options->addresses);
  free(options->name);
}
