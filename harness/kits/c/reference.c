/*
 * A service manager that stops and restarts services as systemd.kill(5) says, in its four modes.
 *
 * Where the page is open it does what the words say, and nothing that no sentence asks for. It does as killspec's own
 * reference does, signal by signal, in everything that it says of itself at the end of this file: it knows neither the
 * other unit types nor reloads, the watchdog and freezing.
 */

#include "killspec.h"

/* As by default in systemd.service(5) and systemd.unit(5): RestartSec= and StartLimitBurst=. */
#define RESTART_DELAY 100000
#define RESTART_COUNT_MAX 5

/* The step of this manager's clock. */
#define RESOLUTION 1000

typedef struct manager manager;

/* A timeout that may be called off, or put off. It never ends early. */
typedef struct {
  manager *owner;
  void (*on_elapsed)(manager *self);
  killspec_us due;
  killspec_timer timer; /* 0 where none is set */
} timeout;

enum command_end { DONE, FAILED, TIMED_OUT };

/* Commands of one setting, one after another, each with a timeout of its own. */
typedef struct {
  killspec_process *running; /* NULL where none runs */
  bool ignore_failure;
  killspec_us limit;
  timeout timer;
  void (*on_end)(manager *self, enum command_end end, const killspec_event *exited, killspec_process *hung);
} runner;

enum state { INACTIVE, STARTING, ACTIVE, STOPPING };
enum job { STOP, RESTART };

/* What comes after the stop: the second half of a restart, or nothing. */
enum afterwards { NOTHING, START_AGAIN };

/* Why a unit stops by itself, in the words of the table of Restart= in systemd.service(5). */
enum fate { ASKED_FOR, CLEAN, UNCLEAN_STATUS, UNCLEAN_SIGNAL, TIMEOUT };

enum awaited { AWAITS_NOTHING, AWAITS_READY, AWAITS_MAIN };
enum step { COMMANDS, KILLING, FINAL_SENT, AFTERWARDS, LINGERING, OVER };

struct manager {
  killspec_host *host;
  const killspec_unit *unit;
  enum state state;
  runner runner;
  /* Grows with each start and stop: who has called somebody sees by it that what he was in is over. */
  unsigned long work;

  killspec_pid *kernel_threads;
  size_t kernel_thread_count;
  killspec_pid main;           /* 0 where there is none, or it has only just been run */
  killspec_process *main_run;  /* the command that is the main process; NULL where it is none */
  killspec_pid late_main;      /* known after the first pass: of the unit, wherever it is; 0 where there is none */
  bool main_has_exited;
  enum fate main_fate;

  timeout start_timer;
  enum awaited awaited;
  bool is_oneshot_running; /* each ExecStart= command of a oneshot service is the main process in turn */
  size_t oneshot;

  enum step step;
  enum job job; /* what the stop is part of, by the last job */
  enum afterwards afterwards;
  enum fate fate;
  bool success;
  killspec_process *hung; /* an ExecStopPost= command that has taken too long, until it has ended */
  timeout stop_timer;
  timeout final_timer; /* until the second pass, from the first one on */
  bool is_final_due;

  timeout runtime_timer;
  timeout restart_timer;
  int restart_count;
};

/* Timeouts ---------------------------------------------------------------------------------------------------------- */

static killspec_us later(const manager *self, killspec_us span) {
  killspec_us now = killspec_now(self->host);
  if (span > KILLSPEC_NEVER - now - RESOLUTION) return KILLSPEC_NEVER;
  return now + (span + RESOLUTION - 1) / RESOLUTION * RESOLUTION;
}

static void elapsed(void *argument) {
  timeout *timer = argument;
  manager *self = timer->owner;
  killspec_us now = killspec_now(self->host);
  timer->timer = 0;
  if (now < timer->due) timer->timer = killspec_after(self->host, timer->due - now, elapsed, timer);
  else timer->on_elapsed(self);
}

static void cancel(manager *self, timeout *timer) {
  killspec_cancel(self->host, timer->timer);
  timer->timer = 0;
}

