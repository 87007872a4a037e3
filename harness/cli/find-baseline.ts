import { resolve } from 'node:path';
import type { Baseline } from '../runner/baseline/baseline.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The baseline of a user's file; none where no file is named. */
export const findBaseline = async (file: string | undefined, cwd: string): Promise<Found<Baseline | undefined>> => {
  if (file === undefined) return found(undefined);
  const { loadBaseline } = await import('../runner/baseline/read-baseline.ts');
  const loaded = loadBaseline(resolve(cwd, file), file);
  if (loaded.ok) return found(loaded.baseline);
  return { ok: false, mistake: { message: `${file} is no baseline`, problems: loaded.problems } };
};

/** The day that a run is judged on: the one that is named, or what the machine says, by UTC. */
export const findToday = async (named: string | undefined, now: () => Date): Promise<Found<string>> => {
  if (named === undefined) return found(now().toISOString().slice(0, 10));
  const { dayProblem } = await import('../runner/baseline/read-baseline.ts');
  const problem = dayProblem(named);
  return problem === undefined ? found(named) : mistake(problem);
};
