import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { cacheFolder, machinesFolder } from '../adapters/machine/cache.ts';
import { worldOf } from '../adapters/machine/cases-fixture.ts';
import { findMachine } from '../adapters/machine/open-machine.ts';
import { packageRoot } from '../package-root.ts';
import { ownCases } from '../run.ts';
import { asNobody, canBeNobody } from './as-nobody.ts';
import { machinePlayer } from './machine-player.ts';
import { runCases } from './run-cases.ts';

const machine = findMachine(cacheFolder(process.env), 'systemd-252');
const build = 'npx killspec machine build --systemd 252';

/** Half a minute of the host is enough for a boot of a few cases, also where others work beside it. */
const patience = 180_000;

const traceOf = async (worlds: readonly World[], wanted: World): Promise<Trace> => {
  if (machine === undefined) throw new Error('there is a machine');
  const player = machinePlayer(machine);
  player.prepare?.(worlds);
  const played = await player.play(wanted);
  if (played.status !== 'recorded') throw new Error(`${played.status}: ${played.message}`);
  return played.trace;
};

const mount = (rest: Partial<World>): World => worldOf('[Mount]\nWhat=/dev/x\nWhere=/mnt\n', rest, 'x.mount');

/** What happened, without the instants that others in the machine may put off within the lateness. */
const untimed = ({ events }: Trace): readonly unknown[] =>
  events.map(({ atUs, ...event }) => [Math.round(atUs / 1e6), event]);

const inactive = { initially: 'inactive', processes: {} } as const;

/** Sockets that begin to listen, one after the other. */
const sockets = Array.from({ length: 7 }, (_, at) =>
  worldOf('[Socket]\nListenStream=/x\n', { ...inactive, operations: [{ atUs: at * 20_000, op: 'start' }] }, 'x.socket'),
);

/** The seconds, to a tenth, at which something is mounted. */
const secondsMounted = ({ events }: Trace): readonly number[] =>
  events.flatMap((event) =>
    event.kind === 'spawn' && event.process.name.startsWith('ExecMount') ? [Math.round(event.atUs / 1e5) / 10] : [],
  );

const names = [
  'kill-mode/forking-service',
  'kill-mode/mixed-worker-waits',
  'kill-signal/custom/Signal=SIGINT',
  'sections/scope',
  'sections/socket-stop-pre',
];
const cases = ownCases().filter(({ name }) => names.includes(name));

