import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readTranscript } from '../adapters/stdio/transcript.ts';
import { captured, type Captured, folderWith } from './captured.ts';

/** Runs stop commands, and signals the main process; when it has gone it calls for who is there. */
const adapter = `
let commands = 0;
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
const react = ({ id, op, unit, event, processes }) => {
  const reaction = (effects, wake = 'infinity') => say({ id, op: 'reaction', effects, wake });
  if (op === 'hello') return say({ id, op, protocol: '1.0', name: 'mine', version: '1', language: 'JavaScript' });
  if (op === 'end' || op === 'bye') return say({ id, op: op === 'end' ? 'final' : 'bye' });
  if (op === 'reset') commands = (unit.settings.commands.ExecStop ?? []).length;
  if (event?.type === 'stop' && commands > 0) return reaction([{ run: 'ExecStop', index: 0 }], 90_000_000);
  if (event?.type === 'exit' && event.command) return reaction([{ kill: processes[0], signal: 'SIGTERM' }]);
  if (event?.type === 'exit') say({ id: 'a1', op: 'call', turn: id, call: { processes: true } });
  reaction([]);
};
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const message = JSON.parse(line);
  if (message.op === 'crash') process.exit(3);
  if (message.op === 'rubbish') process.stdout.write('rubbish\\n');
  else if (message.op !== 'return') react(message);
});`;

const shell = async (
  typed: readonly string[],
  argv: readonly string[] = ['--', process.execPath, 'mine.cjs'],
  cwd = folderWith({ 'mine.cjs': adapter, 'my.socket': '[Socket]\nKillMode=mixed\n' }),
): Promise<Captured> => {
  const lines = typed.values();
  const ask = async (): Promise<string | undefined> => {
    const next = lines.next();
    return next.done === true ? undefined : next.value;
  };
  const { code, stdout, stderr } = await captured(['shell', ...argv], { cwd, ask });
  return { code, stderr, stdout: stdout.replaceAll(/"unit":.*?"state"/g, '"unit":…,"state"') };
};

test('what is typed is sent as the protocol has it, and what comes back is shown', async () => {
  const { code, stdout } = await shell([
    '# a comment',
    'reset ExecStop=/bin/bye',
    'stop',
    'show',
    'exit ExecStop',
    'exit main SIGTERM',
    'fork child',
    'wake 90s',
    'notify worker STOPPING=1 STATUS=so long',
    'end',
  ]);
  expect(code).toBe(2);
  expect(stdout).toMatchInlineSnapshot(`
    "> {"id":1,"op":"hello","protocols":["1.0"],"harness":{"name":"killspec","version":"0.1.0"}}
    < {"id":1,"op":"hello","protocol":"1.0","name":"mine","version":"1","language":"JavaScript"}
    > {"id":2,"op":"reset","case":"c1","t":0,"unit":…,"state":"active","processes":[{"pid":5000001,"role":"main"},{"pid":5000002,"role":"aux"}]}
    < {"id":2,"op":"reaction","effects":[],"wake":"infinity"}
    > {"id":3,"op":"event","case":"c1","t":0,"event":{"type":"stop"},"processes":[5000001,5000002]}
    < {"id":3,"op":"reaction","effects":[{"run":"ExecStop","index":0}],"wake":90000000}
    > {"id":4,"op":"event","case":"c1","t":0,"event":{"type":"spawned","pid":5000003,"command":{"name":"ExecStop","index":0}},"processes":[5000001,5000002,5000003]}
    < {"id":4,"op":"reaction","effects":[],"wake":"infinity"}
    = 0 s; main 5000001, worker 5000002, ExecStop 5000003; the adapter wants no wake
    > {"id":5,"op":"event","case":"c1","t":0,"event":{"type":"exit","pid":5000003,"status":0,"command":{"name":"ExecStop","index":0}},"processes":[5000001,5000002]}
    < {"id":5,"op":"reaction","effects":[{"kill":5000001,"signal":"SIGTERM"}],"wake":"infinity"}
    > {"id":6,"op":"event","case":"c1","t":0,"event":{"type":"exit","pid":5000001,"signal":"SIGTERM"},"processes":[5000002]}
    < {"id":"a1","op":"call","turn":6,"call":{"processes":true}}
    > {"id":"a1","op":"return","result":[5000002]}
    < {"id":6,"op":"reaction","effects":[],"wake":"infinity"}
    > {"id":7,"op":"event","case":"c1","t":90000000,"event":{"type":"wake"},"processes":[5000002,5000004]}
    < {"id":7,"op":"reaction","effects":[],"wake":"infinity"}
    ? a notification has fields (as in: notify main STOPPING=1)
    > {"id":8,"op":"end","case":"c1"}
    < {"id":8,"op":"final"}
    > {"id":9,"op":"bye"}
    < {"id":9,"op":"bye"}
    "
  `);
});

