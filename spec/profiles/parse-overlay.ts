import type { Duty, PageChange, RuleChange } from '../rules/page-change.ts';
import type { Rule } from '../rules/rule.ts';
import { type RuleId, ruleIds } from '../rules/rule-id.ts';
import { rule as ruleOf, rules } from '../rules/rules.ts';
import { type KillMode, killModes } from '../vocabulary/kill-settings.ts';
import { type SignalName, signalNames } from '../vocabulary/signals.ts';
import { type UnitType, unitTypes } from '../vocabulary/unit.ts';
import { type DataProblem, described, isMapping, meant, type Report, reporting } from './data-problem.ts';
import { narrowByImplications } from './implications.ts';
import type { Overlay } from './overlay.ts';
import { readChoices } from './read-choices.ts';

/** An overlay, or everything that is wrong with it. */
export type ParsedOverlay =
  | { readonly status: 'ok'; readonly overlay: Overlay }
  | { readonly status: 'bad'; readonly problems: readonly DataProblem[] };

type Path = DataProblem['path'];

const keys = ['title', 'rules', 'readings'] as const;
const ruleKeys = ['modes', 'duty', 'unitTypes', 'signal'] as const;
const duties: readonly Duty[] = ['owed', 'licensed'];

/**
 * An overlay from the data of a user's file:
 *
 *     title: main's exit counts in every mode
 *     rules:
 *       KM-CG-4: dropped
 *       KM-MX-4: { modes: { mixed: owed, control-group: licensed } }     (or a list of modes, where it then is owed)
 *       SH-1: { duty: licensed }
 *       WD-1: { unitTypes: [service] }
 *       FK-1: { signal: SIGABRT }
 *     readings:
 *       AMB-16: restart-too
 */
export const parseOverlay = (data: unknown): ParsedOverlay => {
  const { problems, report } = reporting();
  if (!isMapping(data)) {
    report('wrong-type', [], `${described(data)} where a mapping is needed`, 'an overlay has rules or readings');
    return { status: 'bad', problems };
  }
  for (const key of Object.keys(data)) {
    if (!keys.some((each) => each === key))
      report('unknown-key', [key], `"${key}" is no key of an overlay`, meant(key, keys));
  }
  const title = readTitle(data['title'], report);
  const changed = readRules(data['rules'], report);
  const readings = readChoices(data['readings'], ['readings'], report);
  const isRead = Object.values(readings).every(({ length }) => length > 0);
  if (isRead && narrowByImplications(readings).status === 'contradictory')
    report('inconsistent', ['readings'], 'these readings contradict each other');
  if (Object.keys(changed).length + Object.keys(readings).length === 0 && problems.length === 0)
    report('missing-key', [], 'nothing is changed', 'add rules:, as in KM-CG-4: dropped, or readings:');
  return problems.length > 0
    ? { status: 'bad', problems }
    : { status: 'ok', overlay: { title, rules: changed, readings } };
};

const readTitle = (value: unknown, report: Report): string => {
  if (value === undefined) return 'the page said so';
  if (typeof value === 'string' && value.trim() !== '') return value;
  report('wrong-type', ['title'], `${described(value)} where a text is needed`);
  return '';
};

const readRules = (value: unknown, report: Report): PageChange => {
  if (value === undefined) return {};
  if (!isMapping(value)) {
    report('wrong-type', ['rules'], `${described(value)} where a mapping is needed`, 'write KM-CG-4: dropped');
    return {};
  }
  const changes: Partial<Record<RuleId, RuleChange>> = {};
  for (const [id, change] of Object.entries(value)) {
    const known = ruleIds.find((each) => each === id);
    if (known === undefined) report('unknown-name', ['rules', id], `"${id}" is no rule`, meant(id, ruleIds));
    else {
      const read = readChange(ruleOf(known), change, ['rules', id], report);
      if (read !== undefined) changes[known] = read;
    }
  }
  return changes;
};

/** The rules that say how a unit file is read: killspec reads it so, whatever they become. */
const isOfReading = ({ id, owes, names, follows, adds, forbids }: Rule): boolean =>
  [owes, names, follows, adds, forbids].every((part) => part === undefined) && !isWhole.includes(id);

/** Rules that are held against more than signals, in the oracle itself: they are there, or they are not. */
const isWhole: readonly RuleId[] = ['PROC-1', 'KM-CG-2', 'KM-NO-2', 'KM-NO-3', 'KM-NO-4', 'SK-3'];

