import type { Assignment } from '../oracle/verdict.ts';
import { type ChoiceId, choiceIds, readingsOf } from '../readings/register.ts';
import { unitTypes } from '../vocabulary/unit.ts';
import { didYouMean } from '../vocabulary/did-you-mean.ts';
import { narrowByImplications } from './implications.ts';
import { literal, open, type Profile } from './profile.ts';

/** The version of the profile format that this code reads. */
export const profileFormat = 'killspec-profile/1';

/** What is wrong with a user's profile. */
export interface ProfileProblem {
  readonly code: 'unknown-key' | 'missing-key' | 'wrong-type' | 'unknown-name' | 'inconsistent';
  /** Where in the data: keys and indexes from its root. */
  readonly path: readonly (string | number)[];
  /** What was found and what is wrong with it, without a full stop. */
  readonly message: string;
  /** What to write instead, or why. */
  readonly hint?: string;
}

/** A profile, or everything that is wrong with it. */
export type ParsedProfile =
  | { readonly status: 'ok'; readonly profile: Profile }
  | { readonly status: 'bad'; readonly problems: readonly ProfileProblem[] };

const bases = { open, literal } as const;
const keys = ['format', 'name', 'base', 'choices', 'unitTypes', 'plays', 'quirks'] as const;

type Report = (code: ProfileProblem['code'], path: ProfileProblem['path'], message: string, hint?: string) => void;

/**
 * A profile from the data of a user's file:
 *
 *     format: killspec-profile/1     (optional)
 *     name: my-init
 *     base: literal                  (optional: what choices that are not named take; `open` if absent)
 *     choices:
 *       AMB-16: restart-too
 *       AMB-17: [same-targets, whole-group]
 *     unitTypes:                     (optional: what stands in the place of these for units of one type)
 *       scope: { AMB-48: at-once }
 *     plays: { AMB-18: batch-hup-first }      (optional: what is predicted by of what is left open, if not by literal)
 *     quirks: [waits one second more before the final signal]      (optional)
 *
 * Choices that `base` settles give way where the named ones contradict them.
 */
export const parseProfile = (data: unknown): ParsedProfile => {
  const problems: ProfileProblem[] = [];
  const report: Report = (code, path, message, hint) =>
    void problems.push({ code, path, message, ...(hint === undefined ? {} : { hint }) });
  if (!isMapping(data)) {
    report('wrong-type', [], `${described(data)} where a mapping is needed`, 'a profile has a name and choices');
    return { status: 'bad', problems };
  }
  for (const key of Object.keys(data)) {
    if (!keys.some((each) => each === key))
      report('unknown-key', [key], `"${key}" is no key of a profile`, meant(key, keys));
  }
  checkFormat(data['format'], report);
  const name = readName(data['name'], report);
  const base = readBase(data['base'], report);
  const choices = readChoices(data['choices'], ['choices'], report);
  const ofTypes = readUnitTypes(data['unitTypes'], choices, report);
  const plays = readChoices(data['plays'], ['plays'], report);
  const quirks = readQuirks(data['quirks'], report);
  const settled = problems.length > 0 ? undefined : completed(base, choices, report);
  if (problems.length > 0 || settled === undefined) return { status: 'bad', problems };
  const more = {
    ...(data['unitTypes'] === undefined ? {} : { unitTypes: ofTypes }),
    ...(data['plays'] === undefined ? {} : { plays }),
  };
  return { status: 'ok', profile: { name, choices: settled, ...more, quirks } };
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const described = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `the text "${value}"`;
  if (Array.isArray(value)) return 'a list';
  return isMapping(value) ? 'a mapping' : JSON.stringify(value);
};

const meant = (word: string, candidates: readonly string[]): string => {
  const candidate = didYouMean(word, candidates);
  return candidate === undefined ? `known: ${candidates.join(', ')}` : `did you mean "${candidate}"?`;
};

const checkFormat = (value: unknown, report: Report): void => {
  if (value === undefined || value === profileFormat) return;
  report('unknown-name', ['format'], `${described(value)} is no format that is understood`, `write ${profileFormat}`);
};

const readName = (value: unknown, report: Report): string => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (value === undefined) report('missing-key', [], 'the profile has no name', 'add a line like name: my-init');
  else report('wrong-type', ['name'], `${described(value)} where a name is needed`);
  return '';
};

