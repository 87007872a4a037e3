/*
 * killspec's kit for C: connects a service manager with killspec, over standard input and output.
 *
 * Copy this file beside your adapter and include it in one source file. It needs a C99 compiler and a POSIX system, and
 * nothing else. What is sent is described in killspec's PROTOCOL.md.
 *
 * An adapter gives `killspec_serve` two functions: `begin` makes a manager for each case, `handle` tells it what happens.
 * A manager acts through its host, with killspec_kill, killspec_run, killspec_claim and so on.
 *
 * All instants and delays are whole microseconds of killspec's clock. Do not sleep, and do not ask the machine what time
 * it is: set a timer with killspec_after. Standard output belongs to the protocol: print to standard error.
 */
#ifndef KILLSPEC_H
#define KILLSPEC_H

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What an adapter uses ---------------------------------------------------------------------------------------------- */

/* Whole microseconds: an instant since the case began, or a delay. */
typedef int64_t killspec_us;
/* The instant that never comes, the delay that never ends. */
#define KILLSPEC_NEVER INT64_MAX
/* No instant of the protocol is later than this; a timer that would be due then never is. */
#define KILLSPEC_INSTANT_MAX ((killspec_us)9007199254740991)

typedef int64_t killspec_pid;

/* JSON that killspec has sent. It lives as long as the case, that of an event as long as the turn. */
typedef enum { KILLSPEC_NULL, KILLSPEC_BOOLEAN, KILLSPEC_NUMBER, KILLSPEC_TEXT, KILLSPEC_LIST, KILLSPEC_OBJECT } killspec_kind;

typedef struct killspec_json {
  killspec_kind kind;
  int64_t number;                   /* a number; 1 or 0 of a boolean */
  const char *key;                  /* of a member of an object */
  const char *text;                 /* a text, UTF-8, ended by a NUL */
  const struct killspec_json *first; /* the first element of a list, the first member of an object */
  const struct killspec_json *next;
} killspec_json;

/* A process that is there when a case begins. */
typedef struct {
  killspec_pid pid;
  const char *role;   /* "main", "control" or "aux" */
  bool kernel_thread; /* no signal can end it */
  bool foreign;       /* not a child of the manager */
} killspec_member;

/* The unit: its text (`sources`), and what the text says. */
typedef struct {
  const char *name;
  const char *type;
  const killspec_json *sources; /* objects with `file` and `text` */
  const char *kill_mode;
  const char *kill_signal;
  const char *restart_kill_signal; /* NULL where it is not set */
  const char *final_kill_signal;
  const char *watchdog_signal;
  bool send_sighup;
  bool send_sigkill;
  const char *service_type;
  const char *exit_type;
  const char *restart;
  const char *pid_file; /* NULL where it is not set */
  bool guess_main_pid;
  bool remain_after_exit;
  bool delegate;
  killspec_us timeout_start;
  killspec_us timeout_stop;
  killspec_us timeout_abort; /* -1 where it is not set */
  killspec_us watchdog;
  killspec_us runtime_max;
  const char *timeout_start_failure_mode;
  const char *timeout_stop_failure_mode;
  const killspec_json *commands; /* use killspec_command */
} killspec_unit;

/* A command of the unit, as systemd.service(5) and others call the setting: "ExecStop". */
typedef struct {
  const char *line;
  const char *prefixes;
  bool ignore_failure;
} killspec_command_line;

/* A command that was run. `pid` is 0 until the turn is over: a KILLSPEC_SPAWNED event tells it. Lives as long as the case. */
typedef struct killspec_process {
  killspec_pid pid;
  const char *name;
  size_t index;
  struct killspec_process *next;
} killspec_process;

typedef enum {
  KILLSPEC_START,
  KILLSPEC_STOP,
  KILLSPEC_RESTART,
  KILLSPEC_TRY_RESTART,
  KILLSPEC_DEPENDENCY_RESTART,
  KILLSPEC_RELOAD_OR_RESTART,
  KILLSPEC_RELOAD,
  KILLSPEC_REMOUNT,
  KILLSPEC_EXIT,
  KILLSPEC_MAIN,
  KILLSPEC_NOTIFY,
  KILLSPEC_WATCHDOG,
  KILLSPEC_OOM,
  KILLSPEC_FREEZE,
  KILLSPEC_THAW,
  KILLSPEC_DAEMON_RELOAD,
  KILLSPEC_SPAWNED,
  KILLSPEC_EVENT_COUNT
} killspec_event_type;

/* Something that happens, as in PROTOCOL.md. What an event has not is NULL or 0. */
typedef struct {
  killspec_event_type type;
  killspec_pid pid;
  int status;         /* of an exit without a signal */
  const char *signal; /* of an exit by one */
  const char *command; /* of an exit or a spawn: what was run */
  size_t index;
  bool foreign;
  const killspec_json *fields; /* of a notification */
} killspec_event;

/* What a manager acts through, for one case. */
typedef struct killspec_host killspec_host;

/* A timer that was set, to be called off. 0 is none. */
typedef uint64_t killspec_timer;
typedef void (*killspec_callback)(void *argument);