static void set(manager *self, timeout *timer, killspec_us span, void (*on_elapsed)(manager *self)) {
  cancel(self, timer);
  timer->owner = self;
  timer->on_elapsed = on_elapsed;
  timer->due = later(self, span);
  if (timer->due == KILLSPEC_NEVER) return;
  timer->timer = killspec_after(self->host, timer->due - killspec_now(self->host), elapsed, timer);
}

/* Not before this long from now. Never brings it forward. */
static void extend(manager *self, timeout *timer, killspec_us span) {
  killspec_us due = later(self, span);
  if (timer->timer != 0 && due > timer->due) timer->due = due;
}

/* How long something may take that has nothing to do with killing: there, 0 stands for no limit at all. */
static killspec_us limit(killspec_us span) { return span == 0 ? KILLSPEC_NEVER : span; }

/* Who is there ------------------------------------------------------------------------------------------------------ */

static bool is_mode(const manager *self, const char *mode) { return killspec_is(self->unit->kill_mode, mode); }

static killspec_pid main_pid(const manager *self) { return self->main_run == NULL ? self->main : self->main_run->pid; }

static bool has_main(const manager *self) { return self->main_run != NULL || self->main != 0; }

static void set_main(manager *self, killspec_pid pid, killspec_process *run) {
  self->main = pid;
  self->main_run = run;
}

/* Nobody can end a kernel thread, so that none is waited for. */
static bool is_kernel_thread(const manager *self, killspec_pid pid) {
  size_t at;
  for (at = 0; at < self->kernel_thread_count; at += 1) {
    if (self->kernel_threads[at] == pid) return true;
  }
  return false;
}

static bool remains(const manager *self, killspec_pid pid) {
  const killspec_pid *pids;
  size_t at, count = killspec_processes(self->host, &pids);
  if (pid == 0) return false;
  if (pid == main_pid(self) || pid == self->late_main) return true;
  for (at = 0; at < count; at += 1) {
    if (pids[at] == pid) return !is_kernel_thread(self, pid);
  }
  return false;
}

static bool anybody_in_group(const manager *self) {
  const killspec_pid *pids;
  size_t at, count = killspec_processes(self->host, &pids);
  for (at = 0; at < count; at += 1) {
    if (!is_kernel_thread(self, pids[at])) return true;
  }
  return false;
}

/* A main process is one of the unit's, also where it has left the control group. */
static bool anybody_remains(const manager *self) {
  return anybody_in_group(self) || main_pid(self) != 0 || self->late_main != 0;
}

/* Whether any process has yet to exit: as long as a kernel thread has not, the unit has not ended by itself. */
static bool anybody_left(const manager *self) {
  const killspec_pid *pids;
  return anybody_remains(self) || killspec_processes(self->host, &pids) > 0;
}

static bool nobody_left(const manager *self) {
  if (is_mode(self, "process")) return !has_main(self);
  return is_mode(self, "none") || !anybody_remains(self);
}

/* What systemd.kill(5) says, and nothing else ----------------------------------------------------------------------- */

/* KillMode=, paragraph 2: under mixed, the second signal is for everybody. */
static bool is_for_everybody(const manager *self, bool is_final) {
  return is_mode(self, "control-group") || (is_final && is_mode(self, "mixed"));
}

/* KillMode=, paragraph 4, first sentence; RestartKillSignal=; SendSIGHUP=; SIGCONT always. Ends with NULL. */
static void first_signals(const manager *self, const char *signals[4]) {
  const killspec_unit *unit = self->unit;
  size_t count = 0;
  bool is_other = self->job == RESTART && unit->restart_kill_signal != NULL;
  signals[count++] = is_other ? unit->restart_kill_signal : unit->kill_signal;
  if (unit->send_sighup) signals[count++] = "SIGHUP";
  signals[count++] = "SIGCONT";
  signals[count] = NULL;
}

/* SendSIGKILL=, second sentence. */
static bool may_start_again(const manager *self) {
  bool is_killing_all = is_mode(self, "control-group") || is_mode(self, "mixed");
  return self->unit->send_sigkill || !is_killing_all || !anybody_in_group(self);
}

