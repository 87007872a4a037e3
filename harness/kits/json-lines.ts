import { spawnSync } from 'node:child_process';
import fc from 'fast-check';

/** JSON that the kits have to understand, or to refuse; each with what it means, nothing where it is refused. */
export const knownLines: readonly (readonly [line: string, meaning: unknown])[] = [
  ['null', null], // oxlint-disable-line unicorn/no-null -- JSON has it
  [' {"a" : [1 , -2,true,false] } ', { a: [1, -2, true, false] }],
  ['{"a":1,"b":{"c":"d"}}', { a: 1, b: { c: 'd' } }],
  ['[]', []],
  ['{}', {}],
  ['9223372036854775807', 9223372036854775807n],
  [String.raw`"\" \\ \/ \b \f \n \r \t"`, '" \\ / \b \f \n \r \t'],
  [String.raw`"é ä\u00e4 €\u20ac \ud83d\ude00"`, 'é ää €€ 😀'],
  [String.raw`"\ud83d \ude00 \ud83d\u0041"`, '� � �A'],
  [`${'['.repeat(32)}${']'.repeat(32)}`, JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`)],
  ['', undefined],
  ['{', undefined],
  ['[1', undefined],
  ['[1,]', undefined],
  ['[,1]', undefined],
  ['[1 2]', undefined],
  ['[1}', undefined],
  ['{"a"}', undefined],
  ['{"a":}', undefined],
  ['{"a":1,}', undefined],
  ['{a:1}', undefined],
  ['1 1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['01', undefined],
  ['-', undefined],
  ['+1', undefined],
  ['9223372036854775808', undefined],
  ['tru', undefined],
  ['"', undefined],
  ['"a', undefined],
  ['"\t"', undefined],
  [String.raw`"\x"`, undefined],
  ['"\\', undefined],
  [String.raw`"\u12"`, undefined],
  [String.raw`"\ud83d\u12"`, undefined],
  ['\u0000', undefined],
  ['[1]\u0000', undefined],
  ['[', undefined],
  ['['.repeat(33) + ']'.repeat(33), undefined],
  ['['.repeat(100_000), undefined],
];

const text = fc.string({ unit: 'binary', maxLength: 20 }).map((drawn) => drawn.replaceAll('\u0000', 'x'));
const key = text.filter((drawn) => drawn !== '__proto__');

const { value } = fc.letrec<{ value: unknown; list: unknown; object: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 6 }, fc.maxSafeInteger(), text, fc.boolean(), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
}));

/** JSON drawn at random, with whole numbers only. */
export const drawnLines = (count: number): readonly string[] =>
  fc.sample(value, { numRuns: count, seed: 1 }).map((drawn) => JSON.stringify(drawn));

/** Lines that each have one byte too many, too few, or another than before. */
export const damagedLines = (lines: readonly string[]): readonly Buffer[] => {
  const damage = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255), fc.nat(2));
  const damages = fc.sample(damage, { numRuns: lines.length, seed: 2 });
  return lines.map((line, index) => {
    const [place, byte, kind] = damages[index] ?? [0, 0, 0];
    const bytes = Buffer.from(line);
    const at = Math.floor(place * bytes.length);
    const put = kind === 0 || byte === 10 ? [] : [byte];
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(kind === 2 ? at : at + 1)]);
  });
};

/** What a program makes of lines: for each, what it says that it means, nothing where it refuses it. */
export const understood = (program: string, lines: readonly (string | Buffer)[]): readonly unknown[] => {
  const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
  const { status, signal, stdout, stderr } = spawnSync(program, { input, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? signal}: ${stderr.toString()}`);
  const said = stdout.toString().split('\n').slice(0, -1);
  return said.map((line) => {
    if (line === 'none') return undefined;
    return line === '9223372036854775807' ? 9223372036854775807n : JSON.parse(line);
  });
};