/* What an adapter is, and what it says of itself. Lists end with NULL; a list that is NULL itself says: all of them. */
typedef struct {
  const char *name;
  const char *version;
  const char *issues; /* where its own mistakes are reported, or NULL */
  const char *const *unit_types;
  const char *const *kill_modes;
  const char *const *options;
  const char *const *operations;
  bool freezing;
  killspec_us lateness;
  killspec_us resolution;  /* 0 stands for 1 */
  unsigned cases_in_flight; /* 0 stands for 16 */

  /* Makes the manager of a case: whether the unit is active, and the processes that it has. */
  void *(*begin)(killspec_host *host, bool is_active, const killspec_member *members, size_t count);
  void (*handle)(void *manager, const killspec_event *event);
  /* Frees the manager. May be NULL. */
  void (*end)(void *manager);
} killspec_adapter;

/* Serves killspec until it says bye. Gives the status that the program should exit with. */
static inline int killspec_serve(const killspec_adapter *adapter);

/* The present instant. */
static inline killspec_us killspec_now(const killspec_host *host);
/* The unit. A KILLSPEC_DAEMON_RELOAD event replaces it; the one before lives as long as the case. */
static inline const killspec_unit *killspec_unit_of(const killspec_host *host);
/* The pids of the unit's control group and of all groups below it, as the turn began. */
static inline size_t killspec_processes(const killspec_host *host, const killspec_pid **pids);
/* The groups below the unit's control group: an object with a list of pids for each name, or NULL. */
static inline const killspec_json *killspec_subgroups(const killspec_host *host);
/* A command of a unit; false where it has no such one. `line` may be NULL. */
static inline bool killspec_command(const killspec_unit *unit, const char *name, size_t index, killspec_command_line *line);

/* As kill(2); `signal` is a name such as "SIGTERM". */
static inline void killspec_kill(killspec_host *host, killspec_pid pid, const char *signal);
/* Starts a command of the unit. A KILLSPEC_EXIT event tells of its end. `name` has to live as long as the case. */
static inline killspec_process *killspec_run(killspec_host *host, const char *name, size_t index);
/* Says that the unit is now "started", "stopped" or "failed". */
static inline void killspec_claim(killspec_host *host, const char *state);
/* Moves a process out of the unit's control group. */
static inline void killspec_move(killspec_host *host, killspec_pid pid, const char *group);
/* Removes the unit's control group. */
static inline void killspec_remove_group(killspec_host *host);
/* Thaws the unit's control group, if it is frozen. */
static inline void killspec_thaw(killspec_host *host);
/* Calls back once the delay has passed: 0 for later in the same instant, KILLSPEC_NEVER for never. */
static inline killspec_timer killspec_after(killspec_host *host, killspec_us delay, killspec_callback callback, void *argument);
/* Calls a timer off. One that has run, or 0, is no mistake. */
static inline void killspec_cancel(killspec_host *host, killspec_timer timer);
/* Says that the manager cannot do what it is asked for. Better: leave that out of what the adapter says of itself. */
static inline void killspec_unsupported(killspec_host *host, const char *message);
/* Says that the manager has failed. Other cases go on. */
static inline void killspec_fail(killspec_host *host, const char *message);

/* The member of an object; NULL where there is none, or no object. */
static inline const killspec_json *killspec_get(const killspec_json *object, const char *key);
/* A text, or what stands for one that is absent. */
static inline const char *killspec_text(const killspec_json *json, const char *absent);
/* A number or a boolean, or what stands for one that is absent. */
static inline int64_t killspec_number(const killspec_json *json, int64_t absent);
/* Whether two texts are the same. NULL is the same as nothing. */
static inline bool killspec_is(const char *one, const char *other);

/* From here on: how it is done -------------------------------------------------------------------------------------- */

/* A line of killspec's has at most this many bytes. */
#define KILLSPEC_LINE_MAX ((size_t)8 * 1024 * 1024)
/* Lists and objects in one another. */
#define KILLSPEC_DEPTH_MAX 32
/* Bytes that wait to be written. */
#define KILLSPEC_OUTPUT_MAX ((size_t)64 * 1024 * 1024)
#define KILLSPEC_READ_SIZE 65536
#define KILLSPEC_BLOCK_SIZE 64

static inline void killspec_die(const char *what) {
  fprintf(stderr, "killspec.h: %s\n", what);
  exit(70);
}

static inline void *killspec_allocate(size_t count, size_t size) {
  void *memory = calloc(count == 0 ? 1 : count, size);
  if (memory == NULL) killspec_die("there is no memory left");
  return memory;
}

static inline bool killspec_is(const char *one, const char *other) {
  return one != NULL && other != NULL && strcmp(one, other) == 0;
}

/* Bytes that grow. */
typedef struct {
  char *bytes;
  size_t length;
  size_t capacity;
} killspec_buffer;

static inline void killspec_reserve(killspec_buffer *buffer, size_t more, size_t max) {
  size_t capacity = buffer->capacity == 0 ? 1024 : buffer->capacity;
  char *bytes;
  if (more > max || buffer->length > max - more) killspec_die("more bytes than it can hold");
  while (capacity < buffer->length + more) capacity *= 2;
  if (capacity == buffer->capacity) return;
  bytes = (char *)realloc(buffer->bytes, capacity);
  if (bytes == NULL) killspec_die("there is no memory left");
  buffer->bytes = bytes;
  buffer->capacity = capacity;
}

static inline void killspec_put_bytes(killspec_buffer *buffer, const char *bytes, size_t length) {
  killspec_reserve(buffer, length, KILLSPEC_OUTPUT_MAX);
  memcpy(buffer->bytes + buffer->length, bytes, length);
  buffer->length += length;
}

static inline void killspec_put(killspec_buffer *buffer, const char *text) {
  killspec_put_bytes(buffer, text, strlen(text));
}

