import { sandboxed } from '../adapters/stdio/sandbox.ts';
import { printable } from '../kernel/printable.ts';
import { found, type Found, mistake } from './mistake.ts';
import { notStarted } from './not-started.ts';

const reasonLengthMax = 100;

/** The command that runs one in a sandbox. Where there can be no sandbox nothing is run: it was asked for. */
export const inSandbox = (command: readonly string[], folder: string): Found<readonly string[]> => {
  const wrapped = sandboxed(command, folder);
  switch (wrapped.status) {
    case 'ready':
      return found(wrapped.command);
    case 'not-found':
      return { ok: false, mistake: notStarted(command, 'ENOENT') };
    case 'not-installed':
      return mistake(
        '--sandbox needs bubblewrap, and there is no bwrap on this machine',
        'install it (on Debian: apt-get install bubblewrap), or leave --sandbox out',
      );
    case 'not-allowed':
      return mistake(
        `this machine allows no sandbox: ${printable(wrapped.reason, reasonLengthMax)}`,
        'unprivileged user namespaces may be off, as in many containers; leave --sandbox out to run without one',
      );
  }
};
