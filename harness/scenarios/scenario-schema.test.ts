import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readScenario } from './read-scenario.ts';
import { scenarioSchema } from './scenario-schema.ts';
import { SourceText } from './source-text.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true }).compile(scenarioSchema);

const verdicts = (text: string): { readonly schema: boolean; readonly loader: boolean } => {
  const source = new SourceText('x.yaml', text);
  readScenario(source, 'x');
  return { schema: validate(parse(text)), loader: source.problems.length === 0 };
};

const head = 'title: t\nrules: [PROC-1]\n';
const unit = 'unit: |\n  [Service]\n  ExecStart=/bin/daemon\n  ExecStop=/bin/stop\n  WatchdogSec=1s\n';
const main = (behaviour: string): string =>
  `${head}${unit}processes:\n  main: ${behaviour}\n  worker:\n  kid: { forked }\ndo:\n  - { at: 0s, fork: kid by main }\n`;
const doing = (operation: string): string => `${head}${unit}processes: { main: , worker: }\ndo:\n  - ${operation}\n`;

const good: readonly string[] = [
  `${head}${unit}`,
  main('{}'),
  main(''),
  main('{ when: { SIGTERM: exit, SIGRTMIN+3: [catch, exit after 1min 30s with 3], SIGINT: exit with 1 after 5 } }'),
  main('{ when: { SIGTERM: [ignore, default, fork kid after 1.5s, forward SIGINT to worker after 0.5 sec] } }'),
  main('{ otherwise: [notify STOPPING=1 after 1s, notify STATUS=] }'),
  main('{ when: { SIGTERM: [leave after 1s, exit after 2s] }, does: leave }'),
  main('{ unkillable, protected: true }'),
  main('{ unkillable: true, zombie: true }'),
  main('{ unkillable: 1min 30s }'),
  main('{ unkillable: 5, stopped: false }'),
  main('{ outside }'),
  `${head}${unit.replace('ExecStart', 'Delegate=yes\n  ExecStart')}processes: { main: { subgroup: pay-load_1.slice } }\n`,
  `${head}${unit}processes: { main: { when: { SIGHUP: notify MAINPID=w } }, w: { foreign: true } }\n`,
  doing('{ at: 0, freeze }'),
  doing('{ at: 1s, thaw }'),
  main('{ does: exit after 3, stopped: true, zombie: false }'),
  main('{ does: [signal SIGTERM to worker, fork kid after 2s, notify READY=1, exit] }'),
  main('{ exits: 3, exits with: worker after 1h30min, signals: [SIGTERM to worker, SIGINT to $MAINPID after 1ms] }'),
  doing('{ at: 0, stop }'),
  doing('{ at: 1.5, exit: main with 255 }'),
  doing('{ at: 1min 2s, notify: main STOPPING=1 EXTEND_TIMEOUT_USEC=5 }'),
  doing('{ at: 2s, signal: SIGRTMIN to worker }'),
  doing('{ at: 2s, oom: worker }'),
  doing('{ at: 2s, leave: worker }'),
  doing('{ at: 2s, watchdog }'),
  doing('{ at: 2s, daemon-reload: "[Service]" }'),
  `${head}${unit}commands: { ExecStop: hangs, ExecStart: { hangs: true, when: { SIGTERM: ignore } } }\n`,
  `${head}${unit}ties: wake\nexpect: ["0s  main  SIGTERM SIGCONT", "1min 2s ExecStop runs"]\n`,
  `${head}${unit}axes: { A: [SIGTERM, 15], B: { none: , one: x } }\nties: [wake, process-operation]\n`,
  `${head}${unit}axes: { A: [SIGTERM] }\nprocesses: { main: { when: { "\${A}": "exit after \${A}s" } } }\n`.replace(
    'after ${A}s',
    'with 3',
  ),
  `${head}type: scope\nunit: ""\nambiguities: [AMB-14, AMB-14/SIGKILL]\ninitially: inactive\ndrop-ins: ["[Scope]"]\n`,
];

const bad: readonly string[] = [
  '[]\n',
  'title: t\n',
  `${head}${unit}titel: t\n`,
  `title: t\nrules: []\n${unit}`,
  `title: t\nrules: [KM-CG-9]\n${unit}`,
  `${head}${unit}ambiguities: [AMB-99]\n`,
  `${head}${unit}initially: asleep\n`,
  `${head}${unit}type: timer\n`,
  `${head}${unit}ties: [sleep]\n`,
  `${head}${unit}axes: { "B c": [x] }\n`,
  `${head}${unit}axes: { A: [] }\n`,
  `${head}unit: [a]\n`,
  `${head}${unit}commands: { ExecSotp: hangs }\n`,
  `${head}${unit}commands: { ExecStop: sleeps }\n`,
  `${head}${unit}expect: ["0s main"]\n`,
  `${head}${unit}expect: ["main SIGTERM"]\n`,
  main('[]'),
  main('{ wen: {} }'),
  main('{ hangs: true }'),
  main('{ when: { TERM: ignore } }'),
  main('{ when: { SIGKILL: ignore } }'),
  main('{ when: { SIGTERM: egxit } }'),
  main('{ when: { SIGTERM: exit soon } }'),
  main('{ when: { SIGTERM: exit after 2 parsecs } }'),
  main('{ when: { SIGTERM: forward SIGINT at worker } }'),
  main('{ unkillable: often }'),
  main('{ subgroup: a/b }'),
  doing('{ at: 0s, freeze: main }'),
  main('{ does: ignore }'),
  main('{ does: notify stopping }'),
  main('{ exits: never }'),
  main('{ stopped: yes }'),
  doing('{ at: soon, stop }'),
  doing('{ at: 0s }'),
  doing('{ stop }'),
  doing('{ at: 0s, sotp }'),
  doing('{ at: 0s, stop: main }'),
  doing('{ at: 0s, stop, restart }'),
  doing('{ at: 0s, exit: main after 2s }'),
  doing('{ at: 0s, signal: TERM to main }'),
  doing('stop'),
];

test('the schema on disk is the one that the loader goes with', async () => {
  const text = `${JSON.stringify(scenarioSchema, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../scenarios/scenario.schema.json');
});

test.each(good)('schema and loader take %j', (text) => {
  expect(verdicts(text)).toEqual({ schema: true, loader: true });
});

test.each(bad)('schema and loader refuse %j', (text) => {
  expect(verdicts(text)).toEqual({ schema: false, loader: false });
});
