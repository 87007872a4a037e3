/*
 * A service manager as small as can be, which shows how a recipe puts one into a machine. As the first process it reads
 * unit files and is told by `tiny VERB UNIT...` what to do. Compiled with -DFAULT it treats KillMode=mixed as
 * control-group, as a hasty implementer might.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define FIFO "/run/tiny"
#define UNITS_MAX 64
#define PIDS_MAX 256

enum state { DEAD, RUNNING, ASKED, KILLED };

struct unit {
  char name[128], command[512], mode[32];
  int kill_signal, final_signal;
  bool hup, kill;
  int64_t timeout_us, due_us;
  enum state state;
  pid_t main;
  bool is_failed, is_rest_spared;
};

static struct unit units[UNITS_MAX];
static int unit_count;

static int64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

static void say(const char *format, ...) {
  int log = open("/dev/kmsg", O_WRONLY | O_CLOEXEC);
  va_list rest;
  va_start(rest, format);
  vdprintf(log, format, rest);
  va_end(rest);
  close(log);
}

/* What cannot be understood leaves everything as it was. */
static void set_signal(int *signal, const char *text, int usual) {
  char *end;
  long number = strtol(text, &end, 10);
  if (text[0] == '\0') {
    *signal = usual;
    return;
  }
  if (end != text && *end == '\0' && number > 0 && number <= SIGRTMAX) *signal = (int)number;
  if (strncmp(text, "SIG", 3) == 0) text += 3;
  for (int each = 1; each < 32; each++)
    if (sigabbrev_np(each) != NULL && strcmp(text, sigabbrev_np(each)) == 0) *signal = each;
  for (int each = SIGRTMIN; each <= SIGRTMAX; each++) {
    char up[16], down[16];
    snprintf(up, sizeof up, "RTMIN+%d", each - SIGRTMIN);
    snprintf(down, sizeof down, "RTMAX-%d", SIGRTMAX - each);
    if (strcmp(text, up) == 0 || strcmp(text, down) == 0) *signal = each;
    if (strcmp(text, each == SIGRTMIN ? "RTMIN" : each == SIGRTMAX ? "RTMAX" : "") == 0) *signal = each;
  }
}

static void set_truth(bool *truth, const char *text, bool usual) {
  static const char *const words[] = {"1", "yes", "y", "true", "t", "on", "0", "no", "n", "false", "f", "off"};
  if (text[0] == '\0') *truth = usual;
  for (size_t each = 0; each < 12; each++)
    if (strcasecmp(text, words[each]) == 0) *truth = each < 6;
}

static void set_mode(char *mode, const char *text) {
  static const char *const modes[] = {"control-group", "process", "mixed", "none"};
  for (size_t each = 0; each < 4; each++)
    if (strcmp(text, modes[each]) == 0 || text[0] == '\0') strcpy(mode, modes[text[0] == '\0' ? 0 : each]);
}

/* `1min 30s`; 0 and infinity are no end. */
static int64_t span_of(const char *text) {
  static const struct {
    const char *name;
    int64_t us;
  } scales[] = {{"ms", 1000}, {"min", 60000000}, {"us", 1}, {"h", 3600000000LL}, {"m", 60000000}, {"", 1000000}};
  int64_t sum = 0;
  while (*text != '\0' && strcmp(text, "infinity") != 0) {
    char *end;
    double number = strtod(text, &end);
    if (end == text) return 90000000;
    size_t each = 0;
    while (strncmp(end, scales[each].name, strlen(scales[each].name)) != 0) each++;
    sum += (int64_t)(number * (double)scales[each].us);
    for (text = end; *text != '\0' && (*text < '0' || *text > '9'); text++)
      ;
  }
  return sum;
}

static void set(struct unit *unit, const char *key, const char *value) {
  if (strcmp(key, "ExecStart") == 0) snprintf(unit->command, sizeof unit->command, "%s", value + strspn(value, "-+!"));
  if (strcmp(key, "KillMode") == 0) set_mode(unit->mode, value);
  if (strcmp(key, "KillSignal") == 0) set_signal(&unit->kill_signal, value, SIGTERM);
  if (strcmp(key, "FinalKillSignal") == 0) set_signal(&unit->final_signal, value, SIGKILL);
  if (strcmp(key, "SendSIGHUP") == 0) set_truth(&unit->hup, value, false);
  if (strcmp(key, "SendSIGKILL") == 0) set_truth(&unit->kill, value, true);
  if (strcmp(key, "TimeoutStopSec") == 0) unit->timeout_us = span_of(value);
}

