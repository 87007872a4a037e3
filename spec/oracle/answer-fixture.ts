import { literal, open, type Profile } from '../profiles/profile.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

/** `yes`: accepted under `open` and under `literal`; `open`: under `open` alone; `no`: under neither. */
export type Answer = 'yes' | 'open' | 'no' | 'literal alone';

/** A trace and what becomes of it: what it says, what the unit is, what happens. */
export type AnsweredCase = readonly [says: string, world: Omit<Script, 'events'>, events: string, answer: Answer];

export const accepts = (script: Script, profile: Profile): boolean =>
  judge(traceOf(script), profile).status === 'conformant';

export const answerOf = (script: Script): Answer => {
  const underOpen = accepts(script, open);
  const underLiteral = accepts(script, literal);
  if (underOpen === underLiteral) return underOpen ? 'yes' : 'no';
  return underOpen ? 'open' : 'literal alone';
};

/** `literal` with these readings in place of its own. */
export const literalBut = (readings: Readonly<Record<string, string>>): Profile => ({
  ...literal,
  name: `literal but ${JSON.stringify(readings)}`,
  choices: { ...literal.choices, ...Object.fromEntries(Object.entries(readings).map(([id, one]) => [id, [one]])) },
});