static void send(manager *self, killspec_pid pid, const char *const *signals) {
  if (!remains(self, pid)) return;
  for (; *signals != NULL; signals += 1) killspec_kill(self->host, pid, *signals);
}

/* The main process first. */
static void send_to_targets(manager *self, bool is_final, const char *const *signals, killspec_pid but) {
  killspec_pid main = main_pid(self);
  const killspec_pid *pids;
  size_t at, count = killspec_processes(self->host, &pids);
  bool is_late_met = false;
  if (is_mode(self, "none")) return;
  if (main != but) send(self, main, signals);
  if (!is_for_everybody(self, is_final)) return;
  for (at = 0; at < count; at += 1) {
    is_late_met = is_late_met || pids[at] == self->late_main;
    if (pids[at] != main && pids[at] != but) send(self, pids[at], signals);
  }
  if (!is_late_met && self->late_main != main) send(self, self->late_main, signals);
}

static void send_final(manager *self, killspec_pid but) {
  const char *signals[2] = {self->unit->final_kill_signal, NULL};
  if (self->unit->send_sigkill) send_to_targets(self, true, signals, but);
}

/* Commands ---------------------------------------------------------------------------------------------------------- */

static void command_timed_out(manager *self) {
  killspec_process *hung = self->runner.running;
  self->runner.running = NULL;
  self->runner.on_end(self, TIMED_OUT, NULL, hung);
}

static void run_from(manager *self, const char *name, size_t index) {
  killspec_command_line line;
  if (!killspec_command(self->unit, name, index, &line)) {
    self->runner.on_end(self, DONE, NULL, NULL);
    return;
  }
  self->runner.ignore_failure = line.ignore_failure;
  self->runner.running = killspec_run(self->host, name, index);
  set(self, &self->runner.timer, self->runner.limit, command_timed_out);
}

static void run(manager *self, const char *name, killspec_us span,
                void (*on_end)(manager *, enum command_end, const killspec_event *, killspec_process *)) {
  self->runner.limit = span;
  self->runner.on_end = on_end;
  run_from(self, name, 0);
}

static void abandon_command(manager *self) {
  cancel(self, &self->runner.timer);
  self->runner.running = NULL;
}

static void command_exited(manager *self, const killspec_event *event) {
  killspec_process *process = self->runner.running;
  if (process == NULL || process->pid != event->pid) return;
  abandon_command(self);
  if ((event->signal == NULL && event->status == 0) || self->runner.ignore_failure) {
    run_from(self, process->name, process->index + 1);
  } else {
    self->runner.on_end(self, FAILED, event, NULL);
  }
}

/* The stop: the stop commands, the first pass, the wait, the second pass, and the commands that run afterwards. ------ */

static void stop_ended(manager *self);
static void run_post_commands(manager *self);
static void linger(manager *self);

static void end_stop(manager *self) {
  self->step = OVER;
  cancel(self, &self->stop_timer);
  cancel(self, &self->final_timer);
  stop_ended(self);
}

/* The second pass. It comes once, and the stop does not wait for those who live through it. */
static void send_final_pass(manager *self) {
  self->step = FINAL_SENT;
  self->is_final_due = false;
  cancel(self, &self->final_timer);
  send_final(self, 0);
  /* Whoever dies of it does so before this instant is over. */
  set(self, &self->stop_timer, 0, run_post_commands);
}

/* KillMode=, paragraph 4, the first bullet. */
static void send_final_if_main_suffices(manager *self) {
  if (self->unit->send_sigkill && is_mode(self, "mixed") && anybody_remains(self)) send_final_pass(self);
}

static void timeout_has_passed(manager *self) {
  self->is_final_due = false;
  if (self->step == AFTERWARDS || self->step == LINGERING) {
    /* What an ExecStopPost= command has forked remains when the timeout has passed; the command has its own. */
    killspec_process *command = self->runner.running == NULL ? self->hung : self->runner.running;
    send_final(self, command == NULL ? 0 : command->pid);
    if (self->step == LINGERING) set(self, &self->stop_timer, 0, end_stop);
    return;
  }
  self->success = false;
  if (self->unit->send_sigkill) send_final_pass(self);
  else run_post_commands(self);
}

