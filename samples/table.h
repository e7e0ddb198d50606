/* A table of texts with aligned columns. */
#ifndef SAMPLES_TABLE_H
#define SAMPLES_TABLE_H

#include <stddef.h>

typedef struct Table {
  size_t columns, cell_count;
  char **cells; /* row by row; the first row is the heading */
} Table;

/* The headings, and a null after the last. */
void table_begin(Table *table, const char *const *headings);

/* The next cell; takes the text, which was allocated. */
void table_add(Table *table, char *text);

/* Prints what there is below the heading, indented, and frees all. */
void table_end(Table *table);

#endif /* SAMPLES_TABLE_H */
