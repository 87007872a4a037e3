/* One process of a unit under test: it reads what its world has it do, and does that and nothing else. */
#define _GNU_SOURCE
#include "guest.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#define SIGNALS 65
#define REACTIONS_MAX 256
#define DUE_MAX 1024
#define CHILDREN_MAX 128
/* Within such a time of its birth a process may see its case begin. */
#define EARLY_US 20000

/* Something to be done: `text` is a verb with its arguments. */
struct deed {
  int64_t at_us;
  const char *text;
};

struct reaction {
  int signal;
  int64_t after_us;
  const char *text;
};

static const char *own_case, *own_name;
static int64_t born_us, began_us;
static struct deed due[DUE_MAX];
static int due_count;
static struct reaction reactions[REACTIONS_MAX];
static int reaction_count;
static const char *children[CHILDREN_MAX];
static int child_count;
static const char *awaited;
static int64_t awaited_after_us;
static bool is_first, is_leader, is_stopped, is_outside;
static const char *subgroup;

static void plan(int64_t at_us, const char *text) {
  if (due_count == DUE_MAX) fail("%s has too much to do", own_name);
  due[due_count++] = (struct deed){at_us, text};
}

static void read_line(char *line) {
  char *verb = need(&line, "a verb");
  if (strcmp(verb, "at") == 0) {
    int64_t us = need_number(&line, "an instant");
    /* What was planned for an instant that is over was for an earlier incarnation, if there was one. */
    if (is_first || began_us + us >= born_us) plan(began_us + us, line);
  } else if (strcmp(verb, "after") == 0) {
    int64_t us = need_number(&line, "a time");
    plan(born_us + us, line);
  } else if (strcmp(verb, "on") == 0) {
    if (reaction_count == REACTIONS_MAX) fail("%s has too many reactions", own_name);
    int number = (int)need_number(&line, "a signal");
    int64_t us = need_number(&line, "a time");
    reactions[reaction_count++] = (struct reaction){number, us, line};
  } else if (strcmp(verb, "with") == 0) {
    awaited = need(&line, "a process");
    awaited_after_us = need_number(&line, "a time");
  } else if (strcmp(verb, "child") == 0) {
    if (child_count == CHILDREN_MAX) fail("%s has too many children", own_name);
    children[child_count++] = need(&line, "a process");
  } else if (strcmp(verb, "first") == 0) {
    is_first = true;
  } else if (strcmp(verb, "ready") == 0) {
    is_leader = true;
  } else if (strcmp(verb, "stopped") == 0) {
    is_stopped = true;
  } else if (strcmp(verb, "outside") == 0) {
    is_outside = true;
  } else if (strcmp(verb, "subgroup") == 0) {
    subgroup = need(&line, "a group");
  } else {
    fail("%s is told to %s", own_name, verb);
  }
}

/* Which incarnation of its name this process is, from 1. */
static int count_incarnation(void) {
  char path[PATH_LENGTH];
  snprintf(path, sizeof path, "/run/killspec/%s", own_case);
  mkdir(path, 0755);
  snprintf(path, sizeof path, "/run/killspec/%s/%s.count", own_case, own_name);
  int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  struct stat status;
  if (file < 0 || write(file, ".", 1) != 1 || fstat(file, &status) != 0) fail("cannot count %s", own_name);
  close(file);
  return (int)status.st_size;
}

static void tell_pid(void) {
  char path[PATH_LENGTH];
  snprintf(path, sizeof path, "/run/killspec/%s/%s.pid", own_case, own_name);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0 || dprintf(file, "%d\n", getpid()) < 0) fail("cannot write %s", path);
  close(file);
}

