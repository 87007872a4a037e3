import type { Startable } from '../adapters/stdio/child-host.ts';
import { findConfig } from './find-config.ts';
import { inSandbox } from './in-sandbox.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The command of an adapter: what stands after `--`, or what the configuration names. `of` is our own command. */
const findCommand = (of: string, given: readonly string[] | undefined, cwd: string): Found<readonly string[]> => {
  const hint = `as in: killspec ${of} -- ./my-adapter`;
  if (given !== undefined) {
    return (given[0] ?? '') === '' ? mistake('there is no command after --', hint) : found(given);
  }
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const { adapter } = config.value;
  if (adapter === undefined) return mistake('no command was given', hint);
  if (typeof adapter === 'string') {
    return mistake(`${adapter} is no command: only what speaks the protocol can be looked at`, hint);
  }
  return found(adapter);
};

/** A command as it was named, and how it is started. */
export interface StartedCommand {
  readonly named: readonly string[];
  readonly start: Startable;
}

/** As `findCommand`, in a sandbox where one is asked for. */
export const findStart = (
  of: string,
  { adapter, sandbox }: { readonly adapter?: readonly string[] | undefined; readonly sandbox?: boolean },
  cwd: string,
): Found<StartedCommand> => {
  const named = findCommand(of, adapter, cwd);
  if (!named.ok) return named;
  const isInSandbox = sandbox === true;
  const command = isInSandbox ? inSandbox(named.value, cwd) : named;
  return command.ok ? found({ named: named.value, start: { command: command.value, cwd, isInSandbox } }) : command;
};
