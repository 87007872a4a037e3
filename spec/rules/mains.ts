import type { ProcessName } from '../vocabulary/trace.ts';
import { findLastIn, inBlocks, itemOf, type SortedBlocks, withItem } from './sorted-blocks.ts';

/** The processes that became known as main processes in one run of the unit, dead or alive, the latest last. */
interface MainsOfRun {
  readonly run: number;
  readonly names: readonly ProcessName[];
}

/** The main processes of a unit, by the runs in which they became known. */
export type Mains = SortedBlocks<MainsOfRun>;

const runOf = ({ run }: MainsOfRun): number => run;

/** The main process that a unit begins with, where there is one. */
export const initialMains = (main: ProcessName | undefined): Mains =>
  main === undefined ? [] : inBlocks([{ run: 0, names: [main] }]);

/**
 * With one more, of the latest run. It takes the place of those of the run that nobody asks for once it is there, so that
 * there are never many however often a run is given another main process.
 */
export const withMain = (
  mains: Mains,
  name: ProcessName,
  run: number,
  takesPlaceOf: (other: ProcessName) => boolean,
): Mains => {
  const { names } = itemOf(mains, run, runOf) ?? { names: [] };
  const others = names.filter((other) => other !== name && !takesPlaceOf(other));
  return withItem(mains, { run, names: [...others, name] }, runOf);
};

/** The name that became known last. */
export const latestMain = (mains: Mains): ProcessName | undefined => mains.at(-1)?.at(-1)?.names.at(-1);

/** What `find` finds for the last name of these runs, ends included, for which it finds anything. */
export const lastMainIn = <Found>(
  mains: Mains,
  sinceRun: number,
  run: number,
  find: (name: ProcessName) => Found | undefined,
): Found | undefined =>
  findLastIn(mains, sinceRun, run, runOf, ({ names }) => {
    for (let at = names.length - 1; at >= 0; at -= 1) {
      const name = names[at];
      const found = name === undefined ? undefined : find(name);
      if (found !== undefined) return found;
    }
    return undefined;
  });
