import type { Command } from 'commander';

/** Adds the ways to name an implementation to a command. */
export const withImplementation = (command: Command): Command =>
  command
    .option('--adapter <path>', 'the implementation: a .ts or .js file, or killspec:NAME for one of ours')
    .option('--sandbox', 'run the command after -- without network and with a read-only file system')
    .option(
      '--machine <name>',
      'a real service manager in a machine of its own: systemd-257, systemd-257:exact with exact timers, or a recipe',
    )
    .option('--recording <name>', 'what was recorded of one: systemd-252, or a file of killspec record');