describe.skipIf(machine === undefined)(`real systemd in a machine (skipped where none is built: ${build})`, () => {
  test('conforms where it does, and the same bytes come out twice', { timeout: patience }, async () => {
    if (machine === undefined) return;
    const options = { profile: open, killspec: '0', seed: 1, keepAll: true };
    const first = await runCases(cases, machinePlayer(machine), options);
    const again = await runCases(cases, machinePlayer(machine), options);
    expect(JSON.stringify(again.cases)).toBe(JSON.stringify(first.cases));
    expect(first.cases.map(({ name, outcome }) => `${name} ${outcome.status}`)).toMatchInlineSnapshot(`
      [
        "kill-mode/forking-service conformant",
        "kill-mode/mixed-worker-waits conformant",
        "kill-signal/custom/Signal=SIGINT conformant",
        "sections/scope conformant",
        "sections/socket-stop-pre conformant",
      ]
    `);
  });

  test('a case alone does what it does among others', { timeout: patience }, async () => {
    const [one] = cases;
    if (one === undefined) throw new Error('there is a case');
    const among = await traceOf(
      cases.map(({ world }) => world),
      one.world,
    );
    expect(untimed(await traceOf([one.world], one.world))).toEqual(untimed(among));
  });

  // systemd puts off what it is to mount when there were many changes of what is mounted within a second.
  test('a mount starts at once, whatever mounts there are beside it', { timeout: patience }, async () => {
    const others = Array.from({ length: 7 }, (_, at) => mount({ operations: [{ atUs: at * 20_000, op: 'stop' }] }));
    const wanted = mount({ ...inactive, operations: [{ atUs: 500_000, op: 'start' }] });
    expect(secondsMounted(await traceOf([...others, wanted], wanted))).toEqual([0.5]);
  });

  test('nor do sockets that begin to listen put it off', { timeout: patience }, async () => {
    const wanted = mount({ ...inactive, operations: [{ atUs: 500_000, op: 'start' }] });
    expect(secondsMounted(await traceOf([...sockets, wanted], wanted))).toEqual([0.5]);
  });

  // Where its start was put off, it came after the next request, and seemed to be what that one asks for.
  test('a mount that is restarted just after its start is started before', { timeout: patience }, async () => {
    const operations = (['start', 'restart'] as const).map((op) => ({ atUs: 500_000, op }));
    const commands: World['commands'] = { ExecMount: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] } };
    const wanted = mount({ ...inactive, commands, operations });
    const { events } = await traceOf([...sockets, wanted], wanted);
    const told = events.map((event) => (event.kind === 'request' ? event.job : event.kind));
    expect(told.slice(0, 4)).toEqual(['start', 'spawn', 'restart', 'signal']);
  });

  test('what a process does at once is done as the case begins, and what it does later in time', {
    timeout: patience,
  }, async () => {
    const world = worldOf('[Service]\nExecStart=/bin/main\nKillMode=process\n', {
      processes: {
        main: { when: {}, deeds: [{ kind: 'exit', afterUs: 90_000_000, status: 0 }] },
        worker: { when: {}, deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] },
      },
      operations: [],
    });
    const exits = (await traceOf([world], world)).events.filter(({ kind }) => kind === 'exit');
    const [first, second] = exits.map(({ atUs }) => atUs);
    expect(exits).toMatchObject([{ process: 'worker' }, { process: 'main' }]);
    expect([(first ?? Infinity) < 20_000, Math.abs((second ?? Infinity) - 90_000_000) < 1000]).toEqual([true, true]);
  });

  test('a kernel that is none is told', { timeout: patience }, async () => {
    if (machine === undefined) return;
    const broken = { ...machine, kernel: join(packageRoot(), 'package.json') };
    const played = await machinePlayer(broken).play(worldOf('[Service]'));
    expect(played).toMatchObject({ status: 'crash' });
  });

  test('a machine that panics is told with its console, and what else was in the boot is kept', {
    timeout: patience,
  }, async () => {
    if (machine === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'killspec-panic-'));
    try {
      const kernel = join(folder, 'linux-7.3_0');
      const poisoned =
        'if grep -q killspec-poisoned-case image; then exec "$real" mem=64M initrd=none panic=-1 con0=null,fd:1; fi';
      writeFileSync(kernel, `#!/bin/sh\nreal=${machine.kernel}\n${poisoned}\nexec "$real" "$@"\n`, { mode: 0o755 });
      const player = machinePlayer({ ...machine, kernel });
      const worlds = ['', '# killspec-poisoned-case\n', ''].map((text) => worldOf(`${text}[Service]`));
      player.prepare?.(worlds);
      const played = await Promise.all(worlds.map((world) => player.play(world)));
      expect(played.map(({ status }) => status)).toEqual(['recorded', 'crash', 'recorded']);
      expect(played[1]).toMatchObject({ message: expect.stringMatching(/its console ended with: .*Kernel panic/) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('four machines beside each other give the same bytes', { timeout: patience }, async () => {
    if (machine === undefined) return;
    const [one] = cases;
    if (one === undefined) throw new Error('there is a case');
    const four = await Promise.all(Array.from({ length: 4 }, () => traceOf([one.world], one.world)));
    expect(new Set(four.map((trace) => JSON.stringify(trace))).size).toBe(1);
  });

  // Whoever is not root has shown it by the tests above.
  test.runIf(canBeNobody())('needs no rights', { timeout: patience }, () => {
    if (machine === undefined) return;
    const home = mkdtempSync(join(tmpdir(), 'killspec-nobody-'));
    try {
      const own = join(home, '.cache/killspec/machine');
      const built = cacheFolder(process.env);
      const manifest = join(machinesFolder(built), machine.name, 'manifest.json');
      for (const path of [machine.kernel, manifest, ...machine.images]) {
        cpSync(path, join(own, relative(built, path)), { recursive: true });
      }
      spawnSync('chown', ['-R', '65534:65534', home]);
      const ran = asNobody(home, ['run', '--machine', 'systemd-252', '--case', 'kill-mode/everybody-obeys']);
      expect(ran.stdout).toContain('1 case   1 conformant');
      expect(ran.status).toBe(0);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});

test('the machine’s own files are in the package', () => {
  const folder = join(packageRoot(), 'harness/adapters/machine');
  expect(readdirSync(join(folder, 'guest')).toSorted()).toMatchInlineSnapshot(`
    [
      "boot.c",
      "common.c",
      "drive.c",
      "guest.h",
      "main.c",
      "play.c",
      "preload",
      "swap.c",
    ]
  `);
  const { files } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly files: unknown;
  };
  const recipes = 'harness/adapters/machine/recipes/**/*.{yaml,c}';
  expect(files).toEqual(
    expect.arrayContaining(['harness/adapters/machine/guest', 'harness/adapters/machine/kernel', recipes]),
  );
});
