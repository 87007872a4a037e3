import type { CommandName, UnitType } from '../../../spec/vocabulary/unit.ts';
import { limit } from './limit.ts';
import type { Charge, ExitEvent } from './charge.ts';
import { CommandRunner } from './command-runner.ts';
import type { Start, StartEnd } from './start.ts';

const startCommands: Readonly<Record<Exclude<UnitType, 'service'>, readonly CommandName[]>> = {
  socket: ['ExecStartPre', 'ExecStartPost'],
  mount: ['ExecMount'],
  swap: ['ExecActivate'],
  scope: [],
};

/** The start of a unit that has no main process: its commands, each with the unit's timeout, and it is there. */
export class CommandStart implements Start {
  readonly #charge: Charge;
  readonly #names: readonly CommandName[];
  readonly #runner: CommandRunner;

  constructor(charge: Charge, type: Exclude<UnitType, 'service'>, onEnd: (end: StartEnd) => void) {
    this.#charge = charge;
    this.#names = startCommands[type];
    this.#runner = new CommandRunner(charge.host, limit(charge.unit.settings.timeoutStop), (end) =>
      onEnd(end.kind === 'done' ? 'started' : end.kind),
    );
  }

  begin(): void {
    this.#runner.run(this.#names.flatMap((name) => this.#charge.commands(name)));
  }

  exited(exit: ExitEvent): void {
    this.#runner.exited(exit);
  }

  ready(): void {
    // Only services notify.
  }

  mainKnown(): void {
    // There is none.
  }

  extend(): void {
    // As above.
  }

  abandon(): void {
    this.#runner.abandon();
  }
}
