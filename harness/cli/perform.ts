import type { ExitCode } from '../runner/exit-code.ts';
import { severalMachines, withMachine } from './add-machine.ts';
import type { AdapterChoice } from './invocation.ts';
import type { Io } from './io.ts';
import type { RunCommandOptions } from './plan-run.ts';
import type { HuntCommandOptions } from './prepare-hunt.ts';

/** A command that can be cut into parts, as it was typed. */
export type Undertaken =
  | { readonly kind: 'run'; readonly operands: readonly string[]; readonly options: RunCommandOptions }
  | { readonly kind: 'hunt' | 'exhaust'; readonly options: HuntCommandOptions };

/** Does what was typed. */
export type Perform = (undertaken: Undertaken, io: Io) => Promise<ExitCode>;

/** The implementation that is named, whichever way; a command after -- goes before the others. */
export const namedIn = <O extends { readonly adapter?: AdapterChoice }>(options: O): O =>
  typeof options.adapter === 'object' ? options : withMachine(options);

/** Runs the command. */
export const perform: Perform = async (undertaken, io) => {
  switch (undertaken.kind) {
    case 'run': {
      const { operands, options } = undertaken;
      const adapters = severalMachines(options);
      if (adapters !== undefined) {
        return (await import('./run-several.ts')).runSeveral(adapters, operands, options, io);
      }
      return (await import('./run-command.ts')).runCommand(operands, namedIn(options), io);
    }
    case 'hunt':
      return (await import('./hunt-command.ts')).huntCommand(namedIn(undertaken.options), io);
    case 'exhaust':
      return (await import('./exhaust-command.ts')).exhaustCommand(namedIn(undertaken.options), io);
  }
};
