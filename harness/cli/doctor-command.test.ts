import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

test.each([
  ['nothing is named', []],
  ['there is no command', ['--']],
  ['there is no such program', ['--', './nobody']],
  ['it is no program', ['--', './text']],
])('a mistake: %s', async (_name, argv) => {
  const { code, stdout, stderr } = await captured(['doctor', ...argv], { cwd: folderWith({ text: '' }) });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatchSnapshot();
});

test('an implementation that is no command cannot be examined', async () => {
  const cwd = folderWith({ 'killspec.config.yaml': 'adapter: ./mine.ts\n' });
  expect((await captured(['doctor'], { cwd })).stderr).toMatchInlineSnapshot(`
    "killspec: ./mine.ts is no command: only what speaks the protocol can be looked at
      as in: killspec doctor -- ./my-adapter
    "
  `);
});

const greeting = { id: 1, op: 'hello', protocol: '1.0', name: 'my init', version: '0.1', language: 'JavaScript' };

/** Says hello, and to everything else what this gives. */
const adapter = (answer: string): string => `
const answer = ({ id, op, event }) => (${answer});
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const request = JSON.parse(line);
  const hello = ${JSON.stringify(greeting)};
  process.stdout.write(JSON.stringify(request.op === 'hello' ? hello : answer(request)) + '\\n');
});`;

const shown = (stdout: string): string => stdout.replace(/"unit":.*"state"/g, '"unit":…,"state"');

test('a failure is shown with what went over the wire, and a command that sends it again', async () => {
  const cwd = folderWith({ 'mine.cjs': adapter('{ id, op }') });
  const { code, stdout } = await captured(['doctor', '--', process.execPath, 'mine.cjs'], { cwd });
  expect([code, shown(stdout).replaceAll(process.execPath, 'node')]).toMatchInlineSnapshot(`
    [
      4,
      "killspec 0.1.0 · protocol 1.0

      ✓  1  says hello                        my init 0.1, in JavaScript
      ✗  2  answers each request once         protocol-error
      –  3  leaves when it is told to         it has to answer first
      –  4  does not look at the real clock   it has to answer first
      –  5  begins each case afresh           it has to answer first
      –  6  reacts to a stop                  it has to answer first
      –  7  plays what it declares            it has to answer first
      –  8  keeps cases in flight apart       it has to answer first
      –  9  leaks nothing into later cases    it has to answer first
      – 10  declares what it can do           it has to answer first

      ✗ 2  answers each request once

        It sent op is "reset", not "hello", "reaction", "final", "bye", "error", "call" or "log": {"id":2,"op":"reset"}.

          > {"id":2,"op":"reset","case":"c1","t":0,"unit":…,"state":"active","processes":[{"pid":5000001,"role":"main"},{"pid":5000002,"role":"aux"}]}
          < {"id":2,"op":"reset"}

        expected
          < {"id":2,"op":"reaction","effects":[],"wake":"infinity"}   (with whatever effects and wake it wants)

        try     node mine.cjs < .killspec/doctor/2-answers-each-request-once.jsonl

    grade 1 of 10
    ",
    ]
  `);
  const sent = readFileSync(join(cwd, '.killspec/doctor/2-answers-each-request-once.jsonl'), 'utf8');
  expect(sent.split('\n').map((line) => line.slice(0, 20))).toMatchInlineSnapshot(`
    [
      "{"id":1,"op":"hello"",
      "{"id":2,"op":"reset"",
      "",
    ]
  `);
});

interface Told {
  readonly steps: readonly { readonly lines?: readonly unknown[] }[];
}

test('as JSON it is all of this, and nothing else is written', async () => {
  const cwd = folderWith({ 'mine.cjs': adapter('{ id, op }') });
  const { code, stdout, stderr } = await captured(['doctor', '--json', '--', process.execPath, 'mine.cjs'], { cwd });
  const { steps, ...facts } = JSON.parse(stdout.replaceAll(process.execPath, 'node')) as Told;
  const [hello, { lines, ...answers } = {}, leaves] = steps;
  expect([code, stderr, steps.length, lines?.at(-1)]).toEqual([
    4,
    '',
    10,
    { direction: 'from', line: '{"id":2,"op":"reset"}' },
  ]);
  expect({ ...facts, steps: [hello, answers, leaves] }).toMatchInlineSnapshot(`
    {
      "command": [
        "node",
        "mine.cjs",
      ],
      "format": "killspec-examination/1",
      "grade": 1,
      "killspec": "0.1.0",
      "of": 10,
      "protocol": "1.0",
      "sandboxed": false,
      "steps": [
        {
          "name": "says hello",
          "number": 1,
          "said": "my init 0.1, in JavaScript",
          "status": "passed",
        },
        {
          "expected": "{"id":2,"op":"reaction","effects":[],"wake":"infinity"}   (with whatever effects and wake it wants)",
          "found": "it sent op is "reset", not "hello", "reaction", "final", "bye", "error", "call" or "log": {"id":2,"op":"reset"}",
          "kind": "protocol-error",
          "name": "answers each request once",
          "number": 2,
          "status": "failed",
          "try": "node mine.cjs < .killspec/doctor/2-answers-each-request-once.jsonl",
        },
        {
          "name": "leaves when it is told to",
          "number": 3,
          "status": "skipped",
          "why": "it has to answer first",
        },
      ],
    }
  `);
  const sent = readFileSync(join(cwd, '.killspec/doctor/2-answers-each-request-once.jsonl'), 'utf8');
  expect(sent).toContain('"op":"reset"');
});
