import { findConfig } from './find-config.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The command of an adapter: what stands after `--`, or what the configuration names. `of` is our own command. */
export const findCommand = (
  of: string,
  given: readonly string[] | undefined,
  cwd: string,
): Found<readonly string[]> => {
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
