import type { AdapterChoice } from './invocation.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The implementation in a sandbox, where `--sandbox` asks for one: only what is a command can be put into it. */
export const chooseSandbox = (
  adapter: AdapterChoice | undefined,
  isWanted: boolean | undefined,
): Found<AdapterChoice | undefined> => {
  if (isWanted !== true) return found(adapter);
  if (typeof adapter === 'object') return found('sandboxed' in adapter ? adapter : { sandboxed: adapter });
  return mistake(
    '--sandbox is for an implementation that is a command',
    'as in: killspec run --sandbox -- ./my-adapter',
  );
};
