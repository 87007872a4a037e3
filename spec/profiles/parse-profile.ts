import type { Assignment } from '../oracle/verdict.ts';
import { unitTypes } from '../vocabulary/unit.ts';
import { type DataProblem, described, isMapping, meant, type Report, reporting } from './data-problem.ts';
import { narrowByImplications } from './implications.ts';
import { readChoices } from './read-choices.ts';
import { literal, open, type Profile } from './profile.ts';

/** The version of the profile format that this code reads. */
export const profileFormat = 'killspec-profile/1';

/** A profile, or everything that is wrong with it. */
export type ParsedProfile =
  | { readonly status: 'ok'; readonly profile: Profile }
  | { readonly status: 'bad'; readonly problems: readonly DataProblem[] };

const bases = { open, literal } as const;
const keys = ['format', 'name', 'base', 'choices', 'unitTypes', 'plays', 'quirks'] as const;

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
  const { problems, report } = reporting();
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