test('what cannot be sent is said, and JSON goes as it is', async () => {
  const { code, stdout } = await shell([
    'stop',
    'reset KillMode',
    'reset none.service',
    'reset my.socket',
    'exit mian',
    'exit worker soon',
    'wake',
    'at 5s',
    'at 4s',
    'sotp',
    'fork worker',
    '{"id":40,"op":"event","case":"c1","t":0,"event":{"type":"stop"},"processes":[]}',
    '{"op":"rubbish"}',
    'bye',
  ]);
  expect(code).toBe(2);
  expect(stdout).toMatchInlineSnapshot(`
    "> {"id":1,"op":"hello","protocols":["1.0"],"harness":{"name":"killspec","version":"0.1.0"}}
    < {"id":1,"op":"hello","protocol":"1.0","name":"mine","version":"1","language":"JavaScript"}
    ? no case is begun (reset begins one; help says more)
    ? KillMode is no name of a unit (it ends in .service, .socket, .mount, .swap or .scope)
    ? there is no file none.service
    > {"id":2,"op":"reset","case":"c1","t":0,"unit":…,"state":"active","processes":[{"pid":5000001,"role":"aux"},{"pid":5000002,"role":"aux"}]}
    < {"id":2,"op":"reaction","effects":[],"wake":"infinity"}
    ? there is no process called mian
    ? soon is neither an exit status nor a signal (as in: exit main SIGTERM)
    ? the adapter has not asked to be woken (name an instant to do so all the same: wake 90s)
    ? it is 5 s already: time does not go back
    ? there is no event sotp (did you mean stop?)
    ? there is a process called worker already
    > {"id":40,"op":"event","case":"c1","t":0,"event":{"type":"stop"},"processes":[]}
    < {"id":40,"op":"reaction","effects":[],"wake":"infinity"}
    > {"op":"rubbish"}
    > {"id":41,"op":"bye"}
    < rubbish
    ! it sent a line that is no JSON: rubbish
    < {"id":41,"op":"bye"}
    "
  `);
});

test('an adapter that goes before it is told to ends the session', async () => {
  const { code, stdout } = await shell(['reset', '{"id":9,"op":"crash"}', 'stop']);
  expect([code, stdout.split('\n').slice(-3)]).toMatchInlineSnapshot(`
    [
      4,
      [
        "> {"id":9,"op":"crash"}",
        "! it exited with status 3",
        "",
      ],
    ]
  `);
});

test('a transcript holds what went over the wire', async () => {
  const cwd = folderWith({ 'mine.cjs': adapter });
  const { stdout } = await shell(['reset'], ['--record', 'wire.txt', '--', process.execPath, 'mine.cjs'], cwd);
  const read = readTranscript(readFileSync(join(cwd, 'wire.txt'), 'utf8'));
  const lines = read.ok ? read.lines : [];
  const shown = lines.map((line) => ('line' in line ? `${line.direction === 'to' ? '>' : '<'} ${line.line}\n` : ''));
  expect(shown.join('').replaceAll(/"unit":.*?"state"/g, '"unit":…,"state"')).toBe(stdout);
  expect(lines).toHaveLength(6);
});

test.each([
  ['there is no such program', ['--', './nobody']],
  ['no command is named', []],
  ['the transcript cannot be written', ['--record', 'no/such/folder', '--', process.execPath, 'mine.cjs']],
])('a mistake: %s', async (_name, argv) => {
  const { code, stderr } = await shell([], argv);
  expect(code).toBe(2);
  expect(stderr).toMatchSnapshot();
});

test('a run of a command can be recorded, one case after the other', async () => {
  const cwd = folderWith({ 'mine.cjs': adapter });
  const argv = ['run', 'kill-mode/default', '--record', 'wire.txt', '--', process.execPath, 'mine.cjs'];
  expect((await captured(argv, { cwd })).code).toBe(1);
  const read = readTranscript(readFileSync(join(cwd, 'wire.txt'), 'utf8'));
  const sent = (read.ok ? read.lines : []).flatMap((line) => (line.direction === 'to' ? [line.line] : []));
  expect(sent.map((line) => line.replaceAll(/"(?:unit|harness)":.*/g, '…'))).toMatchInlineSnapshot(`
    [
      "{"id":1,"op":"hello","protocols":["1.0"],…",
      "{"id":2,"op":"reset","case":"c1","t":0,…",
      "{"id":3,"op":"event","case":"c1","t":0,"event":{"type":"restart"},"processes":[5000001,5000002]}",
      "{"id":4,"op":"end","case":"c1"}",
      "{"id":5,"op":"reset","case":"c2","t":0,…",
      "{"id":6,"op":"event","case":"c2","t":0,"event":{"type":"stop"},"processes":[5000001,5000002]}",
      "{"id":7,"op":"end","case":"c2"}",
    ]
  `);
  const { code, stderr } = await captured(['run', '--record', 'wire.txt'], { cwd });
  expect([code, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: only of a command there is something to record
      as in: killspec run --record FILE -- ./my-adapter
    ",
    ]
  `);
});