const readBase = (value: unknown, report: Report): Profile => {
  if (value === undefined || value === 'open') return open;
  if (value === 'literal') return literal;
  const hint = typeof value === 'string' ? meant(value, Object.keys(bases)) : undefined;
  report('unknown-name', ['base'], `${described(value)} is neither open nor literal`, hint);
  return open;
};

const readQuirks = (value: unknown, report: Report): readonly string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  report('wrong-type', ['quirks'], `${described(value)} where a list of texts is needed`);
  return [];
};

/** What holds for units of one type must go with what holds for all. */
const readUnitTypes = (value: unknown, choices: Assignment, report: Report): NonNullable<Profile['unitTypes']> => {
  if (value === undefined) return {};
  if (!isMapping(value)) {
    report(
      'wrong-type',
      ['unitTypes'],
      `${described(value)} where a mapping is needed`,
      'write scope: { AMB-48: never }',
    );
    return {};
  }
  const read: Record<string, Assignment> = {};
  for (const [key, own] of Object.entries(value)) {
    const path = ['unitTypes', key];
    if (!unitTypes.some((each) => each === key))
      report('unknown-name', path, `"${key}" is no unit type`, meant(key, unitTypes));
    const of = readChoices(own, path, report);
    const isRead = [choices, of].every((each) => Object.values(each).every(({ length }) => length > 0));
    if (isRead && narrowByImplications({ ...choices, ...of }).status === 'contradictory')
      report('inconsistent', path, 'these readings and those of all units contradict each other');
    read[key] = of;
  }
  return read;
};

const readChoices = (value: unknown, within: ProfileProblem['path'], report: Report): Assignment => {
  if (value === undefined) return {};
  if (!isMapping(value)) {
    report(
      'wrong-type',
      within,
      `${described(value)} where a mapping is needed`,
      'write lines like AMB-16: restart-too',
    );
    return {};
  }
  const choices: Record<string, readonly string[]> = {};
  for (const [id, readings] of Object.entries(value)) {
    const choice = choiceIds.find((each) => each === id);
    if (choice === undefined) report('unknown-name', [...within, id], `"${id}" is no choice`, choiceMeant(id));
    else choices[choice] = readReadings(choice, readings, [...within, choice], report);
  }
  return choices;
};

/** An ambiguity that holds several choices is easily taken for one. */
const choiceMeant = (id: string): string => {
  const within = choiceIds.filter((each) => each.startsWith(`${id}/`));
  if (within.length > 0) return `it holds several: ${within.join(', ')}`;
  const candidate = didYouMean(id, choiceIds);
  return candidate === undefined ? 'choices are called like AMB-16 or AMB-14/SIGKILL' : `did you mean "${candidate}"?`;
};

const readReadings = (
  choice: ChoiceId,
  value: unknown,
  within: ProfileProblem['path'],
  report: Report,
): readonly string[] => {
  const known: readonly string[] = readingsOf[choice];
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (listed.length === 0) report('wrong-type', within, 'an empty list allows no reading', meant('', known));
  listed.forEach((reading, index) => {
    if (known.some((each) => each === reading)) return;
    const path = Array.isArray(value) ? [...within, index] : within;
    if (typeof reading === 'string') {
      report('unknown-name', path, `"${reading}" is no reading of ${choice}`, meant(reading, known));
    } else report('wrong-type', path, `${described(reading)} where a reading is needed`, meant('', known));
  });
  return known.filter((reading) => listed.includes(reading));
};

/** The named choices upon those of the base, of which those give way that contradict them. */
const completed = (base: Profile, named: Assignment, report: Report): Assignment | undefined => {
  const narrowing = narrowByImplications(named);
  if (narrowing.status === 'contradictory') {
    const because = narrowing.because.map(
      ({ when, then }) => `${when.choice}=${when.reading} leaves only ${then.readings.join(' or ')} of ${then.choice}`,
    );
    report('inconsistent', ['choices'], 'these readings contradict each other', because.join('; '));
    return undefined;
  }
  const choices: Record<string, readonly string[]> = { ...narrowing.assignment };
  for (const [id, readings] of Object.entries(base.choices)) {
    const left = choices[id];
    const kept = left === undefined ? readings : left.filter((reading) => readings.includes(reading));
    if (named[id] === undefined && kept.length > 0) choices[id] = kept;
  }
  return choices;
};
