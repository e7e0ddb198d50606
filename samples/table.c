#include "table.h"

#include <stdio.h>
#include <stdlib.h>

#include "text.h"

void table_begin(Table *table, const char *const *headings) {
  table->columns = table->cell_count = 0;
  table->cells = NULL;
  while (headings[table->columns]) table_add(table, format_text("%s", headings[table->columns++]));
}

void table_add(Table *table, char *text) {
  table->cells = reallocate(table->cells, (table->cell_count + 1) * sizeof *table->cells);
  table->cells[table->cell_count++] = text;
}

static size_t column_width(const Table *table, size_t column) {
  size_t widest = 0, i;
  for (i = column; i < table->cell_count; i += table->columns) {
    const size_t width = text_width(table->cells[i]);
    if (width > widest) widest = width;
  }
  return widest;
}

/* Spaces are counted here, because printf counts bytes. */
static void print_cells(const Table *table) {
  size_t i;
  for (i = 0; i < table->cell_count; ++i) {
    const size_t column = i % table->columns;
    const bool last = column + 1 == table->columns;
    printf("%s%s", column == 0 ? "  " : "", table->cells[i]);
    if (last) {
      putchar('\n');
    } else {
      printf("%*s", (int)(column_width(table, column) - text_width(table->cells[i]) + 2), "");
    }
  }
}

void table_end(Table *table) {
  size_t i;
  if (table->cell_count > table->columns) print_cells(table);
  for (i = 0; i < table->cell_count; ++i) free(table->cells[i]);
  free(table->cells);
}
