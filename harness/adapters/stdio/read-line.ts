import { isUtf8 } from 'node:buffer';
import { printable } from '../../kernel/printable.ts';
import { checkShape } from './check-shape.ts';
import { fromAdapterShape } from './from-adapter-shape.ts';
import type { FromAdapter } from './messages.ts';

/** A line of an adapter: what it says, or what is wrong with it. */
export type ReadLine =
  | { readonly status: 'message'; readonly message: FromAdapter }
  | {
      readonly status: 'wrong';
      /** The request that the line belongs to, as far as can be told. */
      readonly request?: number;
      /** A clause about the adapter: `it sent a line that is no JSON: …`. Printable and bounded. */
      readonly message: string;
    };

/** How many lists and objects may be in one another. The deepest message of the protocol has four. */
export const depthMax = 32;

const lineShownMax = 200;
const replacement = '\ufffd';

/** The most bytes that one unit of a text takes in UTF-8. */
const bytesPerUnitMax = 3;

/**
 * A line as it is shown in a message. No more of it is made a text than that: a part of a text keeps the whole of it in
 * memory, and messages are kept.
 */
export const shownLine = (line: Buffer): string =>
  printable(line.toString('utf8', 0, bytesPerUnitMax * (lineShownMax + 1)), lineShownMax);

/** The text of a line; of one that is not UTF-8, each byte that is not ASCII is written as `\\xff`. */
export const textOfLine = (line: Buffer): string =>
  isUtf8(line)
    ? line.toString('utf8')
    : line.toString('latin1').replaceAll(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);

/** Whether lists and objects are nested too deeply, seen without recursion. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isInText = false;
    } else if (code === 0x22) isInText = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > depthMax) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
};

/** The request that a message belongs to, where it says so, however wrong it is otherwise. */
const requestOf = (value: unknown): number | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, turn } = value as { readonly id?: unknown; readonly turn?: unknown };
  if (Number.isSafeInteger(id)) return id as number;
  return Number.isSafeInteger(turn) ? (turn as number) : undefined;
};

/** Reads one line. Never throws, and never runs code that a line could bring. */
export const readLine = (line: Buffer): ReadLine => {
  const text = line.toString('utf8');
  const wrong = (message: string): ReadLine => ({ status: 'wrong', message: `${message}: ${shownLine(line)}` });
  if (text.includes(replacement) && !isUtf8(line)) return wrong('it sent a line that is not UTF-8');
  if (isTooDeep(text)) return wrong(`it sent a line with more than ${depthMax} lists and objects in one another`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('it sent a line that is no JSON');
  }
  const problem = checkShape(value, fromAdapterShape);
  if (problem === undefined) return { status: 'message', message: value as FromAdapter };
  const { place, found, expected } = problem;
  const about = place === '' ? `${found} instead of ${expected}` : `${place} is ${found}, not ${expected}`;
  const request = requestOf(value);
  const { message } = wrong(`it sent ${about}`) as Extract<ReadLine, { status: 'wrong' }>;
  return { status: 'wrong', message, ...(request === undefined ? {} : { request }) };
};
