/* What a library may leave behind in the process that loads it, and the few system calls that tests in C need. */
#ifndef CLUS_LIFECYCLE_MEASURE_H
#define CLUS_LIFECYCLE_MEASURE_H

#include <stddef.h>

#if defined(__cplusplus)
extern "C" {
#endif

/* ---- libraries ------------------------------------------------------------------------------------------------ */

void *load_library(const char *path); /* null: it does not load, and why is on stdout */
void unload_library(void *library);
int is_loaded(const char *path); /* by the loader's own word, and by the map of the process where there is one */

/* Stores the address of an exported function at `function`, a pointer to a function pointer. 0: there is none. */
int find_function(void *library, const char *name, void *function);

/* ---- what there is in this process ---------------------------------------------------------------------------- */

typedef struct Measure {
  size_t threads;
  size_t handles;     /* open handles, file descriptors */
  size_t slots;       /* thread-local slots in use, up to a constant */
  size_t fiber_slots; /* the same for slots with a destructor (Windows) */
  size_t heap;        /* bytes in use in all heaps */
  size_t pages;       /* bytes of private memory of the process */
} Measure;
Measure take_measure(void);

/* First thing in main(): the heap's own caches would count as memory in use. May start the program anew. */
void prepare_measure(char **argv);

/* ---- threads and files ---------------------------------------------------------------------------------------- */

typedef struct Thread Thread;
Thread *start_thread(void (*body)(void *), void *argument);
void join_thread(Thread *thread);

void set_variable(const char *name, const char *value);
void make_name_of_own(char *path, size_t capacity); /* of a file or folder below the folder for temporary ones */
int exists(const char *path);
void remove_folder(const char *path); /* with all that is in it */

#if defined(__cplusplus)
}
#endif

#endif