static void send_first_pass(manager *self) {
  const char *signals[4];
  self->step = KILLING;
  first_signals(self, signals);
  send_to_targets(self, false, signals, 0);
  if (self->main_has_exited) send_final_if_main_suffices(self);
  if (self->step != KILLING) return;
  self->is_final_due = true;
  set(self, &self->final_timer, self->unit->timeout_stop, timeout_has_passed);
  if (nobody_left(self)) run_post_commands(self);
}

static void stop_commands_ended(manager *self, enum command_end end, const killspec_event *exited, killspec_process *hung) {
  (void)exited;
  (void)hung;
  if (end != DONE) self->success = false;
  send_first_pass(self);
}

static void kill_hung(manager *self) {
  const char *signals[2] = {self->unit->final_kill_signal, NULL};
  if (self->unit->send_sigkill) send(self, self->hung->pid, signals);
  set(self, &self->stop_timer, 0, linger);
}

static void post_commands_ended(manager *self, enum command_end end, const killspec_event *exited, killspec_process *hung) {
  const char *signals[4];
  (void)exited;
  if (end != DONE) self->success = false;
  self->hung = hung;
  if (end != TIMED_OUT || !is_mode(self, "control-group")) {
    linger(self);
    return;
  }
  /* An ExecStopPost= command is a process of the unit too, and no main process. It alone is dealt with here. */
  set(self, &self->stop_timer, self->unit->timeout_stop, kill_hung);
  first_signals(self, signals);
  send(self, hung->pid, signals);
}

/* The processes have been dealt with: ExecStopPost= is next. Under none, only the stop command is executed. */
static void run_post_commands(manager *self) {
  cancel(self, &self->stop_timer);
  self->step = AFTERWARDS;
  run(self, is_mode(self, "none") ? "" : "ExecStopPost", self->unit->timeout_stop, post_commands_ended);
}

/* What ExecStopPost= commands have forked is waited for like everybody else, until the second pass. */
static void linger(manager *self) {
  self->step = LINGERING;
  cancel(self, &self->stop_timer);
  if (!self->is_final_due || nobody_left(self)) end_stop(self);
}

static void stop_sees_exit(manager *self, const killspec_event *event, bool was_main) {
  unsigned long work = self->work;
  command_exited(self, event);
  if (self->work != work) return;
  if (self->hung != NULL && self->hung->pid == event->pid) {
    self->hung = NULL;
    linger(self);
  }
  if (self->work != work) return;
  if (self->step == KILLING && was_main) send_final_if_main_suffices(self);
  if (self->step == KILLING || self->step == FINAL_SENT) {
    if (nobody_left(self)) run_post_commands(self);
  } else if (self->step == LINGERING) {
    linger(self);
  }
}

static void stop(manager *self, enum job job, bool commands_first, enum afterwards afterwards, enum fate fate) {
  cancel(self, &self->runtime_timer);
  self->work += 1;
  self->state = STOPPING;
  self->step = COMMANDS;
  self->job = job;
  self->afterwards = afterwards;
  self->fate = fate;
  self->success = true;
  self->hung = NULL;
  self->is_final_due = false;
  run(self, commands_first ? "ExecStop" : "", self->unit->timeout_stop, stop_commands_ended);
}

/* The start: ExecCondition=, ExecStartPre=, ExecStart= in the manner of its Type=, ExecStartPost=. -------------------- */

static void started(manager *self);

static void abandon_start(manager *self) {
  cancel(self, &self->start_timer);
  abandon_command(self);
  self->awaited = AWAITS_NOTHING;
  self->is_oneshot_running = false;
}

static void start_fails(manager *self, enum fate fate) {
  abandon_start(self);
  stop(self, STOP, false, NOTHING, fate);
}

static void start_timed_out(manager *self) { start_fails(self, TIMEOUT); }

