import process from 'node:process';
import { begin, end, type MonitorState, step } from '../../spec/oracle/monitor.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import { collectGarbage } from './collect-garbage.ts';

/** What judging costs, for each event. */
export interface Cost {
  readonly usPerEvent: number;
  /** What the oracle holds after the last event. */
  readonly bytesPerEvent: number;
}

/** So long is measured at least, so that short traces are judged often enough. */
const measuredUsMin = 300_000;

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

/** What judging these traces costs, one after the other. */
export const costOf = (traces: readonly Trace[], profile: Profile): Cost => {
  const judgeAll = (): readonly MonitorState[] => traces.map((trace) => monitorAll(trace, profile));
  const endAll = (states: readonly MonitorState[]): void =>
    states.forEach((state, at) => end(state, traces[at]?.endUs ?? 0));
  endAll(judgeAll());
  let rounds = 0;
  const beganUs = cpuUs();
  while (cpuUs() - beganUs < measuredUsMin) {
    endAll(judgeAll());
    rounds += 1;
  }
  const eventCount = traces.reduce((sum, { events }) => sum + events.length, 0);
  const usPerEvent = (cpuUs() - beganUs) / rounds / eventCount;
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = judgeAll();
  collectGarbage();
  const bytesPerEvent = Math.max(0, process.memoryUsage().heapUsed - before) / eventCount;
  endAll(kept);
  return { usPerEvent, bytesPerEvent };
};
