import { join } from 'node:path';
import { open } from '../spec/profiles/profile.ts';
import type { Implementation } from './adapters/adapter.ts';
import { packageRoot } from './package-root.ts';
import { packageVersion } from './package-version.ts';
import type { Results } from './runner/results.ts';
import type { PlayableCase } from './runner/playable-case.ts';
import { runCases, type RunOptions } from './runner/run-cases.ts';
import { trustedPlayer } from './runner/trusted-player.ts';
import type { Case } from './scenarios/case.ts';
import { loadScenarioTree } from './scenarios/load.ts';

/**
 * The cases that come with killspec, in order of their files.
 *
 * @throws {Error} where this installation is damaged.
 */
export const ownCases = (): readonly Case[] => {
  const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
  if (!loaded.ok) throw new Error(`the scenarios of killspec cannot be read: ${loaded.problems[0]?.message}`);
  return loaded.scenarios.flatMap((scenario) => scenario.cases);
};

/** How `run` runs; everything may be left out. */
export interface RunRequest extends Partial<Omit<RunOptions, 'killspec' | 'judge'>> {
  /** What to play; killspec's own cases where absent. */
  readonly cases?: readonly PlayableCase[];
}

/**
 * Plays cases on an implementation in this thread, and judges them. Meanwhile this thread's timers and dates are
 * virtual, and nothing guards against an implementation that never comes back: for that use the command line.
 */
export const run = (implementation: Implementation, request: RunRequest = {}): Promise<Results> => {
  const { cases = ownCases(), ...options } = request;
  return runCases(cases, trustedPlayer(implementation), {
    profile: open,
    seed: 1,
    ...options,
    killspec: packageVersion(),
  });
};
