/* Loaded into the manager where its timers are to be exact: it asks its event loop for 1 us instead of 250 ms. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

typedef struct sd_event sd_event;
typedef struct sd_event_source sd_event_source;
typedef int (*time_handler)(sd_event_source *source, uint64_t us, void *userdata);
typedef int (*add_time)(sd_event *, sd_event_source **, int, uint64_t, uint64_t, time_handler, void *);

#define EXACTLY_US 1

static int add(const char *name, sd_event *event, sd_event_source **source, int clock, uint64_t us, time_handler handler,
               void *userdata) {
  return ((add_time)dlsym(RTLD_NEXT, name))(event, source, clock, us, EXACTLY_US, handler, userdata);
}

int sd_event_add_time(sd_event *event, sd_event_source **source, int clock, uint64_t us, uint64_t accuracy,
                      time_handler handler, void *userdata) {
  (void)accuracy;
  return add("sd_event_add_time", event, source, clock, us, handler, userdata);
}

int sd_event_add_time_relative(sd_event *event, sd_event_source **source, int clock, uint64_t us, uint64_t accuracy,
                               time_handler handler, void *userdata) {
  (void)accuracy;
  return add("sd_event_add_time_relative", event, source, clock, us, handler, userdata);
}
