import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { open } from '../../../spec/profiles/profile.ts';
import { readingsOf } from '../../../spec/readings/register.ts';
import { drawnFrom } from '../../generators/world-source.ts';
import type { HuntChunk, HuntFailure } from '../hunt/hunt-chunk.ts';
import { huntConstraints } from '../hunt/hunt-constraints.ts';
import { huntFormat, type HuntHeader, HuntSheet, readHunt } from '../hunt/hunt-file.ts';
import { chunkSize } from '../hunt/hunt-plan.ts';
import { HuntSift, listedPerKindMax } from '../hunt/hunt-sift.ts';
import { noOutcomes } from '../outcome.ts';
import { compose, huntLine } from './compose.ts';
import { mergeParts } from './merge-parts.ts';
import { type Part, type PartsFile, partsFormat, type PartsHeader, partsText, readParts } from './part-file.ts';
import { partRange } from './part-range.ts';
import { PartByPart } from './part-by-part.ts';

const whole: HuntHeader = {
  format: huntFormat,
  killspec: '0.1.0',
  suite: 1,
  worlds: { ...drawnFrom(1), from: 0 },
  implementation: { name: 'made-up', version: '1' },
  profile: open,
};

const manners = ['KM-MX-2: late', 'KM-NO-1: early'];

const failure = (index: number, kind: number): HuntFailure => ({
  index,
  about: 'mixed service stop',
  status: kind === 2 ? 'invariant' : 'nonconformant',
  manner: manners[kind] ?? 'it is odd',
});

interface Drawn {
  readonly kinds: readonly number[];
  readonly said: readonly (readonly [at: number, choice: 'AMB-16' | 'AMB-17', taken: number])[];
}

/** What the chunks of a hunt could be: many failures of few kinds, and worlds that say much the same. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kinds: fc
    .tuple(fc.nat(chunkSize), fc.integer({ min: 1, max: 4 }))
    .map(([count, mix]) => Array.from({ length: count }, (_, at) => (at % mix === 0 ? 0 : 1 + (at % 2)))),
  said: fc.array(fc.tuple(fc.nat(99), fc.constantFrom('AMB-16', 'AMB-17'), fc.nat(2)), { maxLength: 3 }),
});

const chunkOf = ({ kinds, said }: Drawn, number: number): HuntChunk => ({
  from: number * chunkSize,
  count: chunkSize,
  counts: { ...noOutcomes, conformant: chunkSize - kinds.length, nonconformant: kinds.length },
  digest: String(number),
  failures: kinds.map((kind, at) => failure(number * chunkSize + at, kind)),
  statements: said.map(([at, choice, taken]) => ({
    index: number * chunkSize + at,
    unitType: 'service',
    assignments: [{ [choice]: readingsOf[choice].filter((_, place) => place !== taken) }],
  })),
});

const inOneGo = (chunks: readonly HuntChunk[]): string => {
  const sheet = new HuntSheet();
  const lines = [sheet.header(whole), ...chunks.map((chunk) => sheet.chunk(chunk))];
  return [...lines, sheet.footer('complete', huntConstraints(sheet.sum()))].join('');
};

const partOf = (header: PartsHeader, chunks: readonly HuntChunk[], part: number): Part => {
  const { from, count } = partRange(header, part);
  const sift = new HuntSift();
  const own = chunks.slice(from / chunkSize, (from + count) / chunkSize);
  return { part, lines: own.map((chunk) => huntLine(sift.take(chunk))) };
};

const merged = (...files: readonly PartsFile[]): PartsFile => {
  const result = mergeParts(files.map((file, at) => ({ name: `file ${at}`, file })));
  if (!result.ok) throw new Error(result.message);
  const read = readParts(partsText(result.file));
  if (!read.ok) throw new Error(read.message);
  return read.file;
};

const hunts = fc.array(drawn, { minLength: 1, maxLength: 60, size: 'max' }).chain((all) =>
  fc.record({
    chunks: fc.constant(all.map(chunkOf)),
    of: fc.integer({ min: 1, max: all.length }),
    seed: fc.nat(),
  }),
);

/** Puts files together two at a time, in an order that a number decides. */
const inSteps = (files: readonly PartsFile[], seed: number): PartsFile => {
  let left = files;
  let number = seed;
  for (;;) {
    const [first, ...others] = left;
    if (first === undefined) throw new Error('there is at least one part');
    if (others.length === 0) return first;
    const at = number % others.length;
    number = Math.floor(number / 2) + files.length;
    const other = others[at] ?? first;
    left = [...others.filter((each) => each !== other), number % 2 === 0 ? merged(first, other) : merged(other, first)];
  }
};

test('parts make the whole, byte for byte, in whichever order and steps they are merged', () => {
  let leftOut = 0;
  fc.assert(
    fc.property(hunts, ({ chunks, of, seed }) => {
      const expected = inOneGo(chunks);
      const again = readHunt(expected);
      expect(again.ok && inOneGo(again.hunt.chunks)).toBe(expected);
      const header: PartsHeader = { format: partsFormat, of, count: chunks.length * chunkSize, whole };
      const files = Array.from({ length: of }, (_, at) => ({ header, parts: [partOf(header, chunks, at + 1)] }));
      const all = inSteps(files, seed);
      expect(compose(all).text).toBe(expected);
      expect(compose(merged(...files.toReversed())).text).toBe(expected);
      expect(partsText(merged(all, all, ...files))).toBe(partsText(all));
      const inHand = new PartByPart();
      const taken = [...files, all].map((file) => inHand.take(file));
      expect(inHand.whole(merged(...taken)).text).toBe(expected);
      // Of a part only so much is kept that it is known again.
      expect(taken.flatMap(({ parts }) => parts).every(({ lines }) => lines.join('').length === 64)).toBe(true);
      const [first, ...others] = all.parts as readonly [Part, ...Part[]];
      const edited = inHand.take({ header, parts: [{ ...first, lines: first.lines.slice(1) }, ...others] });
      expect(mergeParts([taken[0], edited].map((file, at) => ({ name: `${at}`, file: file as PartsFile }))).ok).toBe(
        false,
      );
      const often = chunks.flatMap(({ failures }) => failures.filter(({ manner }) => manner === manners[0]));
      if (often.length > listedPerKindMax) leftOut += 1;
    }),
    { numRuns: 12, seed: 8 },
  );
  // Else nothing was said of what is left out.
  expect(leftOut).toBeGreaterThan(0);
});
