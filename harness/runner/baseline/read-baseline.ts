import { ruleIds } from '../../../spec/rules/rule-id.ts';
import { parseYaml } from '../../scenarios/parse-yaml.ts';
import type { Problem } from '../../scenarios/problem.ts';
import { readTextFile } from '../../scenarios/read-text-file.ts';
import { type Entry, isNothing, quoted, Reader, suggest, type Text, type Value } from '../../scenarios/reader.ts';
import type { SourceText } from '../../scenarios/source-text.ts';
import type { HowItFails } from '../how-it-fails.ts';
import { isFailure, outcomeStatuses } from '../outcome.ts';
import { type Baseline, baselineFormat, type KnownFailure } from './baseline.ts';

/** A baseline, or what is wrong with its file. */
export type LoadedBaseline =
  | { readonly ok: true; readonly baseline: Baseline }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const fileKeys = ['format', 'known'] as const;
const entryKeys = ['rule', 'outcome', 'manner', 'cases', 'why', 'issue', 'until'] as const;

/** The outcomes that can be known of a case or a run. That killspec itself fails is nothing to live with. */
const knowable: readonly HowItFails['what'][] = [
  ...outcomeStatuses.filter(
    (status) => isFailure({ status }) && status !== 'nonconformant' && status !== 'harness-error',
  ),
  'self-contradiction',
];

type Entries = ReadonlyMap<string, Entry>;

const textOf = (reader: Reader, entries: Entries, key: (typeof entryKeys)[number]): Text | undefined => {
  const entry = entries.get(key);
  return entry === undefined ? undefined : reader.text(entry.value, `"${key}"`);
};

const readWhat = (reader: Reader, node: Value, entries: Entries): HowItFails['what'] | undefined => {
  const rule = textOf(reader, entries, 'rule');
  const outcome = textOf(reader, entries, 'outcome');
  if (rule !== undefined && outcome !== undefined) {
    reader.report(outcome, 'inconsistent', 'a failure has a rule or another outcome, not both');
    return undefined;
  }
  const known: readonly HowItFails['what'][] = rule === undefined ? knowable : ruleIds;
  const text = rule ?? outcome;
  if (text === undefined) {
    if (!entries.has('rule') && !entries.has('outcome'))
      reader.report(node, 'missing-key', 'this failure has no "rule"', 'the id of the rule that is broken first');
    return undefined;
  }
  const found = known.find((each) => each === text.value);
  if (found === undefined) {
    const what = rule === undefined ? 'no outcome that a baseline can know' : 'no rule';
    reader.report(text, 'unknown-name', `${quoted(text.value)} is ${what}`, suggest(text.value, known));
  }
  return found;
};

const readCases = (reader: Reader, node: Value, entries: Entries): readonly Text[] => {
  const entry = entries.get('cases');
  if (entry === undefined) {
    reader.report(
      node,
      'missing-key',
      'this failure has no "cases"',
      'the names of the cases that fail so, or patterns',
    );
    return [];
  }
  const nodes = reader.oneOrMany(entry.value, '"cases"') ?? [];
  if (nodes.length === 0 && !isNothing(entry.value)) reader.report(entry.value, 'missing-key', '"cases" is empty');
  const texts = nodes.flatMap((each) => reader.text(each, 'a case') ?? []);
  for (const text of texts) if (text.value === '') reader.report(text, 'missing-key', 'a case has no name');
  return texts;
};

const isDay = (text: string): boolean => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
};

/** What is wrong with a day; nothing where it is one. */
export const dayProblem = (text: string): string | undefined =>
  isDay(text) ? undefined : `${quoted(text)} is no day; write one as in 2027-01-31`;

const readUntil = (reader: Reader, entries: Entries): Pick<KnownFailure, 'until'> => {
  const text = textOf(reader, entries, 'until');
  if (text === undefined) return {};
  const problem = dayProblem(text.value);
  if (problem !== undefined) reader.report(text, 'bad-time', problem);
  return { until: text };
};

/** The reason, empty where there is none: whether that matters is for the run to say, not for the reader of the file. */
const readWhy = (reader: Reader, node: Value, entries: Entries): Pick<KnownFailure, 'why' | 'whyOffset'> => {
  const entry = entries.get('why');
  const offset = isNothing(node) ? node.offset : node.range[0];
  if (entry === undefined) return { why: '', whyOffset: offset };
  const why = isNothing(entry.value) ? '' : (reader.text(entry.value, '"why"')?.value ?? '');
  return { why: why.trim(), whyOffset: entry.key.offset };
};

const readEntry = (reader: Reader, node: Value): KnownFailure | undefined => {
  const entries = reader.mapping(node, 'a known failure', entryKeys);
  if (entries === undefined || isNothing(node)) return undefined;
  const what = readWhat(reader, node, entries);
  const manner = textOf(reader, entries, 'manner');
  if (!entries.has('manner')) {
    reader.report(node, 'missing-key', 'this failure has no "manner"', 'npx killspec baseline --update writes it');
  }
  const cases = readCases(reader, node, entries);
  const issue = textOf(reader, entries, 'issue');
  const rest = { ...readUntil(reader, entries), ...readWhy(reader, node, entries) };
  if (what === undefined || manner === undefined) return undefined;
  return {
    what,
    manner: manner.value,
    cases,
    offset: node.range[0],
    ...rest,
    ...(issue === undefined ? {} : { issue: issue.value }),
  };
};

const refuseTwice = (reader: Reader, known: readonly KnownFailure[]): void => {
  const lines = new Map<string, number>();
  for (const text of known.flatMap(({ cases }) => cases)) {
    const before = lines.get(text.value);
    const { line } = reader.source.place(text.offset);
    if (before === undefined) lines.set(text.value, line);
    else reader.report(text, 'duplicate-key', `${quoted(text.value)} stands here twice`, `first on line ${before}`);
  }
};

const readFile = (source: SourceText): readonly KnownFailure[] => {
  const root = parseYaml(source);
  if (root === undefined || source.problems.length > 0) return [];
  const reader = new Reader(source);
  const entries = reader.mapping(root, 'a baseline', fileKeys);
  if (entries === undefined) return [];
  const format = entries.get('format');
  const text = format === undefined ? undefined : reader.text(format.value, '"format"');
  if (text !== undefined && text.value !== baselineFormat) {
    const found = `${quoted(text.value)} is no format that is understood`;
    reader.report(text, 'unknown-name', found, `this killspec reads ${baselineFormat}`);
  }
  const list = entries.get('known');
  if (list === undefined) {
    reader.report(root, 'missing-key', 'a baseline has a list "known"', 'known: [] where nothing fails');
    return [];
  }
  const nodes = isNothing(list.value) ? [] : (reader.list(list.value, '"known"') ?? []);
  const known = nodes.flatMap((node) => readEntry(reader, node) ?? []);
  refuseTwice(reader, known);
  return known;
};

/** Reads a baseline from text that is there already. */
export const readBaseline = (source: SourceText): LoadedBaseline => {
  const known = readFile(source);
  return source.problems.length > 0
    ? { ok: false, problems: source.problems }
    : { ok: true, baseline: { source, known } };
};

/** Loads a user's baseline. `shownAs` is its name in what is reported. Never throws on what the file is. */
export const loadBaseline = (path: string, shownAs: string): LoadedBaseline => {
  const read = readTextFile(path, shownAs);
  return read.ok ? readBaseline(read.source) : { ok: false, problems: [read.problem] };
};
