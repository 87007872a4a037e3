import type { Outcome } from '../../../harness/runner/outcome.ts';
import type { Actor } from './attempt.ts';
import { checkText } from './check-attempt.ts';
import type { KnownProfiles } from './chosen-profile.ts';
import { attemptFrom } from './read-attempt.ts';
import { judgeAttempt } from './try-attempt.ts';

const none: KnownProfiles = {};

/** What comes of every case of a scenario when it is tried: for the test that the command line says the same. */
export const outcomesOf = async (
  text: string,
  base: string,
  actor: Actor = { kind: 'reference' },
): Promise<readonly (readonly [name: string, outcome: Outcome | string])[]> => {
  const read = checkText(text);
  if (!read.ok) return [['', JSON.stringify(read.problems)]];
  const outcomes: (readonly [string, Outcome | string])[] = [];
  for (const each of read.cases) {
    const tried = await judgeAttempt({ ...attemptFrom(each), actor, profile: { base, readings: {} } }, none);
    outcomes.push([each.name, tried.status === 'judged' ? tried.outcome : JSON.stringify(tried)]);
  }
  return outcomes;
};
