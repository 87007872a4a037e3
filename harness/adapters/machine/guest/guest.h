/* What the parts of the guest share: the program that boots the machine, drives its units and plays their processes. */
#ifndef KILLSPEC_GUEST_H
#define KILLSPEC_GUEST_H

#include <stdint.h>

#define ZERO_FILE "/run/killspec/zero"
/* It is there once the cases have begun. */
#define BEGUN_FILE "/run/killspec/begun"
/* Who starts the driver, and the manager with its arguments: a line each. */
#define BOOT_FILE "/killspec-boot"
#define READY_FIFO "/run/killspec/ready"
#define TRACING "/sys/kernel/tracing"
#define CGROUPS "/sys/fs/cgroup"
#define EXACT_LIBRARY "/killspec-exact.so"
#define NAME_MAX_LENGTH 64
#define PATH_LENGTH 512
#define ARGUMENTS_MAX 512

/* Ends the guest with a message on its console: something that should not happen has happened. */
void fail(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

/* Writes one line into the kernel's trace, where it stands in order with the signals, under the writer's pid. */
void mark(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Writes a text to a file that exists. Returns 0, or -1 with errno. */
int put(const char *path, const char *text);

/* Reads a file whole; NULL where there is none. Never freed: these programs live shortly. */
char *read_file(const char *path);

/* The machine's clock in microseconds. */
int64_t now_us(void);

/* The instant at which the cases begin, as written by the driver. */
int64_t zero_us(void);

/* The pid of a case's process by name, of its latest incarnation; 0 where there was none. */
int pid_of(const char *process_case, const char *name);

/* Splits the next word off a line; NULL at its end. */
char *word(char **line);

/* As word, and fails where there is none. */
char *need(char **line, const char *what);

int64_t need_number(char **line, const char *what);

/* The parts. Each is the body of a process and does not return. */
void boot(void) __attribute__((noreturn));
void drive(void) __attribute__((noreturn));
void play(const char *process_case, const char *name) __attribute__((noreturn));

/* Switches the swap area of a case on and off. */
void swap_on(const char *process_case, const char *where);
void swap_off(const char *where);

#endif
