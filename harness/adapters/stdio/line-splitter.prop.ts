import fc from 'fast-check';
import { test } from 'vitest';
import { LineSplitter } from './line-splitter.ts';

const linesOf = (chunks: readonly Buffer[], lineLengthMax: number) => {
  const splitter = new LineSplitter(lineLengthMax);
  const lines: string[] = [];
  for (const chunk of chunks) {
    const tooLong = splitter.push(chunk, (line) => lines.push(line.toString('latin1')) > 0);
    if (tooLong !== undefined) return { lines, isTooLong: true, rest: '' };
  }
  return { lines, isTooLong: false, rest: splitter.rest().toString('latin1') };
};

const chunks = fc.array(
  fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 12 }).map((letters) => Buffer.from(letters.join(''))),
  { maxLength: 12 },
);

test('lines are those of the whole, however it comes', () => {
  fc.assert(
    fc.property(chunks, (parts) => {
      const { lines, rest, isTooLong } = linesOf(parts, 1000);
      return !isTooLong && [...lines, rest].join('\n') === Buffer.concat(parts).toString('latin1');
    }),
  );
});

test('a line that is too long is found out, and what stood before it is taken', () => {
  fc.assert(
    fc.property(chunks, fc.integer({ min: 0, max: 6 }), (parts, lineLengthMax) => {
      const whole = Buffer.concat(parts).toString('latin1').split('\n');
      const at = whole.findIndex((line) => line.length > lineLengthMax);
      const { lines, isTooLong } = linesOf(parts, lineLengthMax);
      const expected = at === -1 ? whole.slice(0, -1) : whole.slice(0, at);
      return isTooLong === (at !== -1) && lines.join('\n') === expected.join('\n');
    }),
  );
});
