/* The one program that killspec adds to a machine: it is its first process, its driver, and each process under test. */
#include "guest.h"

#include <stdio.h>
#include <string.h>

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash == NULL ? path : slash + 1;
}

/* As `mount`, `umount`, `swapon` and `swapoff` it finds its case in the path that it is given: /k12/m, /k12/swap. */
static void play_helper(const char *name, int count, char **arguments) {
  static char process_case[NAME_MAX_LENGTH];
  int is_remount = 0;
  for (int each = 1; each < count; each++) {
    if (strstr(arguments[each], "remount") != NULL) is_remount = 1;
    if (sscanf(arguments[each], "/k%60[0-9]/", process_case) == 1) continue;
  }
  if (process_case[0] == '\0') return;
  if (strcmp(name, "mount") == 0) play(process_case, is_remount ? "ExecRemount" : "ExecMount");
  if (strcmp(name, "umount") == 0) play(process_case, "ExecUnmount");
  if (strcmp(name, "swapon") == 0) play(process_case, "ExecActivate");
  if (strcmp(name, "swapoff") == 0) play(process_case, "ExecDeactivate");
}

int main(int count, char **arguments) {
  const char *name = base_name(arguments[0]);
  play_helper(name, count, arguments);
  if (strcmp(name, "init") == 0) boot();
  if (count == 2 && strcmp(arguments[1], "drive") == 0) drive();
  if (count == 4 && strcmp(arguments[1], "play") == 0) play(arguments[2], arguments[3]);
  fail("%s cannot do what it is asked", name);
}