static void start_posts_ended(manager *self, enum command_end end, const killspec_event *exited, killspec_process *hung) {
  (void)exited;
  (void)hung;
  if (end != DONE) {
    start_fails(self, UNCLEAN_STATUS);
    return;
  }
  abandon_start(self);
  started(self);
}

static void finish_start(manager *self) {
  self->awaited = AWAITS_NOTHING;
  run(self, "ExecStartPost", KILLSPEC_NEVER, start_posts_ended);
}

static void run_main(manager *self, size_t index) {
  if (killspec_command(self->unit, "ExecStart", index, NULL)) {
    set_main(self, 0, killspec_run(self->host, "ExecStart", index));
  }
}

static void run_oneshot(manager *self, size_t index) {
  self->is_oneshot_running = killspec_command(self->unit, "ExecStart", index, NULL);
  self->oneshot = index;
  run_main(self, index);
  if (!self->is_oneshot_running) finish_start(self);
}

static void forked(manager *self, enum command_end end, const killspec_event *exited, killspec_process *hung) {
  (void)exited;
  (void)hung;
  if (end != DONE) start_fails(self, UNCLEAN_STATUS);
  /* A PIDFile= may be read only now. */
  else if (self->unit->pid_file != NULL && !has_main(self)) self->awaited = AWAITS_MAIN;
  else finish_start(self);
}

static void start_pres_ended(manager *self, enum command_end end, const killspec_event *exited, killspec_process *hung) {
  const char *type = self->unit->service_type;
  (void)exited;
  (void)hung;
  if (end != DONE) {
    start_fails(self, UNCLEAN_STATUS);
  } else if (killspec_is(type, "oneshot")) {
    run_oneshot(self, 0);
  } else if (killspec_is(type, "forking")) {
    run(self, "ExecStart", KILLSPEC_NEVER, forked);
  } else if (killspec_is(type, "notify") || killspec_is(type, "notify-reload")) {
    self->awaited = AWAITS_READY;
    run_main(self, 0);
  } else {
    run_main(self, 0);
    finish_start(self);
  }
}

static void conditions_ended(manager *self, enum command_end end, const killspec_event *exited, killspec_process *hung) {
  (void)hung;
  /* ExecCondition= refuses by a status from 1 to 254; by 255 or a signal it fails. */
  if (end == DONE) run(self, "ExecStartPre", KILLSPEC_NEVER, start_pres_ended);
  else if (end == FAILED && exited->signal == NULL && exited->status > 0 && exited->status < 255) start_fails(self, ASKED_FOR);
  else start_fails(self, UNCLEAN_STATUS);
}

static void start(manager *self) {
  cancel(self, &self->restart_timer);
  self->work += 1;
  /* One that an earlier run has left behind is the main process of this one no more. */
  set_main(self, 0, NULL);
  self->late_main = 0;
  self->main_has_exited = false;
  self->main_fate = CLEAN;
  self->state = STARTING;
  set(self, &self->start_timer, limit(self->unit->timeout_start), start_timed_out);
  run(self, "ExecCondition", KILLSPEC_NEVER, conditions_ended);
}

static void start_sees_exit(manager *self, const killspec_event *event, bool was_main) {
  unsigned long work = self->work;
  command_exited(self, event);
  if (self->work != work || !was_main) return;
  if (self->is_oneshot_running) {
    killspec_command_line line = {NULL, NULL, false};
    killspec_command(self->unit, "ExecStart", self->oneshot, &line);
    if ((event->signal == NULL && event->status == 0) || line.ignore_failure) run_oneshot(self, self->oneshot + 1);
    else start_fails(self, UNCLEAN_STATUS);
  } else if (self->awaited == AWAITS_READY) {
    start_fails(self, UNCLEAN_STATUS);
  }
}

/* The unit ---------------------------------------------------------------------------------------------------------- */

/* Whether it counts as running, by what is left of it (systemd.service(5), RemainAfterExit=, ExitType=). */
static bool is_alive(const manager *self) {
  bool is_waiting = killspec_is(self->unit->exit_type, "cgroup") || !self->main_has_exited;
  if (self->unit->remain_after_exit || has_main(self)) return true;
  return is_waiting && anybody_left(self);
}

