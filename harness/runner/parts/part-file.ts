import { createHash } from 'node:crypto';
import type { RecordingHeader } from '../../recordings/recording-header.ts';
import type { HuntHeader } from '../hunt/hunt-file.ts';
import type { ResultsHeader } from '../results.ts';

/** The version of the format of parts. */
export const partsFormat = 'killspec-parts/1';

/** What parts are parts of. */
export interface PartsHeader {
  readonly format: typeof partsFormat;
  /** How many parts make the whole. */
  readonly of: number;
  /** How many cases or worlds the whole has. */
  readonly count: number;
  /** The first line of the whole. */
  readonly whole: ResultsHeader | HuntHeader | RecordingHeader;
}

/** One part: a line for each case, or for each chunk of worlds. */
export interface Part {
  /** Counts from 1. */
  readonly part: number;
  readonly lines: readonly string[];
}

/** Some of the parts of a whole, in their order. */
export interface PartsFile {
  readonly header: PartsHeader;
  readonly parts: readonly Part[];
}

/** Why a file of parts is refused. */
export type BadPartsCode = 'not-parts' | 'other-format' | 'truncated' | 'edited';

/** A file of parts, or why it is refused. */
export type ReadParts =
  | { readonly ok: true; readonly file: PartsFile }
  | { readonly ok: false; readonly code: BadPartsCode; readonly message: string };

const refuse = (code: BadPartsCode, message: string): ReadParts => ({ ok: false, code, message });

/** The first line of a file of parts. */
export const partsHeaderLine = (header: PartsHeader): string => `${JSON.stringify(header)}\n`;

const sealOf = (headerLine: string, { part, lines }: Part): string =>
  createHash('sha256')
    .update([headerLine.trimEnd(), ...lines, String(part)].join('\n'))
    .digest('hex');

/** The lines of one part, the last of which seals it. */
export const partText = (header: PartsHeader, part: Part): string => {
  const end = { part: part.part, lines: part.lines.length, hash: sealOf(partsHeaderLine(header), part) };
  return `${[...part.lines, JSON.stringify(end)].join('\n')}\n`;
};

/** A file of parts. The same parts give the same bytes. */
export const partsText = ({ header, parts }: PartsFile): string =>
  [partsHeaderLine(header), ...parts.map((part) => partText(header, part))].join('');

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

/** Whether these are parts of a recording, which go on by `record --resume` only. */
export const isOfRecording = ({ whole }: Pick<PartsHeader, 'whole'>): boolean =>
  whole.format === 'killspec-recording/1';

/** Whether a text begins as a file of parts does. */
export const isOfParts = (text: string): boolean => text.startsWith('{"format":"killspec-parts/');

/** What a reader of whole files says of a file of parts. */
export const onlyParts = (text: string): string => {
  const { of } = (parse(text.slice(0, text.indexOf('\n'))) ?? {}) as Partial<PartsHeader>;
  return `holds parts of a whole that was cut into ${of ?? 'some'}, and is no result by itself: killspec merge makes one of all of them`;
};

const partBeginning = '{"part":';

/**
 * Reads what `partsText` wrote. A file that stops within a part is refused, unless `cutOff` says that the parts before
 * that will do.
 */
export const readParts = (text: string, options: { readonly cutOff?: boolean } = {}): ReadParts => {
  const [first = '', ...others] = text.split('\n');
  const header = parse(first);
  const format = header?.['format'];
  if (typeof format !== 'string' || !format.startsWith('killspec-parts/')) {
    return refuse('not-parts', 'holds no parts of a run or a hunt');
  }
  if (format !== partsFormat) {
    return refuse('other-format', `is in the format ${format}; this killspec reads ${partsFormat}`);
  }
  const parts: Part[] = [];
  let since = 0;
  for (const [at, line] of others.entries()) {
    if (!line.startsWith(partBeginning)) continue;
    const { part, hash } = (parse(line) ?? {}) as { readonly part?: number; readonly hash?: string };
    const found: Part = { part: Number(part), lines: others.slice(since, at) };
    if (sealOf(first, found) !== hash) {
      // The last line may have been cut within itself.
      if (options.cutOff === true && at === others.length - 1) break;
      return refuse('edited', 'is not as killspec wrote it: the seal of a part is broken');
    }
    parts.push(found);
    since = at + 1;
  }
  const isWhole = since === others.length - 1 && others.at(-1) === '';
  if (!isWhole && options.cutOff !== true) return refuse('truncated', 'stops within a part');
  return { ok: true, file: { header: header as unknown as PartsHeader, parts } };
};
