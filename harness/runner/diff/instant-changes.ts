import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';

/** Something that the manager did at another instant than before, or only then, or only now. */
export interface InstantChange {
  readonly caseName: string;
  /** `worker SIGKILL`, `runs ExecStop`, `claims stopped`; from the second of its kind on with a number. */
  readonly what: string;
  readonly wasUs?: Us;
  readonly nowUs?: Us;
}

/** What the manager did, each under a name of its own, with its instant. */
const actsOf = (trace: Trace | undefined): ReadonlyMap<string, Us> => {
  const acts = new Map<string, Us>();
  const counts = new Map<string, number>();
  for (const event of trace?.events ?? []) {
    let what: string;
    if (event.kind === 'signal' && event.from === 'manager') what = `${event.to} ${event.signal}`;
    else if (event.kind === 'spawn' && event.by === 'manager') what = `runs ${event.process.name}`;
    else if (event.kind === 'claim') what = `claims ${event.state}`;
    else continue;
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    acts.set(count === 1 ? what : `${what} (${count})`, event.atUs);
  }
  return acts;
};

/** What a manager does at other instants than before, in one case. */
export const instantChanges = (
  caseName: string,
  before: Trace | undefined,
  after: Trace | undefined,
): readonly InstantChange[] => {
  const [was, now] = [actsOf(before), actsOf(after)];
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((what): readonly InstantChange[] => {
    const [wasUs, nowUs] = [was.get(what), now.get(what)];
    if (wasUs === nowUs) return [];
    return [{ caseName, what, ...(wasUs === undefined ? {} : { wasUs }), ...(nowUs === undefined ? {} : { nowUs }) }];
  });
};
