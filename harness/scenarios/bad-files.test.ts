import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblems } from './format-problem.ts';
import { loadScenarioFile } from './load.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'killspec-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const shown = (content: string | Uint8Array): string => {
  const path = join(folder, 'bad.yaml');
  writeFileSync(path, content);
  const loaded = loadScenarioFile(path);
  return loaded.ok ? 'good' : formatProblems(loaded.problems).replaceAll(path, 'FILE');
};

const service = (more: string, unit = ''): string => `title: t
rules: [PROC-1]
unit: |
  [Service]
  ExecStart=/bin/daemon
${unit.replaceAll(/^/gm, '  ')}
${more}
`;

// What is wrong with a file, and the file.
const badFiles: Readonly<Record<string, string | Uint8Array>> = {
  'empty file': '',
  'nothing but a comment': '# nothing\n',
  'binary file': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
  'not UTF-8': new Uint8Array([0x74, 0xe9, 0x0a]),
  '10 MB': 'x'.repeat(10 * 1024 * 1024),
  tabs: 'title: a\nprocesses:\n\tmain:\n',
  'several documents': `${service('')}---\n${service('')}`,
  'a list': '- a\n',
  prose: 'hello\n',
  'a YAML bomb': 'rules: &a [x, x]\nunit: &b [*a, *a]\ntitle: [*b, *b]\ndo: *b\n',
  'deep nesting': `title: ${'['.repeat(100_000)}`,
  'a tag': 'title: !!js/function x\n',
  'an unclosed quote': 'title: "a\nrules: [PROC-1]\n',
  'a sub-group without Delegate=': service('processes:\n  main:\n  worker: { subgroup: payload }'),
  'a sub-group of no name': service('processes:\n  main: { subgroup: a/b }', 'Delegate=yes'),
  'outside of the group, and in it': service('processes:\n  main: { subgroup: a, outside: true }', 'Delegate=yes'),
  'a worker outside of the group': service('processes:\n  main:\n  worker: { outside: true }'),
  'a main process that nothing names': service('processes:\n  main: { foreign: true }'),
  'a MAINPID= of nobody': service('processes:\n  main:\ndo:\n  - { at: 0s, notify: main MAINPID=helper }'),
  'unkillable by half': service('processes:\n  main: { unkillable: sometimes }'),
  'unknown keys': service('proceses:\n  main:\nnonsense: 1'),
  'missing keys': 'rules: [PROC-1]\n',
  'no rule': 'title: t\nrules: []\nunit: "[Service]"\n',
  'duplicate keys': service('processes:\n  main:\n  worker:\n  main:'),
  'wrong types': service('processes: [main]\ndo: stop\ndrop-ins: {}\ninitially: asleep'),
  'empty title': 'title:\nrules: [PROC-1]\nunit: "[Service]"\n',
  'a title that says nothing': 'title: 5\nrules: [PROC-1]\nfound_by: true\nunit: "[Service]"\n',
  'unknown rule and ambiguity': 'title: t\nrules: [KM-CG-9]\nambiguities: [AMB-99]\nunit: "[Service]"\n',
  'no section': 'title: t\nrules: [PROC-1]\nunit: KillMode=none\n',
  'a mistyped section': 'title: t\nrules: [PROC-1]\nunit: |\n  # mine\n  [Servcie]\n  KillMode=none\n',
  'a mistyped section in quotes': 'title: t\nrules: [PROC-1]\nunit: "[service]"\n',
  'unknown type': 'title: t\nrules: [PROC-1]\ntype: sevice\nunit: KillMode=none\n',
  'a name of another type': 'title: t\nrules: [PROC-1]\nunit-name: x.timer\nunit: KillMode=none\n',
  'a mistake in the unit file': service('', 'KilMode=none\nTimeoutStopSec=2 parsecs'),
  'a mistake that is meant and not made': service('diagnostics: [bad-signal]'),
  'bad reactions': service(
    'processes:\n  main:\n    when:\n      SIGTREM: ignore\n      TERM: ignore\n      SIGKILL: ignore\n' +
      '      SIGINT: egxit\n      SIGHUP: exit soon\n      SIGUSR1: exit after 2 parsecs\n      SIGUSR2: exit with 256\n' +
      '      SIGQUIT: [fork]\n      SIGABRT: forward SIGTERM at worker\n      SIGPIPE: notify stopping\n      SIGALRM: ignore it',
  ),
  'bad deeds': service(
    'processes:\n  main: { does: [sleep, signal SIGTERM], exits: never, exits with: main, stopped: yes }\n' +
      '  worker: { exits: infinity, signals: SIGTERM }\n  child: { forked: true }\n  4x:\n  ExecStop:\n' +
      '  thread: { kernel thread: true, otherwise: ignore }',
  ),
  'unknown processes': service(
    'processes:\n  main: { when: { SIGTERM: fork kid } }\n  worker: { exits with: mian }\ndo:\n  - { at: 0s, exit: wroker }\n' +
      '  - { at: 1s, fork: worker by main }\nexpect:\n  - 0s  worer  SIGTERM',
  ),
  'bad commands': service(
    'commands:\n  ExecStop: hangs\n  ExecStart.2: hangs\n  ExecSotp: hangs\n  ExecReload: { when: { SIGTERM: ignore } }\n' +
      '  ExecStopPost: { hangs: true, exits: 1s }',
    'ExecReload=/bin/reload\nExecStopPost=/bin/post',
  ),
  'a main process told of twice': service('processes:\n  main:\ncommands:\n  ExecStart: hangs'),
  'bad operations': service(
    'do:\n  - stop\n  - { at: 5s, stop }\n  - { at: 1s, stop }\n  - { stop }\n  - { at: 6s }\n  - { at: 6s, sotp }\n' +
      '  - { at: 6s, stop, restart }\n  - { at: 6s, stop: main }\n  - { at: soon, stop }\n  - { at: 7s, exit: main after 2s }\n' +
      '  - { at: 7s, remount }\n  - { at: 7s, reload }\n  - { at: 7s, watchdog }\n  - { at: 7s, signal: TERM to main }',
  ),
  'a watchdog that cannot have expired': service(
    'do:\n  - { at: 2s, notify: main WATCHDOG=1 }\n  - { at: 4s, watchdog }',
    'WatchdogSec=3s',
  ),
  'a main process in a mount':
    'title: t\nrules: [PROC-1]\nunit: "[Mount]"\nprocesses:\n  main:\ndo:\n  - { at: 0s, watchdog }\n',
  'bad axes': service(
    'axes:\n  A: []\n  B c: [x]\n  C: [a/b]\n  D: [x, x]\nprocesses:\n  main: { when: { SIGTERM: "${E}" } }',
  ),
  'an unknown axis': service('axes:\n  Mode: [mixed]\nprocesses:\n  main: { exits: "${Mod}" }', 'KillMode=${Modes}'),
  'an axis out of quotes': service('axes:\n  A: [ignore]\nprocesses:\n  main: { when: { SIGTERM: ${A} } }'),
  'too many cases': service(`axes:\n${['A', 'B', 'C'].map((axis) => `  ${axis}: [a,b,c,d,e,f,g,h,i]\n`).join('')}`),
  'bad ties': service('ties: [wake, wake-operation, sleep]'),
  'bad expectations': service(
    'expect:\n  - 1s  main  SIGTERM\n  - 0s  main  SIGCNT\n  - main SIGTERM\n  - 1s main runs\n  - 1s main',
  ),
};

test('says of every bad file what is wrong, where, and what to write instead', async () => {
  const said = Object.entries(badFiles).map(([what, content]) => `# ${what}\n${shown(content)}\n`);
  await expect(said.join('\n')).toMatchFileSnapshot('bad-files.txt');
});