static void runtime_has_passed(manager *self) { stop(self, STOP, true, NOTHING, TIMEOUT); }

static void activate(manager *self) {
  self->state = ACTIVE;
  /* systemd.service(5), RuntimeMaxSec=: it has no effect on oneshot services. */
  if (killspec_is(self->unit->service_type, "oneshot")) return;
  set(self, &self->runtime_timer, limit(self->unit->runtime_max), runtime_has_passed);
}

/* The unit's processes have ended by themselves: the stop commands run all the same. */
static void own_exit(manager *self) {
  stop(self, STOP, true, NOTHING, self->main_has_exited ? self->main_fate : CLEAN);
}

static void started(manager *self) {
  killspec_claim(self->host, "started");
  activate(self);
  if (!is_alive(self)) own_exit(self);
}

/* The second half of a restart. With processes of the last time left, SendSIGKILL= may forbid it. */
static void start_again(manager *self) {
  if (may_start_again(self)) start(self);
  else killspec_claim(self->host, "failed");
}

/* The table of Restart= in systemd.service(5). */
static bool restarts_after(const char *policy, enum fate fate) {
  if (killspec_is(policy, "always")) return true;
  if (killspec_is(policy, "on-success")) return fate == CLEAN;
  if (killspec_is(policy, "on-failure")) return fate != CLEAN;
  if (killspec_is(policy, "on-abnormal")) return fate == UNCLEAN_SIGNAL || fate == TIMEOUT;
  return killspec_is(policy, "on-abort") && fate == UNCLEAN_SIGNAL;
}

static void restart_by_policy(manager *self, enum fate fate) {
  if (!restarts_after(self->unit->restart, fate) || self->restart_count == RESTART_COUNT_MAX) return;
  self->restart_count += 1;
  set(self, &self->restart_timer, RESTART_DELAY, start_again);
}

static void stop_ended(manager *self) {
  bool is_good = self->success && (self->fate == ASKED_FOR || self->fate == CLEAN);
  self->state = INACTIVE;
  self->work += 1;
  killspec_claim(self->host, is_good ? "stopped" : "failed");
  if (self->afterwards == START_AGAIN) start_again(self);
  else if (self->fate != ASKED_FOR) restart_by_policy(self, self->fate);
}

static void job_arrived(manager *self, enum job job, enum afterwards afterwards) {
  self->restart_count = 0;
  switch (self->state) {
    case INACTIVE:
      cancel(self, &self->restart_timer);
      if (afterwards == START_AGAIN) start_again(self);
      return;
    case STOPPING:
      /* The stop goes on, and the last job decides what comes of it. */
      self->job = job;
      self->afterwards = afterwards;
      self->fate = ASKED_FOR;
      return;
    case STARTING:
      abandon_start(self);
      stop(self, job, false, afterwards, ASKED_FOR);
      return;
    case ACTIVE:
      stop(self, job, true, afterwards, ASKED_FOR);
  }
}

static void out_of_memory(manager *self) {
  const bool was_active = self->state == ACTIVE;
  if (!was_active && self->state != STARTING) return;
  if (!was_active) abandon_start(self);
  stop(self, STOP, was_active, NOTHING, UNCLEAN_SIGNAL);
}

static enum fate fate_of(const killspec_event *event) {
  static const char *const clean[] = {"SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE"};
  size_t at;
  if (event->signal == NULL) return event->status == 0 ? CLEAN : UNCLEAN_STATUS;
  for (at = 0; at < sizeof clean / sizeof *clean; at += 1) {
    if (killspec_is(clean[at], event->signal)) return CLEAN;
  }
  return UNCLEAN_SIGNAL;
}

