/* Text of the samples: UTF-8 within the program and on its streams, UTF-16 towards the cluster API. */
#ifndef SAMPLES_TEXT_H
#define SAMPLES_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "clusapi.h"

/* First call of main: the arguments become UTF-8, and a Windows console shows UTF-8 until the program ends. */
void text_begin(int *argc, char ***argv);

/* malloc and realloc that end the program when there is no memory. */
void *allocate(size_t bytes);
void *reallocate(void *block, size_t bytes);

/* The other encoding, to be freed. What is malformed becomes U+FFFD; null stays null. */
char *to_utf8(const WCHAR *text);
WCHAR *to_utf16(const char *text);

/* printf into memory, to be freed. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2), nonnull(1)))
#endif
char *format_text(const char *format, ...);

/* Code points: the columns that text takes, near enough for names. */
size_t text_width(const char *text);

/* The text without its control characters, cut to a width, in place. */
void make_one_line(char *text, size_t width);

/* A JSON string with its quotes; null becomes null. */
void print_json_text(FILE *file, const char *text);

/* Whether somebody looks at the stream, and the columns of the window if so. */
bool is_terminal(FILE *file);
size_t terminal_width(FILE *file);

#endif /* SAMPLES_TEXT_H */
