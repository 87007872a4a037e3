import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import { ruleIds } from '../../../spec/rules/rule-id.ts';
import { writeScalar } from '../../scenarios/write-scalar.ts';
import { type Baseline, baselineFormat } from './baseline.ts';
import type { AddedFailure, SettledBaseline, SettledName } from './settle-baseline.ts';

/** The text of a baseline, or that its entries stand in a form that is not written to. */
export type Written = { readonly ok: true; readonly text: string } | { readonly ok: false };

const parse = (text: string): Document.Parsed => parseDocument(text, { schema: 'failsafe', keepSourceTokens: true });

/** A file in parts: what stands before the entries, each of them with the comments above it, what stands behind. */
interface Parts {
  readonly head: string;
  readonly entries: readonly string[];
  readonly tail: string;
  /** Where, in the head, the value of `known:` belongs. */
  readonly valueAt: number;
  /** How far the entries are indented. */
  readonly indent: string;
}

const defaultIndent = '  ';

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Where an entry begins whose dash stands at an offset: with the comments directly above it that are not indented deeper. */
const entryStart = (text: string, dash: number): number => {
  let start = lineStart(text, dash);
  const indent = dash - start;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const comment = /^( *)#/.exec(text.slice(above, start));
    if (comment === null || (comment[1]?.length ?? 0) > indent) break;
    start = above;
  }
  return start;
};

/** The offsets of the dashes of a list in block style. */
const dashes = (list: YAMLSeq): readonly number[] | undefined => {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  return token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
};

/** Cuts a file into parts, where its entries stand one below the other; they are left as they are, byte for byte. */
const cut = (text: string): Parts | undefined => {
  const root = parse(text).contents;
  if (!isMap(root)) return undefined;
  const at = root.items.findIndex(({ key }) => isScalar(key) && key.value === 'known');
  const pair = root.items[at];
  if (pair === undefined) return undefined;
  const key = pair.key as { readonly range?: readonly [number, number, number] };
  const next = root.items[at + 1]?.key as typeof key | undefined;
  const end = next?.range === undefined ? text.length : lineStart(text, next.range[0]);
  const valueAt = text.indexOf(':', key.range?.[1] ?? 0) + 1;
  const list = pair.value;
  if (!isSeq(list) || list.items.length === 0) {
    const head = `${text.slice(0, valueAt)}\n`;
    return { head, entries: [], tail: text.slice(end), valueAt, indent: defaultIndent };
  }
  const places = dashes(list);
  if (places === undefined) return undefined;
  const starts = places.map((dash) => entryStart(text, dash));
  const [first = 0] = starts;
  const whole = text.slice(0, end).endsWith('\n') ? text.slice(0, end) : `${text.slice(0, end)}\n`;
  return {
    head: text.slice(0, first),
    entries: starts.map((start, index) => whole.slice(start, starts[index + 1] ?? whole.length)),
    tail: text.slice(end),
    valueAt,
    indent: ' '.repeat((places[0] ?? 0) - lineStart(text, places[0] ?? 0)),
  };
};

/** An entry with other cases. Its comments and all else that it says stay. */
const withCases = (entry: string, names: readonly string[], indent: string): string => {
  const document = parse(entry);
  const map = (document.contents as unknown as YAMLSeq<YAMLMap>).items[0];
  const before = map?.get('cases', true);
  if (isSeq(before)) {
    const kept = before.items.filter((item) => isScalar(item) && names.includes(String(item.value)));
    const old = kept.map((item) => (isScalar(item) ? String(item.value) : ''));
    before.items = [...kept, ...names.filter((name) => !old.includes(name)).map((name) => document.createNode(name))];
  } else {
    const list = new YAMLSeq();
    list.items = names.map((name) => document.createNode(name));
    map?.set('cases', names.length === 1 ? names[0] : list);
  }
  const padded = !entry.includes('[') || entry.includes('[ ');
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: padded });
  const blanks = /\n*$/.exec(entry)?.[0] ?? '\n';
  return `${written.trimEnd().replaceAll(/^(?=.)/gm, indent)}${blanks}`;
};

