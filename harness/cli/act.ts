import type { ExitCode } from '../runner/exit-code.ts';

/** What a command is given besides its own options: whether colours and progress are wanted, and the command after `--`. */
interface Given {
  readonly color: boolean;
  readonly progress?: boolean;
  readonly adapter?: readonly string[];
}

/** Runs the action of a command, and keeps its exit code. Commands are loaded when they are run, not before. */
export type Act = (run: (given: Given) => Promise<ExitCode>) => Promise<void>;