static void read_plan(void) {
  due_count = reaction_count = child_count = 0;
  awaited = subgroup = NULL;
  is_first = is_leader = is_stopped = is_outside = false;
  born_us = now_us();
  began_us = zero_us();
  int incarnation = count_incarnation();
  char path[PATH_LENGTH];
  snprintf(path, sizeof path, "/cases/%s/%s@%d", own_case, own_name, incarnation);
  char *text = read_file(path);
  if (text == NULL) {
    snprintf(path, sizeof path, "/cases/%s/%s", own_case, own_name);
    text = read_file(path);
  }
  if (text == NULL) fail("nothing says what %s of case %s does", own_name, own_case);
  for (char *line = text, *next; *line != '\0'; line = next) {
    char *end = strchr(line, '\n');
    if (end == NULL) fail("%s is cut off", path);
    *end = '\0';
    next = end + 1;
    read_line(line);
  }
}

static void enter_group(const char *group) {
  char path[PATH_LENGTH];
  snprintf(path, sizeof path, "%s/cgroup.procs", group);
  if (put(path, "0") != 0) fail("%s cannot move to %s: %s", own_name, group, strerror(errno));
}

static void enter_subgroup(void) {
  char *text = read_file("/proc/self/cgroup");
  char *own = text == NULL ? NULL : strstr(text, "0::/");
  char path[PATH_LENGTH];
  if (own == NULL) fail("%s has no control group", own_name);
  own[strcspn(own, "\n")] = '\0';
  if (snprintf(path, sizeof path, CGROUPS "%s/%s", own + 3, subgroup) >= (int)sizeof path) fail("group name too long");
  mkdir(path, 0755);
  enter_group(path);
}

/* Signals with a reaction wait until they are taken one by one; the others do at once what signal(7) says. */
static sigset_t set_dispositions(void) {
  sigset_t taken;
  sigemptyset(&taken);
  for (int number = 1; number < SIGNALS; number++) {
    const char *only = NULL;
    int count = 0;
    for (int each = 0; each < reaction_count; each++)
      if (reactions[each].signal == number) only = reactions[each].text, count++;
    if (count == 1 && strcmp(only, "ignore") == 0)
      signal(number, SIG_IGN);
    else if (count > 0 && !(count == 1 && strcmp(only, "default") == 0))
      sigaddset(&taken, number);
    else if (number == SIGCHLD)
      signal(number, SIG_IGN); /* children are reaped by nobody's doing */
    else
      signal(number, SIG_DFL);
  }
  return taken;
}

static void notify(const char *kind, const char *fields) {
  const char *address = getenv("NOTIFY_SOCKET");
  if (address == NULL) return;
  char text[400];
  size_t length = 0;
  for (const char *from = fields; *from != '\0' && length < sizeof text - 16; from++) {
    if (*from == '@') { /* MAINPID=@name */
      char name[NAME_MAX_LENGTH];
      size_t size = strcspn(from + 1, "\t");
      snprintf(name, sizeof name, "%.*s", (int)size, from + 1);
      length += (size_t)snprintf(text + length, 16, "%d", pid_of(own_case, name));
      from += size;
    } else {
      text[length++] = *from == '\t' ? '\n' : *from;
    }
  }
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  size_t path_length = strlen(address);
  if (path_length >= sizeof to.sun_path) fail("NOTIFY_SOCKET is too long");
  memcpy(to.sun_path, address, path_length);
  if (address[0] == '@') to.sun_path[0] = '\0';
  int socket_fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + path_length);
  if (kind != NULL) mark("@%s %s %s", own_case, kind, fields);
  if (sendto(socket_fd, text, length, 0, (struct sockaddr *)&to, size) < 0)
    fail("%s cannot notify: %s", own_name, strerror(errno));
  close(socket_fd);
}

/* What mount(8), umount(8), swapon(8) and swapoff(8) do besides living for a while. */
static void work_as_helper(void) {
  char where[PATH_LENGTH];
  snprintf(where, sizeof where, "/k%s/swap", own_case);
  if (strncmp(own_name, "ExecActivate", 12) == 0) swap_on(own_case, where);
  if (strncmp(own_name, "ExecDeactivate", 14) == 0) swap_off(where);
  snprintf(where, sizeof where, "/k%s/m", own_case);
  if (strncmp(own_name, "ExecMount", 9) == 0 && mount("killspec", where, "tmpfs", 0, NULL) != 0)
    fail("cannot mount %s: %s", where, strerror(errno));
  if (strncmp(own_name, "ExecUnmount", 11) == 0) umount2(where, 0);
}