static void exited(manager *self, const killspec_event *event) {
  bool was_main = event->pid == main_pid(self);
  if (was_main) {
    set_main(self, 0, NULL);
    self->main_has_exited = true;
    self->main_fate = fate_of(event);
  }
  if (event->pid == self->late_main) self->late_main = 0;
  if (self->state == STARTING) start_sees_exit(self, event, was_main);
  else if (self->state == STOPPING) stop_sees_exit(self, event, was_main);
  else if (self->state == ACTIVE && !is_alive(self)) own_exit(self);
}

/* EXTEND_TIMEOUT_USEC= of sd_notify(3); -1 where it is no number. */
static killspec_us extension(const killspec_json *fields) {
  const char *text = killspec_text(killspec_get(fields, "EXTEND_TIMEOUT_USEC"), "");
  killspec_us span = 0;
  if (*text == '\0') return -1;
  for (; *text >= '0' && *text <= '9'; text += 1) {
    if (span > (KILLSPEC_NEVER - 9) / 10) return KILLSPEC_NEVER;
    span = span * 10 + (*text - '0');
  }
  return *text == '\0' ? span : -1;
}

static void notified(manager *self, const killspec_json *fields) {
  killspec_us span = extension(fields);
  bool is_ready = killspec_is(killspec_text(killspec_get(fields, "READY"), NULL), "1");
  if (is_ready && self->state == STARTING && self->awaited == AWAITS_READY) finish_start(self);
  if (span < 0) return;
  if (self->state == STARTING) extend(self, &self->start_timer, span);
  else if (self->state == ACTIVE) extend(self, &self->runtime_timer, span);
  else if (self->state == STOPPING && self->step == COMMANDS) extend(self, &self->runner.timer, span);
  else if (self->state == STOPPING && self->step == KILLING) extend(self, &self->final_timer, span);
}

static void handle(void *argument, const killspec_event *event) {
  manager *self = argument;
  switch (event->type) {
    case KILLSPEC_STOP:
      job_arrived(self, STOP, NOTHING);
      return;
    case KILLSPEC_RESTART:
      job_arrived(self, RESTART, START_AGAIN);
      return;
    case KILLSPEC_EXIT:
      exited(self, event);
      return;
    case KILLSPEC_MAIN:
      /* One that becomes known only after the first pass is not meant by what repeats it. */
      if (self->state == STOPPING && self->step != COMMANDS) {
        self->late_main = is_kernel_thread(self, event->pid) ? 0 : event->pid;
        return;
      }
      set_main(self, is_kernel_thread(self, event->pid) ? 0 : event->pid, NULL);
      if (self->state == STARTING && self->awaited == AWAITS_MAIN) finish_start(self);
      return;
    case KILLSPEC_NOTIFY:
      notified(self, event->fields);
      return;
    case KILLSPEC_OOM:
      out_of_memory(self);
      return;
    case KILLSPEC_SPAWNED:
      return;
    default:
      killspec_unsupported(self->host, "this reference only stops and restarts services");
  }
}

static void *begin(killspec_host *host, bool is_active, const killspec_member *members, size_t count) {
  manager *self = calloc(1, sizeof *self);
  size_t at;
  if (self == NULL) abort();
  self->host = host;
  self->unit = killspec_unit_of(host);
  self->main_fate = CLEAN;
  self->kernel_threads = calloc(count + 1, sizeof *self->kernel_threads);
  if (self->kernel_threads == NULL) abort();
  for (at = 0; at < count; at += 1) {
    if (killspec_is(members[at].role, "main")) self->main = members[at].pid;
    if (members[at].kernel_thread) self->kernel_threads[self->kernel_thread_count++] = members[at].pid;
  }
  if (is_active) activate(self);
  return self;
}

static void end(void *argument) {
  manager *self = argument;
  free(self->kernel_threads);
  free(self);
}

int main(void) {
  static const char *const unit_types[] = {"service", NULL};
  static const char *const operations[] = {"stop", "restart", NULL};
  killspec_adapter adapter = {
      .name = "reference",
      .version = "1",
      .resolution = RESOLUTION,
      .unit_types = unit_types,
      .operations = operations,
      .begin = begin,
      .handle = handle,
      .end = end,
  };
  return killspec_serve(&adapter);
}
