/* Has the manager start, stop and restart units at their instants, by its own commands, and hands out the trace. */
#define _GNU_SOURCE
#include "guest.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/* How long all units together may take to get ready, in the machine's time. */
#define READY_WITHIN_US 50000

static int console = -1;

static void say(const char *text, size_t length) {
  while (length > 0) {
    ssize_t done = write(console, text, length);
    if (done <= 0) _exit(121);
    text += done;
    length -= (size_t)done;
  }
}

static pid_t start(char *const arguments[]) {
  pid_t pid = fork();
  if (pid < 0) fail("the driver cannot fork: %s", strerror(errno));
  if (pid > 0) return pid;
  execv(arguments[0], arguments);
  fail("cannot run %s: %s", arguments[0], strerror(errno));
}

/* The case that has asked for what is run next; none while all of them are brought up. */
static const char *asking = "";

static void start_and_wait(char *const arguments[]) {
  int status;
  pid_t pid = start(arguments);
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) fail("waitpid: %s", strerror(errno));
  if (status != 0) mark("@%s refused %d", asking, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

static void sleep_until(int64_t us) {
  struct timespec until = {us / 1000000, us % 1000000 * 1000};
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) == EINTR)
    ;
}

/* Where somebody is not there in time, all that follows comes too late for everybody. */
static void await_ready(int fifo, int count) {
  int64_t last_us = now_us() + READY_WITHIN_US;
  while (count > 0) {
    struct pollfd fds = {fifo, POLLIN, 0};
    int64_t left = last_us - now_us();
    if (left <= 0 || poll(&fds, 1, (int)(left / 1000) + 1) <= 0) break;
    char text[256];
    ssize_t got = read(fifo, text, sizeof text);
    for (ssize_t each = 0; each < got; each++) count -= text[each] == '\n';
  }
  if (count > 0) mark("@ late");
}

static void send_to(const char *process_case, int number, const char *name) {
  int pid = pid_of(process_case, name);
  if (pid > 0) kill(pid, number);
}

/* `outsider CASE NAME`: a process that is none of the unit's. */
static void start_outsider(char *rest) {
  char *process_case = need(&rest, "a case");
  char *arguments[] = {"/killspec", "play", process_case, need(&rest, "a process"), NULL};
  start(arguments);
}

static void replace_unit(const char *to, const char *from) {
  if (rename(from, to) != 0) fail("cannot replace %s: %s", to, strerror(errno));
}

static char *arguments[ARGUMENTS_MAX];

static void do_line(char *line) {
  char *verb = need(&line, "a verb");
  if (strcmp(verb, "exec") == 0) {
    int count = 0;
    while ((arguments[count] = word(&line)) != NULL)
      if (++count == ARGUMENTS_MAX) fail("a command has too many arguments");
    start_and_wait(arguments);
  } else if (strcmp(verb, "begin") == 0) {
    int count = 0;
    while ((arguments[count] = word(&line)) != NULL)
      if (++count == ARGUMENTS_MAX) fail("a command has too many arguments");
    start(arguments);
  } else if (strcmp(verb, "request") == 0) {
    asking = need(&line, "a case");
    mark("@%s request %s", asking, line);
  } else if (strcmp(verb, "signal") == 0) {
    char *process_case = need(&line, "a case");
    int number = (int)need_number(&line, "a signal");
    send_to(process_case, number, need(&line, "a process"));
  } else if (strcmp(verb, "outsider") == 0) {
    start_outsider(line);
  } else if (strcmp(verb, "replace") == 0) {
    char *to = need(&line, "a file");
    replace_unit(to, need(&line, "a file"));
  } else {
    fail("the driver cannot %s", verb);
  }
}

/* The trace goes out in one piece at the end: a reader meanwhile would take part in what is recorded. */
static void hand_out(void) {
  char piece[65536];
  mark("@ end");
  put(TRACING "/tracing_on", "0");
  int trace = open(TRACING "/trace", O_RDONLY | O_CLOEXEC);
  if (trace < 0) fail("cannot read the trace: %s", strerror(errno));
  say("\n=== trace\n", 11);
  for (;;) {
    ssize_t got = read(trace, piece, sizeof piece);
    if (got < 0) fail("cannot read the trace: %s", strerror(errno));
    if (got == 0) break;
    say(piece, (size_t)got);
  }
  say("=== end\n", 8);
  /* What the host has not taken yet would be lost when the machine goes. */
  tcdrain(console);
}

void drive(void) {
  console = open("/dev/console", O_WRONLY | O_NOCTTY | O_CLOEXEC);
  int fifo = open(READY_FIFO, O_RDWR | O_CLOEXEC);
  char *plan = read_file("/cases/plan");
  if (console < 0 || fifo < 0 || plan == NULL) fail("the driver cannot begin: %s", strerror(errno));
  char zero[32];
  int64_t zero_at = (now_us() / 1000000 + 2) * 1000000;
  snprintf(zero, sizeof zero, "%lld\n", (long long)zero_at);
  int file = open(ZERO_FILE, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0 || write(file, zero, strlen(zero)) < 0) fail("cannot write " ZERO_FILE);
  close(file);
  sleep_until(zero_at);
  mark("@ zero");
  for (char *line = plan, *next; *line != '\0'; line = next) {
    char *end = strchr(line, '\n');
    if (end == NULL) fail("the plan is cut off");
    *end = '\0';
    next = end + 1;
    if (strncmp(line, "ready ", 6) == 0) {
      await_ready(fifo, atoi(line + 6));
    } else if (strncmp(line, "rest ", 5) == 0) {
      sleep_until(now_us() + strtoll(line + 5, NULL, 10));
      mark("@ begun");
      close(open(BEGUN_FILE, O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
    } else if (strncmp(line, "at ", 3) == 0) {
      sleep_until(zero_at + strtoll(line + 3, NULL, 10));
    } else {
      do_line(line);
    }
    while (waitpid(-1, NULL, WNOHANG) > 0)
      ;
  }
  hand_out();
  sync();
  reboot(RB_POWER_OFF);
  fail("cannot power off: %s", strerror(errno));
}
