import { expect, test } from 'vitest';
import { readUnitLines, type UnitLine } from './unit-lines.ts';

/** A line as `LINE:COLUMN what`. */
const brief = (line: UnitLine): string => {
  switch (line.kind) {
    case 'section':
      return `${line.name.line}:${line.name.column} [${line.name.text}]`;
    case 'assignment':
      return (
        `${line.key.line}:${line.key.column} ${line.key.text}=` +
        ` ${line.value.line}:${line.value.column} ${line.value.text}`
      );
    case 'broken':
      return `${line.at.line}:${line.at.column} ${line.why} ${line.at.text}`;
  }
};

const read = (text: string): readonly string[] => readUnitLines('a.service', text).map(brief);

test.each([
  ['', []],
  ['[Service]\nKillMode=mixed', ['1:2 [Service]', '2:1 KillMode= 2:10 mixed']],
  ['[ Service ]', ['1:3 [ Service ]']],
  ['  KillMode \t=  mixed  ', ['1:3 KillMode= 1:16 mixed']],
  ['A=b=c', ['1:1 A= 1:3 b=c']],
  ['A=', ['1:1 A= 1:3 ']],
  ['A=   ', ['1:1 A= 1:6 ']],
  ['# A=1\n; B=2\n  # C=3\n\n \t\nD=4 # not a comment', ['6:1 D= 6:3 4 # not a comment']],
  ['A=1\\\n2', ['1:1 A= 1:3 1 2']],
  ['A=1 \\\n  2 \\\n  3\nB=4', ['1:1 A= 1:3 1    2    3', '4:1 B= 4:3 4']],
  ['A=1\\\n# comment \\\n; another\n2\nB=3', ['1:1 A= 1:3 1 2', '5:1 B= 5:3 3']],
  ['A=\\\n\\\n  2', ['1:1 A= 3:3 2']],
  ['A\\\n=2', ['1:1 A= 2:2 2']],
  ['A=\\\n\nB=1', ['1:1 A= 1:4 ', '3:1 B= 3:3 1']],
  ['A=1\\', ['1:1 A= 1:3 1']],
  ['A=1\\\\\nB=2', ['1:1 A= 1:3 1\\\\', '2:1 B= 2:3 2']],
  ['A=1\\ \nB=2', ['1:1 A= 1:3 1\\', '2:1 B= 2:3 2']],
  ['# comment \\\nA=1', ['2:1 A= 2:3 1']],
  ['\ufeff[Service]\r\nA=1\\\r\n2\r\n', ['1:2 [Service]', '2:1 A= 2:3 1 2']],
  ['junk\n =1\n', ['1:1 no-equals-sign junk', '2:2 no-key =1']],
  ['[Service\nA=1', ['1:2 [Service]', '2:1 A= 2:3 1']],
] as const)('%j', (text, lines) => {
  expect(read(text)).toEqual(lines);
});

test('says whether a section was closed, and whether anything follows', () => {
  const sections = readUnitLines('f', '[A]\n[B\n[C] # c\n[D]]').map((line) =>
    line.kind === 'section' ? [line.name.text, line.closed, line.junkAfter] : line,
  );
  expect(sections).toEqual([
    ['A', true, false],
    ['B', false, false],
    ['C', true, true],
    ['D', true, true],
  ]);
});

test('every place carries the line that it stands on', () => {
  expect(readUnitLines('f', 'A = \\\r\n  b\r\n')).toEqual([
    {
      kind: 'assignment',
      key: { file: 'f', line: 1, column: 1, text: 'A', lineText: 'A = \\' },
      value: { file: 'f', line: 2, column: 3, text: 'b', lineText: '  b' },
    },
  ]);
});
