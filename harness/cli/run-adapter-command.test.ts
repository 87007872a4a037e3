import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

// Obeys a stop; what a unit says of its signals it does not read.
const adapter = `
const cases = new Map();
const answer = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
const react = ({ id, op, case: name, t, unit, event, processes }) => {
  if (op === 'hello') {
    const capabilities = { unitTypes: ['service'], operations: ['stop'], casesInFlight: 4 };
    return { id, op, protocol: '1.0', name: 'my init', version: '0.1', language: 'JavaScript', capabilities };
  }
  if (op === 'reset') {
    cases.set(name, { settings: unit.settings, wake: 'infinity' });
    if (unit.settings.killMode === 'none') return { id, op: 'error', kind: 'unsupported', message: 'no none yet' };
    return { id, op: 'reaction', effects: [], wake: 'infinity' };
  }
  if (op === 'end' || op === 'bye') return { id, op: op === 'end' ? 'final' : 'bye' };
  const each = (...signals) => processes.flatMap((kill) => signals.map((signal) => ({ kill, signal })));
  const here = cases.get(name);
  const { timeoutStop } = here.settings;
  if (event.type === 'stop') {
    here.wake = timeoutStop === 'infinity' ? timeoutStop : t + timeoutStop;
    return { id, op: 'reaction', effects: each('SIGTERM', 'SIGCONT'), wake: here.wake };
  }
  if (event.type === 'wake') here.wake = 'infinity';
  if (event.type === 'wake') return { id, op: 'reaction', effects: each('SIGKILL'), wake: here.wake };
  if (processes.length > 0) return { id, op: 'reaction', effects: [], wake: here.wake };
  return { id, op: 'reaction', effects: [{ claim: 'stopped' }], wake: 'infinity' };
};
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => answer(react(JSON.parse(line))));
`;

const files = { 'my adapter.cjs': adapter };
const command = ['--', process.execPath, './my adapter.cjs'];

const outcomes = (stdout: string): string => stdout.split('\n').find((line) => line.startsWith('my init')) ?? stdout;

test('a command that speaks the protocol is judged, and what plays a case again is quoted', async () => {
  const cwd = folderWith(files);
  const { code, stdout, stderr } = await captured(
    ['run', 'kill-mode/default', 'kill-signal/custom/Signal=SIGINT', ...command],
    {
      cwd,
    },
  );
  expect([code, stderr, outcomes(stdout)]).toEqual([
    1,
    '',
    'my init 0.1   3 cases   1 conformant (1 of them only under some readings)   1 NOT   1 unsupported (declared)',
  ]);
  const again = / again {3}npx killspec (run --case \S+) -- \S+ '\.\/my adapter\.cjs'\n/.exec(stdout)?.[1] ?? '';
  expect((await captured([...again.split(' '), ...command], { cwd })).code).toBe(1);
  const failed = await captured(['run', '--failed'], { cwd });
  expect([failed.code, outcomes(failed.stdout)]).toEqual([1, 'my init 0.1   1 case   0 conformant   1 NOT']);
  const why = await captured(['why', '1'], { cwd });
  expect(why.stdout).toContain('-- ');
  expect(why.stdout).toContain("'./my adapter.cjs'\n");
});

test('what it had not declared, and does not support, is not kept', async () => {
  const { code, stdout } = await captured(['run', 'kill-mode/none', ...command], { cwd: folderWith(files) });
  expect([code, stdout.slice(stdout.indexOf('\n\n') + 2)]).toMatchInlineSnapshot(`
    [
      1,
      "my init 0.1   1 case   0 conformant   1 declared and then refused

      ✗   1  capability not kept   kill-mode/none
             no none yet

        more    npx killspec why 1
    ",
    ]
  `);
});

test('a configuration names a command by its words', async () => {
  const config = `adapter: [${process.execPath}, "my adapter.cjs"]\n`;
  const cwd = folderWith({ ...files, 'killspec.config.yaml': config });
  const { code, stdout } = await captured(['run', 'kill-mode/default'], { cwd });
  expect([code, outcomes(stdout)]).toMatchInlineSnapshot(`
    [
      0,
      "my init 0.1   2 cases   1 conformant (1 of them only under some readings)   1 unsupported (declared)",
    ]
  `);
});

test.each([
  ['there is no command', ['--']],
  ['there is no such program', ['--', './nobody']],
  ['it is no program', ['--', './my adapter.cjs']],
  ['there is another implementation', ['--adapter', 'killspec:hasty', ...command]],
])('a mistake: %s', async (_name, argv) => {
  const { code, stdout, stderr } = await captured(['run', ...argv], { cwd: folderWith(files) });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatchSnapshot();
});
