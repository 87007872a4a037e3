#include "guest.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

void fail(const char *format, ...) {
  char text[512];
  va_list rest;
  va_start(rest, format);
  vsnprintf(text, sizeof text, format, rest);
  va_end(rest);
  int console = open("/dev/console", O_WRONLY | O_NOCTTY | O_CLOEXEC);
  dprintf(console < 0 ? 2 : console, "killspec-guest: %s\n", text);
  _exit(120);
}

void mark(const char *format, ...) {
  static int marker = -1;
  char text[400];
  va_list rest;
  va_start(rest, format);
  int length = vsnprintf(text, sizeof text, format, rest);
  va_end(rest);
  if (marker < 0) marker = open(TRACING "/trace_marker", O_WRONLY | O_CLOEXEC);
  if (length >= (int)sizeof text) fail("a mark is too long: %s", text);
  if (write(marker, text, length) != length) fail("cannot mark the trace: %s", strerror(errno));
}

int put(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t length = (ssize_t)strlen(text);
  int result = write(file, text, length) == length ? 0 : -1;
  close(file);
  return result;
}

char *read_file(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return NULL;
  size_t room = 4096, length = 0;
  char *text = malloc(room);
  for (;;) {
    if (text == NULL) fail("no memory left for %s", path);
    ssize_t got = read(file, text + length, room - length - 1);
    if (got < 0) fail("cannot read %s: %s", path, strerror(errno));
    if (got == 0) break;
    length += (size_t)got;
    if (room - length < 1024) text = realloc(text, room *= 2);
  }
  close(file);
  text[length] = '\0';
  return text;
}

int64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t zero_us(void) {
  char *text = read_file(ZERO_FILE);
  return text == NULL ? 0 : strtoll(text, NULL, 10);
}

int pid_of(const char *process_case, const char *name) {
  char path[PATH_LENGTH];
  snprintf(path, sizeof path, "/run/killspec/%s/%s.pid", process_case, name);
  char *text = read_file(path);
  return text == NULL ? 0 : atoi(text);
}

char *word(char **line) {
  char *start = *line;
  if (start == NULL || *start == '\0') return NULL;
  char *end = strchr(start, ' ');
  if (end != NULL) *end = '\0';
  *line = end == NULL ? NULL : end + 1;
  return start;
}

char *need(char **line, const char *what) {
  char *found = word(line);
  if (found == NULL) fail("a line of a plan ends where %s should stand", what);
  return found;
}

int64_t need_number(char **line, const char *what) { return strtoll(need(line, what), NULL, 10); }
