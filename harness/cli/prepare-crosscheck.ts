import { availableParallelism } from 'node:os';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { parseTimeSpan } from '../../spec/vocabulary/time-span.ts';
import { type LegName, legNames } from '../crosscheck/leg.ts';
import { openLeg } from '../crosscheck/open-leg.ts';
import { checkFirst } from './check-first.ts';
import { found, type Found, meant, mistake } from './mistake.ts';

/** The options of `killspec crosscheck`. */
export interface CrosscheckOptions {
  readonly leg?: string;
  readonly runs?: number;
  readonly budget?: string;
  readonly seed?: number;
  readonly from?: number;
  readonly workers?: number;
  readonly thorough?: boolean;
  readonly profile?: string;
  readonly color?: boolean;
  readonly progress?: boolean;
}

/** One change in so many is judged where a share is; all of them with `--thorough`. */
const usualShare = 4;

const workersMax = 2;

/** A crosscheck once nothing about it can be mistaken any more. */
export interface Undertaking {
  readonly legs: readonly LegName[];
  readonly seed: number;
  readonly share: number;
  readonly from: number;
  readonly runs: number | undefined;
  /** For each leg. */
  readonly budgetMs: number | undefined;
  readonly workerCount: number;
  readonly progress: boolean;
}

const budgetOf = ({ budget, runs }: CrosscheckOptions): Found<number | undefined> => {
  if (budget === undefined) return found(undefined);
  if (runs !== undefined) {
    return mistake('--runs and --budget both say how many worlds there are', 'leave one of them out');
  }
  const parsed = parseTimeSpan(budget);
  if (parsed.status === 'valid' && parsed.span !== 'infinity' && parsed.span > 0) return found(parsed.span / 1000);
  return mistake(`--budget ${budget} is no time`, 'write one as in 30s, 10m, 1h 30min');
};

const legOf = ({ leg, from, seed = 1 }: CrosscheckOptions): Found<LegName | undefined> => {
  if (leg === undefined) {
    return from === undefined ? found(undefined) : mistake('--from counts within a leg', 'say which, with --leg');
  }
  const known = legNames.find((name) => name === leg);
  if (known === undefined) {
    return mistake(`there is no leg ${leg}`, meant(didYouMean(leg, legNames)) ?? `one of ${legNames.join(', ')}`);
  }
  const first = from === undefined ? found(undefined) : checkFirst(from, openLeg(known, seed).count, `in leg ${known}`);
  return first.ok ? found(known) : first;
};

/** What says which part of the legs is gone through, and how. */
const optionsOfLegs: readonly (keyof CrosscheckOptions)[] = [
  'leg',
  'runs',
  'budget',
  'seed',
  'from',
  'workers',
  'thorough',
];

/** Whether what is given with cases is of cases. */
export const checkOptionsOfFiles = (options: CrosscheckOptions): Found<undefined> => {
  const wrong = optionsOfLegs.find((name) => options[name] !== undefined);
  return wrong === undefined
    ? found(undefined)
    : mistake(
        `--${wrong} is for legs, and cases are named, which are compared in every way`,
        `leave out --${wrong}, or the cases`,
      );
};

/** Works out what is asked for. */
export const prepareCrosscheck = (options: CrosscheckOptions): Found<Undertaking> => {
  const { runs, from, seed = 1, thorough = false } = options;
  if (options.profile !== undefined) {
    return mistake(
      '--profile is for cases, and each leg has profiles of its own',
      'name cases, or leave --profile out',
    );
  }
  const leg = legOf(options);
  if (!leg.ok) return leg;
  const budget = budgetOf(options);
  if (!budget.ok) return budget;
  const legs = leg.value === undefined ? legNames : [leg.value];
  return found({
    legs,
    seed,
    share: thorough ? 1 : usualShare,
    from: from ?? 0,
    runs,
    budgetMs: budget.value === undefined ? undefined : budget.value / legs.length,
    progress: options.progress === true,
    workerCount: options.workers ?? Math.min(workersMax, availableParallelism()),
  });
};