static inline void killspec_put_number(killspec_buffer *buffer, int64_t number) {
  char digits[24];
  int length = snprintf(digits, sizeof digits, "%" PRId64, number);
  killspec_put_bytes(buffer, digits, (size_t)length);
}

static inline void killspec_put_text(killspec_buffer *buffer, const char *text) {
  char escape[8];
  killspec_put(buffer, "\"");
  for (; *text != '\0'; text += 1) {
    unsigned char byte = (unsigned char)*text;
    if (byte < 0x20 || byte == '"' || byte == '\\') {
      int length = snprintf(escape, sizeof escape, "\\u%04x", (unsigned)byte);
      killspec_put_bytes(buffer, escape, (size_t)length);
    } else {
      killspec_put_bytes(buffer, text, 1);
    }
  }
  killspec_put(buffer, "\"");
}

/* Reading JSON: a line becomes a document, whose texts stay where they stood in the line. */

typedef struct killspec_block {
  struct killspec_block *next;
  size_t used;
  killspec_json nodes[KILLSPEC_BLOCK_SIZE];
} killspec_block;

typedef struct killspec_document {
  struct killspec_document *next;
  char *line;
  killspec_block *blocks;
  const killspec_json *root; /* NULL where the line is no JSON */
} killspec_document;

typedef struct {
  killspec_document *document;
  char *at; /* ends at a NUL, which no JSON has */
  int depth;
} killspec_reader;

static inline killspec_json *killspec_node(killspec_document *document) {
  killspec_block *block = document->blocks;
  if (block == NULL || block->used == KILLSPEC_BLOCK_SIZE) {
    block = (killspec_block *)killspec_allocate(1, sizeof *block);
    block->next = document->blocks;
    document->blocks = block;
  }
  block->used += 1;
  return &block->nodes[block->used - 1];
}

static inline void killspec_free_document(killspec_document *document) {
  if (document == NULL) return;
  while (document->blocks != NULL) {
    killspec_block *block = document->blocks;
    document->blocks = block->next;
    free(block);
  }
  free(document->line);
  free(document);
}

static inline void killspec_skip(killspec_reader *reader) {
  while (*reader->at == ' ' || *reader->at == '\t' || *reader->at == '\r' || *reader->at == '\n') reader->at += 1;
}

static inline bool killspec_take(killspec_reader *reader, const char *word) {
  size_t length = strlen(word);
  if (strncmp(reader->at, word, length) != 0) return false;
  reader->at += length;
  return true;
}

/* Four hexadecimal digits; -1 where there are none. */
static inline int32_t killspec_read_hex(killspec_reader *reader) {
  int32_t value = 0;
  int count;
  for (count = 0; count < 4; count += 1) {
    char digit = *reader->at;
    if (digit >= '0' && digit <= '9') value = value * 16 + (digit - '0');
    else if (digit >= 'a' && digit <= 'f') value = value * 16 + (digit - 'a' + 10);
    else if (digit >= 'A' && digit <= 'F') value = value * 16 + (digit - 'A' + 10);
    else return -1;
    reader->at += 1;
  }
  return value;
}

static inline char *killspec_put_point(char *to, int32_t point) {
  if (point < 0x80) {
    *to++ = (char)point;
  } else if (point < 0x800) {
    *to++ = (char)(0xC0 | (point >> 6));
    *to++ = (char)(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    *to++ = (char)(0xE0 | (point >> 12));
    *to++ = (char)(0x80 | ((point >> 6) & 0x3F));
    *to++ = (char)(0x80 | (point & 0x3F));
  } else {
    *to++ = (char)(0xF0 | (point >> 18));
    *to++ = (char)(0x80 | ((point >> 12) & 0x3F));
    *to++ = (char)(0x80 | ((point >> 6) & 0x3F));
    *to++ = (char)(0x80 | (point & 0x3F));
  }
  return to;
}

/* What follows `\u`. Halves of a pair without the other, and NUL, become U+FFFD. */
static inline char *killspec_read_point(killspec_reader *reader, char *to) {
  int32_t point = killspec_read_hex(reader);
  if (point < 0) return NULL;
  if (point >= 0xD800 && point < 0xDC00 && reader->at[0] == '\\' && reader->at[1] == 'u') {
    char *before = reader->at;
    int32_t low;
    reader->at += 2;
    low = killspec_read_hex(reader);
    if (low < 0) return NULL;
    if (low >= 0xDC00 && low < 0xE000) return killspec_put_point(to, 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00));
    reader->at = before;
  }
  if (point == 0 || (point >= 0xD800 && point < 0xE000)) point = 0xFFFD;
  return killspec_put_point(to, point);
}

/* A text, whose opening quote has been read. It is put where it was read from: no escape is shorter than what it says. */
static inline const char *killspec_read_text(killspec_reader *reader) {
  static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  char *start = reader->at, *to = reader->at;
  for (;;) {
    char byte = *reader->at;
    if (byte == '"') break;
    if ((unsigned char)byte < 0x20) return NULL;
    reader->at += 1;
    if (byte != '\\') {
      *to++ = byte;
    } else if (*reader->at == 'u') {
      reader->at += 1;
      to = killspec_read_point(reader, to);
      if (to == NULL) return NULL;
    } else {
      const char *escape = *reader->at == '\0' ? NULL : strchr(escapes, *reader->at);
      if (escape == NULL) return NULL;
      *to++ = meanings[escape - escapes];
      reader->at += 1;
    }
  }
  reader->at += 1;
  *to = '\0';
  return start;
}

