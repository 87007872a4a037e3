import { isSeq } from 'yaml';
import { choiceIds } from '../../spec/readings/register.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { defaultTies, type TieClass } from '../../spec/vocabulary/world.ts';
import { type Axis, casesMax, type Combination, combine, readAxes } from './axes.ts';
import type { Case, Scenario } from './case.ts';
import { parseYaml } from './parse-yaml.ts';
import { readIntended } from './read-unit.ts';
import { readTies } from './read-ties.ts';
import { readWorld, type SharedParts } from './read-world.ts';
import { type Entry, quoted, Reader, suggest } from './reader.ts';
import type { SourceText } from './source-text.ts';

/** The keys of a scenario, in the order in which they are written. */
export const scenarioKeys = [
  'title',
  'rules',
  'ambiguities',
  'found_by',
  'axes',
  'ties',
  'type',
  'unit-name',
  'unit',
  'drop-ins',
  'diagnostics',
  'initially',
  'processes',
  'commands',
  'do',
  'expect',
] as const;

type Entries = ReadonlyMap<string, Entry>;

/** An order of ties; `name` is empty where the scenario has only one. */
interface NamedTies {
  readonly name: string;
  readonly ties: readonly TieClass[];
}

const ambiguityIds: readonly string[] = [...new Set(choiceIds.flatMap((id) => [id.replace(/\/.*$/, ''), id]))];

const readNames = <N extends string>(reader: Reader, entry: Entry, known: readonly N[], what: string): readonly N[] => {
  const names: N[] = [];
  for (const node of reader.list(entry.value, `"${entry.key.value}"`) ?? []) {
    const text = reader.text(node, `the id of a ${what}`);
    const name = known.find((each) => each === text?.value);
    if (name !== undefined) names.push(name);
    else if (text !== undefined) {
      const hint = suggest(text.value, known);
      reader.report(text, 'unknown-name', `there is no ${what} ${quoted(text.value)}`, hint);
    }
  }
  return names;
};

const readAllTies = (reader: Reader, entry: Entry | undefined): readonly NamedTies[] => {
  if (entry === undefined) return [{ name: '', ties: defaultTies }];
  const nodes = reader.oneOrMany(entry.value, '"ties"') ?? [];
  const all: NamedTies[] = [];
  for (const node of nodes) {
    const text = reader.text(node, 'an order of ties');
    const ties = text === undefined ? undefined : readTies(reader, text);
    if (text === undefined || ties === undefined) continue;
    if (all.some((each) => each.ties.join() === ties.join())) {
      reader.report(text, 'duplicate-key', `this order of ties stands twice: ${ties.join(', ')}`);
    }
    all.push({ name: node === entry.value ? '' : text.value, ties });
  }
  return all;
};

const requireKeys = (reader: Reader, root: Parameters<Reader['report']>[0], entries: Entries): void => {
  // A mistyped key was reported, and is probably what is missing.
  const isMistyped = reader.source.problems.some(({ code }) => code === 'unknown-key');
  for (const key of ['title', 'rules', 'unit']) {
    if (!entries.has(key) && !isMistyped) reader.report(root, 'missing-key', `"${key}" is missing`);
  }
};

const countCases = (axes: readonly Axis[], ties: readonly NamedTies[]): number =>
  axes.reduce((count, axis) => count * axis.values.size, ties.length);

/** What all cases of a scenario share. */
interface Common {
  readonly name: string;
  readonly rules: Case['rules'];
  readonly ambiguities: Case['ambiguities'];
}

/** The cases of one combination of axes, and the codes of `diagnostics:` that its unit provokes. */
const readCases = (
  source: SourceText,
  entries: Entries,
  common: Common,
  combination: Combination,
  allTies: readonly NamedTies[],
  shared: SharedParts,
): { readonly cases: readonly Case[]; readonly provoked: ReadonlySet<string> } => {
  const reader = new Reader(source, combination.values);
  const read = readWorld(reader, entries, shared);
  const title = entries.get('title');
  const text = title === undefined ? undefined : reader.prose(title.value, '"title"');
  if (text?.value === '') reader.report(text, 'missing-key', '"title" is empty');
  if (read === undefined || text === undefined) return { cases: [], provoked: new Set() };
  const { world, expect, provoked } = read;
  const cases = allTies.map(({ name, ties }) => ({
    ...common,
    name: `${common.name}${combination.name === '' ? '' : `/${combination.name}`}${name === '' ? '' : `/tie=${name}`}`,
    file: source.file,
    title: text.value,
    world: { ...world, ties },
    ...(expect === undefined ? {} : { expect }),
  }));
  return { cases, provoked };
};

const reportStale = (reader: Reader, entry: Entry | undefined, provoked: ReadonlySet<string>): void => {
  for (const code of readIntended(reader, entry)) {
    if (provoked.has(code)) continue;
    reader.report(
      entry?.value,
      'inconsistent',
      `the unit provokes no ${quoted(code)}`,
      'leave it out of "diagnostics"',
    );
  }
};

/** Reads one scenario. What is wrong is reported to the source; the scenario is good only if nothing was. */
export const readScenario = (source: SourceText, name: string): Scenario | undefined => {
  const root = parseYaml(source);
  if (root === undefined || source.problems.length > 0) return undefined;
  const reader = new Reader(source);
  const entries = reader.mapping(root, 'a scenario', scenarioKeys);
  if (entries === undefined) return undefined;
  requireKeys(reader, root, entries);
  const [rules, ambiguities] = [entries.get('rules'), entries.get('ambiguities')];
  const common: Common = {
    name,
    rules: rules === undefined ? [] : readNames(reader, rules, ruleIds, 'rule'),
    ambiguities: ambiguities === undefined ? [] : readNames(reader, ambiguities, ambiguityIds, 'ambiguity'),
  };
  if (rules !== undefined && isSeq(rules.value) && rules.value.items.length === 0) {
    reader.report(
      rules.key,
      'missing-key',
      '"rules" names no rule',
      'name at least one rule that the scenario exercises',
    );
  }
  const foundBy = entries.get('found_by');
  if (foundBy !== undefined) reader.prose(foundBy.value, '"found_by"');
  const axes = readAxes(reader, entries.get('axes'));
  const ties = readAllTies(reader, entries.get('ties'));
  const count = countCases(axes, ties);
  if (count > casesMax) {
    const hint = 'vary fewer things in one file';
    reader.report(entries.get('axes')?.key, 'too-much', `these axes make ${count} cases; at most ${casesMax}`, hint);
    return undefined;
  }
  const provoked = new Set<string>();
  const cases: Case[] = [];
  const shared: SharedParts = new Map();
  for (const combination of combine(axes)) {
    const read = readCases(source, entries, common, combination, ties, shared);
    cases.push(...read.cases);
    for (const code of read.provoked) provoked.add(code);
  }
  if (source.problems.length === 0) reportStale(reader, entries.get('diagnostics'), provoked);
  const title = cases[0]?.title;
  return title === undefined ? undefined : { name, file: source.file, title, cases };
};
