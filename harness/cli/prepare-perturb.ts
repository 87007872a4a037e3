import { availableParallelism } from 'node:os';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { cellName, cells } from '../perturbation/cells.ts';
import { type Maker, makerNamed, makerNames } from '../perturbation/maker.ts';
import type { PerturbPlan } from '../perturbation/perturb-cells.ts';
import { found, type Found, meant, mistake } from './mistake.ts';

/** The options of `killspec perturb`. */
export interface PerturbOptions {
  readonly cell?: string;
  readonly profile?: string;
  readonly world?: number;
  readonly change?: number;
  readonly drawn?: number;
  readonly thorough?: boolean;
  readonly workers?: number;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly progress?: boolean;
}

/** A perturbation once nothing about it can be mistaken any more. */
export interface PreparedPerturb {
  /** The names of the cells. */
  readonly chosen: readonly string[];
  readonly plan: PerturbPlan;
  readonly workerCount: number;
  readonly progress: boolean;
  /** One change that is to be shown. */
  readonly shown?: { readonly cell: string; readonly world: number; readonly maker: Maker; readonly change: number };
}

/** Of so many deviations one is played in each world, where nobody asks for all. */
export const usualDeviationsOneIn = 16;

const usualDrawn = 2;
const workersMax = 2;

const cellsOf = (text: string | undefined): Found<readonly string[]> => {
  const names = cells.map(cellName);
  if (text === undefined) return found(names);
  const exact = names.filter((name) => name === text);
  const words = text.split(/\s+/);
  const fitting =
    exact.length > 0 ? exact : names.filter((name) => words.every((word) => name.split(' ').includes(word)));
  if (fitting.length > 0) return found(fitting);
  return mistake(
    `there is no cell ${text}`,
    meant(didYouMean(text, names)) ?? 'a cell is a mode, a unit type and a trigger, as in "mixed service stop"',
  );
};

const makerOf = (name: string | undefined): Found<Maker | undefined> => {
  if (name === undefined) return found(undefined);
  const maker = makerNamed(name);
  if (maker !== undefined) return found(maker);
  const hint = meant(didYouMean(name, makerNames)) ?? 'literal, reference, or a reading that literal does not take';
  return mistake(`there is no profile ${name} to play by`, hint);
};

/** Works out what is asked for. */
export const preparePerturb = (options: PerturbOptions): Found<PreparedPerturb> => {
  const { world, change, drawn = usualDrawn, thorough = false, progress = false, json = false } = options;
  if (change !== undefined && json) {
    return mistake('--change shows one change as text, and --json is of whole cells', 'leave one of them out');
  }
  const chosen = cellsOf(options.cell);
  if (!chosen.ok) return chosen;
  const maker = makerOf(options.profile);
  if (!maker.ok) return maker;
  const plan: PerturbPlan = {
    drawnPerCell: drawn,
    deviationsOneIn: thorough ? 1 : usualDeviationsOneIn,
    ...(maker.value === undefined ? {} : { maker: maker.value.name }),
    ...(world === undefined ? {} : { world }),
  };
  const workerCount = options.workers ?? Math.min(workersMax, availableParallelism());
  if (change === undefined) return found({ chosen: chosen.value, plan, workerCount, progress });
  const [cell, ...others] = chosen.value;
  if (cell === undefined || others.length > 0 || world === undefined || maker.value === undefined) {
    return mistake('--change counts the changes of one trace', 'say which, with --cell, --world and --profile');
  }
  return found({ chosen: [cell], plan, workerCount, progress, shown: { cell, world, maker: maker.value, change } });
};