/* Whole numbers are all that the protocol has. */
static inline bool killspec_read_number(killspec_reader *reader, int64_t *number) {
  bool is_negative = killspec_take(reader, "-");
  int64_t value = 0;
  char first = *reader->at;
  if (first < '0' || first > '9') return false;
  while (*reader->at >= '0' && *reader->at <= '9') {
    int digit = *reader->at - '0';
    if (value > (INT64_MAX - digit) / 10) return false;
    value = value * 10 + digit;
    reader->at += 1;
    if (first == '0') break;
  }
  *number = is_negative ? -value : value;
  return strchr(".eE0123456789", *reader->at) == NULL || *reader->at == '\0';
}

static inline killspec_json *killspec_read_value(killspec_reader *reader);

static inline bool killspec_read_members(killspec_reader *reader, killspec_json *parent, char close) {
  const killspec_json **slot = &parent->first;
  reader->at += 1;
  killspec_skip(reader);
  if (*reader->at == close) {
    reader->at += 1;
    return true;
  }
  for (;;) {
    const char *key = NULL;
    killspec_json *child;
    if (parent->kind == KILLSPEC_OBJECT) {
      killspec_skip(reader);
      if (!killspec_take(reader, "\"")) return false;
      key = killspec_read_text(reader);
      if (key == NULL) return false;
      killspec_skip(reader);
      if (!killspec_take(reader, ":")) return false;
    }
    child = killspec_read_value(reader);
    if (child == NULL) return false;
    child->key = key;
    *slot = child;
    slot = &child->next;
    killspec_skip(reader);
    if (*reader->at == close) {
      reader->at += 1;
      return true;
    }
    if (!killspec_take(reader, ",")) return false;
  }
}

static inline killspec_json *killspec_read_value(killspec_reader *reader) {
  killspec_json *json = killspec_node(reader->document);
  bool is_good;
  killspec_skip(reader);
  if (*reader->at == '{' || *reader->at == '[') {
    json->kind = *reader->at == '{' ? KILLSPEC_OBJECT : KILLSPEC_LIST;
    reader->depth += 1;
    is_good = reader->depth <= KILLSPEC_DEPTH_MAX && killspec_read_members(reader, json, *reader->at == '{' ? '}' : ']');
    reader->depth -= 1;
  } else if (killspec_take(reader, "\"")) {
    json->kind = KILLSPEC_TEXT;
    json->text = killspec_read_text(reader);
    is_good = json->text != NULL;
  } else if (killspec_take(reader, "true")) {
    json->kind = KILLSPEC_BOOLEAN;
    json->number = 1;
    is_good = true;
  } else if (killspec_take(reader, "false")) {
    json->kind = KILLSPEC_BOOLEAN;
    is_good = true;
  } else if (killspec_take(reader, "null")) {
    is_good = true;
  } else {
    json->kind = KILLSPEC_NUMBER;
    is_good = killspec_read_number(reader, &json->number);
  }
  return is_good ? json : NULL;
}

/* Makes a document of a line, which it copies. */
static inline killspec_document *killspec_read_document(const char *line, size_t length) {
  killspec_document *document = (killspec_document *)killspec_allocate(1, sizeof *document);
  killspec_reader reader;
  killspec_json *root;
  document->line = (char *)killspec_allocate(length + 1, 1);
  memcpy(document->line, line, length);
  reader.document = document;
  reader.at = document->line;
  reader.depth = 0;
  root = killspec_read_value(&reader);
  killspec_skip(&reader);
  if (root != NULL && reader.at == document->line + length) document->root = root;
  return document;
}

static inline const killspec_json *killspec_get(const killspec_json *object, const char *key) {
  const killspec_json *member;
  if (object == NULL || object->kind != KILLSPEC_OBJECT) return NULL;
  for (member = object->first; member != NULL; member = member->next) {
    if (strcmp(member->key, key) == 0) return member;
  }
  return NULL;
}

static inline const char *killspec_text(const killspec_json *json, const char *absent) {
  return json != NULL && json->kind == KILLSPEC_TEXT ? json->text : absent;
}

static inline int64_t killspec_number(const killspec_json *json, int64_t absent) {
  return json != NULL && (json->kind == KILLSPEC_NUMBER || json->kind == KILLSPEC_BOOLEAN) ? json->number : absent;
}

/* A span is a number or the word for never. */
static inline killspec_us killspec_span(const killspec_json *json, killspec_us absent) {
  return killspec_is(killspec_text(json, NULL), "infinity") ? KILLSPEC_NEVER : killspec_number(json, absent);
}