static void leave_with(int status) {
  if (status == 0) work_as_helper();
  mark("@%s exit %d", own_case, status);
  _exit(status);
}

static void run(void) __attribute__((noreturn));

/* Forks a process of the case; where `ready` is not negative, it gets a byte when the child can be hit. */
static void beget(const char *name, int ready) {
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  pid_t pid = fork();
  if (pid < 0) fail("%s cannot fork: %s", own_name, strerror(errno));
  if (pid == 0) {
    own_name = name;
    read_plan();
    mark("@%s is %s", own_case, own_name);
    tell_pid();
    if (ready >= 0 && is_leader) fail("%s cannot lead", name);
    if (ready >= 0) fcntl(ready, F_SETFD, FD_CLOEXEC);
    prctl(PR_SET_NAME, own_name);
    char report[16];
    snprintf(report, sizeof report, "%d", ready);
    setenv("KILLSPEC_READY", report, 1);
    run();
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
}

/* Default actions happen to who asks for them with the signal unblocked. */
static void suffer(int number) {
  sigset_t one;
  signal(number, SIG_DFL);
  sigemptyset(&one);
  sigaddset(&one, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &one, NULL);
}

static void perform(const char *text) {
  char copy[400], *rest = copy;
  snprintf(copy, sizeof copy, "%s", text);
  char *verb = need(&rest, "a verb");
  if (strcmp(verb, "exit") == 0) {
    leave_with((int)need_number(&rest, "a status"));
  } else if (strcmp(verb, "fork") == 0) {
    beget(strdup(need(&rest, "a process")), -1);
  } else if (strcmp(verb, "signal") == 0) {
    int number = (int)need_number(&rest, "a signal");
    int pid = pid_of(own_case, need(&rest, "a process"));
    if (pid > 0) kill(pid, number);
  } else if (strcmp(verb, "notify") == 0) {
    notify("notify", rest == NULL ? "" : rest);
  } else if (strcmp(verb, "watchdog") == 0) {
    notify("watchdog", "WATCHDOG=trigger");
  } else if (strcmp(verb, "leave") == 0) {
    enter_group(CGROUPS "/killspec-outside");
    mark("@%s leave", own_case);
  } else if (strcmp(verb, "default") == 0) {
    suffer((int)need_number(&rest, "a signal"));
  } else {
    fail("%s cannot %s", own_name, verb);
  }
}

static void react(int number) {
  static char texts[SIGNALS][16];
  for (int each = 0; each < reaction_count; each++) {
    const struct reaction *reaction = &reactions[each];
    if (reaction->signal != number) continue;
    if (strcmp(reaction->text, "ignore") == 0 || strcmp(reaction->text, "catch") == 0) continue;
    const char *text = reaction->text;
    if (strcmp(text, "default") == 0) {
      snprintf(texts[number], sizeof texts[number], "default %d", number);
      text = texts[number];
    }
    if (reaction->after_us == 0)
      perform(text);
    else
      plan(now_us() + reaction->after_us, text);
  }
}

/* Does what is due, first come first served; gives the time until something else is, or -1. */
static int64_t perform_due(void) {
  for (;;) {
    int first = -1;
    for (int each = 0; each < due_count; each++)
      if (first < 0 || due[each].at_us < due[first].at_us) first = each;
    if (first < 0) return -1;
    int64_t left = due[first].at_us - now_us();
    if (left > 0) return left;
    const char *text = due[first].text;
    memmove(&due[first], &due[first + 1], sizeof due[0] * (size_t)(--due_count - first));
    perform(text);
  }
}

static void get_ready(void) {
  int ends[2];
  if (child_count > 0 && pipe2(ends, O_CLOEXEC) != 0) fail("no pipe: %s", strerror(errno));
  for (int each = 0; each < child_count; each++) beget(children[each], ends[1]);
  for (int each = 0; each < child_count; each++) {
    char byte;
    if (read(ends[0], &byte, 1) != 1) fail("a child of %s did not get ready", own_name);
  }
  if (child_count > 0) close(ends[0]), close(ends[1]);
  /* Its children stay where they were born. */
  if (is_outside) enter_group(CGROUPS "/killspec-outside");
  if (subgroup != NULL) enter_subgroup();
  const char *parent = getenv("KILLSPEC_READY");
  if (parent != NULL && atoi(parent) >= 0 && write(atoi(parent), "r", 1) != 1) fail("nobody waits for %s", own_name);
  if (parent != NULL && atoi(parent) >= 0) close(atoi(parent));
  unsetenv("KILLSPEC_READY");
}

/* Tells the driver, and a manager that waits for it, that everybody of the case is there. */
static void report_ready(void) {
  char line[64];
  const char *notified = getenv("KILLSPEC_NOTIFY");
  if (notified != NULL) notify(NULL, "READY=1");
  int fifo = open(READY_FIFO, O_WRONLY | O_CLOEXEC);
  int length = snprintf(line, sizeof line, "%s\n", own_case);
  mark("@%s ready", own_case);
  if (fifo < 0 || write(fifo, line, length) != length) fail("nobody waits for case %s", own_case);
  close(fifo);
}

/* Whoever did something before the cases have begun, such as going, would not be there as they begin. */
static void await_begin(void) {
  const struct timespec moment = {0, 500000};
  bool is_early = false;
  for (int each = 0; each < due_count; each++) is_early |= due[each].at_us <= now_us() + EARLY_US;
  while (is_first && is_early && access(BEGUN_FILE, F_OK) != 0) nanosleep(&moment, NULL);
}

/*
 * So long is waited at a time. The kernel may be late by a thousandth of what poll is told to wait: of what is left then it
 * is late by next to nothing.
 */
static int64_t wait_of(int64_t left) { return left < 100000 ? left : left - left / 500; }

static void run(void) {
  prctl(PR_SET_TIMERSLACK, 1);
  sigset_t taken = set_dispositions();
  int signals = signalfd(-1, &taken, SFD_CLOEXEC | SFD_NONBLOCK);
  get_ready();
  sigprocmask(SIG_SETMASK, &taken, NULL);
  if (is_leader) report_ready();
  if (is_stopped) raise(SIGSTOP);
  int awaited_pid = awaited == NULL ? 0 : pid_of(own_case, awaited);
  int awaited_fd = awaited_pid == 0 ? -1 : (int)syscall(SYS_pidfd_open, awaited_pid, 0);
  await_begin();
  for (;;) {
    int64_t left = perform_due(), wait = wait_of(left);
    struct timespec timeout = {wait / 1000000, wait % 1000000 * 1000};
    struct pollfd fds[] = {{signals, POLLIN, 0}, {awaited_fd, POLLIN, 0}};
    if (ppoll(fds, 2, left < 0 ? NULL : &timeout, NULL) < 0 && errno != EINTR) fail("poll: %s", strerror(errno));
    struct signalfd_siginfo info;
    while (read(signals, &info, sizeof info) == (ssize_t)sizeof info) react((int)info.ssi_signo);
    if (fds[1].revents != 0) {
      close(awaited_fd);
      awaited_fd = -1;
      plan(now_us() + awaited_after_us, "exit 0");
    }
  }
}

void play(const char *process_case, const char *name) {
  own_case = process_case;
  own_name = name;
  read_plan();
  mark("@%s is %s", own_case, own_name);
  tell_pid();
  prctl(PR_SET_NAME, own_name);
  run();
}
