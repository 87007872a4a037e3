import { createHash } from 'node:crypto';
import type { RunConstraint } from '../../../spec/oracle/run-constraints.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { WorldOrigin } from '../../generators/world-source.ts';
import { noOutcomes, type OutcomeCounts, outcomeStatuses } from '../outcome.ts';
import type { HuntChunk, HuntFailure, HuntStatement } from './hunt-chunk.ts';
import { chunkSize } from './hunt-plan.ts';
import { type HuntKind, HuntSift } from './hunt-sift.ts';
import { KindNumbers, type WrittenCounts, type WrittenFailure } from './kind-numbers.ts';
import { isOfParts, onlyParts } from '../parts/part-file.ts';

/** The version of the format of hunts. */
export const huntFormat = 'killspec-hunt/3';

/** What a hunt was of. How many worlds it played stands at its end, so that a longer hunt begins with the same bytes. */
export interface HuntHeader {
  readonly format: typeof huntFormat;
  readonly killspec: string;
  readonly suite: number;
  readonly worlds: WorldOrigin & { readonly from: number };
  readonly implementation: { readonly name: string; readonly version: string };
  readonly profile: Profile;
  /** SHA-256 of the file of a user's own invariant. */
  readonly invariant?: string;
}

/** How a hunt came to its end. */
export type HuntEnd = 'complete' | 'interrupted';

/** Everything that a hunt has found so far. */
export interface HuntSum {
  readonly worldCount: number;
  readonly counts: OutcomeCounts;
  readonly brokenCount: number;
  readonly failureCount: number;
  readonly kinds: readonly HuntKind[];
  readonly statements: readonly HuntStatement[];
  /** The unit types of which not all that their worlds say of the readings was kept. */
  readonly exceeded: readonly UnitType[];
}

/** Counts without those that are 0. */
type FewCounts = Readonly<Partial<OutcomeCounts>>;

const few = (counts: OutcomeCounts): FewCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** The line of a chunk: its failures have lines of their own, before it. */
interface ChunkLine {
  readonly chunk: Pick<HuntChunk, 'from' | 'count' | 'digest'> & {
    readonly counts: FewCounts;
    /** Absent where there are none. */
    readonly statements?: readonly HuntStatement[];
    readonly unlisted?: WrittenCounts;
  };
  /** SHA-256 of this line without its hash, of the lines since the one with the last hash, and of that hash. */
  readonly hash: string;
}

/** The last line. */
interface Footer {
  readonly end: HuntEnd;
  readonly worlds: number;
  readonly counts: FewCounts;
  readonly broken: number;
  readonly constraints: readonly RunConstraint[];
  readonly hash: string;
}

const chained = (hash: string, lines: readonly string[], last: object): string =>
  createHash('sha256')
    .update([hash, ...lines, JSON.stringify(last)].join('\n'))
    .digest('hex');