static inline void killspec_read_unit(killspec_unit *unit, const killspec_json *json) {
  const killspec_json *settings = killspec_get(json, "settings");
  unit->name = killspec_text(killspec_get(json, "name"), "");
  unit->type = killspec_text(killspec_get(json, "type"), "");
  unit->sources = killspec_get(json, "sources");
  unit->kill_mode = killspec_text(killspec_get(settings, "killMode"), "");
  unit->kill_signal = killspec_text(killspec_get(settings, "killSignal"), "");
  unit->restart_kill_signal = killspec_text(killspec_get(settings, "restartKillSignal"), NULL);
  unit->final_kill_signal = killspec_text(killspec_get(settings, "finalKillSignal"), "");
  unit->watchdog_signal = killspec_text(killspec_get(settings, "watchdogSignal"), "");
  unit->send_sighup = killspec_number(killspec_get(settings, "sendSighup"), 0) != 0;
  unit->send_sigkill = killspec_number(killspec_get(settings, "sendSigkill"), 0) != 0;
  unit->service_type = killspec_text(killspec_get(settings, "serviceType"), "");
  unit->exit_type = killspec_text(killspec_get(settings, "exitType"), "");
  unit->restart = killspec_text(killspec_get(settings, "restart"), "");
  unit->pid_file = killspec_text(killspec_get(settings, "pidFile"), NULL);
  unit->guess_main_pid = killspec_number(killspec_get(settings, "guessMainPid"), 0) != 0;
  unit->remain_after_exit = killspec_number(killspec_get(settings, "remainAfterExit"), 0) != 0;
  unit->delegate = killspec_number(killspec_get(settings, "delegate"), 0) != 0;
  unit->timeout_start = killspec_span(killspec_get(settings, "timeoutStart"), KILLSPEC_NEVER);
  unit->timeout_stop = killspec_span(killspec_get(settings, "timeoutStop"), KILLSPEC_NEVER);
  unit->timeout_abort = killspec_span(killspec_get(settings, "timeoutAbort"), -1);
  unit->watchdog = killspec_span(killspec_get(settings, "watchdog"), KILLSPEC_NEVER);
  unit->runtime_max = killspec_span(killspec_get(settings, "runtimeMax"), KILLSPEC_NEVER);
  unit->timeout_start_failure_mode = killspec_text(killspec_get(settings, "timeoutStartFailureMode"), "");
  unit->timeout_stop_failure_mode = killspec_text(killspec_get(settings, "timeoutStopFailureMode"), "");
  unit->commands = killspec_get(settings, "commands");
}

static inline bool killspec_command(const killspec_unit *unit, const char *name, size_t index, killspec_command_line *line) {
  const killspec_json *lines = killspec_get(unit->commands, name);
  const killspec_json *json = lines == NULL ? NULL : lines->first;
  for (; json != NULL && index > 0; index -= 1) json = json->next;
  if (json == NULL) return false;
  if (line != NULL) {
    line->line = killspec_text(killspec_get(json, "line"), "");
    line->prefixes = killspec_text(killspec_get(json, "prefixes"), "");
    line->ignore_failure = killspec_number(killspec_get(json, "ignoreFailure"), 0) != 0;
  }
  return true;
}

/* A host, with the manager of its case. */

typedef struct {
  killspec_us due;
  killspec_timer number;
  killspec_callback callback;
  void *argument;
} killspec_set_timer;

typedef struct killspec_unit_list {
  killspec_unit unit;
  struct killspec_unit_list *next;
} killspec_unit_list;

struct killspec_host {
  struct killspec_host *next;
  const char *name; /* of the case */
  void *manager;
  killspec_us now;
  killspec_unit_list *units; /* the present one first */
  killspec_document *documents; /* those that the units stand in */
  killspec_pid *pids;
  size_t pid_count;
  const killspec_json *subgroups;
  killspec_buffer effects;
  killspec_set_timer *timers;
  size_t timer_count;
  size_t timer_capacity;
  killspec_timer last_timer;
  killspec_process *processes; /* whose pid is known, or will be */
  killspec_process **last_process;
  const char *refusal; /* a kind of error */
  char *message;
};

static inline killspec_us killspec_now(const killspec_host *host) { return host->now; }

static inline const killspec_unit *killspec_unit_of(const killspec_host *host) { return &host->units->unit; }

static inline size_t killspec_processes(const killspec_host *host, const killspec_pid **pids) {
  *pids = host->pids;
  return host->pid_count;
}

static inline const killspec_json *killspec_subgroups(const killspec_host *host) { return host->subgroups; }

static inline killspec_buffer *killspec_effect(killspec_host *host) {
  if (host->effects.length > 0) killspec_put(&host->effects, ",");
  return &host->effects;
}

static inline void killspec_kill(killspec_host *host, killspec_pid pid, const char *signal) {
  killspec_buffer *effects = killspec_effect(host);
  killspec_put(effects, "{\"kill\":");
  killspec_put_number(effects, pid);
  killspec_put(effects, ",\"signal\":");
  killspec_put_text(effects, signal);
  killspec_put(effects, "}");
}

static inline killspec_process *killspec_run(killspec_host *host, const char *name, size_t index) {
  killspec_process *process = (killspec_process *)killspec_allocate(1, sizeof *process);
  killspec_buffer *effects = killspec_effect(host);
  process->name = name;
  process->index = index;
  *host->last_process = process;
  host->last_process = &process->next;
  killspec_put(effects, "{\"run\":");
  killspec_put_text(effects, name);
  killspec_put(effects, ",\"index\":");
  killspec_put_number(effects, (int64_t)index);
  killspec_put(effects, "}");
  return process;
}

static inline void killspec_claim(killspec_host *host, const char *state) {
  killspec_buffer *effects = killspec_effect(host);
  killspec_put(effects, "{\"claim\":");
  killspec_put_text(effects, state);
  killspec_put(effects, "}");
}

static inline void killspec_move(killspec_host *host, killspec_pid pid, const char *group) {
  killspec_buffer *effects = killspec_effect(host);
  killspec_put(effects, "{\"move\":");
  killspec_put_number(effects, pid);
  killspec_put(effects, ",\"group\":");
  killspec_put_text(effects, group);
  killspec_put(effects, "}");
}

