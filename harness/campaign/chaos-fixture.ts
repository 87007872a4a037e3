import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { Random } from '../generators/random.ts';
import { packageRoot } from '../package-root.ts';
import { socketIn, startRedis, untilItAnswers } from './redis-fixture.ts';

const cli = (): string => join(packageRoot(), 'dist/cli.js');

/** The command whose parts are played: worlds that fail in many ways, so that much can go wrong with them. */
const words = ['hunt', '--runs', '800', '--profile', 'literal', '--adapter', 'killspec:default-watchdog-sigkill'];

/** The bytes that a campaign has to come to. */
export const undisturbed = (): string => {
  const cwd = mkdtempSync(join(tmpdir(), 'killspec-'));
  spawnSync(process.execPath, [cli(), ...words, '--output', 'whole.ndjson'], { cwd });
  return readFileSync(join(cwd, 'whole.ndjson'), 'utf8');
};

const workerCount = 4;
/** A slow machine is no reason to set a part aside: what is tried is that nothing is lost. */
const tries = ['--tries', '50'];
/** Kills come within this time of each other. */
const pauseMsMax = 600;
/** A participant that is started so often has more wrong with it than that it was killed. */
const startsMax = 60;

/** Those who have not come to their end yet. */
const living = new Set<Participant>();

/** A process that is started anew until it has done what it is for. */
class Participant {
  readonly #start: () => ChildProcess;
  readonly #isDone: (code: number | null) => boolean;
  #child: ChildProcess | undefined;
  #isEnded = false;
  /** Resolves when it has done what it is for. */
  readonly done: Promise<void>;

  constructor(start: () => ChildProcess, isDone: (code: number | null) => boolean) {
    this.#start = start;
    this.#isDone = isDone;
    living.add(this);
    this.done = this.#run().finally(() => living.delete(this));
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Kills it, and starts it no more. */
  end(): void {
    this.#isEnded = true;
    this.kill();
  }

  async #run(): Promise<void> {
    for (let starts = 0; starts < startsMax; starts += 1) {
      this.#child = this.#start();
      const [code] = (await once(this.#child, 'exit')) as [number | null];
      if (this.#isEnded || this.#isDone(code)) return;
    }
    throw new Error('a participant did not come to its end');
  }
}

/** Ends whoever is left of rounds that were not played to their end, as where a test takes too long. */
export const endAll = async (): Promise<void> => {
  const left = [...living];
  for (const participant of left) participant.end();
  await Promise.allSettled(left.map(({ done }) => done));
};

/** What a round came to. */
export interface Round {
  readonly code: number | null;
  readonly text: string;
  readonly stderr: string;
}

/** Kills one of each kind, in an order and at moments that are drawn. */
const disturb = async (random: Random, kinds: readonly (readonly Participant[])[]): Promise<void> => {
  const left = [...kinds];
  while (left.length > 0) {
    await setTimeout(random.below(pauseMsMax));
    const [kind = []] = left.splice(random.below(left.length), 1);
    kind[random.below(kind.length)]?.kill();
  }
};

/**
 * Plays a campaign with 4 workers and a Redis, and kills workers, whoever begins it, and the Redis, at moments that a
 * seed decides. Whoever is killed is started again.
 */
export const playRound = async (seed: number): Promise<Round> => {
  const random = new Random(seed, 0);
  const folder = mkdtempSync(join(tmpdir(), 'killspec-'));
  const place = ['--redis', `unix:${socketIn(folder)}`];
  const killspec = (...argv: readonly string[]) =>
    spawn(process.execPath, [cli(), ...argv], { cwd: folder, stdio: 'ignore' });
  const redis = new Participant(
    () => startRedis(folder, '--appendonly', 'yes'),
    () => false,
  );
  try {
    await untilItAnswers(socketIn(folder));
    const begin = new Participant(
      () => killspec('campaign', 'start', ...place, '--parts', '8', ...tries, '--', ...words),
      (code) => code === 0,
    );
    const workers = Array.from(
      { length: workerCount },
      () =>
        new Participant(
          () => killspec('campaign', 'work', ...place, '--lease', '2'),
          (code) => code === 0 || code === 6,
        ),
    );
    await disturb(random, [[begin], [redis], workers, workers]);
    await Promise.all([begin.done, ...workers.map(({ done }) => done)]);
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli(), 'campaign', 'results', ...place, '-o', 'results.ndjson'],
      { cwd: folder, encoding: 'utf8' },
    );
    const path = join(folder, 'results.ndjson');
    return { code: status, stderr, text: existsSync(path) ? readFileSync(path, 'utf8') : '' };
  } finally {
    redis.end();
    await redis.done;
  }
};
