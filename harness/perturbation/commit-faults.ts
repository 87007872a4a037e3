import { judge } from '../../spec/oracle/judge.ts';
import { open } from '../../spec/profiles/profile.ts';
import { literalOf } from '../../spec/readings/register.ts';
import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { type Cell, cellName, cells, cellWorld, outsider, stubborn } from './cells.ts';
import { type GrossFault, grossFaults } from './gross-faults.ts';
import { referenceMaker } from './maker.ts';
import { settle } from './settle.ts';

/** What became of one gross fault in one cell. */
export interface CommittedFault {
  readonly fault: string;
  readonly cell: string;
  readonly refused: boolean;
}

const begins = (event: TraceEvent): boolean =>
  event.kind === 'request' || event.kind === 'watchdog' || (event.kind === 'exit' && event.process === 'main');

const stopUs = (trace: Trace): number => trace.events.find(begins)?.atUs ?? 0;

const stopTimeoutUs = 5_000_000;

const commitIn = (fault: GrossFault, cell: Cell): CommittedFault => {
  const lines = [...fault.needs, 'KillSignal=SIGTERM', 'FinalKillSignal=SIGKILL'];
  const trace = referenceMaker.play(cellWorld(cell, { main: stubborn, worker: stubborn, outsider }, { lines }));
  const { name, sources } = trace.header.unit;
  const kill = killSettings(parseUnit(name, sources), (choice) => literalOf[choice]);
  const t0Us = stopUs(trace);
  const events = fault.commit(trace, { kill, t0Us, finalUs: t0Us + stopTimeoutUs, outsider: 'outsider' });
  const { status } = judge({ ...trace, events: settle(events, trace.events) }, open);
  return { fault: fault.name, cell: cellName(cell), refused: status === 'nonconformant' };
};

const cellsOf = (fault: GrossFault): readonly Cell[] =>
  cells.filter(({ mode, unitType, trigger }) => {
    if (unitType !== 'service' || !fault.modes.includes(mode)) return false;
    return fault.trigger === 'stop-or-restart'
      ? trigger === 'stop' || trigger === 'restart'
      : trigger === fault.trigger;
  });

/** Commits each of the twelve gross faults wherever it can be, and tells whether `open` refuses it. */
export const commitFaults = (): readonly CommittedFault[] =>
  grossFaults.flatMap((fault) => cellsOf(fault).map((cell) => commitIn(fault, cell)));