static inline void killspec_remove_group(killspec_host *host) { killspec_put(killspec_effect(host), "{\"removeGroup\":true}"); }

static inline void killspec_thaw(killspec_host *host) { killspec_put(killspec_effect(host), "{\"thaw\":true}"); }

static inline killspec_timer killspec_after(killspec_host *host, killspec_us delay, killspec_callback callback, void *argument) {
  killspec_set_timer *timer;
  host->last_timer += 1;
  if (delay < 0) delay = 0;
  if (delay > KILLSPEC_INSTANT_MAX - host->now) return host->last_timer;
  if (host->timer_count == host->timer_capacity) {
    size_t capacity = host->timer_capacity * 2 + 8;
    killspec_set_timer *timers = (killspec_set_timer *)killspec_allocate(capacity, sizeof *timers);
    if (host->timer_count > 0) memcpy(timers, host->timers, host->timer_count * sizeof *timers);
    free(host->timers);
    host->timers = timers;
    host->timer_capacity = capacity;
  }
  timer = &host->timers[host->timer_count];
  host->timer_count += 1;
  timer->due = host->now + delay;
  timer->number = host->last_timer;
  timer->callback = callback;
  timer->argument = argument;
  return host->last_timer;
}

/* Timers stand in the order in which they were set. */
static inline void killspec_remove_timer(killspec_host *host, size_t at) {
  host->timer_count -= 1;
  memmove(&host->timers[at], &host->timers[at + 1], (host->timer_count - at) * sizeof *host->timers);
}

static inline void killspec_cancel(killspec_host *host, killspec_timer timer) {
  size_t at;
  for (at = 0; at < host->timer_count; at += 1) {
    if (host->timers[at].number != timer) continue;
    killspec_remove_timer(host, at);
    return;
  }
}

/* Where the timer stands that is due first; `timer_count` where there is none. */
static inline size_t killspec_first_timer(const killspec_host *host) {
  size_t at, first = host->timer_count;
  for (at = 0; at < host->timer_count; at += 1) {
    if (first == host->timer_count || host->timers[at].due < host->timers[first].due) first = at;
  }
  return first;
}

/* Runs the one timer that is due first: others of this instant come when killspec says so. */
static inline void killspec_wake(killspec_host *host) {
  size_t first = killspec_first_timer(host);
  killspec_set_timer timer;
  if (first == host->timer_count || host->timers[first].due > host->now) return;
  timer = host->timers[first];
  killspec_remove_timer(host, first);
  timer.callback(timer.argument);
}

static inline void killspec_refuse(killspec_host *host, const char *kind, const char *message) {
  const size_t length_max = 4000;
  size_t length = strlen(message);
  if (host->refusal != NULL) return;
  if (length > length_max) length = length_max;
  /* Not within a character. */
  while (length > 0 && length < strlen(message) && ((unsigned char)message[length] & 0xC0) == 0x80) length -= 1;
  host->refusal = kind;
  host->message = (char *)killspec_allocate(length + 1, 1);
  memcpy(host->message, message, length);
}

static inline void killspec_unsupported(killspec_host *host, const char *message) {
  killspec_refuse(host, "unsupported", message);
}

static inline void killspec_fail(killspec_host *host, const char *message) { killspec_refuse(host, "internal", message); }

static inline void killspec_load_unit(killspec_host *host, const killspec_json *json) {
  killspec_unit_list *entry = (killspec_unit_list *)killspec_allocate(1, sizeof *entry);
  killspec_read_unit(&entry->unit, json);
  entry->next = host->units;
  host->units = entry;
}

static inline void killspec_keep(killspec_host *host, killspec_document *document) {
  document->next = host->documents;
  host->documents = document;
}

/* Who is there, from a list of pids, or of objects that have one. */
static inline void killspec_see(killspec_host *host, const killspec_json *request) {
  const killspec_json *list = killspec_get(request, "processes");
  const killspec_json *json;
  size_t count = 0;
  for (json = list == NULL ? NULL : list->first; json != NULL; json = json->next) count += 1;
  free(host->pids);
  host->pids = (killspec_pid *)killspec_allocate(count, sizeof *host->pids);
  host->pid_count = 0;
  for (json = list == NULL ? NULL : list->first; json != NULL; json = json->next) {
    host->pids[host->pid_count] = killspec_number(json->kind == KILLSPEC_OBJECT ? killspec_get(json, "pid") : json, 0);
    host->pid_count += 1;
  }
  host->now = killspec_number(killspec_get(request, "t"), 0);
  host->subgroups = killspec_get(request, "subgroups");
}

static inline void killspec_free_host(killspec_host *host) {
  while (host->documents != NULL) {
    killspec_document *document = host->documents;
    host->documents = document->next;
    killspec_free_document(document);
  }
  while (host->units != NULL) {
    killspec_unit_list *entry = host->units;
    host->units = entry->next;
    free(entry);
  }
  while (host->processes != NULL) {
    killspec_process *process = host->processes;
    host->processes = process->next;
    free(process);
  }
  free(host->pids);
  free(host->effects.bytes);
  free(host->timers);
  free(host->message);
  free(host);
}

/* The server. */

typedef struct {
  const killspec_adapter *adapter;
  killspec_host *hosts;
  killspec_buffer input;
  killspec_buffer output;
} killspec_server;

