import type { StepFailure } from './examination.ts';
import type { WireLine } from './wire-log.ts';

const helloExample =
  '{"id":1,"op":"hello","protocol":"1.0","name":"my-init","version":"0.1","language":"C","capabilities":{"unitTypes":["service"]}}';

/** What may be the matter with an adapter from which nothing comes. */
const silenceHint =
  'Does it end every answer with a line feed, and flush its standard output after it? A pipe is no terminal: what is written may stay in the program.';

const requestOf = (line: string): { readonly id: string; readonly op: string } => ({
  id: /"id":(\d+)/.exec(line)?.[1] ?? '?',
  op: /"op":"([a-z]+)"/.exec(line)?.[1] ?? '?',
});

const answerTo = (id: string, op: string): string => {
  switch (op) {
    case 'hello':
      return helloExample;
    case 'end':
      return `{"id":${id},"op":"final"}`;
    case 'bye':
      return `{"id":${id},"op":"bye"}`;
    default:
      return `{"id":${id},"op":"reaction","effects":[],"wake":"infinity"}`;
  }
};

const idOf = (line: string): string | undefined => /"id"\s*:\s*(\d+)/.exec(line)?.[1];

/**
 * The request that something else should have come to: one that was answered with an error, else the first that has no
 * answer, else the last.
 */
const awaited = (lines: readonly WireLine[]): string | undefined => {
  const requests = lines.filter(({ direction, line }) => direction === 'to' && !line.includes('"op":"return"'));
  const error = lines.find(({ direction, line }) => direction === 'from' && /"op"\s*:\s*"error"/.test(line));
  const failed = requests.find(({ line }) => error !== undefined && requestOf(line).id === idOf(error.line));
  if (failed !== undefined) return failed.line;
  const answered = new Set(
    lines
      .filter(({ direction, line }) => direction === 'from' && !/"op"\s*:\s*"call"/.test(line))
      .map(({ line }) => idOf(line)),
  );
  return (requests.find(({ line }) => !answered.has(requestOf(line).id)) ?? requests.at(-1))?.line;
};

/** What should have come, given the lines that did. */
export const expectedAnswer = (
  lines: readonly WireLine[],
  kind: StepFailure['kind'],
): { readonly expected: string; readonly hint?: string } => {
  const line = awaited(lines);
  if (line === undefined) return { expected: helloExample };
  const { id, op } = requestOf(line);
  const isAny = op === 'reset' || op === 'event';
  const expected = `${answerTo(id, op)}${isAny ? '   (with whatever effects and wake it wants)' : ''}`;
  return kind === 'hang' ? { expected, hint: silenceHint } : { expected };
};