const add = (one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts => {
  const sum = { ...one };
  for (const status of outcomeStatuses) sum[status] += other[status];
  return sum;
};

/**
 * The lines of a hunt, as they come about: a header, for each chunk a line for each failure and then its own, a footer.
 * Each chunk seals what stands before it, so that what is left of a hunt that was cut off can be trusted.
 */
export class HuntSheet {
  readonly #sift = new HuntSift();
  readonly #numbers = new KindNumbers();
  readonly #statements: HuntStatement[] = [];
  #worldCount = 0;
  #counts: OutcomeCounts = noOutcomes;
  #brokenCount = 0;
  #failureCount = 0;
  #hash = '';

  /** What has been found so far. */
  sum(): HuntSum {
    return {
      worldCount: this.#worldCount,
      counts: this.#counts,
      brokenCount: this.#brokenCount,
      failureCount: this.#failureCount,
      kinds: this.#sift.kinds(),
      statements: this.#statements,
      exceeded: this.#sift.exceeded(),
    };
  }

  /** How many worlds there were so far, and how many of them failed. */
  get progress(): { readonly done: number; readonly failed: number } {
    return { done: this.#worldCount, failed: this.#failureCount };
  }

  /** The first line. */
  header(header: HuntHeader): string {
    const line = JSON.stringify(header);
    this.#hash = createHash('sha256').update(line).digest('hex');
    return `${line}\n`;
  }

  /** The lines of the next chunk. */
  chunk(chunk: HuntChunk): string {
    const { from, count, counts, digest, failures, statements, unlisted } = this.#sift.take(chunk);
    this.#statements.push(...statements);
    this.#worldCount += count;
    this.#counts = add(this.#counts, counts);
    const byKind = [...chunk.failures.map(({ status }) => [status, 1] as const), ...unlistedOf(chunk)];
    for (const [status, number] of byKind) {
      this.#failureCount += number;
      if (status === 'invariant') this.#brokenCount += number;
    }
    const lines = failures.map((failure) => JSON.stringify({ failure: this.#numbers.write(failure) }));
    const line: Omit<ChunkLine, 'hash'> = {
      chunk: {
        from,
        count,
        counts: few(counts),
        digest,
        ...(statements.length === 0 ? {} : { statements }),
        ...(unlisted === undefined ? {} : { unlisted: this.#numbers.writeCounts(unlisted) }),
      },
    };
    this.#hash = chained(this.#hash, lines, line);
    return `${[...lines, JSON.stringify({ ...line, hash: this.#hash })].join('\n')}\n`;
  }

  /** The last line. */
  footer(end: HuntEnd, constraints: readonly RunConstraint[]): string {
    const { worldCount: worlds, counts, brokenCount: broken } = this.sum();
    const footer: Omit<Footer, 'hash'> = { end, worlds, counts: few(counts), broken, constraints };
    return `${JSON.stringify({ ...footer, hash: chained(this.#hash, [], footer) })}\n`;
  }
}

const unlistedOf = ({ unlisted = {} }: HuntChunk): readonly (readonly [string, number])[] =>
  Object.entries(unlisted).map(([key, count]) => [key.slice(0, key.indexOf(' ')), count]);

/** Why a file of a hunt is refused. */
export type BadHuntCode = 'empty' | 'not-a-hunt' | 'parts' | 'other-format' | 'truncated' | 'edited';

/** A file of a hunt. */
export interface HuntFile {
  readonly header: HuntHeader;
  /** Every chunk that is whole and sealed. */
  readonly chunks: readonly HuntChunk[];
  /** Absent where the file stops before its end. */
  readonly end?: HuntEnd;
}

/** A file of a hunt, or why it is refused. */
export type ReadHunt =
  | { readonly ok: true; readonly hunt: HuntFile }
  | { readonly ok: false; readonly code: BadHuntCode; readonly message: string };

const refuse = (code: BadHuntCode, message: string): ReadHunt => ({ ok: false, code, message });

const parse = (line: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
};

interface Sealed {
  readonly chunks: readonly HuntChunk[];
  readonly hash: string;
  /** What stands behind the last whole chunk. */
  readonly rest: readonly string[];
  readonly isEdited: boolean;
}

const readChunk = (
  { chunk }: Omit<ChunkLine, 'hash'>,
  lines: readonly string[],
  numbers: KindNumbers,
): HuntChunk | undefined => {
  const failures: HuntFailure[] = [];
  for (const line of lines) {
    const failure = numbers.read((JSON.parse(line) as { readonly failure: WrittenFailure }).failure);
    if (failure === undefined) return undefined;
    failures.push(failure);
  }
  const { unlisted, counts, ...rest } = chunk;
  const left = numbers.readCounts(unlisted ?? {});
  if (left === undefined) return undefined;
  return {
    ...rest,
    counts: { ...noOutcomes, ...counts },
    failures,
    statements: chunk.statements ?? [],
    ...(unlisted === undefined ? {} : { unlisted: left }),
  };
};

/** The chunks that are whole. What has a wrong hash was edited. */
const readChunks = (headerLine: string, lines: readonly string[]): Sealed => {
  const chunks: HuntChunk[] = [];
  const numbers = new KindNumbers();
  let hash = createHash('sha256').update(headerLine).digest('hex');
  let since = 0;
  for (const [at, line] of lines.entries()) {
    const value = parse(line);
    if (value?.['chunk'] === undefined) continue;
    const { hash: sealed, ...rest } = value as unknown as ChunkLine;
    const before = lines.slice(since, at);
    hash = chained(hash, before, rest);
    const chunk = hash === sealed ? readChunk(rest, before, numbers) : undefined;
    if (chunk === undefined) return { chunks, hash, rest: lines.slice(since), isEdited: true };
    chunks.push(chunk);
    since = at + 1;
  }
  return { chunks, hash, rest: lines.slice(since), isEdited: false };
};

/**
 * Reads what a `HuntSheet` wrote. A file that stops before its end is refused, unless `cutOff` says that what there is
 * of it will do.
 */
export const readHunt = (text: string, options: { readonly cutOff?: boolean } = {}): ReadHunt => {
  if (text.trim() === '') return refuse('empty', 'is empty');
  const [first = '', ...others] = text.split('\n');
  const header = parse(first);
  const format = header?.['format'];
  if (isOfParts(text)) return refuse('parts', onlyParts(text));
  if (typeof format !== 'string' || !format.startsWith('killspec-hunt/')) return refuse('not-a-hunt', 'is no hunt');
  if (format !== huntFormat) {
    return refuse('other-format', `is in the format ${format}; this killspec reads ${huntFormat}`);
  }
  // The last piece is what stands behind the last line break: nothing, or half a line.
  const { chunks, hash, rest, isEdited } = readChunks(first, others.slice(0, -1));
  if (isEdited) return refuse('edited', 'is not as killspec wrote it: its seal is broken');
  const hunt = { header: header as unknown as HuntHeader, chunks };
  const footer = rest.length === 1 && others.at(-1) === '' ? parse(rest[0] ?? '') : undefined;
  if (footer?.['end'] === undefined) {
    return options.cutOff === true ? { ok: true, hunt } : refuse('truncated', 'stops before its end: it has no footer');
  }
  const { hash: sealed, ...unsealed } = footer as unknown as Footer;
  const counts = chunks.reduce((sum, chunk) => add(sum, chunk.counts), noOutcomes);
  const isWhole =
    chained(hash, [], unsealed) === sealed && JSON.stringify(few(counts)) === JSON.stringify(unsealed.counts);
  if (!isWhole) return refuse('edited', 'is not as killspec wrote it: its seal is broken');
  return { ok: true, hunt: { ...hunt, end: unsealed.end } };
};

/** The chunks that a longer hunt begins with: a last one that is not full is to be played again. */
export const fullChunks = ({ chunks }: Pick<HuntFile, 'chunks'>): readonly HuntChunk[] =>
  chunks.filter(({ count }) => count === chunkSize);
