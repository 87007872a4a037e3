import type { RecordingHeader } from '../../recordings/recording-header.ts';
import type { HuntHeader } from '../hunt/hunt-file.ts';
import type { ResultsHeader } from '../results.ts';

/** What stands at the beginning of a file: of what it is. */
type Header = ResultsHeader | HuntHeader | RecordingHeader;

type Fields = Readonly<Record<string, unknown>>;

const words: Readonly<Record<keyof ResultsHeader | keyof HuntHeader | keyof RecordingHeader, string>> = {
  format: 'kind of command',
  killspec: 'version of killspec',
  suite: 'set of rules',
  implementation: 'implementation',
  profile: 'profile',
  seed: 'seed',
  cases: 'set of cases',
  worlds: 'set of worlds',
  invariant: 'invariant',
  machine: 'kernel',
};

const wordsOfWorlds: Readonly<Record<string, string>> = {
  kind: 'kind of worlds',
  bound: 'bound',
  seed: 'seed',
  from: 'first world',
  version: 'version of the worlds',
};

/** So much of a hash tells two of them apart. */
const shownHashLength = 8;

const hashPattern = /^[0-9a-f]{64}$/;

const shown = (value: unknown): string => {
  const { name, version, count, hash } = (value ?? {}) as Fields;
  if (typeof count === 'number' && typeof hash === 'string') return `${count} (${hash.slice(0, shownHashLength)})`;
  if (typeof name === 'string') return typeof version === 'string' ? `${name} ${version}` : name;
  if (typeof value === 'string') return hashPattern.test(value) ? value.slice(0, shownHashLength) : value;
  const text = JSON.stringify(value) ?? 'none';
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
};

const firstOther = (one: Fields, other: Fields, keys: readonly string[]): string | undefined =>
  keys.find((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));

const told = (what: string, one: unknown, other: unknown): string =>
  shown(one) === shown(other)
    ? `another ${what} that is called ${shown(other)}, too`
    : `another ${what}: ${shown(other)}, and not ${shown(one)}`;

/** The first thing in which the `other` differs from the one, in words: `another seed: 3, and not 4`. */
export const differing = (one: Header, other: Header): string | undefined => {
  const [first, second] = [one, other] as unknown as readonly [Fields, Fields];
  const key = firstOther(first, second, Object.keys(words)) as keyof typeof words | undefined;
  if (key === undefined) return undefined;
  if (key !== 'worlds' || first[key] === undefined || second[key] === undefined)
    return told(words[key], first[key], second[key]);
  const [ours, theirs] = [first[key] as Fields, second[key] as Fields];
  const part = firstOther(ours, theirs, Object.keys(wordsOfWorlds)) ?? 'kind';
  return told(wordsOfWorlds[part] ?? part, ours[part], theirs[part]);
};