/** A new entry. Without a reason, there is a place for one, and the next run points at it. */
const newEntry = ({ what, manner, cases }: AddedFailure, why: string, indent: string): string => {
  const isRule = ruleIds.some((id) => id === what);
  const lines = [
    `- ${isRule ? 'rule' : 'outcome'}: ${what}`,
    `  manner: ${writeScalar(manner)}`,
    '  cases:',
    ...cases.map((name) => `    - ${writeScalar(name)}`),
    why === '' ? '  why:' : `  why: ${writeScalar(why)}`,
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
};

interface Entry {
  readonly firstCase: string;
  readonly text: string;
}

const isChanged = (names: readonly SettledName[]): boolean =>
  names.some(({ written, left }) => left.length !== 1 || left[0] !== written);

/** What is left of the entries that there were. */
const leftOf = (
  parts: Parts,
  { entries }: SettledBaseline,
  joined: ReadonlyMap<number, AddedFailure>,
): readonly Entry[] =>
  parts.entries.flatMap((text, at): readonly Entry[] => {
    const names = entries[at] ?? [];
    const more = joined.get(at)?.cases ?? [];
    const all = [...names.flatMap(({ left }) => left), ...more];
    if (all.length === 0) return [];
    const isSame = !isChanged(names) && more.length === 0;
    return [{ firstCase: all[0] ?? '', text: isSame ? text : withCases(text, all, parts.indent) }];
  });

/** Where the entries of a file are parted by blank lines, so is what comes between them. */
const spaced = (entries: readonly Entry[], isSpaced: boolean): readonly string[] =>
  entries.map(({ text }, at) => (isSpaced && at < entries.length - 1 ? `${text.trimEnd()}\n\n` : text));

/** Puts each new entry before the first that comes after it by the name of its first case. */
const merge = (old: readonly Entry[], added: readonly Entry[]): readonly string[] => {
  if (added.length === 0) return old.map(({ text }) => text);
  const all = [...old];
  for (const entry of added) {
    const at = all.findIndex(({ firstCase }) => firstCase > entry.firstCase);
    all.splice(at === -1 ? all.length : at, 0, entry);
  }
  return spaced(all, old.length > 1 && old.slice(0, -1).every(({ text }) => text.endsWith('\n\n')));
};

/** Of what is added: which goes to an entry of the same manner and the very same reason, by that entry's place. */
const joinedTo = (
  { known }: Baseline,
  added: readonly AddedFailure[],
  why: string,
): ReadonlyMap<number, AddedFailure> =>
  new Map(
    added.flatMap((each) => {
      const at = known.findIndex(
        (entry) => why !== '' && entry.why === why && entry.what === each.what && entry.manner === each.manner,
      );
      return at === -1 ? [] : [[at, each] as const];
    }),
  );

/**
 * Writes a baseline as a run has settled it. What does not change stays as it was, byte for byte: the order, comments,
 * blank lines and reasons of the entries that are left. `why` is the reason of all that is added; empty, where each is
 * to be given one by hand.
 */
export const writeBaseline = (baseline: Baseline | undefined, settled: SettledBaseline, why: string): Written => {
  const text = baseline?.source.text ?? `format: ${baselineFormat}\nknown: []\n`;
  const parts = cut(text);
  if (parts === undefined) return { ok: false };
  const joined = baseline === undefined ? new Map<number, AddedFailure>() : joinedTo(baseline, settled.added, why);
  const apart = settled.added.filter((each) => ![...joined.values()].includes(each));
  const old = leftOf(parts, settled, joined);
  const added = apart.map((each) => ({ firstCase: each.cases[0] ?? '', text: newEntry(each, why, parts.indent) }));
  const entries = merge(old, added);
  if (entries.length > 0) return { ok: true, text: `${parts.head}${entries.join('')}${parts.tail}` };
  const { head, tail, valueAt } = parts;
  return { ok: true, text: `${head.slice(0, valueAt)} []${head.slice(valueAt)}${tail}` };
};