static char *trimmed(char *text) {
  text += strspn(text, " \t");
  for (size_t end = strlen(text); end > 0 && strchr(" \t\r\n", text[end - 1]) != NULL; end--) text[end - 1] = '\0';
  return text;
}

static struct unit *load(const char *name) {
  for (int each = 0; each < unit_count; each++)
    if (strcmp(units[each].name, name) == 0) return &units[each];
  char path[256], line[1024];
  snprintf(path, sizeof path, "/etc/tiny/%s", name);
  FILE *file = fopen(path, "re");
  if (file == NULL || unit_count == UNITS_MAX) return NULL;
  struct unit *unit = &units[unit_count++];
  *unit = (struct unit){.mode = "control-group", .kill_signal = SIGTERM, .final_signal = SIGKILL, .kill = true};
  snprintf(unit->name, sizeof unit->name, "%s", name);
  unit->timeout_us = 90000000;
  for (bool is_own = false; fgets(line, sizeof line, file) != NULL;) {
    char *text = trimmed(line), *equals = strchr(text, '=');
    if (text[0] == '[') is_own = strcmp(text, "[Service]") == 0;
    if (equals == NULL || !is_own || text[0] == '#' || text[0] == ';') continue;
    *equals = '\0';
    set(unit, trimmed(text), trimmed(equals + 1));
  }
  fclose(file);
  return unit;
}

static void group_path(char *path, size_t size, const struct unit *unit, const char *file) {
  snprintf(path, size, "/sys/fs/cgroup/%s%s", unit->name, file);
}

/* The processes of a unit: those of its group, and its main process wherever that is. */
static int members(const struct unit *unit, pid_t *pids) {
  char path[256];
  int count = 0;
  bool is_main_there = unit->main <= 0;
  group_path(path, sizeof path, unit, "/cgroup.procs");
  FILE *file = fopen(path, "re");
  while (file != NULL && count < PIDS_MAX - 1 && fscanf(file, "%d", &pids[count]) == 1)
    if (pids[count++] == unit->main) is_main_there = true;
  if (file != NULL) fclose(file);
  if (!is_main_there) pids[count++] = unit->main;
  return count;
}

static void start(struct unit *unit) {
  if (unit->state != DEAD) return;
  char path[256];
  group_path(path, sizeof path, unit, "");
  mkdir(path, 0755);
  unit->is_failed = unit->is_rest_spared = false;
  unit->main = fork();
  if (unit->main == 0) {
    char *words[32];
    int count = 0;
    for (char *word = strtok(unit->command, " "); word != NULL && count < 31; word = strtok(NULL, " "))
      words[count++] = word;
    words[count] = NULL;
    group_path(path, sizeof path, unit, "/cgroup.procs");
    int group = open(path, O_WRONLY | O_CLOEXEC);
    sigset_t none;
    sigemptyset(&none);
    if (write(group, "0", 1) != 1 || sigprocmask(SIG_SETMASK, &none, NULL) != 0) _exit(219);
    execv(words[0], words);
    _exit(203);
  }
  unit->state = RUNNING;
  say("tiny: %s is started", unit->name);
}

static void end(struct unit *unit) {
  char path[256];
  group_path(path, sizeof path, unit, "");
  rmdir(path);
  unit->state = DEAD;
  unit->due_us = 0;
  say("tiny: %s is %s", unit->name, unit->is_failed ? "failed" : "stopped");
}

/* KillSignal= and what goes with it, or the final signal: to the main process alone, or to everybody. */
static int signal_all(struct unit *unit, bool is_final) {
  pid_t pids[PIDS_MAX];
  int count = members(unit, pids), sent = 0;
  bool is_main_only = strcmp(unit->mode, "process") == 0;
#ifndef FAULT
  if (strcmp(unit->mode, "mixed") == 0 && !is_final) is_main_only = unit->is_rest_spared = unit->main > 0;
#endif
  for (int each = 0; each < count; each++) {
    if (is_main_only && pids[each] != unit->main) continue;
    sent++;
    kill(pids[each], is_final ? unit->final_signal : unit->kill_signal);
    if (is_final) continue;
    kill(pids[each], SIGCONT);
    if (unit->hup) kill(pids[each], SIGHUP);
  }
  return sent;
}

