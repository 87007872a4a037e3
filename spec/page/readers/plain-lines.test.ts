import { expect, test } from 'vitest';
import { plainLines } from './plain-lines.ts';

test('takes out what terminals need and keeps indentation', () => {
  const source = [
    'N\bNA\bAM\bME\bE',
    '  _\bk_\bi_\bl_\bl and k\b_i\b_',
    '\t+\bo\tone',
    '\u001b[1mbold\u001b[0m \u001b]8;;man:kill(2)\u001b\\kill(2)\u001b]8;;\u0007',
    '\f_\b_ \bx\b',
  ];
  expect(plainLines(source.join('\n'))).toEqual(['NAME', '  kill and ki', '        o       one', 'bold kill(2)', '_']);
});
