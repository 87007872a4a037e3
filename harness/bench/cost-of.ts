import process from 'node:process';
import { begin, end, step } from '../../spec/oracle/monitor.ts';
import type { MonitorState } from '../../spec/oracle/monitor-state.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import { collectGarbage } from './collect-garbage.ts';
import { median } from './measure.ts';

/** What judging costs, for each event. */
export interface Cost {
  readonly usPerEvent: number;
  /** What the oracle holds after the last event. */
  readonly bytesPerEvent: number;
}

/** Each is judged for so long in a turn, so that short traces are judged often enough. */
const turnUsMin = 30_000;

/** So many turns each has, where nothing else is said; of these the first is not counted. */
const turnsByDefault = 6;

const cpuUs = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Judges a trace but for its end; `onState` hears of the state after each event. */
export const monitorAll = (
  { header, events }: Trace,
  profile: Profile,
  onState: (state: MonitorState) => void = () => {},
): MonitorState => {
  let state = begin(loadUnit(header.unit.name, header.unit.sources), profile, header);
  for (const event of events) {
    state = step(state, event);
    onState(state);
  }
  return state;
};

/** Traces that are judged one after the other, and by what. */
export interface Judging {
  readonly traces: readonly Trace[];
  readonly profile: Profile;
}

const eventCountOf = ({ traces }: Judging): number => traces.reduce((sum, { events }) => sum + events.length, 0);

const monitorTraces = ({ traces, profile }: Judging): readonly MonitorState[] =>
  traces.map((trace) => monitorAll(trace, profile));

const endAll = ({ traces }: Judging, states: readonly MonitorState[]): void =>
  states.forEach((state, at) => end(state, traces[at]?.endUs ?? 0));

const usPerEventInTurn = (judging: Judging): number => {
  const beganUs = cpuUs();
  let rounds = 0;
  while (rounds === 0 || cpuUs() - beganUs < turnUsMin) {
    endAll(judging, monitorTraces(judging));
    rounds += 1;
  }
  return (cpuUs() - beganUs) / rounds / eventCountOf(judging);
};

const bytesPerEventOf = (judging: Judging): number => {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = monitorTraces(judging);
  collectGarbage();
  const bytes = Math.max(0, process.memoryUsage().heapUsed - before) / eventCountOf(judging);
  endAll(judging, kept);
  return bytes;
};

/**
 * What judging these costs, each beside the others: they are judged in turns, so that whatever else the machine does falls
 * on all of them alike, and the median of the turns counts.
 */
export const costsOf = (all: readonly Judging[], turnCount = turnsByDefault): readonly Cost[] => {
  const times = all.map((): number[] => []);
  for (let turn = 0; turn < turnCount; turn += 1) {
    for (const [at, judging] of all.entries()) {
      const usPerEvent = usPerEventInTurn(judging);
      if (turn > 0) times[at]?.push(usPerEvent);
    }
  }
  return all.map((judging, at) => ({
    usPerEvent: median(times[at] ?? []),
    bytesPerEvent: bytesPerEventOf(judging),
  }));
};
