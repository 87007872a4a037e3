import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '../../spec/profiles/profile.ts';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import type { HostileAdapter } from '../adapters/stdio/hostile/hostile-adapter.ts';
import { hostileAnswers } from '../adapters/stdio/hostile/hostile-answers.ts';
import { hostileLines } from '../adapters/stdio/hostile/hostile-lines.ts';
import { hostileProcesses } from '../adapters/stdio/hostile/hostile-processes.ts';
import { createStdioRunner } from '../adapters/stdio/stdio-runner.ts';
import { packageRoot } from '../package-root.ts';
import type { OutcomeStatus } from './outcome.ts';
import type { Player } from './player.ts';
import { runCases } from './run-cases.ts';
import { stdioPlayer, unusablePlayer } from './stdio-player.ts';

/** All hostile adapters. */
export const hostileAdapters: readonly HostileAdapter[] = [...hostileLines, ...hostileAnswers, ...hostileProcesses];

/** A stop in which an adapter that does nothing is right. */
export const calmWorld: World = {
  unit: { name: 'x.service', text: '[Service]\nExecStart=/bin/main\nKillMode=none\n', dropIns: [] },
  initially: 'active',
  processes: { main: { when: {}, deeds: [{ kind: 'exit', afterUs: 2_000_000, status: 0 }] } },
  commands: {},
  operations: [{ atUs: 1_000_000, op: 'stop' }],
  ties: defaultTies,
};

/** What hostile adapters have in common, as a piece of shell. */
export const hostilePrelude = (): string =>
  readFileSync(join(packageRoot(), 'harness/adapters/stdio/hostile/prelude.sh'), 'utf8');

/** Nothing may be slow enough to pass for silence, but what is silent. */
const hangMs = (says: string): number => (says.startsWith('it did not') ? 1500 : 20_000);

/** Opens a hostile adapter, written to a file of this folder. */
const openHostile = async ({ name, at, does, says }: HostileAdapter, folder: string): Promise<Player> => {
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.sh`);
  writeFileSync(file, `${hostilePrelude()}\nmisbehave() {\n${does}\n}\n\nserve ${at}\n`);
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

/** What became of three cases, the second of which is the one in which the adapter does what it is for. */
export interface HostileEnd {
  readonly outcomes: readonly OutcomeStatus[];
  /** The message of the last one that ended as it should. */
  readonly message: string;
}

/** Plays three cases on a hostile adapter. */
export const playHostile = async (hostile: HostileAdapter, folder: string): Promise<HostileEnd> => {
  const player = await openHostile(hostile, folder);
  const cases = ['first', 'second', 'third'].map((name) => ({ name, world: calmWorld }));
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

/** Does things side by side: they wait for one another's processes and timeouts. */
export const sideBySide = async (works: readonly (() => Promise<void>)[], countMax: number): Promise<void> => {
  const left = works.values();
  const follow = async (): Promise<void> => {
    for (const work of left) await work();
  };
  await Promise.all(Array.from({ length: countMax }, follow));
};