const readChange = (rule: Rule, value: unknown, path: Path, report: Report): RuleChange | undefined => {
  if (isOfReading(rule)) {
    const hint = 'write the unit file that you mean instead';
    report('inconsistent', path, `${rule.id} says how a unit file is read, which cannot be changed here`, hint);
    return undefined;
  }
  if (value === 'dropped') return { kind: 'dropped' };
  if (isWhole.includes(rule.id)) {
    report('inconsistent', path, `${rule.id} can only be dropped`, 'write dropped');
    return undefined;
  }
  if (!isMapping(value)) {
    report('wrong-type', path, `${described(value)} where a change is needed`, 'write dropped, or { duty: licensed }');
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (!ruleKeys.some((each) => each === key))
      report('unknown-key', [...path, key], `"${key}" is nothing that can be changed`, meant(key, ruleKeys));
  }
  const modes = readModes(rule, value, path, report);
  const ofTypes = readTypes(value['unitTypes'], [...path, 'unitTypes'], report);
  const signal = readSignal(rule, value['signal'], [...path, 'signal'], report);
  return {
    kind: 'changed',
    ...(modes === undefined ? {} : { modes }),
    ...(ofTypes === undefined ? {} : { unitTypes: ofTypes }),
    ...(signal === undefined ? {} : { signal }),
  };
};

type Modes = Partial<Record<KillMode, Duty>>;

const asWord = (value: unknown): string => (typeof value === 'string' ? value : '');

const isDuty = (value: unknown): value is Duty => duties.some((each) => each === value);

/** What a rule asks for in its modes: by `modes`, a list or a mapping, and `duty`, for those that say nothing else. */
const readModes = (
  rule: Rule,
  { modes, duty = 'owed' }: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): Modes | undefined => {
  if (!isDuty(duty)) {
    report('unknown-name', [...path, 'duty'], `${described(duty)} is no duty`, 'owed or licensed');
    return undefined;
  }
  const isAsking = [rule.owes, rule.adds, rule.follows].some((part) => part !== undefined);
  const isLicensed = duty === 'licensed' || (isMapping(modes) && Object.values(modes).includes('licensed'));
  if (isLicensed && !isAsking) {
    report('inconsistent', path, `${rule.id} asks for nothing that could be left to choice`, 'it can be dropped');
    return undefined;
  }
  if (modes === undefined && duty === 'owed') return undefined;
  const own = rule.modes ?? killModes;
  const listed = modes ?? own;
  const read: Modes = {};
  const pairs: readonly (readonly [unknown, unknown, Path])[] = Array.isArray(listed)
    ? listed.map((mode, index) => [mode, duty, [...path, 'modes', index]] as const)
    : isMapping(listed)
      ? Object.entries(listed).map(([mode, its]) => [mode, its, [...path, 'modes', mode]] as const)
      : [];
  if (pairs.length === 0)
    report('wrong-type', [...path, 'modes'], `${described(listed)} where modes are needed`, 'write [mixed, process]');
  for (const [mode, its, place] of pairs) {
    const known = killModes.find((each) => each === mode);
    if (known === undefined)
      report('unknown-name', place, `${described(mode)} is no mode`, meant(asWord(mode), killModes));
    else if (known === 'none' && !own.includes('none'))
      report('inconsistent', place, 'under none nothing is killed, whatever another rule asks for');
    else if (isDuty(its)) read[known] = its;
    else report('unknown-name', place, `${described(its)} is no duty`, 'owed or licensed');
  }
  return read;
};

const readTypes = (value: unknown, path: Path, report: Report): readonly UnitType[] | undefined => {
  if (value === undefined) return undefined;
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  listed.forEach((type, index) => {
    if (!unitTypes.some((each) => each === type)) {
      const place = Array.isArray(value) ? [...path, index] : path;
      report('unknown-name', place, `${described(type)} is no unit type`, meant(asWord(type), unitTypes));
    }
  });
  return unitTypes.filter((type) => listed.includes(type));
};

const readSignal = (rule: Rule, value: unknown, path: Path, report: Report): SignalName | undefined => {
  if (value === undefined) return undefined;
  const signal = signalNames.find((each) => each === value);
  if (signal === undefined)
    report('unknown-name', path, `${described(value)} is no signal`, meant(asWord(value), signalNames));
  if (rule.names === undefined) {
    const naming = rules.filter(({ names }) => names !== undefined).map(({ id }) => id);
    report('inconsistent', path, `${rule.id} names no signal`, `those that do: ${naming.join(', ')}`);
  }
  return signal;
};
