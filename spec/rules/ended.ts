import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';

/** What has to be known of a process to find it again once it has ended. */
interface Endable {
  readonly info: { readonly name: ProcessName };
  readonly deadUs?: Us;
}

interface Batch<Process extends Endable> {
  readonly byName: ReadonlyMap<ProcessName, Process>;
  /** When the last of them ended. */
  readonly lastUs: Us;
}

/**
 * Processes that have ended, in the order in which they did. Never written to once made; adding one costs no more the
 * more there are, as batches are joined with others of their size only.
 */
export type Ended<Process extends Endable> = readonly Batch<Process>[];

/** With one more, which ended after the others. */
export const withEnded = <Process extends Endable>(ended: Ended<Process>, process: Process): Ended<Process> => {
  const batches = [...ended];
  let last: Batch<Process> = { byName: new Map([[process.info.name, process]]), lastUs: process.deadUs ?? 0 };
  for (let before = batches.at(-1); before?.byName.size === last.byName.size; before = batches.at(-1)) {
    last = { byName: new Map([...before.byName, ...last.byName]), lastUs: last.lastUs };
    batches.pop();
  }
  return [...batches, last];
};

/** The one of this name. */
export const endedNamed = <Process extends Endable>(ended: Ended<Process>, name: ProcessName): Process | undefined => {
  for (const { byName } of ended) {
    const process = byName.get(name);
    if (process !== undefined) return process;
  }
  return undefined;
};

/** Those that ended at this instant, or since. */
export const endedSince = <Process extends Endable>(ended: Ended<Process>, us: Us): readonly Process[] => {
  const first = ended.findIndex(({ lastUs }) => lastUs >= us);
  if (first < 0) return [];
  return ended.slice(first).flatMap(({ byName }) => [...byName.values()].filter(({ deadUs = 0 }) => deadUs >= us));
};
