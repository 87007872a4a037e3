import { judge } from '../../spec/oracle/judge.ts';
import type { Assignment, RuleVerdict, Verdict } from '../../spec/oracle/verdict.ts';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import { formatInstant } from '../../spec/vocabulary/time.ts';
import { deviationFor } from './deviation-for.ts';
import type { Recording } from './recordings.ts';

/** The rules that pass, those of one option together: `KM-CG-1 2 3, KS-5`. */
const passing = (rules: Readonly<Record<RuleId, RuleVerdict>>): string => {
  const numbers = new Map<string, string[]>();
  for (const id of ruleIds) {
    if (rules[id] !== 'pass') continue;
    const dash = id.lastIndexOf('-');
    const option = id.slice(0, dash);
    numbers.set(option, [...(numbers.get(option) ?? []), id.slice(dash + 1)]);
  }
  return [...numbers].map(([option, ids]) => `${option}-${ids.join(' ')}`).join(', ');
};

/** What came of a recording under one profile: what is said of it, and the rules that pass. */
interface Told {
  readonly said: string;
  readonly passes: string;
}

const told = (verdict: Verdict): Told => {
  switch (verdict.status) {
    case 'conformant':
      return { said: 'ok', passes: passing(verdict.rules) };
    case 'nonconformant': {
      const { rules, breach, atUs } = verdict.violation;
      return { said: `${rules.join(' ')} ${breach.kind} at ${formatInstant(atUs)}`, passes: '' };
    }
    case 'inconclusive':
      return { said: verdict.reason, passes: '' };
  }
};

const toldReadings = (assignment: Assignment): string =>
  Object.entries(assignment)
    .map(([choice, readings]) => `${choice}=${readings.join('/')}`)
    .join(' ');

const under = (profile: Profile, { trace, unit }: Recording): Told => told(judge(trace, profile, unit));

const underOpen = ({ trace, unit }: Recording): Told => {
  const verdict = judge(trace, open, unit);
  const { said, passes } = told(verdict);
  const readings = verdict.status === 'conformant' ? toldReadings(verdict.dependsOn) : '';
  return { said: readings === '' ? said : `${said} if ${readings}`, passes };
};

/** What is different from what is said under `literal`; nothing where nothing is. */
const otherThan = (literally: Told, profile: Profile, { said, passes }: Told): string => {
  const others = [...(said === literally.said ? [] : [said]), ...(passes === literally.passes ? [] : [passes])];
  return others.length === 0 ? '' : ` | ${profile.name}: ${others.join(', ')}`;
};

/**
 * What the rules say of a recording, in one line: under `literal`, and, where it is something else, of what the reference
 * did under `open` and of what departs from it under one deviation from `literal`.
 */
export const tellVerdicts = (recording: Recording): string => {
  const { name, kind } = recording;
  const literally = under(literal, recording);
  const { said, passes } = literally;
  const deviation = deviationFor(recording);
  const otherwise =
    kind === 'reference'
      ? otherThan(literally, open, underOpen(recording))
      : otherThan(literally, deviation, under(deviation, recording));
  return `${name}: ${said}${passes === '' ? '' : `, ${passes}`}${otherwise}`;
};
