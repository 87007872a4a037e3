/* What swapon(8) and swapoff(8) do besides living for a while: a device of the case's own is switched on and off. */
#define _GNU_SOURCE
#include "guest.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/loop.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/swap.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#define LOOP_MAJOR 7
#define PAGE 4096
#define PAGES 16

/* The header of a swap area as mkswap(8) writes it: version, last page, and a mark at the end of the first page. */
static int make_area(void) {
  static char first[PAGE];
  const uint32_t header[] = {1, PAGES - 1, 0};
  memcpy(first + 1024, header, sizeof header);
  memcpy(first + PAGE - 10, "SWAPSPACE2", 10);
  int area = memfd_create("swap", MFD_CLOEXEC);
  if (area < 0 || ftruncate(area, PAGES * PAGE) != 0 || pwrite(area, first, PAGE, 0) != PAGE)
    fail("cannot make a swap area: %s", strerror(errno));
  return area;
}

void swap_on(const char *process_case, const char *where) {
  int index = atoi(process_case);
  char folder[PATH_LENGTH];
  snprintf(folder, sizeof folder, "/k%s", process_case);
  mkdir(folder, 0755);
  if (mknod(where, S_IFBLK | 0600, makedev(LOOP_MAJOR, index)) == 0) {
    int control = open("/dev/loop-control", O_RDWR | O_CLOEXEC);
    if (control < 0) fail("there are no loop devices: %s", strerror(errno));
    if (ioctl(control, LOOP_CTL_ADD, index) < 0 && errno != EEXIST) fail("no loop device: %s", strerror(errno));
    close(control);
    int device = open(where, O_RDWR | O_CLOEXEC), area = make_area();
    if (device < 0 || ioctl(device, LOOP_SET_FD, area) != 0) fail("cannot set up %s: %s", where, strerror(errno));
    close(area);
    close(device);
  }
  if (swapon(where, 0) != 0) fail("cannot swap to %s: %s", where, strerror(errno));
}

void swap_off(const char *where) { swapoff(where); }
