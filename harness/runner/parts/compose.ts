import { type HuntChunk, isGivenUp } from '../hunt/hunt-chunk.ts';
import { huntConstraints } from '../hunt/hunt-constraints.ts';
import { type HuntHeader, HuntSheet, type HuntSum, readHunt } from '../hunt/hunt-file.ts';
import type { RunConstraint } from '../../../spec/oracle/run-constraints.ts';
import type { Results, ResultsHeader } from '../results.ts';
import { RunSheet, type TakenCase } from '../run-sheet.ts';
import { caseLine, readCase, sealResults, unsealResults } from '../seal.ts';
import type { PartsFile } from './part-file.ts';

/** The line of a part that holds a case. */
export const takenLine = ({ result, ...about }: TakenCase): string =>
  `{"case":${caseLine(result)}${Object.entries(about)
    .map(([key, value]) => `,"${key}":${JSON.stringify(value)}`)
    .join('')}}`;

/** The case of a line of a part. */
export const readTaken = (line: string): TakenCase => {
  const { case: result, ...about } = JSON.parse(line) as { readonly case: object } & Omit<TakenCase, 'result'>;
  return { ...about, result: readCase(JSON.stringify(result)) };
};

/** The line of a part that holds a chunk of worlds. */
export const huntLine = (chunk: HuntChunk): string => JSON.stringify({ chunk });

/** The chunk of a line of a part. */
export const readHuntLine = (line: string): HuntChunk => (JSON.parse(line) as { readonly chunk: HuntChunk }).chunk;

/** A whole that was made from all of its parts: its text, and what it says. */
export type Whole =
  | { readonly kind: 'run'; readonly text: string; readonly results: Results }
  | {
      readonly kind: 'hunt';
      readonly text: string;
      readonly header: HuntHeader;
      readonly sum: HuntSum;
      readonly constraints: readonly RunConstraint[];
    };

const composeRun = (header: ResultsHeader, { parts }: PartsFile): Whole => {
  const sheet = new RunSheet(header);
  let goesOn = true;
  for (const line of parts.flatMap(({ lines }) => lines)) {
    if (!goesOn) break;
    goesOn = sheet.take(readTaken(line));
  }
  if (goesOn) throw new Error('the parts of a run do not have all of its cases');
  const results = sheet.results();
  return { kind: 'run', text: sealResults(results), results };
};

/** A hunt that is put together chunk by chunk. */
export interface HuntComposition {
  /** Takes the next chunk; after one that was given up none counts any more. */
  readonly take: (chunk: HuntChunk) => void;
  readonly whole: () => Whole;
}

/** Begins to put a hunt together. */
export const composeHunt = (header: HuntHeader): HuntComposition => {
  const sheet = new HuntSheet();
  const texts = [sheet.header(header)];
  let isOver = false;
  return {
    take: (chunk) => {
      if (isOver) return;
      texts.push(sheet.chunk(chunk));
      isOver = isGivenUp(chunk);
    },
    whole: () => {
      const sum = sheet.sum();
      const constraints = huntConstraints(sum);
      return {
        kind: 'hunt',
        text: [...texts, sheet.footer('complete', constraints)].join(''),
        header,
        sum,
        constraints,
      };
    },
  };
};

const composeChunks = (header: HuntHeader, chunks: Iterable<HuntChunk>): Whole => {
  const hunt = composeHunt(header);
  for (const chunk of chunks) hunt.take(chunk);
  return hunt.whole();
};

function* chunksOf({ parts }: PartsFile): Iterable<HuntChunk> {
  for (const { lines } of parts) for (const line of lines) yield readHuntLine(line);
}

/** Makes the whole of all of its parts: the bytes that playing it in one go would have written. */
export const compose = (file: PartsFile): Whole => {
  const { whole } = file.header;
  if ('worlds' in whole) return composeChunks(whole, chunksOf(file));
  if (!('profile' in whole)) throw new Error('a recording is not merged');
  return composeRun(whole, file);
};

/** What a file that is whole already says; `undefined` where it is none. */
export const readWhole = (text: string): Whole | undefined => {
  const run = unsealResults(text);
  if (run.ok) return { kind: 'run', text, results: run.results };
  const hunt = readHunt(text);
  return hunt.ok && hunt.hunt.end === 'complete' ? composeChunks(hunt.hunt.header, hunt.hunt.chunks) : undefined;
};