static void begin_final(struct unit *unit) {
  unit->due_us = unit->timeout_us > 0 ? now_us() + unit->timeout_us : 0;
  unit->state = KILLED;
  if (!unit->kill || signal_all(unit, true) == 0) end(unit);
}

static void stop(struct unit *unit) {
  if (unit->state != RUNNING) return;
  unit->state = ASKED;
  unit->due_us = unit->timeout_us > 0 ? now_us() + unit->timeout_us : 0;
  if (strcmp(unit->mode, "none") == 0 || signal_all(unit, false) == 0) end(unit);
}

/* What remains of a unit when something of it has ended. */
static void look(struct unit *unit) {
  pid_t pids[PIDS_MAX];
  int count = members(unit, pids);
  bool is_main_gone = unit->main <= 0;
  if (unit->state == RUNNING && is_main_gone) {
    stop(unit);
  } else if (unit->state == ASKED || unit->state == KILLED) {
    if (count == 0 || (is_main_gone && strcmp(unit->mode, "process") == 0))
      end(unit);
    else if (unit->state == ASKED && is_main_gone && unit->is_rest_spared)
      begin_final(unit);
  }
}

static void reap(void) {
  int status;
  for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG)) > 0;)
    for (int each = 0; each < unit_count; each++) {
      struct unit *unit = &units[each];
      if (unit->main != pid) continue;
      unit->main = 0;
      if (unit->state == RUNNING) unit->is_failed = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
    }
  for (int each = 0; each < unit_count; each++) look(&units[each]);
}

static void obey(char *line) {
  char *verb = strtok(line, " ");
  for (char *name = strtok(NULL, " "); verb != NULL && name != NULL; name = strtok(NULL, " ")) {
    struct unit *unit = load(name);
    if (unit == NULL) say("tiny: there is no %s", name);
    if (unit != NULL && strcmp(verb, "start") == 0) start(unit);
    if (unit != NULL && strcmp(verb, "stop") == 0) stop(unit);
  }
}

static void time_out(struct unit *unit) {
  if (unit->due_us == 0 || unit->due_us > now_us()) return;
  unit->is_failed = true;
  if (unit->state == ASKED)
    begin_final(unit);
  else
    end(unit);
}

/* The next instant at which something is due, as poll takes it: never too early. */
static int wait_ms(void) {
  int64_t first = INT64_MAX;
  for (int each = 0; each < unit_count; each++)
    if (units[each].due_us != 0 && units[each].due_us < first) first = units[each].due_us;
  if (first == INT64_MAX) return -1;
  int64_t left = first - now_us();
  return left <= 0 ? 0 : left > INT_MAX ? INT_MAX : (int)((left + 999) / 1000);
}

static int tell(int count, char **words) {
  char line[4096] = "";
  for (int each = 1; each < count; each++) strcat(strcat(line, words[each]), each + 1 < count ? " " : "\n");
  int fifo = open(FIFO, O_WRONLY | O_CLOEXEC);
  return fifo >= 0 && write(fifo, line, strlen(line)) > 0 ? 0 : 1;
}

int main(int count, char **words) {
  if (getpid() != 1) return tell(count, words);
  sigset_t children;
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  sigprocmask(SIG_BLOCK, &children, NULL);
  int signals = signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
  if (mkfifo(FIFO, 0600) != 0) say("tiny: no " FIFO);
  FILE *fifo = fdopen(open(FIFO, O_RDWR | O_CLOEXEC | O_NONBLOCK), "r");
  for (;;) {
    struct pollfd fds[] = {{fileno(fifo), POLLIN, 0}, {signals, POLLIN, 0}};
    poll(fds, 2, wait_ms());
    struct signalfd_siginfo info;
    while (read(signals, &info, sizeof info) == (ssize_t)sizeof info)
      ;
    reap();
    char line[4096];
    while (fgets(line, sizeof line, fifo) != NULL) {
      line[strcspn(line, "\n")] = '\0';
      obey(line);
    }
    clearerr(fifo);
    for (int each = 0; each < unit_count; each++) time_out(&units[each]);
  }
}
