import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostileAdapter } from '../../adapters/stdio/hostile/hostile-adapter.ts';
import { hostileAnswers } from '../../adapters/stdio/hostile/hostile-answers.ts';
import { hostileLines } from '../../adapters/stdio/hostile/hostile-lines.ts';
import { hostileProcesses } from '../../adapters/stdio/hostile/hostile-processes.ts';
import { suiteWorlds } from '../../kits/kit-worlds.ts';
import type { PlayableCase } from '../playable-case.ts';
import { unsupported } from '../unsupported.ts';
import { gradeOf, type Step, type StepFailure } from './examination.ts';
import { examine } from './examine.ts';

const folder = mkdtempSync(join(tmpdir(), 'killspec-doctor-'));
const prelude = readFileSync(join(import.meta.dirname, '../../adapters/stdio/hostile/prelude.sh'), 'utf8');

afterAll(() => rmSync(folder, { recursive: true }));

const examined = async (
  name: string,
  script: string,
  cases: readonly PlayableCase[],
  hangMs = 20_000,
): Promise<readonly Step[]> => {
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.sh`);
  writeFileSync(file, `${prelude}\n${script}\n`);
  const found = await examine({ command: ['/bin/sh', file], cwd: folder, hangMs, helloMs: hangMs }, cases);
  if (found.status !== 'examined') throw new Error('there is no shell');
  return found.steps;
};

const failureOf = (steps: readonly Step[]): StepFailure | undefined =>
  steps.flatMap(({ result }) => (result.status === 'failed' ? [result] : []))[0];

/** The adapters that the runner has to bear; those that flood it are flood enough in its own tests. */
const hostile = [...hostileLines, ...hostileAnswers, ...hostileProcesses].filter(
  ({ does }) => !/yes |\/dev\/zero/.test(does),
);

const gradeByMoment = (one: HostileAdapter): number => {
  // Behaves, but for doing nothing when it is told to stop.
  if (one.name === 'forks a daemon and behaves') return 5;
  // The first process says hello, the next one exits.
  if (one.name === 'says something else of itself when it is started again') return 1;
  // In the case of the examination nothing is over yet.
  if (one.name === 'still wants to be woken when all is over') return 3;
  // To be told so is an answer; that it is another one each time is seen later.
  if (one.name === 'does not support what it had declared') return 3;
  return { hello: 0, bye: 2, reset: 1, stop: 1, exit: 1, end: 1 }[one.at];
};

/** What its failure is called. */
const kindOf = (one: HostileAdapter): string => {
  if (gradeByMoment(one) > 1) return 'wrong';
  return one.name.startsWith('says something else') ? 'crash' : one.outcome;
};

/** A service manager of a few lines that does what the examination asks for; each stub changes a part of it. */
const stub = ({
  about = '"unitTypes":["service"],"killModes":["control-group"],"options":[],"operations":["stop"]',
  reset = '',
  stop = 'first_pass',
  wake = 'last_pass',
  other = 'react "" "$wake"',
} = {}): string => `
each() { list=\${line##*\\"processes\\":\\[}; list=\${list%%]*}; out=; IFS=,
  for pid in $list; do for signal in "$@"; do out="$out,{\\"kill\\":$pid,\\"signal\\":\\"$signal\\"}"; done; done
  unset IFS; out=\${out#,}; }
begin() { value=\${line#*\\"timeoutStop\\":}; timeout=\${value%%,*}; wake='"infinity"'; ${reset}
  react; }
first_pass() { if [ "$timeout" != '"infinity"' ]; then wake=$((now + timeout)); fi
  each SIGTERM SIGCONT; react "$out" "$wake"; }
last_pass() { wake='"infinity"'; each SIGKILL; react "$out"; }
count=0
while receive; do
  case $op in
    hello) greet stub ',"capabilities":{${about}}' ;;
    end) final ;;
    bye) bye; exit 0 ;;
    reset) begin ;;
    event) case $event in stop) ${stop} ;; wake) ${wake} ;; *) ${other} ;; esac ;;
  esac
