#if !defined(_WIN32)
#define _POSIX_C_SOURCE 200809L
#endif
#include "text.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#include <io.h>
#include <shellapi.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#define REPLACEMENT 0xFFFDul
#define USUAL_WIDTH 80

void *allocate(size_t bytes) { return reallocate(NULL, bytes); }

void *reallocate(void *block, size_t bytes) {
  void *grown = realloc(block, bytes ? bytes : 1);
  if (!grown) {
    fputs("out of memory\n", stderr);
    exit(EXIT_FAILURE);
  }
  return grown;
}

/* ---- one code point at a time: each moves its pointer past what it has read or written --------------------------- */

static unsigned long read_utf16(const WCHAR **at) {
  const unsigned long unit = (unsigned short)*(*at)++;
  const unsigned long next = unit ? (unsigned short)**at : 0;
  if (unit < 0xD800 || unit > 0xDFFF) return unit;
  if (unit > 0xDBFF || next < 0xDC00 || next > 0xDFFF) return REPLACEMENT;
  ++*at;
  return 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
}

static unsigned long read_utf8(const char **at) {
  static const unsigned long least[] = {0, 0x80, 0x800, 0x10000};
  const unsigned char *byte = (const unsigned char *)*at;
  const int more = *byte < 0x80 ? 0 : *byte < 0xC0 ? -1 : *byte < 0xE0 ? 1 : *byte < 0xF0 ? 2 : *byte < 0xF8 ? 3 : -1;
  unsigned long code = more > 0 ? *byte & (0x3Fu >> more) : *byte;
  int i;
  ++*at;
  if (more < 0) return REPLACEMENT;
  for (i = 1; i <= more; ++i) {
    if ((byte[i] & 0xC0) != 0x80) return REPLACEMENT; /* also the terminator, which stays to be read */
    code = code << 6 | (byte[i] & 0x3Fu);
    ++*at;
  }
  if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return REPLACEMENT;
  return code;
}

static void write_utf8(char **at, unsigned long code) {
  const int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
  int i;
  *(*at)++ = (char)(lead[more] | code >> (6 * more));
  for (i = more - 1; i >= 0; --i) *(*at)++ = (char)(0x80 | (code >> (6 * i) & 0x3F));
}

static void write_utf16(WCHAR **at, unsigned long code) {
  if (code >= 0x10000) {
    *(*at)++ = (WCHAR)(0xD800 + ((code - 0x10000) >> 10));
    code = 0xDC00 + ((code - 0x10000) & 0x3FF);
  }
  *(*at)++ = (WCHAR)code;
}

/* ---- whole texts ---------------------------------------------------------------------------------------------- */

char *to_utf8(const WCHAR *text) {
  size_t cch = 0;
  char *result, *out;
  if (!text) return NULL;
  while (text[cch]) ++cch;
  out = result = allocate(3 * cch + 1);
  while (*text) write_utf8(&out, read_utf16(&text));
  *out = 0;
  return result;
}

WCHAR *to_utf16(const char *text) {
  WCHAR *result, *out;
  if (!text) return NULL;
  out = result = allocate((strlen(text) + 1) * sizeof *result);
  while (*text) write_utf16(&out, read_utf8(&text));
  *out = 0;
  return result;
}

char *format_text(const char *format, ...) {
  va_list arguments, again;
  char *result;
  int length;
  va_start(arguments, format);
  va_copy(again, arguments);
  length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  if (length < 0) length = 0;
  result = allocate((size_t)length + 1);
  *result = 0;
  vsnprintf(result, (size_t)length + 1, format, again);
  va_end(again);
  return result;
}

size_t text_width(const char *text) {
  size_t width = 0;
  while (*text) {
    read_utf8(&text);
    ++width;
  }
  return width;
}

void make_one_line(char *text, size_t width) {
  const char *at = text;
  while (*at && width > 0) {
    char *const begin = text + (at - text);
    const unsigned long code = read_utf8(&at);
    if (code < 0x20 || code == 0x7F) *begin = ' ';
    --width;
  }
  text[at - text] = 0;
}

void print_json_text(FILE *file, const char *text) {
  if (!text) {
    fputs("null", file);
    return;
  }
  fputc('"', file);
  while (*text) {
    const unsigned long code = read_utf8(&text);
    char bytes[5] = {0}, *end = bytes;
    if (code < 0x20) {
      fprintf(file, "\\u%04lx", code);
      continue;
    }
    if (code == '"' || code == '\\') fputc('\\', file);
    write_utf8(&end, code);
    fputs(bytes, file);
  }
  fputc('"', file);
}

/* ---- arguments and streams -------------------------------------------------------------------------------------- */

#if defined(_WIN32)

static UINT earlier_code_page;

static void restore_code_page(void) { SetConsoleOutputCP(earlier_code_page); }

void text_begin(int *argc, char ***argv) {
  int count = 0, i;
  LPWSTR *wide = CommandLineToArgvW(GetCommandLineW(), &count);
  if (wide) {
    char **texts = allocate(((size_t)count + 1) * sizeof *texts);
    for (i = 0; i < count; ++i) texts[i] = to_utf8(wide[i]);
    texts[count] = NULL;
    LocalFree(wide);
    *argc = count;
    *argv = texts;
  }
  if (is_terminal(stdout) || is_terminal(stderr)) {
    earlier_code_page = GetConsoleOutputCP();
    if (SetConsoleOutputCP(CP_UTF8)) atexit(restore_code_page);
  }
  setvbuf(stdout, NULL, _IOFBF, 4096); /* a console that is given single bytes shows no character of several */
}

static HANDLE stream_handle(FILE *file) { return (HANDLE)_get_osfhandle(_fileno(file)); }

bool is_terminal(FILE *file) {
  DWORD mode;
  return GetConsoleMode(stream_handle(file), &mode) != FALSE;
}

size_t terminal_width(FILE *file) {
  CONSOLE_SCREEN_BUFFER_INFO info;
  if (!GetConsoleScreenBufferInfo(stream_handle(file), &info)) return USUAL_WIDTH;
  return (size_t)(info.srWindow.Right - info.srWindow.Left + 1);
}

#else

void text_begin(int *argc, char ***argv) {
  (void)argc; /* they are UTF-8 already */
  (void)argv;
}

bool is_terminal(FILE *file) { return isatty(fileno(file)) == 1; }

size_t terminal_width(FILE *file) {
  struct winsize size;
  if (ioctl(fileno(file), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return USUAL_WIDTH;
  return size.ws_col;
}

#endif
