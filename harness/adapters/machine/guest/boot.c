/* The first program of the machine: what a manager expects to find, the trace switched on, then the manager itself. */
#include "guest.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static void attach(const char *type, const char *where, unsigned long flags, const char *options) {
  mkdir(where, 0755);
  if (mount(type, where, type, flags, options) != 0) fail("cannot mount %s: %s", where, strerror(errno));
}

static void trace(const char *path, const char *text) {
  char whole[PATH_LENGTH];
  snprintf(whole, sizeof whole, TRACING "/%s", path);
  if (put(whole, text) != 0) fail("cannot set %s: %s", whole, strerror(errno));
}

static void start_tracing(void) {
  trace("buffer_size_kb", "24576");
  trace("trace_clock", "mono");
  trace("events/signal/enable", "1");
  trace("events/sched/sched_process_fork/enable", "1");
  trace("events/sched/sched_process_exit/enable", "1");
  trace("events/printk/console/enable", "1");
  trace("events/cgroup/cgroup_attach_task/enable", "1");
  trace("events/cgroup/cgroup_rmdir/enable", "1");
}

static char *next_line(char **text) {
  char *line = *text, *end = strchr(line, '\n');
  if (end == NULL) fail(BOOT_FILE " is cut off");
  *end = '\0';
  *text = end + 1;
  return line;
}

/* The words of a line, of which there are fewer than ARGUMENTS_MAX, and behind them NULL. */
static int split(char *line, char **words) {
  int count = 0;
  while ((words[count] = word(&line)) != NULL)
    if (++count == ARGUMENTS_MAX) fail("too many words in " BOOT_FILE);
  return count;
}

static void start_driver(void) {
  char *const arguments[] = {"/killspec", "drive", NULL};
  pid_t pid = fork();
  if (pid < 0) fail("cannot start the driver: %s", strerror(errno));
  if (pid > 0) return;
  setsid();
  execve(arguments[0], arguments, (char *const[]){NULL});
  fail("cannot start the driver: %s", strerror(errno));
}

void boot(void) {
  attach("proc", "/proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
  attach("sysfs", "/sys", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
  attach("devtmpfs", "/dev", MS_NOSUID, "mode=0755");
  attach("tmpfs", "/run", MS_NOSUID | MS_NODEV, "mode=0755");
  attach("cgroup2", CGROUPS, MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
  attach("tracefs", TRACING, MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
  /* systemd aligns its timers by the boot id, which would be drawn anew each time. */
  if (mount("/etc/boot-id", "/proc/sys/kernel/random/boot_id", NULL, MS_BIND, NULL) != 0)
    fail("cannot fix the boot id: %s", strerror(errno));
  mkdir("/run/killspec", 0755);
  mkdir(CGROUPS "/killspec-outside", 0755);
  if (mkfifo(READY_FIFO, 0600) != 0) fail("cannot make %s", READY_FIFO);
  start_tracing();
  char *text = read_file(BOOT_FILE);
  if (text == NULL) fail("there is no " BOOT_FILE);
  if (strcmp(next_line(&text), "killspec") == 0) start_driver();
  static char *arguments[ARGUMENTS_MAX], *environment[ARGUMENTS_MAX + 2] = {"PATH=/usr/sbin:/usr/bin:/sbin:/bin"};
  split(next_line(&text), arguments);
  if (arguments[0] == NULL) fail("nothing says which manager to start");
  int variables = 1 + split(next_line(&text), environment + 1);
  /* The kernel hands over what it does not know of its own command line. */
  if (getenv("killspec_exact") != NULL) environment[variables] = "LD_PRELOAD=" EXACT_LIBRARY;
  execve(arguments[0], arguments, environment);
  fail("cannot start %s: %s", arguments[0], strerror(errno));
}
