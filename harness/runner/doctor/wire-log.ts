import type { OnLine } from '../../adapters/stdio/connection.ts';

/** A line as it went over the wire. */
export interface WireLine {
  readonly direction: 'to' | 'from';
  readonly line: string;
}

/** The latest lines are kept; an adapter decides how many there are. */
const keptLineCountMax = 20_000;

const id = /"id"\s*:\s*(\d+|"(?:[^"\\]|\\.)*")\s*,?/;
const turn = /"turn"\s*:\s*(\d+)\s*,?/;

const numberIn = (pattern: RegExp, line: string): string | undefined => pattern.exec(line)?.[1];

/** The request that a line is, answers, or is a call of. Absent for what belongs to none. */
const requestOf = ({ direction, line }: WireLine): string | undefined =>
  line.includes('"op":"return"') && direction === 'to' ? undefined : (numberIn(turn, line) ?? numberIn(id, line));

/** What an adapter answered, but for what numbers it: two answers that say the same are the same text. */
export const unnumbered = (line: string): string => line.replace(id, '').replace(turn, '');

/** The lines between killspec and the process of an adapter, as they went. */
export class WireLog {
  #lines: WireLine[] = [];

  /** Keeps a line. */
  readonly take: OnLine = (direction, line) => {
    // A hello is where another process begins.
    if (direction === 'to' && line.startsWith('{"id":1,"op":"hello"')) this.#lines = [];
    this.#lines.push({ direction, line });
    if (this.#lines.length > 2 * keptLineCountMax) this.#lines = this.#lines.slice(-keptLineCountMax);
  };

  /** All lines of the process that was started last. */
  get lines(): readonly WireLine[] {
    return this.#lines;
  }

  /** The lines of one case, what was called for and returned excepted where it cannot be told from others. */
  linesOf(name: string): readonly WireLine[] {
    const mark = `"case":"${name}"`;
    const requests = new Set(
      this.#lines.filter(({ direction, line }) => direction === 'to' && line.includes(mark)).map(requestOf),
    );
    return this.#lines.filter((line) => {
      const request = requestOf(line);
      return request !== undefined && requests.has(request);
    });
  }
}
