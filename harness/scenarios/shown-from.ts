import { relative } from 'node:path';
import type { Loaded } from './load.ts';

/** What was loaded, with files named as seen from a folder. */
export const shownFrom = (loaded: Loaded, folder: string): Loaded => {
  const named = <T extends { readonly file: string }>(item: T): T => ({ ...item, file: relative(folder, item.file) });
  if (!loaded.ok) return { ok: false, problems: loaded.problems.map(named) };
  return {
    ok: true,
    scenarios: loaded.scenarios.map((scenario) => ({ ...named(scenario), cases: scenario.cases.map(named) })),
  };
};
