import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import { createStdioRunner, defaultWallLimits, silenceMsMax } from '../adapters/stdio/stdio-runner.ts';
import { packageRoot } from '../package-root.ts';
import {
  calmWorld,
  hostileAdapters,
  type HostileEnd,
  hostilePrelude,
  playHostile,
  sideBySide,
} from './hostile-fixture.ts';
import type { FloodedRun } from './hostile-run.ts';
import { runCases } from './run-cases.ts';
import { stdioPlayer } from './stdio-player.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'killspec-hostile-')));
const prelude = hostilePrelude();

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

const all = hostileAdapters;

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
    const many = names.map((name) => ({
      name,
      world: { ...calmWorld, unit: { ...calmWorld.unit, name: `${name}.service` } },
    }));
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

const foundOf = new Map<string, HostileEnd>();
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
    ...all.map((hostile) => async () => void foundOf.set(hostile.name, await playHostile(hostile, folder))),
  ];
  await sideBySide(works, sideBySideMax);
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
    const many = names.map((name) => ({ name, world: calmWorld }));
    const { cases: played, end } = await runCases(many, player, { profile: open, killspec: 'test', seed: 1 });
    const hang = { status: 'hang', message: 'it did not answer within 0.5 s' };
    expect([end, played.map(({ outcome }) => outcome)]).toEqual(['given-up', [hang, hang]]);
    // Two for the cases in flight, two for those of them that were played again alone.
    expect(readFileSync(starts, 'utf8').length).toBeLessThanOrEqual(4);
  } finally {
    await player.close();
  }
});

test('one that takes its time to say hello and says nothing more is given up before a third process is started', async () => {
  const file = join(folder, 'late-mute.sh');
  const starts = join(folder, 'late-starts');
  writeFileSync(file, `${prelude}\necho >> ${starts}\nreceive; sleep 1; greet late; while receive; do :; done\n`);
  const limits = { hangMs: 1000, helloMs: 2000 };
  const created = await createStdioRunner({ command: ['/bin/sh', file], cwd: folder, processCount: 1, ...limits });
  if (created.status !== 'ready') throw new Error(created.status);
  const player = stdioPlayer(created.runner);
  try {
    const many = names.map((name) => ({ name, world: calmWorld }));
    const { cases: played, end } = await runCases(many, player, { profile: open, killspec: 'test', seed: 1 });
    const hang = { status: 'hang', message: 'it did not answer within 1 s' };
    expect([end, played.map(({ outcome }) => outcome)]).toEqual(['given-up', [hang, hang]]);
    expect(readFileSync(starts, 'utf8')).toBe('\n');
  } finally {
    await player.close();
  }
});

test('a silent one ends the run within 30 s, of which 5 are left for a slow machine', () => {
  expect(silenceMsMax(defaultWallLimits)).toBeLessThanOrEqual(25_000);
});

/** What a run may take of memory, whatever is thrown at it. */
const memoryKibibytesMax = 300 * 1024;

/** Bundles the run that is measured, to a file inside the package, where it finds what belongs to it. */
const bundleRun = async (): Promise<string> => {
  const outfile = join(packageRoot(), `node_modules/.cache/killspec/hostile-run.${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'hostile-run.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    outfile,
    logLevel: 'silent',
  });
  return outfile;
};

test('a run that is flooded keeps within 300 MB of memory', async () => {
  const file = await bundleRun();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [file, join(folder, 'floods')]);
    const { ends, memoryKibibytes } = JSON.parse(stdout) as FloodedRun;
    // That they did flood it, in the process that was measured.
    expect(Object.keys(ends).length).toBeGreaterThanOrEqual(8);
    for (const [name, end] of Object.entries(ends)) expect(end).toEqual(foundOf.get(name));
    expect(memoryKibibytes).toBeLessThan(memoryKibibytesMax);
  } finally {
    rmSync(file);
  }
});

test('nothing of them is left', () => {
  expect(living()).toEqual([]);
});