done`;

const plain = '"unitTypes":["service"],"killModes":["control-group"],"options":[]';
const quick = `[ $(($(date +%s%N) / 1000000 - begun)) -lt 600 ]`;

/** What is wrong with each, the grade that it gets, and what is said of it. */
const stubs: readonly (readonly [string, string, number, string])[] = [
  ['is right', stub(), 10, ''],
  [
    'does more than it declares',
    stub({ other: 'if [ "$event" = restart ]; then first_pass; else react "" "$wake"; fi' }),
    10,
    '',
  ],
  [
    'asks the machine for the time',
    stub({ stop: 'wake=$((now + $(date +%s%N) / 1000)); each SIGTERM SIGCONT; react "$out" "$wake"' }),
    3,
    'it answered otherwise when the same case was played once more',
  ],
  [
    'waits for the real timeout',
    stub({
      stop: 'begun=$(($(date +%s%N) / 1000000)); first_pass',
      wake: `if ${quick}; then react; else last_pass; fi`,
    }),
    3,
    // Where the machine was slow of itself, the difference was seen before.
    'it answered otherwise when ',
  ],
  [
    'is still stopping in the next case',
    stub({
      stop: 'if [ "$stopping" = 1 ]; then react; else stopping=1; first_pass; fi',
      wake: 'stopping=0; last_pass',
    }),
    4,
    'it answered otherwise after a case that was broken off',
  ],
  ['does not stop', stub({ stop: 'react' }), 5, 'it was told to stop, and sent nothing to anybody'],
  [
    'declares what it refuses',
    stub({
      about: `${plain},"operations":["stop","restart"]`,
      other: `if [ "$event" = restart ]; then say "{\\"id\\":$id,\\"op\\":\\"error\\",\\"kind\\":\\"unsupported\\",\\"message\\":\\"no restart\\"}"; else react "" "$wake"; fi`,
    }),
    6,
    'it declares restart (operations), and refused ',
  ],
  [
    'has one wake for all cases',
    stub({ about: `${plain},"operations":["stop"],"casesInFlight":4` }),
    7,
    'it answered otherwise in ',
  ],
  [
    'learns from its cases',
    stub({
      reset: 'count=$((count + 1))',
      stop: 'if [ $count -gt 3 ]; then each SIGHUP; react "$out"; else first_pass; fi',
    }),
    8,
    'it answered otherwise in ',
  ],
];

const isOfRealTime = ([name]: (typeof stubs)[number]): boolean => name === 'waits for the real timeout';

const stubCapabilities = { unitTypes: ['service'], killModes: ['control-group'], options: [] } as const;

/** Few cases are enough: some that all stubs play, and one that asks for more. */
const fewCases = [
  ...suiteWorlds()
    .filter(({ world }) => unsupported(world, { ...stubCapabilities, operations: ['stop'] }) === undefined)
    .slice(0, 5),
  ...suiteWorlds()
    .filter(({ world }) => unsupported(world, { ...stubCapabilities, operations: ['restart'] }) === undefined)
    .slice(0, 1),
  ...suiteWorlds()
    .filter(({ world }) => world.operations.some(({ op }) => op === 'freeze'))
    .filter(
      ({ world }) => unsupported(world, { ...stubCapabilities, operations: ['stop'], freezing: true }) === undefined,
    )
    .slice(0, 1),
];

const found = new Map<string, readonly Step[]>();
const sideBySideMax = 8;

beforeAll(async () => {
  const works = [
    ...hostile.map((one) => async () => {
      const script = `misbehave() {\n${one.does}\n}\n\nserve ${one.at}`;
      const hangMs = one.says.startsWith('it did not') ? 1500 : 20_000;
      found.set(one.name, await examined(one.name, script, [], hangMs));
    }),
    ...stubs.map(
      ([name, script]) =>
        async () =>
          void found.set(name, await examined(name, script, fewCases)),
    ),
  ].values();
  const follow = async (): Promise<void> => {
    for (const work of works) await work();
  };
  await Promise.all(Array.from({ length: sideBySideMax }, follow));
  // Not side by side: it is told from others by how long things take.
  for (const [name, script] of stubs.filter(isOfRealTime)) found.set(name, await examined(name, script, fewCases));
}, 120_000);

test('there are enough of them', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(30);
});

describe('an adapter that the runner has to bear gets its grade:', () => {
  test.each(hostile)('$name', (one) => {
    const steps = found.get(one.name) ?? [];
    const failure = failureOf(steps);
    // What is said of it is as in a run, but for those that show what they are in a later step, or in another process.
    const says = kindOf(one) === one.outcome ? one.says : '';
    expect([gradeOf(steps), failure?.kind, failure?.found.slice(0, says.length)]).toEqual([
      gradeByMoment(one),
      kindOf(one),
      says,
    ]);
  });
});

describe('an adapter that', () => {
  test.each(stubs)('%s', (name, _script, grade, says) => {
    const steps = found.get(name) ?? [];
    const failure = failureOf(steps);
    expect([gradeOf(steps), failure?.found.slice(0, says.length) ?? '']).toEqual([grade, says]);
  });
});

test('a failure holds the lines of the case, the answer expected and all that was sent', () => {
  const failure = failureOf(found.get('does not stop') ?? []);
  const shown = failure?.lines.map(
    ({ direction, line }) => `${direction} ${line.replace(/"unit":.*"state"/, '"unit":…,"state"')}`,
  );
  expect({ ...failure, lines: shown, sent: failure?.sent.length }).toMatchInlineSnapshot(`
    {
      "expected": "{"id":3,"op":"reaction","effects":[{"kill":5000001,"signal":"SIGTERM"},{"kill":5000001,"signal":"SIGCONT"},{"kill":5000002,"signal":"SIGTERM"},{"kill":5000002,"signal":"SIGCONT"}],"wake":1600000}",
      "found": "it was told to stop, and sent nothing to anybody",
      "hint": "A stop is asked for by an event of this "type", and is acted on by effects (or calls) and a wake for the stop timeout.",
      "kind": "wrong",
      "lines": [
        "to {"id":2,"op":"reset","case":"c1","t":0,"unit":…,"state":"active","processes":[{"pid":5000001,"role":"main"},{"pid":5000002,"role":"aux"}]}",
        "from {"id":2,"op":"reaction","effects":[],"wake":"infinity"}",
        "to {"id":3,"op":"event","case":"c1","t":1000000,"event":{"type":"stop"},"processes":[5000001,5000002]}",
        "from {"id":3,"op":"reaction","effects":[],"wake":"infinity"}",
        "to {"id":4,"op":"event","case":"c1","t":1100000,"event":{"type":"exit","pid":5000002,"status":0},"processes":[5000001]}",
        "from {"id":4,"op":"reaction","effects":[],"wake":"infinity"}",
        "to {"id":5,"op":"end","case":"c1"}",
        "from {"id":5,"op":"final"}",
      ],
      "sent": 5,
      "status": "failed",
    }
  `);
});

test('what it does and does not declare is told', () => {
  expect(found.get('does more than it declares')?.at(-1)).toMatchInlineSnapshot(`
    {
      "name": "declares what it can do",
      "result": {
        "said": [
          "It does not declare restart (operations), and conforms in the one case that needs it: its hello may say so.",
        ],
        "status": "advice",
      },
    }
  `);
});