static inline void killspec_put_list(killspec_buffer *output, const char *key, const char *const *list) {
  size_t at;
  if (list == NULL) return;
  killspec_put(output, ",\"");
  killspec_put(output, key);
  killspec_put(output, "\":[");
  for (at = 0; list[at] != NULL; at += 1) {
    if (at > 0) killspec_put(output, ",");
    killspec_put_text(output, list[at]);
  }
  killspec_put(output, "]");
}

static inline void killspec_put_error(killspec_buffer *output, const char *kind, const char *message) {
  killspec_put(output, "\"op\":\"error\",\"kind\":");
  killspec_put_text(output, kind);
  killspec_put(output, ",\"message\":");
  killspec_put_text(output, message[0] == '\0' ? "no message" : message);
}

static inline void killspec_hello(killspec_server *server, const killspec_json *request) {
  const killspec_adapter *adapter = server->adapter;
  killspec_buffer *output = &server->output;
  const killspec_json *versions = killspec_get(request, "protocols");
  const killspec_json *version = versions == NULL ? NULL : versions->first;
  while (version != NULL && !killspec_is(killspec_text(version, NULL), "1.0")) version = version->next;
  if (version == NULL) {
    killspec_put_error(output, "unsupported", "this kit speaks version 1.0 of the protocol");
    return;
  }
  killspec_put(output, "\"op\":\"hello\",\"protocol\":\"1.0\",\"language\":\"C\",\"name\":");
  killspec_put_text(output, adapter->name);
  killspec_put(output, ",\"version\":");
  killspec_put_text(output, adapter->version);
  if (adapter->issues != NULL) {
    killspec_put(output, ",\"issues\":");
    killspec_put_text(output, adapter->issues);
  }
  killspec_put(output, ",\"capabilities\":{\"casesInFlight\":");
  killspec_put_number(output, adapter->cases_in_flight == 0 ? 16 : (int64_t)adapter->cases_in_flight);
  killspec_put(output, ",\"resolutionUs\":");
  killspec_put_number(output, adapter->resolution == 0 ? 1 : adapter->resolution);
  killspec_put(output, ",\"latenessUs\":");
  killspec_put_number(output, adapter->lateness);
  if (adapter->freezing) killspec_put(output, ",\"freezing\":true");
  killspec_put_list(output, "unitTypes", adapter->unit_types);
  killspec_put_list(output, "killModes", adapter->kill_modes);
  killspec_put_list(output, "options", adapter->options);
  killspec_put_list(output, "operations", adapter->operations);
  killspec_put(output, "}");
}

/* What was done, and when to be woken. */
static inline void killspec_react(killspec_server *server, killspec_host *host) {
  killspec_buffer *output = &server->output;
  size_t first = killspec_first_timer(host);
  if (host->refusal != NULL) {
    killspec_put_error(output, host->refusal, host->message);
  } else {
    killspec_put(output, "\"op\":\"reaction\",\"effects\":[");
    if (host->effects.length > 0) killspec_put_bytes(output, host->effects.bytes, host->effects.length);
    killspec_put(output, "],\"wake\":");
    if (first == host->timer_count) killspec_put(output, "\"infinity\"");
    else killspec_put_number(output, host->timers[first].due);
  }
  host->effects.length = 0;
}

static inline void killspec_reset(killspec_server *server, killspec_document *document, const char *name) {
  const killspec_json *request = document->root;
  const killspec_json *list = killspec_get(request, "processes");
  const killspec_json *json;
  killspec_host *host = (killspec_host *)killspec_allocate(1, sizeof *host);
  killspec_member *members;
  size_t count = 0;
  host->last_process = &host->processes;
  host->name = name;
  host->next = server->hosts;
  server->hosts = host;
  killspec_keep(host, document);
  killspec_load_unit(host, killspec_get(request, "unit"));
  killspec_see(host, request);
  members = (killspec_member *)killspec_allocate(host->pid_count, sizeof *members);
  for (json = list == NULL ? NULL : list->first; json != NULL; json = json->next) {
    members[count].pid = host->pids[count];
    members[count].role = killspec_text(killspec_get(json, "role"), "");
    members[count].kernel_thread = killspec_number(killspec_get(json, "kernelThread"), 0) != 0;
    members[count].foreign = killspec_number(killspec_get(json, "foreign"), 0) != 0;
    count += 1;
  }
  host->manager = server->adapter->begin(host, killspec_is(killspec_text(killspec_get(request, "state"), NULL), "active"), members, count);
  free(members);
  killspec_react(server, host);
}

static inline killspec_event_type killspec_read_type(const char *type) {
  /* In the order of killspec_event_type. */
  static const char *const types[] = {"start", "stop", "restart", "try-restart", "dependency-restart", "reload-or-restart",
                                      "reload", "remount", "exit", "main", "notify", "watchdog", "oom", "freeze", "thaw",
                                      "daemon-reload", "spawned"};
  size_t at = 0;
  while (at < KILLSPEC_EVENT_COUNT && !killspec_is(types[at], type)) at += 1;
  return (killspec_event_type)at;
}

