/* Connects a service manager with killspec. So far it can do nothing, and says so. */

#include "killspec.h"

/* In charge of one unit, for one case. */
typedef struct {
  killspec_host *host;
  killspec_pid main; /* 0 where there is none */
} manager;

static void *begin(killspec_host *host, bool is_active, const killspec_member *members, size_t count) {
  manager *self = calloc(1, sizeof *self);
  size_t at;
  if (self == NULL) abort();
  self->host = host;
  for (at = 0; at < count; at += 1) {
    if (killspec_is(members[at].role, "main")) self->main = members[at].pid;
  }
  (void)is_active;
  return self;
}

static void handle(void *argument, const killspec_event *event) {
  manager *self = argument;
  (void)self;
  (void)event;
}

int main(void) {
  /* What stands here is asked of it; without unit_types all types are. */
  static const char *const none[] = {NULL};
  killspec_adapter adapter = {
      .name = "my-init",
      .version = "0.1",
      .unit_types = none,
      .begin = begin,
      .handle = handle,
      .end = free,
  };
  return killspec_serve(&adapter);
}
