import { judge } from '../../spec/oracle/judge.ts';
import type { Verdict } from '../../spec/oracle/verdict.ts';
import { open } from '../../spec/profiles/profile.ts';
import { literalOf } from '../../spec/readings/register.ts';
import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { type Cell, cellName, cells, cellWorld, cellWorlds, stubborn } from './cells.ts';
import { type GrossFault, grossFaults } from './gross-faults.ts';
import { type PerturbationKind, perturbations } from './perturb.ts';
import { settle } from './settle.ts';

/** Plays a world on the reference and gives its trace. */
export type Play = (world: World) => Trace;

/** How many changes of conforming traces are refused in one cell, and what lets the others through. */
export interface CellStrictness {
  readonly cell: string;
  readonly changes: number;
  readonly refused: number;
  /**
   * The readings that excuse accepted changes, each with how many it excuses; besides, `order among
   * equals`, and `unexplained` for what neither explains: a hole in the rules or a silence of the page.
   */
  readonly freedoms: Readonly<Record<string, number>>;
  /** An accepted change for each kind of freedom, for a person to look at. */
  readonly examples: Readonly<Record<string, string>>;
}

/** What became of one gross fault in one mode. */
export interface FaultStrictness {
  readonly fault: string;
  readonly cell: string;
  readonly refused: boolean;
}

export interface Strictness {
  readonly cells: readonly CellStrictness[];
  readonly faults: readonly FaultStrictness[];
}

/** A share under this is listed with the readings that cause it. */
export const refusedShareMin = 0.8;

type Conformant = Extract<Verdict, { status: 'conformant' }>;

const entry = ([choice, readings]: readonly [string, readonly string[]]): string => `${choice}=${readings.join('|')}`;

/**
 * The readings that a changed trace needs and the original did not: those that all its surviving assignments share,
 * else those of which it needs one or another.
 */
const freedomOf = (kind: PerturbationKind, original: Conformant, changed: Conformant): string => {
  const before = new Set(Object.entries(original.dependsOn).map(entry));
  const shared = Object.entries(changed.dependsOn)
    .map(entry)
    .filter((text) => !before.has(text));
  if (shared.length > 0) return shared.join(' ');
  const known = new Set(original.assignments.flatMap((assignment) => Object.entries(assignment).map(entry)));
  const either = changed.assignments
    .flatMap((assignment) => Object.entries(assignment).map(entry))
    .filter((text) => !known.has(text));
  if (either.length > 0) return [...new Set(either)].toSorted().join(' or ');
  return kind === 'swap' ? 'order among equals' : 'unexplained';
};

const strictnessOf = (cell: Cell, play: Play): CellStrictness => {
  let changes = 0;
  let refused = 0;
  const freedoms: Record<string, number> = {};
  const examples: Record<string, string> = {};
  for (const world of cellWorlds(cell)) {
    const trace = play(world);
    const original = judge(trace, open);
    if (original.status !== 'conformant') throw new Error(`the reference does not conform in ${cellName(cell)}`);
    for (const { kind, about, trace: changed } of perturbations(trace)) {
      changes++;
      const verdict = judge(changed, open);
      if (verdict.status !== 'conformant') {
        refused++;
        continue;
      }
      const freedom = freedomOf(kind, original, verdict);
      freedoms[freedom] = (freedoms[freedom] ?? 0) + 1;
      examples[freedom] ??= `${about} (${world.unit.text.split('\n').slice(1, -1).join(' ')})`;
    }
  }
  return { cell: cellName(cell), changes, refused, freedoms, examples };
};

const begins = (event: TraceEvent): boolean =>
  event.kind === 'request' || event.kind === 'watchdog' || (event.kind === 'exit' && event.process === 'main');

const stopUs = (trace: Trace): number => {
  return trace.events.find(begins)?.atUs ?? 0;
};

const faultIn = (fault: GrossFault, cell: Cell, play: Play): FaultStrictness => {
  const lines = [...fault.needs, 'KillSignal=SIGTERM', 'FinalKillSignal=SIGKILL'];
  const outsider = { when: {}, deeds: [], outsider: true as const };
  const world = cellWorld(cell, lines, { main: stubborn, worker: stubborn, outsider });
  const trace = play(world);
  const unit = parseUnit(world.unit.name, trace.header.unit.sources);
  const kill = killSettings(unit, (choice) => literalOf[choice]);
  const t0Us = stopUs(trace);
  const events = fault.commit(trace, { kill, t0Us, finalUs: t0Us + 5_000_000, outsider: 'outsider' });
  return {
    fault: fault.name,
    cell: cellName(cell),
    refused: judge({ ...trace, events: settle(events, trace.events) }, open).status === 'nonconformant',
  };
};

const faultCells = (fault: GrossFault): readonly Cell[] =>
  cells.filter(({ mode, unitType, trigger }) => {
    if (unitType !== 'service' || !fault.modes.includes(mode)) return false;
    return fault.trigger === 'stop-or-restart'
      ? trigger === 'stop' || trigger === 'restart'
      : trigger === fault.trigger;
  });

/** How much the oracle refuses under `open`: single changes of the reference's traces, and the twelve gross faults. */
export const measureStrictness = (play: Play): Strictness => ({
  cells: cells.map((cell) => strictnessOf(cell, play)),
  faults: grossFaults.flatMap((fault) => faultCells(fault).map((cell) => faultIn(fault, cell, play))),
});