static inline void killspec_tell(killspec_server *server, killspec_host *host, const killspec_json *request) {
  const killspec_json *json = killspec_get(request, "event");
  const char *type = killspec_text(killspec_get(json, "type"), "");
  const killspec_json *command = killspec_get(json, "command");
  killspec_event event;
  memset(&event, 0, sizeof event);
  event.type = killspec_read_type(type);
  event.pid = killspec_number(killspec_get(json, "pid"), 0);
  event.status = (int)killspec_number(killspec_get(json, "status"), 0);
  event.signal = killspec_text(killspec_get(json, "signal"), NULL);
  event.command = killspec_text(killspec_get(command, "name"), NULL);
  event.index = (size_t)killspec_number(killspec_get(command, "index"), 0);
  event.foreign = killspec_number(killspec_get(json, "foreign"), 0) != 0;
  event.fields = killspec_get(json, "fields");
  killspec_see(host, request);
  if (killspec_is(type, "wake")) {
    killspec_wake(host);
    return;
  }
  if (event.type == KILLSPEC_EVENT_COUNT) {
    killspec_fail(host, "an event of a type that this kit does not know");
    return;
  }
  if (event.type == KILLSPEC_DAEMON_RELOAD) killspec_load_unit(host, killspec_get(json, "unit"));
  if (event.type == KILLSPEC_SPAWNED) {
    /* They are told in the order in which they were run. */
    killspec_process *process = host->processes;
    while (process != NULL && process->pid != 0) process = process->next;
    if (process != NULL) process->pid = event.pid;
  }
  server->adapter->handle(host->manager, &event);
}

static inline killspec_host **killspec_find(killspec_server *server, const char *name) {
  killspec_host **slot = &server->hosts;
  while (*slot != NULL && !killspec_is((*slot)->name, name)) slot = &(*slot)->next;
  return slot;
}

static inline void killspec_forget(killspec_server *server, killspec_host **slot) {
  killspec_host *host = *slot;
  *slot = host->next;
  if (server->adapter->end != NULL) server->adapter->end(host->manager);
  killspec_free_host(host);
}

/* Answers a line; false where it was the last one. */
static inline bool killspec_answer(killspec_server *server, const char *line, size_t length) {
  killspec_document *document = killspec_read_document(line, length);
  const killspec_json *request = document->root;
  const char *op = killspec_text(killspec_get(request, "op"), NULL);
  const char *name = killspec_text(killspec_get(request, "case"), NULL);
  killspec_host **slot = killspec_find(server, name);
  bool is_last = killspec_is(op, "bye");
  bool is_kept = false;
  if (op == NULL || killspec_get(request, "id") == NULL) killspec_die("a line that is no request of killspec");
  killspec_put(&server->output, "{\"id\":");
  killspec_put_number(&server->output, killspec_number(killspec_get(request, "id"), 0));
  killspec_put(&server->output, ",");
  if (killspec_is(op, "hello")) {
    killspec_hello(server, request);
  } else if (is_last) {
    killspec_put(&server->output, "\"op\":\"bye\"");
  } else if (killspec_is(op, "reset") && name != NULL && *slot == NULL) {
    killspec_reset(server, document, name);
    is_kept = true;
  } else if (killspec_is(op, "event") && *slot != NULL) {
    killspec_host *host = *slot;
    killspec_tell(server, host, request);
    killspec_react(server, host);
    host->subgroups = NULL;
    is_kept = killspec_get(killspec_get(request, "event"), "unit") != NULL;
    if (is_kept) killspec_keep(host, document);
  } else if (killspec_is(op, "end") && *slot != NULL) {
    killspec_forget(server, slot);
    killspec_put(&server->output, "\"op\":\"final\"");
  } else {
    killspec_put_error(&server->output, "internal", "a request that does not fit");
  }
  killspec_put(&server->output, "}\n");
  if (!is_kept) killspec_free_document(document);
  return !is_last;
}

static inline bool killspec_flush(killspec_server *server) {
  size_t written = 0;
  while (written < server->output.length) {
    ssize_t count = write(STDOUT_FILENO, server->output.bytes + written, server->output.length - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    written += (size_t)count;
  }
  server->output.length = 0;
  return true;
}

/* Reads more; false at the end. */
static inline bool killspec_receive(killspec_server *server) {
  ssize_t count;
  killspec_reserve(&server->input, KILLSPEC_READ_SIZE, KILLSPEC_LINE_MAX);
  do count = read(STDIN_FILENO, server->input.bytes + server->input.length, KILLSPEC_READ_SIZE);
  while (count < 0 && errno == EINTR);
  if (count > 0) server->input.length += (size_t)count;
  return count > 0;
}

/* Answers all lines that are whole; false after the last one. */
static inline bool killspec_answer_all(killspec_server *server, size_t seen) {
  size_t start = 0;
  bool goes_on = true;
  while (goes_on && seen < server->input.length) {
    char *end = (char *)memchr(server->input.bytes + seen, '\n', server->input.length - seen);
    if (end == NULL) break;
    seen = (size_t)(end - server->input.bytes);
    goes_on = killspec_answer(server, server->input.bytes + start, seen - start);
    seen += 1;
    start = seen;
  }
  if (start > 0) memmove(server->input.bytes, server->input.bytes + start, server->input.length - start);
  server->input.length -= start;
  return goes_on;
}

static inline int killspec_serve(const killspec_adapter *adapter) {
  killspec_server server;
  bool goes_on = true;
  memset(&server, 0, sizeof server);
  server.adapter = adapter;
  while (goes_on) {
    size_t seen = server.input.length;
    goes_on = killspec_receive(&server) && killspec_answer_all(&server, seen);
    if (!killspec_flush(&server)) goes_on = false;
  }
  while (server.hosts != NULL) killspec_forget(&server, &server.hosts);
  free(server.input.bytes);
  free(server.output.bytes);
  return 0;
}

#endif
