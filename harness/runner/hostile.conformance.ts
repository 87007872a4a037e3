import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { defaultTies } from '../../spec/vocabulary/world.ts';
import type { HostileAdapter } from '../adapters/stdio/hostile/hostile-adapter.ts';
import { hostileAnswers } from '../adapters/stdio/hostile/hostile-answers.ts';
import { hostileLines } from '../adapters/stdio/hostile/hostile-lines.ts';
import { hostileProcesses } from '../adapters/stdio/hostile/hostile-processes.ts';
import { createStdioRunner } from '../adapters/stdio/stdio-runner.ts';
import type { Player } from './player.ts';
import { runCases } from './run-cases.ts';
import { stdioPlayer, unusablePlayer } from './stdio-player.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'killspec-hostile-')));
const prelude = readFileSync(join(import.meta.dirname, '../adapters/stdio/hostile/prelude.sh'), 'utf8');

/** The processes that live in the folder of the adapters: theirs, and those of whatever they have started. */
const living = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false;
      }
    });

afterAll(() => rmSync(folder, { recursive: true }));

const all = [...hostileLines, ...hostileAnswers, ...hostileProcesses];

/** A stop in which an adapter that does nothing is right. */
const world: World = {
  unit: { name: 'x.service', text: '[Service]\nExecStart=/bin/main\nKillMode=none\n', dropIns: [] },
  initially: 'active',
  processes: { main: { when: {}, deeds: [{ kind: 'exit', afterUs: 2_000_000, status: 0 }] } },
  commands: {},
  operations: [{ atUs: 1_000_000, op: 'stop' }],
  ties: defaultTies,
};
const cases = ['first', 'second', 'third'].map((name) => ({ name, world }));

/** Nothing may be slow enough to pass for silence, but what is silent. */
const hangMs = (says: string): number => (says.startsWith('it did not') ? 1500 : 20_000);

const openHostile = async ({ name, at, does, says }: HostileAdapter): Promise<Player> => {
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.sh`);
  writeFileSync(file, `${prelude}\nmisbehave() {\n${does}\n}\n\nserve ${at}\n`);
  const created = await createStdioRunner({
    command: ['/bin/sh', file],
    cwd: folder,
    processCount: 1,
    hangMs: hangMs(says),
    helloMs: at === 'hello' ? hangMs(says) : 20_000,
  });
  if (created.status === 'not-started') throw new Error('there is no shell');
  return created.status === 'ready' ? stdioPlayer(created.runner) : unusablePlayer(name, created.fault);
};

const told = async (hostile: HostileAdapter) => {
  const player = await openHostile(hostile);
  try {
    const results = await runCases(cases, player, { profile: open, killspec: 'test', seed: 1 });
    const outcomes = results.cases.map(({ outcome }) => outcome);
    const bad = outcomes.findLast(({ status }) => status === hostile.outcome);
    const message = bad !== undefined && 'message' in bad ? bad.message : '';
    return { outcomes: outcomes.map(({ status }) => status), message };
  } finally {
    await player.close();
  }
};

test('there are enough of them', () => {
  expect(all.length).toBeGreaterThanOrEqual(30);
});

describe('an adapter that', () => {
  test.each(all)('$name', (hostile) => {
    const { name, outcome, outcomes = ['conformant', outcome, 'conformant'], says } = hostile;
    const found = foundOf.get(name);
    expect(found?.outcomes).toEqual(outcomes);
    expect(found?.message.slice(0, says.length)).toBe(says);
    expect(found?.message.length).toBeLessThan(1000);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(found?.message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

/** An adapter that is in several cases at a time, and misbehaves when it is told of one unit among many. */
const crowd = async (does: string) => {
  const file = join(folder, `crowd-${does.replaceAll(/\W+/g, '-')}.sh`);
  const greeting = `greet many ',"capabilities":{"casesInFlight":4}'`;
  const loop = `case $line in *'"op":"hello"'*) ${greeting} ;; *culprit*) ${does} ;; *) calmly ;; esac`;
  writeFileSync(file, `${prelude}\nwhile receive; do ${loop}; done\n`);
  const created = await createStdioRunner({
    command: ['/bin/sh', file],
    cwd: folder,
    processCount: 2,
    hangMs: does.startsWith('sleep') ? 2000 : 20_000,
  });
  if (created.status !== 'ready') throw new Error(created.status);
  return stdioPlayer(created.runner);
};

const names = Array.from({ length: 17 }, (_, at) => (at === 5 ? 'culprit' : `bystander-${at}`));

const toldOfCrowd = async (does: string) => {
  const player = await crowd(does);
  try {
    const many = names.map((name) => ({ name, world: { ...world, unit: { ...world.unit, name: `${name}.service` } } }));
    const results = await runCases(many, player, { profile: open, killspec: 'test', seed: 1 });
    return results.cases.map(({ name, outcome }) => [name, outcome.status]);
  } finally {
    await player.close();
  }
};

const culprits = [
  ['exit 3', 'crash'],
  ['sleep 100', 'hang'],
  ['say nonsense', 'protocol-error'],
  ['id=999 react', 'protocol-error'],
  ['react "" -1', 'protocol-error'],
] as const;

test.each(culprits)('among many cases in flight, the one that is to blame is named: %s', (does, status) => {
  expect(crowdOf.get(does)).toEqual(names.map((name) => [name, name === 'culprit' ? status : 'conformant']));
});

const foundOf = new Map<string, Awaited<ReturnType<typeof told>>>();
const crowdOf = new Map<string, Awaited<ReturnType<typeof toldOfCrowd>>>();

/** They wait for one another's processes and timeouts, and so are played side by side. */
const sideBySideMax = 12;

beforeAll(async () => {
  const works = [
    ...culprits.map(
      ([does]) =>
        async () =>
          void crowdOf.set(does, await toldOfCrowd(does)),
    ),
    ...all.map((hostile) => async () => void foundOf.set(hostile.name, await told(hostile))),
  ].values();
  const follow = async (): Promise<void> => {
    for (const work of works) await work();
  };
  await Promise.all(Array.from({ length: sideBySideMax }, follow));
}, 120_000);

test('one that says hello and nothing more is given up before each case was waited for', async () => {
  const file = join(folder, 'mute.sh');
  const starts = join(folder, 'starts');
  const greeting = `greet mute ',"capabilities":{"casesInFlight":4}'`;
  writeFileSync(file, `${prelude}\necho >> ${starts}\nreceive; ${greeting}; while receive; do :; done\n`);
  const created = await createStdioRunner({ command: ['/bin/sh', file], cwd: folder, processCount: 2, hangMs: 500 });
  if (created.status !== 'ready') throw new Error(created.status);
  const player = stdioPlayer(created.runner);
  try {
    const many = names.map((name) => ({ name, world }));
    const { cases: played, end } = await runCases(many, player, { profile: open, killspec: 'test', seed: 1 });
    const hang = { status: 'hang', message: 'it did not answer within 0.5 s' };
    expect([end, played.map(({ outcome }) => outcome)]).toEqual(['given-up', [hang, hang]]);
    // Two for the cases in flight, two for those of them that were played again alone.
    expect(readFileSync(starts, 'utf8').length).toBeLessThanOrEqual(4);
  } finally {
    await player.close();
  }
});

test('nothing of them is left', () => {
  expect(living()).toEqual([]);
});
